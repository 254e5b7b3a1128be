/**
 * Many documents as one immutable value. Nothing here reads a file: what has to be read is returned as a list, and comes
 * back as an event.
 */
import type { Plan } from '../plan/model';
import { type DocumentState, planOf, type WorkspaceDocument } from './document';
import { type Identity, identityOf, sameIdentity } from './identity';
import { affectedBy } from './parents';

export interface WorkspaceSettings {
  /**
   * The parents that the workspace's configuration names for the document at `uri`, as URIs; empty when it names none and
   * the citation in the preamble decides.
   */
  readonly parentsOf: (uri: string) => readonly string[];
}

export interface Workspace {
  readonly documents: ReadonlyMap<string, WorkspaceDocument>;
  readonly settings: WorkspaceSettings;
  /** URIs by document number, see `numberKey`. */
  readonly byNumber: ReadonlyMap<string, readonly string[]>;
}

export const emptyWorkspace = (settings: WorkspaceSettings = { parentsOf: () => [] }): Workspace => ({
  documents: new Map(),
  settings,
  byNumber: new Map(),
});

export type WorkspaceEvent =
  /** The editor has opened or edited the document: its live plan counts, whatever is on disk. */
  | { readonly kind: 'opened' | 'edited'; readonly uri: string; readonly plan: Plan }
  | { readonly kind: 'closed'; readonly uri: string }
  /** The disk has changed. */
  | { readonly kind: 'created' | 'changed' | 'deleted'; readonly uri: string }
  /** A file asked for has been read. */
  | { readonly kind: 'read'; readonly uri: string; readonly state: DocumentState };

export interface WorkspaceUpdate {
  readonly workspace: Workspace;
  /** Files to read now; each comes back as a `read` event. */
  readonly toRead: readonly string[];
  /** Documents whose findings may have changed, the changed ones included; those that are gone have to be cleared. */
  readonly affected: readonly string[];
}

/**
 * The workspace after `events`, in order. Events of one file are taken together first: an editor that saves by writing a
 * new file over the old one reports "deleted" and "created", which is one change and must not look like a lost parent.
 */
export function update(workspace: Workspace, events: readonly WorkspaceEvent[]): WorkspaceUpdate {
  const toRead = new Set<string>();
  const touched = new Set<string>();
  let next = workspace;
  for (const event of coalesce(events)) {
    const after = apply(next, event);
    if (after.read) toRead.add(event.uri);
    if (after.workspace === next) continue;
    touched.add(event.uri);
    next = after.workspace;
  }
  return {
    workspace: next,
    toRead: [...toRead],
    affected: touched.size > 0 ? affectedBy(workspace, next, touched) : [],
  };
}

/** The same workspace under other settings: everything has to be checked again. */
export const configure = (workspace: Workspace, settings: WorkspaceSettings): Workspace => ({ ...workspace, settings });

/** Leaves of several disk events of one file the one that describes the outcome. */
function coalesce(events: readonly WorkspaceEvent[]): readonly WorkspaceEvent[] {
  const lastDisk = new Map<string, number>();
  events.forEach((event, index) => {
    if (isDisk(event)) lastDisk.set(event.uri, index);
  });
  return events.filter((event, index) => !isDisk(event) || lastDisk.get(event.uri) === index);
}

const isDisk = (event: WorkspaceEvent): boolean =>
  event.kind === 'created' || event.kind === 'changed' || event.kind === 'deleted';

function apply(workspace: Workspace, event: WorkspaceEvent): { workspace: Workspace; read: boolean } {
  const { uri } = event;
  const known = workspace.documents.get(uri);
  switch (event.kind) {
    case 'opened':
    case 'edited': {
      if (known?.open && planOf(known) === event.plan) return { workspace, read: false };
      const state: DocumentState = { kind: 'read', plan: event.plan };
      return { workspace: put(workspace, { uri, state, open: true, onDisk: known?.onDisk ?? true }), read: false };
    }
    case 'closed':
      if (!known?.open) return { workspace, read: false };
      if (!known.onDisk) return { workspace: remove(workspace, uri), read: false };
      // What was typed and thrown away is still here until the file has been read again.
      return { workspace: put(workspace, { ...known, open: false }), read: true };
    case 'created':
    case 'changed':
      if (known?.open)
        return { workspace: known.onDisk ? workspace : put(workspace, { ...known, onDisk: true }), read: false };
      return { workspace, read: true };
    case 'deleted':
      if (!known) return { workspace, read: false };
      return {
        workspace: known.open ? put(workspace, { ...known, onDisk: false }) : remove(workspace, uri),
        read: false,
      };
    case 'read':
      // Opened while it was being read: the editor's text is newer.
      if (known?.open) return { workspace, read: false };
      return { workspace: put(workspace, { uri, state: event.state, open: false, onDisk: true }), read: false };
  }
}

function put(workspace: Workspace, document: WorkspaceDocument): Workspace {
  const documents = new Map(workspace.documents);
  documents.set(document.uri, document);
  const before = identityIn(workspace.documents.get(document.uri));
  const byNumber = reindex(workspace.byNumber, document.uri, before, identityIn(document));
  return { ...workspace, documents, byNumber };
}

function remove(workspace: Workspace, uri: string): Workspace {
  const documents = new Map(workspace.documents);
  documents.delete(uri);
  const byNumber = reindex(workspace.byNumber, uri, identityIn(workspace.documents.get(uri)), null);
  return { ...workspace, documents, byNumber };
}

function identityIn(document: WorkspaceDocument | undefined): Identity | null {
  const plan = planOf(document);
  return plan ? identityOf(plan.header) : null;
}

function reindex(
  byNumber: ReadonlyMap<string, readonly string[]>,
  uri: string,
  before: Identity | null,
  after: Identity | null,
): ReadonlyMap<string, readonly string[]> {
  if (sameIdentity(before, after)) return byNumber;
  const next = new Map(byNumber);
  if (before?.number != null) {
    const rest = (next.get(before.number) ?? []).filter((other) => other !== uri);
    if (rest.length > 0) next.set(before.number, rest);
    else next.delete(before.number);
  }
  if (after?.number != null) next.set(after.number, [...(next.get(after.number) ?? []), uri].sort());
  return next;
}
