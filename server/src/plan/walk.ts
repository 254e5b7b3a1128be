/**
 * The walk over a plan's pieces: headings open sections, items become tasks, label lines and cut-off paragraphs join the
 * task they belong to. One pass from top to bottom with a stack of what is open.
 */
import type { Knowledge } from '../knowledge/knowledge';
import type { ParagraphBlock } from '../syntax/tree';
import { fold } from '../text/fold';
import { pieceSpan } from './item';
import type { SectionRole } from './model';
import { isListTitle, isNamedPart, isRecipients, isSignature, isTemplate, type Role } from './outline';
import { isCaps, type Piece, pieces, pieceText, type RowPiece, type Stretch } from './pieces';
import { cellsOf, readColumns } from './table';
import { headingAt, isUnmarkedHeading, walkHeading, walkPart } from './walk-heading';
import { walkItem } from './walk-item';
import { addItem, paragraphAt } from './walk-place';
import { closeSections, closeTo, currentSection, openFrame, openSection, top, type WalkState } from './walk-state';
import { isClosingRow, walkTable } from './walk-table';

/** What a stretch holds; offsets count from its start, sections without a parent stand in the outer one. */
export type Walked = Pick<WalkState, 'sections' | 'tasks' | 'services' | 'items' | 'tables' | 'pieces' | 'lists'> & {
  /** The appendix or part that is still open at the end, for the stretch behind. */
  readonly open: Outer | null;
};

/** The appendix or part that a stretch stands in. */
export interface Outer {
  readonly rank: number;
  readonly id: string;
  readonly marker: string;
  readonly role: Role;
  readonly level: number;
}

/**
 * Sections, tasks, services, list markers and tables of a stretch that begins with the document (`outer` undefined) or
 * with a heading of the first order. `damaged`: a scan, read with more patience;
 * `year`: see `readDeadline`.
 */
export function walk(
  tree: Stretch,
  outer: Outer | null | undefined,
  damaged: boolean,
  year: number | null,
  knowledge: Knowledge,
): Walked {
  const found = pieces(tree);
  const state: WalkState = {
    tree,
    pieces: found,
    damaged,
    year,
    knowledge,
    bulletsLead: bulletsLead(found),
    frames: [],
    sections: [],
    tasks: [],
    services: [],
    items: [],
    tables: [],
    outerLevel: outer?.level ?? 0,
    lists: 0,
  };
  openFrame(state, { rank: -1, kind: 'section', section: null, role: 'other', id: '', marker: '', inherited: null });
  if (outer) openFrame(state, { ...outer, kind: 'section', section: null, inherited: null });
  let at = outer === undefined ? walkFront(state, 0) : 0;
  while (at < state.pieces.length) at = state.pieces[at]!.kind === 'row' ? walkRows(state, at) : walkProse(state, at);
  const last = tree.blocks.length - 1;
  closeSections(state.sections, last < 0 ? 0 : tree.starts[last]! + tree.blocks[last]!.text.length);
  return { ...state, open: stillOpen(state) };
}

/** True when the first star or round bullet stands right over a dash, and none under one before. */
function bulletsLead(found: readonly Piece[]): boolean {
  const kindOf = (piece: Piece | undefined) => (piece?.kind === 'paragraph' ? piece.block.marker?.kind : undefined);
  const first = found.findIndex((piece) => kindOf(piece) === 'bullet');
  return first >= 0 && kindOf(found[first + 1]) === 'dash' && kindOf(found[first - 1]) !== 'dash';
}

function stillOpen(state: WalkState): Outer | null {
  const frame = state.frames.findLast(
    (candidate) => candidate.kind === 'section' && candidate.rank >= 0 && candidate.rank < ROMAN_RANK,
  );
  if (!frame) return null;
  const { rank, id, marker, role } = frame;
  return { rank, id, marker, role, level: frame.section?.level ?? state.outerLevel };
}

/** Headings of this rank begin a stretch of their own. */
const ROMAN_RANK = 2;

/** Passes over letterhead, title and preamble from piece `at` on; returns the index of the first piece of the body. */
function walkFront(state: WalkState, at: number): number {
  let preamble = false;
  for (let i = at; i < state.pieces.length; i++) {
    const piece = state.pieces[i]!;
    if (piece.kind === 'row') {
      if (readColumns(piece) || isRecipients(cellsOf(piece)[0] ?? '')) return i;
      continue;
    }
    const { block } = piece;
    const kind = block.marker?.kind;
    if (kind === 'roman' || kind === 'part' || kind === 'decimal' || kind === 'appendix') return i;
    const text = pieceText(state.tree, piece);
    if (isRecipients(text)) return i;
    if (preamble && isUnmarkedHeading(state, i, text)) return i;
    if (!isCaps(block) && block.heading === 0 && text.length > 60 && /[.:,;]$/.test(text)) preamble = true;
  }
  return state.pieces.length;
}

function walkRows(state: WalkState, at: number): number {
  const row = state.pieces[at] as RowPiece;
  if (isClosingRow(row)) return openTail(state, at, 'recipients', cellsOf(row)[0]!);
  const next = walkTable(state, at);
  return next > at ? next : at + 1;
}

/** Reads the paragraph at `at` with all that belongs to it; returns the index of the next piece. */
function walkProse(state: WalkState, at: number): number {
  const piece = paragraphAt(state, at)!;
  const { block } = piece;
  const text = pieceText(state.tree, piece);
  const frame = top(state);
  if (block.marker?.kind === 'appendix') return walkAppendix(state, at);
  if (isRecipients(text)) return openTail(state, at, 'recipients', text);
  if (isSignature(text))
    return currentSection(state)?.role === 'signature' ? at + 1 : openTail(state, at, 'signature', text);
  if (inTail(state)) {
    if (isPlanTitle(block)) return walkPlan(state, at);
    if (!leavesTail(state, at)) return at + 1;
    if (isAppendixTitle(state, at)) return walkAppendix(state, at);
  }
  if (block.label && frame.kind !== 'section') return at + 1;
  if (text === '' && isNamedPart(block)) return walkPart(state, piece, at);
  const heading = headingAt(state, at, text);
  if (heading) return walkHeading(state, piece, heading, text, at);
  return walkItem(state, at, text);
}

const TAIL: readonly SectionRole[] = ['recipients', 'signature'];

const inTail = (state: WalkState): boolean => TAIL.includes(currentSection(state)?.role ?? 'other');

/** "KẾ HOẠCH" in a line of its own. */
const isPlanTitle = (block: ParagraphBlock): boolean =>
  block.text.length < 40 && isCaps(block) && /^\W*ke hoach\W*$/.test(fold(block.text));

/** The plan that a decision issues stands behind the decision's own recipients and signature. */
function walkPlan(state: WalkState, at: number): number {
  closeTo(state, 0);
  return walkFront(state, at + 1);
}

/** After the signature only a title of capitals over a table, or a heading of the first order, begins something new. */
function leavesTail(state: WalkState, at: number): boolean {
  const { block } = paragraphAt(state, at)!;
  const kind = block.marker?.kind;
  return kind === 'roman' || kind === 'part' || isAppendixTitle(state, at);
}

/** Lines that a title and its caption may take. */
const TITLE_LINES = 8;

/** A title of capitals over a table behind the signature: an appendix, though it does not say so. */
function isAppendixTitle(state: WalkState, at: number): boolean {
  const { block } = paragraphAt(state, at)!;
  if (block.marker !== null || !isCaps(block) || !isListTitle(pieceText(state.tree, state.pieces[at]!))) return false;
  for (let i = at + 1; i < state.pieces.length && i <= at + TITLE_LINES; i++) {
    const next = state.pieces[i]!;
    if (next.kind === 'row') return readColumns(next) !== null;
    if (!isCaps(next.block) && !pieceText(state.tree, next).startsWith('(')) return false;
  }
  return false;
}

function openTail(state: WalkState, at: number, role: SectionRole, title: string): number {
  const piece = state.pieces[at]!;
  closeTo(state, 0);
  openSection(state, {
    marker: '',
    title: title.slice(0, 80),
    role,
    agency: null,
    span: pieceSpan(state.tree, piece),
    rank: ROMAN_RANK,
    id: role,
    inherited: null,
  });
  return at + 1;
}

/** "Phụ lục II", its title and caption, up to the table or list that it holds. Without a marker it is told by its title. */
function walkAppendix(state: WalkState, at: number): number {
  const piece = paragraphAt(state, at)!;
  const { marker } = piece.block;
  const number = marker?.path[0] ?? state.sections.filter((section) => section.role === 'appendix').length + 1;
  closeTo(state, 0);
  const own = piece.block.text.slice(piece.block.content.start, piece.block.content.end);
  const titles = own ? [own] : [];
  let next = at + 1;
  for (; next < state.pieces.length; next++) {
    const line = paragraphAt(state, next);
    if (!line || line.block.marker || line.block.label) break;
    const text = pieceText(state.tree, line);
    if (text.startsWith('(')) continue;
    if (titles.length > 0 && !isCaps(line.block)) break;
    titles.push(text);
  }
  const title = titles.join(' ').trim();
  openSection(state, {
    marker: marker?.text ?? '',
    title,
    role: isTemplate(title) ? 'template' : 'appendix',
    agency: null,
    span: pieceSpan(state.tree, piece),
    rank: 0,
    id: `PL${number}`,
    inherited: null,
  });
  addItem(state, piece, 'appendix', 0);
  return next;
}
