/** What the brackets say that end an item: who, when, what; "(Công an xã chủ trì; quý II/2025)". */
import { labelRole } from '../syntax/label';
import { fold } from '../text/fold';
import { type Span, slice, span } from '../text/span';
import { type Responsibility, readResponsibility } from './agency';
import { findDeadline, readDeadline } from './deadline';
import type { Deadline, TaskLabel } from './model';
import { type Fields, noFields, readField, type Words } from './task-labels';
import { isTime } from './task-time';

/** Who, when and what: more brackets than this at the end of an item say something else. */
const MOST_BRACKETS = 4;

/** Brackets that end the item, last first: "… (Công an xã chủ trì) (Quý I/2023)." */
export function closingBrackets(flat: string, content: Span): Span[] {
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
const LEADING = /(?:ch[a-z0-9]{1,2} tr[a-z0-9]|ph[a-z0-9]{1,3} h[o0]p|th[a-z0-9]{1,2}c hi[a-z0-9]n|phu trach|tham muu)/;

/**
 * What closing brackets say about agencies, time and product; brackets that say none of it are part of the sentence.
 * `owned`: an item above has named the owner, so that "(Bộ phận Tư pháp phối hợp)" names a helper.
 */
export function readBrackets(words: Words, brackets: readonly Span[], owned: boolean): Fields & { used: Span[] } {
  const fields = { ...noFields, used: [] as Span[] };
  for (const bracket of brackets) {
    const inner = span(bracket.start + 1, bracket.end - 1);
    const before = { ...fields };
    for (const part of labelledParts(words.flat, inner)) readPart(fields, words, part, owned);
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

function readPart(fields: Fields, words: Words, part: BracketPart, owned: boolean): void {
  if (part.role) {
    readField(fields, words, part.role, part.name, part.value);
    return;
  }
  const value = slice(words.flat, part.value);
  const time = timeIn(words, part.value);
  if (time) {
    fields.deadline ??= time;
    return;
  }
  const found = readResponsibility(value, part.value.start, words.agencies);
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
function timeIn({ flat, year }: Words, range: Span): Deadline | null {
  const clause = findDeadline(flat.slice(range.start - 1, range.end + 1), range.start - 1, year);
  if (clause) return clause.deadline;
  const value = slice(flat, range);
  const whole = value.length < 60 && !MANNER.test(fold(value)) ? readDeadline(value, range.start, year) : null;
  return whole && (whole.kind === 'after-event' || isTime(value)) ? whole : null;
}

/** "(theo chỉ đạo, hướng dẫn của Bộ)" says how, not when; "(theo lộ trình của Bộ)" says when. */
const MANNER =
  /(?:^|\b(?:th[a-z0-9]{1,2}c hi[a-z0-9]n|trien khai))\s*theo (?:su )?(?:chi dao|huong dan|quy dinh|van ban|thong bao|phan cong)\b/;

/** A bracket names who is responsible when agencies fill it, or when it says who leads or takes part. */
function isResponsibility(found: Responsibility, value: string): boolean {
  if (found.owners.length === 0) return false;
  if (
    /^\s*(?:qua|theo|tai|kem|bao gom|gom|nhu|do|de|trong do|sau day|goi tat|khi|neu|tru|giao (?:luu|thong|dich)|van nghe|bieu dien)\b/.test(
      fold(value),
    )
  )
    return false;
  const named = [...found.owners, ...found.coop].reduce((sum, mention) => sum + mention.text.length, 0);
  return LEADING.test(fold(value)) || named >= value.trim().length * 0.6;
}
