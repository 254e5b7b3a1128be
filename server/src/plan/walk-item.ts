/** Items and paragraphs on the walk: which of them are tasks, and how far each task reaches. */
import { fold } from '../text/fold';
import { type Span, span } from '../text/span';
import { flatten } from './flat';
import { createMemo, remember } from './memo';
import type { Item, TaskReading } from './model';
import { isClosing, isFact, isRecipients, isSignature, type Role, roleOfTitle, UNMARKED_HEADING_RANK } from './outline';
import { type ParagraphPiece, pieceText } from './pieces';
import type { LabelBlock } from './task-labels';
import { type Inherited, readProseTask } from './task-prose';
import { headingAt } from './walk-heading';
import {
  addItem,
  behindDetails,
  fieldsBelow,
  isBulletAt,
  labelFollows,
  markerHere,
  paragraphAt,
  rankHere,
} from './walk-place';
import {
  childId,
  closeTo,
  currentSection,
  type Frame,
  inheritedHere,
  openFrame,
  top,
  type WalkState,
} from './walk-state';

/** An item or a paragraph of text: a task, the introduction of tasks, the rest of a task, or nothing that asks for anything. */
export function walkItem(state: WalkState, at: number, text: string): number {
  const piece = paragraphAt(state, at)!;
  const rank = rankHere(state, piece.block);
  const { marker } = piece.block;
  const above = top(state);
  const before = above.kind === 'task' ? above.inherited : null;
  if (marker) {
    closeTo(state, rank);
    addItem(state, piece, marker.kind as Item['kind'], rank);
  } else {
    while (top(state).kind === 'task') state.frames.pop();
    if (isClosing(text) && endsPart(state, at + 1)) closeTo(state, UNMARKED_HEADING_RANK);
  }
  const frame = top(state);
  if (above.kind === 'task' && frame !== above && !marker && !isClosing(text))
    Object.assign(frame.counts, { behind: above.id, parts: 1 });
  const name = marker && markerHere(state, marker, rank);
  const ownId = idOf(frame, name);
  const introduction = introducesTasks(state, at, rank, text);
  const end = introduction ? at + 1 : extentOf(state, at, rank);
  const inherited = inheritedHere(state);
  const reading = goesOnWith(state, at, marker ? null : before, readTask(state, at, end, inherited), (owners) =>
    readTask(state, at, end, owners),
  );
  if (introduction) {
    const below = paragraphAt(state, at + 1)!;
    openFrame(state, {
      // A paragraph introduces the list right below it, whatever its markers.
      rank: Math.min(rank, rankHere(state, below.block) - 0.1),
      kind: 'intro',
      section: null,
      role: text.length < 60 && roleOfTitle(text) === 'facts' ? 'facts' : frame.role,
      id: ownId,
      marker: name ?? '',
      inherited: marker || isBulletAt(state, at + 1) ? handedDown(piece, reading) : null,
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
      marker: name ?? '',
      inherited: handedDown(piece, reading),
    });
  return end;
}

const continued = createMemo<Inherited>();

/**
 * The second paragraph of an item, when it says when or with whom but not who: the item's owner has not changed.
 * `again` reads it with that owner.
 */
function goesOnWith(
  state: WalkState,
  at: number,
  item: Inherited | null,
  reading: TaskReading,
  again: (item: Inherited) => TaskReading,
): TaskReading {
  if (!item || item.owners.length === 0 || reading.owners.length > 0) return reading;
  if (reading.coop.length === 0 && reading.deadline === null && !reading.leadMarked) return reading;
  const { block } = paragraphAt(state, at)!;
  return again(remember(continued, block, [item], () => ({ ...item, coop: [], deadline: null })));
}

/** "II.1.a", "III.2.-3"; a paragraph behind an item is that item's next part, "III.2.p2", any other one the frame's own. */
function idOf(frame: Frame, marker: string | null): string {
  const { counts } = frame;
  if (marker === null) {
    if (counts.behind) return `${counts.behind}.p${++counts.parts}`;
    counts.paragraphs++;
    return counts.paragraphs === 1 && counts.bullets === 0 && frame.lists.size === 0
      ? frame.id || 'p1'
      : childId(frame, `p${counts.paragraphs}`);
  }
  counts.behind = '';
  if (/[\p{L}\d]/u.test(marker)) return childId(frame, marker);
  counts.bullets++;
  return childId(frame, `-${counts.bullets}`);
}

/** Nothing of the part stands behind: its recipients, its signature or the next part begin at `at`. */
function endsPart(state: WalkState, at: number): boolean {
  const next = state.pieces[at];
  if (!next || next.kind === 'row') return true;
  const kind = next.block.marker?.kind;
  const text = pieceText(state.tree, next);
  return kind === 'roman' || kind === 'part' || kind === 'appendix' || isRecipients(text) || isSignature(text);
}

/**
 * Index of the first piece behind the item at `at`: label lines belong to it, and so do unmarked paragraphs and deeper
 * items that name nobody and no time of their own.
 */
function extentOf(state: WalkState, at: number, rank: number): number {
  const fields = fieldsBelow(state, at, rank);
  let end = Math.max(at + 1, behindDetails(state, at, rank));
  for (; end < state.pieces.length; end++) {
    const next = paragraphAt(state, end);
    if (!next) break;
    const { block } = next;
    if (block.label) continue;
    const text = pieceText(state.tree, next);
    if (block.marker?.kind === 'appendix' || isRecipients(text) || isSignature(text)) break;
    if ((block.marker && rankHere(state, block) <= rank) || headingAt(state, end, text)) break;
    const closing = isClosing(text);
    if (block.marker === null && (closing || rank === Number.POSITIVE_INFINITY || startsAnew(state, end))) break;
    if (
      block.marker !== null &&
      (block.marker.kind === 'roman' || block.marker.kind === 'part' || (!fields && hasEvidence(state, end)))
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
  if (reading.coop.length > 0 && inheritedHere(state)?.duty) return true;
  return reading.form === 'paren' || reading.brackets.length > 0 || (reading.leadMarked && reading.owners.length > 0);
}

/** How many items below are looked at to see whether they are tasks of their own. */
const SAMPLE = 5;

/** True for an item that only introduces the items below it. */
function introducesTasks(state: WalkState, at: number, rank: number, text: string): boolean {
  const next = paragraphAt(state, at + 1);
  if (rank === Number.POSITIVE_INFINITY) return /:$/.test(text) && next?.block.marker != null && !next.block.label;
  if (!next?.block.marker || next.block.label || rankHere(state, next.block) <= rank) return false;
  if (fieldsBelow(state, at, rank) || behindDetails(state, at, rank) > at) return false;
  if (/:$/.test(text)) return true;
  const own = probe(state, at);
  const says = own.owners.length > 0 || own.coop.length > 0 || own.deadline !== null;
  return !says && taskBelow(state, at, rank);
}

function taskBelow(state: WalkState, at: number, rank: number): boolean {
  for (let i = at + 1; i <= at + SAMPLE; i++) {
    const below = paragraphAt(state, i);
    if (!below?.block.marker || rankHere(state, below.block) <= rank) return false;
    if (hasEvidence(state, i)) return true;
  }
  return false;
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
function isTask(role: Role, marked: boolean, text: string, reading: TaskReading, damaged: boolean): boolean {
  if (roleOfTitle(text.slice(0, 60)) === 'facts') return false;
  // "Kết quả: 23/34 mục tiêu" of last year is no product, "Thời gian" among the aims is the event's.
  if (reading.labels.length > 0)
    return (role !== 'background' && role !== 'purpose') || reading.labels.some(({ role: of }) => of === 'owner');
  if (
    text.length < (marked ? 10 : 15) ||
    /^\[\d{1,3}\]/.test(text) ||
    isFact(text) ||
    isCount(text, reading) ||
    isProgramme(text, reading)
  )
    return false;
  if (isClosing(text) && !asksByItself(reading)) return false;
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

/** "Cán bộ coi thi: 240 lượt": how many there are, not what they do. */
function isCount(text: string, { owners, deadline }: TaskReading): boolean {
  const [name] = owners;
  if (name?.span == null || owners.length > 1 || deadline !== null || text.length > 80) return false;
  return text.startsWith(name.text) && /^[^:.;()]{0,20}:\s*\d{1,5}(?![\d/.%])/.test(text.slice(name.text.length));
}

/** "Phần lễ (chào cờ, tuyên bố lý do)", "Phần hội": what an event consists of, unless it says who leads. */
const isProgramme = (text: string, { leadMarked }: TaskReading): boolean =>
  !leadMarked && /^phan (?:le|hoi)(?:$|[ :;,.(])/.test(fold(text.slice(0, 12)));

/** "Nhận được Kế hoạch này, đề nghị các đơn vị … báo cáo trước ngày 15 hàng tháng": says itself who is to do it by when. */
const asksByItself = ({ owners, deadline }: TaskReading): boolean =>
  owners.some((owner) => owner.span !== null) && deadline?.span != null;

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
  return remember(memo, piece.block, [above, state.year, state.knowledge.agencies, ...blocks], () => {
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
    return readProseTask({ flat: flatten(blocks), content, labels }, above, state.year, state.knowledge.agencies);
  });
}
