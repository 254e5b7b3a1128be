/** A plan beside the plans above it, task by task, for a view: what is taken up, changed, new, missing, to be looked at again. */
import type { Location, Position } from 'vscode-languageserver-types';
import type { Task } from '../plan/model';
import { placeName } from '../plan/place-name';
import { concerns } from '../rules/parent-task-missing';
import { type Language, type Localized, say } from '../text/localized';
import { shorten } from '../text/shorten';
import { type Review, type Suspicion, suspects, type Trace, type TraceLink, type Uncovered } from '../workspace';
import { describeLink, describeTask, markdownLines } from './describe';
import { taskLocation } from './navigation';
import { offerId } from './offers';
import type { OpenSource, Source } from './source';

/** In the order in which they are shown: what asks for work first. */
export const COMPARISON_STATES = ['review', 'missing', 'changed', 'new', 'covered'] as const;

export type ComparisonState = (typeof COMPARISON_STATES)[number];

/** URIs, positions and ranges as in the protocol. */
export interface Comparison {
  readonly uri: string;
  /** "Đã đưa vào 21/24 nhiệm vụ của KH 80/KH-UBND". */
  readonly summary: string;
  readonly groups: readonly ComparisonGroup[];
}

export interface ComparisonGroup {
  readonly state: ComparisonState;
  readonly label: string;
  readonly items: readonly ComparisonItem[];
}

export interface ComparisonItem {
  /** Unique in its group, and the same as long as the task is there. */
  readonly id: string;
  readonly label: string;
  /** Its number and what is to be said of it, in a few words. */
  readonly description: string;
  /** Markdown. */
  readonly tooltip: string;
  /** The nearest parent task is near, but not near enough to be certain. */
  readonly unsure: boolean;
  /** The task's id in this plan, and its place; null for a task that is missing here. */
  readonly task: string | null;
  readonly place: Location | null;
  /** The parent's task. */
  readonly parent: Location | null;
  /** A missing task: the offer (`TaskOffer.id`) that inserts it, and a place for it. */
  readonly insert: { readonly offer: string; readonly position: Position } | null;
}

export interface ComparisonRequest {
  readonly source: Source;
  readonly trace: Trace;
  readonly review: Review;
  /** YYYY-MM-DD */
  readonly today: string;
  readonly language: Language;
  readonly open: OpenSource;
}

const TEXT = {
  summary: { vi: 'Đã đưa vào {covered}/{total} nhiệm vụ của {parent}', en: '{covered} of {total} tasks of {parent}' },
  plan: { vi: 'KH {number}', en: 'plan {number}' },
  unnumbered: { vi: 'kế hoạch cấp trên', en: 'the parent plan' },
  parentTask: { vi: 'KH cấp trên {place}', en: 'parent {place}' },
  changedThere: { vi: 'nhiệm vụ cấp trên đã thay đổi', en: 'the parent’s task has changed' },
  goneThere: { vi: 'cấp trên không còn nhiệm vụ này', en: 'the parent’s task is gone' },
  unsure: { vi: 'chưa chắc chắn', en: 'not certain' },
  later: { vi: 'muộn hơn cấp trên', en: 'later than the parent' },
  owner: { vi: 'khác cơ quan', en: 'other owner' },
  deadline: { vi: 'khác thời hạn', en: 'other deadline' },
  wording: { vi: 'khác nội dung', en: 'other wording' },
} satisfies Record<string, Localized>;

const GROUPS: Readonly<Record<ComparisonState, Localized>> = {
  review: { vi: 'Cần rà soát lại', en: 'To be looked at again' },
  missing: { vi: 'Chưa đưa vào kế hoạch', en: 'Not taken up' },
  changed: { vi: 'Có điều chỉnh', en: 'Changed' },
  new: { vi: 'Cấp trên không có', en: 'Not in the parent' },
  covered: { vi: 'Đã đưa vào', en: 'Taken up' },
};

const LONGEST_LABEL = 160;

/** The plan of `source` against the parents of `trace`; groups without items are left out. */
export function compare(request: ComparisonRequest): Comparison {
  const { source, trace, review, today, language } = request;
  const groups = new Map<ComparisonState, ComparisonItem[]>(COMPARISON_STATES.map((state) => [state, []]));
  const suspected = suspects(trace, review);
  for (const link of trace.links) {
    const suspicion = suspected.get(link.task);
    groups.get(stateOf(link, suspicion))!.push(own(request, link, suspicion));
  }
  const context = { plan: source.plan, trace, today };
  const asked = trace.uncovered.filter((it) => concerns(it, context));
  for (const uncovered of asked) groups.get('missing')!.push(missing(request, uncovered));
  return {
    uri: source.uri,
    summary: summaryOf(trace, language),
    groups: COMPARISON_STATES.flatMap((state) => {
      const items = groups.get(state)!;
      return items.length > 0 ? [{ state, label: GROUPS[state][language], items }] : [];
    }),
  };
}

function stateOf({ status, differences }: TraceLink, suspicion: Suspicion | undefined): ComparisonState {
  if (suspicion) return 'review';
  if (status === 'new') return 'new';
  return status === 'changed' || differences.length > 0 ? 'changed' : 'covered';
}

function own(request: ComparisonRequest, link: TraceLink, suspicion: Suspicion | undefined): ComparisonItem {
  const { source, open, language } = request;
  const { task, parent, parentTask, differences, later, confidence } = link;
  const there = parent && open(parent.uri);
  const words = [
    suspicion && TEXT[suspicion === 'parent-gone' ? 'goneThere' : 'changedThere'][language],
    parentTask && say({ text: TEXT.parentTask, args: { place: placeName(parentTask.id) } }, language),
    later ? TEXT.later[language] : null,
    ...differences.filter((it) => !(later && it === 'deadline')).map((it) => TEXT[it][language]),
    confidence === 'unsure' ? TEXT.unsure[language] : null,
  ];
  return {
    id: task.id,
    label: labelOf(task),
    description: [placeName(task.id)[language], ...words].filter(Boolean).join(' · '),
    tooltip: markdownLines([...describeTask(task, language), '---', ...describeLink(link, language)]),
    unsure: confidence === 'unsure',
    task: task.id,
    place: taskLocation(source, task),
    parent: there && parentTask ? taskLocation(there, parentTask) : null,
    insert: null,
  };
}

function missing(request: ComparisonRequest, { parent, task, twin }: Uncovered): ComparisonItem {
  const { source, trace, open, language } = request;
  const there = open(parent.uri);
  const offered = twin && task.reading.form === 'row' ? twin : task;
  const deadline = task.reading.deadline?.text.replace(/[*_]/g, '').trim();
  const parents = trace.parents.filter((it) => (it.depth ?? 1) === 1);
  const index = parents.findIndex((it) => it.uri === parent.uri);
  return {
    id: `${index}:${task.id}`,
    label: labelOf(task),
    description: [placeName(task.id)[language], deadline].filter(Boolean).join(' · '),
    tooltip: markdownLines(describeTask(task, language)),
    unsure: false,
    task: null,
    place: null,
    parent: there ? taskLocation(there, offered) : null,
    insert: { offer: offerId(index, offered), position: source.positionAt(placeFor(request, offered)) },
  };
}

/**
 * Where a parent's task goes: behind the task that carries out the one before it in the parent's order, or at the end of
 * the tasks; an offset in a task, or 0 in a plan without any.
 */
function placeFor({ source: { plan }, trace }: ComparisonRequest, wanted: Task): number {
  let above: { readonly own: Task; readonly theirs: Task } | null = null;
  for (const { task, parentTask } of trace.links) {
    if (!parentTask || task.reading.form === 'row' || parentTask.start >= wanted.start) continue;
    if (!above || parentTask.start >= above.theirs.start) above = { own: task, theirs: parentTask };
  }
  const last = plan.tasks.findLast(({ section }) => section?.role === 'tasks') ?? plan.tasks.at(-1);
  return (above?.own ?? last)?.start ?? 0;
}

function summaryOf({ parents, coverage }: Trace, language: Language): string {
  const numbers = parents
    .filter((parent) => (parent.depth ?? 1) === 1)
    .map(({ plan: { header } }) =>
      header.number ? say({ text: TEXT.plan, args: { number: header.number } }, language) : TEXT.unnumbered[language],
    );
  return say({ text: TEXT.summary, args: { ...coverage, parent: numbers.join(', ') } }, language);
}

function labelOf({ id, reading: { action, text } }: Task): string {
  const words = (action.trim() === '' ? text : action).replace(/<\/?[a-z]{1,6}>|\*+/gi, '').replace(/^[\s.,;:–-]+/, '');
  return words === '' ? id : shorten(words[0]!.toUpperCase() + words.slice(1), LONGEST_LABEL);
}
