/** What the workspace knows of one file. */
import { type Knowledge, standardKnowledge } from '../knowledge/knowledge';
import type { Header, Plan } from '../plan/model';
import { readPlan } from '../plan/read';
import { readIdentity } from '../plan/read-identity';
import { parse } from '../syntax/parse';

/** The outcome of reading a file. A file that cannot be used is a value too, so that it can be said why. */
export type DocumentState =
  | { readonly kind: 'read'; readonly plan: Plan }
  | Identified
  /** The file could not be read; `reason` is the system's own word for it, for the log. */
  | { readonly kind: 'unreadable'; readonly reason: string }
  /** Larger than the cap: not read at all. */
  | { readonly kind: 'too-large'; readonly bytes: number; readonly limit: number };

/**
 * A file of which only the header is known. What it says is read when somebody asks for it (`planOf`): of hundreds of
 * plans in a folder, a drafter needs her own, those above it, and sometimes those below.
 */
export interface Identified {
  readonly kind: 'identified';
  readonly text: string;
  /** The catalogues that it is to be read by. */
  readonly knowledge: Knowledge;
  readonly recognised: boolean;
  readonly header: Header;
}

export interface WorkspaceDocument {
  readonly uri: string;
  readonly state: DocumentState;
  /** Its text is the editor's, not the disk's. */
  readonly open: boolean;
  /** False for an open document whose file has been deleted. */
  readonly onDisk: boolean;
}

/** The document in `text`, known by its header; costs a tenth of reading it. */
export function identify(text: string, knowledge: Knowledge = standardKnowledge): Identified {
  const { recognised, header } = readIdentity(parse(text));
  return { kind: 'identified', text, knowledge, recognised, header };
}

const plans = new WeakMap<Identified, Plan>();

/** The plan of `document`, or null when there is none to use. Reads it when this is the first time that it is asked for. */
export function planOf(document: WorkspaceDocument | undefined): Plan | null {
  const state = document?.state;
  if (state?.kind === 'read') return state.plan;
  if (state?.kind !== 'identified') return null;
  let plan = plans.get(state);
  if (!plan) {
    plan = readPlan(parse(state.text), state.knowledge);
    plans.set(state, plan);
  }
  return plan;
}

/** Who the document is; null when there is none to use. Never reads what it says. */
export function headerOf(document: WorkspaceDocument | undefined): Header | null {
  const state = document?.state;
  if (state?.kind === 'read') return state.plan.header;
  return state?.kind === 'identified' ? state.header : null;
}

/** True when `planOf` costs nothing, now or because there is nothing to read. */
export const isRead = (document: WorkspaceDocument | undefined): boolean =>
  document?.state.kind !== 'identified' || plans.has(document.state);

/** The text of a document that can be used; null of any other. */
export function textOf(document: WorkspaceDocument | undefined): string | null {
  const state = document?.state;
  if (state?.kind === 'read') return state.plan.tree.text;
  return state?.kind === 'identified' ? state.text : null;
}

/** The catalogues that a document is read by; null of one that cannot be used. */
export function knowledgeFor(document: WorkspaceDocument | undefined): Knowledge | null {
  const state = document?.state;
  if (state?.kind === 'read') return state.plan.knowledge;
  return state?.kind === 'identified' ? state.knowledge : null;
}
