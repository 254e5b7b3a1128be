/** What both entries share: when the server starts, what is registered around it, and what is said when it fails. */
import {
  commands,
  type Disposable,
  type ExtensionContext,
  type LogOutputChannel,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  type LanguageClientOptions,
  type Location,
  type Position,
  RevealOutputChannelOn,
} from 'vscode-languageclient';
import {
  COMMANDS,
  type DocumentRef,
  type InitializationOptions,
  type InsertSnippet,
  type ParentChoice,
  type PlaceRef,
  type ReviewChoice,
} from '../../server/src/lsp/protocol';
import { showComparison } from './comparison';
import { draftedOnly } from './documents';
import { draftFromParent } from './draft';
import { continueLists } from './enter';
import { answerFileRequests } from './files';
import { insertTask } from './insertTask';
import { say } from './messages';
import { offerLanguageMode } from './offer';
import { chooseParent, markReviewed } from './parents';
import { insertSnippet } from './snippet';
import { showStatus } from './status';

/** Makes the client of one host; `options` are the same in both. */
export type ClientFactory = (options: LanguageClientOptions) => BaseLanguageClient;

/** What `activate` hands to whoever asks for the extension's exports (the test suites do). */
export interface Api {
  /** Resolves once the server answers. Starts it if need be. */
  readonly ready: () => Promise<void>;
}

/** A server that stops this often within three minutes is left alone. */
const CRASHES = 4;
const CRASH_WINDOW_MS = 3 * 60 * 1000;

export function activateWith(context: ExtensionContext, makeClient: ClientFactory): Api {
  const log = window.createOutputChannel(say('name'), { log: true });
  let client: BaseLanguageClient | undefined;
  let started: Promise<void> | undefined;

  const create = () => {
    const created = makeClient(clientOptions(log, context.extensionUri));
    context.subscriptions.push(...answerFileRequests(created), ...showStatus(created), showComparison(created));
    return created;
  };
  const start = (): Promise<void> => {
    client ??= create();
    started ??= client.start().catch((error) => reportFailure(error, log));
    return started;
  };
  const restart = async () => {
    if (client?.isRunning()) await client.stop();
    started = undefined;
    await start();
  };
  const withClient =
    <Arguments extends unknown[]>(run: (client: BaseLanguageClient, ...args: Arguments) => unknown) =>
    async (...args: Arguments) => {
      await start();
      if (!client?.isRunning()) return void complain('notReady');
      return run(client, ...args);
    };

  context.subscriptions.push(
    log,
    { dispose: () => client?.dispose() },
    commands.registerCommand('kehoach.restart', restart),
    commands.registerCommand('kehoach.showLog', () => log.show()),
    commands.registerCommand(
      COMMANDS.insertTask,
      withClient((client, place?: PlaceRef) => insertTask(client, place)),
    ),
    commands.registerCommand(
      COMMANDS.insertSnippet,
      withClient((client, argument: InsertSnippet) => insertSnippet(client, argument)),
    ),
    commands.registerCommand(COMMANDS.showReferences, withClient(showReferences)),
    commands.registerCommand(
      COMMANDS.chooseParent,
      withClient((client, plan?: DocumentRef | ParentChoice) => chooseParent(client, plan)),
    ),
    commands.registerCommand(
      COMMANDS.markReviewed,
      withClient((client, choice?: ReviewChoice) => markReviewed(client, choice)),
    ),
    commands.registerCommand('kehoach.draftFromParent', withClient(draftFromParent)),
    continueLists(),
    offerLanguageMode(context),
    startWhenNeeded(start),
  );
  return { ready: start };
}

/** Plain text and Markdown wake the extension too, to be offered the mode; the server waits until it is of use. */
function startWhenNeeded(start: () => Promise<void>): Disposable {
  const matters = ({ languageId, uri }: TextDocument) => languageId === 'kehoach' || uri.path.endsWith('/kehoach.json');
  const wholeFolder = workspace.getConfiguration('kehoach').get('check.scope') === 'workspace';
  if (wholeFolder || workspace.textDocuments.some(matters)) void start();
  return workspace.onDidOpenTextDocument((document) => {
    if (matters(document)) void start();
  });
}

function clientOptions(log: LogOutputChannel, extension: Uri): LanguageClientOptions {
  return {
    documentSelector: [{ language: 'kehoach' }, { pattern: '**/{kehoach.json,*.baseline.json,.kehoach/*.json}' }],
    middleware: draftedOnly,
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: {
      insertSnippet: true,
      insertTask: true,
      showReferences: true,
      readFiles: true,
      markReviewed: true,
      chooseParent: true,
      rulePages: Uri.joinPath(extension, 'docs', 'rules').toString(),
    } satisfies InitializationOptions,
    synchronize: { configurationSection: 'kehoach' },
    diagnosticPullOptions: { onChange: true, onSave: true },
    errorHandler: crashHandler(),
    initializationFailedHandler: () => false,
  };
}

function crashHandler(): ErrorHandler {
  const crashes: number[] = [];
  return {
    error: () => ({ action: ErrorAction.Continue }),
    closed: () => {
      const now = Date.now();
      crashes.push(now);
      const recent = crashes.filter((time) => now - time < CRASH_WINDOW_MS);
      if (recent.length < CRASHES) return { action: CloseAction.Restart, handled: true };
      crashes.length = 0;
      complain('stopped');
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}

function reportFailure(error: unknown, log: LogOutputChannel): void {
  log.error(error instanceof Error ? error : String(error));
  complain('failed');
}

/** Says what went wrong and offers the two things that help. */
function complain(key: 'notReady' | 'stopped' | 'failed'): void {
  const restart = say('restart');
  const showLog = say('showLog');
  void window.showErrorMessage(say(key), restart, showLog).then((answer) => {
    if (answer === restart) return commands.executeCommand('kehoach.restart');
    if (answer === showLog) return commands.executeCommand('kehoach.showLog');
    return undefined;
  });
}

function showReferences(client: BaseLanguageClient, uri: string, position: Position, locations: Location[]) {
  const { asPosition, asLocation } = client.protocol2CodeConverter;
  return commands.executeCommand(
    'editor.action.showReferences',
    Uri.parse(uri),
    asPosition(position),
    locations.map(asLocation),
  );
}
