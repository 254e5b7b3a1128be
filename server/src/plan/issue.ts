import type { Header, IsoDate } from './model';

type Dated = Pick<Header, 'issueDate' | 'issuedFrom' | 'parents'>;

/**
 * The day of issue. Of a draft without one the first day that it can be: of the month or year beside the blank, and not
 * before the latest of the documents it carries out.
 */
export const earliestIssue = (header: Dated): IsoDate | null =>
  header.issueDate ??
  [latestParent(header), header.issuedFrom]
    .filter((date) => date !== null)
    .sort()
    .at(-1) ??
  null;

/** The latest day among the documents that a plan carries out. */
export const latestParent = ({ parents }: Pick<Header, 'parents'>): IsoDate | null =>
  parents
    .flatMap(({ date }) => date ?? [])
    .sort()
    .at(-1) ?? null;
