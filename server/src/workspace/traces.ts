/** Traces across the workspace: each plan against the chain above it, and what the plans below take up. */
import type { Plan, Task } from '../plan/model';
import { isRead, planOf } from './document';
import { ancestorsOf, childrenOf } from './parents';
import type { Trace, TraceParent } from './trace';
import { createTraceMemory, sameParents, type TraceMemory, traceTasks } from './tracing';
import type { Workspace } from './workspace';

/** What tracing remembers of each document between calls. One for each workspace; let go of with it. */
export interface Traces {
  readonly of: (workspace: Workspace, uri: string) => Trace | null;
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
  return {
    of: (workspace, uri) => {
      const child = planOf(workspace.documents.get(uri));
      const parents = child ? ancestorsOf(workspace, uri) : [];
      if (!child || parents.length === 0) return null;
      const last = remembered.get(uri);
      if (last && last.child === child && sameParents(last.parents, parents)) return last.trace;
      const memory = last?.memory ?? createTraceMemory();
      const trace = traceTasks(child, parents, memory);
      remembered.set(uri, { memory, child, parents, trace });
      return trace;
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
 * that stands in body and appendix of the parent is one: look for its twin, too (`matchBodyAppendix`). Children that have
 * not been read yet are left out; `unreadChildren` names them.
 */
export function takenUp(workspace: Workspace, uri: string, traces: Traces): ReadonlyMap<Task, readonly Taker[]> {
  const takers = new Map<Task, Taker[]>();
  for (const child of childrenOf(workspace, uri)) {
    if (!isRead(workspace.documents.get(child))) continue;
    for (const { task, parent, parentTask, score, confidence } of traces.of(workspace, child)?.links ?? []) {
      if (!parentTask || parent?.uri !== uri) continue;
      const taker: Taker = { uri: child, task, score, confidence };
      const known = takers.get(parentTask);
      if (known) known.push(taker);
      else takers.set(parentTask, [taker]);
    }
  }
  return takers;
}

/** The children of the plan at `uri` that `takenUp` leaves out; `planOf` reads one. */
export const unreadChildren = (workspace: Workspace, uri: string): readonly string[] =>
  childrenOf(workspace, uri).filter((child) => !isRead(workspace.documents.get(child)));
