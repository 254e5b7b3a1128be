/**
 * What a restoration never touches: numbers, dates, symbols, and the markers of lists and parts. Scans write numbers together
 * with the words beside them ("ngay30", "2022cua"), and put digits where letters stood ("s6", "x4"): the first are cut apart,
 * the second are letters.
 */
import { fold } from '../../text/fold';

export interface Piece {
  readonly at: number;
  readonly written: string;
  /** The blank that the scan has lost stands on this side of it. */
  readonly glued?: 'before' | 'after';
}

const LETTERS = '[\\p{L}\\p{M}¢€&@$§©]';
/** "ngay30", "ngay23/3/2022", "so16/KH-UBND". */
const NUMBER_BEHIND = new RegExp(`^(${LETTERS}+)(\\d.*)$`, 'u');
/** "30thang", "100%dich". */
const NUMBER_BEFORE = new RegExp(`^(\\d[\\d.,/]*%?)(${LETTERS}+)$`, 'u');

/** A word and a number that are written together, as two pieces; otherwise the piece as it is. */
export function cutAtNumber(piece: Piece): readonly Piece[] {
  const { at, written } = piece;
  if (!/\d/.test(written)) return [piece];
  const colon = /[:;](?=\d[\d.,/%-]*(?:\p{Lu}.*)?$)/u.exec(written);
  if (colon) {
    const [before, after] = [written.slice(0, colon.index), written.slice(colon.index + 1)];
    if (before !== '') return [...cutAtNumber({ at, written: before }), { at: at + colon.index + 1, written: after }];
  }
  const behind = NUMBER_BEHIND.exec(written);
  if (behind && endsBefore(behind[1]!, behind[2]!)) {
    const [, word, number] = behind;
    return [
      { at, written: word!, glued: 'after' },
      { at: at + word!.length, written: number! },
    ];
  }
  const before = NUMBER_BEFORE.exec(written);
  if (before && beginsBehind(before[1]!, before[2]!)) {
    const [, number, word] = before;
    return [
      { at, written: number! },
      { at: at + number!.length, written: word!, glued: 'before' },
    ];
  }
  return [piece];
}

const VOWEL = /[aeiouy]/;

/** True when `word` is at its end where the digits begin: they are no letters of it. */
function endsBefore(word: string, number: string): boolean {
  const letters = fold(word);
  if (!VOWEL.test(letters)) return false;
  if (!/^\d$/.test(number)) return /^\d+%?$/.test(number) || /^\d+[./-]\d|^\d{2,}[./-]/.test(number);
  // No letter stands behind these. Behind other vowels a digit may be "i", or "o" and the mark of "ô".
  if (/[cghmnpty]$/.test(letters)) return true;
  return !(number === '1' || (/[aeo]$/.test(letters) && /[06]/.test(number)));
}

/** True when `word` begins where the digits end: with a syllable of its own. */
function beginsBehind(number: string, word: string): boolean {
  const letters = fold(word);
  if (/^[bcdghklmnpqrstvx]{1,3}[aeiouy]/.test(letters)) return true;
  return VOWEL.test(letters) && (/[%.,/]/.test(number) || /[27]$/.test(number)) && word.length > 1;
}

/** Two digits and more are a number, always; so is one among the signs of dates, shares and symbols. */
export const holdsNumber = (written: string): boolean => /\d{2}|\d[.,/%-]\d|\d%|[/-]\d|\d[/-]/.test(written);

/**
 * Two digits and more, and digits that stand alone, as they follow each other in `text`. A digit beside a letter, or a sign
 * that scans put for one, is what is left of a letter.
 */
export const numbersOf = (text: string): readonly string[] => text.match(NUMBERS) ?? [];

const NUMBERS = new RegExp(`\\d{2,}|(?<!${LETTERS}[:'’]?)(?<!\\d)\\d(?!\\d)(?![:'’]?${LETTERS})`, 'gu');

const ROMAN = /^(?=[IVXLC])(?:X{0,4})(?:IX|IV|V?I{0,4})$/;
/** What scanners make of "III". */
const LIKE_ROMAN = /^[IVXl1|!]{1,5}$/;
const NUMBERED = /^(?:phan|muc|chuong|luc|quy|so|khoa|cap|hang|loai|bang|bieu|mau|ky|dot|nhom|diem|tiet|to|doi)$/;

/** Where a word stands that may be the marker of a part or an item. */
export interface Place {
  /** Nothing stands before it in its line or cell. */
  readonly first: boolean;
  /** The sign behind it; empty at the end. */
  readonly next: string;
  /** The word before it, folded. */
  readonly before: string;
  /** Stands among words in capitals. */
  readonly capitals: boolean;
}

/** "I.", "b)", "Phần II", "quý IV". */
export function isMarker(written: string, { first, next, before, capitals }: Place): boolean {
  if (first && /^[.)/:-]$/.test(next) && (written.length === 1 || ROMAN.test(written) || LIKE_ROMAN.test(written)))
    return true;
  return ROMAN.test(written) && (!capitals || NUMBERED.test(before));
}
