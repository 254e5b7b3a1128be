import { fieldTree } from './fields';
import { headAt, startsStrong } from './head';
import type { Head } from './heads';
import { type Reach, readHeaded, startsName } from './name';
import { longest } from './phrases';
import { phraseAt, roleAt, verbEnd } from './role';
import { readTail, startsTail } from './tail';
import { clauseTree } from './vocabulary';
import { isCapital, isLower, signAt, type Words } from './words';

const LONGEST_NAME = 24;

const OFFICERS = new Set(['cán bộ', 'công chức', 'chuyên viên', 'nhân viên', 'bộ phận', 'lãnh đạo']);
const WHOLE = new Set([
  'ban quản lý',
  'ban quản lý dự án',
  'văn phòng',
  'cán bộ',
  'công chức',
  'nhân viên',
  'thống kê',
  'thuế',
  'thuế cơ sở',
  'doanh nghiệp',
  'hợp tác xã',
  'đại học',
  'học viện',
  'bệnh viện',
  'lớp',
  'khối',
]);

/** The field after a head word: known words, an abbreviation, or unknown words up to where a name must end. */
export function readField(
  words: Words,
  at: number,
  head: Head,
  reach: Reach,
): { readonly to: number; readonly closed: boolean } | null {
  // "Cán bộ phụ trách công nghệ thông tin"
  if (words.list[at]?.key === 'phu' && words.list[at + 1]?.key === 'trach' && OFFICERS.has(head.id)) {
    const charge = longest(fieldTree, words, at + 2, true)?.end ?? readUnknown(words, at + 2, reach);
    return charge > at + 2 ? { to: charge, closed: false } : null;
  }
  // "Ban Quản lý dự án | quản lý chất lượng": a name that is whole without a field goes on in capitals only.
  if (reach !== 'cell' && WHOLE.has(head.id) && verbEnd(words, at) > at) return null;
  const known = longest(fieldTree, words, at, true);
  if (known) {
    const more = joinedField(words, known.end, reach);
    return { to: reach === 'cell' ? readRest(words, more) : more, closed: true };
  }
  const letters = readAcronym(words, at);
  if (letters > at) return { to: letters, closed: true };
  // "Văn phòng Ban Chỉ đạo"
  const inner = headAt(words, at);
  if (inner?.head.kind === 'team' && reach !== 'part') {
    return { to: readHeaded(words, at, inner.head, inner.end, 'part')?.to ?? at, closed: true };
  }
  const to = readUnknown(words, at, reach);
  return to > at ? { to, closed: false } : null;
}

/** In a cell a known field may go on in small letters: "đầu tư xây dựng | công trình dân dụng và công nghiệp". */
function readRest(words: Words, at: number): number {
  if (
    !isLower(words, at) ||
    words.upper ||
    /^\d/.test(words.list[at]!.key) ||
    endsName(words, at, 'cell') ||
    words.list[at]!.key === 'va'
  )
    return at;
  if (headAt(words, at) || startsTail(words, at, 'cell')) return at;
  return readUnknown(words, at, 'cell');
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

/** "TT&TT", "LĐ-TB&XH", "GD-ĐT", "PCTT và TKCN": capitals with signs between them. */
function readAcronym(words: Words, at: number): number {
  if (words.upper || !isShort(words, at)) return at;
  const joined = (i: number): boolean =>
    /^[&./-]$/.test(signAt(words, i)) && isShort(words, i + 1) && touches(words, i);
  if (headAt(words, at) && !joined(at + 1)) return at;
  let to = at + 1;
  for (;;) {
    const joint = words.list[to]?.key ?? '';
    if (joined(to)) to += 2;
    else if (
      (joint === 'va' || joint === '&' || (joint === ',' && touches(words, to))) &&
      words.list[to + 1]?.acronym &&
      !headAt(words, to + 1)
    )
      to += 2;
    else return to;
  }
}

/** Capitals only, or one capital letter. */
const isShort = (words: Words, at: number): boolean => {
  const word = words.list[at];
  return word !== undefined && !word.sign && word.capital && (word.acronym || word.key.length === 1);
};

/** True when no white space stands around the sign at `at`; a name's own signs are written close. */
const touches = (words: Words, at: number): boolean =>
  words.list[at + 1] !== undefined &&
  words.list[at]!.start === words.list[at - 1]!.end &&
  words.list[at + 1]!.start === words.list[at]!.end;

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
  // In a cell one syllable may be half a word of the name: "công trình".
  return verbEnd(words, at) > (reach === 'cell' ? at + 1 : at);
}

/** Words of a name that no list knows: from `at` to the first word that must stand outside. */
function readUnknown(words: Words, at: number, reach: Reach): number {
  let to = at;
  if (words.list[at]?.key === 'va' || words.list[at]?.sign) return at;
  while (to < words.list.length && to - at < LONGEST_NAME) {
    const word = words.list[to]!;
    if (word.sign) {
      if (!joinsOn(words, to, reach)) break;
      to++;
      continue;
    }
    if (to > at) {
      if (word.key === 'va' && !joinsOn(words, to, reach)) break;
      if (word.key !== 'va' && endsName(words, to, reach)) break;
      if (word.capital && startsStrong(words, to)) break;
      if (word.key !== 'va' && startsTail(words, to, reach)) break;
    } else if (isLower(words, to) && reach !== 'cell' && endsName(words, to, reach)) break;
    to++;
  }
  while (to > at && (words.list[to - 1]!.sign || words.list[to - 1]!.key === 'va')) to--;
  return to;
}

/** True when the sign or "và" at `at` stands inside a name: what follows neither begins an agency nor an action. */
function joinsOn(words: Words, at: number, reach: Reach): boolean {
  const sign = words.list[at]!.key;
  if (sign !== ',' && sign !== '-' && sign !== '&' && sign !== 'va' && sign !== '/') return false;
  if (startsName(words, at + 1) || endsName(words, at + 1, 'prose')) return false;
  if (sign === ',') {
    if (phraseAt(clauseTree, words, at + 1) !== null) return false;
    // "Cục Quản lý Khám, chữa bệnh"
    return isCapital(words, at + 1) === isCapital(words, at - 1) || (reach === 'cell' && isLower(words, at + 1));
  }
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
export function readPurpose(words: Words, at: number, reach: Reach): number {
  const known = longest(fieldTree, words, at, true);
  if (known && (isCapital(words, at) || reach === 'cell')) return joinedField(words, known.end, reach);
  const first = words.list[at];
  if (!first || first.sign) return at;
  // "Tổ giúp việc Ban Chỉ đạo"
  const inner = headAt(words, at);
  if (inner?.head.kind === 'team' && reach !== 'part')
    return readHeaded(words, at, inner.head, inner.end, 'part')?.to ?? at;
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
  if (first.key === 'chuyen' && words.list[at + 1]?.key === 'doi' && words.list[at + 2]?.key === 'so') return at + 3;
  const to = readTitleOf(words, at, reach);
  if (isCapital(words, at) || reach === 'cell' || /^\d/.test(first.key)) return to;
  // In small letters it is a purpose only when the level or the role closes it: "phòng, chống ma túy tỉnh".
  const role = roleAt(words, readTail(words, to, reach))?.value;
  if (verbEnd(words, at) > at) return role === 'lead' || role === 'duty' ? to : at;
  return role || startsTail(words, to, reach) ? to : at;
}

/** A programme's name inside a body's: up to the level, the role word or the action. */
function readTitleOf(words: Words, at: number, reach: Reach): number {
  let to = at;
  while (to < words.list.length && to - at < LONGEST_NAME * 2) {
    const word = words.list[to]!;
    if (word.sign && !joinsOn(words, to, reach)) break;
    if (to > at && !word.sign) {
      const role = roleAt(words, to);
      if (role && role.value !== 'with') break;
      if (startsTail(words, to, reach)) break;
      if (word.key !== 'va' && to - at > 2 && reach !== 'cell' && verbEnd(words, to) > to + 1) break;
      if (word.capital && to - at > 1 && startsStrong(words, to)) break;
    }
    to++;
  }
  while (to > at && (words.list[to - 1]!.sign || words.list[to - 1]!.key === 'va')) to--;
  return to;
}
