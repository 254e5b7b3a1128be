import { addedAt } from './added';
import { fieldTree } from './fields';
import { type Head, headTree, notAfter } from './heads';
import { longest, type Match } from './phrases';
import { levelTree } from './vocabulary';
import { isCapital, isLower, toned, tonedForm, type Words } from './words';

export interface HeadMatch {
  readonly head: Head;
  /** Index of the word after the head. */
  readonly end: number;
}

const tones = new Map<string, string>();

/** True when the word at `at` is `written`, tone marks and all; a scan's words have only their capital to go by. */
export function isWritten(words: Words, at: number, written: string): boolean {
  if (words.damaged) return words.list[at]!.capital;
  let form = tones.get(written);
  if (form === undefined) {
    form = tonedForm(written);
    tones.set(written, form);
  }
  return toned(words, at) === form;
}

/** The head word of an agency at word `at`, or null when the words mean something else there. */
export function headAt(words: Words, at: number): HeadMatch | null {
  const own = addedAt(words, at);
  if (own) return own;
  const match = longest(headTree, words, at, true) ?? (words.damaged ? scannedHead(words, at) : null);
  if (!match) return null;
  // "HĐND, UBND xã" are two bodies, "HĐND và UBND" may be one office's name.
  if (match.value[0]!.id === 'hđnd và ubnd' && words.list[at + 1]?.key === ',') {
    return { head: { ...match.value[0]!, id: 'hđnd' }, end: at + 1 };
  }
  // "Trường Công an xã": a slip of the pen for "Trưởng".
  const slip =
    match.end === at + 1 &&
    words.list[at]!.key === 'truong' &&
    /^(?:công an|phòng|ban|trạm)$/.test(headAt(words, at + 1)?.head.id ?? '');
  if (slip) return { head: match.value.find((head) => head.kind === 'title') ?? match.value[0]!, end: match.end };
  for (const head of match.value) if (isHead(words, at, match.end, head)) return { head, end: match.end };
  return null;
}

function isHead(words: Words, at: number, end: number, head: Head): boolean {
  const first = words.list[at]!;
  if (head.id === 'sở' && /^(?:co|tru)$/.test(words.list[at - 1]?.key ?? '')) return false;
  if (head.letters && !isLetters(words, at)) return false;
  if (head.toned && !isSpelt(words, at, end, head.toned)) return false;
  // "NHIỆM VỤ TRỌNG TÂM": a word among others in capitals is half a word, not a head.
  if (head.capital && first.acronym && words.list[at - 1]?.acronym) return false;
  const named = head.kind === 'org' ? longest(fieldTree, words, end, true) : null;
  // "phòng Văn hóa và Thông tin": a small head word is a head when a field in capitals follows.
  if (head.capital && !first.capital && !(named && isCapital(words, end))) return false;
  const next = words.list[end];
  return !(next && !next.sign && notAfter[head.id]?.has(next.key) && (isLower(words, end) || next.acronym) && !named);
}

/** In sound text the first word's marks must be right or missing; in a scan a short head needs its capital. */
function isSpelt(words: Words, at: number, end: number, written: string): boolean {
  if (words.damaged) return end > at + 1 || words.list[at]!.capital;
  return isWritten(words, at, written) || (end > at + 1 && toned(words, at) === words.list[at]!.key);
}

/** "B§ phan", "B phan": "Bộ phận" out of a scan. */
function scannedHead(words: Words, at: number): Match<readonly Head[]> | null {
  const key = words.list[at]?.key ?? '';
  if (!/^b.{0,2}$/.test(key) || words.list[at + 1]?.key !== 'phan') return null;
  return { end: at + 2, value: [{ kind: 'org', id: 'bộ phận', toned: null, capital: false, letters: false }] };
}

/** True when the word at `at` is an abbreviation: capitals without a tone mark. */
const isLetters = (words: Words, at: number): boolean => {
  const word = words.list[at]!;
  return word.acronym && words.text.slice(word.start, word.end).replace(/Đ/g, 'D').toLowerCase() === word.key;
};

/** True when a name begins at `at` by a head that is no part of another name, so that no separator is needed. */
export function startsStrong(words: Words, at: number): boolean {
  const word = words.list[at];
  if (!word?.capital) return false;
  const found = headAt(words, at);
  if (!found) return false;
  if (found.head.kind === 'body') return found.end > at + 1 || word.acronym;
  if (found.head.kind !== 'org') return false;
  return longest(fieldTree, words, found.end, true) !== null || longest(levelTree, words, found.end) !== null;
}
