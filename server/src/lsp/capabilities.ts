/** What the server says it can do. */
import { type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import { ACTION_KINDS } from '../features/actions';
import type { Client } from './client';

/**
 * Characters behind which a list may open although no word has been begun: a blank behind a label or "phối hợp với", a
 * new cell. The server answers with nothing in free text.
 */
const TRIGGERS = [' ', ':', '\t', '|', '(', ','];

export const serverCapabilities = (client: Client): ServerCapabilities => ({
  positionEncoding: 'utf-16',
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
  completionProvider: {
    triggerCharacters: TRIGGERS,
    resolveProvider: true,
    ...(client.completion.labelDetails ? { completionItem: { labelDetailsSupport: true } } : {}),
  },
  hoverProvider: true,
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  codeLensProvider: { resolveProvider: false },
  documentLinkProvider: { resolveProvider: false },
  codeActionProvider: client.codeActions
    ? { codeActionKinds: [...ACTION_KINDS], resolveProvider: client.resolveCodeActions }
    : true,
  ...(client.pull
    ? { diagnosticProvider: { identifier: 'kehoach', interFileDependencies: true, workspaceDiagnostics: true } }
    : {}),
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
});
