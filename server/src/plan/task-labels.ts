/** The fields of a task that labels announce: in lines of their own, in the running text, in brackets. */
import type { AgencyIndex } from '../knowledge/agencies';
import { labelRole } from '../syntax/label';
import type { ParagraphBlock } from '../syntax/tree';
import { fold } from '../text/fold';
import { type Span, shift, slice, span, trimSpan } from '../text/span';
import { readAgencyList, readResponsibility } from './agency';
import { readDeadline } from './deadline';
import type { AgencyMention, Deadline, Quote, TaskLabel } from './model';
import { tidy } from './quote';

/** Running text, the year of times in it that name none, and the catalogue that its bodies are looked up in. */
export interface Words {
  readonly flat: string;
  readonly year: number | null;
  readonly agencies: AgencyIndex;
}

/** What a part of a task says; filled while it is read. */
export interface Fields {
  owners: readonly AgencyMention[];
  coop: readonly AgencyMention[];
  leadMarked: boolean;
  deadline: Deadline | null;
  product: Quote | null;
}

export interface LabelBlock {
  readonly block: ParagraphBlock;
  /** Offset of the block from the task's start. */
  readonly at: number;
  /** End of the label's value from the task's start, with what a page break cut off. */
  readonly end: number;
}

export interface FoundLabel extends TaskLabel {
  readonly inline: boolean;
}

/** The labels of label lines, several of them where one line holds several. */
export function lineLabels(flat: string, blocks: readonly LabelBlock[]): FoundLabel[] {
  return blocks.flatMap(({ block, at, end }) => {
    const { label } = block;
    if (!label) return [];
    const name = tidy(block.text.slice(label.name.start, label.name.end));
    const value = span(at + label.value.start, Math.max(end, at + label.value.start));
    const others = labelsIn(flat, value);
    const first: FoundLabel = {
      role: label.role,
      name,
      nameSpan: shift(label.name, at),
      valueSpan: trimSpan(flat, span(value.start, others[0]?.nameSpan.start ?? value.end)),
      inline: false,
    };
    return [first, ...others.map((other) => ({ ...other, inline: false }))];
  });
}

/** Where a label may begin inside a line: behind the end of a sentence, or in small letters behind a semicolon. */
const INLINE_LABEL = /(?:[.;(\n]\s{0,4}[-–+]?\s{0,2}|\s{2}|\s[-–]\s)(\p{L}[\p{L} ,]{3,38}):/gu;

/** The labels that `range` of `flat` holds behind its first words, each with its value up to the next one. */
function labelsIn(flat: string, range: Span): FoundLabel[] {
  const text = flat.slice(range.start, range.end);
  if (!text.includes(':')) return [];
  const heads = [...text.matchAll(INLINE_LABEL)].flatMap((match) => {
    const role = labelRole(match[1]!);
    const end = range.start + match.index + match[0].length;
    const begins = /^\p{Lu}/u.test(match[1]!) || /^[;(]/.test(match[0]);
    return role && begins
      ? [{ role, name: match[1]!.trim(), nameSpan: span(end - 1 - match[1]!.length, end - 1), after: end }]
      : [];
  });
  return heads.map((head, i) => ({
    role: head.role,
    name: head.name,
    nameSpan: head.nameSpan,
    valueSpan: trimSpan(flat, span(head.after, heads[i + 1]?.nameSpan.start ?? range.end)),
    inline: true,
  }));
}

/** Labels inside the running text of an item: "… . Cơ quan chủ trì: Công an xã; Thời gian: Quý I/2025". Not in brackets. */
export function inlineLabels(flat: string, content: Span): FoundLabel[] {
  const found = labelsIn(flat, content);
  const first = found[0]?.nameSpan.start ?? 0;
  return found.length > 0 && flat.lastIndexOf('(', first) > flat.lastIndexOf(')', first) ? [] : found;
}

export const noFields: Fields = { owners: [], coop: [], leadMarked: false, deadline: null, product: null };

/** What the label lines and inline labels of a task say. */
export function readLabels(words: Words, labels: readonly TaskLabel[]): Fields {
  const fields = { ...noFields };
  for (const { role, name, valueSpan } of labels) readField(fields, words, role, name, valueSpan);
  return fields;
}

/** Adds to `fields` what the words at `place` say under a label called `name`. */
export function readField(
  fields: Fields,
  { flat, year, agencies }: Words,
  role: TaskLabel['role'],
  name: string,
  place: Span,
): void {
  const value = slice(flat, place);
  const at = place.start;
  if (role === 'owner') {
    const found = readResponsibility(value, at, agencies);
    fields.owners = [...fields.owners, ...found.owners];
    fields.coop = [...fields.coop, ...found.coop];
    fields.leadMarked ||= found.owners.length > 0 && (found.leadMarked || /chu tri/.test(fold(name)));
  } else if (role === 'coop') {
    fields.coop = [...fields.coop, ...readAgencyList(value, at, agencies)];
  } else if (role === 'deadline') {
    fields.deadline ??= readDeadline(value, at, year);
  } else if (value.trim()) {
    fields.product ??= {
      text: tidy(value),
      span: trimSpan(value, span(0, value.length)) && shift(trimSpan(value, span(0, value.length)), at),
    };
  }
}
