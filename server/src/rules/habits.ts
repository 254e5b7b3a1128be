/**
 * How this document writes things: its labels, its agencies, its deadlines, its brackets. Fixes write the same way.
 * Computed when the first fix of a plan is asked for, once.
 */
import { deadlineWordings, fillSlots, labelWordings } from '../knowledge/wording';
import type { Deadline, Plan, Task } from '../plan/model';
import { foldKey } from '../text/fold';
import { slice } from '../text/span';

export type FieldRole = 'owner' | 'deadline';

export interface LabelHabit {
  /** "Cơ quan thực hiện". */
  readonly name: string;
  /** What stands between the start of the line and the label: a dash, emphasis. */
  readonly lead: string;
  /** What stands between label and value: ": ", ":** ". */
  readonly colon: string;
  /** What closes the line: "." or nothing. */
  readonly end: string;
  /** What stands between the line above and this one: a line break, or two. */
  readonly gap: string;
}

/** What stands in front of and behind a deadline in brackets: "(*Thời gian thực hiện: " and "*)". */
export interface BracketHabit {
  readonly before: string;
  readonly after: string;
}

export interface Habits {
  readonly labels: Readonly<Record<FieldRole, LabelHabit>>;
  readonly bracket: BracketHabit;
  /** Names of owners, most used first; collective phrases left out. */
  readonly owners: readonly string[];
  readonly deadlines: readonly Deadline[];
}

const known = new WeakMap<Plan, Habits>();

export function habitsOf(plan: Plan): Habits {
  const before = known.get(plan);
  if (before) return before;
  const habits: Habits = {
    labels: { owner: labelHabit(plan, 'owner'), deadline: labelHabit(plan, 'deadline') },
    bracket: bracketHabit(plan),
    owners: ownersByUse(plan),
    deadlines: deadlinesByUse(plan),
  };
  known.set(plan, habits);
  return habits;
}

/** The first of the most frequent values; null of none. Values are the same when their keys are. */
function mostUsed<T>(values: readonly T[], key: (value: T) => string): T | null {
  return byUse(values, key)[0] ?? null;
}

/** Values without repetition, most frequent first, and of equal ones the earlier. */
function byUse<T>(values: readonly T[], key: (value: T) => string): T[] {
  const counted = new Map<string, { readonly value: T; uses: number }>();
  for (const value of values) {
    const entry = counted.get(key(value));
    if (entry) entry.uses++;
    else counted.set(key(value), { value, uses: 1 });
  }
  return [...counted.values()].sort((a, b) => b.uses - a.uses).map(({ value }) => value);
}

function labelHabit(plan: Plan, role: FieldRole): LabelHabit {
  const seen = plan.tasks.flatMap((task) => labelsOf(plan, task, role));
  const own = mostUsed(seen, (habit) => `${habit.lead}|${habit.name}|${habit.colon}|${habit.end}|${habit.gap}`);
  if (own) return own;
  const other = mostUsed(
    plan.tasks.flatMap((task) => labelsOf(plan, task, role === 'owner' ? 'deadline' : 'owner')),
    (habit) => `${habit.lead}|${habit.colon}|${habit.end}|${habit.gap}`,
  );
  const name = labelWordings.find((wording) => wording.role === role)?.name ?? '';
  const lineBreak = lineBreakOf(plan.tree.text);
  return { ...(other ?? { lead: '', colon: ': ', end: '.', gap: lineBreak.repeat(2) }), name };
}

function labelsOf(plan: Plan, task: Task, role: FieldRole): LabelHabit[] {
  const { text } = plan.tree;
  return (
    task.reading.labels
      .filter((label) => label.role === role && label.valueSpan.end > label.valueSpan.start)
      .map((label) => {
        const name = { start: task.start + label.nameSpan.start, end: task.start + label.nameSpan.end };
        const value = { start: task.start + label.valueSpan.start, end: task.start + label.valueSpan.end };
        const lineStart = startOfLine(text, name.start);
        return {
          name: slice(text, name),
          lead: text.slice(lineStart, name.start),
          colon: text.slice(name.end, value.start),
          end: /^\s*\./.test(text.slice(value.end, value.end + 4)) || text[value.end - 1] === '.' ? '.' : '',
          gap: gapBefore(text, lineStart),
        };
      })
      // A label in the middle of a line, or one whose value stands on a later line, is no model to write by.
      .filter((habit) => habit.lead.length < 12 && habit.colon.length < 8 && !/[\r\n]/.test(habit.colon))
  );
}

/** The line breaks in front of a line: one, or two where paragraphs stand apart. */
function gapBefore(text: string, lineStart: number): string {
  const lineBreak = lineBreakOf(text);
  const above = startOfLine(text, Math.max(0, lineStart - lineBreak.length));
  return text.slice(above, lineStart).trim() === '' ? lineBreak.repeat(2) : lineBreak;
}

/** Offset of the first character of the line that holds `offset`. */
export function startOfLine(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at--;
  return at;
}

/** The line break that `text` uses. */
export function lineBreakOf(text: string): string {
  const at = text.search(/[\r\n]/);
  if (at < 0) return '\n';
  return text[at] === '\n' ? '\n' : text[at + 1] === '\n' ? '\r\n' : '\r';
}

function bracketHabit(plan: Plan): BracketHabit {
  const seen = plan.tasks.flatMap((task) => {
    const { deadline, brackets } = task.reading;
    if (!deadline?.span || task.reading.form === 'row') return [];
    const { start, end } = deadline.span;
    const bracket = brackets.find((candidate) => candidate.start <= start && end <= candidate.end);
    if (!bracket) return [];
    const text = plan.tree.text.slice(task.start, task.start + task.reading.length);
    const habit = { before: text.slice(bracket.start, start), after: text.slice(end, bracket.end) };
    // Only brackets that hold the deadline alone: "(" label deadline ")".
    return habit.before.length < 40 && habit.after.length < 6 && !/[\r\n;]/.test(habit.before) ? [habit] : [];
  });
  return mostUsed(seen, (habit) => habit.before + habit.after) ?? { before: '(thời gian thực hiện: ', after: ')' };
}

function ownersByUse(plan: Plan): readonly string[] {
  const mentions = plan.tasks.flatMap((task) => task.reading.owners.filter((owner) => !owner.generic));
  return byUse(mentions, (owner) => foldKey(owner.text)).map((owner) => owner.text.trim());
}

/** Deadlines of tasks by use, then those of services; what waits for an event waits for that event only. */
function deadlinesByUse(plan: Plan): readonly Deadline[] {
  const fits = ({ kind, text }: Deadline): boolean => kind !== 'unknown' && kind !== 'after-event' && text.length < 60;
  const used = (holders: readonly { readonly reading: { readonly deadline: Deadline | null } }[]): Deadline[] =>
    byUse(
      holders.flatMap(({ reading: { deadline } }) => (deadline && fits(deadline) ? [deadline] : [])),
      (deadline) => foldKey(deadline.text),
    );
  return [...used(plan.tasks), ...used(plan.services)];
}

/** Standard wordings of deadlines that need no more than a year. */
export function usualDeadlines(year: number): readonly string[] {
  return deadlineWordings
    .map(({ phrase }) => fillSlots(phrase, { nam: String(year), quy: 'IV' }))
    .filter((phrase) => !/[{}]/.test(phrase));
}
