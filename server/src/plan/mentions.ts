/** Every agency that a plan names, with its place and its use, and every document that it cites. */
import type { Tree } from '../syntax/tree';
import { overlaps, type Span, span } from '../text/span';
import { findAgencies } from './agency';
import { findCitations } from './citation';
import { flatten, readComposed } from './flat';
import { createMemo, remember } from './memo';
import { type AgencyMention, absolute, type Citation, type CitationReading, type LocatedAgency, type Service, type Task } from './model';
import type { Piece } from './pieces';

interface Found {
  readonly agencies: readonly AgencyMention[];
  readonly citations: readonly CitationReading[];
}

const found = createMemo<Found>();

/** Agencies and citations in the words of one piece, spans relative to its start. */
function findIn(tree: Tree, piece: Piece): Found {
  const blocks = tree.blocks.slice(piece.first, piece.last + 1);
  return remember(found, piece.block, blocks, () =>
    readComposed(flatten(blocks), (flat) => ({
      agencies: piece.kind === 'row' ? inCells(flat, piece.block.cells) : findAgencies(flat),
      citations: findCitations(flat),
    })),
  );
}

/** Names do not run from one cell into the next. */
function inCells(flat: string, cells: readonly Span[]): AgencyMention[] {
  return cells.flatMap((cell) => findAgencies(flat.slice(cell.start, cell.end)).map((mention) => moved(mention, cell.start)));
}

const moved = (mention: AgencyMention, by: number): AgencyMention => ({
  ...mention,
  span: mention.span && span(mention.span.start + by, mention.span.end + by),
});

export function citationsOf(tree: Tree, pieces: readonly Piece[]): Citation[] {
  return pieces.flatMap((piece) => {
    const start = tree.starts[piece.first]!;
    return findIn(tree, piece).citations.map((citation) => ({ ...citation, start }));
  });
}

/** All mentions in document order: those of tasks and services with their use, then whatever else names a body. */
export function agenciesOf(tree: Tree, pieces: readonly Piece[], tasks: readonly Task[], services: readonly Service[], headings: readonly Span[]): LocatedAgency[] {
  const used = [...tasks, ...services].flatMap((holder) => usedBy(holder)).sort(byStart);
  const all: LocatedAgency[] = [...used];
  let next = 0;
  for (const piece of pieces) {
    const start = tree.starts[piece.first]!;
    for (const mention of findIn(tree, piece).agencies) {
      if (!mention.span) continue;
      const place = span(start + mention.span.start, start + mention.span.end);
      while (next < used.length && used[next]!.span.end <= place.start) next++;
      if (next < used.length && overlaps(used[next]!.span, place)) continue;
      const heading = headings.some((other) => overlaps(other, place));
      all.push({ mention, span: place, use: heading ? 'heading' : 'mention' });
    }
  }
  return all.sort(byStart);
}

const byStart = (a: LocatedAgency, b: LocatedAgency): number => a.span.start - b.span.start;

function usedBy(holder: Task | Service): LocatedAgency[] {
  const { owners, coop } = holder.reading;
  return [...owners.map((mention) => ({ mention, use: 'owner' as const })), ...coop.map((mention) => ({ mention, use: 'coop' as const }))].flatMap(
    ({ mention, use }) => (mention.span ? [{ mention, use, span: absolute(holder, mention.span) }] : []),
  );
}
