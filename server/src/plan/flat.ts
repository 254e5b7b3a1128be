/**
 * A stretch of blocks as running text, character for character: line and page breaks, markup, comments and page numbers
 * become blanks, so that an offset in the running text is an offset in the source.
 */
import type { Block } from '../syntax/tree';
import { compose } from '../text/fold';
import { type Span, span } from '../text/span';

const flats = new WeakMap<Block, string>();

/** One block as running text; of the block's own length. */
export function flatBlock(block: Block): string {
  const known = flats.get(block);
  if (known !== undefined) return known;
  const flat =
    block.kind === 'blank' || block.kind === 'rule' ? ' '.repeat(block.text.length) : blankMarkup(block.text);
  flats.set(block, flat);
  return flat;
}

/** `blocks` as running text; of the same length as their texts joined. */
export function flatten(blocks: readonly Block[]): string {
  return blocks.length === 1 ? flatBlock(blocks[0]!) : blocks.map(flatBlock).join('');
}

const MARKUP = /<!--[^>]{0,2000}-->|<\/?[a-z]{1,8}\s?\/?>|\*+|[\r\n\f\t\u00a0]/gi;

const blankMarkup = (text: string): string => text.replace(MARKUP, (found) => ' '.repeat(found.length));

/** `text` with runs of white space as single blanks, trimmed: how a quotation is shown. */
export const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * What `read` makes of `flat`, with every span in it leading back to `flat`. Readers expect composed (NFC) text; for the
 * rare decomposed stretch the text is composed first and all spans are mapped back here, in one place.
 */
export function readComposed<T>(flat: string, read: (text: string) => T): T {
  const composed = compose(flat);
  const value = read(composed.text);
  return composed.text === flat ? value : (mapSpans(value, composed.toSource) as T);
}

function mapSpans(value: unknown, toSource: (offset: number) => number): unknown {
  if (Array.isArray(value)) return value.map((item) => mapSpans(item, toSource));
  if (value === null || typeof value !== 'object') return value;
  const { start, end } = value as { start?: unknown; end?: unknown };
  if (typeof start === 'number' && typeof end === 'number' && Object.keys(value).length === 2) {
    return span(toSource(start), toSource(end)) satisfies Span;
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapSpans(item, toSource)]));
}
