/**
 * Blocks to pieces. A page break cuts a paragraph in two; a piece is the whole paragraph again. Everything else is a piece
 * of its own.
 */
import type { Block, ParagraphBlock, RowBlock, Tree } from '../syntax/tree';
import { flatBlock } from './flat';

export interface ParagraphPiece {
  readonly kind: 'paragraph';
  readonly block: ParagraphBlock;
  /** Indexes of the first and last block, both included. */
  readonly first: number;
  readonly last: number;
}

export interface RowPiece {
  readonly kind: 'row';
  readonly block: RowBlock;
  readonly first: number;
  readonly last: number;
}

export type Piece = ParagraphPiece | RowPiece;

/** Consecutive blocks of a tree and where each begins, in a count of their own. */
export type Stretch = Pick<Tree, 'blocks' | 'starts'>;

/** The pieces of a stretch in order; blank blocks and drawn lines belong to none. */
export function pieces(tree: Stretch): Piece[] {
  const found: Piece[] = [];
  let open: { kind: 'paragraph'; block: ParagraphBlock; first: number; last: number } | null = null;
  for (let i = 0; i < tree.blocks.length; i++) {
    const block = tree.blocks[i]!;
    if (block.kind === 'blank' || block.kind === 'rule') continue;
    if (block.kind === 'row') {
      found.push({ kind: 'row', block, first: i, last: i });
      open = null;
    } else if (open && goesOn(tree.blocks[open.last] as ParagraphBlock, block)) {
      open.last = i;
    } else {
      open = { kind: 'paragraph', block, first: i, last: i };
      found.push(open);
    }
  }
  return found;
}

/** True when `block` is the rest of the paragraph that `before` was cut from. */
function goesOn(before: ParagraphBlock, block: ParagraphBlock): boolean {
  if (block.marker || block.label || block.heading > 0) return false;
  const start = block.text.slice(block.content.start, block.content.start + 2);
  const end = lastChar(before);
  if (/^\p{Ll}/u.test(start)) return !'.;!?'.includes(end);
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
  if (piece.kind === 'paragraph') {
    text = text.slice(piece.block.content.start);
    for (let i = piece.first + 1; i <= piece.last; i++) text += flatBlock(tree.blocks[i]!);
  }
  return text.trim();
}
