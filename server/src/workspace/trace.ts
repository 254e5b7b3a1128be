/** Tasks of a plan against the tasks of its parents. */
import type { Plan, Task } from '../plan/model';

export interface TraceParent {
  readonly uri: string;
  readonly plan: Plan;
  /**
   * 1, or left out, for a plan that the child carries out itself; more for that plan's own parents. What a farther plan
   * asks for is not demanded of the child, but a task found only there is not the child's own invention either.
   */
  readonly depth?: number;
}

export type Difference = 'owner' | 'deadline' | 'wording';

export interface TraceLink {
  readonly task: Task;
  readonly parent: TraceParent | null;
  readonly parentTask: Task | null;
  /** `new`: no parent task is near enough. */
  readonly status: 'inherited' | 'changed' | 'new';
  /** 0 to 1. */
  readonly score: number;
  /**
   * `sure`: say it. `unsure`: the nearest parent task is near, but not near enough to claim that it is, or is not, the same
   * task: offer the candidates. Both occur with every status.
   */
  readonly confidence: 'sure' | 'unsure';
  readonly differences: readonly Difference[];
  /** The nearest parent tasks, best first, whatever their score. */
  readonly candidates: readonly TraceCandidate[];
  /** The child's deadline ends after the parent's. */
  readonly later: boolean;
}

export interface TraceCandidate {
  readonly parent: TraceParent;
  readonly task: Task;
  readonly score: number;
}

/** A task of a parent that no task of the child takes up. */
export interface Uncovered {
  readonly parent: TraceParent;
  readonly task: Task;
  /** The same task where the parent writes it twice, in its body and in its appendix. */
  readonly twin: Task | null;
}

export interface Trace {
  readonly parents: readonly TraceParent[];
  /** One for each task of the child, in document order. */
  readonly links: readonly TraceLink[];
  readonly uncovered: readonly Uncovered[];
  /** Tasks of the direct parents, one that stands in body and appendix counted once. */
  readonly coverage: { readonly covered: number; readonly total: number };
}
