/** What a task leaves to another place of the plan: its row in an appendix, or an appendix that it refers to. */
import { absolute, type Field, type Plan, type Task, type TaskReading } from '../plan/model';
import { fold } from '../text/fold';
import { shorten } from '../text/shorten';
import type { Span } from '../text/span';
import { matchBodyAppendix } from '../workspace';
import type { Related } from './rule';

const rows = new WeakMap<Plan, ReadonlyMap<Task, Task>>();

/** The row of an appendix that says of `task` what it does not say itself, or null. */
export function rowWith(plan: Plan, task: Task, field: Field): Task | null {
  let known = rows.get(plan);
  if (!known) {
    known = new Map(matchBodyAppendix(plan).pairs.map(({ body, appendix }) => [body, appendix]));
    rows.set(plan, known);
  }
  const row = known.get(task);
  return row && has(row.reading, field) ? row : null;
}

const has = ({ owners, deadline }: TaskReading, field: Field): boolean =>
  field === 'owner' ? owners.length > 0 : deadline !== null;

/** "(chi tiết tại Phụ lục II kèm theo)", "theo phụ lục đính kèm": the number, if any, in the bracket. */
const REFERS =
  /(?:chi tiet|cu the|phan cong|tien do|lo trinh|noi dung|theo)[^.;]{0,30}? phu luc(?: so)?(?: ([ivx]{1,5}|\d{1,2})\b)?/;

/** True for a general sentence that leaves the particulars to an appendix whose table of tasks has a column for `field`. */
export function isLeftToAppendix(plan: Plan, task: Task, field: Field): boolean {
  const found = REFERS.exec(fold(task.reading.text));
  if (!found) return false;
  const named = found[1];
  return plan.tables.some(
    (table) =>
      table.holds === 'tasks' &&
      table.columns.includes(field) &&
      plan.sections.some(
        ({ role, marker, extent }) =>
          role === 'appendix' &&
          extent.start <= table.span.start &&
          table.span.start < extent.end &&
          (named === undefined || fold(marker) === named),
      ),
  );
}

const THERE = { vi: 'Cùng nhiệm vụ trong phụ lục: “{text}”', en: 'The same task in the appendix: “{text}”' };
/** More of a text than this does not help in a message. */
const LONGEST = 80;

/** The row as a place to go to, at `place` in it or at its head, with `text` of what stands there or its first words. */
export const relatedRow = (
  row: Task,
  place: Span | null = null,
  text: string = shorten(row.reading.text, LONGEST),
): Related => ({
  uri: null,
  span: absolute(row, place ?? row.reading.head),
  message: { text: THERE, args: { text } },
});
