/** The year a plan is for, which "Tháng 3" and "Quý I" leave out. */
import type { Tree } from '../syntax/tree';
import { fold } from '../text/fold';
import { titleOf } from './header';

/** "năm 2025", but not the year of a date or the first of several: "tháng 01 năm 2022", "năm 2022 - 2025". */
const YEAR = /(\S+\s+)?(\S+\s+)?nam (20\d\d)(?!\s?[-–/,]|\s?\d|\s(?:va|den) )/g;
const YEARS = /20\d\d\s?[-–]\s?20\d\d|giai doan|nam hoc|cac nam/;

/** The one year that the title of the plan in `tree` names; null when it names none or several. */
export function yearOfPlan(tree: Tree): number | null {
  const title = titleOf(tree);
  if (!title) return null;
  const folded = fold(title.text);
  const years = new Set<number>();
  for (const [, before, last, year] of folded.matchAll(YEAR)) {
    const words = `${before ?? ''}${last ?? ''}`;
    if (!/thang \d{1,2}\s*$/.test(words)) years.add(Number(year));
  }
  const [year] = years;
  return years.size === 1 && !YEARS.test(folded.slice(folded.lastIndexOf(`nam ${year}`) - 40)) ? year! : null;
}
