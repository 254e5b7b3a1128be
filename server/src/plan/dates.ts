/**
 * Calendar dates and the words they are written in. Everything here works on the tokens of `deadline/tokens`, so that
 * emphasis marks and line breaks inside a date do not matter, and on the Gregorian calendar without time zones.
 */
import { isOneEdit } from '../text/edit-distance';
import type { NumberToken, Token } from './deadline/tokens';
import type { IsoDate } from './model';

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Number of days of `month` (1-12) in `year`; without a year February has its longest length. */
export function daysInMonth(year: number | null, month: number): number {
  if (month !== 2) return MONTH_LENGTHS[month - 1] ?? 0;
  const leap = year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  return leap ? 29 : 28;
}

/** The date in ISO form, or null for a day that no calendar has. */
export function isoDate(year: number, month: number, day: number): IsoDate | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month) || year < 1 || year > 9999) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** `date` moved by `days` days. */
export function addDays(date: IsoDate, days: number): IsoDate {
  const moved = new Date(
    Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8)) + days),
  );
  return moved.toISOString().slice(0, 10);
}

export const dayBefore = (date: IsoDate): IsoDate => addDays(date, -1);
export const dayAfter = (date: IsoDate): IsoDate => addDays(date, 1);

/** True for a number that stands for a year in an administrative text. */
export const isYear = (token: Token | undefined): token is NumberToken =>
  token?.kind === 'number' && token.text.length === 4 && token.value >= 1945 && token.value <= 2099;

/** A two-digit year after a slash ("30/6/25"); plans are younger than 2010. */
const isShortYear = (token: Token | undefined): token is NumberToken =>
  token?.kind === 'number' && token.text.length === 2 && token.value >= 10 && token.value <= 45;

/** The year that `token` writes, in two digits or four; null when it writes none. */
export const yearOf = (token: Token | undefined): number | null =>
  isYear(token) ? token.value : isShortYear(token) ? 2000 + token.value : null;

/** Words of a scan differ from what was printed by a letter: "thdang", "ndam", "ngdy". */
export const isDayWord = (token: Token | undefined): boolean => token?.kind === 'word' && isOneEdit(token.text, 'ngay');
export const isMonthWord = (token: Token | undefined): boolean =>
  token?.kind === 'word' && isOneEdit(token.text, 'thang');
export const isYearWord = (token: Token | undefined): boolean => token?.kind === 'word' && isOneEdit(token.text, 'nam');

/** A full date as read from tokens. `iso` is null for a blank ("ngày   /01/2023") or impossible date. */
export interface DateReading {
  readonly iso: IsoDate | null;
  readonly blank: boolean;
  /** Indices of the first token and of the one after the last. */
  readonly from: number;
  readonly to: number;
}

const isSmall = (token: Token | undefined): token is NumberToken => token?.kind === 'number' && token.text.length <= 2;
export const isDateSeparator = (token: Token | undefined): boolean =>
  token?.kind === 'sign' && (token.text === '/' || token.text === '-' || token.text === '.');

/**
 * The full date (day, month and year) that begins at token `at`: "ngày 06/01/2022", "06 tháng 01 năm 2022", "6.1.2022".
 * Blanks for the day or month are read when the word "ngày" stands in front.
 */
export function readFullDate(tokens: readonly Token[], at: number): DateReading | null {
  let i = at;
  const dayWord = isDayWord(tokens[i]);
  if (dayWord) i++;
  if (tokens[i]?.text === ':') i++;
  const day = isSmall(tokens[i]) ? tokens[i]! : null;
  if (day) i++;
  else if (dayWord) i = skipBlank(tokens, i);
  else return null;
  if (isMonthWord(tokens[i])) return readWordedDate(tokens, at, i + 1, day);
  const separator = tokens[i];
  if (!isDateSeparator(separator)) return null;
  i++;
  const month = isSmall(tokens[i]) ? tokens[i]! : null;
  if (month) i++;
  else if (dayWord) i = skipBlank(tokens, i);
  else return null;
  // "06/01//2022" and "06/01/ 2022" are slips, not other dates.
  if (tokens[i]?.text !== separator!.text && !(tokens[i]?.text === '/' && day)) return null;
  while (tokens[i]?.text === '/' || tokens[i]?.text === separator!.text) i++;
  const year = yearOf(tokens[i]);
  if (year === null || (!dayWord && !isYear(tokens[i]))) return null;
  return finish(at, i + 1, day, month, year);
}

function readWordedDate(tokens: readonly Token[], from: number, at: number, day: Token | null): DateReading | null {
  let i = at;
  const month = isSmall(tokens[i]) ? tokens[i]! : null;
  i = month ? i + 1 : skipBlank(tokens, i);
  if (tokens[i]?.text === ',') i++;
  if (isYearWord(tokens[i])) i++;
  else if (!isDateSeparator(tokens[i]))
    return month && isYear(tokens[i]) ? finish(from, i + 1, day, month, tokens[i]!.value) : null;
  else i++;
  const year = tokens[i];
  if (isYear(year)) return finish(from, i + 1, day, month, year.value);
  // "ngày   tháng   năm 20…": a form whose year is left open, too.
  const open = skipBlank(tokens, year?.text === '20' ? i + 1 : i);
  return day && month ? null : { iso: null, blank: true, from, to: Math.max(open, i) };
}

function finish(from: number, to: number, day: Token | null, month: Token | null, year: number): DateReading {
  if (!day || !month) return { iso: null, blank: true, from, to };
  return { iso: isoDate(year, month.value, day.value), blank: false, from, to };
}

function skipBlank(tokens: readonly Token[], at: number): number {
  let i = at;
  while (tokens[i]?.text === '.' || tokens[i]?.text === '…') i++;
  return i;
}
