/**
 * The words that a scanned stretch of text most likely stands for: each by what scanners make of it, all together by which
 * words go together (a hidden Markov model, read by the forward-backward algorithm; Rabiner, 1989). A word is changed only
 * where hardly anything else can be meant.
 */
import { fold } from '../../text/fold';
import { isPossibleSyllable } from '../../text/syllable';
import { chanceAlone, chanceBehind, chanceOfNew, type Followers, followersOf, type Language } from './language';
import { likelyWords, type Reading } from './lexicon';
import { FAR, misreadCost } from './misread';

/** A word as it was scanned. */
export interface Scanned {
  /** In lower case, NFC, without the punctuation around it. */
  readonly seen: string;
  /** Of what stands before it, nothing can be said: a stop, a bracket or a number is between. */
  readonly opens: boolean;
  /** Stays as it is: numbers, abbreviations, names. */
  readonly fixed: boolean;
  /** Begins with a capital inside a sentence: may be a name. */
  readonly name: boolean;
  /** What stands at its place in a wording that the text aligns with. */
  readonly hint: string | null;
}

export interface Guess {
  /** In lower case; the word itself where it stays. */
  readonly word: string;
  /** A word of the language, not just what is seen. */
  readonly known: boolean;
  /** 0 to 1. */
  readonly certainty: number;
}

interface Candidate extends Reading {
  /** Not a word of the language: what is seen, kept. */
  readonly kept: boolean;
}

const MOST_CANDIDATES = 8;
/** How unlikely a word is that no catalogue knows. */
const UNKNOWN = { marked: 9, bare: 9, impossible: 13, name: 6 };
/** Behind an unknown word every known one is as unlikely as a new one behind a known word. */
const BEHIND_UNKNOWN = Math.exp(-1);
/** A wording that the text aligns with speaks for its word. */
const HINT = 4;

/** One guess for each word of `words`. */
export function decode(words: readonly Scanned[], language: Language): readonly Guess[] {
  const guesses: Guess[] = [];
  const known: Known = { states: new Map(), steps: new Map() };
  let from = 0;
  for (let i = 1; i <= words.length; i++) {
    if (i < words.length && !words[i]!.opens) continue;
    guesses.push(...decodeStretch(words.slice(from, i), language, known));
    from = i;
  }
  return guesses;
}

/** What a word may have been, with all that does not depend on what stands before it. */
interface State {
  readonly word: string;
  readonly kept: boolean;
  /** Counted as something new, not as a word of the language. */
  readonly fresh: boolean;
  /** How likely it is read as what is seen. */
  readonly seenAs: number;
  readonly alone: number;
  readonly followers: Followers | null;
}

/** How likely each state is behind each of those before it, row by row. */
type Steps = Float64Array;

/** Words come back, and beside the same ones: each is worked out once. */
interface Known {
  readonly states: Map<string, readonly State[]>;
  readonly steps: Map<readonly State[], Map<readonly State[], Steps>>;
}

function decodeStretch(words: readonly Scanned[], language: Language, known: Known): readonly Guess[] {
  const states = words.map((word) => {
    const key = `${word.fixed ? '!' : word.name ? '^' : ''}${word.seen} ${word.hint ?? ''}`;
    return remembered(known.states, key, () => statesFor(word, language));
  });
  const last = states.length - 1;
  const forward: Float64Array[] = [scaled(Float64Array.from(states[0]!, (next) => chanceOf(null, next)))];
  for (let i = 1; i <= last; i++) {
    forward.push(ahead(forward[i - 1]!, stepsBetween(states[i - 1]!, states[i]!, known), states[i]!.length));
  }
  const guesses: Guess[] = [];
  let backward = new Float64Array(states[last]!.length).fill(1);
  for (let i = last; i >= 0; i--) {
    const state = states[i]!;
    const chances = forward[i]!.map((chance, k) => chance * backward[k]!);
    scaled(chances);
    let best = 0;
    for (let k = 1; k < state.length; k++) if (chances[k]! > chances[best]!) best = k;
    guesses.push({ word: state[best]!.word, known: !state[best]!.kept, certainty: chances[best]! });
    if (i > 0) backward = back(backward, stepsBetween(states[i - 1]!, state, known), states[i - 1]!.length);
  }
  return guesses.reverse();
}

/** The chances of the states behind those of `before`. */
function ahead(before: Float64Array, steps: Steps, size: number): Float64Array {
  const chances = new Float64Array(size);
  for (let next = 0, at = 0; next < size; next++) {
    let sum = 0;
    for (let k = 0; k < before.length; k++, at++) sum += steps[at]! * before[k]!;
    chances[next] = sum;
  }
  return scaled(chances);
}

/** The chances of what follows the states before those of `after`. */
function back(after: Float64Array, steps: Steps, size: number): Float64Array<ArrayBuffer> {
  const chances = new Float64Array(size);
  for (let next = 0, at = 0; next < after.length; next++) {
    const chance = after[next]!;
    for (let k = 0; k < size; k++, at++) chances[k]! += steps[at]! * chance;
  }
  return scaled(chances);
}

/** In place, the values in the same proportion, with the sum 1: the chances of a long stretch are too small for a number. */
function scaled<T extends Float64Array>(values: T): T {
  let sum = 0;
  for (let k = 0; k < values.length; k++) sum += values[k]!;
  for (let k = 0; k < values.length; k++) values[k] = sum > 0 ? values[k]! / sum : 1 / values.length;
  return values;
}

function stepsBetween(before: readonly State[], after: readonly State[], { steps }: Known): Steps {
  const known = remembered(steps, before, () => new Map<readonly State[], Steps>());
  return remembered(known, after, () => {
    const chances = new Float64Array(before.length * after.length);
    let at = 0;
    for (const next of after) for (const state of before) chances[at++] = chanceOf(state, next);
    return chances;
  });
}

function remembered<K, V>(map: Map<K, V>, key: K, work: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = work();
    map.set(key, value);
  }
  return value;
}

function chanceOf(before: State | null, next: State): number {
  const behindIt = before?.followers ?? null;
  const follows = next.fresh ? chanceOfNew(behindIt) : chanceBehind(behindIt, next.word, next.alone);
  return follows * next.seenAs * (before?.kept && !next.fresh ? BEHIND_UNKNOWN : 1);
}

function statesFor(word: Scanned, language: Language): readonly State[] {
  return candidatesFor(word, language).map(({ word: text, cost, kept }) => ({
    word: text,
    kept,
    fresh: kept || (word.fixed && !language.words.has(text)),
    seenAs: Math.exp(-cost - (kept ? unknownCost(word) : 0) + (!word.fixed && word.hint === text ? HINT : 0)),
    alone: chanceAlone(language, text),
    followers: kept ? null : followersOf(language, text),
  }));
}

function unknownCost({ seen, name }: Scanned): number {
  if (name) return UNKNOWN.name;
  if (!isPossibleSyllable(seen)) return UNKNOWN.impossible;
  return seen === fold(seen) ? UNKNOWN.bare : UNKNOWN.marked;
}

function candidatesFor(word: Scanned, language: Language): readonly Candidate[] {
  const { seen, hint } = word;
  if (word.fixed) return [{ word: seen, cost: 0, kept: false }];
  const found = likelyWords(language.lexicon, seen);
  const all: Candidate[] = found.slice(0, MOST_CANDIDATES).map((reading) => ({ ...reading, kept: false }));
  if (hint !== null && !all.some((candidate) => candidate.word === hint)) {
    const cost = misreadCost(hint, seen);
    if (cost <= FAR) all.push({ word: hint, cost, kept: false });
  }
  if (all.some((candidate) => candidate.word === seen)) return all;
  // Words of other languages ("chip") are known by heart or not at all.
  return [...all, { word: seen, cost: 0, kept: seen.length < 3 || !language.words.has(seen) }];
}
