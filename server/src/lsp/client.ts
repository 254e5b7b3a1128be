/** What the client at the other end can do, read once out of its `initialize` request. */
import type { InitializeParams } from 'vscode-languageserver';
import type { InitializationOptions } from './protocol';

export interface Client {
  /** Pulls diagnostics; otherwise they are pushed. */
  readonly pull: boolean;
  readonly refreshDiagnostics: boolean;
  readonly refreshCodeLens: boolean;
  readonly related: boolean;
  readonly codeDescription: boolean;
  /** Asks for configuration by resource; otherwise it sends all of it, or none. */
  readonly configuration: boolean;
  readonly watchFiles: boolean;
  readonly watchConfiguration: boolean;
  readonly workspaceFolders: boolean;
  readonly progress: boolean;
  readonly documentChanges: boolean;
  readonly snippetEdits: boolean;
  readonly createFiles: boolean;
  readonly annotatedEdits: boolean;
  /** Knows code actions, not only commands. */
  readonly codeActions: boolean;
  readonly resolveCodeActions: boolean;
  readonly completion: CompletionClient;
  readonly hierarchicalSymbols: boolean;
  readonly markdownHover: boolean;
  readonly options: InitializationOptions;
  /** As the client says it: "vi", "en-US"; null when it does not. */
  readonly locale: string | null;
}

export interface CompletionClient {
  readonly snippets: boolean;
  readonly labelDetails: boolean;
  readonly insertReplace: boolean;
  readonly markdown: boolean;
  /** Properties that may come with `completionItem/resolve`. */
  readonly resolves: readonly string[];
}

export function readClient(params: InitializeParams): Client {
  const { workspace, textDocument, window } = params.capabilities;
  const item = textDocument?.completion?.completionItem;
  const pull = textDocument?.diagnostic;
  const published = textDocument?.publishDiagnostics;
  return {
    pull: pull !== undefined,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshCodeLens: workspace?.codeLens?.refreshSupport === true,
    related: (pull?.relatedInformation ?? published?.relatedInformation) === true,
    codeDescription: (pull?.codeDescriptionSupport ?? published?.codeDescriptionSupport) === true,
    configuration: workspace?.configuration === true,
    watchFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    watchConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    progress: window?.workDoneProgress === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    snippetEdits:
      workspace?.workspaceEdit?.documentChanges === true && workspace.workspaceEdit.snippetEditSupport === true,
    createFiles:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.resourceOperations?.includes('create') === true,
    annotatedEdits: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    codeActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    resolveCodeActions:
      textDocument?.codeAction?.dataSupport === true &&
      textDocument.codeAction.resolveSupport?.properties.includes('edit') === true,
    completion: {
      snippets: item?.snippetSupport === true,
      labelDetails: item?.labelDetailsSupport === true,
      insertReplace: item?.insertReplaceSupport === true,
      markdown: item?.documentationFormat?.includes('markdown') === true,
      resolves: item?.resolveSupport?.properties ?? ['documentation', 'detail'],
    },
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    options: readOptions(params.initializationOptions),
    locale: typeof params.locale === 'string' ? params.locale : null,
  };
}

function readOptions(value: unknown): InitializationOptions {
  if (typeof value !== 'object' || value === null) return {};
  const options = value as Record<string, unknown>;
  return {
    insertSnippet: options.insertSnippet === true,
    insertTask: options.insertTask === true,
    showReferences: options.showReferences === true,
    readFiles: options.readFiles === true,
    markReviewed: options.markReviewed === true,
    chooseParent: options.chooseParent === true,
    ...(typeof options.rulePages === 'string' ? { rulePages: options.rulePages.replace(/\/$/, '') } : {}),
  };
}
