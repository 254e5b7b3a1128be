/** What of a task is compared with what of another: weighted words and word pairs, or letter groups of damaged text. */
import type { TaskReading } from '../../plan/model';
import { comparableWords, sentencesOf } from './words';

/**
 * `words`: words and pairs of neighbouring words. `letters`: groups of four letters, for text whose words a scan has
 * damaged: of "thyuc hién" enough letters are left to know "thực hiện" by, but no word.
 */
export type FeatureKind = 'words' | 'letters';

/** A task, or a stretch of one, as a set of features. */
export interface Segment {
  /** Hashes of the features, ascending, each once. */
  readonly keys: Uint32Array;
  /** What each feature counts by its place in the segment. */
  readonly places: Float32Array;
}

export interface Features {
  readonly whole: Segment;
  /** Stretches that may be a task of their own: the opening of a long task, and its sentences. */
  readonly parts: readonly Segment[];
}

/** A task opens with its verb and object; what is done to what tells tasks apart better than the purpose clauses after. */
const OPENING = 8;
const OPENING_COUNTS = 2;
/** What a task is good for is put in the same words under many tasks. */
const PURPOSE_COUNTS = 0.5;
/** Words of a long task that are also compared alone: a drafter who widens a parent's task appends to it. */
const LEADING = 24;
/** A sentence of fewer words is a remark, not a task. */
const SHORTEST_SENTENCE = 6;
const MOST_SENTENCES = 8;

const known: Readonly<Record<FeatureKind, WeakMap<TaskReading, Features>>> = {
  words: new WeakMap(),
  letters: new WeakMap(),
};

/** The features of a task, worked out once for each reading. */
export function featuresOf(reading: TaskReading, kind: FeatureKind): Features {
  const cache = known[kind];
  let features = cache.get(reading);
  if (!features) {
    features = extract(reading.action.trim() === '' ? reading.text : reading.action, kind);
    cache.set(reading, features);
  }
  return features;
}

interface Word {
  readonly text: string;
  readonly purpose: boolean;
}

function extract(text: string, kind: FeatureKind): Features {
  const sentences = sentencesOf(text).map((sentence) => {
    const { words, purpose } = comparableWords(sentence);
    return words.map((word, i): Word => ({ text: word, purpose: i >= purpose }));
  });
  const all = sentences.flat();
  const parts: (readonly Word[])[] = [];
  if (all.length > LEADING * 1.25) parts.push(all.slice(0, LEADING));
  const full = sentences.filter((words) => words.length >= SHORTEST_SENTENCE);
  if (full.length > 1) parts.push(...full.slice(0, MOST_SENTENCES));
  return { whole: segment(all, kind), parts: parts.map((words) => segment(words, kind)) };
}

function segment(words: readonly Word[], kind: FeatureKind): Segment {
  const places = new Map<number, number>();
  const add = (key: number, position: number): void => {
    const place = position < OPENING ? OPENING_COUNTS : words[position]?.purpose ? PURPOSE_COUNTS : 1;
    if ((places.get(key) ?? 0) < place) places.set(key, place);
  };
  const texts = words.map((word) => word.text);
  if (kind === 'words') addWords(texts, add);
  else addLetters(texts, add);
  const keys = Uint32Array.from(places.keys()).sort();
  return { keys, places: Float32Array.from(keys, (key) => places.get(key)!) };
}

function addWords(words: readonly string[], add: (key: number, position: number) => void): void {
  let previous = 0;
  for (let i = 0; i < words.length; i++) {
    const hash = hashOf(words[i]!, 0, words[i]!.length);
    add(hash, i);
    if (i > 0) add(Math.imul(previous ^ (hash >>> 7), 0x9e3779b1) >>> 0, i - 1);
    previous = hash;
  }
}

const GROUP = 4;

/** Letters and signs that a scan puts for each other; each group reads as its first. */
const CONFUSED: ReadonlyMap<string, string> = new Map(
  ['o06', 'il1', 'a4', 'e€¢', 'uy', 'g9', 's5'].flatMap((group) =>
    [...group].slice(1).map((sign) => [sign, group.charAt(0)] as const),
  ),
);

/** Words run together, because a scan also loses and invents blanks. */
function addLetters(words: readonly string[], add: (key: number, position: number) => void): void {
  let run = '';
  const wordAt: number[] = [];
  words.forEach((word, i) => {
    for (const letter of word) {
      wordAt.push(i);
      run += CONFUSED.get(letter) ?? letter;
    }
  });
  for (let i = 0; i + GROUP <= run.length; i++) add(hashOf(run, i, i + GROUP), wordAt[i]!);
}

/** FNV-1a. Two features in some hundred thousand share a hash; that costs a match nothing that shows. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
