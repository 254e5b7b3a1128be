/** A table cell that may go on in later lines: its words as one text, with the way back to where they stand. */
import type { Block } from '../syntax/tree';
import { type Span, span } from '../text/span';
import { flatBlock } from './flat';
import type { AgencyMention, Deadline, Quote } from './model';

interface Segment {
  /** Offset in the cell's text. */
  readonly at: number;
  /** Offset from the row's start. */
  readonly from: number;
  readonly length: number;
}

export interface Cell {
  /** Parts joined by line breaks, so that readers see where a name may end. */
  readonly text: string;
  readonly segments: readonly Segment[];
}

export interface CellPart {
  readonly block: Block;
  /** Offset of the block from the row's start. */
  readonly at: number;
  /** The part, relative to the block's start. */
  readonly span: Span;
}

export function joinCell(parts: readonly CellPart[]): Cell {
  let text = '';
  const segments: Segment[] = [];
  for (const part of parts) {
    // A lone number is blank in running text, where it is a page's, and not in a cell.
    const source = part.block.kind === 'blank' ? part.block.text : flatBlock(part.block);
    const words = source.slice(part.span.start, part.span.end);
    if (words.trim() === '' && (segments.length > 0 || parts.length > 1)) continue;
    if (text) text += '\n';
    segments.push({ at: text.length, from: part.at + part.span.start, length: words.length });
    text += words;
  }
  return { text, segments };
}

/** A range of the cell's text as a range of the row; one that runs over several parts ends with the first. */
export function placeInRow(cell: Cell, range: Span): Span {
  const segment = cell.segments.findLast((candidate) => candidate.at <= range.start) ?? cell.segments[0];
  if (!segment) return span(0, 0);
  const start = Math.min(range.start - segment.at, segment.length);
  const end = Math.min(range.end - segment.at, segment.length);
  return span(segment.from + start, segment.from + Math.max(start, end));
}

const placeQuote = <T extends Quote>(cell: Cell, quote: T): T => ({
  ...quote,
  span: quote.span && placeInRow(cell, quote.span),
});

export const placeAgencies = (cell: Cell, mentions: readonly AgencyMention[]): AgencyMention[] =>
  mentions.map((mention) => placeQuote(cell, mention));

export const placeDeadline = (cell: Cell, deadline: Deadline): Deadline => placeQuote(cell, deadline);

/** The whole cell, its first part only where it runs over several. */
export function cellSpan(cell: Cell): Span {
  const first = cell.segments[0];
  return first ? span(first.from, first.from + first.length) : span(0, 0);
}
