/** Which plans a plan carries out, and which plans carry it out. */
import { LEVEL_RANK } from '../plan/authority';
import type { Header, ParentReference } from '../plan/model';
import { headerOf, planOf, type WorkspaceDocument } from './document';
import { fit, identityOf, numberKey } from './identity';
import type { TraceParent } from './trace';
import type { Workspace } from './workspace';

/** How a parent was arrived at: named by the configuration, or cited in the preamble. */
export interface Via {
  /** Null when the configuration names the file. */
  readonly reference: ParentReference | null;
}

/** What has become of one parent of a plan. */
export type Resolution =
  | (Via & { readonly status: 'found'; readonly uri: string; readonly header: Header })
  /** Several files answer to the citation; the drafter has to choose. */
  | (Via & { readonly status: 'ambiguous'; readonly uris: readonly string[] })
  | (Via & { readonly status: 'missing'; readonly why: Missing })
  /** The parent is, by its own parents, carried out by this very plan. `uris` leads round, this plan first and last. */
  | (Via & { readonly status: 'cyclic'; readonly uris: readonly string[] });

export type Missing =
  /** No file has this number. */
  | { readonly kind: 'not-in-workspace' }
  /** Files with this number, but of another date or issuer. */
  | { readonly kind: 'other-document'; readonly uris: readonly string[] }
  /** The configuration names a file that is not there: never was, or has been deleted. */
  | { readonly kind: 'no-file'; readonly uri: string }
  | { readonly kind: 'unreadable'; readonly uri: string; readonly reason: string }
  | { readonly kind: 'too-large'; readonly uri: string; readonly bytes: number; readonly limit: number }
  /** The file has been read, but is no plan. */
  | { readonly kind: 'not-a-plan'; readonly uri: string };

/**
 * The parents of the document at `uri`, in the order of the configuration or of the citations. Parents that the
 * configuration names stand in place of the cited ones. Empty for a document that is not there or names no parent.
 */
export function parentsOf(workspace: Workspace, uri: string): readonly Resolution[] {
  return direct(workspace, uri).map((resolution) => {
    if (resolution.status !== 'found') return resolution;
    const round = wayBack(workspace, resolution.uri, uri);
    return round ? { status: 'cyclic', reference: resolution.reference, uris: [uri, ...round] } : resolution;
  });
}

export interface Ancestor extends TraceParent {
  /** 1 for a parent, 2 for a parent's parent, and so on. */
  readonly depth: number;
}

/** Every plan up the chain that was found, nearest first, each once; read now if need be. A cycle ends where it closes. */
export function ancestorsOf(workspace: Workspace, uri: string): readonly Ancestor[] {
  const seen = new Set([uri]);
  const ancestors: Ancestor[] = [];
  let generation: readonly string[] = [uri];
  for (let depth = 1; generation.length > 0; depth++) {
    const above: string[] = [];
    for (const member of generation) {
      for (const resolution of direct(workspace, member)) {
        if (resolution.status !== 'found' || seen.has(resolution.uri)) continue;
        seen.add(resolution.uri);
        above.push(resolution.uri);
        ancestors.push({ uri: resolution.uri, plan: planOf(workspace.documents.get(resolution.uri))!, depth });
      }
    }
    generation = above;
  }
  return ancestors;
}

/** The documents whose parent the document at `uri` is, sorted. */
export const childrenOf = (workspace: Workspace, uri: string): readonly string[] =>
  [...askers(workspace, uri)]
    .filter((child) => direct(workspace, child).some((it) => it.status === 'found' && it.uri === uri))
    .sort();

/** The documents below `uri` in the chain, however far, sorted; `uri` itself left out. */
export function descendantsOf(workspace: Workspace, uri: string): readonly string[] {
  const seen = new Set([uri]);
  const queue = [uri];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const child of childrenOf(workspace, next)) {
      if (seen.has(child)) continue;
      seen.add(child);
      queue.push(child);
    }
  }
  seen.delete(uri);
  return [...seen].sort();
}

/** The documents that cite the number of the document at `uri`, or have it named as their parent. */
function askers({ documents, index }: Workspace, uri: string): ReadonlySet<string> {
  const header = headerOf(documents.get(uri));
  const number = header && identityOf(header).number;
  return new Set([...((number && index.citing.get(number)) || []), ...(index.naming.get(uri) ?? [])]);
}

/**
 * Documents to check again when `touched` have come, gone or changed between two states of the workspace: the touched
 * ones, all below them, their parents (what the children take up shows there), and all whose parents are now others. Sorted.
 */
export function affectedBy(before: Workspace, after: Workspace, touched: ReadonlySet<string>): readonly string[] {
  const affected = new Set(touched);
  for (const uri of touched) {
    for (const state of [before, after]) {
      for (const below of descendantsOf(state, uri)) affected.add(below);
      for (const resolution of direct(state, uri)) if (resolution.status === 'found') affected.add(resolution.uri);
    }
  }
  // A new, lost or renumbered document settles or unsettles the citations of its number.
  for (const uri of touched) {
    for (const asker of new Set([...askers(before, uri), ...askers(after, uri)])) {
      if (affected.has(asker) || outcome(before, asker) === outcome(after, asker)) continue;
      affected.add(asker);
      for (const below of descendantsOf(after, asker)) affected.add(below);
    }
  }
  return [...affected].sort();
}

const outcome = (workspace: Workspace, uri: string): string =>
  direct(workspace, uri)
    .map((it) => {
      switch (it.status) {
        case 'found':
          return `found ${it.uri}`;
        case 'missing':
          return `missing ${it.why.kind} ${'uris' in it.why ? it.why.uris.join(' ') : ''}`;
        default:
          return `${it.status} ${it.uris.join(' ')}`;
      }
    })
    .join('\n');

/** Resolutions without a look at cycles, once for each state of the workspace. */
const resolved = new WeakMap<Workspace, Map<string, readonly Resolution[]>>();

function direct(workspace: Workspace, uri: string): readonly Resolution[] {
  let known = resolved.get(workspace);
  if (!known) {
    known = new Map();
    resolved.set(workspace, known);
  }
  let resolutions = known.get(uri);
  if (!resolutions) {
    resolutions = resolve(workspace, uri);
    known.set(uri, resolutions);
  }
  return resolutions;
}

function resolve(workspace: Workspace, uri: string): readonly Resolution[] {
  const header = headerOf(workspace.documents.get(uri));
  if (!header) return [];
  const configured = workspace.settings.parentsOf(uri);
  // A setting for a whole folder names a parent that lies in the folder itself, and perhaps the parent's own parent:
  // neither is a child of the others by that setting.
  if (!configured.includes(uri)) {
    const resolutions = configured.map((parent) => byFile(workspace, parent)).filter((it) => !below(it, header));
    if (resolutions.length > 0) return unique(resolutions);
  }
  return unique(header.parents.flatMap((reference) => byCitation(workspace, uri, header, reference)));
}

const below = (resolution: Resolution, header: Header): boolean => {
  const level = resolution.status === 'found' ? resolution.header.level : null;
  return level !== null && header.level !== null && LEVEL_RANK[level] < LEVEL_RANK[header.level];
};

function byFile(workspace: Workspace, uri: string): Resolution {
  const document = workspace.documents.get(uri);
  return document ? byDocument(document, null) : { status: 'missing', reference: null, why: { kind: 'no-file', uri } };
}

function byDocument(document: WorkspaceDocument, reference: ParentReference | null): Resolution {
  const { uri, state } = document;
  switch (state.kind) {
    case 'unreadable':
      return { status: 'missing', reference, why: { kind: 'unreadable', uri, reason: state.reason } };
    case 'too-large':
      return { status: 'missing', reference, why: { kind: 'too-large', uri, bytes: state.bytes, limit: state.limit } };
    case 'read':
    case 'identified': {
      const { recognised, header } = state.kind === 'read' ? state.plan : state;
      return recognised
        ? { status: 'found', reference, uri, header }
        : { status: 'missing', reference, why: { kind: 'not-a-plan', uri } };
    }
  }
}

/** Empty for a reference that can only be the document itself. */
function byCitation(
  workspace: Workspace,
  uri: string,
  header: Header,
  reference: ParentReference,
): readonly Resolution[] {
  const own = identityOf(header);
  const fits: string[] = [];
  const near: string[] = [];
  const key = numberKey(reference.number);
  for (const other of key === null ? [] : (workspace.byNumber.get(key) ?? [])) {
    const otherHeader = headerOf(workspace.documents.get(other));
    if (other === uri || !otherHeader) continue;
    const how = fit(reference, identityOf(otherHeader));
    if (how === 'yes') fits.push(other);
    else if (how === 'near') near.push(other);
  }
  const [only, second] = fits;
  if (only !== undefined && second === undefined) return [byDocument(workspace.documents.get(only)!, reference)];
  if (only !== undefined) return [{ status: 'ambiguous', reference, uris: fits }];
  if (fit(reference, own) === 'yes') return [];
  const why: Missing = near.length > 0 ? { kind: 'other-document', uris: near } : { kind: 'not-in-workspace' };
  return [{ status: 'missing', reference, why }];
}

function unique(resolutions: readonly Resolution[]): readonly Resolution[] {
  const seen = new Set<string>();
  return resolutions.filter((it) => {
    if (it.status !== 'found') return true;
    if (seen.has(it.uri)) return false;
    seen.add(it.uri);
    return true;
  });
}

/** The way up from `from` to `to`, both included; null when there is none. */
function wayBack(workspace: Workspace, from: string, to: string): readonly string[] | null {
  const cameFrom = new Map<string, string | null>([[from, null]]);
  const queue = [from];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (next === to) {
      const way: string[] = [];
      for (let step: string | null = next; step !== null; step = cameFrom.get(step) ?? null) way.unshift(step);
      return way;
    }
    for (const resolution of direct(workspace, next)) {
      if (resolution.status !== 'found' || cameFrom.has(resolution.uri)) continue;
      cameFrom.set(resolution.uri, next);
      queue.push(resolution.uri);
    }
  }
  return null;
}
