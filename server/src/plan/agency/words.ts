import { type AgencyIndex, agencyIndex } from '../../knowledge/agencies';
import { fold, toneNeutral } from '../../text/fold';

/** A word or a sign of a text, with its place in it. */
export interface Word {
  /** Folded: lower case, no diacritics. */
  readonly key: string;
  /** UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** Anything but letters and digits. */
  readonly sign: boolean;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** Two or more letters, all capitals: UBND, BHXH, PC06. */
  readonly acronym: boolean;
  /** A line break stands before it. */
  readonly breaks: boolean;
}

/** A text as words, so that phrases are matched word by word whatever white space and emphasis stand between them. */
export interface Words {
  readonly text: string;
  readonly list: readonly Word[];
  /** Most diacritics are lost: match words loosely. */
  readonly damaged: boolean;
  /** Set in capitals throughout, so that capitals tell nothing. */
  readonly upper: boolean;
  /** The catalogue that names are looked up in. */
  readonly index: AgencyIndex;
}

// Letters with the digits and signs that scanning puts among them ("v6i", "B§"); tags and emphasis are no words.
const PIECE = /<\/?[a-z]{1,8}>|(\p{L}{1,2}&(?=\s\p{Ll})|[\p{L}\p{N}§¢€]+)|[^\s\p{L}\p{N}§¢€]/gu;
const SYLLABLE = /^[bcdghklmnpqrstvx]{0,3}[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$/;

/**
 * `text` (NFC) as words and signs, at most `limit` of them. With `apart`, a tab or an empty line is a sign of its own, so
 * that no name reaches from one cell or paragraph into the next.
 */
export function readWords(
  text: string,
  limit = Number.POSITIVE_INFINITY,
  apart = false,
  index: AgencyIndex = agencyIndex,
): Words {
  const list: Word[] = [];
  const folded = fold(text);
  let lower = 0;
  let upper = 0;
  let spelt = 0;
  let syllables = 0;
  let plain = 0;
  let marked = 0;
  let last = 0;
  PIECE.lastIndex = 0;
  for (let match = PIECE.exec(text); match && list.length < limit; match = PIECE.exec(text)) {
    const raw = match[0];
    const start = match.index;
    if (raw.length > 1 && raw[0] === '<') continue;
    if (raw === '*' || raw === '_' || raw === '`') continue;
    if (apart && last > 0 && isApart(text, last, start)) list.push(gap(last, start));
    const end = start + raw.length;
    const key = folded.slice(start, end);
    const isWord = match[1] !== undefined;
    const small = raw.toLowerCase();
    const capital = isWord && raw[0] !== small[0];
    const hasLower = isWord && raw !== raw.toUpperCase();
    if (isWord && (hasLower || capital)) {
      if (hasLower) lower++;
      else if (raw.length > 1) {
        upper++;
        // "CÔNG", "TỈNH": letters of an abbreviation carry no marks but the bar of Đ.
        if (key !== small && key !== small.replace(/đ/g, 'd')) spelt++;
        else if (SYLLABLE.test(key)) syllables++;
      }
      if (hasLower && raw.length > 1) {
        if (key === small) plain++;
        else marked++;
      }
    }
    list.push({
      key,
      start,
      end,
      sign: !isWord,
      capital,
      acronym: capital && raw.length > 1 && !hasLower,
      breaks: last > 0 && hasBreak(text, last, start),
    });
    last = end;
  }
  return {
    text,
    list,
    index,
    damaged: isDamaged(plain, marked),
    upper: (spelt > 0 || (syllables > 2 && syllables > upper / 2)) && upper >= 2 && upper > 3 * lower,
  };
}

/**
 * True when fewer words carry diacritics than in any sound text: three in four do on average, and a long text is never
 * far from that, while a name of three words may have one.
 */
function isDamaged(plain: number, marked: number): boolean {
  const all = plain + marked;
  const least = all < 8 ? 0.45 : all < 20 ? 0.52 : 0.62;
  return all >= 2 && marked < least * all;
}

function isApart(text: string, from: number, to: number): boolean {
  let breaks = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 9 || (code === 10 && ++breaks > 1)) return true;
  }
  return false;
}

const gap = (start: number, end: number): Word => ({
  key: '\t',
  start,
  end,
  sign: true,
  capital: false,
  acronym: false,
  breaks: false,
});

function hasBreak(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 12 || code === 13) return true;
  }
  return false;
}

/** True when the word at `at` is written in lower case, or when capitals tell nothing in this text. */
export const isLower = (words: Words, at: number): boolean => {
  const word = words.list[at];
  return word !== undefined && !word.sign && (!word.capital || words.upper);
};

/** True when the word at `at` has a capital first letter (or the text has capitals only). */
export const isCapital = (words: Words, at: number): boolean => words.list[at]?.capital === true;

/** The word at `at` as written, in lower case, its tone mark in a fixed place: tells "sở" from "số". */
export const toned = (words: Words, at: number): string => {
  const word = words.list[at]!;
  return toneNeutral(words.text.slice(word.start, word.end));
};

/** A word in the form that `toned` gives. */
export const tonedForm = (word: string): string => toneNeutral(word);

/** The sign at `at`, or an empty string. */
export const signAt = (words: Words, at: number): string => {
  const word = words.list[at];
  return word?.sign ? word.key : '';
};

/** What stands between two words, from the first word's start to the last word's end, white space joined. */
export const quote = (words: Words, from: number, to: number): string =>
  words.text.slice(words.list[from]!.start, words.list[to - 1]!.end).replace(/\s+/g, ' ');
