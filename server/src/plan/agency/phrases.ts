import { isOneEdit } from '../../text/edit-distance';
import { foldKey } from '../../text/fold';
import type { Words } from './words';

/** Phrases by their folded words, for longest-match look-up. */
export interface Phrases<V> {
  readonly next: Map<string, Phrases<V>>;
  value: V | undefined;
}

export interface Match<V> {
  /** Index of the first word after the phrase. */
  readonly end: number;
  readonly value: V;
}

/** What joins the parts of a name and differs from spelling to spelling. */
const JOINERS = new Set([',', '-', '&', '/', '.', 'va']);

const node = <V>(): Phrases<V> => ({ next: new Map(), value: undefined });

/**
 * A tree of phrases. With `joined`, commas, dashes, "&" and "và" inside a phrase are left out, so that all spellings of
 * "Lao động - Thương binh và Xã hội" have one path.
 */
export function phrases<V>(entries: Iterable<readonly [phrase: string, value: V]>, joined = false): Phrases<V> {
  const root = node<V>();
  for (const [phrase, value] of entries) {
    let at = root;
    for (const key of foldKey(phrase).split(' ')) {
      if (key === '' || (joined && key === 'va')) continue;
      let child = at.next.get(key);
      if (!child) {
        child = node<V>();
        at.next.set(key, child);
      }
      at = child;
    }
    at.value ??= value;
  }
  return root;
}

/**
 * The longest phrase of `tree` that begins at word `from`; `joined` as it was built. In a scan a word may be a letter
 * off, but a phrase of one word only with `loose`, which is for places where nothing else can stand.
 */
export function longest<V>(
  tree: Phrases<V>,
  words: Words,
  from: number,
  joined = false,
  loose = false,
): Match<V> | null {
  if (words.damaged) return longestGuess(tree, words, from, from, joined, loose, false);
  let best: Match<V> | null = null;
  let at = tree;
  let i = from;
  for (;;) {
    i = skipJoiners(at, words, i, from, joined);
    const next = at.next.get(words.list[i]?.key ?? '');
    if (!next) return best;
    at = next;
    i++;
    if (at.value !== undefined) best = { end: i, value: at.value };
  }
}

/** Index of the word that goes on in the phrase: behind a comma, dash, "&" or "và" where the phrase leaves them out. */
function skipJoiners<V>(at: Phrases<V>, words: Words, i: number, from: number, joined: boolean): number {
  if (!joined || i === from || at.next.size === 0) return i;
  let after = i;
  while (after < words.list.length && after - i < 2 && JOINERS.has(words.list[after]!.key)) after++;
  return after > i && after < words.list.length && !at.next.has(words.list[i]!.key) ? after : i;
}

/** `longest` in a scan: every word that may be meant is tried; phrases are short, so few are. */
function longestGuess<V>(
  at: Phrases<V>,
  words: Words,
  i: number,
  from: number,
  joined: boolean,
  loose: boolean,
  guessed: boolean,
): Match<V> | null {
  const own =
    i > from && at.value !== undefined && (loose || !guessed || i > from + 1) ? { end: i, value: at.value } : null;
  if (at.next.size === 0) return own;
  const here = skipJoiners(at, words, i, from, joined);
  const word = words.list[here];
  if (!word || (word.sign && !at.next.has(word.key))) return own;
  let best: Match<V> | null = null;
  const tried = (child: Phrases<V>, guess: boolean): void => {
    const found = longestGuess(child, words, here + 1, from, joined, loose, guessed || guess);
    if (found && (best === null || found.end > best.end)) best = found;
  };
  const plain = plainWord(word.key);
  const exact = at.next.get(word.key) ?? at.next.get(plain);
  if (exact) tried(exact, false);
  else if (!word.acronym || word.key.length < 3) {
    const joined = withoutThinLetters(plain);
    for (const [key, child] of startingLike(plain, at)) if (isNear(plain, joined, key, i > from)) tried(child, true);
  }
  return best ?? own;
}

type Branch<V> = readonly [key: string, child: Phrases<V>];

/** The words that a phrase goes on with, by first letter: a scan rarely loses that one, and a phrase may begin with hundreds. */
const branches = new WeakMap<Phrases<unknown>, Map<string, Branch<unknown>[]>>();

function startingLike<V>(word: string, at: Phrases<V>): readonly Branch<V>[] {
  let byLetter = branches.get(at) as Map<string, Branch<V>[]> | undefined;
  if (!byLetter) {
    byLetter = new Map();
    for (const branch of at.next) {
      const letter = branch[0].charAt(0);
      const alike = byLetter.get(letter);
      if (alike) alike.push(branch);
      else byLetter.set(letter, [branch]);
    }
    branches.set(at, byLetter);
  }
  return byLetter.get(word.charAt(0)) ?? [];
}

const LOOK_ALIKE: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'a',
  '4': 'a',
  '5': 's',
  '6': 'o',
  '§': 'o',
  '¢': 'c',
  '€': 'e',
  '&': 'e',
};

/** A word out of a scan with letters for the digits and signs in it. */
export const plainWord = (word: string): string =>
  /[013456§¢€&]/.test(word) ? word.replace(/[013456§¢€&]/g, (sign) => LOOK_ALIKE[sign]!) : word;

/** "ứ" and "ủ" come out of a scan as two thin letters. */
const withoutThinLetters = (read: string): string => read.replace(/ii|il|ti|tr|tt|ir|tu/, 'u');

/**
 * True when `read`, a word out of a scan, may stand for `meant`, which begins with the same letter: one letter off, or a
 * known slip. `joined`: the word without thin letters.
 */
function isNear(read: string, joined: string, meant: string, inside: boolean): boolean {
  if (meant.length < 2) return false;
  if (joined === meant) return true;
  if (meant.length === 2) return inside && read.length === 2 && /[uy]$/.test(read) && /[uy]$/.test(meant);
  if (meant.length === 3 && !inside && read.at(-1) !== meant.at(-1)) return false;
  return isOneEdit(read, meant) || isOneEdit(joined, meant);
}
