/**
 * The words that a scanned stretch of text most likely stands for: each by what scanners make of it, all together by which
 * words go together (a hidden Markov model, read by the forward-backward algorithm; Rabiner, 1989). A word is changed only
 * where hardly anything else can be meant.
 */
import { fold } from '../../text/fold';
import { isPossibleSyllable } from '../../text/syllable';
import { followCost, type Language, newCost } from './language';
import { beginsAs, FAR, misreadCost, type Word, wordOf } from './misread';

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

interface Candidate {
  readonly word: string;
  /** How dear it is to read it as what is seen. */
  readonly cost: number;
  /** Not a word of the language: what is seen, kept. */
  readonly kept: boolean;
}

const MOST_CANDIDATES = 10;
/** How unlikely a word is that no catalogue knows. */
const UNKNOWN = { marked: 9, bare: 9, impossible: 13, name: 6 };
/** Behind an unknown word every known one is as unlikely as a new one behind a known word. */
const BEHIND_UNKNOWN = 1;
/** A wording that the text aligns with speaks for its word. */
const HINT = 4;

/** One guess for each word of `words`. */
export function decode(words: readonly Scanned[], language: Language): readonly Guess[] {
  const guesses: Guess[] = [];
  let from = 0;
  for (let i = 1; i <= words.length; i++) {
    if (i < words.length && !words[i]!.opens) continue;
    guesses.push(...decodeStretch(words.slice(from, i), language));
    from = i;
  }
  return guesses;
}

function decodeStretch(words: readonly Scanned[], language: Language): readonly Guess[] {
  const states = words.map((word) => candidatesFor(word, language));
  /** For each word but the first, how likely each of its candidates is behind each of those before it, in nats. */
  const steps = states.map((state, i) =>
    i === 0 ? [] : state.map((next) => stepsTo(states[i - 1]!, next, words[i]!, language)),
  );
  const forward: number[][] = [states[0]!.map((next) => -costOf(null, next, words[0]!, language))];
  for (let i = 1; i < states.length; i++) {
    forward.push(steps[i]!.map((from) => logSum(from.map((step, k) => forward[i - 1]![k]! + step))));
  }
  const backward: number[][] = states.map((state) => state.map(() => 0));
  for (let i = states.length - 2; i >= 0; i--) {
    backward[i] = states[i]!.map((_, k) =>
      logSum(steps[i + 1]!.map((from, next) => backward[i + 1]![next]! + from[k]!)),
    );
  }
  const whole = logSum(forward.at(-1)!);
  return states.map((state, i) => {
    let best = 0;
    const chance = (k: number): number => forward[i]![k]! + backward[i]![k]!;
    for (let k = 1; k < state.length; k++) if (chance(k) > chance(best)) best = k;
    return { word: state[best]!.word, known: !state[best]!.kept, certainty: Math.exp(chance(best) - whole) };
  });
}

const stepsTo = (before: readonly Candidate[], next: Candidate, word: Scanned, language: Language): readonly number[] =>
  before.map((candidate) => -costOf(candidate, next, word, language));

function costOf(before: Candidate | null, next: Candidate, word: Scanned, language: Language): number {
  const behind = before === null || before.kept ? null : before.word;
  if (word.fixed) {
    if (!language.words.has(word.seen)) return newCost(language, behind);
    return followCost(language, behind, word.seen) + (before?.kept ? BEHIND_UNKNOWN : 0);
  }
  const follows = next.kept ? newCost(language, behind) + unknownCost(word) : followCost(language, behind, next.word);
  const strange = before?.kept && !next.kept ? BEHIND_UNKNOWN : 0;
  return follows + strange + next.cost - (word.hint === next.word ? HINT : 0);
}

function logSum(values: readonly number[]): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) if (value > most) most = value;
  if (most === Number.NEGATIVE_INFINITY) return most;
  let sum = 0;
  for (const value of values) sum += Math.exp(value - most);
  return most + Math.log(sum);
}

function unknownCost({ seen, name }: Scanned): number {
  if (name) return UNKNOWN.name;
  if (!isPossibleSyllable(seen)) return UNKNOWN.impossible;
  return seen === fold(seen) ? UNKNOWN.bare : UNKNOWN.marked;
}

function candidatesFor(word: Scanned, language: Language): readonly Candidate[] {
  const { seen, hint } = word;
  if (word.fixed) return [{ word: seen, cost: 0, kept: false }];
  const found = likelyWords(seen, language);
  const all = found.slice(0, MOST_CANDIDATES);
  if (hint !== null && !all.some((candidate) => candidate.word === hint)) {
    const cost = misreadCost(wordOf(hint), seen);
    if (cost <= FAR) all.push({ word: hint, cost, kept: false });
  }
  return all.some((candidate) => candidate.word === seen) ? all : [...all, { word: seen, cost: 0, kept: true }];
}

/** Readings that are so much dearer than the nearest say nothing. */
const BEHIND = 4.5;

interface Lexicon {
  /** By the sign that it begins with, which words it may be. */
  readonly begins: Map<string, readonly Word[]>;
  readonly likely: Map<string, readonly Candidate[]>;
}

const lexicons = new WeakMap<Language['prepared'], Lexicon>();

function likelyWords(seen: string, language: Language): readonly Candidate[] {
  let lexicon = lexicons.get(language.prepared);
  if (!lexicon) {
    lexicon = { begins: new Map(), likely: new Map() };
    lexicons.set(language.prepared, lexicon);
  }
  const known = lexicon.likely.get(seen);
  if (known) return known;
  const all: Candidate[] = [];
  let most = FAR;
  for (const word of wordsBeginning(seen[0]!, language, lexicon)) {
    if (word.text.length > seen.length + 2 || seen.length > word.text.length + 3) continue;
    const cost = misreadCost(word, seen, most);
    if (cost > most) continue;
    all.push({ word: word.text, cost, kept: false });
    most = Math.min(most, cost + BEHIND);
  }
  all.sort((a, b) => a.cost - b.cost);
  const near = all.filter(({ cost }) => cost <= all[0]!.cost + BEHIND);
  lexicon.likely.set(seen, near);
  return near;
}

function wordsBeginning(sign: string, { prepared }: Language, { begins }: Lexicon): readonly Word[] {
  let words = begins.get(sign);
  if (!words) {
    words = prepared.filter((word) => beginsAs(word, sign));
    begins.set(sign, words);
  }
  return words;
}
