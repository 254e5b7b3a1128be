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
import { type Word, wordOf } from './misread';

export interface Language {
  /** All words it knows and how often it has met them; in lower case. Abbreviations and `NUMBER` are words too. */
  readonly words: ReadonlyMap<string, number>;
  /** Those that a scanned word may stand for. */
  readonly prepared: readonly Word[];
  readonly total: number;
  /** By a word, what follows it and how often. */
  readonly after: ReadonlyMap<string, Followers>;
}

interface Followers {
  readonly words: ReadonlyMap<string, number>;
  readonly total: number;
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

/** `prepared` of a language that this one is made of serves again when no new word can stand for a scanned one. */
function finished(counts: Counts, from?: Language): Language {
  const own = [...counts.words.keys()];
  const fresh = own.some((word) => !from?.words.has(word) && isPossibleSyllable(word));
  const prepared = from && !fresh ? from.prepared : own.filter(isPossibleSyllable).map(wordOf);
  return { ...counts, prepared };
}

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

/** The language with what `texts` say as well. */
export function withTexts(language: Language, texts: Iterable<string>, weight: number): Language {
  const counts: Counts = {
    words: new Map(language.words),
    total: language.total,
    after: new Map(
      [...language.after].map(([word, followers]) => [word, { ...followers, words: new Map(followers.words) }]),
    ),
  };
  for (const text of texts) count(counts, text, weight);
  return finished(counts, language);
}

/** How unlikely `word` is behind `before`, in nats; null: nothing is known of what stands before. */
export function followCost(language: Language, before: string | null, word: string): number {
  const alone = ((language.words.get(word) ?? 0) + RARE) / (language.total + RARE * language.words.size);
  const followers = before === null ? undefined : language.after.get(before);
  if (!followers) return -Math.log(alone);
  const known = knownShare(followers);
  return -Math.log(known * ((followers.words.get(word) ?? 0) / followers.total) + (1 - known) * alone);
}

/** How unlikely it is that something new stands behind `before`, in nats. */
export function newCost(language: Language, before: string | null): number {
  const followers = before === null ? undefined : language.after.get(before);
  return followers ? -Math.log(1 - knownShare(followers)) : 0;
}

/** The more followers a word has, the likelier a new one (Witten and Bell, 1991); texts are counted more than once. */
const knownShare = ({ words, total }: Followers): number => total / (total + NEW * words.size);

const NEW = 2;
/** What a word counts that was never met. */
const RARE = 0.2;
