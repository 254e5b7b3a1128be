/** Where in a sentence a deadline stands, and what to cut out of the sentence to be without it. */
import { type Span, span } from '../../text/span';
import type { Token } from './tokens';

/** Tokens of the time words, and the stretch of text to cut. */
export interface Place {
  readonly from: number;
  readonly to: number;
  readonly cut: Span;
}

/** Index of the sign that ends the sentence or clause that holds token `from`. */
export function sentenceEnd(text: string, tokens: readonly Token[], from: number): number {
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (i > from && text.slice(tokens[i - 1]!.end, token.start).split('\n').length > 2) return i;
    if (token.text === ';' || token.text === ')' || token.text === '(') return i;
    if (token.text === '.' && endsSentence(tokens, i)) return i;
    if (token.text === '/' && tokens[i + 1]?.text === '.') return i;
  }
  return tokens.length;
}

export const endsSentence = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.text === '.' && (!tokens[at + 1] || tokens[at + 1]!.start > tokens[at]!.end);

const MARKS = /[\s*_]/;

/** The bracket with the emphasis marks that enclose it and the blank before it. */
export function bracketSpan(text: string, tokens: readonly Token[], open: number, close: number): Span {
  return withMarks(text, tokens[open]!.start, tokens[close]!.end);
}

/** From the comma or semicolon in front (if any) to the last word; a closing full stop stays. */
export function clauseSpan(text: string, tokens: readonly Token[], from: number, to: number): Span {
  const before = tokens[from - 1];
  const led = before?.text === ';' || before?.text === ',';
  return withMarks(text, led ? before.start : tokens[from]!.start, tokens[to - 1]!.end);
}

/** `start..end` widened over emphasis marks that come in pairs around it, and over the blank in front. */
function withMarks(text: string, start: number, end: number): Span {
  let [from, to] = [start, end];
  const inner = text.slice(start, end);
  const unpaired = (inner.match(/\*+|_+/g)?.length ?? 0) % 2 === 1;
  let ahead = to;
  while (ahead < text.length && /[.*_]/.test(text[ahead]!) && ahead - to < 6) ahead++;
  const marks = text.slice(to, ahead);
  if (unpaired && /[*_]/.test(marks)) to += marks.lastIndexOf(marks.includes('*') ? '*' : '_') + 1;
  while (
    from > 0 &&
    to < text.length &&
    text[from - 1] === text[to] &&
    MARKS.test(text[to]!) &&
    text[to] !== ' ' &&
    text[to] !== '\n'
  ) {
    from--;
    to++;
  }
  while (from > 0 && /[ \u00a0\u2009]/.test(text[from - 1]!)) from--;
  return span(from, to);
}
