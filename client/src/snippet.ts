/** Puts a snippet into a document together with plain edits elsewhere, as one step to undo. */
import { type Range, SnippetString, SnippetTextEdit, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { InsertSnippet } from '../../server/src/lsp/protocol';

export async function insertSnippet(
  client: BaseLanguageClient,
  { uri, range, snippet, edit }: InsertSnippet,
): Promise<void> {
  const rest = edit && (await client.protocol2CodeConverter.asWorkspaceEdit(edit));
  await applySnippet(Uri.parse(uri), client.protocol2CodeConverter.asRange(range), snippet, rest);
}

/** The document must be visible for its placeholders to be walked through, so it is shown first. */
export async function applySnippet(uri: Uri, range: Range, snippet: string, rest = new WorkspaceEdit()): Promise<void> {
  await window.showTextDocument(uri);
  rest.set(uri, [...rest.get(uri), new SnippetTextEdit(range, new SnippetString(snippet))]);
  await workspace.applyEdit(rest);
}
