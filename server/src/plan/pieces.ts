/**
 * Blocks to pieces. Page breaks and hard wraps cut paragraphs, converters cut table rows; a piece is the whole paragraph or
 * row again. Everything else is a piece of its own.
 */
import type { Block, ParagraphBlock, Tree } from '../syntax/tree';
import type { CellPart } from './cell';
import { flatBlock } from './flat';
import { type Run, rowsAt } from './rows';
import { cutsCitation, type Wrap, wrapOf } from './wrap';

export interface ParagraphPiece {
  readonly kind: 'paragraph';
  readonly block: ParagraphBlock;
  /** Indexes of the first and last block, both included. */
  readonly first: number;
  readonly last: number;
}

export interface RowPiece {
  readonly kind: 'row';
  /** The block the row begins with. */
  readonly block: Block;
  readonly first: number;
  readonly last: number;
  readonly style: 'tab' | 'pipe';
  /** Cells from left to right, each the parts that lines have cut it into; places count from the row's start. */
  readonly cells: readonly (readonly CellPart[])[];
}

export type Piece = ParagraphPiece | RowPiece;

/** Consecutive blocks of a tree and where each begins, in a count of their own. */
export type Stretch = Pick<Tree, 'blocks' | 'starts'>;

/** The pieces of a stretch in order; blank blocks and drawn lines belong to none. */
export function pieces(tree: Stretch): Piece[] {
  const found: Piece[] = [];
  const wrap = wrapOf(tree.blocks);
  let open: { kind: 'paragraph'; block: ParagraphBlock; first: number; last: number } | null = null;
  for (let i = 0; i < tree.blocks.length; ) {
    const run: Run | null = rowsAt(tree, i);
    if (run) {
      found.push(...run.rows);
      open = null;
      i = run.next;
      continue;
    }
    const block = tree.blocks[i]!;
    if (block.kind === 'paragraph') {
      if (open && goesOn(tree, open.last, i, wrap)) open.last = i;
      else {
        open = { kind: 'paragraph', block, first: i, last: i };
        found.push(open);
      }
    }
    i++;
  }
  return found;
}

/** True when paragraph `next` is the rest of the paragraph that ends, so far, with block `last`. */
function goesOn(tree: Stretch, last: number, next: number, wrap: Wrap): boolean {
  const before = tree.blocks[last] as ParagraphBlock;
  const block = tree.blocks[next] as ParagraphBlock;
  if (block.marker || block.label || block.heading > 0) return false;
  const start = block.text.slice(block.content.start, block.content.start + 2);
  if (before.heading === 0 && cutsCitation(before.text.trimEnd(), block.text.slice(block.content.start))) return true;
  const end = lastChar(before);
  if (/^\p{Ll}/u.test(start)) return !'.;!?'.includes(end);
  if (next === last + 1) return wrap(before, block);
  if (end === ',') return true;
  // "Nghị định" / "107/2021/NĐ-CP": a number or an opening quote goes on with an unfinished long line.
  return (
    /^[\d"“(]/.test(start) &&
    !'.;:!?)/'.includes(end) &&
    before.text.length > 60 &&
    before.heading === 0 &&
    !isCaps(before)
  );
}

function lastChar(block: ParagraphBlock): string {
  return block.text[block.content.end - 1] ?? '.';
}

const caps = new WeakMap<Block, boolean>();

/** True when the letters of the block's content are nearly all capitals. */
export function isCaps(block: ParagraphBlock): boolean {
  const known = caps.get(block);
  if (known !== undefined) return known;
  const content = block.text.slice(block.content.start, Math.min(block.content.end, block.content.start + 400));
  const result = capitalShare(content) > 0.8;
  caps.set(block, result);
  return result;
}

/** Share of capitals among the letters of `text`, 0 without letters. */
export function capitalShare(text: string): number {
  let upper = 0;
  let letters = 0;
  for (const char of text) {
    const isUpper = char !== char.toLowerCase();
    if (isUpper) upper++;
    if (isUpper || char !== char.toUpperCase()) letters++;
  }
  return letters >= 2 ? upper / letters : 0;
}

const texts = new WeakMap<Block, string>();

/** The content of a piece as running text, joined over page breaks. */
export function pieceText(tree: Stretch, piece: Piece): string {
  const known = piece.first === piece.last ? texts.get(piece.block) : undefined;
  if (known !== undefined) return known;
  const text = readText(tree, piece);
  if (piece.first === piece.last) texts.set(piece.block, text);
  return text;
}

function readText(tree: Stretch, piece: Piece): string {
  let text = flatBlock(piece.block);
  if (piece.kind === 'paragraph') text = text.slice(piece.block.content.start);
  for (let i = piece.first + 1; i <= piece.last; i++) text += flatBlock(tree.blocks[i]!);
  return text.trim();
}
