/**
 * Hard wraps: whether a line goes on with the paragraph of the line above it although it begins with a capital, a number or
 * a quotation mark. One line cannot tell; how the lines around it are broken can.
 */
import type { Block, ParagraphBlock } from '../syntax/tree';
import { fold } from '../text/fold';

/** True when `block`, which directly follows `before`, is the rest of its paragraph. */
export type Wrap = (before: ParagraphBlock, block: ParagraphBlock) => boolean;

/** A longer line was never wrapped; with a shorter one, and no others to go by, nothing is certain. */
const LONGEST = 130;
const UNSURE = 55;
/** So many lines that go on in lower case show that a text is wrapped, and how wide. */
const ENOUGH = 3;
/** How far short of the width a wrapped line may stay, beyond the word that did not fit: dates and names stay whole. */
const SLACK = 0.8;

/** How the paragraphs of a stretch are wrapped. */
export function wrapOf(blocks: readonly Block[]): Wrap {
  const widths: number[] = [];
  let unwrapped = false;
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    const lines = block.breaks > 1 ? linesOf(block) : [block.text.trimEnd()];
    for (let i = 0; i + 1 < lines.length; i++) widths.push(lines[i]!.length);
    if (lines.some((line) => line.length > LONGEST)) unwrapped = true;
  }
  const width = widths.length >= ENOUGH ? widths.sort((a, b) => a - b)[Math.floor(widths.length * 0.9)]! : null;
  return (before, block) => {
    if (before.heading > 0) return false;
    const last = linesOf(before).at(-1)!.trimEnd();
    const next = block.text.trimStart();
    const end = last.replace(/[*_\s]+$/, '').slice(-1);
    if (last.length > LONGEST || '!?:'.includes(end)) return false;
    const firstWord = /^\S*/.exec(next.slice(0, 40))![0].length;
    const room = last.length + 1 + firstWord;
    // The first word of a wrapped line is one that did not fit above it; in a line as long as the next it would have.
    if (room < SLACK * firstLine(next).length) return false;
    if (width !== null && !unwrapped) return room >= (/[.;/]/.test(end) ? 1 : SLACK) * width;
    if (last.length < UNSURE || unwrapped) return /[,(–-]/.test(end);
    return !/[.;/]/.test(end);
  };
}

/** "Quyết định số" and "… số 149/QĐ-UBND ngày" at the end of a line, with a number or a day at the beginning of the next. */
const CUT_NUMBER = /(?:^|[\s(*_])(?:so|s[o0] ?:)[*_]*$/;
const CUT_DAY = /(?:^|[\s(,*_])ngay[*_]*$/;
/** The digits of a document's number reach a sign: "27/2018/NĐ-CP", "812-QĐ/TU"; "3 xã" is no such number. */
const NUMBER = /^\d{1,5}[a-z]?\s?[/-]\s?[\da-z]/;
const DAY = /^\d{1,2}\s?(?:[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|[/-]\s?\d{1,2}(?!\d)|thang\s)/;

/** True when a citation begins at the end of `line` and goes on at the beginning of `next`: pages of the web break there. */
export function cutsCitation(line: string, next: string): boolean {
  const end = fold(line.slice(-12).normalize('NFC')).trimEnd();
  if (!CUT_NUMBER.test(end) && !CUT_DAY.test(end)) return false;
  const begin = fold(next.slice(0, 24).normalize('NFC')).trimStart();
  return (CUT_NUMBER.test(end) ? NUMBER : DAY).test(begin);
}

const linesOf = (block: ParagraphBlock): string[] => block.text.trimEnd().split(/\r\n|\n|\r/);

const firstLine = (text: string): string => {
  const end = text.search(/[\r\n]/);
  return (end < 0 ? text : text.slice(0, end)).trimEnd();
};
