/** The years that a plan is for. */
import type { IsoDate, Plan } from '../plan/model';
import { fold } from '../text/fold';

/**
 * A title that quotes the scheme it carries out, "… “… giai đoạn 2022 - 2025, tầm nhìn đến năm 2030” tỉnh Bắc Giang năm 2023",
 * or ends with its own year, "… giai đoạn 2021 - 2025 trong năm 2024", is about that year.
 */
function ownPart(title: string): string {
  const unquoted = title.replace(/[“"][^“”"]*[”"]/g, ' ');
  const own = /20\d\d/.test(unquoted) ? unquoted : title;
  return /(?<!den )nam 20\d\d\W*$/.exec(own)?.[0] ?? own;
}

export interface Period {
  readonly from: number;
  readonly to: number;
}

/** First and last year that the plan's title names; the plan's own year when it names none. */
export function periodOf({ header }: Plan): Period | null {
  const title = ownPart(fold((header.title ?? '').normalize('NFC')));
  // "Triển khai Quyết định số … ngày 06/01/2022" dates the decision, not the plan.
  const years = [...title.matchAll(/(?:nam|giai doan|den|-)\s*(20\d\d)(?!\d)/g)].map((match) => Number(match[1]));
  const spans = [...title.matchAll(/(20\d\d)\s*-\s*(20\d\d)/g)].flatMap((match) => [
    Number(match[1]),
    Number(match[2]),
  ]);
  const named = [...years, ...spans];
  if (named.length === 0) return null;
  const issued = header.issueDate === null ? [] : [Number(header.issueDate.slice(0, 4))];
  return { from: Math.min(...named, ...issued), to: Math.max(...named) };
}

/** True when the year of `date` is none of the period's, nor the one after it. */
export const isOutside = (date: IsoDate, { from, to }: Period): boolean => {
  const year = Number(date.slice(0, 4));
  return year < from || year > to + 1;
};
