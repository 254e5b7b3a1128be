/**
 * A deadline inside a sentence. Only three places hold one: behind its label ("thời gian thực hiện: …"), alone in a
 * bracket, or in a clause whose words leave no doubt ("trước ngày 10/3/2023", "hoàn thành trong quý I/2023"). Dates of
 * citations, periods of programmes and years in passing ("trong năm 2023 và các năm tiếp theo") are none.
 */
import { type Span, span } from '../../text/span';
import { findCitations } from '../citation';
import type { Deadline } from '../model';
import { type Atom, readAtom } from './atoms';
import { findClause } from './clause';
import { skipLabel } from './label';
import { bracketSpan, clauseSpan, type Place, sentenceEnd } from './place';
import { deadlineOf, valueSpan } from './read';
import { readAny, type Token, tokenize } from './tokens';

export interface FoundDeadline {
  readonly deadline: Deadline;
  /** What to cut out of the sentence: the bracket, or the clause with its label and the comma that sets it off. */
  readonly span: Span;
}

/**
 * The deadline that the sentence or item `text` states, or null. `offset` is added to all spans. `defaultYear`: see
 * `readDeadline`. Expects NFC text; linear in its length.
 */
export function findDeadline(text: string, offset = 0, defaultYear: number | null = null): FoundDeadline | null {
  const tokens = tokenize(text, text.includes('/') ? findCitations(text).map((each) => each.span) : []);
  const pairs = matchBrackets(tokens);
  const place = findLabelled(text, tokens, pairs) ?? findBracketed(text, tokens, pairs) ?? findClause(text, tokens);
  if (!place) return null;
  const value = valueSpan(text, tokens[place.from]!.start, tokens[place.to - 1]!.end);
  return {
    deadline: deadlineOf(text, tokens, place.from, place.to, value, offset, defaultYear),
    span: span(place.cut.start + offset, place.cut.end + offset),
  };
}

/** For each bracket token the index of its partner; -1 for others. */
function matchBrackets(tokens: readonly Token[]): Int32Array {
  const pairs = new Int32Array(tokens.length).fill(-1);
  const open: number[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const text = tokens[i]!.text;
    if (text === '(' || text === '[') open.push(i);
    else if ((text === ')' || text === ']') && open.length > 0) {
      const from = open.pop()!;
      pairs[from] = i;
      pairs[i] = from;
    }
  }
  return pairs;
}

const MOST_TOKENS = 120;

function findLabelled(text: string, tokens: readonly Token[], pairs: Int32Array): Place | null {
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]!.kind !== 'word') continue;
    const value = skipLabel(tokens, i);
    if (value === i || value >= tokens.length || !isBoundary(text, tokens, i)) continue;
    const colon = tokens[value - 1]!.text === ':';
    if (!colon && !readAtom(tokens, value)) continue;
    const bracket = openBracket(tokens, pairs, i);
    const limit = bracket < 0 ? sentenceEnd(text, tokens, value) : pairs[bracket]!;
    const to = nextLabel(tokens, value, limit);
    if (to <= value || !tokens.slice(value, to).some((token) => token.kind !== 'sign')) continue;
    const whole = bracket >= 0 && bracket === i - 1 && to === limit;
    return {
      from: value,
      to,
      cut: whole ? bracketSpan(text, tokens, bracket, limit) : clauseSpan(text, tokens, i, to),
    };
  }
  return null;
}

/** True where a clause can begin: at the start, after a sign, after an emphasis mark or at a line's start. */
function isBoundary(text: string, tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!before) return true;
  if (before.kind === 'sign') return before.text !== '/' && before.text !== '"';
  return /[*_\n>]/.test(text.slice(before.end, tokens[at]!.start));
}

/** Index of the bracket that token `at` stands in, at most a few words behind; -1 for none. */
function openBracket(tokens: readonly Token[], pairs: Int32Array, at: number): number {
  for (let i = at - 1; i >= 0 && at - i < MOST_TOKENS; i--) {
    const text = tokens[i]!.text;
    if (text === ')' || text === ']') i = pairs[i]! >= 0 ? pairs[i]! : i;
    else if ((text === '(' || text === '[') && pairs[i]! > at) return i;
  }
  return -1;
}

const OTHER_LABELS = [
  'co quan',
  'don vi',
  'san pham',
  'ket qua',
  'chu tri',
  'phoi hop',
  'nguoi',
  'kinh phi',
  'dia diem',
  'thanh phan',
  'bo phan',
  'can bo',
  'hinh thuc',
  'doi tuong',
  'nguon',
];

/** Where, before `limit`, the next label begins ("; đơn vị chủ trì: …"); `limit` when none does. */
function nextLabel(tokens: readonly Token[], from: number, limit: number): number {
  for (let i = from; i < limit; i++) {
    const sign = tokens[i]!;
    if (sign.text !== ';' && sign.text !== ',' && sign.text !== '.' && sign.text !== '-') continue;
    if (!readAny(tokens, i + 1, OTHER_LABELS)) continue;
    for (let j = i + 3; j < Math.min(limit, i + 9); j++) if (tokens[j]!.text === ':') return i;
  }
  return limit;
}

const LEADS = [
  'hoan thanh xong',
  'hoan thanh',
  'thuc hien xong',
  'thuc hien',
  'trien khai',
  'xong',
  'du kien',
  'phan dau',
  'ket thuc',
  'bao cao',
  'gui',
  'cong viec',
];

/** Past verbs that may stand before the time words: "hoàn thành ", "dự kiến hoàn thành ". */
export function skipLeads(tokens: readonly Token[], at: number): number {
  let i = at;
  for (let words = readAny(tokens, i, LEADS); words > 0 && i - at < 6; words = readAny(tokens, i, LEADS)) i += words;
  return i;
}

function findBracketed(text: string, tokens: readonly Token[], pairs: Int32Array): Place | null {
  let weak: Place | null = null;
  for (let open = 0; open < tokens.length; open++) {
    const close = pairs[open]!;
    if (close <= open || close - open > MOST_TOKENS || tokens[open]!.text !== '(') continue;
    const from = skipLeads(tokens, open + 1);
    const atom = from < close ? readAtom(tokens, from) : null;
    if (!atom || atom.to > close) continue;
    const strength = bracketStrength(tokens, atom, close, from > open + 1);
    if (strength === 'none') continue;
    const place = { from, to: close, cut: bracketSpan(text, tokens, open, close) };
    if (strength === 'strong') return place;
    weak ??= isLast(tokens, close) ? place : null;
  }
  return weak;
}

const isLast = (tokens: readonly Token[], close: number): boolean =>
  !tokens[close + 1] || tokens[close + 1]!.text === '.' || tokens[close + 1]!.text === ';';

/** How surely a bracket that begins with `atom` is a deadline; `weak` ones count at a sentence's end only. */
function bracketStrength(
  tokens: readonly Token[],
  atom: Atom,
  close: number,
  led: boolean,
): 'strong' | 'weak' | 'none' {
  // "(theo chỉ đạo của Bộ)" says how, not when.
  if (atom.kind === 'after-event') return readAny(tokens, atom.from, ['theo', 'dot xuat']) ? 'none' : 'weak';
  if (atom.kind === 'by' || atom.kind === 'periodic') return 'strong';
  if (atom.kind === 'ongoing') return atom.to === close ? 'strong' : 'none';
  if (led) return 'strong';
  const unit = atom.series!.points[0]!.unit;
  if (tokens[atom.from]!.text === 'giai' || (unit === 'year' && atom.kind === 'range' && !atom.marked)) return 'none';
  const whole = atom.to === close || tokens[atom.to]!.text === ',' || tokens[atom.to]!.text === ';';
  if (!whole) return atom.kind === 'from' || atom.kind === 'range' ? 'weak' : 'none';
  // A date or year alone in a bracket often says when something was: it counts where the sentence ends.
  return unit === 'year' || unit === 'day' ? 'weak' : 'strong';
}
