/**
 * What a drafter has compared with the parent plan and found in order, kept in a small file beside the plan. When the
 * parent is replaced by a new version, the tasks whose parent task is no longer what was reviewed are to be looked at again.
 */
import type { Task, TaskReading } from '../plan/model';
import { digest } from '../text/digest';
import { foldKey } from '../text/fold';
import { comparableWords, sentencesOf } from './match/words';
import type { Trace, TraceLink } from './trace';

/** One reviewed link. Fingerprints, so that renumbering and reordering do not undo a review. */
export interface Reviewed {
  /** Fingerprint of the task. */
  readonly task: string;
  /** Where it stood when it was reviewed; for readers of the file. */
  readonly at: string;
  /** Fingerprint of the parent's task; null when the task was reviewed as one that the parent does not have. */
  readonly parentTask: string | null;
  readonly parentAt: string | null;
}

export interface Review {
  readonly links: readonly Reviewed[];
}

export const NO_REVIEW: Review = { links: [] };

/** The file that holds the review of the plan at `path`: beside it, under its name. */
export const reviewPath = (path: string): string => `${path}.doi-chieu.json`;

const fingerprints = new WeakMap<TaskReading, string>();

/** What of a task a reviewer looks at: its wording, owners and deadline; not its marker, spacing or diacritics. */
export function fingerprint(reading: TaskReading): string {
  let known = fingerprints.get(reading);
  if (known === undefined) {
    known = printOf(reading);
    fingerprints.set(reading, known);
  }
  return known;
}

function printOf({ action, text, owners, deadline }: TaskReading): string {
  const words = sentencesOf(action.trim() === '' ? text : action).flatMap(
    (sentence) => comparableWords(sentence).words,
  );
  const parts = [words.join(' '), owners.map((owner) => foldKey(owner.text)).join('|'), foldKey(deadline?.text ?? '')];
  return digest(parts.join('\n'));
}

export type ReviewState =
  /** Never reviewed. */
  | 'new'
  /** Reviewed, and the parent's task is as it was. */
  | 'reviewed'
  /** The parent's task now reads otherwise, or another is the nearest. */
  | 'parent-changed'
  /** The parent has no such task any more. */
  | 'parent-gone';

/** The state of each link of `trace`, in its order. */
export function reviewStates(trace: Trace, review: Review): readonly ReviewState[] {
  const byTask = new Map(review.links.map((link) => [link.task, link]));
  return trace.links.map((link) => {
    const known = byTask.get(fingerprint(link.task.reading));
    if (!known) return 'new';
    const now = link.parentTask ? fingerprint(link.parentTask.reading) : null;
    if (now === known.parentTask) return 'reviewed';
    return now === null ? 'parent-gone' : 'parent-changed';
  });
}

/** What has become of a parent's task since the link to it was reviewed. */
export type Suspicion = Extract<ReviewState, 'parent-changed' | 'parent-gone'>;

/** The tasks of `trace` that are to be looked at again. */
export function suspects(trace: Trace, review: Review): ReadonlyMap<Task, Suspicion> {
  const found = new Map<Task, Suspicion>();
  if (review.links.length === 0) return found;
  reviewStates(trace, review).forEach((state, i) => {
    if (state === 'parent-changed' || state === 'parent-gone') found.set(trace.links[i]!.task, state);
  });
  return found;
}

/** `review` with the links of `tasks` taken as reviewed, in the plan's order; what the plan no longer holds is dropped. */
export function markReviewed(review: Review, trace: Trace, tasks: ReadonlySet<Task>): Review {
  const byTask = new Map(review.links.map((link) => [link.task, link]));
  const links = new Map<string, Reviewed>();
  for (const link of trace.links) {
    const entry = tasks.has(link.task) ? reviewed(link) : byTask.get(fingerprint(link.task.reading));
    if (entry) links.set(entry.task, entry);
  }
  return { links: [...links.values()] };
}

const reviewed = (link: TraceLink): Reviewed => ({
  task: fingerprint(link.task.reading),
  at: link.task.id,
  parentTask: link.parentTask ? fingerprint(link.parentTask.reading) : null,
  parentAt: link.parentTask?.id ?? null,
});

/** The file's text: one link a line, so that two people's reviews merge and a diff shows which task was looked at. */
export function writeReview(review: Review): string {
  const lines = review.links.map(({ task, at, parentTask, parentAt }) =>
    JSON.stringify({ task, at, parentTask, parentAt }),
  );
  return `{ "version": 1, "reviewed": [${lines.length > 0 ? `\n  ${lines.join(',\n  ')}\n` : ''}] }\n`;
}

/** The review in a file's text; null when the text is no review, so that it is said and not overwritten. */
export function readReview(text: string): Review | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null || !('reviewed' in value) || !Array.isArray(value.reviewed))
    return null;
  const links: Reviewed[] = [];
  for (const item of value.reviewed as readonly unknown[]) {
    if (!isReviewed(item)) return null;
    links.push({ task: item.task, at: item.at, parentTask: item.parentTask, parentAt: item.parentAt });
  }
  return { links };
}

function isReviewed(item: unknown): item is Reviewed {
  if (typeof item !== 'object' || item === null) return false;
  const { task, at, parentTask, parentAt } = item as Partial<Record<keyof Reviewed, unknown>>;
  const orNull = (value: unknown): boolean => value === null || typeof value === 'string';
  return typeof task === 'string' && typeof at === 'string' && orNull(parentTask) && orNull(parentAt);
}
