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
  let best: Match<V> | null = null;
  let at = tree;
  let guessed = false;
  let i = from;
  while (i < words.list.length) {
    let next = step(at, words, i);
    if (!next && joined && i > from) {
      let after = i;
      while (after < words.list.length && after - i < 2 && JOINERS.has(words.list[after]!.key)) after++;
      if (after > i && after < words.list.length) {
        next = step(at, words, after);
        if (next) i = after;
      }
    }
    if (!next) break;
    at = next.to;
    guessed ||= next.guessed;
    i++;
    if (at.value !== undefined && (loose || !guessed || i > from + 1)) best = { end: i, value: at.value };
  }
  return best;
}

function step<V>(
  at: Phrases<V>,
  words: Words,
  i: number,
): { readonly to: Phrases<V>; readonly guessed: boolean } | null {
  const word = words.list[i]!;
  const exact = at.next.get(word.key);
  if (exact) return { to: exact, guessed: false };
  if (!words.damaged || word.sign || word.acronym || word.key.length < 2) return null;
  const plain = withoutDigits(word.key);
  const same = at.next.get(plain);
  if (same) return { to: same, guessed: false };
  for (const [key, to] of at.next) if (isNear(plain, key)) return { to, guessed: true };
  return null;
}

const DIGITS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'a',
  '4': 'a',
  '5': 's',
  '6': 'o',
  '§': 'o',
  '¢': 'e',
};

const withoutDigits = (word: string): string =>
  /[013456§¢]/.test(word) ? word.replace(/[013456§¢]/g, (digit) => DIGITS[digit]!) : word;

/** True when `read`, a word out of a scan without its digits, may stand for `meant`: one letter off, or a known slip. */
function isNear(read: string, meant: string): boolean {
  if (meant.length < 2 || read[0] !== meant[0]) return false;
  // "ứ" and "ủ" come out of a scan as two thin letters.
  const joined = read.replace(/ii|il|ti|tr|ir|tu/, 'u');
  if (joined === meant) return true;
  if (meant.length < 3) return false;
  if (meant.length === 3) return read.length <= 4 && read.at(-1) === meant.at(-1) && oneEdit(read, meant);
  return oneEdit(read, meant) || oneEdit(joined, meant);
}

/** True when at most one insertion, deletion or substitution lies between `a` and `b`. */
function oneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const restA = a.length - i;
  const restB = b.length - i;
  if (restA === restB) return a.slice(i + 1) === b.slice(i + 1);
  return restA > restB ? a.slice(i + 1) === b.slice(i) : a.slice(i) === b.slice(i + 1);
}
