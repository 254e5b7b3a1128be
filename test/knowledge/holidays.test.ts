/** The list of holidays: fits its schema; the lunar days agree with the calendar that the platform knows. */
import { expect, it } from 'vitest';
import { addDays, holidayOn, isWorkingDay, workingDayBefore } from '../../server/src/knowledge/holidays';
import { readData } from './data';
import { type Schema, validate } from './json-schema';

const data = readData('holidays.json');

it('fits its schema and names a source for everything', () => {
  expect(validate(data, readData('schema/holidays.schema.json') as Schema)).toEqual([]);
  const named = [...data.fixed, data.tet, data.hungKings, ...data.years];
  expect(named.filter(({ source }) => !(source in data.sources))).toEqual([]);
});

/** Julian day of new moon number `k` since 1900 (Meeus, Astronomical Algorithms, the greater terms). */
function newMoon(k: number): number {
  const t = k / 1236.85;
  const rad = Math.PI / 180;
  const sun = (359.2242 + 29.10535608 * k - 0.0000333 * t * t) * rad;
  const moon = (306.0253 + 385.81691806 * k + 0.0107306 * t * t) * rad;
  const node = (21.2964 + 390.67050646 * k - 0.0016528 * t * t) * rad;
  const mean = 2415020.75933 + 29.53058868 * k + 0.0001178 * t * t + 0.00033 * Math.sin((166.56 + 132.87 * t) * rad);
  const terms =
    (0.1734 - 0.000393 * t) * Math.sin(sun) +
    0.0021 * Math.sin(2 * sun) -
    0.4068 * Math.sin(moon) +
    0.0161 * Math.sin(2 * moon) -
    0.0004 * Math.sin(3 * moon) +
    0.0104 * Math.sin(2 * node) -
    0.0051 * Math.sin(sun + moon) -
    0.0074 * Math.sin(sun - moon) +
    0.0004 * Math.sin(2 * node + sun) -
    0.0004 * Math.sin(2 * node - sun) -
    0.0006 * Math.sin(2 * node + moon) +
    0.001 * Math.sin(2 * node - moon) +
    0.0005 * Math.sin(2 * moon + sun);
  const drift = -0.000278 + 0.000265 * t + 0.000262 * t * t;
  return mean + terms - drift;
}

/** The day in Hà Nội (GMT+7) on which new moon `k` falls. */
const dayOf = (k: number): string =>
  new Date((newMoon(k) - 2440587.5) * 86_400_000 + 7 * 3_600_000).toISOString().slice(0, 10);

it('has Tết on a new moon, and the Hùng kings nine days behind the one two months later', () => {
  const years: readonly { year: number; tet: string; hungKings: string }[] = data.years;
  for (const { year, tet, hungKings } of years) {
    const first = Math.floor((year - 1900) * 12.3685) - 1;
    const k = [first, first + 1, first + 2, first + 3].find((candidate) => dayOf(candidate) === tet);
    expect(k, tet).toBeDefined();
    // 2023 had a second month twice.
    expect(addDays(dayOf(k! + (year === 2023 ? 3 : 2)), 9), tet).toBe(hungKings);
    expect(tet >= `${year}-01-21` && tet <= `${year}-02-21`).toBe(true);
  }
});

it('knows working days', () => {
  expect(holidayOn('2026-09-02')?.vi).toBe('Quốc khánh');
  expect(holidayOn('2026-02-16')?.vi).toBe('Tết Nguyên đán');
  expect(holidayOn('2026-02-20')).toBeNull();
  expect(isWorkingDay('2026-09-26')).toBe(false);
  expect(isWorkingDay('2026-09-28')).toBe(true);
  expect(workingDayBefore('2026-02-18')).toBe('2026-02-13');
});
