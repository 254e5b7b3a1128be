/** Rules that look at the wording itself: block by block, each looked at once as long as it stays the same. */
import type { Plan } from '../plan/model';
import type { Block } from '../syntax/tree';
import { compose } from '../text/fold';
import { type Span, span } from '../text/span';

export interface Hit {
  /** Relative to the block; from the document's start once `hitsOf` has placed it. */
  readonly span: Span;
}

/**
 * A scan of every paragraph and row of a plan. `scan` gets a block's text in NFC and marks places in it; what it found is
 * remembered with the block, so that an edit costs the blocks it touched.
 */
export function blockScan<H extends Hit>(scan: (text: string, block: Block) => readonly H[]): (plan: Plan) => H[] {
  const known = new WeakMap<Block, readonly H[]>();
  return ({ tree }) => {
    const found: H[] = [];
    tree.blocks.forEach((block, i) => {
      if (block.kind !== 'paragraph' && block.kind !== 'row') return;
      let hits = known.get(block);
      if (!hits) {
        const composed = compose(block.text);
        hits = scan(composed.text, block).map((hit) => ({
          ...hit,
          span: span(composed.toSource(hit.span.start), composed.toSource(hit.span.end)),
        }));
        known.set(block, hits);
      }
      const start = tree.starts[i]!;
      for (const hit of hits) found.push({ ...hit, span: span(start + hit.span.start, start + hit.span.end) });
    });
    return found;
  };
}

export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What stands between the word before and this one. */
  readonly gap: string;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of `text` in order. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  let last = 0;
  for (const match of text.matchAll(WORD)) {
    words.push({
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
      gap: text.slice(last, match.index),
    });
    last = match.index + match[0].length;
  }
  return words;
}
