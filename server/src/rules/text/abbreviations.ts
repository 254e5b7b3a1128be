/** Abbreviations in running text, and where a text says what they stand for. */
import { longForm, needsNoIntroduction } from '../../knowledge/abbreviations';
import { belongTogether } from '../../knowledge/spelling';
import type { Block } from '../../syntax/tree';
import { fold } from '../../text/fold';
import { isPossibleSyllable } from '../../text/syllable';
import type { Running } from './running';

export interface Short {
  /** In code units of the block. */
  readonly start: number;
  readonly end: number;
  readonly word: string;
  /** What it stands for is said here. */
  readonly introduced: boolean;
  /** Nothing but a marker stands before it in its sentence. */
  readonly first: boolean;
}

const SHORT =
  /(?<![\p{L}\p{M}\p{N}/&.@_-])\p{Lu}[\p{Lu}\p{N}]{1,11}(?:&\p{Lu}{1,8})?(?![\p{L}\p{M}\p{N}&@_/]|[-.][\p{L}\p{N}])/gu;
const ROMAN = /^[IVXLC]+$/;
/** What stands before an abbreviation that is part of a body's name: "Sở TTTT", "Phòng LĐTBXH". */
const BODY =
  /(?:^|\s)(?:sở|bộ|phòng|ban|cục|vụ|hội|đoàn|chi cục|tổng cục|trung tâm|văn phòng|vp|công an|trường|đội|công ty|tập đoàn|ngân hàng|tổng công ty|ctcp|tnhh)\s$/iu;

/** Abbreviations in a block that are no part of a document's number or a body's name, those in use everywhere left out. */
export function findShorts(running: Running): Short[] {
  const { text } = running;
  if (!/\p{Lu}[\p{Lu}\p{N}]/u.test(text)) return [];
  const found: Short[] = [];
  for (const match of text.matchAll(SHORT)) {
    const word = match[0];
    const [start, end] = [match.index, match.index + word.length];
    if (ROMAN.test(word) || needsNoIntroduction(word) || !isAbbreviation(word) || amongCapitals(text, start, end))
      continue;
    const before = text.slice(Math.max(0, start - REACH), start);
    if (BODY.test(before)) continue;
    const introduced = isIntroduced(word, before, text.slice(end, end + REACH));
    found.push({
      start,
      end,
      word,
      introduced,
      first: /(?:^|[.:!?|\t\n])[\s*_]*(?:[-+•]\s*|\p{N}{1,3}[.)]\s*|\p{L}\)\s*)?$/u.test(before),
    });
  }
  return found;
}

/** How far around an abbreviation its explanation can stand, in code units. */
const REACH = 120;

/** Known as one, or of three letters and more that no word is made of. */
const isAbbreviation = (word: string): boolean =>
  longForm(word) !== null || (!isPossibleSyllable(word) && /^[^AEIOUYÀ-ỹ]{3,}$/u.test(word.replace(/[ĐƯ]/g, 'D')));

const FEW = 12;

/** Inside words in capitals: a heading, a name. */
function amongCapitals(text: string, start: number, end: number): boolean {
  const near = `${text.slice(Math.max(0, start - FEW * 2), start)} ${text.slice(end, end + FEW * 2)}`;
  const small = near.match(/\p{Ll}/gu)?.length ?? 0;
  const capital = near.match(/\p{Lu}/gu)?.length ?? 0;
  return capital > small && capital > 3;
}

/** "(sau đây gọi tắt là X)", "… điều hành thông minh (X)", "X (…)", "X: …" where the words begin with its letters. */
function isIntroduced(word: string, before: string, after: string): boolean {
  if (
    /(?:gọi|viết)\s+(?:tắt|chung)\s*(?:là|:)?\s*["“'*_]*$|tắt là\s*["“'*_]*$|gọi là\s*["“'*_]*$|ký hiệu(?: là)?\s*["“'*_]*$/iu.test(
      before,
    )
  )
    return true;
  if (/\(\s*["“'*_]*$/.test(before) && /^["”'*_]*\s*\)/.test(after)) return true;
  if (introducesSeveral(word, before, after)) return true;
  const letters = lettersOf(word);
  if (/^[\s*_]*[(:=\t|–-]/.test(after) && beginsWith(initials(after), letters)) return true;
  return /[\s*_]*[(:=\t|,;–-][\s*_]*$/.test(before) && initials(before).endsWith(letters);
}

/** "phổ cập giáo dục, xóa mù chữ (PCGD XMC)": a bracket of nothing but abbreviations, spelled out before it. */
function introducesSeveral(word: string, before: string, after: string): boolean {
  const open = /\(((?:\p{Lu}[\p{Lu}\p{N}&]{1,11}[ ,;/–-]{1,3})*)$/u.exec(before);
  const close = open && /^((?:[ ,;/–-]{1,3}\p{Lu}[\p{Lu}\p{N}&]{1,11})*)\)/u.exec(after);
  if (!open || !close) return false;
  return initials(before.slice(0, open.index)).endsWith(lettersOf(open[1]! + word + close[1]!));
}

const lettersOf = (word: string): string => fold(word).replace(/[^a-z]/g, '');

/** First letters of the words that begin with one. */
const initials = (text: string): string => (fold(text).match(WORDS) ?? []).map((word) => word[0]).join('');

const WORDS = /(?<![a-z0-9])[a-z][a-z0-9]*/g;

/** Words that an abbreviation leaves out ("và", "về") may stand between: the first two letters decide. */
const beginsWith = (words: string, letters: string): boolean =>
  words.startsWith(letters) || (words.startsWith(letters.slice(0, 2)) && letters.length > 2);

interface Letters {
  /** First letter of each word, without diacritics. */
  readonly firsts: string;
  /** What abbreviations are short for here, as far as was asked. */
  readonly long: Map<string, string | null>;
}

const known = new WeakMap<Block, Letters>();

/**
 * The words of a block that `word` can be the first letters of: "định danh điện tử" for "ĐDĐT"; null when there are none.
 * `running` gives the block's text.
 */
export function spelledOut(block: Block, word: string, running: () => Running): string | null {
  const letters = lettersOf(word);
  if (letters.length < 3 || /\p{N}/u.test(word)) return null;
  let here = known.get(block);
  if (!here) {
    here = { firsts: initials(block.text.normalize('NFC')), long: new Map() };
    known.set(block, here);
  }
  const at = here.firsts.indexOf(letters);
  if (at < 0) return null;
  let long = here.long.get(word);
  if (long === undefined) {
    long = phraseAt(running(), at, word);
    here.long.set(word, long);
  }
  return long;
}

/** The words from word `at` on, when they make a phrase of their own. */
function phraseAt({ text, words }: Running, at: number, word: string): string | null {
  const letters = [...word].filter((letter) => /\p{L}/u.test(letter));
  const lettered = words.filter((each) => /^\p{L}/u.test(each.text));
  const chosen = lettered.slice(at, at + letters.length);
  const [first, last] = [chosen[0], chosen.at(-1)];
  if (!first || !last) return null;
  const phrase = text.slice(first.start, last.end);
  // A phrase is not cut by sentences or cells.
  if (/[.;:\t|()\n]/.test(phrase)) return null;
  // Đ and D are two letters.
  const agrees = chosen.every((each, i) => each.text.length > 1 && /^đ/i.test(each.text) === (letters[i] === 'Đ'));
  const [before, after] = [lettered[at - 1], lettered[at + letters.length]];
  const cut =
    (before && belongTogether(before.text, first.text)) || (after && belongTogether(last.text, after.text)) || false;
  return agrees && !cut ? phrase : null;
}
