import type { Span } from '../text/span';

/**
 * The lexical structure of a plan: consecutive blocks that cover the text without gap or overlap, so that joining their
 * texts gives the file back. Blocks are immutable and know nothing of where they stand; an edit replaces the blocks it
 * touches and leaves every other block the same object.
 */
export interface Tree {
  /** The whole text; after an edit it is put together at the first request, so ask for it only off the path of a keystroke. */
  readonly text: string;
  readonly blocks: readonly Block[];
  /** `starts[i]` is the offset of `blocks[i]` from the document's start, in UTF-16 code units. */
  readonly starts: readonly number[];
}

export type Block = BlankBlock | RuleBlock | ParagraphBlock | RowBlock;

interface BlockBase {
  /** The exact text, line terminators included. */
  readonly text: string;
  /** Number of line terminators in `text`. */
  readonly breaks: number;
  /** What the lexer carries into the next block; two lexings that agree here agree from here on. */
  readonly after: LexState;
}

/** What the lexer remembers at the end of a block: nothing, inside a paragraph, or inside a table. */
export type LexState = 'top' | 'paragraph' | 'table';

/** Empty lines, page breaks and lone page numbers. */
export interface BlankBlock extends BlockBase {
  readonly kind: 'blank';
}

/** A drawn line: a Markdown header rule, the border of a ruled table, a row of dashes. */
export interface RuleBlock extends BlockBase {
  readonly kind: 'rule';
}

/** A line with its marker, if it has one, and the hard-wrapped lines that continue it. */
export interface ParagraphBlock extends BlockBase {
  readonly kind: 'paragraph';
  readonly marker: Marker | null;
  /** What is said, without Markdown heading signs, marker and outer emphasis; relative to the block's start. */
  readonly content: Span;
  /** Number of `#` in front of a Markdown heading, 0 without. */
  readonly heading: number;
  /** True when the whole content is set in bold. */
  readonly strong: boolean;
  /** "Cơ quan thực hiện: …" and the like: where the label and its value stand. */
  readonly label: Label | null;
}

/** One line of a table: a line with tabs, or between `|` signs. */
export interface RowBlock extends BlockBase {
  readonly kind: 'row';
  readonly style: 'tab' | 'pipe';
  /** Cells from left to right, outer white space left out; relative to the block's start. */
  readonly cells: readonly Span[];
}

export type MarkerKind = 'appendix' | 'part' | 'roman' | 'decimal' | 'letter' | 'dash' | 'plus' | 'bullet';

/** A list or section marker: `II.`, `3.2.`, `đ)`, `-`, `Phụ lục I`. */
export interface Marker {
  readonly kind: MarkerKind;
  /** As written, without the closing dot or bracket: `II`, `3.2`, `đ`, `-`, `Phụ lục I`. */
  readonly text: string;
  /** Numbers from outside in: II -> [2], 3.2 -> [3, 2], đ -> [5] by the letters in use; empty for bullets. */
  readonly path: readonly number[];
  /** Marker with its dot or bracket, relative to the block's start. */
  readonly span: Span;
}

/** What a label line is about. */
export type LabelRole = 'owner' | 'coop' | 'deadline' | 'product';

export interface Label {
  readonly role: LabelRole;
  /** "Cơ quan thực hiện", without the colon; relative to the block's start. */
  readonly name: Span;
  /** What follows the colon, trimmed; may be empty; relative to the block's start. */
  readonly value: Span;
}
