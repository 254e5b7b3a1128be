/**
 * The walk over a plan's pieces: headings open sections, items become tasks, label lines and cut-off paragraphs join the
 * task they belong to. One pass from top to bottom with a stack of what is open.
 */
import type { ParagraphBlock } from '../syntax/tree';
import { type Span, span } from '../text/span';
import { readAgencyHeading } from './agency';
import { flatten } from './flat';
import { pieceSpan } from './item';
import { createMemo, remember } from './memo';
import type { AgencyMention, Item, SectionRole, TaskReading } from './model';
import {
  isClosing,
  isRecipients,
  isSignature,
  rankOf,
  roleOfTitle,
  UNMARKED_AGENCY_RANK,
  UNMARKED_HEADING_RANK,
} from './outline';
import { isCaps, type ParagraphPiece, type Piece, pieces, pieceText, type Stretch } from './pieces';
import { readColumns } from './table';
import { type Inherited, type LabelBlock, readProseTask } from './task-prose';
import {
  childId,
  closeSections,
  closeTo,
  currentSection,
  type Frame,
  inheritedHere,
  listHere,
  openFrame,
  openSection,
  top,
  type WalkState,
} from './walk-state';
import { walkTable } from './walk-table';

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
  readonly role: SectionRole;
  readonly level: number;
}

/**
 * Sections, tasks, services, list markers and tables of a stretch that begins with the document (`outer` undefined) or
 * with a heading of the first order. `damaged`: a scan, read with more patience.
 */
export function walk(tree: Stretch, outer: Outer | null | undefined, damaged: boolean): Walked {
  const state: WalkState = {
    tree,
    pieces: pieces(tree),
    damaged,
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
  let at = outer === undefined ? walkFront(state) : 0;
  while (at < state.pieces.length) at = state.pieces[at]!.kind === 'row' ? walkRows(state, at) : walkProse(state, at);
  const last = tree.blocks.length - 1;
  closeSections(state.sections, last < 0 ? 0 : tree.starts[last]! + tree.blocks[last]!.text.length);
  return { ...state, open: stillOpen(state) };
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

/** Passes over letterhead, title and preamble; returns the index of the first piece of the body. */
function walkFront(state: WalkState): number {
  let preamble = false;
  for (let i = 0; i < state.pieces.length; i++) {
    const piece = state.pieces[i]!;
    if (piece.kind === 'row') {
      if (readColumns(piece.block)) return i;
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
  const next = walkTable(state, at);
  return next > at ? next : at + 1;
}

const paragraphAt = (state: WalkState, at: number): ParagraphPiece | null => {
  const piece = state.pieces[at];
  return piece?.kind === 'paragraph' ? piece : null;
};

/** Reads the paragraph at `at` with all that belongs to it; returns the index of the next piece. */
function walkProse(state: WalkState, at: number): number {
  const piece = paragraphAt(state, at)!;
  const { block } = piece;
  const text = pieceText(state.tree, piece);
  const frame = top(state);
  if (block.marker?.kind === 'appendix') return walkAppendix(state, at);
  if (isRecipients(text)) return openTail(state, at, 'recipients', text);
  if (isSignature(text)) return openTail(state, at, 'signature', text);
  if (inTail(state) && !leavesTail(state, piece)) return at + 1;
  if (block.label && frame.kind !== 'section') return at + 1;
  const heading = headingAt(state, at, text);
  if (heading) return walkHeading(state, piece, heading, text, at);
  return walkItem(state, at, text);
}

const TAIL: readonly SectionRole[] = ['recipients', 'signature'];

const inTail = (state: WalkState): boolean => TAIL.includes(currentSection(state)?.role ?? 'other');

/** After the signature only a title of capitals or a Roman heading begins something new. */
function leavesTail(state: WalkState, piece: ParagraphPiece): boolean {
  const kind = piece.block.marker?.kind;
  if (kind === 'roman' || kind === 'part') return true;
  const next = state.pieces.find((other) => other.first > piece.last && (other.kind === 'row' || !isCaps(other.block)));
  return kind === undefined && isCaps(piece.block) && next?.kind === 'row' && readColumns(next.block) !== null;
}

function openTail(state: WalkState, at: number, role: SectionRole, title: string): number {
  const piece = paragraphAt(state, at)!;
  closeTo(state, 0);
  openSection(state, {
    marker: '',
    title: title.slice(0, 80),
    role,
    agency: null,
    span: pieceSpan(state.tree, piece),
    rank: 1,
    id: role,
    inherited: null,
  });
  return at + 1;
}

/** "Phụ lục II", its title and caption, up to the table or list that it holds. */
function walkAppendix(state: WalkState, at: number): number {
  const piece = paragraphAt(state, at)!;
  const marker = piece.block.marker!;
  const number = marker.path[0] ?? state.sections.filter((section) => section.role === 'appendix').length + 1;
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
    marker: marker.text,
    title,
    role: 'appendix',
    agency: null,
    span: pieceSpan(state.tree, piece),
    rank: 0,
    id: `PL${number}`,
    inherited: null,
  });
  addItem(state, piece, 'appendix', 0);
  return next;
}

interface Heading {
  readonly role: SectionRole;
  readonly agency: AgencyMention | null;
  readonly agencies: readonly AgencyMention[];
  readonly rank: number;
}

/** Longest heading; a longer item is a sentence. */
const LONGEST_HEADING = 260;

/** The heading that the piece at `at` is, null for an item or a paragraph. */
function headingAt(state: WalkState, at: number, text: string): Heading | null {
  const piece = paragraphAt(state, at)!;
  const { block } = piece;
  if (text.length > LONGEST_HEADING || text.length < 2) return null;
  const rank = rankHere(state, block);
  const above = roleHere(state, rank);
  if (block.marker === null) return unmarkedHeading(state, at, text, above);
  if (rank >= 6) return null;
  const agencies = text.length < 200 ? headingAgencies(block, text) : [];
  const introduces = followedByDetail(state, at, rank);
  if (agencies.length > 0 && introduces) return { role: 'duties', agency: agencies[0]!, agencies, rank };
  const plain = { role: roleBelow(text, above), agency: null, agencies: [], rank };
  if (block.marker.kind === 'roman' || block.marker.kind === 'part')
    return /[.;]$/.test(text) && text.length > 160 && !isCaps(block) ? null : plain;
  if (block.heading > 0 || isCaps(block) || (block.strong && introduces)) return plain;
  return introduces && !/[.;,:…]$/.test(text) && !labelFollows(state, at) ? plain : null;
}

const namedByHeading = createMemo<readonly AgencyMention[]>();

const headingAgencies = (block: ParagraphBlock, text: string): readonly AgencyMention[] =>
  remember(namedByHeading, block, [text.length], () => readAgencyHeading(text.replace(/[:.]\s*$/, '')));

function unmarkedHeading(state: WalkState, at: number, text: string, above: SectionRole): Heading | null {
  const piece = paragraphAt(state, at)!;
  if (piece.block.label) return null;
  const agencies = text.length < 120 && /:$/.test(text) ? headingAgencies(piece.block, text) : [];
  if (agencies.length > 0 && isBulletAt(state, at + 1))
    return { role: 'duties', agency: agencies[0]!, agencies, rank: UNMARKED_AGENCY_RANK };
  if (!isUnmarkedHeading(state, at, text)) return null;
  return { role: roleBelow(text, above), agency: null, agencies: [], rank: UNMARKED_HEADING_RANK };
}

/** A title without a marker: Markdown heading, capitals, or bold over more text. */
function isUnmarkedHeading(state: WalkState, at: number, text: string): boolean {
  const piece = paragraphAt(state, at);
  if (!piece || piece.block.marker || piece.block.label || text.length > 200 || /[.;,]$/.test(text)) return false;
  if (state.pieces[at + 1] === undefined) return false;
  if (piece.block.heading > 0) return true;
  if (isCaps(piece.block)) return roleOfTitle(text) !== null;
  return piece.block.strong && text.length < 120;
}

const isBulletAt = (state: WalkState, at: number): boolean => {
  const kind = paragraphAt(state, at)?.block.marker?.kind;
  return kind === 'dash' || kind === 'plus' || kind === 'bullet';
};

/** The piece behind `at` stands deeper: an item of a lower rank, or a paragraph of text. */
function followedByDetail(state: WalkState, at: number, rank: number): boolean {
  const next = state.pieces[at + 1];
  if (!next) return false;
  if (next.kind === 'row') return readColumns(next.block) !== null;
  if (next.block.marker === null)
    return !next.block.label && !isRecipients(next.block.text) && !isSignature(next.block.text);
  return rankHere(state, next.block) > rank;
}

const labelFollows = (state: WalkState, at: number): boolean => paragraphAt(state, at + 1)?.block.label != null;

/** Rank of a block's marker where it stands: in a scan "1)" in a list of letters is "l)" or "i)". */
function rankHere(state: WalkState, block: ParagraphBlock): number {
  const rank = rankOf(block);
  const letters = state.damaged && rank === 5.5 && state.frames.some((frame) => frame.lists.has(5));
  return letters ? 5 : rank;
}

const roleHere = (state: WalkState, rank: number): SectionRole =>
  state.frames.findLast((frame) => frame.rank < rank)?.role ?? 'other';

/** Roles that a heading's words may give it whatever it stands in; for the others the section above decides. */
const OWN_ROLES: readonly SectionRole[] = ['purpose', 'objectives'];

function roleBelow(title: string, above: SectionRole): SectionRole {
  const own = roleOfTitle(title);
  if (own === null) return above === 'duties' ? 'implementation' : above;
  if (above === 'other' || above === 'appendix') return own;
  if (OWN_ROLES.includes(own) && above !== 'purpose') return own;
  return own === 'funding' && above === 'implementation' ? own : above;
}

function walkHeading(state: WalkState, piece: ParagraphPiece, heading: Heading, text: string, at: number): number {
  const { marker } = piece.block;
  closeTo(state, heading.rank);
  if (marker) addItem(state, piece, marker.kind as Item['kind'], heading.rank);
  const frame = top(state);
  const id = marker ? childId(frame, marker.text) : frame.id;
  const inherited = heading.agencies.length > 0 ? dutyOf(piece, heading.agencies) : null;
  openSection(state, {
    marker: marker?.text ?? '',
    title: text.replace(/:$/, ''),
    role: heading.role,
    agency: heading.agency,
    span: pieceSpan(state.tree, piece),
    rank: heading.rank,
    id,
    inherited,
  });
  return at + 1;
}

const duties = createMemo<Inherited>();

/** What the tasks under a heading of agencies inherit; one object as long as the heading stays. */
function dutyOf(piece: ParagraphPiece, agencies: readonly AgencyMention[]): Inherited {
  return remember(duties, piece.block, [], () => ({
    owners: agencies,
    coop: [],
    leadMarked: true,
    deadline: null,
    duty: true,
  }));
}

/** An item or a paragraph of text: a task, the introduction of tasks, the rest of a task, or nothing that asks for anything. */
function walkItem(state: WalkState, at: number, text: string): number {
  const piece = paragraphAt(state, at)!;
  const rank = rankHere(state, piece.block);
  const { marker } = piece.block;
  if (marker) {
    closeTo(state, rank);
    addItem(state, piece, marker.kind as Item['kind'], rank);
  } else {
    while (top(state).kind === 'task') state.frames.pop();
  }
  const frame = top(state);
  const ownId = idOf(frame, marker?.text ?? null);
  const end = extentOf(state, at, rank);
  const reading = readTask(state, at, end, inheritedHere(state));
  if (introducesTasks(state, at, end, rank, text, reading)) {
    openFrame(state, {
      rank,
      kind: 'intro',
      section: null,
      role: frame.role,
      id: ownId,
      marker: marker?.text ?? '',
      inherited: handedDown(piece, reading),
    });
    return end;
  }
  if (!isTask(frame.role, marker !== null, text, reading, state.damaged)) return end;
  state.tasks.push({
    id: ownId,
    start: state.tree.starts[piece.first]!,
    section: currentSection(state),
    reading,
  });
  if (marker)
    openFrame(state, {
      rank,
      kind: 'task',
      section: null,
      role: frame.role,
      id: ownId,
      marker: marker.text,
      inherited: handedDown(piece, reading),
    });
  return end;
}

function idOf(frame: Frame, marker: string | null): string {
  if (marker === null) {
    frame.counts.paragraphs++;
    return frame.counts.paragraphs === 1 && frame.counts.bullets === 0 && frame.lists.size === 0
      ? frame.id || 'p1'
      : childId(frame, `p${frame.counts.paragraphs}`);
  }
  if (/[\p{L}\d]/u.test(marker)) return childId(frame, marker);
  frame.counts.bullets++;
  return childId(frame, `-${frame.counts.bullets}`);
}

/**
 * Index of the first piece behind the item at `at`: label lines belong to it, and so do unmarked paragraphs and deeper
 * items that name nobody and no time of their own.
 */
function extentOf(state: WalkState, at: number, rank: number): number {
  let end = at + 1;
  for (; end < state.pieces.length; end++) {
    const next = paragraphAt(state, end);
    if (!next) break;
    const { block } = next;
    if (block.label) continue;
    const text = pieceText(state.tree, next);
    if (block.marker?.kind === 'appendix' || isRecipients(text) || isSignature(text)) break;
    const head = paragraphAt(state, at)!.block;
    const introduces = /:$/.test(head.text.slice(0, head.content.end));
    if (introduces || (block.marker && rankHere(state, block) <= rank) || headingAt(state, end, text)) break;
    const closing = isClosing(text);
    if (block.marker === null && (closing || rank === Number.POSITIVE_INFINITY || startsAnew(state, end))) break;
    if (
      block.marker !== null &&
      (block.marker.kind === 'roman' || block.marker.kind === 'part' || hasEvidence(state, end))
    )
      break;
  }
  return end;
}

/** An unmarked paragraph that names its own agencies, or stands among the duties of one, is a task of its own. */
function startsAnew(state: WalkState, at: number): boolean {
  const reading = probe(state, at);
  return (
    reading.owners.length > 0 ||
    reading.coop.length > 0 ||
    reading.deadline !== null ||
    inheritedHere(state)?.duty === true
  );
}

/** A deeper item that says who or when is a task of its own. */
function hasEvidence(state: WalkState, at: number): boolean {
  if (labelFollows(state, at)) return true;
  const reading = probe(state, at);
  return reading.form === 'paren' || reading.brackets.length > 0 || (reading.leadMarked && reading.owners.length > 0);
}

/** True for an item that only introduces the items below it. */
function introducesTasks(
  state: WalkState,
  at: number,
  end: number,
  rank: number,
  text: string,
  reading: TaskReading,
): boolean {
  const next = paragraphAt(state, end);
  const deeper = next?.block.marker != null && rankHere(state, next.block) > rank;
  if (!deeper || end !== at + 1) return false;
  if (/:$/.test(text)) return true;
  return (
    reading.owners.every((owner) => owner.span === null) &&
    (reading.deadline === null || reading.deadline.span === null) &&
    hasEvidence(state, end)
  );
}

const handed = createMemo<Inherited | null>();

/** What items below inherit; one object as long as the reading stays. */
function handedDown(piece: ParagraphPiece, reading: TaskReading): Inherited | null {
  return remember(handed, piece.block, [reading], () =>
    reading.owners.length > 0 || reading.deadline
      ? {
          owners: reading.owners,
          coop: reading.coop,
          leadMarked: reading.leadMarked,
          deadline: reading.deadline,
          duty: reading.form === 'duty',
        }
      : null,
  );
}

/** Whether what stands in a section of `role` asks for something to be done. */
function isTask(role: SectionRole, marked: boolean, text: string, reading: TaskReading, damaged: boolean): boolean {
  if (reading.labels.length > 0) return true;
  if (text.length < 15 || isClosing(text)) return false;
  const named = reading.owners.length > 0 || reading.coop.length > 0;
  switch (role) {
    case 'tasks':
    case 'duties':
      return marked || named || reading.deadline !== null || text.length > 60;
    case 'implementation':
      return marked || named;
    case 'other':
    case 'appendix':
      return !damaged && (reading.form === 'paren' || (named && (reading.leadMarked || reading.deadline !== null)));
    default:
      return false;
  }
}

const readings = createMemo<TaskReading>();
const probes = createMemo<TaskReading>();

/** The paragraph at `at` read alone, whatever it stands under: what it says of its own accord. */
const probe = (state: WalkState, at: number): TaskReading => readTask(state, at, at + 1, null, probes);

/** The reading of the pieces `at` to `end` (not included) as one task. */
function readTask(state: WalkState, at: number, end: number, above: Inherited | null, memo = readings): TaskReading {
  const { tree } = state;
  const piece = paragraphAt(state, at)!;
  const last = state.pieces[end - 1]!;
  const blocks = tree.blocks.slice(piece.first, last.last + 1);
  return remember(memo, piece.block, [above, ...blocks], () => {
    const start = tree.starts[piece.first]!;
    const labels: LabelBlock[] = [];
    let contentEnd: Span | null = null;
    for (let i = at; i < end; i++) {
      const part = paragraphAt(state, i)!;
      const partEnd =
        tree.starts[part.last]! -
        start +
        (part.last === part.first ? part.block.content.end : tree.blocks[part.last]!.text.trimEnd().length);
      if (part.block.label && i > at)
        labels.push({ block: part.block, at: tree.starts[part.first]! - start, end: partEnd });
      else if (labels.length === 0) contentEnd = span(0, partEnd);
    }
    const content = span(piece.block.content.start, contentEnd?.end ?? piece.block.content.end);
    return readProseTask({ flat: flatten(blocks), content, labels }, above);
  });
}

function addItem(state: WalkState, piece: Piece, kind: Item['kind'] | 'dash' | 'plus' | 'bullet', rank: number): void {
  if (piece.kind !== 'paragraph' || !piece.block.marker || kind === 'dash' || kind === 'plus' || kind === 'bullet')
    return;
  const start = state.tree.starts[piece.first]!;
  const { marker } = piece.block;
  state.items.push({
    start,
    kind,
    text: marker.text,
    path: marker.path,
    span: { start: start + marker.span.start, end: start + marker.span.end },
    list: listHere(state, rank),
  });
}
