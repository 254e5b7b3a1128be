import { fieldTree, isOfficeField } from './fields';
import { readGroup, startsGroup } from './group';
import { headAt } from './head';
import type { Head } from './heads';
import { longest } from './phrases';
import { verbEnd } from './role';
import { readTail } from './tail';
import { readField, readPurpose } from './wording';
import { isCapital, signAt, type Words } from './words';

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
 * an agency follows. `prose`: the text goes on after the names, so up to the first word that begins an action. `part`:
 * a name inside a name, which holds no third one, so that reading stays linear.
 */
export type Reach = 'cell' | 'prose' | 'part';

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

/** The name whose head word ends at `end`. */
export function readHeaded(words: Words, from: number, head: Head, end: number, reach: Reach): Name | null {
  const done = (to: number, closed: boolean): Name => ({
    from,
    to: readBranch(words, to, head, reach),
    generic: false,
    closed,
    kind: head.kind,
  });
  switch (head.kind) {
    case 'body': {
      if (CENTRAL.has(head.id)) return done(end, true);
      const tail = readTail(words, readDepartment(words, readSeat(words, end, head), head), reach);
      return done(tail, true);
    }
    case 'org': {
      // "P.VHXH"
      const start =
        signAt(words, end) === '.' && isCapital(words, end + 1) && words.list[end]!.end === words.list[end + 1]!.start
          ? end + 1
          : end;
      const field = readField(words, start, head, reach);
      if (field === null) {
        const tail = readTail(words, end, reach);
        return tail > end || words.list[from]!.capital || reach === 'cell' ? done(tail, tail > end) : null;
      }
      const tail = readTail(words, readSeat(words, field.to, head), reach);
      return done(tail, field.closed || tail > field.to);
    }
    case 'team': {
      const seat = readSeat(words, end, head);
      const purpose = seat > end ? seat : readPurpose(words, end, reach);
      const tail = readTail(words, purpose > end ? readOwnBody(words, purpose) : purpose, reach);
      return done(tail, true);
    }
    case 'title':
      return readTitle(words, from, end, reach);
  }
}

/** "Tổ công tác triển khai Đề án 06 Chính phủ": the body that has set up a team, named right behind its purpose. */
function readOwnBody(words: Words, at: number): number {
  const body = words.list[at]?.breaks ? null : headAt(words, at);
  return body && (body.head.id === 'chính phủ' || body.head.id === 'ubnd') ? body.end : at;
}

/** "Bộ phận Một cửa UBND xã": an office named with the body it sits in. */
function readSeat(words: Words, at: number, head: Head): number {
  if (!SEATED.has(head.id) || words.list[at]?.breaks) return at;
  const seat = headAt(words, at);
  if (!seat) return at;
  return seat.head.id === 'ubnd' || (PARTY.has(seat.head.id) && !OFFICERS.has(head.id)) ? seat.end : at;
}

/** "Thanh tra Sở Y tế", "Văn phòng Sở Tư pháp": the field of the department that an office belongs to. */
function readDepartment(words: Words, at: number, head: Head): number {
  if (!/ (?:sở|bộ)$/.test(head.id) || !isCapital(words, at)) return at;
  return longest(fieldTree, words, at, true)?.end ?? at;
}

const OFFICERS = new Set(['công chức', 'cán bộ', 'chuyên viên', 'nhân viên']);
const PARTY = new Set(['tỉnh ủy', 'thành ủy', 'huyện ủy', 'quận ủy', 'thị ủy', 'đảng ủy']);
const SEATED = new Set([
  'bộ phận',
  'bộ phận một cửa',
  'công chức',
  'lãnh đạo',
  'ban',
  'văn phòng',
  'trung tâm',
  'ban thường vụ',
  'thường trực',
  'ủy ban kiểm tra',
  'ban tổ chức',
  'đảng ủy',
]);

/** "Phòng PC06 Công an tỉnh", "Ngân hàng Chính sách xã hội - Chi nhánh tỉnh": a unit and its body written as one name. */
function readBranch(words: Words, at: number, head: Head, reach: Reach): number {
  const dash = signAt(words, at) === '-' ? at + 1 : at;
  if (words.list[dash]?.breaks || reach === 'part') return at;
  const next = headAt(words, dash);
  if (!next) return at;
  const isBranch =
    next.head.id === 'chi nhánh' && /^(?:ngân hàng|nhcsxh|công ty|bưu điện|viễn thông|văn phòng)/.test(head.id);
  const isUnit = dash === at && UNITS[head.id]?.has(next.head.id) === true;
  return isBranch || isUnit ? (readHeaded(words, dash, next.head, next.end, 'part')?.to ?? at) : at;
}

/** Bodies there is one of: no place follows. */
const CENTRAL = new Set([
  'chính phủ',
  'thủ tướng chính phủ',
  'quốc hội',
  'chủ tịch nước',
  'trung ương đảng',
  'ban bí thư',
  'bộ chính trị',
  'văn phòng chính phủ',
  'thanh tra chính phủ',
]);

/** Units that are named with the body they belong to, by their head: which bodies' heads may follow. */
const FORCES = new Set(['công an', 'ban chỉ huy quân sự', 'bộ chỉ huy quân sự']);
const UNITS: Readonly<Record<string, ReadonlySet<string>>> = {
  phòng: FORCES,
  đội: FORCES,
  ban: FORCES,
  'cơ quan cảnh sát điều tra': FORCES,
  'tổ chuyên môn': new Set(['phòng', 'sở', 'trường', 'nhà trường']),
};

/** "Chủ tịch UBND xã", "Giám đốc các sở, ban, ngành", "Trưởng phòng Tư pháp", "Hiệu trưởng". */
function readTitle(words: Words, from: number, titleEnd: number, reach: Reach): Name {
  // "Trưởng Ban Chỉ đạo" is the head of a "Ban Chỉ đạo", not a "Trưởng ban".
  const unit = titleEnd > from + 1 ? headAt(words, titleEnd - 1) : null;
  const end = unit && unit.end > titleEnd ? titleEnd - 1 : titleEnd;
  const holder = (to: number, generic = false): Name => ({ from, to, generic, closed: true, kind: 'title' });
  if (signAt(words, end) === ',') {
    // "CT, các PCT UBND tỉnh", "Chủ tịch, Phó Chủ tịch UBND xã"
    const second = words.list[end + 1]?.key === 'cac' ? end + 2 : end + 1;
    const next = headAt(words, second);
    if (next?.head.kind === 'title' && isDeputy(words, from, next.head.id)) {
      const of = headAt(words, next.end);
      if (of && of.head.kind !== 'title')
        return holder(readHeaded(words, next.end, of.head, of.end, reach)?.to ?? next.end);
    }
  }
  const group = readGroup(words, end, reach);
  if (group) return holder(group.to);
  const inner = headAt(words, end);
  if (inner && !(inner.head.kind === 'title' && (reach === 'part' || signAt(words, end - 1) !== ''))) {
    const body = readHeaded(words, end, inner.head, inner.end, inner.head.kind === 'title' ? 'part' : reach);
    if (body) return holder(body.to);
  }
  const ofUnit = UNIT_HEADS.find((id) => headAt(words, from)?.head.id.endsWith(` ${id}`));
  const named = ofUnit && isCapital(words, end) ? readField(words, end, orgHead(ofUnit), reach) : null;
  if (named) return holder(readTail(words, named.to, reach));
  const field = longest(fieldTree, words, end, true);
  if (field && (isCapital(words, end) || verbEnd(words, end) === end)) return holder(readTail(words, field.end, reach));
  return holder(readCharge(words, readTail(words, readPerson(words, end), reach), reach));
}

/** Units whose heads are named with them: "Trưởng phòng Điều dưỡng". */
const UNIT_HEADS = ['phòng', 'khoa', 'ban', 'bộ phận', 'trạm'];
const orgHead = (id: string): Head => ({ kind: 'org', id, toned: null, capital: false, letters: false });

/** "Chủ tịch, Phó Chủ tịch": two offices of one body, not "Hiệu trưởng, Chủ tịch Công đoàn". */
function isDeputy(words: Words, from: number, second: string): boolean {
  const first = headAt(words, from)?.head.id ?? '';
  return first.endsWith(second) || second.endsWith(first) || /(?:^| )phó(?: |$)|^pct/.test(second);
}

/** "Phó Hiệu trưởng phụ trách chuyên môn": in a cell the charge tells one deputy from another. */
function readCharge(words: Words, at: number, reach: Reach): number {
  if (reach !== 'cell' || words.list[at]?.key !== 'phu' || words.list[at + 1]?.key !== 'trach') return at;
  let to = at + 2;
  while (to < words.list.length && !words.list[to]!.sign && words.list[to]!.key !== 'va' && !headAt(words, to)) to++;
  return to > at + 2 ? to : at;
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

/** An officer of a commune called by the field alone: "Tư pháp xã", "Địa chính - Xây dựng". Needs a capital. */
function readOffice(words: Words, at: number): Name | null {
  if (!isCapital(words, at)) return null;
  const field = longest(fieldTree, words, at, true);
  if (!field) return null;
  const tail = readTail(words, field.end, 'prose');
  if (tail === field.end && !isOfficeField(field.value)) return null;
  return { from: at, to: tail, generic: false, closed: true, kind: 'field' };
}
