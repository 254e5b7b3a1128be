/** What a task written as prose says: its own sentence, its brackets, its label lines and the heading it stands under. */
import type { AgencyIndex } from '../knowledge/agencies';
import { fold, foldKey } from '../text/fold';
import { type Span, span, trimSpan } from '../text/span';
import { readCoordination, readSubject } from './agency';
import { findDeadline } from './deadline';
import type { AgencyMention, Deadline, Field, TaskForm, TaskReading } from './model';
import { isClosing } from './outline';
import { quoteWords, tidy } from './quote';
import { closingBrackets, readBrackets } from './task-brackets';
import { type Fields, type FoundLabel, inlineLabels, type LabelBlock, lineLabels, readLabels } from './task-labels';
import { leadingTime } from './task-time';

/** What a task takes over from what stands above it. */
export interface Inherited {
  readonly owners: readonly AgencyMention[];
  readonly coop: readonly AgencyMention[];
  readonly leadMarked: boolean;
  readonly deadline: Deadline | null;
  /** Duty: from a heading that names agencies; otherwise from an item that introduces this one. */
  readonly duty: boolean;
}

/** The parts of a prose task, as offsets into its running text. */
export interface ProseParts {
  /** Running text of the whole task. */
  readonly flat: string;
  /** Content of the item itself, without marker and label lines. */
  readonly content: Span;
  readonly labels: readonly LabelBlock[];
}

/** How much of the first line a finding about the whole task underlines. */
const HEAD_LENGTH = 90;

const ASKS = /^(?:de nghi|yeu cau|giao|can cu)\b/;

/** A sentence that turns to somebody itself, whatever heading it happens to stand under. */
const asks = (words: string): boolean => ASKS.test(fold(words.slice(0, 24))) || isClosing(words);

/** What a task says. `above`: what it inherits; `year`: see `readDeadline`. */
export function readProseTask(
  parts: ProseParts,
  above: Inherited | null,
  year: number | null,
  agencies: AgencyIndex,
): TaskReading {
  const { flat } = parts;
  const labels = [...lineLabels(flat, parts.labels), ...inlineLabels(flat, parts.content)];
  const prose = labels
    .filter((label) => label.inline)
    .reduce((to, label) => Math.min(to, label.nameSpan.start), parts.content.end);
  const content = trimSpan(flat, span(parts.content.start, prose));
  const source = { flat, year, agencies };
  const labelled = readLabels(source, labels);
  const brackets = closingBrackets(flat, content);
  const bracketed = readBrackets(source, brackets, above !== null && !above.duty && above.owners.length > 0);
  // "… trong tháng 8/2025:" ends the sentence as a full stop would.
  const words = flat.slice(content.start, content.end).replace(/:$/, '.');
  const lead = leadingTime(words, content.start, year);
  const clause = labelled.deadline || bracketed.deadline || lead ? null : findDeadline(words, content.start, year);
  const sentence = lead ? lead.length : 0;
  const subject =
    labelled.owners.length || bracketed.owners.length
      ? null
      : (readSubject(words.slice(sentence), content.start + sentence, agencies) ??
        subjectBehindTopic(words, content.start, agencies));
  const picked = pickResponsibility(labelled, bracketed, subject, above, asks(words), content.start);
  const said = labels.length > 0 || bracketed.owners.length + bracketed.coop.length > 0;
  const own = said ? picked : { ...picked, coop: withLaterHelpers(picked, words, content.start, agencies) };
  const deadline =
    labelled.deadline ??
    bracketed.deadline ??
    lead?.deadline ??
    clause?.deadline ??
    handedDown(above) ??
    steadyWork(flat, subject);
  const missing: Field[] = [];
  if (own.owners.length === 0) missing.push('owner');
  if (!deadline) missing.push('deadline');
  const actionStart = subject && (subject.owners.length || subject.coop.length) ? subject.actionStart : content.start;
  return {
    form: formOf(labels, bracketed.owners.length + bracketed.coop.length > 0, own.owners === subject?.owners, above),
    length: flat.length,
    text: tidy(flat.slice(content.start, parts.content.end)),
    action: actionText(flat, span(Math.min(actionStart, content.end), content.end), [
      ...(clause ? [clause.span] : []),
      ...bracketed.used,
    ]),
    head: headSpan(flat, content),
    owners: own.owners,
    coop: own.coop,
    leadMarked: own.leadMarked,
    deadline,
    product: labelled.product ?? bracketed.product,
    missing,
    labels: labels.map(({ role, name, nameSpan, valueSpan }) => ({ role, name, nameSpan, valueSpan })),
    cells: {},
    brackets: bracketed.used,
  };
}

/** A time that stands elsewhere and counts here. */
const handedDown = (above: Inherited | null): Deadline | null =>
  above?.deadline ? { ...above.deadline, span: null } : null;

const LONGEST_TOPIC = 200;

/** What stands before a colon that only a list follows. */
const LIST_BEFORE = /(?:gom|nhu|sau|la|gui|phan|cac|cua|vien|don vi|co quan)\s*$/;

/** "Lập danh sách cử tri: Công an phường chủ trì, …": the sentence proper stands behind its topic. */
function subjectBehindTopic(words: string, offset: number, agencies: AgencyIndex): ReturnType<typeof readSubject> {
  const colon = words.slice(0, LONGEST_TOPIC).indexOf(':');
  if (colon < 10 || LIST_BEFORE.test(fold(words.slice(0, colon)))) return null;
  const subject = readSubject(words.slice(colon + 1), offset + colon + 1, agencies);
  return subject && subject.owners.length > 0 ? { ...subject, actionStart: offset } : null;
}

/** The helpers, and those whom a later clause calls on: "Kết nối …; phối hợp với Công an tỉnh vận hành …". */
function withLaterHelpers(
  { owners, coop }: Pick<Fields, 'owners' | 'coop'>,
  words: string,
  offset: number,
  agencies: AgencyIndex,
): readonly AgencyMention[] {
  const known = new Set([...owners, ...coop].map(({ text }) => foldKey(text)));
  const later = readCoordination(words, offset, agencies).filter(({ text }) => !known.has(foldKey(text)));
  return later.length > 0 ? [...coop, ...later] : coop;
}

const STEADY = /^\s*thường\s+xuyên(?!\p{L})/iu;

/** "Thủ trưởng các sở thường xuyên chỉ đạo …": between who acts and what is done the words say when. */
function steadyWork(flat: string, subject: ReturnType<typeof readSubject>): Deadline | null {
  if (!subject) return null;
  const named = subject.owners.at(-1)?.span?.end;
  for (const at of [subject.actionStart, ...(named === undefined ? [] : [named])]) {
    const found = STEADY.exec(flat.slice(at, at + 40));
    if (!found) continue;
    const place = trimSpan(flat, span(at, at + found[0].length));
    return { text: quoteWords(flat, place), span: place, kind: 'ongoing', start: null, end: null, invalid: [] };
  }
  return null;
}

/** "Các sở, ngành", "UBND các quận, huyện": a heading for many, each of whose duties may turn to some of them. */
const isMany = ({ text, generic }: AgencyMention): boolean => generic || /\bcac\b/.test(fold(text));

function pickResponsibility(
  labelled: Fields,
  bracketed: Fields,
  subject: ReturnType<typeof readSubject>,
  above: Inherited | null,
  asks: boolean,
  /** Where the sentence begins. */
  start: number,
): Pick<Fields, 'owners' | 'coop' | 'leadMarked'> {
  if (labelled.owners.length > 0) return labelled;
  if (bracketed.owners.length > 0) return bracketed;
  const direct = subject?.owners[0]?.span?.start === start && above?.owners.every(isMany);
  const specific = above?.duty && !asks && !direct && !above.owners.every(({ generic }) => generic);
  if (subject && subject.owners.length > 0 && !specific) return subject;
  if (above && above.owners.length > 0) {
    const owners = above.owners.map((owner) => ({ ...owner, span: null }));
    const helpers = [...(subject?.coop ?? []), ...bracketed.coop];
    const coop = helpers.length > 0 ? helpers : above.coop.map((agency) => ({ ...agency, span: null }));
    const leadMarked = above.leadMarked || subject?.leadMarked === true;
    return { owners, coop: [...labelled.coop, ...coop], leadMarked };
  }
  if (subject && (subject.owners.length > 0 || subject.coop.length > 0))
    return { ...subject, coop: [...labelled.coop, ...subject.coop] };
  return { owners: [], coop: labelled.coop, leadMarked: false };
}

function formOf(
  labels: readonly FoundLabel[],
  bracketed: boolean,
  /** The owners are those of the sentence itself. */
  spoken: boolean,
  above: Inherited | null,
): TaskForm {
  if (labels.length > 0) return 'block';
  if (bracketed) return 'paren';
  return above?.duty && !spoken ? 'duty' : 'sentence';
}

function headSpan(flat: string, content: Span): Span {
  if (content.end - content.start <= HEAD_LENGTH) return content;
  const cut = flat.lastIndexOf(' ', content.start + HEAD_LENGTH);
  return trimSpan(flat, span(content.start, cut > content.start ? cut : content.start + HEAD_LENGTH));
}

/** The words of `range` without the ranges in `cut`. */
function actionText(flat: string, range: Span, cut: readonly Span[]): string {
  let text = '';
  let at = range.start;
  for (const hole of [...cut].sort((a, b) => a.start - b.start)) {
    if (hole.start < at) continue;
    text += `${flat.slice(at, Math.min(hole.start, range.end))} `;
    at = Math.min(hole.end, range.end);
  }
  return tidy(text + flat.slice(at, range.end)).replace(/[\s.;,]+$/, '');
}
