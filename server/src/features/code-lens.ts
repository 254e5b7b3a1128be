/** Above a task: the parent's task that it carries out, and how many plans below take it up. */
import type { CodeLens, Location } from 'vscode-languageserver-types';
import { absolute, type Plan, type Task } from '../plan/model';
import { placeName } from '../plan/place-name';
import { placeOf } from '../rules/inherit';
import { type Language, type Localized, say } from '../text/localized';
import { shorten } from '../text/shorten';
import { type Review, type Suspicion, suspects, type Taker, type Trace, type TraceLink, takenUp } from '../workspace';
import { type Neighbourhood, taskLocation, twinsOf } from './navigation';
import { rangeOf, type Source } from './source';

export interface LensRequest extends Neighbourhood {
  readonly source: Source;
  readonly uri: string;
  readonly trace: Trace | null;
  readonly review: Review;
  readonly language: Language;
  /** Name of the client command that shows a list of places; null when it has none, and lenses would lead nowhere. */
  readonly showReferences: string | null;
  /** Name of the client command that takes down that a task has been reviewed; null when it has none. */
  readonly markReviewed: string | null;
}

const TEXT = {
  up: { vi: '↑ {parent}, {place}', en: '↑ {parent}, {place}' },
  upTime: { vi: '↑ {parent}, {place} · hạn {deadline}', en: '↑ {parent}, {place} · due {deadline}' },
  parent: { vi: 'KH cấp trên', en: 'parent plan' },
  numbered: { vi: 'KH {number}', en: 'Plan {number}' },
  down: { vi: '↓ {n} {unit} đã đưa vào kế hoạch', en: '↓ taken up by {n} plans below' },
  downAny: { vi: '↓ {n} kế hoạch cấp dưới đã đưa vào', en: '↓ taken up by {n} plans below' },
  'parent-changed': {
    vi: '⚠ Nhiệm vụ cấp trên đã thay đổi · Đánh dấu đã rà soát',
    en: '⚠ The parent’s task has changed · Mark as reviewed',
  },
  'parent-gone': {
    vi: '⚠ Cấp trên không còn nhiệm vụ này · Đánh dấu đã rà soát',
    en: '⚠ The parent’s task is gone · Mark as reviewed',
  },
} satisfies Record<string, Localized>;

export function codeLenses(request: LensRequest): CodeLens[] {
  const { source, showReferences, trace } = request;
  if (showReferences === null) return [];
  const takers = takenUp(request.workspace, request.uri, request.traces);
  const suspected = trace ? suspects(trace, request.review) : null;
  const links = new Map(trace?.links.map((link) => [link.task, link]));
  const twins = takers.size > 0 ? twinsOf(source) : new Map<Task, Task>();
  return source.plan.tasks.flatMap((task) => {
    const link = links.get(task);
    const suspicion = suspected?.get(task);
    const twin = twins.get(task);
    const below = [...(takers.get(task) ?? []), ...(twin ? (takers.get(twin) ?? []) : [])];
    return [
      ...(suspicion ? suspect(request, task, suspicion) : []),
      ...(link ? upward(request, link, showReferences) : []),
      ...(below.length > 0 ? downward(request, task, below, showReferences) : []),
    ];
  });
}

function lens(source: Source, task: Task, title: string, command: string, places: readonly Location[]): CodeLens {
  const range = rangeOf(source, absolute(task, task.reading.head));
  return { range, command: { title, command, arguments: [source.uri, range.start, places] } };
}

/** A task whose parent task is not what was reviewed. */
function suspect({ source, language, markReviewed }: LensRequest, task: Task, suspicion: Suspicion): CodeLens[] {
  if (markReviewed === null) return [];
  const title = TEXT[suspicion][language];
  const range = rangeOf(source, absolute(task, task.reading.head));
  const argument = { uri: source.uri, tasks: [task.id] };
  return [{ range, command: { title, command: markReviewed, arguments: [argument] } }];
}

/** A lens is one line above the task; an event that a deadline waits for may be a whole sentence. */
const LONGEST_DEADLINE = 40;

/** Only what is certain: a doubtful link is the hover's business. */
function upward({ source, open, language }: LensRequest, link: TraceLink, command: string): CodeLens[] {
  const { parent, parentTask, confidence, task } = link;
  const there = parent && open(parent.uri);
  if (!parentTask || !there || confidence === 'unsure') return [];
  const { number } = there.plan.header;
  const name = number === null ? TEXT.parent[language] : say({ text: TEXT.numbered, args: { number } }, language);
  const deadline = shorten(parentTask.reading.deadline?.text.replace(/[*_]/g, '') ?? '', LONGEST_DEADLINE);
  const args = { parent: name, place: placeName(parentTask.id), deadline };
  const title = say({ text: deadline ? TEXT.upTime : TEXT.up, args }, language);
  return [lens(source, task, title, command, [taskLocation(there, parentTask)])];
}

function downward(
  { source, open, language }: LensRequest,
  task: Task,
  takers: readonly Taker[],
  command: string,
): CodeLens[] {
  const places = takers.flatMap((taker) => {
    const child = open(taker.uri);
    return child ? [taskLocation(child, taker.task)] : [];
  });
  const plans = [...new Set(takers.map((taker) => taker.uri))];
  const unit = unitOf(plans.flatMap((uri) => open(uri)?.plan ?? []));
  const title = say({ text: unit ? TEXT.down : TEXT.downAny, args: { n: plans.length, unit: unit ?? '' } }, language);
  return [lens(source, task, title, command, places)];
}

/** What those who issued `plans` are called together: "xã", "xã, phường"; null where they are more than units of one level. */
function unitOf(plans: readonly Plan[]): string | null {
  const units = new Set(plans.map((plan) => placeOf(plan).cap));
  const levels = new Set(plans.map((plan) => plan.header.level));
  return levels.size > 1 || units.has(undefined) || units.size > 3 ? null : [...units].join(', ');
}
