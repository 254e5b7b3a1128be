/** What every feature works on: a plan, and the way between offsets and the protocol's positions. */
import type { Location, Position, Range } from 'vscode-languageserver-types';
import type { Plan } from '../plan/model';
import type { Span } from '../text/span';

export interface Source {
  readonly uri: string;
  readonly plan: Plan;
  /** Zero-based line and UTF-16 column of an offset; offsets out of range are clamped. */
  readonly positionAt: (offset: number) => Position;
  readonly offsetAt: (position: Position) => number;
}

/** A parent or child plan as a source of its own, by URI; undefined when the workspace does not hold it. */
export type OpenSource = (uri: string) => Source | undefined;

export const rangeOf = (source: Source, span: Span): Range => ({
  start: source.positionAt(span.start),
  end: source.positionAt(span.end),
});

export const locationOf = (source: Source, span: Span): Location => ({ uri: source.uri, range: rangeOf(source, span) });

export const spanOf = (source: Source, range: Range): Span => {
  const [a, b] = [source.offsetAt(range.start), source.offsetAt(range.end)];
  return a <= b ? { start: a, end: b } : { start: b, end: a };
};

/** True when `offset` is in `span` or at its end, where a cursor behind the last letter stands. */
export const touches = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end;

/**
 * Index of the last element of `sorted` (ascending by `startOf`) that starts at or before `offset`; -1 when none does.
 */
export function lastStarting<T>(sorted: readonly T[], offset: number, startOf: (element: T) => number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(sorted[middle]!) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
