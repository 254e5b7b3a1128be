/** Puts a snippet into a document and lets the drafter walk through its placeholders. */
import { type Range, SnippetString, SnippetTextEdit, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { InsertSnippet } from '../../server/src/lsp/protocol';

export async function insertSnippet(client: BaseLanguageClient, { uri, range, snippet }: InsertSnippet): Promise<void> {
  await applySnippet(Uri.parse(uri), client.protocol2CodeConverter.asRange(range), snippet);
}

/** Placeholders need the document's editor, so it is shown first. */
export async function applySnippet(uri: Uri, range: Range, snippet: string): Promise<void> {
  await window.showTextDocument(uri);
  const edit = new WorkspaceEdit();
  edit.set(uri, [new SnippetTextEdit(range, new SnippetString(snippet))]);
  await workspace.applyEdit(edit);
}
