import { fieldTree } from './fields';
import { type Head, headTree, notAfter } from './heads';
import { longest } from './phrases';
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
  const match = longest(headTree, words, at, true);
  if (!match) return null;
  const { value: head, end } = match;
  const first = words.list[at]!;
  if (head.toned && end === at + 1 && !isWritten(words, at, head.toned)) return null;
  const named = head.kind === 'org' ? longest(fieldTree, words, end, true) : null;
  // "phòng Văn hóa và Thông tin": a small head word is a head when a field in capitals follows.
  if (head.capital && !first.capital && !(named && isCapital(words, end))) return null;
  const next = words.list[end];
  if (next && !next.sign && notAfter[head.id]?.has(next.key) && isLower(words, end) && !named) return null;
  return { head, end };
}

/** True when a name begins at `at` by a head that is no part of another name, so that no separator is needed. */
export function startsStrong(words: Words, at: number): boolean {
  const word = words.list[at];
  if (!word?.capital) return false;
  const found = headAt(words, at);
  if (!found) return false;
  if (found.head.kind === 'body') return found.end > at + 1 || word.acronym;
  return found.head.kind === 'org' && longest(fieldTree, words, found.end, true) !== null;
}
