/**
 * Lines to blocks. The lexer walks from left to right; all it carries from one block to the next is a `LexState`, and a
 * paragraph looks one line ahead. So lexing can start again one block above an edit (see `edit` in parse.ts).
 */
import { fold } from '../text/fold';
import { type Span, span, trimSpan } from '../text/span';
import { readLabel } from './label';
import { readMarker } from './marker';
import { isRuleLine, readCells, rowStyle } from './row';
import type { Block, LexState, Marker, ParagraphBlock } from './tree';

/** Offset behind the line that begins at `at`, its terminator (LF, CRLF, CR) included. */
export function lineEnd(text: string, at: number): number {
  for (let i = at; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x0a) return i + 1;
    if (code === 0x0d) return text.charCodeAt(i + 1) === 0x0a ? i + 2 : i + 1;
  }
  return text.length;
}

/** The block that begins at `at`, given what the block before it left behind. */
export function lexBlock(text: string, at: number, state: LexState): Block {
  const end = lineEnd(text, at);
  const line = text.slice(at, end);
  if (isBlankLine(line)) return { kind: 'blank', text: line, breaks: breaksIn(line), after: afterBlank(state) };
  if (isRuleLine(line))
    return { kind: 'rule', text: line, breaks: breaksIn(line), after: state === 'table' ? 'table' : 'top' };
  const style = rowStyle(line, state === 'table');
  if (style) {
    return { kind: 'row', text: line, breaks: breaksIn(line), style, cells: readCells(line, style), after: 'table' };
  }
  return lexParagraph(text, at, end);
}

const afterBlank = (state: LexState): LexState => (state === 'table' ? 'table' : 'top');

const PAGE_NUMBER = /^[\s\f]*(?:[-–]\s*)?\d{1,3}(?:\s*[-–])?\s*$/;
const COMMENT = /^\s*<!--[^>]*-->\s*$/;

/** Nothing to read: white space, a page break, a lone page number, a comment. */
function isBlankLine(line: string): boolean {
  if (line.trim() === '') return true;
  if (line.length < 12 && PAGE_NUMBER.test(line)) return true;
  return line.includes('<!--') && COMMENT.test(line);
}

function lexParagraph(text: string, at: number, firstEnd: number): ParagraphBlock {
  const opening = readOpening(text.slice(at, firstEnd));
  let end = firstEnd;
  let last = text.slice(at, end);
  if (!standsAlone(opening, last)) {
    while (end < text.length) {
      const next = lineEnd(text, end);
      const line = text.slice(end, next);
      if (!continues(last, line)) break;
      end = next;
      last = line;
    }
  }
  const block = text.slice(at, end);
  const content = trimContent(block, opening.content);
  return {
    kind: 'paragraph',
    text: block,
    breaks: breaksIn(block),
    after: 'paragraph',
    marker: opening.marker,
    content,
    heading: opening.heading,
    strong: isStrong(block, opening),
    label: readLabel(block, content.start, content.end, isNumbered(opening.marker)),
  };
}

const isNumbered = (marker: Marker | null): boolean => marker !== null && !/^(?:dash|plus|bullet)$/.test(marker.kind);

interface Opening {
  readonly heading: number;
  readonly marker: Marker | null;
  /** Where the emphasis before the marker begins, and where the content does. */
  readonly emphasis: number;
  readonly content: number;
}

const EMPHASIS = /^(?:[*_]|<\/?(?:b|i|u|p|strong|em)>)*/;

/** Heading signs, emphasis and marker at the start of a line. */
function readOpening(line: string): Opening {
  const indent = /^[\s>]*/.exec(line)![0].length;
  const signs = /^#{1,6}(?=\s|\*)\s*/.exec(line.slice(indent, indent + 16))?.[0] ?? '';
  let at = indent + signs.length;
  const emphasis = at;
  // A lone asterisk with a blank behind it is a list marker, not emphasis.
  if (!/^[*_]\s/.test(line.slice(at, at + 2))) at += EMPHASIS.exec(line.slice(at, at + 32))![0].length;
  while (line[at] === ' ' || line[at] === '\u00a0') at++;
  // Markdown out of a converter keeps markers from being lists: "\\- Rà soát", "1\\. Mục đích".
  if (/^\\[-+*]/.test(line.slice(at, at + 2))) at++;
  const marker = readMarker(line, at);
  let content = marker ? marker.span.end : at;
  content += EMPHASIS.exec(line.slice(content, content + 32))![0].length;
  while (/\s/.test(line[content] ?? '')) content++;
  return { heading: signs.trim().length, marker, emphasis, content: Math.min(content, line.length) };
}

function trimContent(block: string, start: number): Span {
  const trimmed = trimSpan(block, span(start, block.length));
  let end = trimmed.end;
  const tail = /(?:[*_]|<\/(?:b|i|u|p|strong|em)>)+$/.exec(block.slice(Math.max(trimmed.start, end - 40), end));
  if (tail) end -= tail[0].length;
  return trimSpan(block, span(trimmed.start, Math.max(trimmed.start, end)));
}

/** Whole content in bold: bold opens before the marker or right behind it, and closes at the very end. */
function isStrong(block: string, opening: Opening): boolean {
  const body = block.trimEnd();
  if (!/(?:\*\*|<\/b>|<\/strong>)[.:]?$/.test(body.slice(-12))) return false;
  const afterMarker = block.slice(opening.marker?.span.end ?? opening.emphasis, opening.content);
  return /\*\*|<b>|<strong>/.test(block.slice(opening.emphasis, opening.content)) || afterMarker.includes('**');
}

/** Titles of appendices and the word KẾ HOẠCH never run on into the next line. */
function standsAlone(opening: Opening, line: string): boolean {
  if (opening.marker?.kind === 'appendix' || opening.marker?.kind === 'part')
    return line.slice(opening.content).trim() === '';
  return /^[\s#*_]*(?:KẾ HOẠCH|KE HOACH|KẺ HOẠCH)[\s*_]*$/.test(line);
}

/** A hard-wrapped line is about this long. */
const WRAP = { min: 55, max: 130 };

/**
 * True when `line` goes on with the paragraph whose latest line is `last`: it begins in lower case. A wrapped line that
 * begins otherwise takes more than one line to judge; `plan/pieces.ts` does.
 */
function continues(last: string, line: string): boolean {
  if (isBlankLine(line) || isRuleLine(line) || rowStyle(line, false)) return false;
  if (/^\s*#{1,6}\s/.test(line)) return false;
  const next = readOpening(line);
  if (next.marker) return wrappedDash(withoutTail(last), next, line);
  if (readLabel(line, next.content, line.length)) return false;
  return /^\p{Ll}/u.test(line.slice(next.content));
}

/** A line without the emphasis and white space at its end. */
function withoutTail(line: string): string {
  let end = line.length;
  while (end > 0 && /[*_\s]/.test(line[end - 1]!)) end--;
  return line.slice(0, end);
}

/** Second halves of names with a dash in them: "Lao động - Thương binh", "Văn phòng - Thống kê". */
const SECOND_HALF =
  /^[-–]\s+(?:thuong binh|ke toan|thong ke|xa hoi|ho tich|viec lam|the thao|vung tau|moi truong|nong nghiep|ngan sach|do thi|ha tang|luu tru)\b/;

/** "… Can bo Lao dong" / "- Thuong binh va Xa hoi": a dash that a hard wrap put first in its line. */
function wrappedDash(body: string, next: Opening, line: string): boolean {
  if (next.marker?.kind !== 'dash' || /[.,;:!?/]$/.test(body)) return false;
  return (
    body.length >= WRAP.min &&
    body.length <= WRAP.max &&
    SECOND_HALF.test(fold(line.slice(0, 40)).trimStart()) &&
    /\p{Lu}\p{L}*(?: \p{L}+){0,2}$/u.test(body.slice(-24))
  );
}

function breaksIn(text: string): number {
  let found = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(i + 1) !== 0x0a)) found++;
  }
  return found;
}
