/** What is unusual about the characters of a block, each place with what belongs there. */
import type { Block } from '../../syntax/tree';
import { hasForeignLetters, INVISIBLE, inLatin } from '../../text/confusables';
import { compose, isDecomposed } from '../../text/fold';
import { fromLegacy, legacyEncoding } from '../../text/legacy';
import { type Span, span } from '../../text/span';
import { isPossibleSyllable } from '../../text/syllable';
import { inToneStyle, type ToneStyle, toneStyle } from '../../text/tone';

export type FormKind = 'decomposed' | 'invisible' | 'foreign' | 'TCVN3' | 'VNI' | 'lost' | ToneStyle;

export interface Form {
  readonly kind: FormKind;
  /** Relative to the block. */
  readonly span: Span;
  /** What is there, as it shows. */
  readonly written: string;
  /** What belongs there; null when nobody can know. For a tone style: the same word in the other style. */
  readonly right: string | null;
}

const NONE: readonly Form[] = [];
const known = new WeakMap<Block, readonly Form[]>();

/** Computed once for each block. */
export function formsOf(block: Block): readonly Form[] {
  let forms = known.get(block);
  if (!forms) {
    forms = block.kind === 'paragraph' || block.kind === 'row' ? read(block.text) : NONE;
    known.set(block, forms);
  }
  return forms;
}

function read(text: string): readonly Form[] {
  const encoding = legacyEncoding(text);
  if (encoding) return [legacy(text, encoding)];
  const forms: Form[] = [...toneStyles(text)];
  for (const match of text.matchAll(INVISIBLE)) {
    if (!isLetter(text, match.index)) forms.push(form('invisible', text, match.index, match[0].length, ''));
  }
  for (const match of text.matchAll(LOST)) forms.push(form('lost', text, match.index, match[0].length, null));
  if (isDecomposed(text)) {
    for (const match of text.matchAll(CLUSTER)) {
      const composed = match[0].normalize('NFC');
      if (composed !== match[0]) forms.push(form('decomposed', text, match.index, match[0].length, composed));
    }
  }
  if (hasForeignLetters(text)) {
    for (const match of text.matchAll(WORD)) {
      const right = inLatin(match[0]);
      if (right !== null) forms.push(form('foreign', text, match.index, match[0].length, right));
    }
  }
  return forms.length === 0 ? NONE : forms;
}

/** The soft hyphen is the letter ư of TCVN3: "L\u00adu" is no "Lu". */
function isLetter(text: string, at: number): boolean {
  if (text[at] !== '\u00ad') return false;
  const before = /\p{L}*$/u.exec(text.slice(Math.max(0, at - 3), at))![0];
  const after = /^\p{L}*/u.exec(text.slice(at + 1, at + 5))![0];
  return before + after !== '' && !isPossibleSyllable(before + after) && isPossibleSyllable(`${before}ư${after}`);
}

const CLUSTER = /\p{L}\p{M}+/gu;
const WORD = /[\p{L}\p{M}]+/gu;
/** What converters leave of a character that they could not read. */
const LOST = /\ufffd+/g;

const form = (kind: FormKind, text: string, start: number, length: number, right: string | null): Form => ({
  kind,
  span: span(start, start + length),
  written: text.slice(start, start + length),
  right,
});

/** All of the block is converted, from the first to the last character that changes. */
function legacy(text: string, encoding: 'TCVN3' | 'VNI'): Form {
  const { span: place, right } = changed(text, fromLegacy(text, encoding));
  return { kind: encoding, span: place, written: text.slice(place.start, place.end), right };
}

/** Where `text` and `right` differ, and what `right` has there. */
export function changed(text: string, right: string): { readonly span: Span; readonly right: string } {
  let start = 0;
  while (start < right.length && text[start] === right[start]) start++;
  let after = 0;
  const most = Math.min(text.length, right.length) - start;
  while (after < most && text[text.length - 1 - after] === right[right.length - 1 - after]) after++;
  return { span: span(start, text.length - after), right: right.slice(start, right.length - after) };
}

/** Open oa, oe, uy with a tone mark, which two ways of writing differ in. */
const OPEN =
  /(?<![\p{L}\p{M}])\p{L}{0,3}(?:[oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|[òóỏõọÒÓỎÕỌ][aeAE]|[uU][ỳýỷỹỵỲÝỶỸỴ]|[ùúủũụÙÚỦŨỤ][yY])(?![\p{L}\p{M}])/gu;

function toneStyles(text: string): Form[] {
  const composed = compose(text);
  const forms: Form[] = [];
  for (const match of composed.text.matchAll(OPEN)) {
    const style = toneStyle(match[0]);
    if (!style) continue;
    const place = span(composed.toSource(match.index), composed.toSource(match.index + match[0].length));
    const right = inToneStyle(match[0], style === 'old' ? 'new' : 'old');
    forms.push({ kind: style, span: place, written: match[0], right });
  }
  return forms;
}
