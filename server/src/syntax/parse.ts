import { lexBlock } from './lex';
import type { Block, LexState, RowBlock, Tree } from './tree';

/** The tree of `text`. Never throws; joining the texts of its blocks gives `text`. Linear in the length of `text`. */
export function parse(text: string): Tree {
  const blocks: Block[] = [];
  const starts: number[] = [];
  let at = 0;
  while (at < text.length) {
    const block = next(text, at, blocks.at(-1));
    blocks.push(block);
    starts.push(at);
    at += block.text.length;
  }
  return { text, blocks, starts };
}

/**
 * The tree after `start..end` (offsets in `tree.text`) became `replacement`; equal to parsing the new text, while every
 * block outside the edit's reach stays the same object. Offsets out of range are clamped.
 */
export function edit(tree: Tree, start: number, end: number, replacement: string): Tree {
  const from = Math.max(0, Math.min(start, end, tree.text.length));
  const to = Math.min(tree.text.length, Math.max(start, end));
  const text = tree.text.slice(0, from) + replacement + tree.text.slice(to);
  const delta = replacement.length - (to - from);

  // The block above looked at the edited block's first line to decide where it ends, so lexing begins there.
  const first = Math.max(0, blockAt(tree, from) - 1);
  const blocks = tree.blocks.slice(0, first);
  let at = tree.starts[first] ?? 0;
  let old = first;
  while (at < text.length) {
    const block = next(text, at, blocks.at(-1));
    while (old < tree.blocks.length && tree.starts[old]! + delta < at) old++;
    const candidate = tree.blocks[old];
    const unmoved = candidate !== undefined && tree.starts[old]! >= to && tree.starts[old]! + delta === at;
    const same = unmoved && sameBlock(candidate, block);
    blocks.push(same ? candidate : reuse(tree, old, first, block));
    at += block.text.length;
    // One whole block behind the edit came out as before: so does everything after it.
    if (same) {
      for (let i = old + 1; i < tree.blocks.length; i++) blocks.push(tree.blocks[i]!);
      break;
    }
  }
  return { text, blocks, starts: startsOf(blocks) };
}

/** Index of the block that holds `offset`; of the last one for the end of the text, 0 for an empty tree. */
export function blockAt(tree: Tree, offset: number): number {
  let low = 0;
  let high = tree.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (tree.starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function next(text: string, at: number, previous: Block | undefined): Block {
  const state: LexState = previous?.after ?? 'top';
  return lexBlock(text, at, state);
}

/** The old object for a block that was lexed again although the edit did not reach it. */
function reuse(tree: Tree, old: number, first: number, block: Block): Block {
  for (let i = Math.max(first, old - 3); i <= old && i < tree.blocks.length; i++) {
    if (sameBlock(tree.blocks[i]!, block)) return tree.blocks[i]!;
  }
  return block;
}

/** Lexed alike: the fields that the text alone does not decide are equal too. */
const sameBlock = (a: Block, b: Block): boolean =>
  a.text === b.text &&
  a.kind === b.kind &&
  a.after === b.after &&
  (a.kind !== 'row' || a.style === (b as RowBlock).style);

function startsOf(blocks: readonly Block[]): number[] {
  const starts = new Array<number>(blocks.length);
  let at = 0;
  for (let i = 0; i < blocks.length; i++) {
    starts[i] = at;
    at += blocks[i]!.text.length;
  }
  return starts;
}
