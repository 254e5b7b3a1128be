import { lexBlock } from './lex';
import type { Block, RowBlock, Tree } from './tree';

/** The tree of `text`. Never throws; joining the texts of its blocks gives `text`. Linear in the length of `text`. */
export function parse(text: string): Tree {
  const blocks: Block[] = [];
  const starts: number[] = [];
  let at = 0;
  while (at < text.length) {
    const block = lexBlock(text, at, blocks.at(-1)?.after ?? 'top');
    blocks.push(block);
    starts.push(at);
    at += block.text.length;
  }
  return { text, blocks, starts };
}

/** Blocks behind the edit that the first attempt looks at; a paragraph that swallows more of them asks for more. */
const LOOK_AHEAD = 6;

/**
 * The tree after `start..end` (offsets in `tree.text`) became `replacement`; equal to parsing the new text, while every
 * block outside the edit's reach stays the same object. Offsets out of range are clamped. Costs the blocks it touches and
 * one pass over the list of blocks; the text as a whole is put together only when somebody asks for it.
 */
export function edit(tree: Tree, start: number, end: number, replacement: string): Tree {
  const length = lengthOf(tree);
  const from = Math.max(0, Math.min(start, end, length));
  const to = Math.min(length, Math.max(start, end));
  // The block above looked at the edited block's first line to decide where it ends, so lexing begins there.
  const first = Math.max(0, blockAt(tree, from) - 1);
  const touched = blockAt(tree, to) + 1;
  for (let reach = LOOK_AHEAD; ; reach *= 4) {
    const last = Math.min(tree.blocks.length, touched + reach);
    const changed = relex(tree, first, last, from, to, replacement);
    if (changed) return treeOf([...tree.blocks.slice(0, first), ...changed.blocks, ...tree.blocks.slice(changed.next)]);
  }
}

interface Relexed {
  readonly blocks: readonly Block[];
  /** Index in the old tree of the first block that follows unchanged. */
  readonly next: number;
}

/** Lexes old blocks `first..last` with the edit in them; null when the lexing does not meet the old blocks again by `last`. */
function relex(tree: Tree, first: number, last: number, from: number, to: number, replacement: string): Relexed | null {
  const base = tree.starts[first] ?? 0;
  const old = tree.blocks.slice(first, last);
  const before = old.map((block) => block.text).join('');
  const window = before.slice(0, from - base) + replacement + before.slice(to - base);
  const delta = replacement.length - (to - from);
  const atEnd = last === tree.blocks.length;
  const blocks: Block[] = [];
  let state = tree.blocks[first - 1]?.after ?? 'top';
  let next = first;
  let at = 0;
  while (at < window.length) {
    const block = lexBlock(window, at, state);
    // A block that reaches the end of the window may go on behind it.
    if (at + block.text.length === window.length && !atEnd) return null;
    while (next < last && (tree.starts[next]! < to || tree.starts[next]! - base + delta < at)) next++;
    const meets = next < last && tree.starts[next]! - base + delta === at && sameBlock(tree.blocks[next]!, block);
    // One whole block behind the edit came out as before: so does everything after it.
    if (meets) return { blocks, next };
    blocks.push(old.find((candidate) => sameBlock(candidate, block)) ?? block);
    state = block.after;
    at += block.text.length;
  }
  return atEnd ? { blocks, next: tree.blocks.length } : null;
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
  return Math.max(0, low);
}

/** Length of the tree's text in UTF-16 code units. */
export function lengthOf(tree: Tree): number {
  const last = tree.blocks.length - 1;
  return last < 0 ? 0 : tree.starts[last]! + tree.blocks[last]!.text.length;
}

/** The text from `start` to `end`, clamped; puts together only the blocks between. */
export function textBetween(tree: Tree, start: number, end: number): string {
  const from = Math.max(0, start);
  const to = Math.min(end, lengthOf(tree));
  if (from >= to) return '';
  const first = blockAt(tree, from);
  let text = '';
  for (let i = first; i < tree.blocks.length && tree.starts[i]! < to; i++) text += tree.blocks[i]!.text;
  return text.slice(from - tree.starts[first]!, to - tree.starts[first]!);
}

/** The blocks that hold the first `head` and the last `foot` code units: all that a reader of the document's ends looks at. */
export function endBlocks(tree: Tree, head: number, foot: number): readonly Block[] {
  const length = lengthOf(tree);
  if (length <= head + foot) return tree.blocks;
  return [...tree.blocks.slice(0, blockAt(tree, head) + 1), ...tree.blocks.slice(blockAt(tree, length - foot))];
}

/** Lexed alike: the fields that the text alone does not decide are equal too. */
const sameBlock = (a: Block, b: Block): boolean =>
  a.text === b.text &&
  a.kind === b.kind &&
  a.after === b.after &&
  (a.kind !== 'row' || a.style === (b as RowBlock).style);

function treeOf(blocks: readonly Block[]): Tree {
  const starts = new Array<number>(blocks.length);
  let at = 0;
  for (let i = 0; i < blocks.length; i++) {
    starts[i] = at;
    at += blocks[i]!.text.length;
  }
  let text: string | null = null;
  return {
    blocks,
    starts,
    get text() {
      text ??= blocks.map((block) => block.text).join('');
      return text;
    },
  };
}
