/** Days on which offices are closed, as far as they are certain beforehand. Dates are YYYY-MM-DD. */
import data from '../../data/holidays.json';
import type { Localized } from '../text/localized';

const DAY = 86_400_000;

/** `date` moved by `days`. */
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

const fixed = new Map<string, Localized>(data.fixed.map(({ day, name }) => [day, name] as const));
const moving = new Map<string, Localized>();
for (const { tet, hungKings } of data.years) {
  for (let by = -data.tet.before; by <= data.tet.after; by++) moving.set(addDays(tet, by), data.tet.name);
  moving.set(hungKings, data.hungKings.name);
}

/** The public holiday on `date`; null when there is none, or none that is certain. */
export const holidayOn = (date: string): Localized | null => moving.get(date) ?? fixed.get(date.slice(5)) ?? null;

/** 0 for Sunday to 6 for Saturday. */
export const weekday = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();

export const isWorkingDay = (date: string): boolean => weekday(date) % 6 !== 0 && holidayOn(date) === null;

/** The last working day before `date`. */
export function workingDayBefore(date: string): string {
  let day = addDays(date, -1);
  while (!isWorkingDay(day)) day = addDays(day, -1);
  return day;
}
