/** Everything that lives from `initialize` to `shutdown`, and what the messages about documents do to it. */
import type {
  CancellationToken,
  Connection,
  Diagnostic,
  DocumentDiagnosticReport,
  FileEvent,
  InitializeParams,
  PreviousResultId,
  TextDocumentContentChangeEvent,
  TextDocumentItem,
  WorkspaceDiagnosticReport,
  WorkspaceFolder,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Knowledge } from '../knowledge/knowledge';
import { isBaselineFile } from '../rules/baseline';
import type { Severity } from '../rules/rule';
import type { Language } from '../text/localized';
import { INDEXING_LIMITS, planOf } from '../workspace';
import { isCatalogueFile } from '../workspace/catalogue';
import { type Baselines, createBaselines } from './baselines';
import { type Children, createChildren } from './children';
import type { Client } from './client';
import { type Configs, isConfigFile, languageFor, severitiesFor } from './configs';
import { configDiagnostics, toDiagnostics, tooLarge } from './diagnostics';
import { describe, notification } from './guard';
import type { Host } from './host';
import { createIndexer, type Indexer } from './indexer';
import { createKnowledgeStore, type KnowledgeStore } from './knowledge';
import { createLibrary, type Library } from './library';
import { type DocumentStatus, METHODS } from './protocol';
import { createPublisher, type Publisher } from './publish';
import { createReviews, type Reviews } from './reviews';
import { debounce } from './schedule';
import { createSession, type Session } from './session';
import { createSettingsStore, type SettingsStore } from './settings-store';
import { statusOf } from './status';
import { createUris, type Uris } from './uris';

export interface Runtime {
  readonly client: Client;
  readonly host: Host;
  readonly session: Session;
  readonly library: Library;
  readonly children: Children;
  readonly reviews: Reviews;
  readonly configs: () => Configs;
  readonly folders: () => readonly string[];
  /** Somebody looks at comparisons, and is to be told when they may have changed. */
  readonly comparing: () => void;
  /** The text of an open file that is no plan; undefined for any other. */
  readonly textOf: (uri: string) => string | undefined;
  readonly uris: Uris;
  readonly language: (uri: string) => Language;
  /** Reads the workspace once `ready`. */
  readonly start: (ready: Promise<void>) => Promise<void>;
  /** Resolves when the workspace has been read as it is now, or when `token` says stop. */
  readonly settled: (token: CancellationToken) => Promise<void>;
  readonly open: (item: TextDocumentItem) => Promise<void>;
  readonly change: (uri: string, changes: readonly TextDocumentContentChangeEvent[], version: number) => void;
  readonly save: (uri: string) => Promise<void>;
  readonly close: (uri: string) => void;
  readonly watched: (events: readonly FileEvent[]) => Promise<void>;
  readonly changeFolders: (added: readonly WorkspaceFolder[], removed: readonly WorkspaceFolder[]) => Promise<void>;
  readonly settingsChanged: (settings: unknown) => void;
  readonly status: (uri: string) => DocumentStatus | null;
  readonly pulled: (uri: string, previous: string | undefined) => Promise<DocumentDiagnosticReport>;
  readonly pulledWorkspace: (
    previous: readonly PreviousResultId[],
    token: CancellationToken,
  ) => Promise<WorkspaceDiagnosticReport>;
  readonly dispose: () => void;
}

/** How long after the last change a client is told that comparisons may differ, in milliseconds. */
const COMPARED_MS = 400;

export function createRuntime(connection: Connection, client: Client, host: Host, params: InitializeParams): Runtime {
  const log = (message: string): void => connection.console.error(message);
  const uris = createUris();
  /** Open `kehoach.json` files: they are checked, but they are no plans. */
  const configTexts = new Map<string, TextDocument>();
  /** Open files too large to be read. */
  const oversized = new Map<string, TextDocument>();
  const severities = new Map<string, ReadonlyMap<string, Severity | 'off'>>();

  const settings: SettingsStore = createSettingsStore(
    connection,
    client,
    params.initializationOptions,
    uris.out,
    (uri) => {
      severities.delete(uri);
      publisher.now(uri);
    },
  );
  let comparing = false;
  const library = createLibrary(
    host,
    (affected, causes) => {
      publisher.affected(affected, causes);
      if (comparing && affected.some((uri) => session.isOpen(uri))) compared.ask();
    },
    knowledgeOf,
  );
  const session: Session = createSession({
    library,
    settings: settings.of,
    severities: severitiesOf,
    knowledge: knowledgeOf,
    baseline: (uri) => baselines.acceptedFor(indexer.configs(), uri),
    today: host.today,
    written: uris.out,
    onThrown: (rule, thrown) => log(`${rule}: ${describe(thrown)}`),
  });
  const indexer: Indexer = createIndexer({
    connection,
    host,
    library,
    language: () => settings.of('').language,
    showsProgress: client.progress,
    onProgress: () => publisher.progress(),
    onConfigured: () => session.reread(),
  });
  const baselines: Baselines = createBaselines(host);
  const knowledge: KnowledgeStore = createKnowledgeStore(host);
  const reviews = createReviews(host, (uri) => {
    publisher.affected([uri], new Set());
    if (comparing) compared.ask();
  });
  const compared = debounce(
    COMPARED_MS,
    notification('comparison', log, () => connection.sendNotification(METHODS.comparisonChanged)),
  );
  const children = createChildren({
    connection,
    library,
    language: () => settings.of('').language,
    showsProgress: client.progress,
    onRead: (uri) => publisher.affected([uri], new Set()),
  });
  const publisher: Publisher = createPublisher({
    connection,
    pull: client.pull,
    refresh: client.refreshDiagnostics,
    refreshLenses: client.refreshCodeLens && client.options.showReferences === true,
    openUris: () => [...session.openUris(), ...configTexts.keys(), ...oversized.keys()],
    versionOf: (uri) => session.versionOf(uri) ?? (configTexts.get(uri) ?? oversized.get(uri))?.version ?? null,
    diagnostics: diagnosticsOf,
    status: statusFor,
    checkable: () => library.workspace().documents.keys(),
    written: uris.out,
    guarded: (name, run) => notification(name, log, run),
  });

  function severitiesOf(uri: string): ReadonlyMap<string, Severity | 'off'> {
    let known = severities.get(uri);
    if (!known) {
      known = severitiesFor(indexer.configs(), settings.of(uri), uri);
      severities.set(uri, known);
    }
    return known;
  }

  function knowledgeOf(uri: string): Knowledge {
    return knowledge.of(indexer.configs(), uri);
  }

  const languageOf = (uri: string): Language => languageFor(indexer.configs(), uri) ?? settings.of(uri).language;

  /** What is wrong with a document that is to be checked; nothing for any other. */
  function diagnosticsOf(uri: string): readonly Diagnostic[] {
    const config = configTexts.get(uri);
    if (config) return configDiagnostics(config, knowledge.lists(uri), languageOf(uri));
    if (oversized.has(uri)) return [tooLarge(INDEXING_LIMITS.bytes, languageOf(uri))];
    if (!session.isOpen(uri) && settings.of(uri).scope === 'openFiles') return [];
    const source = session.source(uri);
    if (!source) return [];
    const rulePages = client.options.rulePages ?? host.rulePages;
    return toDiagnostics(source, session.findings(uri), {
      client,
      language: languageOf(uri),
      rulePages,
      open: session.source,
    });
  }

  function statusFor(uri: string): DocumentStatus | null {
    session.flush();
    const plan = planOf(library.workspace().documents.get(uri));
    const version = session.versionOf(uri);
    if (!plan || version === null) return null;
    const status = statusOf(
      uri,
      version,
      plan,
      session.findings(uri),
      library.workspace(),
      indexer.progress(),
      languageOf(uri),
    );
    const parents = status.parents.map((parent) => ({ ...parent, uris: parent.uris.map(uris.out) }));
    return { ...status, uri: uris.out(uri), parents };
  }

  /** Ends with the last reading of the workspace that was begun. */
  let reading: Promise<void> = Promise.resolve();

  function reconfigure(folders: readonly string[], ready: Promise<void> = Promise.resolve()): Promise<void> {
    reading = ready.then(() => readAll(folders));
    return reading;
  }

  async function readAll(folders: readonly string[]): Promise<void> {
    await baselines.load(folders);
    await knowledge.load(folders);
    await indexer.start(folders);
    severities.clear();
    publisher.all();
  }

  function change(uri: string, changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    children.typed();
    const unread = configTexts.get(uri) ?? oversized.get(uri);
    if (!unread) session.change(uri, changes, version);
    else if (take(TextDocument.update(unread, [...changes], version))) oversized.delete(uri);
    publisher.soon(uri);
  }

  /** Puts an open file where it belongs; true when it is read as a plan. */
  function take(text: TextDocument): boolean {
    const { uri, languageId, version } = text;
    const kept = isSettingsFile(uri) ? configTexts : text.getText().length > INDEXING_LIMITS.bytes ? oversized : null;
    kept?.set(uri, text);
    if (!kept) session.open({ uri, languageId, version, text: text.getText() });
    return kept === null;
  }

  async function open(item: TextDocumentItem): Promise<void> {
    const uri = uris.in(item.uri);
    take(TextDocument.create(uri, item.languageId, item.version, item.text));
    await settings.load(uri);
    publisher.now(uri);
  }

  async function save(uri: string): Promise<void> {
    session.save(uri);
    publisher.now(uri);
    // The watcher reports it too, where there is one.
    if (isSettingsFile(uri) && !client.watchFiles) await reconfigure(indexer.folders());
  }

  function close(uri: string): void {
    if (!configTexts.delete(uri) && !oversized.delete(uri)) session.close(uri);
    settings.forget(uri);
    severities.delete(uri);
    children.forget(uri);
    reviews.forget(uri);
    publisher.closed(uri);
  }

  return {
    client,
    host,
    session,
    library,
    children,
    reviews,
    configs: indexer.configs,
    folders: indexer.folders,
    comparing: () => {
      comparing = true;
    },
    textOf: (uri) => (configTexts.get(uri) ?? oversized.get(uri))?.getText(),
    uris,
    language: languageOf,
    start: (ready) =>
      reconfigure(
        foldersOf(params).map(uris.in),
        ready.then(() => settings.load('')),
      ),
    async settled(token) {
      for (let known: Promise<void> | null = null; known !== reading && !token.isCancellationRequested; ) {
        known = reading;
        await untilDone(known, token);
      }
    },
    open,
    change: (uri, changes, version) => change(uris.in(uri), changes, version),
    save: (uri) => save(uris.in(uri)),
    close: (uri) => close(uris.in(uri)),
    async watched(events) {
      const known = events.map(({ uri, type }) => ({ uri: uris.in(uri), type }));
      const accepted = known.some(({ uri }) => isBaselineFile(uri));
      if (accepted) await baselines.load(indexer.folders());
      const catalogues = known.some(({ uri }) => isCatalogueFile(uri));
      if (catalogues) await knowledge.load(indexer.folders());
      await indexer.watched(known);
      reviews.changed(known.map(({ uri }) => uri));
      if (accepted || catalogues || known.some(({ uri }) => isConfigFile(uri))) {
        severities.clear();
        publisher.all();
      }
    },
    async changeFolders(added, removed) {
      const gone = new Set(removed.map(({ uri }) => uris.in(uri)));
      const kept = indexer.folders().filter((folder) => !gone.has(folder));
      await reconfigure([...new Set([...kept, ...added.map(({ uri }) => uris.in(uri))])]);
    },
    settingsChanged(sent) {
      settings.changed(sent);
      severities.clear();
      for (const uri of ['', ...session.openUris()]) void settings.load(uri);
      publisher.all();
    },
    status: (uri) => statusFor(uris.in(uri)),
    async pulled(uri, previous) {
      const known = uris.in(uri);
      await settings.load(known);
      return publisher.pulled(known, previous);
    },
    pulledWorkspace: (previous, token) =>
      publisher.pulledWorkspace(new Map(previous.map(({ uri, value }) => [uris.in(uri), value])), token),
    dispose() {
      indexer.dispose();
      children.dispose();
      compared.cancel();
      publisher.dispose();
    },
  };
}

/** Waits for the end of `work`, whatever it comes to (who began it hears that), or until `token` says stop. */
const untilDone = (work: Promise<void>, token: CancellationToken): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      listening.dispose();
      resolve();
    };
    const listening = token.onCancellationRequested(done);
    work.then(done, done);
  });

/** Files about plans that are no plans. */
const isSettingsFile = (uri: string): boolean => isConfigFile(uri) || isBaselineFile(uri) || isCatalogueFile(uri);

/** The workspace's folders, whichever way the client names them. */
function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (workspaceFolders && workspaceFolders.length > 0) return workspaceFolders.map(({ uri }) => uri);
  return rootUri ? [rootUri] : [];
}
