/**
 * Numbers of documents: "06/QĐ-TTg", "137/2015/NĐ-CP", "57-NQ/TW" (Decree 30/2020/NĐ-CP, appendix I part II section 3;
 * Party documents: instruction 36-HD/VPTW), also with blanks, without their đ, or still to be filled in.
 */
import { type Span, span } from '../text/span';

const UPPER = String.raw`\p{Lu}`;
const SYMBOL = String.raw`${UPPER}[\p{L}\p{N}&]{0,19}`;
const JOINT = String.raw`(?:[-\u2010-\u2015/.]\s?|\s[-\u2010-\u2015/])`;
/** "QĐ - TTg", blanks on both sides: only right after the first group. */
const SPACED = String.raw`(?:\s[-\u2010-\u2015]\s(?:TTg|${UPPER}{2,8}(?!\p{L})))?`;
const REST = `${SPACED}(?:${JOINT}${SYMBOL}){0,5}`;
/** "137/2015/NĐ-CP", "2274 /KH-UBND", "12a/KH-UBND", "57-NQ/TW": number, year, symbol. Every repeat is bounded. */
const NUMBER = new RegExp(
  String.raw`(?:(?<![\p{L}\p{N}/.,-])|(?<=(?<!\p{L})[sS][ốỐ]))(?:(\d{1,6}[a-zA-Z]?)\s{0,3}(?:/\s?(\d{4})\s{0,2})?/\s{0,2}(${SYMBOL}${REST})|(\d{1,5})\s{0,2}[-\u2010-\u2015]\s?(${SYMBOL}\s?/\s?${SYMBOL}${REST}))`,
  'gu',
);
/** "số      /KH-UBND", "số …/QĐ-UBND": the number is still to come. */
const BLANK_NUMBER = new RegExp(
  String.raw`(?<=[sS][ốoóộ60]\s{0,2}:?)[\s.…_]{0,60}/\s?(?:\d{4}\s?/\s?)?(${SYMBOL}${JOINT}${SYMBOL}${REST})`,
  'gu',
);

export interface Numbered {
  readonly at: Span;
  /** "06/QĐ-TTg"; null where the text leaves it blank. */
  readonly number: string | null;
  readonly symbol: string;
}

/** Where the numbers of documents stand, dates and fractions left out. */
export function findNumbers(text: string): Numbered[] {
  if (!text.includes('/')) return [];
  const numbers: Numbered[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const symbol = cleanSymbol(match[3] ?? match[5]!);
    if (!isSymbol(symbol.text)) continue;
    const head = match[1] ? `${match[1]}${match[2] ? `/${match[2]}` : ''}/` : `${match[4]}-`;
    const end = match.index + match[0].length - symbol.dropped;
    numbers.push({ at: span(match.index, end), number: head + restore(symbol.text), symbol: restore(symbol.text) });
  }
  if (!BLANK_HINT.test(text)) return numbers;
  for (const match of text.matchAll(BLANK_NUMBER)) {
    const symbol = cleanSymbol(match[1]!);
    if (!isSymbol(symbol.text)) continue;
    const start = match.index + (match[0].length - match[0].trimStart().length);
    numbers.push({
      at: span(start, match.index + match[0].length - symbol.dropped),
      number: null,
      symbol: restore(symbol.text),
    });
  }
  return numbers.sort((a, b) => a.at.start - b.at.start);
}

const BLANK_HINT = /[\s.…_:]\//;

/** Symbols are capitals with few small letters (TTg, SNgV, TTr); words after a dash are not part of them. */
const isPart = (part: string): boolean => /^\p{Lu}(?:[\p{Lu}\p{N}&]|\p{Ll}{1,2}(?!\p{Ll}))*$/u.test(part);

/** A full stop joins capitals only ("KH.UBND"): elsewhere the next sentence begins without a blank. */
const isNextPart = (joint: string, part: string): boolean =>
  isPart(part) && (joint !== '.' || /^[\p{Lu}\p{N}]{2,}$/u.test(part));

function cleanSymbol(raw: string): { readonly text: string; readonly dropped: number } {
  const parts = raw.split(/([-\u2010-\u2015/.])/);
  let keep = 1;
  while (keep + 1 < parts.length && isNextPart(parts[keep]!, parts[keep + 1]!.trim())) keep += 2;
  const kept = parts.slice(0, keep).join('');
  const trimmed = kept.trimEnd();
  return { text: trimmed.replace(/\s+/g, '').replace(/[\u2010-\u2015]/g, '-'), dropped: raw.length - trimmed.length };
}

function isSymbol(symbol: string): boolean {
  const [first] = symbol.split(/[-/.]/);
  return isPart(first!) && /\p{Lu}.*\p{Lu}/u.test(symbol);
}

const LOST_STROKES: Readonly<Record<string, string>> = {
  QD: 'QĐ',
  HDND: 'HĐND',
  BCD: 'BCĐ',
  DU: 'ĐU',
  BGDDT: 'BGDĐT',
  LDTBXH: 'LĐTBXH',
  BLDTBXH: 'BLĐTBXH',
};

/** The symbol with the strokes of its đ put back, as scans and hasty typing lose them. */
function restore(symbol: string): string {
  return symbol
    .split(/([-/.])/)
    .map((part, i, parts) => (part === 'ND' && parts[i + 2] === 'CP' ? 'NĐ' : (LOST_STROKES[part] ?? part)))
    .join('');
}
