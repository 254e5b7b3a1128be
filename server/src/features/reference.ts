/** References inside a plan: from "mục 2 Phần II" to the place, and from a marker to all that speak of it. */
import type { Plan } from '../plan/model';
import { placeAround, placesOf } from '../plan/reference-places';
import { type Resolved, resolvedReferences } from '../plan/reference-target';
import { type Span, shift } from '../text/span';
import { touches } from './source';

/**
 * The markers that the reference at `offset` means: of the one number there, else of the innermost numbers. Null where no
 * reference to this plan stands; empty when it leads nowhere.
 */
export function referredPlaces(plan: Plan, offset: number): readonly Span[] | null {
  const found = referenceAt(plan, offset);
  const targets = found && targetsAt(found, offset);
  return targets?.map((place) => placesOf(plan)[place]!.span) ?? null;
}

/** Every reference to the place whose marker stands at `offset`, or that the reference there means; null for neither. */
export function referencesToPlace(plan: Plan, offset: number): readonly Span[] | null {
  const found = referenceAt(plan, offset);
  const at = found ? targetsAt(found, offset) : markerAt(plan, offset);
  if (at === null) return null;
  const wanted = new Set(at);
  return resolvedReferences(plan).flatMap(({ reference, targets }) =>
    targets?.some((step) => step.some((target) => target && wanted.has(target.place)))
      ? [shift(reference.span, reference.start)]
      : [],
  );
}

const referenceAt = (plan: Plan, offset: number): Resolved | null =>
  resolvedReferences(plan).find(
    ({ reference, targets }) => targets !== null && touches(shift(reference.span, reference.start), offset),
  ) ?? null;

function targetsAt({ reference, targets }: Resolved, offset: number): readonly number[] {
  const all = targets!.flatMap((step) => step.flatMap((target) => (target ? [target] : [])));
  const pointed = all.filter(({ number }) => touches(shift(number.span, reference.start), offset));
  const inner = targets![0]!.flatMap((target) => (target ? [target] : []));
  return (pointed.length > 0 ? pointed : inner).map((target) => target.place);
}

function markerAt(plan: Plan, offset: number): readonly number[] | null {
  const places = placesOf(plan);
  const at = placeAround(places, offset);
  const place = places[at];
  return place && place.mark.text !== '' && touches(place.span, offset) ? [at] : null;
}
