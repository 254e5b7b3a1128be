import { type AgencyIndex, agencyIndex } from '../../knowledge/agencies';
import type { AgencyMention } from '../model';
import { isAdded } from './added';
import { headAt } from './head';
import { mentionOf } from './mention';
import { type Name, readName, startsName } from './name';
import { longest } from './phrases';
import { eachTree } from './vocabulary';
import { isCapital, readWords, signAt, type Words } from './words';

/**
 * Every agency named anywhere in `text` (NFC), in order; names inside other names are left out. Precise rather than
 * complete: "Chính phủ số" and "lực lượng Công an nhân dân" name no body. Spans are relative to `text`.
 */
export function findAgencies(text: string, index: AgencyIndex = agencyIndex): AgencyMention[] {
  const words = readWords(text, Number.POSITIVE_INFINITY, true, index);
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

/** In running prose a name must be written like one. */
function isBody(words: Words, name: Name): boolean {
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
      return more && (first.capital || isCapital(words, found.end));
    case 'body':
      return first.capital && (more || !COMMON.has(found.head.id));
    default:
      return first.capital;
  }
}
