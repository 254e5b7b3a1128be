/** Values to offer for a missing or wrong field: the parent plan's first, then what this document itself uses. */

import { bodyName } from '../knowledge/tasks';
import { fillSlots } from '../knowledge/wording';
import { earliestIssue } from '../plan/issue';
import type { Deadline, Plan, Task } from '../plan/model';
import { foldKey } from '../text/fold';
import { habitsOf, usualDeadlines } from './habits';
import { inheritedDeadline, inheritedOwners, placeOf } from './inherit';
import type { RuleContext } from './rule';

/** More choices than this are no help. */
const MOST = 6;

/** Owners for `task`, best first; never empty. */
export function ownerChoices(context: RuleContext, task: Task): readonly string[] {
  const own = habitsOf(context.plan).owners;
  const choices = distinct([...inheritedOwners(context, task), ...own]);
  return choices.length > 0 ? choices : usualOwners(context);
}

/** Deadlines for `task`, best first, none of them over on the day of issue; never empty. */
export function deadlineChoices(context: RuleContext, task: Task | null): readonly string[] {
  const { plan } = context;
  const inherited = task ? inheritedDeadline(context, task) : null;
  const known = [...(inherited ? [inherited] : []), ...habitsOf(plan).deadlines];
  const open = known.filter((deadline) => !isOver(deadline, plan)).map(({ text }) => text);
  return distinct([...open, ...usualDeadlines(yearOf(context))]);
}

/** True for a deadline that has passed before the plan is issued. */
export function isOver({ end }: Deadline, plan: Plan): boolean {
  const issued = earliestIssue(plan.header);
  return end !== null && issued !== null && end < issued;
}

const clean = (text: string): string =>
  text
    .replace(/<\/?[a-z]{1,6}>|[*_]/gi, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.,;:()]+|[\s.,;:(]+$/g, '');

function distinct(texts: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const kept: string[] = [];
  for (const text of texts.map(clean)) {
    const key = foldKey(text);
    if (text === '' || seen.has(key) || kept.length === MOST) continue;
    seen.add(key);
    kept.push(text);
  }
  return kept;
}

/** For a document that names no body yet: those that nearly every plan of its level gives work to. */
function usualOwners({ plan, today }: RuleContext): readonly string[] {
  const level = plan.header.level ?? 'xa';
  const names = ['cong-an', 'van-phong', 'tu-phap', 'tai-chinh'].map((kind) =>
    bodyName(kind, level, plan.header.issueDate ?? today),
  );
  const filled = names.filter((name) => name !== null).map((name) => fillSlots(name, placeOf(plan)));
  return distinct(filled.map((name) => name.replace(/ ?\{\w+\}/g, '')));
}

/** The year that the plan speaks of: its latest deadline's, its own, or this one. */
function yearOf({ plan, today }: RuleContext): number {
  const issued = plan.header.issueDate;
  const ends = habitsOf(plan)
    .deadlines.map(({ end }) => end)
    .filter((end) => end !== null);
  const current = issued ?? ends.sort().at(-1) ?? today;
  return Number(current.slice(0, 4));
}
