/** A half-open range of UTF-16 code units. What it is relative to is said where it is used. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const span = (start: number, end: number): Span => ({ start, end });

/** The same range, moved by `by` code units. */
export const shift = (range: Span, by: number): Span => ({ start: range.start + by, end: range.end + by });

export const slice = (text: string, range: Span): string => text.slice(range.start, range.end);

export const isEmpty = (range: Span): boolean => range.end <= range.start;

/** True when the two ranges share a code unit, or touch when one of them is empty. */
export const overlaps = (a: Span, b: Span): boolean =>
  a.start < b.end && b.start < a.end ? true : (isEmpty(a) || isEmpty(b)) && a.start <= b.end && b.start <= a.end;

/** `range` of `text` without the white space at its ends. */
export function trimSpan(text: string, range: Span): Span {
  let { start, end } = range;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { start, end };
}
