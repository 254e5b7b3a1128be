/** What stands at an offset: the most telling reading there. */
import {
  type AgencyCluster,
  absolute,
  type Citation,
  type Deadline,
  type LocatedAgency,
  type Plan,
  type Section,
  type Service,
  type Task,
} from '../plan/model';
import type { Span } from '../text/span';
import { lastStarting, touches } from './source';

export const taskSpan = (task: Task): Span => ({ start: task.start, end: task.start + task.reading.length });

export const serviceSpan = (service: Service): Span => ({
  start: service.start,
  end: service.start + service.reading.length,
});

/** The task whose text, label lines and cells included, holds `offset`. */
export function taskAt(plan: Plan, offset: number): Task | undefined {
  const task = plan.tasks[lastStarting(plan.tasks, offset, (it) => it.start)];
  return task && touches(taskSpan(task), offset) ? task : undefined;
}

export function serviceAt(plan: Plan, offset: number): Service | undefined {
  const service = plan.services[lastStarting(plan.services, offset, (it) => it.start)];
  return service && touches(serviceSpan(service), offset) ? service : undefined;
}

/** The innermost section that holds `offset`. */
export function sectionAt(plan: Plan, offset: number): Section | undefined {
  for (let i = lastStarting(plan.sections, offset, (it) => it.extent.start); i >= 0; i--) {
    const section = plan.sections[i]!;
    if (touches(section.extent, offset)) return section;
    if (section.parent === null) return undefined;
  }
  return undefined;
}

export function citationAt(plan: Plan, offset: number): Citation | undefined {
  return plan.citations.find((citation) => touches(absolute(citation, citation.span), offset));
}

export function agencyAt(
  plan: Plan,
  offset: number,
): { readonly cluster: AgencyCluster; readonly located: LocatedAgency } | undefined {
  let best: { cluster: AgencyCluster; located: LocatedAgency } | undefined;
  for (const cluster of plan.agencies) {
    for (const variant of cluster.variants) {
      for (const located of variant.mentions) {
        if (!touches(located.span, offset)) continue;
        if (!best || located.span.end - located.span.start < best.located.span.end - best.located.span.start) {
          best = { cluster, located };
        }
      }
    }
  }
  return best;
}

/** The deadline that stands at `offset`, of a task or of a service, and its place. */
export function deadlineAt(
  plan: Plan,
  offset: number,
): { readonly deadline: Deadline; readonly span: Span } | undefined {
  for (const holder of [taskAt(plan, offset), serviceAt(plan, offset)]) {
    const deadline = holder?.reading.deadline;
    if (!holder || !deadline?.span) continue;
    const span = absolute(holder, deadline.span);
    if (touches(span, offset)) return { deadline, span };
  }
  return undefined;
}
