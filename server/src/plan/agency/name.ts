import { fieldTree, isOfficeField } from './fields';
import { readGroup, startsGroup } from './group';
import { headAt, startsStrong } from './head';
import type { Head } from './heads';
import { longest } from './phrases';
import { roleAt, verbEnd } from './role';
import { readTail } from './tail';
import { clauseTree } from './vocabulary';
import { isCapital, isLower, signAt, type Words } from './words';

/** A name as a range of words. */
export interface Name {
  readonly from: number;
  /** Index of the word after the name. */
  readonly to: number;
  /** A collective phrase. */
  readonly generic: boolean;
  /** Known to end where it ends: by the catalogue of fields, by its level or place. An open name may go on. */
  readonly closed: boolean;
  readonly kind: Head['kind'] | 'group' | 'field' | 'unknown';
}

/**
 * How far a name of unknown wording may reach. `cell`: the text holds agencies only, so up to the next separator that
 * an agency follows. `prose`: the text goes on after the names, so up to the first word that begins an action.
 */
export type Reach = 'cell' | 'prose';

const LONGEST_NAME = 24;

/** True when an agency's name or a collective phrase begins at `at`. */
export const startsName = (words: Words, at: number): boolean => startsGroup(words, at) || headAt(words, at) !== null;

/** The agency that begins at word `at`, or null when none does. */
export function readName(words: Words, at: number, reach: Reach): Name | null {
  const group = readGroup(words, at, reach);
  if (group) return group;
  const found = headAt(words, at);
  if (!found) return readOffice(words, at);
  return readHeaded(words, at, found.head, found.end, reach);
}

function readHeaded(words: Words, from: number, head: Head, end: number, reach: Reach): Name | null {
  const done = (to: number, closed: boolean): Name => ({ from, to, generic: false, closed, kind: head.kind });
  switch (head.kind) {
    case 'body': {
      const tail = readTail(words, readSeat(words, end, head), reach);
      return done(tail, true);
    }
    case 'org': {
      const field = readField(words, end, reach);
      if (field === null) {
        const tail = readTail(words, end, reach);
        return tail > end || words.list[from]!.capital || reach === 'cell' ? done(tail, tail > end) : null;
      }
      const tail = readTail(words, readSeat(words, field.to, head), reach);
      return done(tail, field.closed || tail > field.to);
    }
    case 'team': {
      const purpose = readPurpose(words, end, reach);
      const tail = readTail(words, purpose, reach);
      return done(tail, true);
    }
    case 'title':
      return readTitle(words, from, end, reach);
  }
}

/** "Bộ phận Một cửa UBND xã": an office named with the body it sits in. */
function readSeat(words: Words, at: number, head: Head): number {
  if (!SEATED.has(head.id) || words.list[at]?.breaks) return at;
  const seat = headAt(words, at);
  return seat?.head.id === 'ubnd' ? seat.end : at;
}

const SEATED = new Set(['bộ phận', 'bộ phận một cửa', 'công chức', 'lãnh đạo']);

/** "Chủ tịch UBND xã", "Giám đốc các sở, ban, ngành", "Trưởng phòng Tư pháp", "Hiệu trưởng". */
function readTitle(words: Words, from: number, end: number, reach: Reach): Name {
  const holder = (to: number, generic = false): Name => ({ from, to, generic, closed: true, kind: 'title' });
  if (signAt(words, end) === ',') {
    // "CT, các PCT UBND tỉnh", "Chủ tịch, Phó Chủ tịch UBND xã"
    const second = words.list[end + 1]?.key === 'cac' ? end + 2 : end + 1;
    const next = headAt(words, second);
    if (next?.head.kind === 'title') {
      const of = headAt(words, next.end);
      if (of && of.head.kind !== 'title')
        return holder(readHeaded(words, next.end, of.head, of.end, reach)?.to ?? next.end);
    }
  }
  const group = readGroup(words, end, reach);
  if (group) return holder(group.to);
  const inner = headAt(words, end);
  if (inner && !(inner.head.kind === 'title' && signAt(words, end - 1) !== '')) {
    const body = readHeaded(words, end, inner.head, inner.end, reach);
    if (body) return holder(body.to);
  }
  const field = longest(fieldTree, words, end, true);
  if (field) return holder(readTail(words, field.end, reach));
  return holder(readTail(words, readPerson(words, end), reach));
}

/** A person's name after "đồng chí", "ông", "bà": up to four capitalised words. */
function readPerson(words: Words, at: number): number {
  let to = at;
  while (
    to < words.list.length &&
    to - at < 4 &&
    isCapital(words, to) &&
    !words.list[to]!.acronym &&
    !words.upper &&
    !headAt(words, to)
  )
    to++;
  return to;
}

/** The field after a head word: known words, an abbreviation, or unknown words up to where a name must end. */
function readField(words: Words, at: number, reach: Reach): { readonly to: number; readonly closed: boolean } | null {
  const known = longest(fieldTree, words, at, true);
  if (known) {
    const more = joinedField(words, known.end, reach);
    return { to: more, closed: true };
  }
  const letters = readAcronym(words, at);
  if (letters > at) return { to: letters, closed: true };
  const to = readUnknown(words, at, reach);
  return to > at ? { to, closed: false } : null;
}

/** "… và Truyền thanh": another field joined to the name by "và", "&" or a dash. A comma begins another member. */
function joinedField(words: Words, at: number, reach: Reach): number {
  const joint = words.list[at];
  if (!joint) return at;
  const dash = joint.key === '-' || joint.key === '&';
  if (!(dash || (joint.key === 'va' && isCapital(words, at + 1)))) return at;
  if (headAt(words, at + 1)) return at;
  const next = longest(fieldTree, words, at + 1, true);
  return next && isCapital(words, at + 1) ? joinedField(words, next.end, reach) : at;
}

/** "TT&TT", "LĐ-TB&XH", "GD-ĐT": capitals with signs between them. */
function readAcronym(words: Words, at: number): number {
  const short = (i: number): boolean => {
    const word = words.list[i];
    return (
      word !== undefined && !word.sign && word.capital && (word.acronym || word.key.length === 1) && !headAt(words, i)
    );
  };
  if (!short(at) || words.upper) return at;
  let to = at + 1;
  while (/^[&.,/-]$/.test(signAt(words, to)) && short(to + 1) && touches(words, to)) to += 2;
  return to;
}

/** True when no white space stands around the sign at `at`; a name's own signs are written close. */
const touches = (words: Words, at: number): boolean =>
  words.list[at]!.start === words.list[at - 1]!.end && words.list[at + 1]!.start === words.list[at]!.end;

/** True when the word at `at` cannot belong to a name any more: it begins an action, says who leads, or ends a clause. */
export function endsName(words: Words, at: number, reach: Reach): boolean {
  const word = words.list[at];
  if (!word) return true;
  if (word.sign) return true;
  const role = roleAt(words, at);
  if (
    role &&
    (isLower(words, at) || reach === 'cell') &&
    !(role.value === 'with' && role.end === at + 1 && words.list[at]!.key === 'cung' && words.damaged)
  )
    return true;
  return verbEnd(words, at) > at;
}

/** Words of a name that no list knows: from `at` to the first word that must stand outside. */
function readUnknown(words: Words, at: number, reach: Reach): number {
  let to = at;
  while (to < words.list.length && to - at < LONGEST_NAME) {
    const word = words.list[to]!;
    if (word.sign) {
      if (!joinsOn(words, to)) break;
      to++;
      continue;
    }
    if (to > at) {
      if (word.key === 'va' && !joinsOn(words, to)) break;
      if (word.key !== 'va' && endsName(words, to, reach)) break;
      if (word.capital && startsStrong(words, to)) break;
      if (readTail(words, to, reach) > to && word.key !== 'va') break;
    } else if (isLower(words, to) && reach === 'prose' && endsName(words, to, reach)) break;
    to++;
  }
  while (to > at && (words.list[to - 1]!.sign || words.list[to - 1]!.key === 'va')) to--;
  return to;
}

/** True when the sign or "và" at `at` stands inside a name: what follows neither begins an agency nor an action. */
function joinsOn(words: Words, at: number): boolean {
  const sign = words.list[at]!.key;
  if (sign !== ',' && sign !== '-' && sign !== '&' && sign !== 'va' && sign !== '/') return false;
  if (startsName(words, at + 1) || endsName(words, at + 1, 'prose')) return false;
  if (sign === ',')
    return isCapital(words, at + 1) === isCapital(words, at - 1) && longest(clauseTree, words, at + 1) === null;
  return true;
}

const CARRIES = new Set([
  'trien khai',
  'thuc hien',
  'xay dung',
  'chi dao',
  've',
  'phuc vu',
  'giup viec',
  'de an',
  'chuong trinh',
  'ke hoach',
  'du an',
  'phong trao',
  'thuc hien cong tac',
  'quoc gia',
]);
const DOCUMENT = new Set([
  'de',
  'chuong',
  'du',
  'ke',
  'nghi',
  'quyet',
  'chi',
  'phong',
  'cuoc',
  'cong',
  'luat',
  'chuyen',
  'cai',
  'nhiem',
  'cac',
  'dich',
  'quoc',
  'xay',
  'thuc',
]);

/** What a working group is for: "triển khai Đề án 06", "chuyển đổi số", "Phòng thủ dân sự". */
function readPurpose(words: Words, at: number, reach: Reach): number {
  const known = longest(fieldTree, words, at, true);
  if (known && (isCapital(words, at) || reach === 'cell')) return joinedField(words, known.end, reach);
  const first = words.list[at];
  if (!first || first.sign) return at;
  const letters = readAcronym(words, at);
  if (letters > at) return letters;
  let i = at;
  for (let steps = 0; steps < 2; steps++) {
    const pair = `${words.list[i]?.key ?? ''} ${words.list[i + 1]?.key ?? ''}`;
    if (!CARRIES.has(pair) || !isLower(words, i)) break;
    i += 2;
  }
  if (words.list[i]?.key === 've') i++;
  if (i > at) {
    // "triển khai" belongs to the name only when what is carried out follows with a capital or a number.
    if (!isCapital(words, i) || !DOCUMENT.has(words.list[i]!.key)) return at;
    return readTitleOf(words, i, reach);
  }
  if (verbEnd(words, at) > at && first.key !== 'chuyen' && reach === 'prose') return at;
  if (first.key === 'chuyen' && words.list[at + 1]?.key === 'doi') return at + 3;
  return readTitleOf(words, at, reach);
}

/** A programme's name inside a body's: up to the level, the role word or the action. */
function readTitleOf(words: Words, at: number, reach: Reach): number {
  let to = at;
  while (to < words.list.length && to - at < LONGEST_NAME * 2) {
    const word = words.list[to]!;
    if (word.sign && !joinsOn(words, to)) break;
    if (to > at && !word.sign) {
      const role = roleAt(words, to);
      if (role && role.value !== 'with') break;
      if (readTail(words, to, reach) > to) break;
      if (word.key !== 'va' && to - at > 2 && reach === 'prose' && verbEnd(words, to) > to) break;
      if (word.capital && to - at > 1 && startsStrong(words, to)) break;
    }
    to++;
  }
  while (to > at && (words.list[to - 1]!.sign || words.list[to - 1]!.key === 'va')) to--;
  return to;
}

/** An officer of a commune called by the field alone: "Tư pháp xã", "Địa chính - Xây dựng". Needs a capital. */
function readOffice(words: Words, at: number): Name | null {
  if (!isCapital(words, at)) return null;
  const field = longest(fieldTree, words, at, true);
  if (!field) return null;
  const tail = readTail(words, field.end, 'prose');
  if (tail === field.end && !isOfficeField(field.value)) return null;
  return { from: at, to: tail, generic: false, closed: true, kind: 'field' };
}
