/** Reads one point of time from tokens: "ngày 10/3/2023", "Quý II năm 2025", "6 tháng đầu năm", "cuối tháng 5". */
import { isDateSeparator, isMonthWord, isYear, isYearWord, yearOf } from '../dates';
import { months, type Point, point, type Unit } from './points';
import { type NumberToken, readAny, reads, type Token } from './tokens';

const ROMAN: Readonly<Record<string, number>> = {
  i: 1,
  l: 1,
  ii: 2,
  ll: 2,
  il: 2,
  li: 2,
  iii: 3,
  lll: 3,
  iv: 4,
  lv: 4,
};
const QUARTER_WORDS: Readonly<Record<string, number>> = { dau: 1, nhat: 1, hai: 2, ba: 3, tu: 4, bon: 4 };
const MONTH_WORDS: Readonly<Record<string, number>> = {
  gieng: 1,
  mot: 1,
  hai: 2,
  ba: 3,
  tu: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
  chap: 12,
};

const isCount = (token: Token | undefined, most: number): token is NumberToken =>
  token?.kind === 'number' && token.text.length <= 2 && token.value >= 1 && token.value <= most;

/**
 * The year written after a month or quarter: "/2022", " năm 2022", "-2022", ", 2022", " 2022". Null year where none is
 * written; `to` is then `at`.
 */
function yearAfter(tokens: readonly Token[], at: number): { readonly year: number | null; readonly to: number } {
  let i = at;
  if (isDateSeparator(tokens[i]) || tokens[i]?.text === ',') i++;
  const marked = tokens[at]?.text === '/';
  if (tokens[i]?.text === 'cua') i++;
  if (tokens[i]?.text === '(') i++;
  if (isYearWord(tokens[i])) i++;
  if (tokens[i]?.text === 'hoc') return { year: null, to: at };
  const year = isYear(tokens[i])
    ? tokens[i]!.value
    : marked && !isDateSeparator(tokens[i + 1])
      ? yearOf(tokens[i])
      : null;
  return year === null ? { year: null, to: at } : { year, to: i + 1 };
}

/** The point that begins at token `at`, or null. `unit`: what a bare number means here (after "tháng 3, "). */
export function readPoint(tokens: readonly Token[], at: number, unit: Unit | null = null): Point | null {
  const skipped = skipHour(tokens, at);
  const read = readVague(tokens, skipped) ?? readBare(tokens, skipped, unit);
  if (!read) return null;
  return skipped === at ? read : { ...read, from: at, hour: read.unit === 'day' };
}

/** Past "17 giờ 00 phút, ", "15h30 " and "thứ Sáu, "; `at` itself where none of these stands. */
function skipHour(tokens: readonly Token[], at: number): number {
  let i = at;
  if (tokens[i]?.kind === 'number' && (tokens[i + 1]?.text === 'h' || tokens[i + 1]?.text === 'gio')) {
    i += 2;
    if (tokens[i]?.kind === 'number' && !isDateSeparator(tokens[i + 1])) i++;
    if (tokens[i]?.text === 'phut' || tokens[i]?.text === "'" || tokens[i]?.text === '’') i++;
    if (tokens[i]?.text === ',') i++;
    return tokens[i]?.text === 'ngay' || isDated(tokens, i) ? i : at;
  }
  if (tokens[i]?.text === 'thu' && tokens[i + 2]?.text === ',' && tokens[i + 3]?.text === 'ngay') return i + 3;
  if (tokens[i]?.text === 'chu' && tokens[i + 1]?.text === 'nhat' && tokens[i + 3]?.text === 'ngay') return i + 3;
  return at;
}

const isDated = (tokens: readonly Token[], at: number): boolean =>
  isCount(tokens[at], 31) && isDateSeparator(tokens[at + 1]) && tokens[at + 2]?.kind === 'number';

const PARTS = ['nua dau', 'nua cuoi', 'nua sau', 'dau', 'giua', 'cuoi', 'het', 'ca', 'suot'] as const;

/** "cuối năm 2025", "nửa đầu tháng 5", "hết quý II", "tuần 2 tháng 3", "đợt 1 tháng 4". */
function readVague(tokens: readonly Token[], at: number): Point | null {
  const week = skipWeek(tokens, at);
  if (week > at) {
    const inner = readBare(tokens, week, null);
    return inner?.unit === 'month' ? { ...inner, from: at, vague: true } : null;
  }
  const words = readAny(tokens, at, PARTS);
  if (!words) return null;
  let i = at + words;
  if (tokens[i]?.text === 'cua' || tokens[i]?.text === 'trong') i++;
  const part = tokens[at]!.text === 'nua' ? (tokens[at + 1]!.text === 'dau' ? 'first' : 'second') : tokens[at]!.text;
  const inner = readBare(tokens, i, null) ?? readOpenYear(tokens, i);
  if (!inner || (inner.unit === 'day' && part !== 'het')) return null;
  if (part === 'first' || part === 'second') return half(inner, at, part === 'first');
  return { ...inner, from: at, vague: part !== 'het' && part !== 'ca' && part !== 'suot' };
}

function half(inner: Point, from: number, first: boolean): Point | null {
  if (inner.unit === 'year')
    return { ...inner, from, unit: 'part', firstMonth: first ? 1 : 7, lastMonth: first ? 6 : 12 };
  if (inner.unit !== 'month') return null;
  return { ...inner, from, unit: 'part', firstDay: first ? 1 : 16, lastDay: first ? 15 : 0 };
}

/** Past "tuần 2 ", "tuần đầu ", "tuần thứ hai của ". */
function skipWeek(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== 'tuan') return at;
  let i = at + 1;
  if (tokens[i]?.text === 'le') i++;
  if (tokens[i]?.text === 'thu') i++;
  const named =
    tokens[i]?.kind === 'number' || (tokens[i] && (tokens[i]!.text in ROMAN || tokens[i]!.text in QUARTER_WORDS));
  if (named || tokens[i]?.text === 'cuoi') i++;
  if (tokens[i]?.text === 'cua') i++;
  return i > at + 1 && tokens[i]?.text === 'thang' ? i : at;
}

/** "năm" without a number, as in "cuối năm", "trong năm": the caller's year. */
export function readOpenYear(tokens: readonly Token[], at: number): Point | null {
  if (tokens[at]?.text !== 'nam' || tokens[at + 1]?.text === 'hoc') return null;
  if (tokens[at + 1]?.kind === 'number') return null;
  const to = tokens[at + 1]?.text === 'nay' ? at + 2 : at + 1;
  return point(at, to, months('year', 1, 12, null));
}

function readBare(tokens: readonly Token[], at: number, unit: Unit | null): Point | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === 'word') return readWorded(tokens, at);
  if (token.kind !== 'number') return null;
  return readPart(tokens, at) ?? readNumeric(tokens, at, unit);
}

function readWorded(tokens: readonly Token[], at: number): Point | null {
  const word = tokens[at]!.text;
  switch (word) {
    case 'ngay':
      return readDay(tokens, at);
    case 'mung':
    case 'mong':
      return isCount(tokens[at + 1], 10) ? readDay(tokens, at) : null;
    case 'thang':
      return readMonth(tokens, at, at + 1);
    case 't':
    case 'th': {
      const number = tokens[at + 1]?.text === '.' ? at + 2 : at + 1;
      const adjacent = tokens[number] && tokens[number]!.start - tokens[at]!.end <= 1;
      return adjacent && isCount(tokens[number], 12) ? readMonth(tokens, at, number) : null;
    }
    case 'nam':
      return readYear(tokens, at);
    case 'giai':
      return reads(tokens, at, 'giai doan') ? readPeriod(tokens, at, at + 2) : null;
    case 'nhiem':
      return reads(tokens, at, 'nhiem ky') ? readPeriod(tokens, at, at + 2) : null;
    case 'hoc':
    case 'hk':
      return readTerm(tokens, at);
    default:
      return readQuarter(tokens, at);
  }
}

function readDay(tokens: readonly Token[], at: number): Point | null {
  const day = tokens[at + 1];
  if (day?.kind !== 'number' || day.text.length > 2) return null;
  const read = readNumeric(tokens, at + 1, 'day');
  return read && { ...read, from: at };
}

/** `number` is the token after "tháng" or "T". */
function readMonth(tokens: readonly Token[], at: number, number: number): Point | null {
  const token = tokens[number];
  if (!token) return null;
  if (token.kind === 'number' && token.text.length <= 2) {
    const after = yearAfter(tokens, number + 1);
    if (token.value > 12 && after.year === null) return null;
    return point(at, after.to, months('month', token.value, token.value, after.year));
  }
  // A month in words needs its year: "tháng sau", "các tháng trong năm" name no month.
  const ten = token.text === 'muoi' ? { mot: 11, hai: 12 }[tokens[number + 1]?.text ?? ''] : undefined;
  const value = ten ?? MONTH_WORDS[token.text];
  if (!value || token.kind !== 'word') return null;
  const after = yearAfter(tokens, number + (ten ? 2 : 1));
  return after.year === null ? null : point(at, after.to, months('month', value, value, after.year));
}

function readYear(tokens: readonly Token[], at: number): Point | null {
  if (tokens[at + 1]?.text === 'hoc') return readSchoolYear(tokens, at, at + 2);
  const token = tokens[at + 1];
  return isYear(token) ? point(at, at + 2, months('year', 1, 12, token.value)) : null;
}

/** A school year runs from September to the end of May (yearly time frame of the Ministry of Education and Training). */
function readSchoolYear(tokens: readonly Token[], at: number, number: number): Point | null {
  const first = tokens[number];
  if (!isYear(first)) return null;
  const second = isDateSeparator(tokens[number + 1]) ? tokens[number + 2] : undefined;
  const to = isYear(second) ? number + 3 : number + 1;
  const last = isYear(second) ? second.value : first.value + 1;
  return point(at, to, { ...months('year', 9, 5, first.value), lastYear: last });
}

/** "giai đoạn 2021-2025", "nhiệm kỳ 2020 - 2025"; stages with numbers ("giai đoạn 2") are no points of time. */
function readPeriod(tokens: readonly Token[], at: number, number: number): Point | null {
  const i = tokens[number]?.text === 'tu' ? number + 1 : number;
  const first = tokens[tokens[i]?.text === 'nam' ? i + 1 : i];
  if (!isYear(first)) return null;
  const joiner = (tokens[i]?.text === 'nam' ? i + 1 : i) + 1;
  const second = tokens[joiner]?.text === '-' ? tokens[joiner + 1] : undefined;
  if (!isYear(second)) return point(at, joiner, months('year', 1, 12, first.value));
  return point(at, joiner + 2, { ...months('year', 1, 12, first.value), lastYear: second.value });
}

/** "học kỳ I năm học 2024-2025": a stretch without dates of its own. */
function readTerm(tokens: readonly Token[], at: number): Point | null {
  const number = tokens[at]!.text === 'hk' ? at + 1 : readAny(tokens, at, ['hoc ky', 'hoc ki']) ? at + 2 : -1;
  const token = tokens[number];
  if (!token || !(token.text in ROMAN || isCount(token, 3))) return null;
  const first = (ROMAN[token.text] ?? token.value) === 1;
  let i = number + 1;
  if (tokens[i]?.text === ',') i++;
  if (tokens[i]?.text === '/') i++;
  const inner = readAny(tokens, i, ['nam hoc']) ? readSchoolYear(tokens, i, i + 2) : null;
  const shape = { ...months('part', first ? 9 : 1, first ? 1 : 5, null), firstMonth: null, lastMonth: null };
  return point(at, inner ? inner.to : number + 1, shape);
}

const JOINED_QUARTERS: Readonly<Record<string, number>> = {
  quyi: 1,
  quyii: 2,
  quyiii: 3,
  quyiv: 4,
  qi: 1,
  qii: 2,
  qiii: 3,
  qiv: 4,
};

function readQuarter(tokens: readonly Token[], at: number): Point | null {
  const word = tokens[at]!.text;
  const joined = JOINED_QUARTERS[word];
  if (joined) return quarter(tokens, at, at + 1, joined);
  // "IV/2025" in a column of times.
  const alone = /^[IV]{1,3}$/.test(tokens[at]!.raw) ? ROMAN[word] : undefined;
  if (alone && tokens[at + 1]?.text === '/' && isYear(tokens[at + 2])) return quarter(tokens, at, at + 1, alone);
  if (word !== 'quy' && word !== 'qui' && word !== 'q') return null;
  const number = word === 'q' && tokens[at + 1]?.text === '.' ? at + 2 : at + 1;
  const value = quarterNumber(tokens[number]);
  if (!value || (word === 'q' && tokens[number]!.start > tokens[number - 1]!.end)) return null;
  return quarter(tokens, at, number + 1, value);
}

function quarterNumber(token: Token | undefined): number | undefined {
  if (!token) return undefined;
  if (isCount(token, 4)) return token.value;
  // "quý Tư" is the fourth quarter, "quỹ từ …" is not.
  if (token.text === 'tu') return token.raw === 'Tư' || token.raw === 'tư' ? 4 : undefined;
  return token.kind === 'word' ? (ROMAN[token.text] ?? QUARTER_WORDS[token.text]) : undefined;
}

function quarter(tokens: readonly Token[], at: number, after: number, value: number): Point {
  const { year, to } = yearAfter(tokens, after);
  return point(at, to, months('quarter', value * 3 - 2, value * 3, year));
}

/** "6 tháng đầu năm 2025", "03 tháng cuối năm". */
function readPart(tokens: readonly Token[], at: number): Point | null {
  const count = tokens[at];
  if (!isCount(count, 11) || tokens[at + 1]?.text !== 'thang') return null;
  const side = tokens[at + 2]?.text;
  if ((side !== 'dau' && side !== 'cuoi') || tokens[at + 3]?.text !== 'nam') return null;
  const year = isYear(tokens[at + 4]) ? tokens[at + 4]!.value : null;
  const [first, last] = side === 'dau' ? [1, count.value] : [13 - count.value, 12];
  return point(at, year === null ? at + 4 : at + 5, months('part', first, last, year));
}

/** A point in digits: "10/3/2023", "31/01", "3/2023", "2025", or a bare number that `unit` explains. */
function readNumeric(tokens: readonly Token[], at: number, unit: Unit | null): Point | null {
  const first = tokens[at]!;
  if (isYear(first))
    return unit === 'day' || (isDateSeparator(tokens[at + 1]) && tokens[at + 1]!.text === '/')
      ? null
      : point(at, at + 1, months('year', 1, 12, first.value));
  if (first.text.length > 2) return null;
  if (isMonthWord(tokens[at + 1]) && tokens[at + 2]?.kind === 'number') return readWordedDay(tokens, at);
  if (isDateSeparator(tokens[at + 1]) && tokens[at + 2]?.kind === 'number') {
    const read = readSeparated(tokens, at, unit);
    if (read) return read;
  }
  return readCounted(tokens, at, unit);
}

/** "06 tháng 01 năm 2022", "15 tháng 5". */
function readWordedDay(tokens: readonly Token[], at: number): Point | null {
  const month = tokens[at + 2]!;
  if (month.text.length > 2) return null;
  const { year, to } = yearAfter(tokens, at + 3);
  return day(at, to, tokens[at]!.value, month.value, year);
}

const day = (from: number, to: number, value: number, month: number | null, year: number | null): Point =>
  point(from, to, { unit: 'day', firstMonth: month, firstDay: value, lastMonth: month, lastDay: value, year });

function readSeparated(tokens: readonly Token[], at: number, unit: Unit | null): Point | null {
  const [first, sign, second] = [tokens[at]!, tokens[at + 1]!, tokens[at + 2]!];
  if (sign.text === '-' && second.text.length <= 2 && tokens[at + 3]?.text === '/')
    return readRangeStart(tokens, at, unit);
  if (isYear(second)) {
    if (unit === 'day' || unit === 'quarter' || (unit === null && sign.text === '.')) return null;
    // "2-2025" and "2/2025" are months; "10-2025" after "ngày" is not.
    return point(at, at + 3, months('month', first.value, first.value, second.value));
  }
  if (second.text.length > 2) return null;
  const third = tokens[at + 4];
  if (tokens[at + 3]?.text === sign.text && third?.kind === 'number') {
    const year = sign.text === '/' || unit === 'day' ? yearOf(third) : isYear(third) ? third.value : null;
    if (year !== null) return day(at, at + 5, first.value, second.value, year);
  }
  // "ngày 31/01", "ngày 31/01 năm 2025"; a dash or dot would make a range or a decimal of it.
  if (sign.text !== '/' || first.value > 31 || second.value > 12 || second.value === 0) return null;
  if (unit === 'month' || unit === 'quarter') return null;
  const { year, to } = tokens[at + 3]?.text === 'nam' ? yearAfter(tokens, at + 3) : { year: null, to: at + 3 };
  return day(at, to, first.value, second.value, year);
}

/** The first number of "5-6/2025" (months) and "15-20/3/2025" (days). */
function readRangeStart(tokens: readonly Token[], at: number, unit: Unit | null): Point | null {
  const last = tokens[at + 4];
  const days = tokens[at + 5]?.text === '/' || unit === 'day' || !isYear(last);
  if (days) return last?.kind === 'number' ? readCounted(tokens, at, 'day') : null;
  return unit === null || unit === 'month' ? readCounted(tokens, at, 'month') : readCounted(tokens, at, unit);
}

function readCounted(tokens: readonly Token[], at: number, unit: Unit | null): Point | null {
  const first = tokens[at]!;
  if (unit === 'day') return first.value >= 1 && first.value <= 31 ? day(at, at + 1, first.value, null, null) : null;
  if (unit === 'quarter') return isCount(first, 4) ? quarter(tokens, at, at + 1, first.value) : null;
  return unit === 'month' && isCount(first, 12) ? readMonth(tokens, at, at) : null;
}

/** A Roman numeral that continues "quý I, ". */
export function readQuarterNumeral(tokens: readonly Token[], at: number): Point | null {
  const value = tokens[at]?.kind === 'word' ? ROMAN[tokens[at]!.text] : undefined;
  return value ? quarter(tokens, at, at + 1, value) : null;
}
