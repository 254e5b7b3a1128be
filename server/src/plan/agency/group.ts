import { fold } from '../../text/fold';
import { headAt, isWritten } from './head';
import { type Name, type Reach, readName } from './name';
import { longest } from './phrases';
import { describes, verbEnd } from './role';
import { readTail } from './tail';
import { bareGroupTree, eachTree, groupTree, levelTree, tailTree } from './vocabulary';
import { endsName } from './wording';
import { isCapital, isLower, toned, tonedForm, type Words } from './words';

/** Nouns that name nobody in particular; a phrase of them alone says no more than "those concerned". */
const VAGUE = new Set(
  'cơ quan;đơn vị;địa phương;ngành;ban;sở;bộ;phòng;phòng ban;ban ngành;hội;đoàn thể;tổ chức;doanh nghiệp;cá nhân;tập thể;bộ phận;bộ phận chuyên môn;cấp;lực lượng;tổ chức đoàn thể;cơ quan chuyên môn;cơ quan chức năng;ngành chức năng;đơn vị trực thuộc;lực lượng chức năng'
    .split(';')
    .map(fold),
);

/** Nouns of one syllable as written, by their folded form: several words of other meaning fold to the same. */
const ONE_SYLLABLE = new Map<string, string[]>();
for (const word of 'ngành ban sở bộ phòng hội cấp thôn làng bản ấp xóm buôn tổ trường quận huyện tỉnh xã phường trạm lớp khoa viện vụ cục khối đội đoàn đài báo hộ nhóm bên'.split(
  ' ',
)) {
  ONE_SYLLABLE.set(fold(word), [...(ONE_SYLLABLE.get(fold(word)) ?? []), word]);
}

/** "các" at `at`, once or twice over; the index after it, or `at`. */
function readEach(words: Words, at: number): number {
  let to = at;
  if (words.damaged && /^c.{0,2}c$/.test(words.list[at]?.key ?? '') && longest(groupTree, words, at + 1, true))
    return at + 1;
  for (let rounds = 0; rounds < 2; rounds++) {
    const each = longest(eachTree, words, to);
    if (!each) break;
    // "cá sở, ngành" is a slip of the pen for "các"; "ca trực" and "cả nước" are not.
    if (words.list[to]!.key === 'ca' && (words.damaged || !isSlip(words, to))) break;
    to = each.end;
  }
  return to;
}

const isSlip = (words: Words, at: number): boolean => toned(words, at) === tonedForm('cá');

/** The noun of a group at `at`: the index after it, or `at`. */
function readNoun(words: Words, at: number): number {
  const noun = longest(groupTree, words, at, true);
  if (!noun) return at;
  if (noun.end === at + 1 && !words.damaged) {
    const written = ONE_SYLLABLE.get(words.list[at]!.key);
    if (written && !written.some((word) => isWritten(words, at, word))) return at;
  }
  // "cơ sở dữ liệu", "cơ quan dữ liệu": things, not bodies.
  return /^(?:du|ha|vat|phap|khoa)$/.test(words.list[noun.end]?.key ?? '') &&
    /^(?:so|quan)$/.test(words.list[noun.end - 1]!.key)
    ? at
    : noun.end;
}

/** True when a collective phrase begins at `at`. */
export function startsGroup(words: Words, at: number): boolean {
  const each = readEach(words, at);
  if (each > at) return readNoun(words, each) > each || headAt(words, each) !== null;
  return longest(bareGroupTree, words, at, true) !== null;
}

/** True when the group word at `at` is the head of one body's name: "Ban Chỉ huy Quân sự", "Trung tâm Y tế". */
function isNamed(words: Words, at: number): boolean {
  const found = headAt(words, at);
  if (!found || !isCapital(words, at)) return false;
  if (found.head.kind !== 'org') return found.end > at + 1 || words.list[at]!.acronym;
  return isCapital(words, found.end) && !words.upper;
}

/** The collective phrase that begins at `at`: "các sở, ban, ngành", "tổ chức, doanh nghiệp có liên quan". */
export function readGroup(words: Words, at: number, reach: Reach): Name | null {
  const each = readEach(words, at);
  let vague = true;
  let to: number;
  if (each > at) {
    to = readNoun(words, each);
    if (to === each || isNamed(words, each)) {
      const found = headAt(words, each);
      const name = found && found.head.kind !== 'title' ? readName(words, each, reach) : null;
      if (name && name.to > to) return { ...name, from: at };
      if (to === each) return name ? { ...name, from: at } : null;
    }
    vague = isVague(words, each, to);
  } else {
    const bare = longest(bareGroupTree, words, at, true);
    if (!bare) return null;
    to = bare.end;
    vague = isVague(words, at, readNoun(words, at));
  }
  const start = each;
  for (;;) {
    const tail = groupTail(words, to, reach);
    if (tail > to) return finish(tail, vague);
    const next = isClosedNoun(words, to) ? nextUnits(words, to) : nextNoun(words, to);
    if (next === to) break;
    to = next;
  }
  const more = readModifier(words, to, reach, to - start > 1);
  if (more === null) return null;
  const end = readTail(words, more, reach);
  return finish(end, vague && more === to);

  function finish(end: number, generic: boolean): Name {
    return { from: at, to: end, generic, closed: true, kind: 'group' };
  }
}

/** What closes a group; a level word right after the nouns may be one more noun: "các tỉnh, thành phố". */
function groupTail(words: Words, at: number, reach: Reach): number {
  const word = words.list[at];
  if (!word || word.sign) return at;
  if (word.key === 'va') return at;
  return readTail(words, at, reach);
}

/** "bộ phận chuyên môn", "cơ quan chức năng": the noun has what closes a phrase in itself. */
const isClosedNoun = (words: Words, end: number): boolean => {
  const pair = `${words.list[end - 2]?.key} ${words.list[end - 1]?.key}`;
  return pair === 'chuyen mon' || pair === 'chuc nang' || pair === 'truc thuoc' || pair === 'nghiep vu';
};

/** ", ban", "và địa phương", " đoàn thể": the index after the next noun of the group, or `at`. */
function nextNoun(words: Words, at: number): number {
  let i = at;
  const sign = words.list[i]?.key ?? '';
  if (sign === ',' || sign === 'va' || sign === '-' || sign === '/' || sign === '&') i++;
  if (i > at && words.list[i]?.key === 'va') i++;
  if (readEach(words, i) > i || isNamed(words, i)) return at;
  const noun = readNoun(words, i);
  if (noun === i) return at;
  if (i === at && (noun === i + 1 || words.list[i]!.key === 'to')) return at;
  return noun;
}

/** ", đơn vị", "và đơn vị" behind "các phòng chuyên môn": one more noun of the same group. */
function nextUnits(words: Words, at: number): number {
  const sign = words.list[at]?.key;
  if (sign !== ',' && sign !== 'va') return at;
  return words.list[at + 1]?.key === 'don' && words.list[at + 2]?.key === 'vi' ? at + 3 : at;
}

function isVague(words: Words, from: number, to: number): boolean {
  const noun = words.list
    .slice(from, to)
    .filter((word) => !word.sign)
    .map((word) => word.key)
    .join(' ');
  return VAGUE.has(noun);
}

const MODIFIER = 12;

/** "có chức năng giải quyết": what the members are for, its action word included. */
function skipCalling(words: Words, at: number): number {
  const calling =
    words.list[at]?.key === 'co' && words.list[at + 1]?.key === 'chuc' && words.list[at + 2]?.key === 'nang';
  return calling ? verbEnd(words, at + 3) : at;
}

/**
 * Words that say which members are meant, "có dịch vụ công thiết yếu", "khám chữa bệnh": in a cell up to the next
 * separator, in prose only after a noun of two words and before the action. Null when the noun was none: "các bộ dữ liệu".
 */
function readModifier(words: Words, at: number, reach: Reach, plural: boolean): number | null {
  let to = skipCalling(words, at);
  while (to < words.list.length && to - at < MODIFIER) {
    const word = words.list[to]!;
    if (word.sign) break;
    if (word.key === 'va') break;
    if (endsName(words, to, reach)) {
      if (!describes(words, to, reach)) break;
      to = Math.max(to + 1, verbEnd(words, word.key === 'duoc' ? to + 1 : to));
      continue;
    }
    // "các trường học | Đoàn phường": another body; "các thành viên TCT Đề án 06" are that body's.
    if (word.capital && headAt(words, to) && !/^(?:vien|thuoc)$/.test(words.list[to - 1]!.key)) break;
    if (longest(tailTree, words, to) || longest(levelTree, words, to)) break;
    to++;
  }
  if (to > at && !plural && isLower(words, at) && reach !== 'cell') return null;
  return to;
}
