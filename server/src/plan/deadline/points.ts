/**
 * Points of administrative time: days, months, quarters, parts of the year, years. A point does not know its year where
 * none is written ("tháng 3"); the words around it, or the caller, supply what it leaves out.
 */
import { daysInMonth, isoDate } from '../dates';
import type { IsoDate } from '../model';

export type Unit = 'day' | 'month' | 'quarter' | 'part' | 'year';

/** Tokens `from` (inclusive) to `to` (exclusive), and the days they mean. */
export interface Point {
  readonly unit: Unit;
  readonly from: number;
  readonly to: number;
  /** First and last day; a month of null is to be taken from a neighbour ("ngày 10, 20 tháng 3"). */
  readonly firstMonth: number | null;
  readonly firstDay: number;
  readonly lastMonth: number | null;
  /** 0 is the month's last day. */
  readonly lastDay: number;
  readonly year: number | null;
  /** Set where the last day lies in a later year: school years, "2022-2025" after one word. */
  readonly lastYear: number | null;
  /** "17 giờ ngày 20/3": the day itself still counts when something is due before. */
  readonly hour: boolean;
  /** A vague part: "đầu", "giữa", "cuối". */
  readonly vague: boolean;
}

export type Shape = Omit<Point, 'from' | 'to' | 'hour' | 'vague' | 'lastYear'> & { readonly lastYear?: number | null };

export const point = (from: number, to: number, shape: Shape): Point => ({
  lastYear: null,
  hour: false,
  vague: false,
  ...shape,
  from,
  to,
});

/** Whole months, `first` to `last`. */
export const months = (unit: Unit, first: number, last: number, year: number | null): Shape => ({
  unit,
  firstMonth: first,
  firstDay: 1,
  lastMonth: last,
  lastDay: 0,
  year,
});

export interface Days {
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
}

/** First and last day of `point`; null where its year or month is not known, or where the calendar has no such day. */
export function daysOf(point: Point, year: number | null): Days {
  const first = point.year ?? year;
  if (first === null || point.firstMonth === null || point.lastMonth === null) return { start: null, end: null };
  const last = point.lastYear ?? first;
  return {
    start: isoDate(first, point.firstMonth, point.firstDay),
    end: isoDate(last, point.lastMonth, point.lastDay || daysInMonth(last, point.lastMonth)),
  };
}

/** True for a day or month that no calendar has: 31/02, 13/2022. */
export function isImpossible(point: Point): boolean {
  const month = point.firstMonth;
  if (point.unit === 'month') return month !== null && (month < 1 || month > 12);
  if (point.unit !== 'day') return false;
  if (month === null) return point.firstDay < 1 || point.firstDay > 31;
  return month < 1 || month > 12 || point.firstDay < 1 || point.firstDay > daysInMonth(point.year, month);
}
