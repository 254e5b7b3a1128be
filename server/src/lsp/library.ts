/**
 * The plans of the workspace, kept up to date: open ones as they stand in the editor, the others as they are on disk,
 * read in the background. Everything that can be computed without waiting lives in `workspace/`.
 */
import type { Knowledge } from '../knowledge/knowledge';
import {
  configure,
  createTraces,
  emptyWorkspace,
  INDEXING_LIMITS,
  indexFiles,
  planIndexing,
  readDocument,
  type Trace,
  type Traces,
  update,
  type Workspace,
  type WorkspaceEvent,
  type WorkspaceSettings,
} from '../workspace';
import { pause } from './guard';
import type { Host } from './host';

export interface Library {
  readonly workspace: () => Workspace;
  /** Takes events in; files that have to be read are read, and come in later. */
  readonly apply: (events: readonly WorkspaceEvent[]) => void;
  readonly configure: (settings: WorkspaceSettings) => void;
  /** The plan at `uri` against its parents; null without parents or without plan. */
  readonly trace: (uri: string) => Trace | null;
  readonly traces: Traces;
  /** Reads the files at `uris`, those that are not known yet first; ends early when `cancelled`. */
  readonly index: (
    uris: readonly string[],
    progress: (done: number, total: number) => void,
    cancelled: () => boolean,
  ) => Promise<{ readonly omitted: readonly string[] }>;
}

/** How long documents are collected before they are taken in together, in milliseconds. */
const BATCH_MS = 40;

/** Hears of documents whose findings may have changed, and of those whose change is the cause. */
export type OnAffected = (uris: readonly string[], causes: ReadonlySet<string>) => void;

export function createLibrary(host: Host, onAffected: OnAffected, knowledgeOf: (uri: string) => Knowledge): Library {
  let workspace: Workspace = emptyWorkspace();
  const traces = createTraces();
  const reader = { read: host.files.read, knowledgeOf, pause };

  function apply(events: readonly WorkspaceEvent[]): void {
    const after = update(workspace, events);
    workspace = after.workspace;
    traces.prune(workspace);
    for (const uri of after.toRead) void read(uri);
    if (after.affected.length > 0) onAffected(after.affected, new Set(events.map((event) => event.uri)));
  }

  async function read(uri: string): Promise<void> {
    apply([{ kind: 'read', uri, state: await readDocument(uri, reader) }]);
  }

  async function index(
    uris: readonly string[],
    progress: (done: number, total: number) => void,
    cancelled: () => boolean,
  ): Promise<{ readonly omitted: readonly string[] }> {
    const plan = planIndexing(uris);
    let batch: WorkspaceEvent[] = [];
    let since = Date.now();
    for await (const step of indexFiles(plan.uris, reader, INDEXING_LIMITS, cancelled)) {
      batch.push({ kind: 'read', uri: step.uri, state: step.state });
      if (Date.now() - since < BATCH_MS && step.done < step.total) continue;
      apply(batch);
      progress(step.done, step.total);
      batch = [];
      since = Date.now();
    }
    if (batch.length > 0) apply(batch);
    return { omitted: plan.omitted };
  }

  return {
    workspace: () => workspace,
    apply,
    configure(settings) {
      workspace = configure(workspace, settings);
      onAffected([...workspace.documents.keys()], new Set());
    },
    trace: (uri) => traces.of(workspace, uri),
    traces,
    index,
  };
}
