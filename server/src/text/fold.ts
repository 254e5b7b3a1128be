/**
 * Folding: Vietnamese text without diacritics and case, for comparing and matching.
 * `fold` never changes the length of a text, so an offset in the folded text is an offset in the text itself.
 */

import { rememberWords } from './remember';

const TABLE_SIZE = 0x2100;
/** Where letters are that have a case or marks: Latin with Greek and Cyrillic, and the Latin letters with two marks. */
const LETTERS = [
  [0, 0x590],
  [0x1e00, 0x1f00],
] as const;
const table = buildTable();

function buildTable(): Uint16Array {
  const built = new Uint16Array(TABLE_SIZE).map((_, code) => code);
  for (const [from, to] of LETTERS) {
    for (let code = from; code < to; code++) {
      const base = String.fromCharCode(code).normalize('NFD').charAt(0).toLowerCase();
      if (base.length === 1) built[code] = base.charCodeAt(0);
    }
  }
  // đ has no canonical decomposition; white space and dashes of every kind are one to a reader.
  for (const [char, folded] of Object.entries({ đ: 'd', Đ: 'd', '\u00a0': ' ', '\t': '\t' })) {
    built[char.charCodeAt(0)] = folded.charCodeAt(0);
  }
  for (const dash of '\u2010\u2011\u2012\u2013\u2014\u2015') built[dash.charCodeAt(0)] = 0x2d;
  for (const quote of '\u201c\u201d\u201e') built[quote.charCodeAt(0)] = 0x22;
  for (const quote of '\u2018\u2019') built[quote.charCodeAt(0)] = 0x27;
  for (let code = 0x2000; code <= 0x200a; code++) built[code] = 0x20;
  return built;
}

const CHUNK = 8192;
/** Reused from call to call: folding is what reading does most, and allocating was most of its cost. */
const scratch = new Uint16Array(CHUNK);

/**
 * `text` in lower case and without diacritics; đ becomes d, typographic dashes and quotes their ASCII forms, a
 * non-breaking space a space. Same length as `text`. Expects composed (NFC) text: a combining mark stays where it is.
 */
export const fold: (text: string) => string = rememberWords(foldText);

function foldText(text: string): string {
  let folded = '';
  for (let from = 0; from < text.length; from += CHUNK) {
    const length = Math.min(CHUNK, text.length - from);
    for (let i = 0; i < length; i++) {
      const code = text.charCodeAt(from + i);
      scratch[i] = code < TABLE_SIZE ? table[code]! : code === 0x2212 ? 0x2d : code;
    }
    folded += String.fromCharCode.apply(null, scratch.subarray(0, length) as unknown as number[]);
  }
  return folded;
}

/** The words of `text`, folded and joined by single spaces; `&` reads as "va". Two spellings of one name have one key. */
export function foldKey(text: string): string {
  return fold(text.normalize('NFC'))
    .replace(/&/g, ' va ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const COMBINING = /[\u0300-\u036f]/;

/** True when `text` holds combining marks, so that composing it would move offsets. */
export const isDecomposed = (text: string): boolean => COMBINING.test(text);

/** A composed (NFC) text and the way back from its offsets to those of the text it came from. */
export interface Composed {
  readonly text: string;
  /** Offset in the original text of the code unit at `offset` of the composed one; the end maps to the end. */
  readonly toSource: (offset: number) => number;
}

/** `text` in NFC. For text that already is (nearly all), offsets map to themselves at no cost. */
export function compose(text: string): Composed {
  if (!isDecomposed(text)) return { text, toSource: (offset) => offset };
  let composed = '';
  const map: number[] = [];
  // A cluster is a base and the marks after it; clusters compose independently of each other.
  for (const match of text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const cluster = match[0].normalize('NFC');
    for (let i = 0; i < cluster.length; i++) map.push(match.index + Math.min(i, match[0].length - 1));
    composed += cluster;
  }
  map.push(text.length);
  return { text: composed, toSource: (offset) => map[Math.max(0, Math.min(offset, map.length - 1))]! };
}

/** Vowels with a tone, in lower case: what stands without it, and the tone's mark. */
const TONED: ReadonlyMap<string, { readonly letter: string; readonly mark: string }> = new Map(
  [...'aăâeêioôơuưy'].flatMap((letter) =>
    [...'\u0300\u0301\u0303\u0309\u0323'].map((mark) => [`${letter}${mark}`.normalize('NFC'), { letter, mark }]),
  ),
);

/**
 * `text` in lower case with each word's tone mark moved to its end, so that "hoá" and "hóa", "uỷ" and "ủy" are equal
 * while "hoa" and "hóa" are not. For comparison only.
 */
export const toneNeutral: (text: string) => string = rememberWords(moveTones);

function moveTones(text: string): string {
  let neutral = '';
  let tones = '';
  for (const char of text.normalize('NFC').toLowerCase()) {
    const toned = TONED.get(char);
    if (toned) {
      neutral += toned.letter;
      tones += toned.mark;
      continue;
    }
    if (tones !== '' && char === char.toUpperCase()) {
      neutral += tones;
      tones = '';
    }
    neutral += char;
  }
  return neutral + tones;
}
