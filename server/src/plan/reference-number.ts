/** Numbers in references, "II", "1.2", "đ", "II.2.1", "1/II", and lists and ranges of them. */
import { letterValue, romanValue } from '../syntax/marker';
import { span } from '../text/span';
import type { Token } from './deadline/tokens';
import type { ReferenceNumber } from './model';

/** A number with the numbers that it is written together with: "II.2.1" is 2.1 in II. */
export interface Compound {
  /** From the innermost outward. */
  readonly parts: readonly ReferenceNumber[];
  /** Index of the token behind. */
  readonly to: number;
}

/** The numbers behind a unit: "1, 2 và 3" or "2 - 5". */
export interface Numbers {
  readonly kind: 'list' | 'range';
  readonly compounds: readonly Compound[];
  readonly to: number;
  /** What stands behind may be one more number or the beginning of something else: "mục 2, 15 xã". */
  readonly doubtful: boolean;
}

const ROMAN = /^[IVX]{1,5}$/;
/** "vi" and "xi" are words, and single letters are letters. */
const SMALL_ROMAN = /^(?:i{2,3}|iv|vi{2,3}|ix|xi{2,3}|xi?v|xvi{1,3}|xix|xx)$/;
const SMALL_ROMAN_IN_LIST = /^[ivx]{1,5}$/;
const LETTER = /^[a-zđ]$/;
const CAPITAL = /^[A-ZĐ]$/;

const WORDS: Readonly<Record<string, number>> = {
  nhất: 1,
  một: 1,
  hai: 2,
  ba: 3,
  tư: 4,
  bốn: 4,
  năm: 5,
  sáu: 6,
};

const lower = (token: Token | undefined): string => (token ? token.raw.toLowerCase() : '');

const touch = (a: Token | undefined, b: Token | undefined): boolean =>
  a !== undefined && b !== undefined && a.end === b.start;

const made = (
  form: ReferenceNumber['form'],
  path: readonly number[],
  first: Token,
  last: Token,
  text: string,
): ReferenceNumber => ({ form, path, text, span: span(first.start, last.end) });

/** "thứ hai", "hai" behind "Phần". */
export function readNumberWord(tokens: readonly Token[], at: number): Compound | null {
  const thu = lower(tokens[at]) === 'thứ' ? 1 : 0;
  const token = tokens[at + thu];
  const value = WORDS[lower(token)];
  if (!token || value === undefined || (thu === 0 && !/^\p{Lu}/u.test(token.raw))) return null;
  return { parts: [made('word', [value], token, token, token.raw)], to: at + thu + 1 };
}

/** The number at token `at`, with what it is written together with; null when none stands there. */
function readCompound(tokens: readonly Token[], at: number, before: ReferenceNumber | null): Compound | null {
  const first = readSingle(tokens, at, before);
  if (!first) return null;
  const parts = [first.number];
  let { to } = first;
  while (parts.length < 3 && touch(tokens[to - 1], tokens[to]) && touch(tokens[to], tokens[to + 1])) {
    const sign = tokens[to]!.text;
    const next = sign === '.' || sign === '/' ? readSingle(tokens, to + 1, null) : null;
    const last = parts.at(-1)!;
    if (!next || !mayFollow(last, next.number, sign)) break;
    parts.push(next.number);
    to = next.to;
  }
  // "24/7", "1/2022", "2a", "50%", "3-KH": no number of a part.
  const behind = tokens[to];
  if (behind && touch(tokens[to - 1], behind)) {
    if (behind.kind !== 'sign' || behind.text === '%' || behind.text === '/') return null;
    if (/[-.]/.test(behind.text) && tokens[to + 1]?.kind === 'word' && touch(behind, tokens[to + 1])) return null;
  }
  const outward = parts[0]!.form === 'decimal' && parts[1]?.form === 'roman';
  return { parts: outward ? parts : parts.reverse(), to };
}

/** "II.2", "II/2", "2.a" go inward, "1/II" outward. */
function mayFollow(last: ReferenceNumber, next: ReferenceNumber, sign: string): boolean {
  if (last.form === 'roman' || last.form === 'capital') return next.form === 'decimal' || next.form === 'letter';
  if (last.form !== 'decimal') return false;
  return next.form === 'letter' || (sign === '/' && next.form === 'roman');
}

function readSingle(
  tokens: readonly Token[],
  at: number,
  before: ReferenceNumber | null,
): { readonly number: ReferenceNumber; readonly to: number } | null {
  const token = tokens[at];
  if (token?.kind === 'number') return readDecimal(tokens, at);
  if (token?.kind !== 'word') return null;
  const { raw } = token;
  const one = (form: ReferenceNumber['form'], value: number | null) =>
    value === null ? null : { number: made(form, [value], token, token, raw), to: at + 1 };
  if (ROMAN.test(raw)) return one('roman', romanValue(raw));
  const small = before?.form === 'roman' && before.text === before.text.toLowerCase();
  if (small ? SMALL_ROMAN_IN_LIST.test(raw) : SMALL_ROMAN.test(raw)) return one('roman', romanValue(raw.toUpperCase()));
  if (LETTER.test(raw)) return one('letter', letterValue(raw) ?? 0);
  return CAPITAL.test(raw) ? one('capital', letterValue(raw) ?? 0) : null;
}

const MOST_LEVELS = 4;

function readDecimal(
  tokens: readonly Token[],
  at: number,
): { readonly number: ReferenceNumber; readonly to: number } | null {
  const path: number[] = [];
  let text = '';
  let to = at;
  for (;;) {
    const token = tokens[to];
    if (token?.kind !== 'number' || token.raw.length > 2) return null;
    path.push(token.value);
    text += token.raw;
    to++;
    const goesOn =
      path.length < MOST_LEVELS &&
      tokens[to]?.text === '.' &&
      tokens[to + 1]?.kind === 'number' &&
      touch(token, tokens[to]) &&
      touch(tokens[to], tokens[to + 1]);
    if (!goesOn) break;
    text += '.';
    to++;
  }
  return { number: made('decimal', path, tokens[at]!, tokens[to - 1]!, text), to };
}

/** What may stand behind the last number of a list; another word may be what is counted: "mục 2, 15 xã". */
const BEHIND = new Set(
  'va hoac den cua tai thuoc trong o theo nay neu noi tren duoi kem dinh ban muc khoan diem tiet tieu phan phu chuong dieu ke va thi la se duoc da phai can'.split(
    ' ',
  ),
);

/** Amounts that a number may be part of: "khoản 3 triệu đồng". */
const AMOUNTS = new Set(['triệu', 'tỷ', 'tỉ', 'nghìn', 'ngàn', 'đồng', 'trang', 'lần']);

const JOINTS = new Set([',', 'va', 'hoac']);

/** The numbers that begin at token `at`; `plural`: "các" stands before. Null when none does. */
export function readNumbers(tokens: readonly Token[], at: number, plural: boolean): Numbers | null {
  const first = readCompound(tokens, at, null);
  if (!first || AMOUNTS.has(lower(tokens[first.to]))) return null;
  const range = readRange(tokens, first);
  if (range) return { kind: 'range', compounds: [first, range], to: range.to, doubtful: false };
  const compounds = [first];
  let { to } = first;
  let doubtful = false;
  for (;;) {
    const joint = closing(tokens, to);
    if (!JOINTS.has(tokens[joint]?.text ?? '')) break;
    const skip = tokens[joint]!.text === ',' && JOINTS.has(tokens[joint + 1]?.text ?? '') ? 2 : 1;
    const next = readCompound(tokens, joint + skip, first.parts[0]!);
    if (!next || !alike(first, next)) break;
    if (first.parts[0]!.form === 'decimal' && !plural && countsSomething(tokens, next.to)) {
      doubtful = true;
      break;
    }
    compounds.push(next);
    to = next.to;
  }
  return { kind: 'list', compounds, to, doubtful };
}

/** Passes the bracket of "điểm a), b)". */
const closing = (tokens: readonly Token[], at: number): number =>
  tokens[at]?.text === ')' && touch(tokens[at - 1], tokens[at]) ? at + 1 : at;

function readRange(tokens: readonly Token[], first: Compound): Compound | null {
  const joint = closing(tokens, first.to);
  const text = tokens[joint]?.text;
  if (text !== '-' && text !== 'den') return null;
  const last = readCompound(tokens, joint + 1, first.parts[0]!);
  return last && first.parts.length === 1 && alike(first, last) ? last : null;
}

const alike = (a: Compound, b: Compound): boolean =>
  a.parts.length === b.parts.length && a.parts.every((part, i) => part.form === b.parts[i]!.form);

function countsSomething(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && token.kind !== 'sign' && !(token.kind === 'word' && BEHIND.has(token.text));
}
