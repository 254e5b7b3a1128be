/**
 * Several points said as one: "tháng 3 đến tháng 6/2022", "Quý I, II và III/2025", "2025-2030", "10, 20 và 30/5/2024".
 * What one point leaves out its neighbours supply.
 */

import type { IsoDate } from '../model';
import { daysOf, isImpossible, type Point, type Unit } from './points';
import { readPoint, readQuarterNumeral } from './read-point';
import { readAny, type Token } from './tokens';

export interface Series {
  readonly points: readonly Point[];
  /** The last point is where a stretch ends, not one item of a list. */
  readonly range: boolean;
  /** "đến trước ngày X": the end is the day before. */
  readonly before: boolean;
  /** "và các năm tiếp theo": no end. */
  readonly open: boolean;
  readonly from: number;
  readonly to: number;
}

/** More points than this are a table run together, not a deadline. */
const MOST_POINTS = 24;

/** The series that begins at token `at`, or null. */
export function readSeries(tokens: readonly Token[], at: number): Series | null {
  const first = readPoint(tokens, at);
  if (!first) return null;
  const points = [first];
  let range = false;
  let before = false;
  let to = first.to;
  while (points.length < MOST_POINTS && !range) {
    const joiner = readJoiner(tokens, to);
    if (!joiner) break;
    const next = readNext(tokens, joiner.to, points[points.length - 1]!, joiner.range);
    if (!next) break;
    points.push(next);
    range = joiner.range;
    before = joiner.before;
    to = next.to;
  }
  const tail = readAny(tokens, to, OPEN_TAILS);
  return { points: inherit(points), range, before, open: tail > 0, from: at, to: to + tail };
}

const OPEN_TAILS = [
  'va cac nam tiep theo',
  'va nhung nam tiep theo',
  'va cac nam sau',
  'va nhung nam sau',
  ', cac nam tiep theo',
  'va cac thang tiep theo',
  'tro di',
];

interface Joiner {
  readonly to: number;
  readonly range: boolean;
  readonly before: boolean;
}

function readJoiner(tokens: readonly Token[], at: number): Joiner | null {
  let i = at;
  const comma = tokens[i]?.text === ',';
  const word = tokens[comma ? i + 1 : i]?.text;
  if (word === 'den' || word === 'toi') {
    i += comma ? 2 : 1;
    const before = tokens[i]?.text === 'truoc';
    if (before) i++;
    return { to: i, range: true, before };
  }
  if (comma) return { to: word === 'va' ? i + 2 : i + 1, range: false, before: false };
  switch (word) {
    case '-':
    case '~':
    case '→':
    case '÷':
      return { to: i + 1, range: true, before: false };
    case 'va':
    case 'hoac':
    case '&':
    case '+':
      return { to: i + 1, range: false, before: false };
    default:
      return null;
  }
}

const ENDS_NUMBER = new Set(['/', '-', ',', ';', '.', ')', 'va', 'nam', '&', '+', 'den', 'hang', 'thang', ':']);

function readNext(tokens: readonly Token[], at: number, last: Point, range: boolean): Point | null {
  const unit: Unit | null = last.unit === 'part' ? null : last.unit;
  const token = tokens[at];
  if (!token) return null;
  if (unit === 'quarter' && token.kind === 'word') {
    const numeral = readQuarterNumeral(tokens, at);
    if (numeral) return numeral;
  }
  if (token.kind === 'number') {
    // "tháng 3, 4 đơn vị": a number that goes on to something else is not the list's.
    const after = tokens[at + 1];
    if (token.text.length <= 2 && after && !ENDS_NUMBER.has(after.text)) return null;
    if (unit === 'year' && !range && token.text.length !== 4) return null;
    return readPoint(tokens, at, unit === 'year' ? null : unit) ?? (unit === null ? null : readPoint(tokens, at));
  }
  return readPoint(tokens, at);
}

/** Points with the months and years that the points after (then before) them name. */
function inherit(points: readonly Point[]): Point[] {
  const filled = [...points];
  for (let i = filled.length - 2; i >= 0; i--) {
    const [here, next] = [filled[i]!, filled[i + 1]!];
    const month = here.firstMonth ?? (here.unit === 'day' ? next.firstMonth : null);
    let year = here.year;
    if (year === null && next.year !== null && here.unit !== 'part') {
      // "tháng 10 đến tháng 3/2025" began the year before.
      year = month !== null && next.firstMonth !== null && month > next.firstMonth ? next.year - 1 : next.year;
    }
    filled[i] = withMonth({ ...here, year }, month);
  }
  for (let i = 1; i < filled.length; i++) {
    const [last, here] = [filled[i - 1]!, filled[i]!];
    if (here.year !== null || last.year === null || here.unit === 'year') continue;
    const wraps = here.firstMonth !== null && last.firstMonth !== null && here.firstMonth < last.firstMonth;
    filled[i] = { ...here, year: wraps ? last.year + 1 : last.year };
  }
  return filled;
}

const withMonth = (point: Point, month: number | null): Point =>
  point.unit === 'day' ? { ...point, firstMonth: month, lastMonth: month } : point;

export interface Stretch {
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
  /** Tokens of days that no calendar has. */
  readonly invalid: readonly Point[];
}

/** From the first day of the earliest point to the last day of the latest one. `year` fills in a year left out. */
export function stretchOf(series: Series, year: number | null): Stretch {
  const invalid = series.points.filter(isImpossible);
  if (invalid.length > 0) return { start: null, end: null, invalid };
  let start: IsoDate | null = null;
  let end: IsoDate | null = null;
  for (const each of series.points) {
    const days = daysOf(each, year);
    if (days.start && (!start || days.start < start)) start = days.start;
    if (days.end && (!end || days.end > end)) end = days.end;
  }
  return { start, end: series.open ? null : end, invalid };
}

/** True when the text itself, not the caller, says the year. */
export const namesYear = (series: Series): boolean => series.points.some((each) => each.year !== null);
