/** Small facts about pieces that the walk over prose and over tables share. */
import { type Span, span } from '../text/span';
import type { Piece, Stretch } from './pieces';

/** From the piece's first character to the end of its words, from the document's start. */
export function pieceSpan(tree: Stretch, piece: Piece): Span {
  const start = tree.starts[piece.first]!;
  const end = tree.starts[piece.last]! + tree.blocks[piece.last]!.text.trimEnd().length;
  const lead = piece.block.text.length - piece.block.text.trimStart().length;
  return span(start + lead, Math.max(end, start + lead));
}

/** "<b>II</b>" and "12." as "II" and "12". */
export const readRowMarker = (cell: string): string =>
  cell
    .replace(/<[^>]{1,8}>|\*/g, '')
    .trim()
    .replace(/[.)/]$/, '');
