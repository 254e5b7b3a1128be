/** How much of a text has lost its diacritics or letters, as text out of a scan does. */
import { isPossibleSyllable } from './syllable';

export interface Damage {
  /** Words looked at: two letters or more, abbreviations left out. */
  readonly words: number;
  /** Words among them that cannot be Vietnamese, or that mix letters with digits. */
  readonly damaged: number;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Abbreviations ("UBND", "VNeID", "CSDLQG") and numbers with letters that stand for something ("KH2", "QH15"). */
const ABBREVIATION = /^\p{Lu}[\p{L}\p{N}]*\p{Lu}|\p{Lu}\p{N}|^\p{N}+$/u;
const MIXED = /^\p{Ll}+\p{N}|^\p{N}\p{Ll}{2}/u;
const LETTERS = /^[\p{L}\p{M}]+$/u;

/** Counts over all of `text`; linear. Expects NFC text. */
export function damageOf(text: string): Damage {
  let count = 0;
  let damaged = 0;
  for (const [word] of text.matchAll(WORD)) {
    if (word.length < 2 || ABBREVIATION.test(word)) continue;
    if (LETTERS.test(word)) {
      count++;
      if (!isPossibleSyllable(word)) damaged++;
    } else if (MIXED.test(word)) {
      count++;
      damaged++;
    }
  }
  return { words: count, damaged };
}

/** Fewer words than this say nothing. */
const ENOUGH_WORDS = 40;
/** Sound plans stay under 4 in 100 (foreign and minority names); scans with lost diacritics are above 15 in 100. */
const DAMAGED_SHARE = 0.1;

/** True when so many words of `text` are damaged that it must be out of a poor scan. */
export function isDamaged(text: string): boolean {
  const { words, damaged } = damageOf(text);
  return words >= ENOUGH_WORDS && damaged / words >= DAMAGED_SHARE;
}
