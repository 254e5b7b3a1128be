/** Code actions: the fixes of findings, all safe fixes at once, and a standard task to insert. */
import {
  type ChangeAnnotation,
  type CodeAction,
  CodeActionKind,
  type Command,
  type Diagnostic,
  type Range,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { CheckedFinding } from '../rules/check';
import type { Edit, Fix } from '../rules/rule';
import { type Language, type Localized, say } from '../text/localized';
import { overlaps, type Span } from '../text/span';
import { hasChoices, snippetEdit, snippetText, textEdit } from './edits';
import { rangeOf, type Source } from './source';

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.kehoach`;

export const ACTION_KINDS: readonly string[] = [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL];

/** What the client can take. */
export interface ActionClient {
  readonly documentChanges: boolean;
  /** Edits that are shown and confirmed before they are made. */
  readonly annotatedEdits: boolean;
  /** Snippets in a workspace edit (LSP 3.18). */
  readonly snippetEdits: boolean;
  /** Name of a client command that inserts a snippet; null when there is none. */
  readonly insertSnippet: string | null;
  /** Name of a client command that lets the drafter choose a standard task; null when there is none. */
  readonly insertTask: string | null;
  /** The edit may come later, with `codeAction/resolve`. */
  readonly resolve: boolean;
}

export interface ActionRequest {
  readonly source: Source;
  readonly version: number;
  readonly language: Language;
  readonly client: ActionClient;
  /** Where actions are wanted. */
  readonly span: Span;
  /** Kinds asked for; null for all. */
  readonly only: readonly string[] | null;
  /** The diagnostics that the client shows there. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What `codeAction/resolve` needs to find the action again. */
export interface ActionData {
  readonly uri: string;
  readonly version: number;
  /** Null: all safe fixes. */
  readonly fix: { readonly rule: string; readonly span: Span; readonly index: number } | null;
}

const TEXT = {
  fixAll: {
    vi: 'Sửa mọi lỗi sửa được chắc chắn trong văn bản',
    en: 'Apply all safe fixes in the document',
  },
  insertTask: { vi: 'Chèn nhiệm vụ chuẩn…', en: 'Insert a standard task…' },
  certain: { vi: 'Chắc chắn', en: 'Certain' },
  certainAbout: {
    vi: 'Đã chọn sẵn; bỏ chọn chỗ nào không muốn sửa',
    en: 'Ticked already; untick what you do not want',
  },
  doubtful: { vi: 'Cần xem kỹ', en: 'Look closely' },
  doubtfulAbout: {
    vi: 'Chưa chọn; đối chiếu với bản gốc rồi chọn chỗ nào đúng',
    en: 'Not ticked; compare with the original and tick what is right',
  },
} satisfies Record<string, Localized>;

/** What is wrong with the document now, and how much of it the drafter has been told. */
export interface Findings {
  readonly all: readonly CheckedFinding[];
  readonly shown: readonly CheckedFinding[];
}

/** Actions for a place: fixes of the findings that are shown there, and what the kinds asked for name. */
export function codeActions(request: ActionRequest, { all, shown }: Findings, offersTasks: boolean): CodeAction[] {
  const actions: CodeAction[] = [];
  if (wants(request.only, CodeActionKind.QuickFix)) {
    for (const finding of shown) {
      const reach = finding.reach ?? finding.span;
      if (overlaps(finding.span, request.span) || overlaps(reach, request.span)) {
        actions.push(...quickFixes(request, finding));
      }
    }
  }
  // Only when asked for by name: fix-all in every light bulb would be in the way.
  if (request.only?.some((kind) => includes(kind, FIX_ALL))) actions.push(...fixAll(request, all));
  const { insertTask } = request.client;
  if (offersTasks && insertTask !== null && wants(request.only, CodeActionKind.RefactorRewrite)) {
    const position = request.source.positionAt(request.span.start);
    const title = TEXT.insertTask[request.language];
    const command = { title, command: insertTask, arguments: [{ uri: request.source.uri, position }] };
    actions.push({ title, kind: CodeActionKind.RefactorRewrite, command });
  }
  return actions;
}

function quickFixes(request: ActionRequest, finding: CheckedFinding): CodeAction[] {
  const { source, version, language, client, diagnostics } = request;
  const fixes = finding.fixes();
  const range = rangeOf(source, finding.span);
  const mended = diagnostics.filter((it) => it.code === finding.rule.id && sameRange(it.range, range));
  return fixes.flatMap((fix, index): CodeAction[] => {
    if (!overlaps(fix.at ?? finding.span, request.span)) return [];
    const action: CodeAction = {
      title: say(fix.title, language),
      kind: CodeActionKind.QuickFix,
      ...(mended.length > 0 ? { diagnostics: mended } : {}),
      ...(fix.preferred ? { isPreferred: true } : {}),
    };
    // What is previewed holds no choices, and may take a while to work out.
    if (!client.resolve || (!fix.preview && loneSnippet(client, fix.edits))) {
      return [{ ...action, ...effect(request, action.title, fix) }];
    }
    const data: ActionData = { uri: source.uri, version, fix: { rule: finding.rule.id, span: finding.span, index } };
    return [{ ...action, data }];
  });
}

function fixAll(request: ActionRequest, findings: readonly CheckedFinding[]): CodeAction[] {
  const edits = safeEdits(findings);
  if (edits.length === 0) return [];
  const action: CodeAction = { title: TEXT.fixAll[request.language], kind: FIX_ALL };
  if (!request.client.resolve) return [{ ...action, ...effect(request, action.title, { edits }) }];
  const data: ActionData = { uri: request.source.uri, version: request.version, fix: null };
  return [{ ...action, data }];
}

/** What an action does to its document. */
export type Change = Pick<Fix, 'edits' | 'preview'>;

/**
 * The change that an action stands for, out of the findings of the same text; null when it is no longer there.
 */
export function resolveAction(data: ActionData, findings: readonly CheckedFinding[]): Change | null {
  const { fix } = data;
  if (fix === null) return { edits: safeEdits(findings) };
  for (const finding of findings) {
    const same =
      finding.rule.id === fix.rule && finding.span.start === fix.span.start && finding.span.end === fix.span.end;
    const found = same ? finding.fixes()[fix.index] : undefined;
    if (found) return found;
  }
  return null;
}

/**
 * One pass of the safe fixes: for each finding its first safe fix, leaving out those that would touch what an earlier one
 * has changed; ascending. What is left over is found again by checking again.
 */
export function safeEdits(findings: readonly CheckedFinding[]): readonly Edit[] {
  const taken: Edit[] = [];
  for (const finding of findings) {
    const fix = finding.fixes().find((it: Fix) => it.safe);
    if (!fix || fix.edits.some((edit) => taken.some((other) => collide(edit.span, other.span)))) continue;
    taken.push(...fix.edits);
  }
  return taken.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** Two insertions at one place collide: their order would be a guess. */
const collide = (a: Span, b: Span): boolean => overlaps(a, b) || (a.start === b.start && a.end === b.end);

/** The one edit with choices, for a client that takes it by no other way than its own command. */
function loneSnippet(client: ActionClient, edits: readonly Edit[]): Edit | null {
  if (client.snippetEdits || client.insertSnippet === null) return null;
  const [edit, second] = edits.filter(hasChoices);
  return edit !== undefined && second === undefined ? edit : null;
}

/** What applying `edits` comes to in this client: an edit, or a command that inserts a snippet. */
function effect(
  request: Pick<ActionRequest, 'source' | 'version' | 'client' | 'language'>,
  title: string,
  change: Change,
): { edit: WorkspaceEdit } | { command: Command } {
  const { source, client } = request;
  const { edits } = change;
  const lone = loneSnippet(client, edits);
  if (!lone) return { edit: workspaceEdit(request, change) };
  const rest = edits.filter((edit) => edit !== lone);
  const argument = {
    uri: source.uri,
    range: rangeOf(source, lone.span),
    snippet: snippetText(lone),
    ...(rest.length > 0 ? { edit: workspaceEdit(request, { edits: rest }) } : {}),
  };
  return { command: { title, command: client.insertSnippet!, arguments: [argument] } };
}

/** `change` of one document as an edit that this client can apply; in `language` what is said in a preview. */
export function workspaceEdit(
  { source, version, client, language }: Pick<ActionRequest, 'source' | 'version' | 'client' | 'language'>,
  { edits, preview }: Change,
): WorkspaceEdit {
  if (!client.documentChanges) return { changes: { [source.uri]: edits.map((edit) => textEdit(source, edit)) } };
  const textDocument = { uri: source.uri, version };
  if (preview && client.annotatedEdits) {
    const annotated = edits.map((edit) => ({ ...textEdit(source, edit), annotationId: kindOf(edit) }));
    return { documentChanges: [{ textDocument, edits: annotated }], changeAnnotations: annotations(edits, language) };
  }
  const change: TextDocumentEdit = {
    textDocument,
    edits: edits.map((edit) =>
      client.snippetEdits && hasChoices(edit) ? snippetEdit(source, edit) : textEdit(source, edit),
    ),
  };
  return { documentChanges: [change] };
}

const kindOf = ({ certain }: Edit): 'certain' | 'doubtful' => (certain ? 'certain' : 'doubtful');

/**
 * What is said of the previewed edits, kind by kind. Editors tick what needs no confirmation, and show the preview as soon
 * as one edit needs it: where none is doubtful all have to be confirmed, so that nothing is changed unseen.
 */
function annotations(edits: readonly Edit[], language: Language): Record<string, ChangeAnnotation> {
  const kinds = new Set(edits.map(kindOf));
  const ticked = kinds.has('doubtful');
  return Object.fromEntries(
    [...kinds].sort().map((kind): [string, ChangeAnnotation] => {
      const needsConfirmation = kind === 'doubtful' || !ticked;
      const about = needsConfirmation ? TEXT.doubtfulAbout : TEXT.certainAbout;
      return [kind, { label: TEXT[kind][language], needsConfirmation, description: about[language] }];
    }),
  );
}

/** True when kind `outer` asked for includes kind `inner`: "source" includes "source.fixAll.kehoach". */
const includes = (outer: string, inner: string): boolean =>
  outer === '' || inner === outer || inner.startsWith(`${outer}.`);

const wants = (only: readonly string[] | null, kind: string): boolean =>
  only === null || only.some((it) => includes(it, kind));

const sameRange = (a: Range, b: Range): boolean =>
  a.start.line === b.start.line &&
  a.start.character === b.start.character &&
  a.end.line === b.end.line &&
  a.end.character === b.end.character;
