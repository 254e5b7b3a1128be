/** What references mean: the numbered place of this plan that a reader would turn to. */
import { letterValue } from '../syntax/marker';
import type { Plan, Reference, ReferenceNumber, ReferenceStep, ReferenceUnit } from './model';
import { type Place, placeAround, placesOf } from './reference-places';

/** One number of a reference and the place that it means. */
export interface Target {
  readonly number: ReferenceNumber;
  /** Index in `placesOf(plan)`. */
  readonly place: number;
  /** Nothing else in the plan can be meant, wherever the reference stands. */
  readonly certain: boolean;
}

/** Targets of the numbers of each step, in the order of `reference.steps`; null for what means nothing, or two things. */
export type Targets = readonly (readonly (Target | null)[])[];

/** A reference and what it means; null when it is to another document, or not certainly to this one. */
export interface Resolved {
  readonly reference: Reference;
  readonly targets: Targets | null;
}

const known = new WeakMap<Plan, readonly Resolved[]>();

/** All references of `plan` with their targets, in order. Made at the first request. */
export function resolvedReferences(plan: Plan): readonly Resolved[] {
  const resolved =
    known.get(plan) ??
    plan.references.map((reference) => ({
      reference,
      targets: isInternal(reference, plan) ? resolve(reference, placesOf(plan)) : null,
    }));
  known.set(plan, resolved);
  return resolved;
}

/** True for a reference to a place of `plan` itself. */
export const isInternal = ({ document, number }: Reference, plan: Plan): boolean =>
  document === 'own' ||
  document === 'open' ||
  (document === 'other' && number !== null && number === plan.header.number);

/** What `reference` means among `places`: in the part where it stands first, then in the body of the plan. */
export function resolve(reference: Reference, places: readonly Place[]): Targets {
  const { steps, start, span } = reference;
  const inner = steps[0]!;
  const around = reference.document === 'open' ? placeAround(places, start + span.start) : -1;
  const targets = steps.map((step): (Target | null)[] => step.numbers.map(() => null));
  inner.numbers.forEach((number, at) => {
    const found = locate(steps, number, places, around);
    if (!found) return;
    const certain = isOnly(steps, number, places, places[around]?.inAppendix ?? false);
    targets[0]![at] = { number, place: found[0]!, certain };
    // What is around it is the same for every number of a list.
    for (let i = 1; i < steps.length; i++) {
      const [outer] = steps[i]!.numbers;
      if (outer) targets[i]![0] = { number: outer, place: found[i]!, certain };
    }
  });
  return targets;
}

/** Places of the steps, the innermost being `number`; null when there is none or more than one. */
function locate(
  steps: readonly ReferenceStep[],
  number: ReferenceNumber,
  places: readonly Place[],
  around: number,
): number[] | null {
  const outermost = steps.at(-1)!;
  for (const scope of scopesOf(outermost, places, around)) {
    if (outermost.kind === 'this') {
      const inner = inward(steps, steps.length - 2, number, places, scope);
      if (inner) return [...inner, scope];
      continue;
    }
    const first = single(candidates(outermost, steps.length === 1 ? number : outermost.numbers[0], places, scope));
    if (first === 'none') continue;
    if (first === 'many') return null;
    const inner = inward(steps, steps.length - 2, number, places, first);
    return inner && [...inner, first];
  }
  return null;
}

/** Places of the steps from `at` inward, inside `scope`. */
function inward(
  steps: readonly ReferenceStep[],
  at: number,
  number: ReferenceNumber,
  places: readonly Place[],
  scope: number,
): number[] | null {
  if (at < 0) return [];
  const found = single(candidates(steps[at]!, at === 0 ? number : steps[at]!.numbers[0], places, scope));
  if (typeof found !== 'number') return null;
  const inner = inward(steps, at - 1, number, places, found);
  return inner && [...inner, found];
}

/** Body and appendices as scopes. */
const BODY = -1;
const APPENDICES = -2;

/** Where to look for the outermost step, nearest first. */
function scopesOf(step: ReferenceStep, places: readonly Place[], around: number): number[] {
  if (step.unit === 'phu-luc' && step.kind !== 'this') return [APPENDICES];
  const scopes: number[] = [];
  for (let at = around; at >= 0; at = places[at]!.parent)
    if (step.kind !== 'this' || mayBeThis(step.unit, places[at]!)) scopes.push(at);
  return step.kind === 'this' ? scopes : [...scopes, BODY];
}

/** "Mục này" may be what stands under a Roman or an Arabic number. */
function mayBeThis(unit: ReferenceUnit, { mark }: Place): boolean {
  switch (unit) {
    case 'phu-luc':
      return mark.kind === 'appendix';
    case 'phan':
      return mark.kind === 'part' || mark.kind === 'roman';
    case 'muc':
      return mark.kind === 'part' || mark.kind === 'roman' || mark.kind === 'decimal';
    case 'diem':
    case 'tiet':
      return mark.kind === 'decimal' || mark.kind === 'letter';
    default:
      return mark.kind === 'decimal';
  }
}

/** The places in `scope` that the number, or a lone "Phụ lục", can mean; of these the ones that stand least deep. */
function candidates(
  step: ReferenceStep,
  number: ReferenceNumber | undefined,
  places: readonly Place[],
  scope: number,
): number[] {
  let found: number[] = [];
  let depth = Number.POSITIVE_INFINITY;
  const end = scope < 0 ? places.length : places[scope]!.end;
  for (let i = scope < 0 ? 0 : scope + 1; i < end; i++) {
    const place = places[i]!;
    if (place.depth > depth || (scope === BODY && place.inAppendix) || !matches(step, number, place, places)) continue;
    if (place.depth < depth) found = [];
    depth = place.depth;
    found.push(i);
  }
  return found;
}

const single = (found: readonly number[]): number | 'none' | 'many' =>
  found.length === 0 ? 'none' : found.length === 1 ? found[0]! : 'many';

const isCapital = (text: string): boolean => /(?:^|\s)[A-HĐ]$/.test(text);

const samePath = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((value, i) => value === b[i]);

/** Whether `number`, called a `step.unit`, can be that of `place`. */
function matches(
  { unit }: ReferenceStep,
  number: ReferenceNumber | undefined,
  { mark, path }: Place,
  places: readonly Place[],
): boolean {
  if (unit === 'phu-luc')
    return (
      mark.kind === 'appendix' &&
      (!number || (samePath(path, number.path) && isCapital(mark.text) === (number.form === 'capital')))
    );
  if (!number) return false;
  switch (number.form) {
    case 'roman':
      if (unit === 'phan' && hasParts(places)) return isTitledPart(mark.text, mark.kind) && samePath(path, number.path);
      return (unit === 'phan' || unit === 'muc') && mark.kind === 'roman' && samePath(path, number.path);
    case 'word':
      return isTitledPart(mark.text, mark.kind) && samePath(path, number.path);
    case 'capital':
      if (unit === 'phan' || unit === 'muc')
        return mark.kind === 'part' && isCapital(mark.text) && samePath(path, number.path);
      return mark.kind === 'letter' && path[0] === letterValue(number.text);
    case 'letter':
      return (
        mark.kind === 'letter' &&
        (number.path[0] ? samePath(path, number.path) : mark.text === number.text && path[0] === 0)
      );
    case 'decimal':
      if (unit === 'phan') return isTitledPart(mark.text, mark.kind) && samePath(path, number.path);
      if (mark.kind === 'row') return unit !== 'khoan' && unit !== 'tiet' && samePath(path, number.path);
      return mark.kind === 'decimal' && samePath(path, number.path);
  }
}

/** "PHẦN II", not "A.". */
const isTitledPart = (text: string, kind: Place['mark']['kind']): boolean => kind === 'part' && !isCapital(text);

const withParts = new WeakMap<readonly Place[], boolean>();

/** True when the plan has parts by that name, so that "Phần II" is no Roman number. */
function hasParts(places: readonly Place[]): boolean {
  const has = withParts.get(places) ?? places.some(({ mark }) => isTitledPart(mark.text, mark.kind));
  withParts.set(places, has);
  return has;
}

/**
 * True when one place only answers to the steps, or the text says in which it stands ("Mục này"). What is said in the body
 * is about the body, unless it names an appendix.
 */
function isOnly(
  steps: readonly ReferenceStep[],
  number: ReferenceNumber,
  places: readonly Place[],
  saidInAppendix: boolean,
): boolean {
  const outermost = steps.at(-1)!;
  if (outermost.kind === 'this') return true;
  const bodyAlone = !saidInAppendix && outermost.unit !== 'phu-luc';
  let count = 0;
  for (let i = 0; i < places.length && count < 2; i++) {
    if (!(bodyAlone && places[i]!.inAppendix) && answers(steps, number, places, i)) count++;
  }
  return count === 1;
}

function answers(
  steps: readonly ReferenceStep[],
  number: ReferenceNumber,
  places: readonly Place[],
  at: number,
): boolean {
  if (!matches(steps[0]!, number, places[at]!, places)) return false;
  let place = places[at]!.parent;
  for (const step of steps.slice(1)) {
    while (place >= 0 && !matches(step, step.numbers[0], places[place]!, places)) place = places[place]!.parent;
    if (place < 0) return false;
    place = places[place]!.parent;
  }
  return true;
}
