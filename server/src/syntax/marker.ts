import { fold } from '../text/fold';
import { span } from '../text/span';
import type { Marker } from './tree';

/** Letters of Vietnamese lists in order (Decree 30/2020/NĐ-CP, appendix I.II.6đ): no f, j, w, z; đ follows d. */
export const LIST_LETTERS = 'abcdđeghiklmnopqrstuvxy';

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** Value of an upper-case Roman number, null when it is not a proper one ("IIII", "VX"). */
export function romanValue(text: string): number | null {
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = ROMAN[text[i]!];
    if (digit === undefined) return null;
    value += digit < (ROMAN[text[i + 1]!] ?? 0) ? -digit : digit;
  }
  return value > 0 && toRoman(value) === text ? value : null;
}

const ROMAN_STEPS: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** A number from 1 to 399 in Roman digits. */
export function toRoman(value: number): string {
  let rest = value;
  let roman = '';
  for (const [step, digits] of ROMAN_STEPS) {
    while (rest >= step) {
      roman += digits;
      rest -= step;
    }
  }
  return roman;
}

/** Place of a list letter, 1-based; letters outside the Vietnamese list (f, j, w, z) have none. */
export function letterValue(letter: string): number | null {
  const at = LIST_LETTERS.indexOf(letter.toLowerCase());
  return at < 0 ? null : at + 1;
}

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  nhat: 1,
  mot: 1,
  hai: 2,
  ba: 3,
  tu: 4,
  bon: 4,
  nam: 5,
  sau: 6,
};

const APPENDIX = /^phu luc(?: so)?[ .]{0,2}([ivxlc]{1,5}|\d{1,2}|[a-e])?(?![\p{L}\d])/u;
const PART = /^phan(?: thu)? ([ivx]{1,4}|\d{1,2}|nhat|mot|hai|ba|tu|bon|nam|sau)(?![\p{L}\d])/u;
const ROMAN_MARK = /^([IVX]{1,5})(?:\\?[.)/:]|\s?[-–](?=\s))\s*/;
const CAPITAL_MARK = /^([A-HĐ])[.)/]\s+/;
// Party documents write "1- Nội dung", "a- Nội dung".
const DECIMAL_MARK = /^(\d{1,2}(?:\.\d{1,2}){0,3})(?:\\?[.)/:](?!\d)\s*|\s?[-–]\s+(?=\p{Lu})|(?=\s+\p{Lu}))/u;
const LETTER_MARK = /^(?:([a-zđ])¢?|¢)(?:\\?\)|\\?\.(?=\s)|-\s(?=\s*\p{Lu}))\s*/u;
const DASH_MARK = /^[-–—−](?![-–—−\d])\s*(?=\S)|^[-–—−]\s+(?=\S)/;
const PLUS_MARK = /^\+(?!\+)\s*(?=\S)/;
// Word's symbol fonts put their bullets among the private characters.
const BULLET_MARK = /^(?:[•●▪◦·⁃○■\uf000-\uf0ff]\s*|[*o]\s+)(?=\S)/;

/**
 * The marker that `text` begins with at `at` (white space and emphasis already passed), or null. Offsets in the result
 * are those of `text`. A marker needs its dot or bracket, so that "2022 - 2025" or "I trang" begin nothing.
 */
export function readMarker(text: string, at: number): Marker | null {
  const rest = text.slice(at, at + 64);
  const marker = (kind: Marker['kind'], name: string, path: readonly number[], length: number): Marker => ({
    kind,
    text: name,
    path,
    span: span(at, at + length),
  });

  const first = rest.charCodeAt(0);
  // The common case, a paragraph that begins with a lower-case word or a syllable, is let through quickly.
  const named = /^[PpÞ]/.test(rest) ? titleMarker(rest) : null;
  if (named) return marker(named.kind, rest.slice(0, named.length).replace(/[.:]?\s*$/, ''), named.path, named.length);

  const roman = ROMAN_MARK.exec(rest);
  const romanNumber = roman && romanValue(roman[1]!);
  if (roman && romanNumber) return marker('roman', roman[1]!, [romanNumber], roman[0].length);

  const capital = CAPITAL_MARK.exec(rest);
  if (capital) return marker('part', capital[1]!, [letterValue(capital[1]!) ?? 0], capital[0].length);

  if (first >= 0x30 && first <= 0x39) {
    const decimal = DECIMAL_MARK.exec(rest);
    if (!decimal) return null;
    const bare = decimal[0].length === decimal[1]!.length;
    // A number without dot is a marker only when it has levels ("1.1 Công tác …"); "25 dịch vụ" is not.
    if (bare && !decimal[1]!.includes('.')) return null;
    return marker('decimal', decimal[1]!, decimal[1]!.split('.').map(Number), decimal[0].length);
  }

  const letter = LETTER_MARK.exec(rest);
  if (letter) {
    const name = letter[1] ?? 'c';
    return marker('letter', name, [letterValue(name) ?? 0], letter[0].length);
  }
  const dash = DASH_MARK.exec(rest);
  if (dash) return marker('dash', '-', [], dash[0].length);
  const plus = PLUS_MARK.exec(rest);
  if (plus) return marker('plus', '+', [], plus[0].length);
  const bullet = BULLET_MARK.exec(rest);
  return bullet ? marker('bullet', rest[0]!, [], bullet[0].length) : null;
}

interface TitleMarker {
  readonly kind: 'appendix' | 'part';
  readonly path: readonly number[];
  readonly length: number;
}

/** "Phụ lục I", "PHẦN THỨ NHẤT" standing as a title, not "Phụ lục I kèm theo …" inside a sentence. */
function titleMarker(rest: string): TitleMarker | null {
  const folded = fold(rest);
  for (const [kind, pattern] of [
    ['appendix', APPENDIX],
    ['part', PART],
  ] as const) {
    const match = pattern.exec(folded);
    if (!match) continue;
    const after = rest.slice(match[0].length);
    // What follows a title is nothing, punctuation or capitals.
    if (!/^[*_\s]*(?:$|[.:–—-]|\(|\n|\p{Lu}{2})/u.test(after)) return null;
    const name = match[1];
    const number = name ? (NUMBER_WORDS[name] ?? romanValue(name.toUpperCase()) ?? Number.parseInt(name, 10)) : 0;
    const value = Number.isNaN(number) ? (letterValue(name ?? '') ?? 0) : number;
    const length = match[0].length + (/^[.:]\s*/.exec(after)?.[0].length ?? 0);
    return { kind, path: value ? [value] : [], length };
  }
  return null;
}
