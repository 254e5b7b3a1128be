import { fieldTree } from './fields';
import { headAt, startsStrong } from './head';
import { type Name, type Reach, readName, startsName } from './name';
import { longest } from './phrases';
import { phraseAt, roleAt } from './role';
import { readTail } from './tail';
import { assignTree } from './vocabulary';
import { isCapital, isLower, signAt, type Words } from './words';

export interface List {
  readonly names: readonly Name[];
  /** Index of the word after the last name, a bracket after it included. */
  readonly end: number;
}

const SEPARATORS = new Set([',', ';', 'va', '-', '/', '+', '•', '.', '&', 'cung', 'hoac']);

/** Names from word `at` on, with what separates them; stops where something else begins. */
export function readNames(words: Words, at: number, reach: Reach): List {
  const names: Name[] = [];
  let to = at;
  let end = at;
  while (to < words.list.length) {
    const name =
      readName(words, to, reach) ??
      (reach === 'cell' && names.length === 0 ? null : readMember(words, to, names.at(-1)));
    if (!name || name.to <= to) break;
    const listed = readFieldsOf(words, name);
    if (listed.length > 0) {
      names.push(...listed);
      end = listed.at(-1)!.to;
    } else {
      names.push(name);
      end = name.to;
    }
    end = skipAside(words, end);
    end = Math.max(end, skipStanding(words, end));
    const next = nextMember(words, end, reach, name);
    if (next === null) break;
    to = next;
  }
  return { names, end };
}

/** "các Sở: Y tế, Tài chính, Nội vụ": one member for each field; the first keeps the head word. */
function readFieldsOf(words: Words, group: Name): Name[] {
  if (group.kind !== 'group' || signAt(words, group.to) !== ':') return [];
  const names: Name[] = [];
  for (let i = group.to + 1; ; ) {
    const field = isCapital(words, i) && !headAt(words, i) ? longest(fieldTree, words, i, true) : null;
    if (!field) break;
    const to = readTail(words, field.end, 'prose');
    names.push({ from: names.length === 0 ? group.from : i, to, generic: false, closed: true, kind: 'field' });
    i = to;
    while (SEPARATORS.has(words.list[i]?.key ?? '')) i++;
    if (i === to) break;
  }
  return names;
}

/** "Sở Y tế, Tư pháp, Nội vụ": a member that leaves out the head word of the one before. */
function readMember(words: Words, at: number, before: Name | undefined): Name | null {
  if (before?.kind !== 'org' && before?.kind !== 'field') return null;
  if (!isCapital(words, at)) return null;
  const field = longest(fieldTree, words, at, true);
  return field
    ? { from: at, to: readTail(words, field.end, 'prose'), generic: false, closed: true, kind: 'field' }
    : null;
}

/** The index after a bracket that only comments on the name before it: "(PC06)", "(cơ quan thường trực)". */
export function skipAside(words: Words, at: number): number {
  if (signAt(words, at) !== '(' || roleAt(words, at + 1)) return at;
  for (let i = at + 1; i < words.list.length && i - at < 40; i++) if (signAt(words, i) === ')') return i + 1;
  return at;
}

/** Where the next member begins, or null when the list ends at `at`. */
function nextMember(words: Words, at: number, reach: Reach, before: Name): number | null {
  let i = at;
  while (i < words.list.length && i - at < 3 && SEPARATORS.has(words.list[i]!.key)) i++;
  if (i === words.list.length) return null;
  if (i === at) return startsStrong(words, i) || (words.list[i]!.breaks && startsName(words, i)) ? i : null;
  if (signAt(words, i - 1) === '.' && reach !== 'cell') return null;
  if (startsName(words, i)) return i;
  if (before.kind === 'field' || before.kind === 'org') {
    const joint = words.list[i - 1]!.key;
    if (isCapital(words, i) && longest(fieldTree, words, i, true) && (joint === ',' || joint === ';' || joint === 'va'))
      return i;
  }
  return readName(words, i, reach) ? i : null;
}

const STANDING =
  /^(?:co quan|don vi) (?:thuong truc|dau moi|chu tri|giup viec)|^(?:to truong to|truong ban ban|truong ban chi|thanh vien (?:to|ban)) /;

/** Index after an apposition such as "- Cơ quan thường trực Tổ công tác", or `at`. */
export function skipStanding(words: Words, at: number): number {
  let i = at;
  if (!/^[-,(]$/.test(signAt(words, i))) return at;
  i++;
  if (words.list[i]?.key === 'la') i++;
  const key = [0, 1, 2, 3].map((n) => words.list[i + n]?.key ?? '').join(' ');
  if (!STANDING.test(key)) return at;
  while (i < words.list.length && !/^[,;:)]$/.test(signAt(words, i)) && roleAt(words, i) === null) i++;
  return signAt(words, i) === ')' ? i + 1 : i;
}

/** "Giao lưu văn nghệ", "giao thông" give nobody anything to do. */
const OTHER_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  giao: new Set('luu thong dich ban nhan nop ket tiep hang diem hoa thoa'.split(' ')),
};

const isOtherWord = (words: Words, after: number): boolean =>
  isLower(words, after) && OTHER_WORDS[words.list[after - 1]!.key]?.has(words.list[after]!.key) === true;

/** Index after "Giao", "Đề nghị" and the like at `at`, or `at`. */
export function skipAssignment(words: Words, at: number): number {
  const assign = phraseAt(assignTree, words, at);
  if (!assign || isOtherWord(words, assign.end)) return at;
  return signAt(words, assign.end) === ':' ? assign.end + 1 : assign.end;
}
