import type { Plan, Section, Task } from '../plan/model';
import { type Span, span } from '../text/span';

/**
 * True for the part that organises the work ("Tổ chức thực hiện", duties by agency): there each body addressed answers
 * for itself, and deadlines are left out by custom.
 */
export function isOrganising(section: Section | null): boolean {
  for (let at = section; at; at = at.parent) if (at.role === 'implementation' || at.role === 'duties') return true;
  return false;
}

const grouped = new WeakMap<Plan, ReadonlyMap<Section | null, readonly Task[]>>();

/** The tasks of a plan by the section they stand in directly. */
export function tasksBySection(plan: Plan): ReadonlyMap<Section | null, readonly Task[]> {
  const known = grouped.get(plan);
  if (known) return known;
  const sections = new Map<Section | null, Task[]>();
  for (const task of plan.tasks) {
    const tasks = sections.get(task.section);
    if (tasks) tasks.push(task);
    else sections.set(task.section, [task]);
  }
  grouped.set(plan, sections);
  return sections;
}

/**
 * Sections that name nobody for any of at least three tasks, in a plan that gives the work to agencies elsewhere: a list
 * of what matters, not of assignments.
 */
export function generalSections(plan: Plan): ReadonlySet<Section | null> {
  const general = new Set<Section | null>();
  if (!plan.tasks.some(({ reading }) => reading.form === 'duty')) return general;
  for (const [section, tasks] of tasksBySection(plan)) {
    if (tasks.length >= 3 && tasks.every(({ reading }) => reading.owners.length === 0)) general.add(section);
  }
  return general;
}

const closings = new WeakMap<Plan, readonly ClosingPart[]>();

export interface ClosingPart extends Span {
  readonly role: 'recipients' | 'signature';
}

/** The recipients and the signature block, without what stands behind them (an appendix). */
export function closingParts(plan: Plan): readonly ClosingPart[] {
  let parts = closings.get(plan);
  if (!parts) {
    parts = plan.sections.flatMap(({ role, extent }, i): ClosingPart[] => {
      if (role !== 'recipients' && role !== 'signature') return [];
      const next = plan.sections[i + 1]?.span.start ?? extent.end;
      return [{ role, ...span(extent.start, Math.max(extent.start, Math.min(extent.end, next))) }];
    });
    closings.set(plan, parts);
  }
  return parts;
}

/** True for an offset among the recipients or in the signature block. */
export const isClosing = (plan: Plan, offset: number): boolean =>
  closingParts(plan).some(({ start, end }) => start <= offset && offset < end);
