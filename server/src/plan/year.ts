/** The year a plan is for, which "Tháng 3" and "Quý I" leave out. */
import type { Tree } from '../syntax/tree';
import { fold } from '../text/fold';
import { titleOf } from './header';

/** "năm 2025", but not the first of several years: "năm 2022 - 2025". */
const YEAR = /nam (20\d\d)(?!\s?[-–/,]|\s?\d|\s(?:va|den) )/g;
const YEARS = /20\d\d\s?[-–]\s?20\d\d|giai doan|nam hoc|cac nam/;
/** What stands before the year of a document's date: "ngày 06 tháng 01 ". */
const DATE_BEFORE = /\d\s+thang\s+\d{1,2}\s*$/;

/** The one year that the title of the plan in `tree` names; null when it names none or several. */
export function yearOfPlan(tree: Tree): number | null {
  const title = titleOf(tree);
  if (!title) return null;
  const folded = fold(title.text);
  const years = new Set<number>();
  for (const match of folded.matchAll(YEAR)) {
    if (!DATE_BEFORE.test(folded.slice(Math.max(0, match.index - 30), match.index))) years.add(Number(match[1]));
  }
  const [year] = years;
  return years.size === 1 && !YEARS.test(folded.slice(Math.max(0, folded.lastIndexOf(`nam ${year}`) - 40)))
    ? year!
    : null;
}
