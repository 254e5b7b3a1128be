/** Characters that look like Vietnamese letters and are others, and those that cannot be seen. */
import { isPossibleSyllable } from './syllable';

const pairs = (foreign: string, latin: string): [string, string][] => [...foreign].map((sign, i) => [sign, latin[i]!]);

/**
 * Letters with the Latin ones they are taken for: Cyrillic, Greek, and Latin letters of other languages (Icelandic eth,
 * African D, caron for breve) that old fonts and converters put in (Unicode Technical Standard 39, confusables).
 */
const LATIN: ReadonlyMap<string, string> = new Map([
  ...pairs('аеорсухіѕјһԁԛԝ', 'aeopcyxisjhdqw'),
  ...pairs('АВЕКМНОРСТУХІЅЈ', 'ABEKMHOPCTYXISJ'),
  ...pairs('οανρικυ', 'oavpiku'),
  ...pairs('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'),
  ...pairs('ÐƉðǍǎ', 'ĐĐđĂă'),
]);

const FOREIGN = /[\u0370-\u03ff\u0400-\u052f\u00d0\u00f0\u0189\u01cd\u01ce]/;
const LATIN_LETTER = /[A-Za-z\u00c0-\u024f\u1ea0-\u1ef9]/;

/** True when `text` holds letters that `inLatin` may replace. */
export const hasForeignLetters = (text: string): boolean => FOREIGN.test(text);

/**
 * `word` with its look-alike letters replaced; null when it holds none, or holds letters that look like no Latin one, or
 * is a whole word of another alphabet. Same length as `word`.
 */
export function inLatin(word: string): string | null {
  if (!FOREIGN.test(word) || word.length < 2) return null;
  const letters = [...word];
  const right = letters.map((letter) => LATIN.get(letter) ?? letter).join('');
  if (right === word || FOREIGN.test(right)) return null;
  const mixed = letters.some((letter) => LATIN_LETTER.test(letter) && !FOREIGN.test(letter));
  return mixed || isPossibleSyllable(right) ? right : null;
}

/** Zero-width characters, soft hyphen, marks of writing direction, byte order mark. */
export const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]+/g;
