/** Small files beside the plans (reviews, kehoach.json) as edits that an editor applies: written anew, or made. */
import type { ChangeAnnotation, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';

export interface FileChange {
  readonly uri: string;
  /** The text as it is; null for a file that is not there. */
  readonly before: string | null;
  readonly after: string;
  /** Shown to the user, who has to agree, before anything is changed; null when nobody needs to be asked. */
  readonly ask: string | null;
}

/** What the client can take. */
export interface FileEditClient {
  readonly documentChanges: boolean;
  readonly createFiles: boolean;
  readonly annotations: boolean;
}

/** Null where the client cannot do it. */
export function fileEdit({ uri, before, after, ask }: FileChange, client: FileEditClient): WorkspaceEdit | null {
  if (before === null && !client.createFiles) return null;
  const range = { start: { line: 0, character: 0 }, end: endOf(before ?? '') };
  const edit = { range, newText: after };
  if (!client.documentChanges) return { changes: { [uri]: [edit] } };
  const annotated = ask !== null && client.annotations;
  const annotationId = annotated ? 'kehoach' : undefined;
  const change: TextDocumentEdit = {
    textDocument: { uri, version: null },
    edits: [annotationId === undefined ? edit : { ...edit, annotationId }],
  };
  const made = { ...(annotationId === undefined ? {} : { annotationId }) };
  const create = { kind: 'create' as const, uri, options: { ignoreIfExists: true }, ...made };
  const annotation: ChangeAnnotation = { label: ask ?? '', needsConfirmation: true };
  return {
    documentChanges: before === null ? [create, change] : [change],
    ...(annotated ? { changeAnnotations: { kehoach: annotation } } : {}),
  };
}

/** The position behind the last letter of `text`. */
function endOf(text: string): { line: number; character: number } {
  const lines = text.split(/\r\n|\n|\r/);
  return { line: lines.length - 1, character: lines.at(-1)!.length };
}
