/** A deadline's whole value: a cell, what follows a label, the inside of a bracket. */

import type { Span } from '../../text/span';
import { findCitations } from '../citation';
import type { Deadline, DeadlineKind } from '../model';
import { quoteWords } from '../quote';
import { type Atom, boundsOf, isDatedInFull, readAtom } from './atoms';
import { skipLabel } from './label';
import { readAny, type Token, tokenize } from './tokens';

/**
 * The deadline that `text` states, or null when it is blank or a mere dash or dots. Whatever else is not understood has
 * kind `unknown`. `offset` is added to the span. `defaultYear`: the plan's year, for "Tháng 3" and "Quý I"; it never
 * fills in a recurring date. Expects NFC text; linear in its length.
 */
export function readDeadline(text: string, offset = 0, defaultYear: number | null = null): Deadline | null {
  const tokens = tokenize(text, /\d\s*\//.test(text) ? findCitations(text).map((each) => each.span) : []);
  const from = skipLabel(tokens, 0);
  if (!tokens.slice(from).some((token) => token.kind !== 'sign')) return null;
  const span = valueSpan(text, tokens[from]!.start, text.length);
  return deadlineOf(text, tokens, from, tokens.length, span, offset, defaultYear);
}

/** The deadline of tokens `from` to `to`, quoted as `span` of `text`. */
export function deadlineOf(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  span: Span,
  offset: number,
  defaultYear: number | null,
): Deadline {
  const reading = combine(scan(tokens, from, to), tokens, text, defaultYear);
  return {
    text: quote(text, span),
    span: { start: span.start + offset, end: span.end + offset },
    ...reading,
  };
}

/** The atoms of tokens `from` to `to`, in order. An event takes the rest of its clause unless a limit follows. */
export function scan(tokens: readonly Token[], from: number, to: number): Atom[] {
  const atoms: Atom[] = [];
  let i = from;
  while (i < to) {
    const atom = readAtom(tokens, i);
    if (!atom || atom.to > to || isStrayYear(tokens, atom, from)) {
      i = skipUnit(tokens, i);
      continue;
    }
    atoms.push(atom);
    i = atom.kind === 'after-event' ? afterEvent(tokens, atom.to, to) : atom.to;
  }
  return atoms;
}

/** "Tết Nguyên đán 2026": a year that belongs to the words in front of it. */
function isStrayYear(tokens: readonly Token[], atom: Atom, from: number): boolean {
  if (atom.marked || atom.from === from || atom.series?.points[0]?.unit !== 'year') return false;
  const before = tokens[atom.from - 1]!;
  return before.kind === 'word' && !TIME_WORDS.has(before.text);
}

const TIME_WORDS = new Set(['hien', 'thanh', 'khai', 'xong', 'kien', 'den', 'tu', 'trong', 'het']);

/** A number with its unit ("15 ngày", "3 tháng") is a length, not a point: step over both. */
function skipUnit(tokens: readonly Token[], at: number): number {
  return tokens[at]!.kind === 'number' && readAny(tokens, at + 1, ['ngay', 'thang', 'quy']) ? at + 2 : at + 1;
}

const LIMITS = ['truoc', 'cham nhat', 'hoan thanh', 'xong', 'den het', 'den ngay', 'nhung'];

function afterEvent(tokens: readonly Token[], at: number, to: number): number {
  for (let i = at; i < to; i++) {
    const text = tokens[i]!.text;
    if (text === ';' || text === '(') return i + 1;
    if (text === '.' && !isNumber(tokens[i + 1])) return i + 1;
    if (text === ',' && readAny(tokens, i + 1, LIMITS)) return i + 1;
    if (text === 'den' && readAny(tokens, i + 1, ['het', 'cuoi', 'ngay'])) return i;
  }
  return to;
}

const isNumber = (token: Token | undefined): boolean => token?.kind === 'number';

type Reading = Pick<Deadline, 'kind' | 'start' | 'end' | 'invalid'>;

function combine(atoms: readonly Atom[], tokens: readonly Token[], text: string, defaultYear: number | null): Reading {
  const first = atoms[0];
  if (!first) return { kind: 'unknown', start: null, end: null, invalid: [] };
  const recurring = atoms.some((atom) => atom.kind === 'periodic');
  const dated = atoms.filter((atom) => atom.series && (!recurring || isDatedInFull(atom)));
  const bounds = dated.map((atom) => boundsOf(atom, recurring ? null : defaultYear));
  const invalid = atoms
    .flatMap((atom) => boundsOf(atom, defaultYear).invalid)
    .map((point) => text.slice(tokens[point.from]!.start, tokens[point.to - 1]!.end).replace(/^ng[aà]y\s*/iu, ''));
  const kind = kindOf(atoms, dated, recurring);
  if (invalid.length > 0) return { kind, start: null, end: null, invalid };
  const starts = bounds.flatMap((each) => each.start ?? []).sort();
  const ends = bounds.flatMap((each) => each.end ?? []).sort();
  return {
    kind,
    start: kind === 'by' ? null : (starts[0] ?? null),
    end: kind === 'from' ? null : (ends[ends.length - 1] ?? null),
    invalid,
  };
}

function kindOf(atoms: readonly Atom[], dated: readonly Atom[], recurring: boolean): DeadlineKind {
  const first = atoms[0]!;
  if (recurring && (first.kind === 'ongoing' || !isDatedInFull(first)))
    return first.kind === 'ongoing' ? 'ongoing' : 'periodic';
  if (first.kind === 'from' && dated.some((atom) => atom.kind === 'by' || atom.kind === 'range')) return 'range';
  if (first.series?.open) return 'from';
  if (first.kind === 'after-event' && dated.some((atom) => atom.kind === 'by')) return 'by';
  return first.kind;
}

/** `start..end` of `text` without white space, emphasis marks, tags and closing punctuation at its ends. */
export function valueSpan(text: string, start: number, end: number): Span {
  let [from, to] = [start, end];
  for (;;) {
    const before = to - from;
    while (from < to && /[\s*_:;,]/.test(text[from]!)) from++;
    while (to > from && /[\s*_.;,]/.test(text[to - 1]!)) to--;
    const open = text[from] === '<' ? text.indexOf('>', from) : -1;
    if (open > 0 && open - from < 8 && open < to) from = open + 1;
    const close = text[to - 1] === '>' ? text.lastIndexOf('<', to - 1) : -1;
    if (close > from && to - close < 9) to = close;
    if (to - from === before) return { start: from, end: to };
  }
}

/** Emphasis marks and tags are no words; a blank takes their place so that none is stuck to the next. */
const quote = (text: string, span: Span): string =>
  quoteWords(text, span)
    .replace(/<br ?\/?>/gi, ' ')
    .replace(/<\/?[a-z]{1,6} ?\/?>|\*+/gi, '')
    .replace(/ {2,}/g, ' ');
