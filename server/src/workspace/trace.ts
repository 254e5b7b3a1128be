/** Tasks of a plan against the tasks of its parents. */
import type { Plan, Task } from '../plan/model';

export interface TraceParent {
  readonly uri: string;
  readonly plan: Plan;
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
  readonly differences: readonly Difference[];
  /** The nearest parent tasks, best first, whatever their score. */
  readonly candidates: readonly TraceCandidate[];
}

export interface TraceCandidate {
  readonly parent: TraceParent;
  readonly task: Task;
  readonly score: number;
}

export interface Trace {
  readonly parents: readonly TraceParent[];
  /** One for each task of the child, in document order. */
  readonly links: readonly TraceLink[];
  readonly uncovered: readonly { readonly parent: TraceParent; readonly task: Task }[];
}
