/** Requests of the editor's features, each answered by a pure function of `features/`. */
import type {
  CancellationToken,
  CodeAction,
  CodeActionParams,
  Command,
  CompletionItem,
  CompletionList,
  CompletionParams,
  Connection,
  Location,
  Position,
  ReferenceParams,
} from 'vscode-languageserver';
import { CodeActionKind, CompletionTriggerKind, MarkupKind } from 'vscode-languageserver';
import { type ActionClient, type ActionData, codeActions, resolveAction, workspaceEdit } from '../features/actions';
import { agencyAt } from '../features/at';
import { codeLenses } from '../features/code-lens';
import { complete } from '../features/completion';
import type { ItemData } from '../features/completion/item';
import { documentation } from '../features/completion/resolve';
import { withoutMarkup } from '../features/describe';
import { foldingRanges } from '../features/folding';
import { hover } from '../features/hover';
import { documentLinks, fileOfCitation } from '../features/links';
import { definition, references } from '../features/navigation';
import { takesTask, taskOffers } from '../features/offers';
import { selectionRanges } from '../features/selection';
import { rangeOf, spanOf } from '../features/source';
import { documentSymbols, flatSymbols } from '../features/symbols';
import { insertTask } from '../features/task-text';
import { twoLevelsActions } from '../features/two-levels-action';
import type { Client } from './client';
import { type Log, pause, request } from './guard';
import { parentActions, registerParentRequests } from './parent-requests';
import { COMMANDS, METHODS, type PlaceRef, type TaskChoice, type TaskEdit, type TaskOffer } from './protocol';
import type { Runtime } from './runtime';
import { fileName } from './status';

/** Registers a handler for each feature; a document that is not known gets empty answers. */
export function registerFeatures(connection: Connection, running: () => Runtime, log: Log): void {
  const handle = <P, R>(name: string, empty: R, handler: (runtime: Runtime, params: P) => R | Promise<R>) =>
    request<P, R>(name, log, empty, (params) => handler(running(), params));

  connection.onCompletion(handle('completion', EMPTY_LIST, onCompletion));
  connection.onCompletionResolve(
    request('completion resolve', log, null as unknown as CompletionItem, (item) => resolveItem(running(), item)),
  );
  connection.onHover(handle('hover', null, onHover));
  connection.onCodeAction(handle<CodeActionParams, (CodeAction | Command)[]>('code action', [], onCodeAction));
  connection.onCodeActionResolve((action, token) =>
    request<CodeAction, CodeAction>('code action resolve', log, action, (it) => resolve(running(), it, token))(
      action,
      token,
    ),
  );
  connection.onDocumentSymbol(
    handle('symbols', null, (runtime, { textDocument }) => {
      const found = at(runtime, textDocument.uri);
      if (!found) return null;
      return runtime.client.hierarchicalSymbols
        ? documentSymbols(found.source, found.language)
        : flatSymbols(found.source, found.language);
    }),
  );
  connection.onFoldingRanges(
    handle('folding', null, (runtime, { textDocument }) => {
      const found = at(runtime, textDocument.uri);
      return found ? foldingRanges(found.source) : null;
    }),
  );
  connection.onSelectionRanges(
    handle('selection', null, (runtime, { textDocument, positions }) => {
      const found = at(runtime, textDocument.uri);
      return found ? selectionRanges(found.source, positions) : null;
    }),
  );
  connection.onDefinition(
    handle('definition', null, (runtime, { textDocument, position }) => {
      const found = at(runtime, textDocument.uri, position);
      return found ? definition({ ...found, ...neighbours(runtime) }) : null;
    }),
  );
  connection.onReferences((params, token) =>
    request<ReferenceParams, Location[] | null>('references', log, null, ({ textDocument, position }) =>
      onReferences(running(), textDocument.uri, position, token),
    )(params, token),
  );
  connection.onCodeLens(
    handle('code lens', null, (runtime, { textDocument }) => {
      const found = at(runtime, textDocument.uri);
      const show = runtime.client.options.showReferences ? COMMANDS.showReferences : null;
      if (found && show) runtime.children.want(found.uri);
      return found
        ? codeLenses({
            ...found,
            ...neighbours(runtime),
            review: runtime.reviews.of(found.uri),
            showReferences: show,
            markReviewed: runtime.client.options.markReviewed ? COMMANDS.markReviewed : null,
          })
        : null;
    }),
  );
  connection.onDocumentLinks(
    handle('links', null, (runtime, { textDocument }) => {
      const found = at(runtime, textDocument.uri);
      return found
        ? documentLinks(found.source, found.uri, runtime.library.workspace(), runtime.uris.out, found.language)
        : null;
    }),
  );
  connection.onRequest(
    METHODS.taskOffers,
    handle<PlaceRef, readonly TaskOffer[]>(METHODS.taskOffers, [], onTaskOffers),
  );
  registerParentRequests(connection, running, log);
  connection.onRequest(METHODS.taskEdit, handle<TaskChoice, TaskEdit | null>(METHODS.taskEdit, null, onTaskEdit));
}

const EMPTY_LIST: CompletionList = { isIncomplete: false, items: [] };

/** A document, a place in it, and what features want to know of both. */
function at(runtime: Runtime, written: string, position?: Position) {
  const uri = runtime.uris.in(written);
  const source = runtime.session.source(uri);
  if (!source) return null;
  return {
    uri,
    source,
    offset: position ? source.offsetAt(position) : 0,
    trace: runtime.session.trace(uri),
    today: runtime.host.today(),
    language: runtime.language(uri),
  };
}

const neighbours = (runtime: Runtime) => ({
  workspace: runtime.library.workspace(),
  traces: runtime.library.traces,
  open: runtime.session.source,
});

/** Whoever asks for places waits until all plans below have been found and read; whoever only looks at lenses does not. */
async function onReferences(
  runtime: Runtime,
  uri: string,
  position: Position,
  token: CancellationToken,
): Promise<Location[] | null> {
  const asked = at(runtime, uri, position);
  if (asked && !agencyAt(asked.source.plan, asked.offset)) {
    await runtime.settled(token);
    await runtime.children.wait(asked.uri, token);
  }
  const found = at(runtime, uri, position);
  return found ? references({ ...found, ...neighbours(runtime) }) : null;
}

function onCompletion(runtime: Runtime, { textDocument, position, context }: CompletionParams): CompletionList {
  const found = at(runtime, textDocument.uri, position);
  if (!found) return EMPTY_LIST;
  // Clients that say nothing of the trigger ask because the user did.
  const invoked = (context?.triggerKind ?? CompletionTriggerKind.Invoked) === CompletionTriggerKind.Invoked;
  return complete({ ...found, invoked, client: runtime.client.completion });
}

function resolveItem(runtime: Runtime, item: CompletionItem): CompletionItem {
  const data = item.data as ItemData | undefined;
  const found = data && at(runtime, data.uri);
  if (!found) return item;
  const value = documentation(data.about, found.source.plan, found.trace, found.today, found.language);
  if (value === null) return item;
  const { markdown } = runtime.client.completion;
  return {
    ...item,
    documentation: markdown ? { kind: MarkupKind.Markdown, value } : withoutMarkup(value),
  };
}

function onHover(runtime: Runtime, { textDocument, position }: { textDocument: { uri: string }; position: Position }) {
  const found = at(runtime, textDocument.uri, position);
  if (!found) return null;
  const workspace = runtime.library.workspace();
  return hover({
    ...found,
    markdown: runtime.client.markdownHover,
    fileOf: (citation) => {
      const file = fileOfCitation(citation, workspace);
      return file === null || file === found.uri ? null : fileName(file);
    },
  });
}

const actionClient = ({
  documentChanges,
  annotatedEdits,
  snippetEdits,
  resolveCodeActions,
  codeActions,
  options,
}: Client): ActionClient => ({
  documentChanges,
  annotatedEdits,
  snippetEdits,
  insertSnippet: options.insertSnippet ? COMMANDS.insertSnippet : null,
  insertTask: options.insertTask ? COMMANDS.insertTask : null,
  resolve: resolveCodeActions && codeActions,
});

async function onCodeAction(
  runtime: Runtime,
  { textDocument, range, context }: CodeActionParams,
): Promise<(CodeAction | Command)[]> {
  const found = at(runtime, textDocument.uri);
  const version = found && runtime.session.versionOf(found.uri);
  // A client that knows no code actions could only be given commands of its own, and has none of ours.
  if (!found || version === null || version === undefined || !runtime.client.codeActions) return [];
  const { source, language, uri } = found;
  const actions = codeActions(
    {
      source,
      version,
      language,
      client: actionClient(runtime.client),
      span: spanOf(source, range),
      only: context.only && context.only.length > 0 ? context.only : null,
      diagnostics: context.diagnostics,
    },
    runtime.session.findings(uri),
    takesTask(source.plan, source.offsetAt(range.start)),
  );
  actions.push(
    ...twoLevelsActions({
      source,
      version,
      language,
      client: runtime.client,
      span: spanOf(source, range),
      only: context.only && context.only.length > 0 ? context.only : null,
      today: found.today,
    }),
  );
  const quick = !context.only?.length || context.only.some((kind) => kind === '' || kind === CodeActionKind.QuickFix);
  return quick ? [...actions, ...(await parentActions(runtime, textDocument.uri, range))] : actions;
}

/**
 * The edit of an action that was offered without; an action whose text has changed since stays without. Working it out may
 * take a while: what has arrived by then, keystrokes and a cancellation, goes first.
 */
async function resolve(runtime: Runtime, action: CodeAction, token: CancellationToken): Promise<CodeAction> {
  await pause();
  const data = action.data as ActionData | undefined;
  const found = data && at(runtime, data.uri);
  if (token.isCancellationRequested || !found || runtime.session.versionOf(found.uri) !== data.version) return action;
  const change = resolveAction(data, runtime.session.findings(found.uri).all);
  if (!change) return action;
  const { source, language } = found;
  const client = actionClient(runtime.client);
  return { ...action, edit: workspaceEdit({ source, version: data.version, client, language }, change) };
}

function onTaskOffers(runtime: Runtime, { uri }: PlaceRef): readonly TaskOffer[] {
  const found = at(runtime, uri);
  if (!found) return [];
  const { source, trace, today, language } = found;
  return taskOffers(source.plan, trace, today, language).map((offer) => ({
    id: offer.id,
    label: offer.text,
    detail: [offer.owners.join(', '), offer.deadline ?? ''].filter((part) => part !== '').join(' · '),
    source: offer.source,
    covered: offer.covered,
  }));
}

function onTaskEdit(runtime: Runtime, { uri, position, id }: TaskChoice): TaskEdit | null {
  const found = at(runtime, uri, position);
  const version = found && runtime.session.versionOf(found.uri);
  if (!found || version === null || version === undefined) return null;
  const { source, trace, today, language, offset } = found;
  const offer = taskOffers(source.plan, trace, today, language).find((it) => it.id === id);
  if (!offer) return null;
  const { span, snippet, text } = insertTask(source.plan, offset, offer);
  return { uri: source.uri, version, range: rangeOf(source, span), snippet, text };
}
