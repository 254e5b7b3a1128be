/** References inside a plan: from "mục 2 Phần II" to the place, and from a marker to all that speak of it. */
import type { Plan } from '../plan/model';
import { placeAround, placesOf } from '../plan/reference-places';
import { type Resolved, resolvedReferences } from '../plan/reference-target';
import type { Language, Localized } from '../text/localized';
import { shorten } from '../text/shorten';
import { type Span, shift } from '../text/span';
import { plainMarkdown } from './describe';
import { touches } from './source';

const NOWHERE: Localized = {
  vi: 'Không thấy mục này trong văn bản, hoặc có nhiều mục cùng số',
  en: 'There is no such item in the document, or more than one',
};

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

export interface Referred {
  readonly lines: readonly string[];
  readonly span: Span;
}

/** What the reference at `offset` means, in the words of the place and of what it stands in; null without a reference. */
export function describeReference(plan: Plan, offset: number, language: Language): Referred | null {
  const found = referenceAt(plan, offset);
  if (!found) return null;
  const lines = targetsAt(found, offset).map((at) => {
    const [own, ...outer] = titlesOf(plan, at);
    return [...outer.reverse(), `**${own}**`].join(' › ');
  });
  return {
    lines: lines.length > 0 ? lines : [NOWHERE[language]],
    span: shift(found.reference.span, found.reference.start),
  };
}

const LONGEST_TITLE = 160;

/** First lines of the place at index `at` and of those around it, from the inside outward. */
function titlesOf(plan: Plan, at: number): string[] {
  const place = placesOf(plan)[at];
  if (!place) return [];
  const rest = plan.tree.text.slice(place.span.start, place.span.start + 4 * LONGEST_TITLE).trimStart();
  const title = plainMarkdown(shorten(rest.split(/[\r\n\t|]/, 1)[0]!, LONGEST_TITLE));
  return [title, ...titlesOf(plan, place.parent)];
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
