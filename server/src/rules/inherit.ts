/** What the parent plan says for the same task, in the words of this plan's level. */
import { bodyAt } from '../knowledge/tasks';
import type { SlotValues } from '../knowledge/wording';
import type { AgencyMention, Deadline, Plan, Task } from '../plan/model';
import { fold } from '../text/fold';
import type { Trace, TraceLink } from '../workspace/trace';
import type { RuleContext } from './rule';

const links = new WeakMap<Trace, ReadonlyMap<Task, TraceLink>>();

/** The link of `task` to the parents' tasks; undefined without parents. */
export function linkOf({ trace }: RuleContext, task: Task): TraceLink | undefined {
  if (!trace) return undefined;
  let byTask = links.get(trace);
  if (!byTask) {
    byTask = new Map(trace.links.map((link) => [link.task, link]));
    links.set(trace, byTask);
  }
  return byTask.get(task);
}

/** The parent's task that `task` most likely takes up, with its plan; null when there is none worth offering. */
export function parentOf(context: RuleContext, task: Task): { readonly task: Task; readonly plan: Plan } | null {
  const link = linkOf(context, task);
  if (!link) return null;
  if (link.parent && link.parentTask) return { task: link.parentTask, plan: link.parent.plan };
  const nearest = link.candidates[0];
  return nearest && nearest.score >= 0.5 ? { task: nearest.task, plan: nearest.parent.plan } : null;
}

/** The parent's owners for the same task, as they are called at this plan's level; collective phrases left out. */
export function inheritedOwners(context: RuleContext, task: Task): readonly string[] {
  const parent = parentOf(context, task);
  if (!parent) return [];
  return parent.task.reading.owners
    .filter((owner: AgencyMention) => !owner.generic)
    .map((owner) => atLevelOf(owner.text, parent.plan, context))
    .filter((name) => name !== null);
}

/** The parent's deadline for the same task; null when there is none that could be taken over as it stands. */
export function inheritedDeadline(context: RuleContext, task: Task): Deadline | null {
  const deadline = parentOf(context, task)?.task.reading.deadline ?? null;
  return deadline && deadline.kind !== 'unknown' && deadline.text.length < 80 ? deadline : null;
}

/**
 * The body of this plan's level that does what `name` does at the parent's: "Sở Tư pháp" -> "Phòng Tư pháp". A name that
 * is not known stays as it is where both plans are of one level, and is null where it cannot be this level's.
 */
export function atLevelOf(name: string, parent: Plan, here: Pick<RuleContext, 'plan' | 'today'>): string | null {
  const { level } = here.plan.header;
  return level === null || level === parent.header.level ? name.trim() : counterpart(name, here);
}

/** The body of this plan's level for the work of `name`, whatever level that is of; null when there is none. */
export function counterpart(name: string, { plan, today }: Pick<RuleContext, 'plan' | 'today'>): string | null {
  const { level, issueDate } = plan.header;
  return level === null ? null : bodyAt(name, level, issueDate ?? today, placeOf(plan));
}

const UNIT = /(?:uy ban nhan dan|ubnd)\s+(tinh|thanh pho|tp\.?|huyen|quan|thi xa|xa|phuong|thi tran|dac khu)(?![a-z])/;
const UNITS: Readonly<Record<string, string>> = {
  tinh: 'tỉnh',
  'thanh pho': 'thành phố',
  tp: 'thành phố',
  'tp.': 'thành phố',
  huyen: 'huyện',
  quan: 'quận',
  'thi xa': 'thị xã',
  xa: 'xã',
  phuong: 'phường',
  'thi tran': 'thị trấn',
  'dac khu': 'đặc khu',
};

/** Level word and name of the unit that issues the plan, as far as its header says. */
export function placeOf({ header }: Plan): SlotValues {
  const unit = UNIT.exec(fold((header.issuer ?? '').normalize('NFC')))?.[1];
  return { cap: unit === undefined ? undefined : UNITS[unit], ten: header.locality ?? undefined };
}
