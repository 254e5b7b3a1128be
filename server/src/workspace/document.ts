/** What the workspace knows of one file. */
import type { Plan } from '../plan/model';

/** The outcome of reading a file. A file that cannot be used is a value too, so that it can be said why. */
export type DocumentState =
  | { readonly kind: 'read'; readonly plan: Plan }
  /** The file could not be read; `reason` is the system's own word for it, for the log. */
  | { readonly kind: 'unreadable'; readonly reason: string }
  /** Larger than the cap: not read at all. */
  | { readonly kind: 'too-large'; readonly bytes: number; readonly limit: number };

export interface WorkspaceDocument {
  readonly uri: string;
  readonly state: DocumentState;
  /** Its text is the editor's, not the disk's. */
  readonly open: boolean;
  /** False for an open document whose file has been deleted. */
  readonly onDisk: boolean;
}

/** The plan of `document`, or null when there is none to use. */
export const planOf = (document: WorkspaceDocument | undefined): Plan | null =>
  document?.state.kind === 'read' ? document.state.plan : null;
