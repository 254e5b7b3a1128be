/**
 * Who a document is, without what it says: its header, read out of the head, the foot and the captions of its appendices.
 * An index of many plans needs no more, and this costs a tenth of reading a plan.
 */
import { lengthOf, parse } from '../syntax/parse';
import type { Tree } from '../syntax/tree';
import { compose, isDecomposed } from '../text/fold';
import { type Span, span } from '../text/span';
import { chapterEnd } from './chapters';
import { placeSpans } from './decomposed';
import { readHeader, titleOf } from './header';
import { citationsInPiece } from './mentions';
import type { Citation, Header } from './model';
import { pieces, type Stretch } from './pieces';
import { readsAsPlan } from './recognise';

export interface PlanIdentity {
  /** False for a file that does not read like a plan at all. */
  readonly recognised: boolean;
  readonly header: Header;
}

/** `recognised` and `header` as `readPlan` gives them for the same tree. Never throws, whatever the text. */
export function readIdentity(tree: Tree): PlanIdentity {
  if (!tree.blocks.some((block) => isDecomposed(block.text))) return readComposed(tree);
  const composed = compose(tree.text);
  const { recognised, header } = readComposed(parse(composed.text));
  return { recognised, header: placeSpans(header, composed.toSource) };
}

const readComposed = (tree: Tree): PlanIdentity => ({
  recognised: readsAsPlan(tree),
  header: readHeader(tree, citationsOfHeader(tree)),
});

/** Where a document without a title has its preamble, in UTF-16 code units. */
const UNTITLED_PREAMBLE = 6000;
/** A citation begins this near behind "Kèm theo"; the rest is what its piece may begin with. */
const BEHIND_CAPTION = 48;
/** "Kèm theo", sound or misread, with emphasis between the words or not. */
const CAPTION = /k\p{L}m[\s*_(]{1,9}th\p{L}o/giu;

/** Those of the document's citations that the header is read from, in order. */
function citationsOfHeader(tree: Tree): readonly Citation[] {
  const preamble = titleOf(tree)?.preamble.end ?? UNTITLED_PREAMBLE;
  const places: Span[] = [span(0, Math.min(preamble, lengthOf(tree)))];
  for (const match of tree.text.matchAll(CAPTION)) {
    places.push(span(match.index, match.index + match[0].length + BEHIND_CAPTION));
  }
  const found: Citation[] = [];
  for (let from = 0; from < tree.blocks.length; ) {
    const to = chapterEnd(tree.blocks, from);
    const start = tree.starts[from]!;
    const end = tree.starts[to] ?? lengthOf(tree);
    const near = places.filter((place) => place.start < end && start < place.end);
    if (near.length > 0) found.push(...citationsOfChapter(tree, from, to, near));
    from = to;
  }
  return found;
}

/** Citations in the pieces of blocks `from..to` that `places` touch; pieces are those that the chapter is read in. */
function citationsOfChapter(tree: Tree, from: number, to: number, places: readonly Span[]): Citation[] {
  const base = tree.starts[from]!;
  const stretch: Stretch = {
    blocks: tree.blocks.slice(from, to),
    starts: tree.starts.slice(from, to).map((start) => start - base),
  };
  return pieces(stretch).flatMap((piece) => {
    const start = tree.starts[from + piece.first]!;
    const end = tree.starts[from + piece.last + 1] ?? lengthOf(tree);
    if (!places.some((place) => place.start < end && start < place.end)) return [];
    return citationsInPiece(stretch, piece).map((citation): Citation => ({ ...citation, start }));
  });
}
