/** Which word follows which, counted from texts that are right: the catalogues' own wording, and a parent plan's. */
import { longForms } from '../../knowledge/abbreviations';
import { agencyIndex } from '../../knowledge/agencies';
import { essentialServices } from '../../knowledge/services';
import { expressions } from '../../knowledge/spelling';
import { standardTasks } from '../../knowledge/tasks';
import { commonestWords, everydayExpressions, everydayWords } from '../../knowledge/vocabulary';
import {
  closing,
  deadlineWordings,
  labelWordings,
  letterhead,
  preamble,
  sectionSkeleton,
} from '../../knowledge/wording';
import { isPossibleSyllable } from '../../text/syllable';
import { type Lexicon, lexiconOf } from './lexicon';

export interface Language {
  /** All words it knows and how often it has met them; in lower case. Abbreviations and `NUMBER` are words too. */
  readonly words: ReadonlyMap<string, number>;
  /** Those that a scanned word may stand for. */
  readonly lexicon: Lexicon;
  readonly total: number;
  /** By a word, what follows it and how often. */
  readonly after: ReadonlyMap<string, Followers>;
}

export interface Followers {
  readonly words: ReadonlyMap<string, number>;
  readonly total: number;
  /** How likely a word stands there that has stood there before. */
  readonly known: number;
}

interface Counts {
  readonly words: Map<string, number>;
  total: number;
  readonly after: Map<string, { words: Map<string, number>; total: number }>;
}

/** Stands for every number. */
export const NUMBER = '#';

/** Texts are read in stretches: no word follows another over a stop or a bracket. */
const STRETCH = /[\p{L}\p{M}\p{N}]+(?:[\s,–-]+[\p{L}\p{M}\p{N}]+)*/gu;
const SPLIT = /[\s,–-]+/;

function count(counts: Counts, text: string, weight: number): void {
  for (const [stretch] of text.normalize('NFC').matchAll(STRETCH)) {
    let before: string | null = null;
    for (const written of stretch.split(SPLIT)) {
      const word = /^\p{N}/u.test(written) ? NUMBER : written.toLowerCase();
      counts.words.set(word, (counts.words.get(word) ?? 0) + weight);
      counts.total += weight;
      if (before !== null) {
        const followers = counts.after.get(before) ?? { words: new Map<string, number>(), total: 0 };
        followers.words.set(word, (followers.words.get(word) ?? 0) + weight);
        followers.total += weight;
        counts.after.set(before, followers);
      }
      before = word;
    }
  }
}

/** The lexicon of a language that this one is made of serves again when no other word can stand for a scanned one. */
function finished(counts: Counts, from?: Language, scanned = false): Language {
  const fresh = !scanned && [...counts.words.keys()].some((word) => !from?.words.has(word) && isPossibleSyllable(word));
  const lexicon = from && !fresh ? from.lexicon : lexiconOf(byCount(counts.words).filter(isPossibleSyllable));
  const after = new Map(
    [...counts.after].map(([word, followers]) => [word, { ...followers, known: knownShare(followers) }]),
  );
  return { words: counts.words, total: counts.total, after, lexicon };
}

const byCount = (words: ReadonlyMap<string, number>): readonly string[] =>
  [...words].sort(([, a], [, b]) => b - a).map(([word]) => word);

let standard: Language | null = null;

/** What the catalogues know. */
export function standardLanguage(): Language {
  if (standard) return standard;
  const counts: Counts = { words: new Map(), total: 0, after: new Map() };
  for (const text of everydayExpressions) count(counts, text, 2);
  for (const { words, only } of [...expressions.values()].flat()) if (!only) count(counts, words.join(' '), 2);
  for (const { text, product, deadline } of standardTasks)
    count(counts, `${text}; ${product ?? ''}; ${deadline}`.replace(/\{\w+\}/g, '.'), 1);
  for (const { name } of essentialServices) count(counts, name, 1);
  for (const { name } of agencyIndex.entries) count(counts, name, 1);
  for (const text of longForms) count(counts, text, 2);
  for (const { name } of labelWordings) count(counts, name, 3);
  for (const { phrase } of deadlineWordings) count(counts, phrase.replace(/\{\w+\}/g, '.'), 3);
  for (const level of ['xa', 'huyen', 'tinh'] as const) {
    const sections = sectionSkeleton(level).map(({ title }) => title);
    for (const text of [preamble(level), closing(level), ...sections, ...letterhead]) {
      count(counts, text.replace(/\{\w+\}/g, '.').toLowerCase(), 2);
    }
  }
  for (const word of everydayWords) count(counts, word, 20);
  for (const word of commonestWords) count(counts, word, 150);
  standard = finished(counts);
  return standard;
}

/**
 * The language with what `texts` say as well. Their words are ones that a scanned word may stand for, unless they come out
 * of a scan themselves.
 */
export function withTexts(language: Language, texts: Iterable<string>, weight: number, scanned = false): Language {
  const counts: Counts = {
    words: new Map(language.words),
    total: language.total,
    after: new Map(
      [...language.after].map(([word, followers]) => [word, { ...followers, words: new Map(followers.words) }]),
    ),
  };
  for (const text of texts) count(counts, text, weight);
  return finished(counts, language, scanned);
}

/** How likely `word` is where nothing is known of what stands before it. */
export const chanceAlone = (language: Language, word: string): number =>
  ((language.words.get(word) ?? 0) + RARE) / (language.total + RARE * language.words.size);

/** Null: nothing is known of what stands behind `before`. */
export const followersOf = (language: Language, before: string): Followers | null => language.after.get(before) ?? null;

/** How likely `word`, whose chance alone is `alone`, stands there. */
export const chanceBehind = (before: Followers | null, word: string, alone: number): number =>
  before === null ? alone : before.known * ((before.words.get(word) ?? 0) / before.total) + (1 - before.known) * alone;

/** How likely something stands there that has not stood there before. */
export const chanceOfNew = (before: Followers | null): number => (before === null ? 1 : 1 - before.known);

/** The more followers a word has, the likelier a new one (Witten and Bell, 1991); texts are counted more than once. */
const knownShare = ({ words, total }: Omit<Followers, 'known'>): number => total / (total + NEW * words.size);

const NEW = 2;
/** What a word counts that was never met. */
const RARE = 0.2;
