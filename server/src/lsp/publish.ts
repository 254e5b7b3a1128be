/**
 * Brings findings to the client: answers when it pulls, sends when it does not, asks it to pull again when something
 * other than its own document has changed. Also keeps its status items up to date.
 */
import {
  type CancellationToken,
  CodeLensRefreshRequest,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { pause } from './guard';
import { type DocumentStatus, METHODS } from './protocol';
import { answer, createReports } from './reports';
import { type Debounced, debounce } from './schedule';

export interface Publisher {
  readonly pulled: (uri: string, previous: string | undefined) => DocumentDiagnosticReport;
  readonly pulledWorkspace: (
    previous: ReadonlyMap<string, string>,
    token: CancellationToken,
  ) => Promise<WorkspaceDiagnosticReport>;
  /** A document was opened or saved: what is new is to be seen at once. */
  readonly now: (uri: string) => void;
  /** A document is being typed in. */
  readonly soon: (uri: string) => void;
  /** Documents that may have other findings; `causes` are those that were touched themselves. */
  readonly affected: (uris: readonly string[], causes: ReadonlySet<string>) => void;
  readonly closed: (uri: string) => void;
  /** The background reading has got on. */
  readonly progress: () => void;
  /** Everything may be different: settings, configuration. */
  readonly all: () => void;
  readonly dispose: () => void;
}

export interface PublisherOptions {
  readonly connection: Connection;
  /** The client pulls. */
  readonly pull: boolean;
  readonly refresh: boolean;
  readonly refreshLenses: boolean;
  readonly openUris: () => readonly string[];
  readonly versionOf: (uri: string) => number | null;
  readonly diagnostics: (uri: string) => readonly Diagnostic[];
  readonly status: (uri: string) => DocumentStatus | null;
  /** Documents for a workspace pull, open ones first. */
  readonly checkable: () => Iterable<string>;
  readonly written: (uri: string) => string;
  /** Wraps what runs by timer. */
  readonly guarded: (name: string, run: () => void) => () => unknown;
}

const TYPING_MS = 200;
const REFRESH_MS = 150;
const STATUS_MS = 250;

export function createPublisher(options: PublisherOptions): Publisher {
  const { connection, written, guarded } = options;
  const reports = createReports();
  const typing = new Map<string, Debounced>();
  const waiting = new Set<() => void>();
  const told = new Map<string, string>();

  const refresh = debounce(
    REFRESH_MS,
    guarded('refresh', () => {
      wake();
      const failed = (error: unknown): void => connection.console.warn(`refresh: ${error}`);
      if (options.pull && options.refresh) connection.languages.diagnostics.refresh().catch(failed);
      if (options.refreshLenses) connection.sendRequest(CodeLensRefreshRequest.type).catch(failed);
    }),
  );
  const status = debounce(STATUS_MS, guarded('status', tellStatus));

  function wake(): void {
    for (const resume of waiting) resume();
    waiting.clear();
  }

  function push(uri: string): void {
    if (options.pull) return;
    const version = options.versionOf(uri);
    const diagnostics = [...options.diagnostics(uri)];
    void connection.sendDiagnostics({ uri: written(uri), diagnostics, ...(version === null ? {} : { version }) });
  }

  function tellStatus(): void {
    for (const uri of options.openUris()) {
      const current = options.status(uri);
      const text = JSON.stringify(current);
      if (current === null || told.get(uri) === text) continue;
      told.set(uri, text);
      void connection.sendNotification(METHODS.status, current);
    }
  }

  function soon(uri: string): void {
    status.ask();
    wake();
    if (options.pull) return;
    let timer = typing.get(uri);
    if (!timer) {
      timer = debounce(
        TYPING_MS,
        guarded('publish', () => push(uri)),
      );
      typing.set(uri, timer);
    }
    timer.ask();
  }

  function affected(uris: readonly string[], causes: ReadonlySet<string>): void {
    const others = options.openUris().filter((uri) => !causes.has(uri) && uris.includes(uri));
    for (const uri of others) soon(uri);
    // A client pulls for the document that is being typed in by itself.
    if (others.length > 0) refresh.ask();
    else wake();
  }

  function report(uri: string, previous: ReadonlyMap<string, string>): WorkspaceDocumentDiagnosticReport {
    const current = reports.put(uri, options.diagnostics(uri));
    const { versionOf } = options;
    return { ...answer(current, previous.get(uri)), uri: written(uri), version: versionOf(uri) };
  }

  /**
   * What is new since the client's last pull. When nothing is, the answer waits until something is, so that a client that
   * pulls again and again costs nothing. Documents that are gone come back empty.
   */
  async function pulledWorkspace(
    previous: ReadonlyMap<string, string>,
    token: CancellationToken,
  ): Promise<WorkspaceDiagnosticReport> {
    for (;;) {
      const changed = new Promise<void>((resolve) => waiting.add(resolve));
      const items: WorkspaceDocumentDiagnosticReport[] = [];
      for (const uri of new Set([...options.checkable(), ...previous.keys()])) {
        if (token.isCancellationRequested) return { items: [] };
        items.push(report(uri, previous));
        await pause();
      }
      if (previous.size === 0 || items.some((item) => item.kind === 'full')) return { items };
      await Promise.race([changed, new Promise<void>((resolve) => token.onCancellationRequested(() => resolve()))]);
      if (token.isCancellationRequested) return { items: [] };
    }
  }

  return {
    pulled: (uri, previous) => answer(reports.put(uri, options.diagnostics(uri)), previous),
    pulledWorkspace,
    now(uri) {
      typing.get(uri)?.cancel();
      push(uri);
      status.ask();
      // Not every client pulls again when a document has been saved.
      refresh.ask();
    },
    soon,
    affected,
    closed(uri) {
      typing.get(uri)?.cancel();
      typing.delete(uri);
      told.delete(uri);
      reports.forget(uri);
      if (!options.pull) void connection.sendDiagnostics({ uri: written(uri), diagnostics: [] });
      wake();
    },
    progress: status.ask,
    all() {
      for (const uri of options.openUris()) push(uri);
      status.ask();
      refresh.ask();
    },
    dispose() {
      for (const timer of [refresh, status, ...typing.values()]) timer.cancel();
      wake();
    },
  };
}
