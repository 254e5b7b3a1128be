/**
 * Plans in decomposed (NFD) text, which some converters write. Readers expect composed letters; such a text is composed as a
 * whole, read, and every place in what was read is led back to the text as it stands.
 */
import { parse } from '../syntax/parse';
import type { Tree } from '../syntax/tree';
import { compose } from '../text/fold';
import { type Span, span } from '../text/span';
import type { Plan, Section } from './model';

type Place = (offset: number) => number;

/** What `read` makes of the composed text of `tree`, with places in `tree`. Reads the whole text each time. */
export function readDecomposed(tree: Tree, read: (composed: Tree) => Plan): Plan {
  const composed = compose(tree.text);
  return placePlan(read(parse(composed.text)), tree, composed.toSource);
}

function placePlan(plan: Plan, tree: Tree, place: Place): Plan {
  const sections = new Map<Section, Section>();
  for (const section of plan.sections) {
    sections.set(section, {
      ...section,
      span: placeSpan(section.span, place),
      extent: placeSpan(section.extent, place),
      parent: section.parent && sections.get(section.parent)!,
    });
  }
  const sectionOf = (section: Section | null): Section | null => section && sections.get(section)!;
  const held = <T extends { readonly start: number }>(holder: T): T => placeHeld(holder, place);
  return {
    ...plan,
    tree,
    header: placeSpans(plan.header, place),
    sections: [...sections.values()],
    items: plan.items.map((item) => ({ ...item, start: place(item.start), span: placeSpan(item.span, place) })),
    tasks: plan.tasks.map((task) => ({ ...held(task), section: sectionOf(task.section) })),
    services: plan.services.map((service) => ({ ...held(service), section: sectionOf(service.section) })),
    citations: plan.citations.map(held),
    references: plan.references.map(held),
    marks: plan.marks.map(held),
    agencies: plan.agencies.map((cluster) => ({
      ...cluster,
      variants: cluster.variants.map((variant) => ({
        ...variant,
        mentions: variant.mentions.map((located) => ({ ...located, span: placeSpan(located.span, place) })),
      })),
    })),
    tables: plan.tables.map((table) => ({ ...table, span: placeSpan(table.span, place) })),
  };
}

/** A reading whose places, and length, count from its start. */
function placeHeld<T extends { readonly start: number }>(holder: T, place: Place): T {
  const { start } = holder;
  const relative: Place = (offset) => place(start + offset) - place(start);
  return {
    ...Object.fromEntries(
      entriesOf(holder).map(([key, value]) => [key, key === 'section' ? value : placeSpans(value, relative)]),
    ),
    start: place(start),
  } as T;
}

const entriesOf = (value: object): [string, unknown][] => Object.entries(value);

/** `value` with every range in it, and every length of a reading, in its place. */
export function placeSpans<T>(value: T, place: Place): T {
  if (Array.isArray(value)) return value.map((item) => placeSpans(item, place)) as T;
  if (value === null || typeof value !== 'object') return value;
  if (isSpan(value)) return placeSpan(value, place) as T;
  const placed = entriesOf(value).map(([key, item]) => [
    key,
    key === 'length' && typeof item === 'number' ? place(item) : placeSpans(item, place),
  ]);
  return Object.fromEntries(placed) as T;
}

const isSpan = (value: object): value is Span =>
  'start' in value &&
  typeof value.start === 'number' &&
  'end' in value &&
  typeof value.end === 'number' &&
  Object.keys(value).length === 2;

const placeSpan = (range: Span, place: Place): Span => span(place(range.start), place(range.end));
