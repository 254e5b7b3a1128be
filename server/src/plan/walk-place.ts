/** Questions about a place on the walk that headings, items and tables all ask. */
import { LIST_LETTERS } from '../syntax/marker';
import type { ParagraphBlock } from '../syntax/tree';
import { fold } from '../text/fold';
import type { Item } from './model';
import { LEADING_BULLET_RANK, LETTER_RANK, type Role, rankOf } from './outline';
import { type ParagraphPiece, type Piece, pieceText } from './pieces';
import { listHere, top, type WalkState } from './walk-state';

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
  if (state.bulletsLead && block.marker?.kind === 'bullet') return LEADING_BULLET_RANK;
  const letters = state.damaged && rank === 5.5 && state.frames.some((frame) => frame.lists.has(5));
  return letters ? 5 : rank;
}

/**
 * The marker of an item in the frame on top. A scan reads "đ" as "d", "e" as "c", "i" and "l" as "1": a letter that does not
 * go on from the one before is the next of the alphabet.
 */
export function markerHere(state: WalkState, { text }: { readonly text: string }, rank: number): string {
  if (!state.damaged || rank !== LETTER_RANK) return text;
  const { counts } = top(state);
  const read = LIST_LETTERS.indexOf(text.toLowerCase());
  const at = read > counts.letter ? read : counts.letter + 1;
  if (at >= LIST_LETTERS.length) return text;
  counts.letter = at;
  return LIST_LETTERS[at]!;
}

export const roleHere = (state: WalkState, rank: number): Role =>
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
const FIELD_LINES = 12;

/** What an item may say of itself besides who and when: "Nội dung: …", "Địa điểm: …". */
const OTHER_FIELD =
  /^(?:noi dung|muc tieu|muc dich|yeu cau|doi tuong|thanh phan|dia diem|dia ban|hinh thuc|phuong thuc|cach thuc|kinh phi|so luong|quy mo|pham vi|chi tieu|bien phap|giai phap|tai lieu|nhiem vu|phuong phap|chu de|ghi chu)[a-z ,]{0,40}:/;

const isField = (state: WalkState, piece: ParagraphPiece): boolean =>
  piece.block.label !== null || OTHER_FIELD.test(fold(pieceText(state.tree, piece).slice(0, 70)));

/**
 * True when the bullets under the item at `at` are its fields: "- Nội dung: …", "- Thời gian: …", "- Đơn vị thực hiện: …".
 * A bullet that is none behind one that is begins another task: then each field belongs to the bullet above it.
 */
export function fieldsBelow(state: WalkState, at: number, rank: number): boolean {
  const first = paragraphAt(state, at + 1);
  if (!first?.block.marker) return false;
  const depth = rankHere(state, first.block);
  let told = false;
  for (let i = at + 1; i <= at + FIELD_LINES; i++) {
    const below = paragraphAt(state, i);
    if (!below || (below.block.marker && rankHere(state, below.block) <= rank)) break;
    if (!below.block.marker || rankHere(state, below.block) !== depth) continue;
    if (below.block.label) told = true;
    else if (told && !isField(state, below)) return false;
  }
  return told;
}

/** How many details of an item are looked at for the fields behind them. */
const DETAILS = 30;

/**
 * Index behind the details of the item at `at`, where details they are: items below it none of which says who or when, and
 * then the item's own label lines. `at` when there are none.
 */
export function behindDetails(state: WalkState, at: number, rank: number): number {
  let details = 0;
  for (let i = at + 1; i <= at + DETAILS; i++) {
    const below = paragraphAt(state, i);
    if (!below) return at;
    const { marker, label } = below.block;
    if (label) return details > 1 && marker === null ? i : at;
    if (!marker || rankHere(state, below.block) <= rank) return at;
    details++;
  }
  return at;
}
