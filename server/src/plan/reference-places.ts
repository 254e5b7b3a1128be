/** The numbered places of a plan as a tree, in which references are looked up. */
import { span } from '../text/span';
import type { Item, Mark, Plan } from './model';

/** One numbered place. */
export interface Place {
  readonly mark: Mark;
  /** The marker's characters, from the document's start. */
  readonly span: { readonly start: number; readonly end: number };
  /** What its number says now; an index of its own so that a renumbered plan is the same places with other paths. */
  readonly path: readonly number[];
  /** Indexes in the list of places; -1 for none. */
  readonly parent: number;
  /** Index of the first place behind that is not in this one. */
  readonly end: number;
  /** How many places it stands in. */
  readonly depth: number;
  /** Stands in an appendix, or is one. */
  readonly inAppendix: boolean;
}

const known = new WeakMap<Plan, readonly Place[]>();

/** All places of `plan` in document order. Made at the first request. */
export function placesOf(plan: Plan): readonly Place[] {
  const places = known.get(plan) ?? nest(plan);
  known.set(plan, places);
  return places;
}

type Open = { -readonly [K in keyof Place]: Place[K] };

function nest(plan: Plan): readonly Place[] {
  const places: Open[] = [];
  const open: number[] = [];
  const closeTo = (rank: number): void => {
    while (open.length > 0 && places[open.at(-1)!]!.mark.rank >= rank) places[open.pop()!]!.end = places.length;
  };
  for (const { start, marks } of plan.marks) {
    for (const mark of marks) {
      closeTo(mark.rank);
      const parent = open.at(-1) ?? -1;
      const above = places[parent];
      const at = span(start + mark.span.start, start + mark.span.end);
      const inAppendix = mark.kind === 'appendix' || (above?.inAppendix ?? false);
      places.push({ mark, span: at, path: mark.path, parent, end: 0, depth: open.length, inAppendix });
      open.push(places.length - 1);
    }
  }
  closeTo(Number.NEGATIVE_INFINITY);
  return places;
}

/** Index of the innermost place that `offset` stands in; -1 for none. */
export function placeAround(places: readonly Place[], offset: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]!.span.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The place whose marker `item` is; -1 when there is none. */
export function placeOfItem(places: readonly Place[], item: Item): number {
  const at = placeAround(places, item.span.start);
  return places[at]?.span.start === item.span.start ? at : -1;
}
