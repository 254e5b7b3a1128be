/** What a task written as prose says: its own sentence, its brackets, its label lines and the heading it stands under. */

import { labelRole } from '../syntax/label';
import type { ParagraphBlock } from '../syntax/tree';
import { fold } from '../text/fold';
import { type Span, shift, slice, span, trimSpan } from '../text/span';
import { type Responsibility, readAgencyList, readResponsibility, readSubject } from './agency';
import { findDeadline, readDeadline } from './deadline';
import { tidy } from './flat';
import type { AgencyMention, Deadline, Field, Quote, TaskForm, TaskLabel, TaskReading } from './model';

/** What a task takes over from what stands above it. */
export interface Inherited {
  readonly owners: readonly AgencyMention[];
  readonly coop: readonly AgencyMention[];
  readonly leadMarked: boolean;
  readonly deadline: Deadline | null;
  /** Duty: from a heading that names agencies; otherwise from an item that introduces this one. */
  readonly duty: boolean;
}

export interface LabelBlock {
  readonly block: ParagraphBlock;
  /** Offset of the block from the task's start. */
  readonly at: number;
  /** End of the label's value from the task's start, with what a page break cut off. */
  readonly end: number;
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

/** A sentence that turns to somebody itself, whatever heading it happens to stand under. */
const ASKS = /^(?:de nghi|yeu cau|giao|can cu)\b/;

interface Fields {
  owners: readonly AgencyMention[];
  coop: readonly AgencyMention[];
  leadMarked: boolean;
  deadline: Deadline | null;
  product: Quote | null;
}

export function readProseTask(parts: ProseParts, above: Inherited | null): TaskReading {
  const { flat } = parts;
  const labels = [...lineLabels(flat, parts.labels), ...inlineLabels(flat, parts.content)];
  const prose = labels
    .filter((label) => label.inline)
    .reduce((to, label) => Math.min(to, label.nameSpan.start), parts.content.end);
  const content = trimSpan(flat, span(parts.content.start, prose));
  const labelled = readLabels(flat, labels);
  const brackets = closingBrackets(flat, content);
  const bracketed = readBrackets(flat, brackets, above !== null && !above.duty && above.owners.length > 0);
  // "… trong tháng 8/2025:" ends the sentence as a full stop would.
  const words = flat.slice(content.start, content.end).replace(/:$/, '.');
  const lead = leadingTime(words, content.start);
  const clause = labelled.deadline || bracketed.deadline || lead ? null : findDeadline(words, content.start);
  const sentence = lead ? lead.length : 0;
  const subject =
    labelled.owners.length || bracketed.owners.length
      ? null
      : readSubject(words.slice(sentence), content.start + sentence);
  const own = pickResponsibility(labelled, bracketed, subject, above, ASKS.test(fold(words.slice(0, 24))));
  const deadline = labelled.deadline ?? bracketed.deadline ?? lead?.deadline ?? clause?.deadline ?? handedDown(above);
  const missing: Field[] = [];
  if (own.owners.length === 0) missing.push('owner');
  if (!deadline) missing.push('deadline');
  const actionStart = subject && (subject.owners.length || subject.coop.length) ? subject.actionStart : content.start;
  return {
    form: formOf(labels, bracketed.owners.length + bracketed.coop.length > 0, subject, above),
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

/** "Trước ngày 20/01/2026: Ủy ban bầu cử …": a time in front of the sentence, and how many characters it takes. */
function leadingTime(words: string, at: number): { readonly deadline: Deadline; readonly length: number } | null {
  const colon = words.slice(0, 70).indexOf(':');
  if (colon < 4 || !STARTS_TIME.test(fold(words.slice(0, 16))) || !isTime(words.slice(0, colon))) return null;
  const deadline = readDeadline(words.slice(0, colon), at);
  const blanks = /^\s*/.exec(words.slice(colon + 1, colon + 8))![0].length;
  return deadline && { deadline, length: colon + 1 + blanks };
}

const STARTS_TIME =
  /^\W*(?:truoc|tu|den|ngay|thang|quy|tuan|trong|cham nhat|cuoi|dau|giua|nam|hang|hoc ky|dinh ky|dot)\b/;

/** A time that stands elsewhere and counts here. */
const handedDown = (above: Inherited | null): Deadline | null =>
  above?.deadline ? { ...above.deadline, span: null } : null;

interface FoundLabel extends TaskLabel {
  readonly inline: boolean;
}

function lineLabels(flat: string, blocks: readonly LabelBlock[]): FoundLabel[] {
  return blocks.flatMap(({ block, at, end }) => {
    const { label } = block;
    if (!label) return [];
    const name = tidy(block.text.slice(label.name.start, label.name.end));
    const value = span(at + label.value.start, Math.max(end, at + label.value.start));
    const others = labelsIn(flat, value);
    const first: FoundLabel = {
      role: label.role,
      name,
      nameSpan: shift(label.name, at),
      valueSpan: trimSpan(flat, span(value.start, others[0]?.nameSpan.start ?? value.end)),
      inline: false,
    };
    return [first, ...others.map((other) => ({ ...other, inline: false }))];
  });
}

/** Where a label may begin inside a line: behind the end of a sentence, or in small letters behind a semicolon. */
const INLINE_LABEL = /(?:[.;(\n]\s{0,4}[-–+]?\s{0,2}|\s{2}|\s[-–]\s)(\p{L}[\p{L} ,]{3,38}):/gu;

/** The labels that `range` of `flat` holds behind its first words, each with its value up to the next one. */
function labelsIn(flat: string, range: Span): FoundLabel[] {
  const text = flat.slice(range.start, range.end);
  if (!text.includes(':')) return [];
  const heads = [...text.matchAll(INLINE_LABEL)].flatMap((match) => {
    const role = labelRole(match[1]!);
    const end = range.start + match.index + match[0].length;
    const begins = /^\p{Lu}/u.test(match[1]!) || /^[;(]/.test(match[0]);
    return role && begins
      ? [{ role, name: match[1]!.trim(), nameSpan: span(end - 1 - match[1]!.length, end - 1), after: end }]
      : [];
  });
  return heads.map((head, i) => ({
    role: head.role,
    name: head.name,
    nameSpan: head.nameSpan,
    valueSpan: trimSpan(flat, span(head.after, heads[i + 1]?.nameSpan.start ?? range.end)),
    inline: true,
  }));
}

/** Labels inside the running text of an item: "… . Cơ quan chủ trì: Công an xã; Thời gian: Quý I/2025". Not in brackets. */
function inlineLabels(flat: string, content: Span): FoundLabel[] {
  const found = labelsIn(flat, content);
  const first = found[0]?.nameSpan.start ?? 0;
  return found.length > 0 && flat.lastIndexOf('(', first) > flat.lastIndexOf(')', first) ? [] : found;
}

const noFields: Fields = { owners: [], coop: [], leadMarked: false, deadline: null, product: null };

function readLabels(flat: string, labels: readonly TaskLabel[]): Fields {
  const fields = { ...noFields };
  for (const { role, name, valueSpan } of labels)
    readField(fields, role, name, flat.slice(valueSpan.start, valueSpan.end), valueSpan.start);
  return fields;
}

/** Adds to `fields` what the words `value`, standing at `at`, say under a label called `name`. */
function readField(fields: Fields, role: TaskLabel['role'], name: string, value: string, at: number): void {
  if (role === 'owner') {
    const found = readResponsibility(value, at);
    fields.owners = [...fields.owners, ...found.owners];
    fields.coop = [...fields.coop, ...found.coop];
    fields.leadMarked ||= found.owners.length > 0 && (found.leadMarked || /chu tri/.test(fold(name)));
  } else if (role === 'coop') {
    fields.coop = [...fields.coop, ...readAgencyList(value, at)];
  } else if (role === 'deadline') {
    fields.deadline ??= readDeadline(value, at);
  } else if (value.trim()) {
    fields.product ??= {
      text: tidy(value),
      span: trimSpan(value, span(0, value.length)) && shift(trimSpan(value, span(0, value.length)), at),
    };
  }
}

/** Who, when and what: more brackets than this at the end of an item say something else. */
const MOST_BRACKETS = 4;

/** Brackets that end the item, last first: "… (Công an xã chủ trì) (Quý I/2023)." */
function closingBrackets(flat: string, content: Span): Span[] {
  const found: Span[] = [];
  let end = content.end;
  while (found.length < MOST_BRACKETS) {
    while (end > content.start && /[\s.,;:/]/.test(flat[end - 1]!)) end--;
    if (flat[end - 1] !== ')') return found;
    const open = openingOf(flat, content.start, end - 1);
    if (open < 0) return found;
    found.push(span(open, end));
    end = open;
  }
  return found;
}

/** The bracket that `close` ends, -1 when it is not opened after `from`. */
function openingOf(flat: string, from: number, close: number): number {
  let depth = 0;
  for (let i = close; i >= from; i--) {
    if (flat[i] === ')') depth++;
    else if (flat[i] === '(' && --depth === 0) return i;
  }
  return -1;
}

/** Words of leading and taking part; vowels as a scan may have read them. */
const LEADING = /(?:ch[a-z0-9]{1,2} tr[a-z0-9]|ph[a-z0-9]{1,3} h[o0]p|thuc hien|phu trach|tham muu)/;

/**
 * What closing brackets say about agencies, time and product; brackets that say none of it are part of the sentence.
 * `owned`: an item above has named the owner, so that "(Bộ phận Tư pháp phối hợp)" names a helper.
 */
function readBrackets(flat: string, brackets: readonly Span[], owned: boolean): Fields & { used: Span[] } {
  const fields = { ...noFields, used: [] as Span[] };
  for (const bracket of brackets) {
    const inner = span(bracket.start + 1, bracket.end - 1);
    const before = { ...fields };
    for (const part of labelledParts(flat, inner)) readPart(fields, flat, part, owned);
    const said =
      fields.owners !== before.owners ||
      fields.coop !== before.coop ||
      fields.deadline !== before.deadline ||
      fields.product !== before.product;
    if (said) fields.used.push(bracket);
  }
  return fields;
}

interface BracketPart {
  readonly role: TaskLabel['role'] | null;
  readonly name: string;
  readonly value: Span;
}

/**
 * "Cơ quan chủ trì: A; thời gian: B" in its parts. What stands without a label is one part, except for times at its ends:
 * "Công an xã; các thôn; quý II/2025".
 */
function labelledParts(flat: string, inner: Span): BracketPart[] {
  const parts: BracketPart[] = [];
  let at = inner.start;
  while (at < inner.end) {
    const semicolon = flat.indexOf(';', at);
    const end = semicolon < 0 || semicolon > inner.end ? inner.end : semicolon;
    const colon = flat.indexOf(':', at);
    const name = colon >= 0 && colon < end ? flat.slice(at, colon).trim() : '';
    const role = name ? labelRole(name) : null;
    const last = parts.at(-1);
    const alone = !role && (isTime(flat.slice(at, end)) || (last && !last.role && isTime(slice(flat, last.value))));
    if (role || !last || alone) parts.push({ role, name, value: span(role ? colon + 1 : at, end) });
    else parts[parts.length - 1] = { ...last, value: span(last.value.start, end) };
    at = end + 1;
  }
  return parts.flatMap((part) => (part.role ? [part] : withoutTime(flat, part)));
}

/** True when `words` are a time and nothing else. */
export function isTime(words: string): boolean {
  if (words.length >= 60) return false;
  const time = readDeadline(words);
  if (!time || time.text.length < words.trim().length * 0.6) return false;
  return time.kind === 'ongoing' || time.kind === 'periodic' || time.start !== null || time.end !== null;
}

/** "Công an xã, quý II/2025" in two. */
function withoutTime(flat: string, part: BracketPart): BracketPart[] {
  const comma = flat.lastIndexOf(',', part.value.end - 1);
  if (comma < part.value.start) return [part];
  const [before, behind] = [span(part.value.start, comma), span(comma + 1, part.value.end)];
  if (isTime(slice(flat, part.value)) || !isTime(slice(flat, behind))) return [part];
  return [
    { ...part, value: before },
    { ...part, value: behind },
  ];
}

/** "… phối hợp" at the end; vowels as a scan may have read them. */
const HELPING_END = /ph[a-z0-9]{1,3} h[o0]p\W*$/;

function readPart(fields: Fields, flat: string, part: BracketPart, owned: boolean): void {
  const value = slice(flat, part.value);
  if (part.role) {
    readField(fields, part.role, part.name, value, part.value.start);
    return;
  }
  const time = timeIn(flat, part.value);
  if (time) {
    fields.deadline ??= time;
    return;
  }
  const found = readResponsibility(value, part.value.start);
  if (fields.owners.length > 0 || !isResponsibility(found, value)) return;
  if (owned && !found.leadMarked && found.coop.length === 0 && HELPING_END.test(fold(value))) {
    fields.coop = found.owners;
    return;
  }
  fields.owners = found.owners;
  fields.coop = found.coop;
  fields.leadMarked = found.leadMarked;
}

/** The time that a bracket, or a part of it, states. */
function timeIn(flat: string, range: Span): Deadline | null {
  const clause = findDeadline(flat.slice(range.start - 1, range.end + 1), range.start - 1);
  if (clause) return clause.deadline;
  const value = slice(flat, range);
  const whole = value.length < 60 ? readDeadline(value, range.start) : null;
  return whole && (whole.kind === 'after-event' || isTime(value)) ? whole : null;
}

/** A bracket names who is responsible when agencies fill it, or when it says who leads or takes part. */
function isResponsibility(found: Responsibility, value: string): boolean {
  if (found.owners.length === 0) return false;
  if (/^\s*(?:qua|theo|tai|kem|bao gom|gom|nhu|do|de|trong do|sau day|goi tat|khi|neu|tru)\b/.test(fold(value)))
    return false;
  const named = [...found.owners, ...found.coop].reduce((sum, mention) => sum + mention.text.length, 0);
  return LEADING.test(fold(value)) || named >= value.trim().length * 0.6;
}

function pickResponsibility(
  labelled: Fields,
  bracketed: Fields,
  subject: ReturnType<typeof readSubject>,
  above: Inherited | null,
  asks: boolean,
): Pick<Fields, 'owners' | 'coop' | 'leadMarked'> {
  if (labelled.owners.length > 0) return labelled;
  if (bracketed.owners.length > 0) return bracketed;
  const specific = above?.duty && !asks && above.owners.some((owner) => !owner.generic);
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
  subject: ReturnType<typeof readSubject>,
  above: Inherited | null,
): TaskForm {
  if (labels.length > 0) return 'block';
  if (bracketed) return 'paren';
  if (above?.duty && !(subject?.owners.length && above.owners.every((owner) => owner.generic))) return 'duty';
  return 'sentence';
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
