/**
 * A stretch of blocks as running text, character for character: line and page breaks, markup, comments and page numbers
 * become blanks, so that an offset in the running text is an offset in the source.
 */
import type { Block } from '../syntax/tree';
import { BESIDE_MARKUP } from './quote';

const flats = new WeakMap<Block, string>();

/** One block as running text; of the block's own length. */
export function flatBlock(block: Block): string {
  const known = flats.get(block);
  if (known !== undefined) return known;
  const flat =
    block.kind === 'blank' || block.kind === 'rule' ? ' '.repeat(block.text.length) : blankMarkup(block.text);
  flats.set(block, flat);
  return flat;
}

/** `blocks` as running text; of the same length as their texts joined. */
export function flatten(blocks: readonly Block[]): string {
  return blocks.length === 1 ? flatBlock(blocks[0]!) : blocks.map(flatBlock).join('');
}

const MARKUP = /<!--[^>]{0,2000}-->|<\/?[a-z]{1,8}\s?\/?>|\*+|\\(?=[-.()*_#+[\]|!>~`])|[\r\n\f\t\u00a0]/gi;

/** `<br>` stays a break, as between names in a cell; other markup is told from the blanks of the text itself. */
const blankMarkup = (text: string): string =>
  text.replace(MARKUP, (found) => {
    if (/^\s/.test(found)) return ' ';
    return /^<br/i.test(found) ? `\n${' '.repeat(found.length - 1)}` : BESIDE_MARKUP.repeat(found.length);
  });
