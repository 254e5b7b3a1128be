/** A language client for tests: starts the built server as a process and talks to it over standard input and output. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  type ClientCapabilities,
  type CodeAction,
  type CodeActionContext,
  type CompletionItem,
  type CompletionList,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeParams,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type DocumentStatus, METHODS } from '../../server/src/lsp/protocol';
import { firstChoice } from './snippets';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const seeds = new URL('../../seeds/', import.meta.url);

const SERVER = `${root}server/dist/server.js`;

/** What VS Code announces, as far as this server looks at it. */
export const RICH: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
  },
  textDocument: {
    diagnostic: { relatedInformation: true, codeDescriptionSupport: true },
    completion: {
      completionItem: {
        snippetSupport: true,
        labelDetailsSupport: true,
        insertReplaceSupport: true,
        documentationFormat: ['markdown'],
      },
    },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor', 'source'] } },
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
  },
};

/** What an old, small client announces: no pulling, no snippets, no document changes. */
export const POOR: ClientCapabilities = {
  textDocument: {
    publishDiagnostics: {},
    completion: { completionItem: { snippetSupport: false } },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
  },
};

export interface StartOptions {
  readonly capabilities?: ClientCapabilities;
  readonly folder?: string;
  /** What stands under `kehoach` in the user's settings. */
  readonly settings?: Record<string, unknown>;
  readonly initializationOptions?: unknown;
  readonly args?: readonly string[];
}

/** A server that is running, and the text of the documents that are open in it. */
export class Client {
  readonly published = new Map<string, PublishDiagnosticsParams>();
  readonly logged: string[] = [];
  /** The latest status of each document. */
  readonly statuses = new Map<string, DocumentStatus>();
  readonly documents = new Map<string, TextDocument>();
  refreshes = 0;
  initialized!: InitializeResult;
  settings: Record<string, unknown>;
  private readonly waiting: (() => void)[] = [];

  private constructor(
    readonly process: ChildProcess,
    readonly connection: ProtocolConnection,
    readonly exited: Promise<number | null>,
    options: StartOptions,
  ) {
    this.settings = options.settings ?? {};
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.set(params.uri, params);
      this.wake();
    });
    connection.onNotification(
      'window/logMessage',
      ({ message }: { message: string }) => void this.logged.push(message),
    );
    connection.onNotification(METHODS.status, (status: DocumentStatus) => {
      this.statuses.set(status.uri, status);
      this.wake();
    });
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => this.settings),
    );
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('window/workDoneProgress/create', () => null);
    connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
      this.wake();
      return null;
    });
  }

  /** Starts a server and goes through the handshake. */
  static async start(options: StartOptions = {}): Promise<Client> {
    if (!existsSync(SERVER)) throw new Error('The server has not been built: run "npm run build" first.');
    const child = spawn(process.execPath, [SERVER, ...(options.args ?? ['--stdio'])], { stdio: 'pipe' });
    const exited = new Promise<number | null>((resolve) => child.on('exit', resolve));
    const reader = new StreamMessageReader(child.stdout);
    const writer = new StreamMessageWriter(child.stdin);
    const connection = createProtocolConnection(reader, writer);
    const client = new Client(child, connection, exited, options);
    child.stderr.on('data', (chunk) => client.logged.push(String(chunk)));
    connection.listen();
    const params: InitializeParams = {
      processId: process.pid,
      rootUri: options.folder ?? null,
      capabilities: options.capabilities ?? RICH,
      workspaceFolders: options.folder ? [{ uri: options.folder, name: 'test' }] : null,
      initializationOptions: options.initializationOptions,
    };
    client.initialized = await connection.sendRequest('initialize', params);
    await connection.sendNotification('initialized', {});
    return client;
  }

  /** Ends the server in the orderly way; the process's exit code. */
  async stop(): Promise<number | null> {
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    const code = await this.exited;
    this.connection.dispose();
    return code;
  }

  open(uri: string, text: string, languageId = 'kehoach'): Promise<void> {
    this.documents.set(uri, TextDocument.create(uri, languageId, 1, text));
    return this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  text(uri: string): string {
    return this.document(uri).getText();
  }

  /** Replaces a stretch of the document, here and in the server. */
  change(uri: string, start: number, end: number, text: string): Promise<void> {
    const document = this.document(uri);
    const range = { start: document.positionAt(start), end: document.positionAt(end) };
    return this.edit(uri, [{ range, newText: text }]);
  }

  /** Types `text` where `before` ends (its first occurrence); the offset behind it. */
  async type(uri: string, before: string, text: string): Promise<number> {
    const at = this.text(uri).indexOf(before) + before.length;
    if (at < before.length) throw new Error(`Not in ${uri}: ${before}`);
    await this.change(uri, at, at, text);
    return at + text.length;
  }

  async save(uri: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
  }

  async close(uri: string): Promise<void> {
    this.documents.delete(uri);
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest('textDocument/diagnostic', {
      textDocument: { uri },
      ...(previousResultId === undefined ? {} : { previousResultId }),
    });
  }

  /** The diagnostics of a document by pulling. */
  async diagnostics(uri: string): Promise<readonly Diagnostic[]> {
    const report = await this.pull(uri);
    if (report.kind !== 'full') throw new Error('Expected a full report');
    return report.items;
  }

  complete(uri: string, offset: number, triggerKind: 1 | 2 | 3 = 1): Promise<CompletionList> {
    return this.request('textDocument/completion', uri, offset, { context: { triggerKind } });
  }

  resolve(item: CompletionItem): Promise<CompletionItem> {
    return this.connection.sendRequest('completionItem/resolve', item);
  }

  /** A request about a place in a document. */
  request<R>(method: string, uri: string, offset: number, more: object = {}): Promise<R> {
    const position = this.document(uri).positionAt(offset);
    return this.connection.sendRequest(method, { textDocument: { uri }, position, ...more });
  }

  /** Code actions at a range, their edits resolved. */
  async actions(uri: string, range: Range, context: Partial<CodeActionContext> = {}): Promise<CodeAction[]> {
    const actions: CodeAction[] = await this.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [], ...context },
    });
    const resolved = (action: CodeAction): Promise<CodeAction> | CodeAction =>
      action.data === undefined ? action : this.connection.sendRequest('codeAction/resolve', action);
    return Promise.all(actions.map(resolved));
  }

  /** Applies an edit the way an editor does; snippets with their first choice. */
  async apply(edit: WorkspaceEdit): Promise<void> {
    for (const [uri, edits] of Object.entries(edit.changes ?? {})) await this.edit(uri, edits);
    for (const change of (edit.documentChanges ?? []) as TextDocumentEdit[]) {
      const edits = change.edits.map(
        (it): TextEdit => ('snippet' in it ? { range: it.range, newText: firstChoice(it.snippet.value) } : it),
      );
      await this.edit(change.textDocument.uri, edits);
    }
  }

  /** Waits until `condition` holds; it is looked at again with every message of the server. */
  async until<T>(condition: () => T | undefined | false | null, timeout = 8_000): Promise<T> {
    const end = Date.now() + timeout;
    for (;;) {
      const value = condition();
      if (value) return value;
      const left = end - Date.now();
      if (left <= 0) throw new Error(`Waited in vain for ${condition}\n${this.logged.join('\n')}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, Math.min(left, 250));
        this.waiting.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  private wake(): void {
    for (const resume of this.waiting.splice(0)) resume();
  }

  document(uri: string): TextDocument {
    const document = this.documents.get(uri);
    if (!document) throw new Error(`Not open: ${uri}`);
    return document;
  }

  /** Edits refer to the text before all of them; they are sent from the last to the first, as editors do. */
  private edit(uri: string, edits: readonly TextEdit[]): Promise<void> {
    const document = this.document(uri);
    const descending = [...edits].sort((a, b) => document.offsetAt(b.range.start) - document.offsetAt(a.range.start));
    const contentChanges = descending.map(({ range, newText }) => ({ range, text: newText }));
    TextDocument.update(document, contentChanges, document.version + 1);
    return this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: document.version },
      contentChanges,
    });
  }
}

/** The codes of diagnostics, in order. */
export const codes = (diagnostics: readonly Diagnostic[]): readonly unknown[] => diagnostics.map((it) => it.code);
