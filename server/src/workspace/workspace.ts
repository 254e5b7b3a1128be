/**
 * Many documents as one immutable value. Nothing here reads a file: what has to be read is returned as a list, and comes
 * back as an event.
 */
import type { Plan } from '../plan/model';
import { type DocumentState, headerOf, knowledgeFor, planOf, textOf, type WorkspaceDocument } from './document';
import { identityOf, numberKey } from './identity';
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
  /** Documents by their own number, see `numberKey`; sorted. */
  readonly byNumber: ReadonlyMap<string, readonly string[]>;
  readonly index: WorkspaceIndex;
}

/** Who asks for whom: URIs, sorted. Says where to look; `childrenOf` says what is there. */
export interface WorkspaceIndex {
  /** Documents by the numbers that they cite as their parents'. */
  readonly citing: ReadonlyMap<string, readonly string[]>;
  /** Documents by the parents that the configuration names for them. */
  readonly naming: ReadonlyMap<string, readonly string[]>;
}

export const emptyWorkspace = (settings: WorkspaceSettings = { parentsOf: () => [] }): Workspace => ({
  documents: new Map(),
  settings,
  byNumber: new Map(),
  index: { citing: new Map(), naming: new Map() },
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
  const draft = draftOf(workspace);
  for (const event of coalesce(events)) {
    const change = changeOf(draft.documents.get(event.uri), event);
    if (change.read) toRead.add(event.uri);
    if (change.document === undefined) continue;
    set(draft, event.uri, change.document);
    touched.add(event.uri);
  }
  if (touched.size === 0) return { workspace, toRead: [...toRead], affected: [] };
  const next: Workspace = draft;
  return { workspace: next, toRead: [...toRead], affected: affectedBy(workspace, next, touched) };
}

/** The same workspace under other settings: everything has to be checked again. */
export function configure(workspace: Workspace, settings: WorkspaceSettings): Workspace {
  const draft = draftOf(emptyWorkspace(settings));
  for (const [uri, document] of workspace.documents) set(draft, uri, document);
  return draft;
}

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

/** What an event does to one document: a new value, null to take it away, undefined to leave it; and whether to read it. */
interface Change {
  readonly document?: WorkspaceDocument | null;
  readonly read?: boolean;
}

function changeOf(known: WorkspaceDocument | undefined, event: WorkspaceEvent): Change {
  const { uri } = event;
  switch (event.kind) {
    case 'opened':
    case 'edited': {
      if (known?.open && planOf(known) === event.plan) return {};
      const state: DocumentState = { kind: 'read', plan: event.plan };
      return { document: { uri, state, open: true, onDisk: known?.onDisk ?? true } };
    }
    case 'closed':
      if (!known?.open) return {};
      // What was typed and thrown away is still here until the file has been read again.
      return known.onDisk ? { document: { ...known, open: false }, read: true } : { document: null };
    case 'created':
    case 'changed':
      if (!known?.open) return { read: true };
      return known.onDisk ? {} : { document: { ...known, onDisk: true } };
    case 'deleted':
      if (!known) return {};
      return { document: known.open ? { ...known, onDisk: false } : null };
    case 'read':
      // Opened while it was being read: the editor's text is newer.
      if (known?.open) return {};
      return { document: { uri, state: sameText(known, event.state) ?? event.state, open: false, onDisk: true } };
  }
}

/** The known state where the file holds the same text: what has been read of it, and all that hangs on it, still counts. */
const sameText = (known: WorkspaceDocument | undefined, state: DocumentState): DocumentState | null =>
  state.kind === 'identified' && known && textOf(known) === state.text && knowledgeFor(known) === state.knowledge
    ? known.state
    : null;

type Lists = Map<string, readonly string[]>;

/** A workspace in the making; copied once for any number of events. */
interface Draft {
  readonly documents: Map<string, WorkspaceDocument>;
  readonly settings: WorkspaceSettings;
  readonly byNumber: Lists;
  readonly index: { readonly citing: Lists; readonly naming: Lists };
}

const draftOf = ({ documents, settings, byNumber, index }: Workspace): Draft => ({
  documents: new Map(documents),
  settings,
  byNumber: new Map(byNumber),
  index: { citing: new Map(index.citing), naming: new Map(index.naming) },
});

function set({ documents, settings, byNumber, index }: Draft, uri: string, document: WorkspaceDocument | null): void {
  const before = documents.get(uri);
  if (document) documents.set(uri, document);
  else documents.delete(uri);
  const after = document ?? undefined;
  move(byNumber, uri, numbersOf(before), numbersOf(after));
  move(index.citing, uri, citedBy(before), citedBy(after));
  if (!before && after) move(index.naming, uri, [], settings.parentsOf(uri));
  if (before && !after) move(index.naming, uri, settings.parentsOf(uri), []);
}

/** Takes `uri` out of the lists under the keys `before` and puts it into those under `after`. */
function move(lists: Lists, uri: string, before: readonly string[], after: readonly string[]): void {
  if (before.length === after.length && before.every((key, i) => key === after[i])) return;
  for (const key of before) {
    const rest = (lists.get(key) ?? []).filter((other) => other !== uri);
    if (rest.length > 0) lists.set(key, rest);
    else lists.delete(key);
  }
  for (const key of after) {
    const list = lists.get(key) ?? [];
    if (!list.includes(uri)) lists.set(key, [...list, uri].sort());
  }
}

function numbersOf(document: WorkspaceDocument | undefined): readonly string[] {
  const header = headerOf(document);
  const number = header && identityOf(header).number;
  return number ? [number] : [];
}

const citedBy = (document: WorkspaceDocument | undefined): readonly string[] =>
  headerOf(document)?.parents.flatMap((reference) => numberKey(reference.number) ?? []) ?? [];
