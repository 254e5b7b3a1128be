/**
 * Text out of a scan laid beside a wording that it may be: word by word, by what scanning leaves of a word. Only words that
 * answer each other are taken over; what the text has of its own stays.
 */
import { alike } from '../../knowledge/spelling';
import { editDistance } from '../../text/edit-distance';
import { fold } from '../../text/fold';
import { isPossibleSyllable } from '../../text/syllable';

export interface Token {
  /** Of the word without the punctuation around it, in code units of the text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What is left of it when marks, case and misread signs are set aside. */
  readonly trace: string;
  /** Which letters stand in the trace, a bit for each. */
  readonly letters: number;
}

/** Signs that stand for letters in scanned text. */
const MISREAD: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '3': 'a',
  '4': 'a',
  '5': 's',
  '6': 'o',
  '9': 'o',
  '€': 'e',
  '¢': 'e',
  '&': 'e',
  '@': 'o',
  $: 's',
  '|': 'l',
  '!': 'l',
};
const WORD = /[^\s()[\]"“”'’.,;:?…*_<>/+-]+/g;

/** The words of `text`. Numbers and abbreviations have no trace: they are never laid beside anything. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const trace = traceOf(match[0]);
    tokens.push({ start, end: start + match[0].length, text: match[0], trace, letters: lettersOf(trace) });
  }
  return tokens;
}

const traces = new Map<string, string>();
const MOST_TRACES = 50_000;

function traceOf(word: string): string {
  let trace = traces.get(word);
  if (trace === undefined) {
    trace =
      /^\p{N}+%?$/u.test(word) || (/^\p{Lu}{2,}[\p{Lu}\p{N}]*$/u.test(word) && !isPossibleSyllable(word))
        ? ''
        : fold(word).replace(/[^a-z]/g, (sign) => MISREAD[sign] ?? '');
    if (traces.size >= MOST_TRACES) traces.clear();
    traces.set(word, trace);
  }
  return trace;
}

function lettersOf(trace: string): number {
  let letters = 0;
  for (let i = 0; i < trace.length; i++) letters |= 1 << (trace.charCodeAt(i) - 0x61);
  return letters;
}

export interface Pair {
  readonly from: Token;
  readonly to: Token;
  /** 0 to 1; below a half where the place alone speaks for it. */
  readonly likeness: number;
}

const LIKE = 0.5;
const UNLIKE = -0.4;
const SKIPPED_MODEL = -0.35;
const SKIPPED_TEXT = -0.25;
/** The longest text and wording that are laid beside each other, in words. */
const LONGEST = 400;

/** The words of `text` that answer words of `model`, in order. What stands before and behind the wording costs nothing. */
export function align(text: readonly Token[], model: readonly Token[]): readonly Pair[] {
  const [n, m] = [Math.min(text.length, LONGEST), Math.min(model.length, LONGEST)];
  const width = m + 1;
  const score = new Float64Array((n + 1) * width);
  const step = new Uint8Array((n + 1) * width);
  for (let j = 1; j <= m; j++) {
    score[j] = j * SKIPPED_MODEL;
    step[j] = 2;
  }
  for (let i = 1; i <= n; i++) {
    for (let j = 1; j <= m; j++) {
      const at = i * width + j;
      const like = likeness(text[i - 1]!, model[j - 1]!);
      const paired = score[at - width - 1]! + (like >= LIKE ? like : UNLIKE);
      const skipText = score[at - width]! + (j === m ? 0 : SKIPPED_TEXT);
      const skipModel = score[at - 1]! + SKIPPED_MODEL;
      const best = Math.max(paired, skipText, skipModel);
      score[at] = best;
      step[at] = best === paired ? 0 : best === skipText ? 1 : 2;
    }
    step[i * width] = 1;
  }
  const steps: Step[] = [];
  let [i, j] = [n, m];
  while (i > 0 && j > 0) {
    const taken = step[i * width + j];
    if (taken === 0) {
      i--;
      j--;
      steps.push({ i, j, like: likeness(text[i]!, model[j]!) });
    } else if (taken === 1) i--;
    else j--;
  }
  steps.reverse();
  return steps.flatMap(({ i: at, j: to, like }, k) =>
    answers(steps, k, text[at]!.trace, model[to]!.trace) ? [{ from: text[at]!, to: model[to]!, likeness: like }] : [],
  );
}

interface Step {
  readonly i: number;
  readonly j: number;
  readonly like: number;
}

/** Equal words answer each other; others only beside a pair that does, and when they begin with the same letter or are near. */
function answers(steps: readonly Step[], k: number, text: string, model: string): boolean {
  const { i, j, like } = steps[k]!;
  if (like === 1) return true;
  // What reads as a word of its own ("tỉnh" against "thành") is the text's, not the scanner's.
  if (text === '' || model === '' || alike(text).length > 0) return false;
  const beside = (other: Step | undefined, by: number): boolean =>
    other !== undefined && other.i === i + by && other.j === j + by && other.like > LIKE;
  const [before, after] = [beside(steps[k - 1], -1), beside(steps[k + 1], 1)];
  if (like > LIKE) return before || after;
  // Scans read ư as "ir", "it": little is left of a short word but its place and its first letter.
  const short = Math.max(text.length, model.length) <= SHORT;
  return text[0] === model[0] && (like >= LIKE || short) && before && after;
}

const SHORT = 3;

const likenesses = new Map<string, number>();
const MOST_LIKENESSES = 200_000;

/** 1 for equal traces, down to 0. */
function likeness({ trace: a, letters }: Token, { trace: b, letters: others }: Token): number {
  if (a === '' || b === '') return 0;
  if (a === b) return 1;
  const longest = Math.max(a.length, b.length);
  const mostApart = longest * (1 - LIKE);
  if (longest - Math.min(a.length, b.length) > mostApart) return 0;
  // Each letter that only one of them has costs a step at least.
  if (bits(letters & ~others) > mostApart || bits(others & ~letters) > mostApart) return 0;
  const key = `${a} ${b}`;
  let known = likenesses.get(key);
  if (known === undefined) {
    known = 1 - editDistance(a, b) / longest;
    if (likenesses.size >= MOST_LIKENESSES) likenesses.clear();
    likenesses.set(key, known);
  }
  return known;
}

function bits(set: number): number {
  let rest = set;
  let count = 0;
  while (rest !== 0) {
    rest &= rest - 1;
    count++;
  }
  return count;
}
