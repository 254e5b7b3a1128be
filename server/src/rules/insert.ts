/** Where a missing field goes: the place, and the words around the value, that this document's own tasks have. */
import type { ColumnRole, Plan, Task, TaskForm } from '../plan/model';
import { blockAt } from '../syntax/parse';
import { type Span, span } from '../text/span';
import { type FieldRole, habitsOf, type LabelHabit } from './habits';
import type { Edit } from './rule';

/**
 * The edit that gives `task` the field it lacks, with `$0` for the value; null where no place can be right (a table
 * without such a column, a list introduced elsewhere).
 */
export function insertField(plan: Plan, task: Task, role: FieldRole, choices: readonly string[]): Edit | null {
  const put = (at: number, before: string, after: string): Edit => ({
    span: span(at, at),
    text: `${before}$0${after}`,
    choices,
  });
  switch (formFor(plan, task)) {
    case 'row':
      return insertCell(plan, task, role, choices);
    case 'block':
      return labelEdit(plan, task, role, put);
    case 'paren':
      return bracketEdit(plan, task, role, put);
    case 'sentence':
      return role === 'owner' ? subjectEdit(plan, task, choices) : closingEdit(plan, task, put);
    case 'duty':
      // The owner of a duty is its heading's; a task of this form lacks a deadline at most.
      return role === 'owner' ? null : closingEdit(plan, task, put);
  }
}

/**
 * The form in which a field is added. A task that says nothing but what is to be done shows no form of its own: it
 * takes that of the tasks around it.
 */
export function formFor(plan: Plan, task: Task): TaskForm {
  const { reading } = task;
  if (!isBare(task)) return reading.form;
  return commonForm(plan, (other) => other.section === task.section) ?? commonForm(plan, () => true) ?? reading.form;
}

const isBare = ({ reading }: Task): boolean =>
  (reading.form === 'sentence' || reading.form === 'block') &&
  reading.owners.length === 0 &&
  reading.labels.length === 0;

/** The most frequent form among the prose tasks that show one. */
function commonForm(plan: Plan, among: (task: Task) => boolean): TaskForm | null {
  const counts = new Map<TaskForm, number>();
  for (const task of plan.tasks) {
    const { form } = task.reading;
    if (form === 'row' || form === 'duty' || isBare(task) || !among(task)) continue;
    counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

type Put = (at: number, before: string, after: string) => Edit;

function labelEdit(plan: Plan, task: Task, role: FieldRole, put: Put): Edit {
  const habit = habitsOf(plan).labels[role];
  const { labels } = task.reading;
  // Owner, coordinating bodies, deadline, product: the order in which label lines stand.
  const before = role === 'owner' ? [] : labels.filter((label) => label.role === 'owner' || label.role === 'coop');
  const last = before.at(-1);
  const first = labels[0];
  const at = last
    ? endOfLine(plan, task.start + last.valueSpan.end)
    : first
      ? endAbove(plan, task.start + first.nameSpan.start)
      : endOfTask(plan, task);
  return put(at, lineOf(habit), habit.end);
}

const lineOf = ({ gap, lead, name, colon }: LabelHabit): string => `${gap}${lead}${name}${colon}`;

/** The end of the words of the line that holds `offset`. */
function endOfLine({ tree: { text } }: Plan, offset: number): number {
  let at = offset;
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++;
  return trimmedBack(text, at);
}

/** The end of the words above the line that holds `offset`. */
function endAbove({ tree: { text } }: Plan, offset: number): number {
  let at = offset;
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at--;
  return trimmedBack(text, at);
}

const endOfTask = ({ tree: { text } }: Plan, task: Task): number => trimmedBack(text, task.start + task.reading.length);

/** `offset` moved back over blanks and line breaks. */
export function trimmedBack(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && /\s/.test(text[at - 1]!)) at--;
  return at;
}

/** The offset in front of the full stop, semicolon and emphasis that close the task. */
function beforeClosing(plan: Plan, task: Task): number {
  const { text } = plan.tree;
  let at = endOfTask(plan, task);
  while (at > task.start && /[\s.;,*_/]/.test(text[at - 1]!)) at--;
  return at;
}

function closingEdit(plan: Plan, task: Task, put: Put): Edit {
  const { before, after } = habitsOf(plan).bracket;
  return put(beforeClosing(plan, task), ` ${before}`, after);
}

/** Into the task's own closing bracket: the owner first, the deadline last. */
function bracketEdit(plan: Plan, task: Task, role: FieldRole, put: Put): Edit {
  const bracket = task.reading.brackets.at(-1);
  if (!bracket) return put(beforeClosing(plan, task), role === 'owner' ? ' (' : ' (thời gian: ', ')');
  if (role === 'owner') return put(task.start + bracket.start + 1, '', '; ');
  const { text } = plan.tree;
  let end = task.start + bracket.end;
  while (end > task.start + bracket.start + 1 && /[)*_\s.]/.test(text[end - 1]!)) end--;
  return put(end, '; thời gian: ', '');
}

/** In front of the sentence, as its subject: "Tổ chức …" -> "Công an xã chủ trì tổ chức …". */
function subjectEdit(plan: Plan, task: Task, choices: readonly string[]): Edit {
  const at = task.start + task.reading.head.start;
  const { text } = plan.tree;
  const first = text[at] ?? '';
  // "CSDL …", "UBND …" stay as they are; "Tổ chức" goes on in lower case.
  const lower = /\p{Lu}/u.test(first) && /\p{Ll}|\s/u.test(text[at + 1] ?? '') ? first.toLowerCase() : first;
  return { span: span(at, at + first.length), text: `$0 chủ trì ${lower}`, choices };
}

/** The edit that fills the empty cell of a row, or adds it where the row ends before its column. */
export function insertCell(plan: Plan, task: Task, role: ColumnRole, choices: readonly string[]): Edit | null {
  const cell = task.reading.cells[role];
  if (cell) {
    const place = span(task.start + cell.start, task.start + cell.end);
    return /\S/.test(plan.tree.text.slice(place.start, place.end))
      ? null
      : { span: place, text: pad(plan, place, '$0'), choices };
  }
  return missingCellEdit(plan, task, role, choices);
}

/** Inside a pipe table a value stands between blanks. */
function pad({ tree: { text } }: Plan, place: Span, value: string): string {
  const left = text[place.start - 1];
  const right = text[place.end];
  return `${left === '|' ? ' ' : ''}${value}${right === '|' ? ' ' : ''}`;
}

/** The row ends before the column: cells are added up to it. */
function missingCellEdit(plan: Plan, task: Task, role: ColumnRole, choices: readonly string[]): Edit | null {
  const table = plan.tables.find(({ span: { start, end } }) => start <= task.start && task.start < end);
  const column = table?.columns.indexOf(role) ?? -1;
  const index = blockAt(plan.tree, task.start);
  const row = plan.tree.blocks[index];
  if (column < 0 || row?.kind !== 'row' || row.cells.length > column) return null;
  const lacking = column - row.cells.length + 1;
  const at = plan.tree.starts[index]! + row.text.replace(/[\r\n]+$/, '').length;
  const text = row.style === 'tab' ? `${'\t'.repeat(lacking)}$0` : `${'  |'.repeat(lacking - 1)} $0 |`;
  return { span: span(at, at), text, choices };
}
