/** The language server: wires the messages of a connection to the session. Knows nothing of the place it runs in. */
import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  ErrorCodes,
  type InitializeParams,
  type InitializeResult,
  ResponseError,
} from 'vscode-languageserver';
import { BASELINE_GLOB } from './baselines';
import { serverCapabilities } from './capabilities';
import { type Client, readClient } from './client';
import { CONFIG_GLOBS, PLAN_GLOBS } from './folders';
import { notification, request } from './guard';
import type { Host } from './host';
import { type DocumentRef, type DocumentStatus, METHODS } from './protocol';
import { registerFeatures } from './requests';
import { REVIEW_GLOB } from './reviews';
import { createRuntime, type Runtime } from './runtime';

export const SERVER_NAME = 'kehoach';

/** Registers every handler; `makeHost` is called once the client has said what it can do. Call `listen` afterwards. */
export function createServer(connection: Connection, makeHost: (client: Client) => Host): void {
  const log = (message: string): void => connection.console.error(message);
  let runtime: Runtime | undefined;
  let ended = false;
  const running = (): Runtime => {
    if (!runtime) throw new ResponseError(ErrorCodes.ServerNotInitialized, 'The server has not been initialized');
    if (ended) throw new ResponseError(ErrorCodes.InvalidRequest, 'The server has been shut down');
    return runtime;
  };
  const on = <P>(name: string, handler: (runtime: Runtime, params: P) => void | Promise<void>) =>
    notification<[P]>(name, log, (params) => (runtime ? handler(runtime, params) : undefined));

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const client = readClient(params);
    runtime = createRuntime(connection, client, makeHost(client), params);
    return { capabilities: serverCapabilities(client), serverInfo: { name: SERVER_NAME } };
  });

  connection.onInitialized(
    on('initialized', async (runtime) => {
      if (runtime.client.workspaceFolders) {
        connection.workspace.onDidChangeWorkspaceFolders(
          on('folders', (runtime, { added, removed }) => runtime.changeFolders(added, removed)),
        );
      }
      // Watched before it is read: no change is missed.
      await runtime.start(register(connection, runtime.client));
    }),
  );

  connection.onDidOpenTextDocument(on('open', (runtime, { textDocument }) => runtime.open(textDocument)));
  connection.onDidChangeTextDocument(
    on('change', (runtime, { textDocument, contentChanges }) =>
      runtime.change(textDocument.uri, contentChanges, textDocument.version),
    ),
  );
  connection.onDidSaveTextDocument(on('save', (runtime, { textDocument }) => runtime.save(textDocument.uri)));
  connection.onDidCloseTextDocument(on('close', (runtime, { textDocument }) => runtime.close(textDocument.uri)));
  connection.onDidChangeWatchedFiles(on('files', (runtime, { changes }) => runtime.watched(changes)));
  connection.onDidChangeConfiguration(
    on('configuration', (runtime, { settings }) => runtime.settingsChanged(settings)),
  );

  connection.onRequest(
    METHODS.status,
    request<DocumentRef, DocumentStatus | null>(METHODS.status, log, null, ({ uri }) => running().status(uri)),
  );
  registerDiagnostics(connection, running, log);
  registerFeatures(connection, running, log);
  connection.onShutdown(() => {
    ended = true;
    runtime?.dispose();
  });
}

function registerDiagnostics(connection: Connection, running: () => Runtime, log: (message: string) => void): void {
  connection.languages.diagnostics.on(
    request('textDocument/diagnostic', log, { kind: 'full', items: [] }, ({ textDocument, previousResultId }) =>
      running().pulled(textDocument.uri, previousResultId),
    ),
  );
  connection.languages.diagnostics.onWorkspace(
    request('workspace/diagnostic', log, { items: [] }, ({ previousResultIds }, token) =>
      running().pulledWorkspace(previousResultIds, token),
    ),
  );
}

/** Asks for what is not announced in the capabilities. */
async function register(connection: Connection, client: Client): Promise<void> {
  if (client.watchConfiguration) {
    await connection.client.register(DidChangeConfigurationNotification.type, { section: 'kehoach' });
  }
  if (client.watchFiles) {
    const watchers = [...PLAN_GLOBS, ...CONFIG_GLOBS, REVIEW_GLOB, BASELINE_GLOB].map((globPattern) => ({
      globPattern,
    }));
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }
}
