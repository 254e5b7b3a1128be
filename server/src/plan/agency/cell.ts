import { startsStrong } from './head';
import { readNames, skipAside, skipStanding } from './list';
import { type Name, startsName } from './name';
import { longest } from './phrases';
import { phraseAt, roleAt, verbEnd } from './role';
import { readTail } from './tail';
import { clauseTree, otherTree, withTree } from './vocabulary';
import { signAt, type Words } from './words';

const MAX_UNKNOWN = 14;

/** Names in a text that holds agencies and nothing else, from word `at` up to an action or a word of the roles. */
export function readCell(words: Words, at: number): { readonly names: readonly Name[]; readonly end: number } {
  const names: Name[] = [];
  let i = skipSigns(words, at);
  while (i < words.list.length) {
    const aside = skipStanding(words, i > at ? i - 1 : i);
    if (i > at && aside > i) {
      i = skipSigns(words, aside);
      continue;
    }
    const list = readNames(words, i, 'cell');
    if (list.names.length > 0) {
      names.push(...list.names);
      i = list.end;
    } else {
      const unknown = readUnknownMember(words, i);
      if (!unknown) break;
      names.push(unknown);
      i = skipAside(words, unknown.to);
    }
    const standing = skipStanding(words, i);
    if (standing > i) i = standing;
    const next = skipSigns(words, i);
    if (next === i && !startsStrong(words, i) && !words.list[i]?.breaks) return { names, end: i };
    if (signAt(words, next - 1) === '(') return { names, end: next - 1 };
    if (roleAt(words, next)) return { names, end: i };
    i = next;
  }
  return { names, end: Math.min(i, words.list.length) };
}

/** Index of the first word at or after `at` that is no separator. */
export function skipSigns(words: Words, at: number): number {
  let i = at;
  if (/^\d{1,2}$/.test(words.list[i]?.key ?? '') && /^[.)]$/.test(signAt(words, i + 1))) i += 2;
  while (i < words.list.length && (words.list[i]!.sign || (words.list[i]!.key === 'va' && i > at) || isStray(words, i)))
    i++;
  return i;
}

/** A "các" that lost what follows it: "…, các với các cơ quan". */
const isStray = (words: Words, at: number): boolean =>
  words.list[at]!.key === 'cac' && roleAt(words, at + 1)?.value === 'with';

/** A member no grammar knows, as long as it does not read like a time or an action. */
function readUnknownMember(words: Words, at: number): Name | null {
  const first = words.list[at];
  if (!first || first.sign || first.key.length < 2 || /^(?:\d+|cac|nhung)$/.test(first.key)) return null;
  if (phraseAt(otherTree, words, at) || roleAt(words, at)) return null;
  if (!words.upper && verbEnd(words, at) > at) return null;
  if (phraseAt(clauseTree, words, at)) return null;
  let to = at + 1;
  while (to < words.list.length && to - at < MAX_UNKNOWN) {
    const word = words.list[to]!;
    if (word.sign && word.key !== '-' && word.key !== '/' && word.key !== '&') break;
    if (word.sign && startsName(words, to + 1)) break;
    if (word.key === 'va' && startsName(words, to + 1)) break;
    if (!word.sign && roleAt(words, to)) break;
    if (word.capital && startsStrong(words, to)) break;
    if (word.breaks && startsName(words, to)) break;
    if (!words.upper && verbEnd(words, to) > to) break;
    to++;
  }
  while (to > at + 1 && words.list[to - 1]!.sign) to--;
  return { from: at, to: Math.max(to, readTail(words, to, 'cell')), generic: false, closed: true, kind: 'unknown' };
}

/** "cung cấp", "cung ứng" fold to the same as "cùng". */
const isOther = (words: Words, at: number, end: number): boolean =>
  words.list[end - 1]!.key === 'cung' && /^(?:cap|ung|cau)$/.test(words.list[end]?.key ?? '') && at < end;

/** "véi", "vo1": "với" out of a scan. */
const scannedWith = (words: Words, at: number): { readonly end: number } | null =>
  words.damaged && /^v.{0,3}[i1]$/.test(words.list[at]?.key ?? '') ? { end: at + 1 } : null;

/** Index after the words that lead over from "phối hợp" to the names, or `at`. */
export function skipWith(words: Words, at: number): number {
  let i = at;
  for (let rounds = 0; rounds < 3; rounds++) {
    if (words.damaged && startsName(words, i)) break;
    const match = longest(withTree, words, i, false, true) ?? scannedWith(words, i);
    if (!match || isOther(words, i, match.end)) break;
    i = match.end;
  }
  if (signAt(words, i) === ':') i++;
  return i;
}
