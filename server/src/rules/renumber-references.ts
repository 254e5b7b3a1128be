/** References to places that get another number. */
import type { Plan, Reference, ReferenceNumber, ReferenceStep } from '../plan/model';
import { type Place, placesOf } from '../plan/reference-places';
import { resolve, resolvedReferences, type Targets } from '../plan/reference-target';
import { LIST_LETTERS, letterValue, romanValue, toRoman } from '../syntax/marker';
import { compose, fold } from '../text/fold';
import { type Span, shift } from '../text/span';
import type { Edit } from './rule';

/** Paths that places get, by their index in `placesOf(plan)`. */
export type Changes = ReadonlyMap<number, readonly number[]>;

export interface Mended {
  readonly edits: readonly Edit[];
  /** References that are rewritten. */
  readonly rewritten: number;
  /** References that may concern what is renumbered and are left as they are. */
  readonly left: number;
  /** No reference is left, and none was understood by where it stands alone. */
  readonly sure: boolean;
}

/**
 * The edits that let every reference of `plan` mean after `changes` what it meant before, where that can be said. `all`: what
 * may be changed with them at one go; no reference may be misread then either.
 */
export function mendReferences(plan: Plan, changes: Changes, all: Changes): Mended {
  const before = placesOf(plan);
  const [after, last] = [numbered(before, changes), numbered(before, all)];
  const keys = keysOf(before, changes);
  const edits = new Map<number, Edit>();
  let rewritten = 0;
  let left = looseMentions(plan, keys);
  let sure = true;
  for (const { reference, targets } of resolvedReferences(plan)) {
    if (!concerns(reference, keys) || (targets === null && reference.document === 'other')) continue;
    const mended = targets && mend(plan, reference, targets, before, after, last);
    if (mended && mended.edits.length > 0) {
      rewritten++;
      sure &&= mended.certain;
      // Two references may share a number: "mục 1 và mục 2 Phần II".
      for (const edit of mended.edits) edits.set(edit.span.start, edit);
    } else if (!mended?.certain) left++;
  }
  return { edits: [...edits.values()], rewritten, left, sure: sure && left === 0 };
}

const numbered = (places: readonly Place[], changes: Changes): readonly Place[] =>
  places.map((place, i) => ({ ...place, path: changes.get(i) ?? place.path }));

/** Forms of number that places of a kind are named by. */
const FORMS: Readonly<Record<Place['mark']['kind'], readonly ReferenceNumber['form'][]>> = {
  roman: ['roman'],
  decimal: ['decimal'],
  row: ['decimal'],
  letter: ['letter', 'capital'],
  part: ['capital', 'roman', 'decimal', 'word'],
  appendix: ['capital', 'roman', 'decimal', 'word'],
  break: [],
};

const keyOf = (form: ReferenceNumber['form'], path: readonly number[], text: string): string =>
  `${form} ${path[0] === 0 ? text : path.join('.')}`;

/** The numbers, old and new, of what is renumbered. */
function keysOf(before: readonly Place[], changes: Changes): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const [at, path] of changes) {
    const { mark } = before[at]!;
    for (const form of FORMS[mark.kind]) {
      keys.add(keyOf(form, before[at]!.path, mark.text));
      keys.add(keyOf(form, path, mark.text));
    }
  }
  return keys;
}

/** True when a number of `reference` is one of `keys`, or may be inside its range. */
const concerns = ({ steps }: Reference, keys: ReadonlySet<string>): boolean =>
  steps.some(({ kind, numbers }) =>
    numbers.some(({ form, path, text }) =>
      kind === 'range' ? [...keys].some((key) => key.startsWith(`${form} `)) : keys.has(keyOf(form, path, text)),
    ),
  );

interface Kept {
  readonly edits: readonly Edit[];
  /** Nothing else could be meant, neither before nor after. */
  readonly certain: boolean;
}

/** Edits after which `reference` means what it meant; null when it means nothing, or cannot be said in its form. */
function mend(
  plan: Plan,
  reference: Reference,
  targets: Targets,
  before: readonly Place[],
  after: readonly Place[],
  last: readonly Place[],
): Kept | null {
  if (targets[0]!.some((target) => target === null)) return null;
  const said = sayAnew(reference, targets, before, after);
  if (!said) return null;
  const edits: Edit[] = [];
  for (const [i, step] of said.steps.entries()) {
    for (const [at, { text }] of step.numbers.entries()) {
      const old = reference.steps[i]!.numbers[at]!;
      const place = shift(old.span, reference.start);
      if (text === old.text) continue;
      if (plan.tree.text.slice(place.start, place.end) !== old.text) return null;
      edits.push({ span: place, text });
    }
  }
  const sure = said.certain && sayAnew(reference, targets, before, last)?.certain === true;
  return { edits, certain: sure && targets[0]!.every((target) => target?.certain) };
}

/** `reference` in the numbers of `after`; null when it would not mean `targets` any more. */
function sayAnew(
  reference: Reference,
  targets: Targets,
  before: readonly Place[],
  after: readonly Place[],
): { readonly steps: readonly ReferenceStep[]; readonly certain: boolean } | null {
  const steps: ReferenceStep[] = [];
  for (const [i, step] of reference.steps.entries()) {
    const numbers = step.numbers.map((number, at) => {
      const target = targets[i]![at];
      if (!target) return null;
      const { path } = after[target.place]!;
      return samePath(before[target.place]!.path, path) ? number : rewrite(number, path);
    });
    if (!numbers.every((number) => number !== null)) return null;
    if (step.kind === 'range' && !holdsTheSame(targets[i]!, before, after)) return null;
    steps.push({ ...step, numbers: step.kind === 'list' ? inOrder(step.numbers, numbers) : numbers });
  }
  const said = resolve({ ...reference, steps }, after);
  return sameTargets(targets, said) ? { steps, certain: said[0]!.every((target) => target?.certain) } : null;
}

const samePath = (a: readonly number[], b: readonly number[]): boolean => a.join() === b.join();

/** Numbers of a list are written in order, so a list that was stays so. */
function inOrder(old: readonly ReferenceNumber[], now: readonly ReferenceNumber[]): readonly ReferenceNumber[] {
  const ascends = old.every((number, i) => i === 0 || comparePaths(old[i - 1]!.path, number.path) < 0);
  return ascends ? [...now].sort((a, b) => comparePaths(a.path, b.path)) : now;
}

function comparePaths(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length && i < b.length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
}

/** True when the range from the first to the last of `ends` covers the same places before and after. */
function holdsTheSame(ends: Targets[number], before: readonly Place[], after: readonly Place[]): boolean {
  const [first, last] = [ends[0]!.place, ends.at(-1)!.place];
  const covered = (places: readonly Place[]): string => {
    const [from, to] = [places[first]!, places[last]!];
    const inside = places.flatMap(({ mark, parent, path }, i) =>
      mark.kind === from.mark.kind &&
      parent === from.parent &&
      comparePaths(path, from.path) >= 0 &&
      comparePaths(path, to.path) <= 0
        ? [i]
        : [],
    );
    return inside.join();
  };
  const siblings = before[first]!.parent === before[last]!.parent;
  return siblings && covered(before) !== '' && covered(before) === covered(after);
}

function sameTargets(a: Targets, b: Targets): boolean {
  const placesIn = (targets: Targets): string =>
    targets
      .map((step) =>
        step
          .map((target) => target?.place ?? -1)
          .sort((x, y) => x - y)
          .join(),
      )
      .join(';');
  return placesIn(a) === placesIn(b);
}

/** `number` in the form in which it is written, saying `path`; null for a word. */
function rewrite(number: ReferenceNumber, path: readonly number[]): ReferenceNumber | null {
  const text = textOf(number, path);
  return text === null ? null : { ...number, path, text };
}

function textOf({ form, text }: ReferenceNumber, path: readonly number[]): string | null {
  const value = path.at(-1)!;
  const cased = (written: string): string =>
    text === text.toLowerCase() ? written.toLowerCase() : written.toUpperCase();
  switch (form) {
    case 'roman':
      return cased(toRoman(value));
    case 'letter':
    case 'capital':
      return LIST_LETTERS[value - 1] ? cased(LIST_LETTERS[value - 1]!) : null;
    case 'decimal': {
      const [first, ...rest] = path;
      return [text.startsWith('0') ? String(first).padStart(2, '0') : first, ...rest].join('.');
    }
    case 'word':
      return null;
  }
}

const MENTION =
  /(?<![a-z])(?:muc|khoan|diem|phan|tiet|nhiem vu|noi dung|so thu tu|stt|phu luc)\s{1,3}(?:so\s{1,3})?([ivx]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3}|[a-z])(?![a-z\d])/g;

/** How often the text seems to speak of what is renumbered, in words that are not read as a reference. */
function looseMentions(plan: Plan, keys: ReadonlySet<string>): number {
  const { text, toSource } = compose(plan.tree.text);
  const read = [
    ...plan.references.map(({ start, span }) => shift(span, start)),
    ...placesOf(plan).map((place) => place.span),
  ].sort((a, b) => a.start - b.start);
  let count = 0;
  for (const match of fold(text).matchAll(MENTION)) {
    const end = match.index + match[0].length;
    const number = text.slice(end - match[1]!.length, end);
    if (keysFor(number).some((key) => keys.has(key)) && !covers(read, toSource(match.index), toSource(end))) count++;
  }
  return count;
}

function keysFor(number: string): string[] {
  if (/^\d/.test(number)) return [keyOf('decimal', number.split('.').map(Number), number)];
  const roman = romanValue(number.toUpperCase());
  const letter = letterValue(number);
  return [
    ...(roman === null ? [] : [keyOf('roman', [roman], number)]),
    ...(number.length > 1 ? [] : [keyOf('letter', [letter ?? 0], number.toLowerCase())]),
  ];
}

const covers = (spans: readonly Span[], start: number, end: number): boolean =>
  spans.some((span) => span.start < end && start < span.end);
