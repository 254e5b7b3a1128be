/** Traces across the workspace: each plan against the chain above it, and what the plans below take up. */
import type { Plan, Task, TaskReading } from '../plan/model';
import { isRead, planOf } from './document';
import { ancestorsOf, childrenOf } from './parents';
import type { Trace, TraceParent } from './trace';
import { createTraceMemory, sameParents, type TraceMemory, traceTasks } from './tracing';
import type { Workspace } from './workspace';

/** What tracing remembers of each document between calls. One for each workspace; let go of with it. */
export interface Traces {
  readonly of: (workspace: Workspace, uri: string) => Trace | null;
  /** What `of` gave last for `uri`, which may be out of date; null when it was never asked. */
  readonly latest: (uri: string) => Trace | null;
  /** True when `of` has nothing to work out. */
  readonly isCurrent: (workspace: Workspace, uri: string) => boolean;
  /** Forgets documents that are no longer there. */
  readonly prune: (workspace: Workspace) => void;
}

interface Remembered {
  readonly memory: TraceMemory;
  readonly child: Plan;
  readonly parents: readonly TraceParent[];
  readonly trace: Trace;
}

/**
 * `of` traces the document at `uri` against every plan above it that was found: null when there is none, or no document.
 * The same value comes back while neither the plan nor those above it have changed.
 */
export function createTraces(): Traces {
  const remembered = new Map<string, Remembered>();
  const current = (child: Plan, parents: readonly TraceParent[], uri: string): Trace | null => {
    const last = remembered.get(uri);
    return last && last.child === child && sameParents(last.parents, parents) ? last.trace : null;
  };
  return {
    of: (workspace, uri) => {
      const child = planOf(workspace.documents.get(uri));
      const parents = child ? ancestorsOf(workspace, uri) : [];
      if (!child || parents.length === 0) return null;
      const known = current(child, parents, uri);
      if (known) return known;
      const memory = remembered.get(uri)?.memory ?? createTraceMemory();
      const trace = traceTasks(child, parents, memory);
      remembered.set(uri, { memory, child, parents, trace });
      return trace;
    },
    latest: (uri) => remembered.get(uri)?.trace ?? null,
    isCurrent: (workspace, uri) => {
      const document = workspace.documents.get(uri);
      const child = isRead(document) ? planOf(document) : null;
      return child !== null && current(child, ancestorsOf(workspace, uri), uri) !== null;
    },
    prune: (workspace) => {
      for (const uri of remembered.keys()) if (!workspace.documents.has(uri)) remembered.delete(uri);
    },
  };
}

/** A task of a plan below, and how sure it is that it carries the parent's task out. */
export interface Taker {
  readonly uri: string;
  readonly task: Task;
  readonly score: number;
  readonly confidence: 'sure' | 'unsure';
}

/**
 * For each task of the plan at `uri`, the tasks of its children that carry it out, by document, in document order. A task
 * that stands in body and appendix of the parent is one: look for its twin, too (`matchBodyAppendix`).
 *
 * Works nothing out: it goes by what `traces` says already, so that it costs little while somebody writes in a plan with a
 * hundred plans below it. `outdatedChildren` names those that it is not up to date about.
 */
export function takenUp(workspace: Workspace, uri: string, traces: Traces): ReadonlyMap<Task, readonly Taker[]> {
  const byReading = new Map<TaskReading, Taker[]>();
  for (const child of childrenOf(workspace, uri)) {
    for (const { task, parent, parentTask, score, confidence } of traces.latest(child)?.links ?? []) {
      if (!parentTask || parent?.uri !== uri) continue;
      const taker: Taker = { uri: child, task, score, confidence };
      const known = byReading.get(parentTask.reading);
      if (known) known.push(taker);
      else byReading.set(parentTask.reading, [taker]);
    }
  }
  const takers = new Map<Task, readonly Taker[]>();
  if (byReading.size === 0) return takers;
  // Readings outlast an edit elsewhere in the plan, tasks do not.
  for (const task of planOf(workspace.documents.get(uri))?.tasks ?? []) {
    const found = byReading.get(task.reading);
    if (found) takers.set(task, found);
  }
  return takers;
}

/** The children of the plan at `uri` about which `takenUp` is not up to date; `traces.of` brings one up to date. */
export const outdatedChildren = (workspace: Workspace, uri: string, traces: Traces): readonly string[] =>
  childrenOf(workspace, uri).filter((child) => !traces.isCurrent(workspace, child));
