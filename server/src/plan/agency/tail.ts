import { startsGroup } from './group';
import { headAt } from './head';
import { type Reach, readName } from './name';
import { longest } from './phrases';
import { roleAt, verbEnd } from './role';
import { eachTree, levelTree, ofTree, tailTree } from './vocabulary';
import { isCapital, isLower, signAt, toned, tonedForm, type Words } from './words';

const NUMERAL = /^(?:\d{1,3}|[ivx]{1,5})$/;

/**
 * What closes a name: level, place, "có liên quan", "trên địa bàn …", "thuộc …". Returns the index of the word after it,
 * or `at` when nothing of the kind stands there.
 */
export function readTail(words: Words, at: number, reach: Reach): number {
  let to = at;
  for (let rounds = 0; rounds < 6; rounds++) {
    const part = tailPart(words, to, reach);
    const next = part === to && to === at ? readPlace(words, to) : part;
    if (next === to) break;
    to = next;
  }
  return to;
}

/** True when level, area or belonging begins at `at`; a capital alone may as well go on in an unknown name. */
export const startsTail = (words: Words, at: number, reach: Reach): boolean => tailPart(words, at, reach) > at;

function tailPart(words: Words, at: number, reach: Reach): number {
  const word = words.list[at];
  if (!word || word.sign) return at;
  const area = readArea(words, at);
  if (area > at) return area;
  const of = readOf(words, at, reach);
  if (of > at) return of;
  // "cung cấp" out of a scan is not "cùng cấp".
  const tail = words.damaged && word.key === 'cung' ? null : longest(tailTree, words, at);
  const towards = /^(?:den|toi)$/.test(words.list[tail?.end ?? at]?.key ?? '');
  if (tail && !towards && (isLower(words, at) || tail.end > at + 1)) return tail.end;
  return readLevels(words, at);
}

/** "trên địa bàn thành phố", "trên địa bàn", "đóng trên địa bàn huyện Nam Sách", "ngoài nhà nước". */
function readArea(words: Words, at: number): number {
  let i = at;
  if (words.list[i]?.key === 'dong' || words.list[i]?.key === 'hoat') i += words.list[i]!.key === 'dong' ? 1 : 2;
  if (words.list[i]?.key !== 'tren' || words.list[i + 1]?.key !== 'dia' || words.list[i + 2]?.key !== 'ban') return at;
  i += 3;
  if (words.list[i]?.key === 'toan') i++;
  const level = readLevels(words, i);
  return level > i ? level : readPlace(words, i);
}

/** "xã", "huyện Đak Đoa", "các quận, huyện, phường, xã", "cấp tỉnh", "TP. Huế", "tỉnh, huyện, xã", "thành phố Đà Nẵng". */
export function readLevels(words: Words, at: number): number {
  let i = at;
  const each = longest(eachTree, words, i);
  if (each) i = each.end;
  const grade = words.list[i]?.key === 'cap' || (words.list[i]?.key === '3' && words.list[i + 1]?.key === 'cap');
  if (grade && !words.list[i]!.capital) {
    if (words.list[i]!.key === '3') i++;
    const first = levelAt(words, i + 1);
    if (first === 0) {
      if (each) return i + 1;
      return ['tren', 'duoi', 'uy', 'minh'].includes(words.list[i + 1]?.key ?? '') ? i + 2 : at;
    }
    return moreLevels(words, first, true);
  }
  const first = levelAt(words, i);
  if (first === 0) return at;
  return moreLevels(words, first, each !== null);
}

/** Further levels after the first, "xã, phường và thị trấn", and the place at the end. */
function moreLevels(words: Words, from: number, many: boolean): number {
  let to = readNumberOrPlace(words, from);
  let placed = to > from;
  for (;;) {
    let i = to;
    if (words.list[i]?.key === 'cap' && !many) break;
    const sign = words.list[i]?.key ?? '';
    if (sign === ',' || sign === '-' || sign === '/' || sign === 'va') i++;
    if (words.list[i]?.key === 'cap' && many) i++;
    const next = levelAt(words, i);
    if (next === 0 || (words.damaged && !isLower(words, i))) break;
    // "UBND xã và các thôn": another group begins, not another level of the same body.
    if (placed && !many && i > to) break;
    to = readNumberOrPlace(words, next);
    placed ||= to > next;
  }
  return to;
}

/** End of the level word at `at`, or 0. "TP." takes its dot along. */
export function levelAt(words: Words, at: number): number {
  const word = words.list[at];
  if (!word || word.sign) return 0;
  const match = longest(levelTree, words, at);
  if (match) {
    if (match.end === at + 1 && !words.damaged && !levelTone(words, at)) return 0;
    if (match.value === 'dia-phuong' && !isLower(words, at)) return 0;
    return signAt(words, match.end) === '.' &&
      word.key === 'tp' &&
      words.list[match.end]!.start === words.list[match.end - 1]!.end
      ? match.end + 1
      : match.end;
  }
  // "xã" out of a scan: x3, x4, xi, xd, x&.
  return words.damaged && /^x.?$/.test(word.key) && !word.capital ? at + 1 : 0;
}

const LEVEL_TONES = new Set(
  ['xã', 'phường', 'huyện', 'quận', 'tỉnh', 'tp', 'tw', 'thôn', 'buôn', 'xóm'].map(tonedForm),
);
const levelTone = (words: Words, at: number): boolean => LEVEL_TONES.has(toned(words, at));

/** A place after a level: "Kon Gang", "Bà Rịa - Vũng Tàu", "5", "XIII"; the words' end, or `at` without one. */
function readNumberOrPlace(words: Words, at: number): number {
  const word = words.list[at];
  if (word && !word.sign && NUMERAL.test(word.key) && (word.capital || /\d/.test(word.key))) {
    // "Tòa án nhân dân khu vực 2 - Hà Nội"
    const place =
      signAt(words, at + 1) === '-' && words.list[at - 1]?.key === 'vuc' ? readPlace(words, at + 2) : at + 2;
    return place > at + 2 ? place : at + 1;
  }
  return readPlace(words, at);
}

const MAX_PLACE = 4;

/** A place name: up to four capitalised words that begin no other agency. */
function readPlace(words: Words, at: number): number {
  let to = at;
  if (words.upper) {
    while (to < words.list.length && to - at < 3 && isName(words, to) && verbEnd(words, to) === to) to++;
    return to;
  }
  while (to < words.list.length && to - at < MAX_PLACE && isName(words, to)) {
    to++;
    // "Bà Rịa - Vũng Tàu": the one province with a dash in its name.
    if (signAt(words, to) === '-' && words.list[to - 1]!.key === 'ria' && isName(words, to + 1)) to++;
  }
  return to;
}

const isName = (words: Words, at: number): boolean =>
  isCapital(words, at) &&
  !words.list[at]!.acronym === !words.upper &&
  headAt(words, at) === null &&
  roleAt(words, at) === null &&
  !startsGroup(words, at) &&
  !(longest(levelTree, words, at) && !words.upper);

/** "thuộc UBND huyện", "của tỉnh", "tại địa phương": the body or place that a name belongs to. */
function readOf(words: Words, at: number, reach: Reach): number {
  const of = longest(ofTree, words, at);
  if (!of || !isLower(words, at) || (words.damaged && words.list[at]!.key === 'trong')) return at;
  const level = readLevels(words, of.end);
  if (level > of.end) return level;
  const key = words.list[at]!.key;
  if (key !== 'thuoc' && key !== 'truc' && key !== 'cua') return at;
  return reach === 'part' ? at : (readName(words, of.end, 'part')?.to ?? at);
}
