/** A task as this document would write it: its form, its labels, its brackets, its next marker. */
import type { Item, Plan, Table, TaskForm } from '../plan/model';
import { habitsOf, startOfLine } from '../rules/habits';
import { trimmedBack } from '../rules/insert';
import { listed } from '../rules/responsible';
import { isOver } from '../rules/values';
import { LIST_LETTERS } from '../syntax/marker';
import type { Span } from '../text/span';
import { sectionAt, taskAt } from './at';
import { escapeSnippet, placeholder } from './edits';
import type { Offer } from './offers';
import { lastStarting } from './source';

/** Something to put into the document. */
export interface Insertion {
  readonly span: Span;
  readonly text: string;
  readonly snippet: string;
}

/** Where nothing is known yet. */
const BLANK = '…';

const MOST_CHOICES = 6;

/** One part of the text: fixed words, or a value with alternatives that the drafter walks through. */
type Part = string | { readonly choices: readonly string[] };

/** `offer` where `offset` is: on its own line there, or behind the task that holds it. */
export function insertTask(plan: Plan, offset: number, offer: Offer): Insertion {
  const { text } = plan.tree;
  const table = tableOf(plan, offset);
  if (table) return insertRow(plan, table, offset, offer);
  const start = startOfLine(text, offset);
  const end = endOfLine(text, offset);
  const line = text.slice(start, end);
  const marker = /^\s*(?:[-+*•]|(?:\d{1,3}\.){1,4}|\d{1,3}[.)]|[a-zđ][.)])\s*/i.exec(line)?.[0];
  if (marker !== undefined && line.trim() === marker.trim()) {
    // The marker has been written already.
    const gap = /\s$/.test(line) ? '' : ' ';
    return insertion({ start: end, end }, [gap, ...taskParts(plan, offset, offer)]);
  }
  const next = nextMarker(plan, offset);
  const parts = [next, ...taskParts(plan, offset, offer)];
  if (line.trim() === '') return insertion({ start, end }, parts);
  const task = taskAt(plan, offset);
  const at = task ? trimmedBack(text, task.start + task.reading.length) : end;
  return insertion({ start: at, end: at }, [habitsOf(plan).labels.owner.gap, ...parts]);
}

function insertion(span: Span, parts: readonly Part[]): Insertion {
  let stop = 0;
  return {
    span,
    text: parts.map((part) => (typeof part === 'string' ? part : (part.choices[0] ?? BLANK))).join(''),
    snippet: `${parts.map((part) => (typeof part === 'string' ? escapeSnippet(part) : placeholder(++stop, part.choices))).join('')}$0`,
  };
}

/** The task's own words, without marker, in the form that the tasks around have. */
export function taskParts(plan: Plan, offset: number, offer: Offer): readonly Part[] {
  const habits = habitsOf(plan);
  const owner: Part = { choices: offer.owners.length > 0 ? offer.owners : habits.owners.slice(0, MOST_CHOICES) };
  const deadline: Part = { choices: deadlinesFor(plan, offer) };
  const coop = offer.coop.length > 0 ? `, phối hợp với ${listed(offer.coop)}` : '';
  switch (formAt(plan, offset)) {
    case 'sentence': {
      const { before, after } = habits.bracket;
      return [owner, ' chủ trì', coop, ' ', lowered(offer.text), ` ${before}`, deadline, `${after}.`];
    }
    case 'paren':
      return [offer.text, ' (', owner, ' chủ trì', coop, '; thời gian: ', deadline, ').'];
    case 'duty': {
      const { before, after } = habits.bracket;
      return [offer.text, ` ${before}`, deadline, `${after}.`];
    }
    default: {
      const { owner: ownerLabel, deadline: deadlineLabel } = habits.labels;
      return [
        `${offer.text}.${ownerLabel.gap}${ownerLabel.lead}${ownerLabel.name}${ownerLabel.colon}`,
        owner,
        ` chủ trì${coop}${ownerLabel.end}`,
        `${deadlineLabel.gap}${deadlineLabel.lead}${deadlineLabel.name}${deadlineLabel.colon}`,
        deadline,
        deadlineLabel.end,
      ];
    }
  }
}

/** The offer's own deadline first, then those that the document uses and that are not over. */
function deadlinesFor(plan: Plan, offer: Offer): readonly string[] {
  const own = offer.deadline === null ? [] : [offer.deadline];
  const used = habitsOf(plan).deadlines.filter((deadline) => !isOver(deadline, plan));
  return [...new Set([...own, ...used.map((deadline) => deadline.text.trim())])].slice(0, MOST_CHOICES);
}

/** The form of most tasks of the section, or of the document; `block` where there is none to go by. */
export function formAt(plan: Plan, offset: number): TaskForm {
  const section = sectionAt(plan, offset);
  if (section?.agency) return 'duty';
  const counts = new Map<TaskForm, number>();
  for (const within of [true, false]) {
    for (const { reading, start } of plan.tasks) {
      const inside = section !== undefined && section.extent.start <= start && start < section.extent.end;
      if (reading.form === 'row' || reading.form === 'duty' || (within && !inside)) continue;
      counts.set(reading.form, (counts.get(reading.form) ?? 0) + 1);
    }
    const [most] = [...counts].sort((a, b) => b[1] - a[1]);
    if (most) return most[0];
  }
  return 'block';
}

/** A new row below the one that holds `offset`, its values under their columns. */
function insertRow(plan: Plan, table: Table, offset: number, offer: Offer): Insertion {
  const { text } = plan.tree;
  const at = endOfLine(text, offset);
  const line = text.slice(startOfLine(text, offset), at);
  const pipe = /^\s*\|/.test(line);
  const cells = table.columns.map((role): Part => {
    switch (role) {
      case 'index':
        return nextIndex(line);
      case 'task':
        return offer.text;
      case 'owner':
        return { choices: offer.owners.length > 0 ? offer.owners : habitsOf(plan).owners.slice(0, MOST_CHOICES) };
      case 'coop':
        return offer.coop.join(', ');
      case 'deadline':
        return { choices: deadlinesFor(plan, offer) };
      case 'product':
        return offer.product ?? '';
      default:
        return '';
    }
  });
  const separated = cells.flatMap((cell, i): Part[] => (i === 0 ? [cell] : [pipe ? ' | ' : '\t', cell]));
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  return insertion({ start: at, end: at }, [lineBreak, ...(pipe ? ['| ', ...separated, ' |'] : separated)]);
}

const nextIndex = (line: string): string => {
  const index = /^\s*\|?\s*(\d{1,4})(?=[\s.|])/.exec(line)?.[1];
  return index === undefined ? '' : String(Number(index) + 1);
};

const tableOf = (plan: Plan, offset: number): Table | undefined =>
  plan.tables.find(({ span, holds }) => holds === 'tasks' && span.start <= offset && offset <= span.end);

/** The marker that follows the nearest item above, with its blank; a dash where items have none. */
function nextMarker(plan: Plan, offset: number): string {
  const item = plan.items[lastStarting(plan.items, offset, (it) => it.start)];
  const section = sectionAt(plan, offset);
  const inside = item && section && section.extent.start < item.start ? item : undefined;
  return inside ? (successor(plan, inside) ?? '- ') : '- ';
}

function successor(plan: Plan, item: Item): string | null {
  const closing =
    plan.tree.text
      .slice(item.span.start, item.span.end)
      .trim()
      .replace(/^.*?([.)]?)$/, '$1') || '.';
  const last = item.path.at(-1);
  if (item.kind === 'letter') {
    const letter = LIST_LETTERS[LIST_LETTERS.indexOf(item.text.toLowerCase()) + 1];
    return letter === undefined ? null : `${letter}${closing} `;
  }
  if (item.kind !== 'decimal' || last === undefined) return null;
  return `${[...item.path.slice(0, -1), last + 1].join('.')}${closing} `;
}

function endOfLine(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

/** "Tổ chức" goes on in lower case inside a sentence; "UBND", "CSDL" stay. */
export const lowered = (text: string): string =>
  /^\p{Lu}(?:\p{Ll}|\s)/u.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text;
