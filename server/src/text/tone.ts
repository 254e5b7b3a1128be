/**
 * Where the tone mark stands inside a syllable. It belongs to the main vowel; in open "oa", "oe", "uy" two places are in
 * use, "hòa" and "hoà" (no norm decides between them), and both are right.
 */
import { readSyllable } from './syllable';

export type ToneStyle = 'old' | 'new';

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;
const SHAPED = /[ăâêôơư]/;
const VOWELS = /^[aăâeêioôơuưy]+/;

interface ToneSite {
  /** The letters in NFC, their tone marks taken off; case as written. */
  readonly letters: readonly string[];
  /** Index of the letter that carries the mark; -1 without one. */
  readonly at: number;
  readonly mark: string;
  /** Where the mark may stand: the old way and the new one, mostly the same. */
  readonly old: number;
  readonly new: number;
}

/** Letters of `word` with marks taken off; null for two marks or a word that is no syllable. */
function siteOf(word: string): ToneSite | null {
  const syllable = readSyllable(word);
  if (!syllable) return null;
  const letters: string[] = [];
  let at = -1;
  let mark = '';
  for (const letter of word.normalize('NFC')) {
    const open = letter.normalize('NFD');
    const found = TONE.exec(open);
    if (found) {
      at = letters.length;
      mark = found[0];
    }
    letters.push(found ? open.replace(TONE, '').normalize('NFC') : letter);
  }
  const offset = letters.length - syllable.rime.length;
  const place = placesIn(syllable.rime);
  return { letters, at, mark, old: offset + place.old, new: offset + place.new };
}

function placesIn(rime: string): { readonly old: number; readonly new: number } {
  const vowels = VOWELS.exec(rime)?.[0] ?? rime;
  for (let i = vowels.length - 1; i >= 0; i--) if (SHAPED.test(vowels[i]!)) return { old: i, new: i };
  const closed = vowels.length < rime.length;
  switch (vowels) {
    case 'oa':
    case 'oe':
    case 'uy':
      return closed ? { old: 1, new: 1 } : { old: 0, new: 1 };
    case 'oo':
    case 'oai':
    case 'oay':
    case 'oao':
    case 'oeo':
    case 'uya':
    case 'uyu':
      return { old: 1, new: 1 };
    default:
      return { old: 0, new: 0 };
  }
}

const write = ({ letters, mark }: ToneSite, at: number): string =>
  letters.map((letter, i) => (i === at ? (letter + mark).normalize('NFC') : letter)).join('');

/** `word` with its tone mark where it belongs, when it stands on a letter where it never does ("đựơc", "qúy"); else null. */
export function withToneInPlace(word: string): string | null {
  const site = siteOf(word);
  return site && site.at >= 0 && site.at !== site.old && site.at !== site.new ? write(site, site.old) : null;
}

/** Which of the two ways of writing "hòa" and "hoà" a word shows; null for one that shows neither. */
export function toneStyle(word: string): ToneStyle | null {
  const site = siteOf(word);
  if (!site || site.at < 0 || site.old === site.new) return null;
  return site.at === site.old ? 'old' : site.at === site.new ? 'new' : null;
}

/** `word` written the other way: "hoà" for "hòa". A word that has only one way stays as it is. */
export function inToneStyle(word: string, style: ToneStyle): string {
  const site = siteOf(word);
  return site && site.at >= 0 ? write(site, site[style]) : word;
}

/** `letters` with the tone mark `mark` (a combining character) set where it belongs; null when that makes no syllable. */
export function withTone(letters: string, mark: string): string | null {
  for (let i = letters.length - 1; i >= 0; i--) {
    if (!/[aăâeêioôơuưy]/i.test(letters[i]!)) continue;
    const marked = (letters.slice(0, i + 1) + mark).normalize('NFC') + letters.slice(i + 1);
    const site = siteOf(marked);
    return site && site.at >= 0 ? write(site, site.old) : null;
  }
  return null;
}
