/** Expressions that are one mark away from a fixed one ("chia sẽ"), and known slips ("bổ xung"). */
import { type Expression, expressions, type Slip, slips } from '../../knowledge/spelling';
import { toneNeutral } from '../../text/fold';
import { isPossibleSyllable } from '../../text/syllable';
import { inCaseOf, type Running } from './running';

export interface Misspelling {
  /** What is marked, in code units of the block. */
  readonly start: number;
  readonly end: number;
  /** What is marked, on one line. */
  readonly written: string;
  /** The same as it should be; null when that is not known. */
  readonly right: string | null;
  /** What to put in its place: `right` with the line breaks and markup that stand between the words. */
  readonly replacement: string | null;
  readonly kind: 'phrase' | 'tone' | 'telex' | 'joined' | 'word' | 'name';
  /** Nothing else can be meant. */
  readonly safe: boolean;
  /** What else may be meant. */
  readonly also?: string;
}

interface Match {
  readonly from: number;
  readonly to: number;
  /** Index of the word that differs; -1 when none does. */
  readonly differs: number;
  readonly expression: Expression;
}

export function findSlips(running: Running): Misspelling[] {
  const exact: Match[] = [];
  const near: Match[] = [];
  const typed: (readonly [from: number, slip: Slip])[] = [];
  running.words.forEach((word, i) => {
    const key = running.folded.slice(word.start, word.end);
    for (const expression of expressions.get(key) ?? []) {
      const match = matchAt(running, i, expression, 1);
      if (match) (match.differs < 0 ? exact : near).push(match);
    }
    for (const slip of slips.get(key) ?? []) {
      if (matchAt(running, i, slip, 0) && isFollowed(running, i, slip)) typed.push([i, slip]);
    }
  });
  const found: Misspelling[] = [];
  const taken = new Set<number>();
  for (const [from, slip] of typed) {
    const to = from + slip.words.length;
    // "có chế độ" is no slip for "cơ chế".
    if (exact.some((right) => right.from < to && to < right.to)) continue;
    found.push(slipAt(running, from, slip));
    for (let i = from; i < to; i++) taken.add(i);
  }
  for (const match of near.sort((a, b) => b.to - b.from - (a.to - a.from))) {
    if (match.expression.only || taken.has(match.differs) || !stands(running, match, exact)) continue;
    taken.add(match.differs);
    found.push(misspelled(running, match));
  }
  return found;
}

function matchAt(running: Running, from: number, expression: Expression, most: number): Match | null {
  const { words, folded } = running;
  const length = expression.words.length;
  if (from + length > words.length) return null;
  for (let k = 1; k < length; k++) {
    const word = words[from + k]!;
    if (folded.slice(word.start, word.end) !== expression.folded[k] || !running.joined(from + k - 1)) return null;
  }
  let differs = -1;
  let count = 0;
  for (let k = 0; k < length; k++) {
    const written = words[from + k]!.text.toLowerCase();
    if (written === expression.words[k] || toneNeutral(written) === expression.keys[k]) continue;
    differs = from + k;
    if (++count > most) return null;
  }
  return { from, to: from + length, differs, expression };
}

/** False where the words belong to something else that is right: "để nghị quyết đi vào cuộc sống". */
function stands(running: Running, match: Match, exact: readonly Match[]): boolean {
  const length = match.to - match.from;
  const other = length === 2 ? match.from + match.to - 1 - match.differs : -1;
  for (const right of exact) {
    const covers = (i: number): boolean => right.from <= i && i < right.to;
    const outside = right.from < match.from || right.to > match.to;
    if (covers(match.differs) && (outside || right.to - right.from >= length)) return false;
    if (other >= 0 && covers(other) && outside) return false;
  }
  const written = running.words.slice(match.from, match.to).map(({ text }) => text);
  const capitals = written.every((word) => word === word.toUpperCase());
  // Names of people and places: "Lê Công Chúc".
  if (capitals) return length > 2 || running.words.length > 4;
  return !written.every((word) => word.charAt(0) !== word.charAt(0).toLowerCase());
}

function misspelled(running: Running, { from, to, differs, expression }: Match): Misspelling {
  const wrong = running.words[differs]!;
  const text = inCaseOf(wrong.text, expression.words[differs - from]!);
  const words = running.words.slice(from, to);
  const [start, end] = [words[0]!.start, words.at(-1)!.end];
  return {
    start,
    end,
    written: words.map((word) => word.text).join(' '),
    right: words.map((word) => (word === wrong ? text : word.text)).join(' '),
    replacement: running.text.slice(start, wrong.start) + text + running.text.slice(wrong.end, end),
    kind: 'phrase',
    safe: !isPossibleSyllable(wrong.text),
  };
}

/** A quarter of a year: "Quy I/2023", "Quy IV năm 2023". */
const QUARTER = /^\s{1,3}(?:I{1,3}|IV)(?:\s?[/-]\s?|\s{1,3}năm\s{1,3})20\d\d/u;

/** False where the words are a slip only before something that does not stand there. */
function isFollowed({ text, words }: Running, from: number, slip: Slip): boolean {
  const { end } = words[from + slip.words.length - 1]!;
  return slip.before !== 'quarter' || QUARTER.test(text.slice(end, end + 24));
}

function slipAt(running: Running, from: number, slip: Slip): Misspelling {
  const words = running.words.slice(from, from + slip.words.length);
  const [start, end] = [words[0]!.start, words.at(-1)!.end];
  const written = words.map((word) => word.text).join(' ');
  const right = inCaseOf(written, slip.right);
  const also = slip.also === undefined ? {} : { also: inCaseOf(written, slip.also) };
  return { start, end, written, right, replacement: right, kind: 'phrase', safe: slip.safe, ...also };
}
