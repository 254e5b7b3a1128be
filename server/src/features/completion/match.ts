/** How well what has been typed fits a candidate: without regard to case, accents and y/i, word by word. */
import { fold } from '../../text/fold';

/** A candidate's text, prepared once for any number of questions. */
export interface Matchable {
  readonly words: readonly string[];
  readonly initials: string;
}

/** How typed text fits; larger is better. */
export const FIT = { prefix: 5, words: 4, initials: 3, inner: 2, scattered: 1 } as const;

const WORD = /[\p{L}\p{N}]+/gu;

/** "Ký", "kí" and "ki" are one to a reader, and so are 03 and 3; raw Telex keys are undone separately. */
const plain = (text: string): string =>
  fold(text.normalize('NFC'))
    .replace(/&/g, ' va ')
    .replace(/y/g, 'i')
    .replace(/(?<!\d)0(?=\d)/g, '');

export function matchable(text: string): Matchable {
  const words = plain(text).match(WORD) ?? [];
  return { words, initials: words.map((word) => word[0]).join('') };
}

/** What has been typed, in the ways it can be meant: as it stands, and as Telex keys that no input method has caught. */
export interface Query {
  readonly readings: readonly (readonly string[])[];
}

export function query(typed: string): Query {
  const words: readonly string[] = plain(typed).match(WORD) ?? [];
  const undone = words.map(withoutTelex);
  return { readings: undone.some((word, i) => word !== words[i]) ? [words, undone] : [words] };
}

/** "ddawng" -> "dang", "kys" -> "ki", "thuwowngf" -> "thuong": what is left of the letters when accents are taken out. */
function withoutTelex(word: string): string {
  const letters = word
    .replace(/dd/g, 'd')
    .replace(/aa|aw/g, 'a')
    .replace(/ee/g, 'e')
    .replace(/oo|ow/g, 'o')
    .replace(/uw/g, 'u')
    .replace(/w/g, 'u');
  return letters.length > 2 || /[aeiou][sfrxj]$/.test(letters) ? letters.replace(/[sfrxj]$/, '') : letters;
}

/** How `query` fits the candidate, 0 when it does not. An empty query fits everything. */
export function fit(asked: Query, candidate: Matchable): number {
  let best = 0;
  for (const words of asked.readings) best = Math.max(best, fitWords(words, candidate));
  return best;
}

function fitWords(words: readonly string[], { words: own, initials }: Matchable): number {
  if (words.length === 0) return FIT.prefix;
  if (startsAt(words, own, 0)) return wholeWords(words, own, 0) ? FIT.prefix : FIT.words;
  const [only, second] = words;
  if (only !== undefined && second === undefined && only.length >= 2 && initials.startsWith(only)) return FIT.initials;
  for (let at = 1; at + words.length <= own.length; at++) if (startsAt(words, own, at)) return FIT.inner;
  return scattered(words, own) ? FIT.scattered : 0;
}

/** Every word typed is the beginning of the word at its place. */
const startsAt = (words: readonly string[], own: readonly string[], at: number): boolean =>
  at + words.length <= own.length && words.every((word, i) => own[at + i]!.startsWith(word));

/** All but the last word typed are whole: the way people type. */
const wholeWords = (words: readonly string[], own: readonly string[], at: number): boolean =>
  words.every((word, i) => i === words.length - 1 || own[at + i] === word);

/** Every word typed begins some word, in order. */
function scattered(words: readonly string[], own: readonly string[]): boolean {
  let at = 0;
  for (const word of words) {
    while (at < own.length && !own[at]!.startsWith(word)) at++;
    if (at === own.length) return false;
    at++;
  }
  return true;
}

/**
 * The text for the editor's own filter. It begins with exactly what was typed, so that the item stays whatever script or
 * keys it was typed in, and goes on as the candidate does, so that it stays while a space or another word is typed before
 * the server has answered. `typed` is what stands between the edit's start and the cursor.
 */
export function filterText(typed: string, label: string): string {
  const rest = remainder(typed, label);
  const composed = typed.normalize('NFC');
  const accented = fold(composed) !== composed.toLowerCase();
  return typed + (accented ? rest : fold(rest));
}

/** What of `label` comes after as many words as `typed` has, when those agree; all of it, after a blank, when not. */
function remainder(typed: string, label: string): string {
  const composed = label.normalize('NFC');
  const words = plain(typed).match(WORD) ?? [];
  const own = [...composed.matchAll(WORD)];
  const last = own[words.length - 1];
  const agree = words.every((word, i) => plain(own[i]?.[0] ?? '').startsWith(word));
  if (words.length === 0) return composed;
  if (!agree || !last) return ` ${composed}`;
  const open = /[\p{L}\p{N}]$/u.test(typed);
  return composed.slice(last.index + (open ? words.at(-1)!.length : last[0].length)).replace(/^\s+/, open ? '$&' : '');
}
