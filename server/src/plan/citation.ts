/**
 * References to other documents: "Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ". Found by their
 * number and read outward from it: backward to the type, forward to date and issuer. Laws are found by name. Linear in
 * the length of the text.
 */
import { isOneEdit } from '../text/edit-distance';
import { fold } from '../text/fold';
import { type Span, span } from '../text/span';
import { type DateReading, isDayWord, readFullDate } from './dates';
import { readAny, type Token, tokenize } from './deadline/tokens';
import { findNumbers, type Numbered } from './document-number';
import { LONGEST_TYPE, SHORT_TYPES, SYMBOL_TYPES, TYPES } from './document-type';
import { readIssuer } from './issuer';
import { readLawName } from './law';
import type { CitationReading } from './model';
import { quoteWords } from './quote';

/** All citations of `text`, in order. Spans are relative to `text`. Expects NFC text. */
export function findCitations(text: string): CitationReading[] {
  const numbers = findNumbers(text);
  const tokens = tokenize(text);
  const found: CitationReading[] = [];
  let cursor = 0;
  let index = 0;
  let last: Reading | null = null;
  for (const numbered of numbers) {
    while (index < tokens.length && tokens[index]!.start < numbered.at.start) index++;
    for (const law of lawsBetween(text, tokens, cursor, index)) found.push(law);
    const law = found[found.length - 1];
    const read = readAround(text, tokens, index, numbered, last, law?.number === null ? law : null);
    if (!read) continue;
    dropLaw(found, read.citation);
    found.push(read.citation);
    last = read;
    cursor = read.to;
  }
  for (const law of lawsBetween(text, tokens, cursor, tokens.length)) found.push(law);
  return found;
}

interface Reading {
  readonly citation: CitationReading;
  /** Index of the token after the citation. */
  readonly to: number;
}

/** A law's name read on its own belongs to the citation that adds its number: "Luật Căn cước số 26/2023/QH15". */
function dropLaw(found: CitationReading[], citation: CitationReading): void {
  const law = found[found.length - 1];
  if (law && law.number === null && law.span.start === citation.span.start) found.pop();
}

function* lawsBetween(text: string, tokens: readonly Token[], from: number, to: number): Iterable<CitationReading> {
  for (let i = from; i < to; i++) {
    const law = readLawName(tokens, i);
    if (!law || law.to > to) continue;
    const date = isDayWord(tokens[law.to]) ? readFullDate(tokens, law.to) : null;
    const last = date && date.to <= to ? date.to : law.to;
    const at = span(tokens[i]!.start, tokens[last - 1]!.end);
    const dateSpan = last > law.to ? span(tokens[law.to]!.start, at.end) : null;
    yield { ...UNNAMED, text: quoteWords(text, at), span: at, type: law.type, date: dateSpan && date!.iso, dateSpan };
    i = last - 1;
  }
}

const UNNAMED = { number: null, numberSpan: null, issuer: null, issuerSpan: null };

/** The citation around the number whose first token is `at`, or null: a number without a type, a plan's own "Số: …". */
function readAround(
  text: string,
  tokens: readonly Token[],
  at: number,
  numbered: Numbered,
  last: Reading | null,
  law: CitationReading | null,
): Reading | null {
  const head = readHead(text, tokens, at, numbered, last, law);
  if (!head) return null;
  let to = at;
  while (to < tokens.length && tokens[to]!.start < numbered.at.end) to++;
  const tail = readTail(text, tokens, to);
  const end = tail.to > to ? tokens[tail.to - 1]!.end : numbered.at.end;
  const whole = span(tokens[head.from]?.start ?? numbered.at.start, end);
  const dateSpan = tail.date ? span(tokens[tail.date.from]!.start, tokens[tail.date.to - 1]!.end) : null;
  const citation: CitationReading = {
    text: quoteWords(text, whole),
    span: whole,
    type: head.type,
    number: numbered.number,
    numberSpan: numbered.at,
    date: tail.date?.iso ?? null,
    dateSpan,
    issuer: tail.issuer ? quoteWords(text, tail.issuer) : null,
    issuerSpan: tail.issuer,
  };
  return { citation, to: Math.max(tail.to, to) };
}

interface Head {
  readonly type: string;
  /** Index of the first token of the citation. */
  readonly from: number;
}

const MOST_FILLERS = 3;

function readHead(
  text: string,
  tokens: readonly Token[],
  at: number,
  numbered: Numbered,
  last: Reading | null,
  law: CitationReading | null,
): Head | null {
  let i = at;
  if (tokens[i - 1]?.text === ':' || tokens[i - 1]?.text === '.') i--;
  const word = numberWord(tokens, i);
  i -= word;
  if (law && tokens[i - 1]?.end === law.span.end) return { type: law.type, from: firstOf(tokens, i, law.span.start) };
  const typed = typeBefore(tokens, i, word > 0 ? MOST_FILLERS : 0);
  if (typed) {
    if (typed.type === 'Đề án' && /^(?:CP|TTg)$/.test(numbered.symbol)) return null;
    return { type: typed.type, from: skipDoubled(tokens, typed.from) };
  }
  const own = SYMBOL_TYPES.get(fold(numbered.symbol.split(/[-/.]/)[0]!));
  const continued = last && last.to <= i && isListJoint(tokens, last.to, i);
  if (continued) return { type: own ?? last.citation.type, from: i };
  if (!own || !/[-/]/.test(numbered.symbol)) return null;
  // The plan's own number stands on a line of its own, after "Số:".
  const before = text.slice(Math.max(0, (tokens[i]?.start ?? 0) - 200), tokens[i]?.start ?? 0);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const opens = /^[\s*_#>]*$/.test(line) || (tokens[i]?.raw.startsWith('S') === true && !isList(line));
  return opens || numbered.number === null ? null : { type: own, from: i };
}

/** "Căn cứ các Quyết định của Thủ tướng Chính phủ: Số …": the line has announced what the number is of. */
const isList = (line: string): boolean => /\p{Ll}[^:;]{0,60}:\s*$/u.test(line);

/** Index of the token that starts at `offset`, not after token `before`. */
function firstOf(tokens: readonly Token[], before: number, offset: number): number {
  let i = before;
  while (i > 0 && tokens[i - 1]!.start >= offset) i--;
  return i;
}

/** Tokens of "số", "số:" misread or not, that end before `end`: 0, 1 or 2. */
function numberWord(tokens: readonly Token[], end: number): number {
  const token = tokens[end - 1];
  const before = tokens[end - 2];
  if (
    token?.kind === 'number' &&
    (token.text === '6' || token.text === '0' || token.text === '06') &&
    isLoneS(before, token)
  )
    return 2;
  if (token?.kind !== 'word') return 0;
  return /^(?:s[a-z]?|so)$/.test(token.text) ? 1 : 0;
}

/** "s6": the ố of "số" as a scanner sees it. */
const isLoneS = (token: Token | undefined, next: Token): boolean =>
  token?.kind === 'word' && token.end === next.start && (token.text === 's' || token.text === 'so');

/** The type that ends before token `end`, at most `fillers` words away: "Kế hoạch hành động số". */
function typeBefore(tokens: readonly Token[], end: number, fillers: number): Head | null {
  for (let skip = 0; skip <= fillers; skip++) {
    const stop = end - skip;
    if (skip > 0 && tokens[stop]?.kind !== 'word') return null;
    const typed = typeEnding(tokens, stop);
    if (typed) return typed;
  }
  return null;
}

function typeEnding(tokens: readonly Token[], end: number): Head | null {
  for (let words = LONGEST_TYPE; words > 0; words--) {
    const from = end - words;
    if (from < 0) continue;
    const name = TYPES.get(phrase(tokens, from, end));
    if (name && (words > 1 || isWholeWordType(tokens[from]!, name))) return { type: name, from };
  }
  const short = tokens[end - 1];
  const name =
    short && /^\p{Lu}/u.test(short.raw) && !/^\p{Lu}\p{Ll}+$/u.test(short.raw)
      ? SHORT_TYPES.get(short.text)
      : undefined;
  if (name) return { type: name, from: end - 1 };
  return nearType(tokens, end);
}

/** One-syllable types are common words; only "Luật", "Lệnh", "Điện", "Thư" with their capital are types. */
const isWholeWordType = (token: Token, name: string): boolean => token.raw.normalize('NFC') === name;

const NEAR_TYPES = [
  'quyet dinh',
  'nghi dinh',
  'nghi quyet',
  'ke hoach',
  'chi thi',
  'thong tu',
  'cong van',
  'thong bao',
  'ket luan',
  'huong dan',
];

/** "Quyst dinh", "Nghi djnh": a type that a scan has damaged by a letter a word. */
function nearType(tokens: readonly Token[], end: number): Head | null {
  const [first, second] = [tokens[end - 2], tokens[end - 1]];
  if (first?.kind !== 'word' || second?.kind !== 'word' || first.text.length < 2 || second.text.length < 3) return null;
  for (const type of NEAR_TYPES) {
    const [a, b] = type.split(' ') as [string, string];
    if (
      a.length < 3
        ? first.text === a && isOneEdit(second.text, b)
        : isOneEdit(first.text, a) && isOneEdit(second.text, b)
    ) {
      return { type: TYPES.get(type)!, from: end - 2 };
    }
  }
  return null;
}

const phrase = (tokens: readonly Token[], from: number, to: number): string => {
  let words = tokens[from]!.text;
  for (let i = from + 1; i < to; i++) words += ` ${tokens[i]!.text}`;
  return words;
};

/** "Quyết định số Quyết định số 06/QĐ-TTg": the slip is part of what is quoted. */
function skipDoubled(tokens: readonly Token[], from: number): number {
  const word = numberWord(tokens, from);
  const before = word > 0 ? typeEnding(tokens, from - word) : null;
  return before ? before.from : from;
}

const JOINTS = new Set([',', ';', 'va', 'so', ':', '-', '+', '&', 'cac', '(', ')']);

/** True when nothing but commas, "và", "số" stands between two numbers. */
function isListJoint(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > 4) return false;
  for (let i = from; i < to; i++) if (!JOINTS.has(tokens[i]!.text)) return false;
  return true;
}

interface Tail {
  readonly date: DateReading | null;
  readonly issuer: Span | null;
  readonly to: number;
}

const DATE_LEADS = ['duoc ban hanh', 'da ban hanh', 'ban hanh', 'ky ban hanh', 'ky', 'de'];

function readTail(text: string, tokens: readonly Token[], at: number): Tail {
  let date = readTailDate(tokens, at);
  let to = date ? date.to : at;
  const close = date && tokens[at]?.text === '(' && tokens[to]?.text === ')' ? 1 : 0;
  const issued = readIssuer(text, tokens, to + close);
  if (issued) {
    to = issued.to;
    if (!date) {
      date = readTailDate(tokens, to);
      if (date) to = date.to;
    }
  }
  return { date, issuer: issued ? issued.span : null, to };
}

function readTailDate(tokens: readonly Token[], at: number): DateReading | null {
  let i = at;
  if (tokens[i]?.text === ',' || tokens[i]?.text === '(' || tokens[i]?.text === '-') i++;
  const lead = readAny(tokens, i, DATE_LEADS);
  if (lead && !isDayWord(tokens[i + lead])) return null;
  i += lead;
  if (i > at && !isDayWord(tokens[i])) return null;
  return readFullDate(tokens, i);
}
