import { type AgencyIndex, agencyIndex } from '../../knowledge/agencies';
import type { AgencyMention } from '../model';
import { isAdded } from './added';
import { fieldTree } from './fields';
import { headAt } from './head';
import { mentionOf } from './mention';
import { type Name, readName, startsName } from './name';
import { longest } from './phrases';
import { readLevels } from './tail';
import { eachTree } from './vocabulary';
import { isCapital, readWords, signAt, type Words } from './words';

/**
 * Every agency named anywhere in `text` (NFC), in order; names inside other names are left out. Precise rather than
 * complete: "Chính phủ số" and "lực lượng Công an nhân dân" name no body. Spans are relative to `text`.
 */
export function findAgencies(text: string, index: AgencyIndex = agencyIndex): AgencyMention[] {
  const words = readWords(withoutState(text), Number.POSITIVE_INFINITY, true, index);
  const found: AgencyMention[] = [];
  let i = 0;
  while (i < words.list.length) {
    const name = !isSymbol(words, i) && startsName(words, i) ? readName(words, i, 'prose') : null;
    if (name && isBody(words, name)) {
      found.push(mentionOf(words, name, 0));
      i = name.to;
    } else i++;
  }
  return found;
}

const STATE =
  /CỘNG\s{1,9}H\p{L}{2}\s{1,9}XÃ\s{1,9}HỘI(?:\s{1,9}CH\p{L}\s{1,9}NGH\p{L}{2}(?:\s{1,9}VIỆT\s{1,9}NAM)?)?/giu;

/** `text` with gaps for the state's name, which stands beside the body's in a letterhead of one line and ends it. */
const withoutState = (text: string): string => text.replace(STATE, (name) => '\t'.repeat(name.length));

/** "79/KH-UBND": the letters after a dash or stroke are part of a document's number. */
const isSymbol = (words: Words, at: number): boolean =>
  /^[-/]$/.test(signAt(words, at - 1)) && words.list[at - 1]!.end === words.list[at]!.start && words.list[at]!.acronym;

/** Words that are bodies only with a level or place after them: "Bảo hiểm xã hội" is an insurance, too. */
const COMMON = new Set([
  'bảo hiểm xã hội',
  'điện lực',
  'viễn thông',
  'bưu điện',
  'hải quan',
  'quản lý thị trường',
  'thi hành án dân sự',
  'thanh tra',
  'trường',
  'nhà trường',
  'mặt trận',
  'chi bộ',
  'đảng bộ',
]);

/** Groups that name nobody who could be given work. */
const NO_GROUP = /^(?:moi|tung|nhung|mot|cac loai)$/;
const NO_MEMBER = /^(?:cap|doi tuong|dong chi|tap the|ca nhan|lop|ho|hoc sinh|nguoi)/;

/** Offices that somebody holds in every body: alone they name nobody. */
const ANY_OFFICE = new Set(['người đứng đầu', 'thủ trưởng', 'lãnh đạo']);

/** Groups that a scan can be trusted with; many words of other meaning fold to the nouns of the others. */
const SCANNED_GROUP =
  /^(?:c\S{0,3} )?(?:co quan|don vi|nganh|ban|doan the|to chuc|doanh nghiep|truong|thon|bo phan|xa|phuong|so)\b/;

/** In a scan a name must be borne out by more than its head: by its field or its level, or by a head of several words. */
function isScannedBody(words: Words, name: Name): boolean {
  const found = headAt(words, name.from);
  if (name.kind === 'group' || !found) return SCANNED_GROUP.test(keysOf(words, name));
  if (found.head.kind === 'title') return headAt(words, found.end) !== null || readLevels(words, found.end) > found.end;
  if (found.head.kind === 'body' && (found.end > name.from + 1 || words.list[name.from]!.acronym)) return true;
  return longest(fieldTree, words, found.end, true) !== null || readLevels(words, found.end) > found.end;
}

const keysOf = (words: Words, name: Name): string =>
  words.list
    .slice(name.from, Math.min(name.to, name.from + 4))
    .map((word) => word.key)
    .join(' ');

/** In running prose a name must be written like one. */
function isBody(words: Words, name: Name): boolean {
  if (words.damaged && !isScannedBody(words, name)) return false;
  const first = words.list[name.from]!;
  if (name.kind === 'group') {
    const each = longest(eachTree, words, name.from);
    if (!each || NO_GROUP.test(first.key)) return false;
    return !NO_MEMBER.test(`${words.list[each.end]?.key} ${words.list[each.end + 1]?.key}`);
  }
  const found = headAt(words, name.from);
  if (!found) return longest(eachTree, words, name.from) !== null;
  if (isAdded(found.head)) return true;
  const more = name.to > found.end;
  switch (found.head.kind) {
    case 'org':
      // "NHÓM THAM MƯU, CHỈ ĐẠO": a title of rows.
      if (words.upper && found.head.id === 'nhóm') return false;
      return more && (first.capital || isCapital(words, found.end));
    case 'body':
      return first.capital && (more || !COMMON.has(found.head.id));
    case 'title':
      return first.capital && (more || !ANY_OFFICE.has(found.head.id));
    default:
      return first.capital;
  }
}
