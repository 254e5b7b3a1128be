/** Questions about a place on the walk that headings, items and tables all ask. */
import type { ParagraphBlock } from '../syntax/tree';
import type { Item, SectionRole } from './model';
import { rankOf } from './outline';
import type { ParagraphPiece, Piece } from './pieces';
import { listHere, type WalkState } from './walk-state';

export const paragraphAt = (state: WalkState, at: number): ParagraphPiece | null => {
  const piece = state.pieces[at];
  return piece?.kind === 'paragraph' ? piece : null;
};

export const isBulletAt = (state: WalkState, at: number): boolean => {
  const kind = paragraphAt(state, at)?.block.marker?.kind;
  return kind === 'dash' || kind === 'plus' || kind === 'bullet';
};

export const labelFollows = (state: WalkState, at: number): boolean => paragraphAt(state, at + 1)?.block.label != null;

/** Rank of a block's marker where it stands: in a scan "1)" in a list of letters is "l)" or "i)". */
export function rankHere(state: WalkState, block: ParagraphBlock): number {
  const rank = rankOf(block);
  const letters = state.damaged && rank === 5.5 && state.frames.some((frame) => frame.lists.has(5));
  return letters ? 5 : rank;
}

export const roleHere = (state: WalkState, rank: number): SectionRole =>
  state.frames.findLast((frame) => frame.rank < rank)?.role ?? 'other';

export function addItem(
  state: WalkState,
  piece: Piece,
  kind: Item['kind'] | 'dash' | 'plus' | 'bullet',
  rank: number,
): void {
  if (piece.kind !== 'paragraph' || !piece.block.marker || kind === 'dash' || kind === 'plus' || kind === 'bullet')
    return;
  const start = state.tree.starts[piece.first]!;
  const { marker } = piece.block;
  state.items.push({
    start,
    kind,
    text: marker.text,
    path: marker.path,
    span: { start: start + marker.span.start, end: start + marker.span.end },
    list: listHere(state, rank),
  });
}

/** How many lines below an item are looked at for its fields. */
const FIELD_LINES = 10;

/**
 * True when the bullets under the item at `at` are its fields: "- Nội dung: …", "- Thời gian: …", "- Đơn vị thực hiện: …".
 */
export function fieldsBelow(state: WalkState, at: number, rank: number): boolean {
  const first = paragraphAt(state, at + 1);
  if (!first?.block.marker) return false;
  const depth = rankHere(state, first.block);
  for (let i = at + 1; i <= at + FIELD_LINES; i++) {
    const below = paragraphAt(state, i);
    if (!below || (below.block.marker && rankHere(state, below.block) <= rank)) return false;
    if (below.block.label && below.block.marker && rankHere(state, below.block) === depth) return true;
  }
  return false;
}
