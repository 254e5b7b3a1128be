/** A block as running text for the rules that look at words. */
import { flatBlock } from '../../plan/flat';
import type { Block } from '../../syntax/tree';
import { compose, fold } from '../../text/fold';
import { type Word, wordsOf } from '../blocks';

export interface Running {
  /** The block in NFC, as it stands. */
  readonly text: string;
  /** Of the same length, without diacritics and case, markup and line breaks blanked out. */
  readonly folded: string;
  readonly words: readonly Word[];
  /** True when nothing but blanks, line breaks and markup stands between word `i` and the one after it. */
  readonly joined: (i: number) => boolean;
}

/** `text` is the block in NFC. */
export function runningText(text: string, block: Block): Running {
  const flat = text === block.text ? flatBlock(block) : compose(flatBlock(block)).text;
  const words = wordsOf(flat);
  const joined = (i: number): boolean => {
    const next = words[i + 1];
    return next !== undefined && next.gap.trim() === '' && !/[\t|]/.test(text.slice(words[i]!.end, next.start));
  };
  return { text, folded: fold(flat), words, joined };
}

const LONGEST_ADDRESS = 300;

/** Places of web and mail addresses in `text`. */
export function addressesIn(text: string): readonly { readonly start: number; readonly end: number }[] {
  if (!/[@/]|\.(?:vn|com|org|net)/i.test(text)) return [];
  return [...text.matchAll(/\S+/g)]
    .filter(([token]) => token.length < LONGEST_ADDRESS && /@|:\/\/|www\.|\.(?:vn|com|org|net)\b/i.test(token))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** `right` with the capitals of `written`: all, the first, or as it stands. */
export function inCaseOf(written: string, right: string): string {
  if (written.length > 1 && written === written.toUpperCase()) return right.toUpperCase();
  const first = written.charAt(0);
  return first !== first.toLowerCase() ? right.charAt(0).toUpperCase() + right.slice(1) : right;
}
