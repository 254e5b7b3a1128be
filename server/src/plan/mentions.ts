/** Every agency that a stretch of a plan names, with its place and its use, and every document or part that it refers to. */
import type { AgencyIndex } from '../knowledge/agencies';
import { rememberPhrases } from '../text/remember';
import { overlaps, type Span, span } from '../text/span';
import { findAgencies } from './agency';
import { type Cell, joinCell, placeAgencies, placeInRow } from './cell';
import { findCitations } from './citation';
import { flatten } from './flat';
import { createMemo, remember } from './memo';
import {
  type AgencyMention,
  absolute,
  type Citation,
  type CitationReading,
  type LocatedAgency,
  type Reference,
  type ReferenceReading,
  type Service,
  type Task,
} from './model';
import type { Piece, RowPiece, Stretch } from './pieces';
import { findReferences } from './reference';
import type { Walked } from './walk';

/** Offsets count from the stretch's start. */
export interface Found {
  readonly citations: readonly Citation[];
  readonly references: readonly Reference[];
  readonly agencies: readonly LocatedAgency[];
}

interface InPiece {
  readonly agencies: readonly AgencyMention[];
  readonly citations: readonly CitationReading[];
  readonly references: readonly ReferenceReading[];
}

const inPieces = createMemo<InPiece>();

/** Agencies, citations and references in the words of one piece, spans relative to its start. */
function findInPiece(tree: Stretch, piece: Piece, index: AgencyIndex): InPiece {
  const blocks = tree.blocks.slice(piece.first, piece.last + 1);
  if (piece.kind === 'row') {
    const shape = piece.cells.length;
    return remember(inPieces, piece.block, [shape, index, ...blocks], () => inCells(piece.cells, index));
  }
  return remember(inPieces, piece.block, [index, ...blocks], () => {
    const flat = flatten(blocks);
    const citations = findCitations(flat);
    const references = findReferences(flat, citations, piece.block.content.start);
    return { agencies: findAgencies(flat, index), citations, references };
  });
}

/** Names, citations and references do not run from one cell into the next. */
function inCells(cells: RowPiece['cells'], index: AgencyIndex): InPiece {
  const joined = cells.map(joinCell);
  const cited = joined.map((cell) => findCitations(cell.text));
  return {
    agencies: joined.flatMap((cell) => placeAgencies(cell, agenciesInCell(index)(cell.text))),
    citations: joined.flatMap((cell, i) => cited[i]!.map((citation) => placeCitation(cell, citation))),
    references: joined.flatMap((cell, i) =>
      findReferences(cell.text, cited[i]!, null).map((reference) => placeReference(cell, reference)),
    ),
  };
}

const finders = new WeakMap<AgencyIndex, (text: string) => readonly AgencyMention[]>();

/** `findAgencies` with `index`, for the words of cells. */
function agenciesInCell(index: AgencyIndex): (text: string) => readonly AgencyMention[] {
  const known = finders.get(index);
  if (known) return known;
  const finder = rememberPhrases((text) => findAgencies(text, index));
  finders.set(index, finder);
  return finder;
}

const citationsInCell = (cell: Cell): readonly CitationReading[] =>
  findCitations(cell.text).map((citation) => placeCitation(cell, citation));

const placeReference = (cell: Cell, reference: ReferenceReading): ReferenceReading => ({
  ...reference,
  span: placeInRow(cell, reference.span),
  steps: reference.steps.map((step) => ({
    ...step,
    numbers: step.numbers.map((number) => ({ ...number, span: placeInRow(cell, number.span) })),
  })),
});

/** The documents that one piece cites, spans relative to its start: what `findInPieces` finds there. */
export const citationsInPiece = (tree: Stretch, piece: Piece): readonly CitationReading[] =>
  piece.kind === 'row'
    ? piece.cells.map(joinCell).flatMap(citationsInCell)
    : findCitations(flatten(tree.blocks.slice(piece.first, piece.last + 1)));

function placeCitation(cell: Cell, citation: CitationReading): CitationReading {
  const placed = (range: Span | null): Span | null => range && placeInRow(cell, range);
  return {
    ...citation,
    span: placeInRow(cell, citation.span),
    numberSpan: placed(citation.numberSpan),
    dateSpan: placed(citation.dateSpan),
    issuerSpan: placed(citation.issuerSpan),
  };
}

/**
 * All citations and references of a stretch, and all its mentions of agencies in order: those of tasks and services with their use, then
 * whatever else names a body.
 */
export function findInPieces(tree: Stretch, walked: Walked, index: AgencyIndex): Found {
  const headings = walked.sections.filter((section) => section.agency !== null).map((section) => section.span);
  const used = [...walked.tasks, ...walked.services].flatMap((holder) => usedBy(holder)).sort(byStart);
  const agencies: LocatedAgency[] = [...used];
  const citations: Citation[] = [];
  const references: Reference[] = [];
  let next = 0;
  for (const piece of walked.pieces) {
    const start = tree.starts[piece.first]!;
    const found = findInPiece(tree, piece, index);
    for (const citation of found.citations) citations.push({ ...citation, start });
    for (const reference of found.references) references.push({ ...reference, start });
    for (const mention of found.agencies) {
      if (!mention.span) continue;
      const place = span(start + mention.span.start, start + mention.span.end);
      while (next < used.length && used[next]!.span.end <= place.start) next++;
      if (next < used.length && overlaps(used[next]!.span, place)) continue;
      const heading = headings.some((other) => overlaps(other, place));
      agencies.push({ mention, span: place, use: heading ? 'heading' : 'mention' });
    }
  }
  return { citations, references, agencies: agencies.sort(byStart) };
}

const byStart = (a: LocatedAgency, b: LocatedAgency): number => a.span.start - b.span.start;

function usedBy(holder: Task | Service): LocatedAgency[] {
  const { owners, coop } = holder.reading;
  return [
    ...owners.map((mention) => ({ mention, use: 'owner' as const })),
    ...coop.map((mention) => ({ mention, use: 'coop' as const })),
  ].flatMap(({ mention, use }) => (mention.span ? [{ mention, use, span: absolute(holder, mention.span) }] : []));
}
