/** Body against appendix of one plan, and tasks that a plan states twice. */
import type { Task } from '../plan/model';

/** What two statements of one task say about its owner, or its deadline. */
export type Verdict = 'same' | 'different' | 'only-body' | 'only-appendix' | 'neither';

/** One task that stands in the body and, as a row, in an appendix. */
export interface BodyAppendixPair {
  readonly body: Task;
  readonly appendix: Task;
  /** 0 to 1. */
  readonly score: number;
  readonly owner: Verdict;
  readonly deadline: Verdict;
}

export interface BodyAppendix {
  readonly pairs: readonly BodyAppendixPair[];
  readonly bodyOnly: readonly Task[];
  readonly appendixOnly: readonly Task[];
}

/** Two tasks of one plan that say the same, neither being the other's row in the appendix. */
export interface DuplicateTask {
  readonly first: Task;
  readonly second: Task;
  /** 0 to 1. */
  readonly score: number;
}
