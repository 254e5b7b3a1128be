/** Gives the rest of a list its right numbers, and the references to what is renumbered. */
import type { Item, Plan } from '../plan/model';
import { placeOfItem, placesOf } from '../plan/reference-places';
import { type Span, span } from '../text/span';
import { lastOf, marked } from './renumber-marker';
import { type Changes, mendReferences } from './renumber-references';
import type { Edit } from './rule';

export interface Renumbered {
  /** Ascending, not overlapping. */
  readonly edits: readonly Edit[];
  /** Markers, references that are rewritten, and references that a drafter should look at. */
  readonly places: number;
  readonly references: number;
  readonly left: number;
  /** See `docs.safety` of the rule. */
  readonly safe: boolean;
}

/** New numbers for markers. */
export interface Numbering {
  /** Of the markers, not in order. */
  readonly edits: readonly Edit[];
  /** By index in `placesOf(plan)`. */
  readonly changes: Changes;
}

/**
 * Right numbers for `list` from `from` on, beginning with `expected`, up to where the list begins again; null when there is
 * nothing to be done or a marker is not written in one piece.
 */
export function numberAnew(plan: Plan, list: readonly Item[], from: number, expected: number): Numbering | null {
  const places = placesOf(plan);
  const edits: Edit[] = [];
  const changes = new Map<number, readonly number[]>();
  for (let i = from; i < list.length; i++) {
    const item = list[i]!;
    if (i > from && lastOf(item) === 1) break;
    const value = expected + i - from;
    const text = marked(item, value);
    if (text === item.text) continue;
    const own = ownSpan(plan, item.span.start, item.text);
    if (!own) return null;
    edits.push({ span: own, text });
    const at = placeOfItem(places, item);
    if (at < 0) continue;
    changes.set(at, [...item.path.slice(0, -1), value]);
    if (item.kind === 'decimal') edits.push(...childEdits(plan, item, at, value, text, changes));
  }
  return edits.length > 0 ? { edits, changes } : null;
}

/**
 * `numbering` with the references to what it changes. `all`: what the fixes of every list in the plan change together, for
 * any of them may be applied with this one. `appendix`: it is appendices that are numbered.
 */
export function renumber(plan: Plan, { edits, changes }: Numbering, all: Changes, appendix: boolean): Renumbered {
  const mended = mendReferences(plan, changes, all);
  return {
    edits: [...edits, ...mended.edits].sort((a, b) => a.span.start - b.span.start),
    places: edits.length,
    references: mended.rewritten,
    left: mended.left,
    // Other documents cite a plan that has its number, perhaps by what is renumbered here.
    safe: mended.sure && plan.header.number === null && !appendix,
  };
}

/** "3.1", "3.2" under a "3" that becomes "4". */
function childEdits(
  plan: Plan,
  parent: Item,
  at: number,
  value: number,
  text: string,
  changes: Map<number, readonly number[]>,
): Edit[] {
  const places = placesOf(plan);
  const level = parent.path.length - 1;
  const edits: Edit[] = [];
  for (let i = at + 1; i < places[at]!.end; i++) {
    const { mark, path, span: place } = places[i]!;
    if (mark.kind !== 'decimal' || !mark.text.startsWith(`${parent.text}.`)) continue;
    if (!ownSpan(plan, place.start, mark.text)) continue;
    edits.push({ span: span(place.start, place.start + parent.text.length), text });
    changes.set(i, [...path.slice(0, level), value, ...path.slice(level + 1)]);
  }
  return edits;
}

/** Where the marker's own characters stand; null when emphasis or tags are mixed in. */
function ownSpan(plan: Plan, start: number, text: string): Span | null {
  const place = span(start, start + text.length);
  return plan.tree.text.slice(place.start, place.end) === text ? place : null;
}
