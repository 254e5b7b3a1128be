import type { Header, IsoDate } from './model';

/** The day of issue; of a draft without one the latest day among the documents it carries out, which it cannot precede. */
export const earliestIssue = ({ issueDate, parents }: Pick<Header, 'issueDate' | 'parents'>): IsoDate | null =>
  issueDate ??
  parents
    .flatMap(({ date }) => date ?? [])
    .sort()
    .at(-1) ??
  null;
