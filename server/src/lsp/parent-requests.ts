/** Requests about the plans above a plan: comparison, review, and the choice of a parent. */
import {
  type CodeAction,
  CodeActionKind,
  type Connection,
  type Range,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { taskAt } from '../features/at';
import {
  type Candidate,
  chooseTitle,
  configTitle,
  parentCandidates,
  parentsWith,
  plansOf,
  takeTitle,
  unsettledAt,
} from '../features/choose-parent';
import { type Comparison, compare } from '../features/comparison';
import { spoken } from '../features/describe';
import { DRAFT_REFUSALS, draftFor } from '../features/draft';
import { fileEdit } from '../features/file-edit';
import { spanOf } from '../features/source';
import type { Localized } from '../text/localized';
import { markReviewed, nameParents, suspects, writeReview } from '../workspace';
import { CONFIG_FILE } from '../workspace/config';
import { type Log, request } from './guard';
import {
  COMMANDS,
  type DocumentRef,
  type DraftAnswer,
  type DraftChoice,
  METHODS,
  type ParentCandidate,
  type ParentChoice,
  type ReviewChoice,
} from './protocol';
import type { Runtime } from './runtime';
import { fileName } from './status';

export function registerParentRequests(connection: Connection, running: () => Runtime, log: Log): void {
  const on = <P, R>(method: string, empty: R, handler: (runtime: Runtime, params: P) => R | Promise<R>): void => {
    connection.onRequest(
      method,
      request<P, R>(method, log, empty, (params) => handler(running(), params)),
    );
  };
  on<DocumentRef, Comparison | null>(METHODS.comparison, null, onComparison);
  on<ReviewChoice, WorkspaceEdit | null>(METHODS.reviewEdit, null, onReviewEdit);
  on<DocumentRef, readonly ParentCandidate[]>(METHODS.parentCandidates, [], onParentCandidates);
  on<ParentChoice, WorkspaceEdit | null>(METHODS.parentEdit, null, onParentEdit);
  on<unknown, readonly ParentCandidate[]>(METHODS.plans, [], (runtime) => {
    runtime.session.flush();
    return shown(runtime, plansOf(runtime.library.workspace()));
  });
  on<DraftChoice, DraftAnswer>(METHODS.draft, { text: null, reason: null }, onDraft);
}

const NO_PARENT: Localized = {
  vi: 'Kế hoạch này không dẫn kế hoạch cấp trên nào.',
  en: 'This plan cites no parent plan.',
};

function onComparison(runtime: Runtime, { uri }: DocumentRef): Comparison | null {
  runtime.comparing();
  const known = runtime.uris.in(uri);
  const source = runtime.session.source(known);
  if (!source?.plan.recognised) return null;
  const language = runtime.language(known);
  const trace = runtime.session.trace(known);
  if (!trace) {
    const parents = runtime.status(uri)?.parents ?? [];
    const summary = parents.length > 0 ? parents.map(({ text }) => text).join(' ') : NO_PARENT[language];
    return { uri, summary, groups: [] };
  }
  const review = runtime.reviews.of(known);
  return compare({ source, trace, review, today: runtime.host.today(), language, open: runtime.session.source });
}

const editClient = ({ client }: Runtime) => ({
  documentChanges: client.documentChanges,
  createFiles: client.createFiles,
  annotations: client.annotatedEdits,
});

async function onReviewEdit(runtime: Runtime, { uri, tasks }: ReviewChoice): Promise<WorkspaceEdit | null> {
  const known = runtime.uris.in(uri);
  const { uri: file, text, review } = await runtime.reviews.read(known);
  const trace = runtime.session.trace(known);
  // A file that is no review is not written over.
  if (!trace || !review || known.startsWith('untitled:')) return null;
  const ids = tasks && new Set(tasks);
  const chosen = trace.links.filter((link) => (ids ? ids.has(link.task.id) : link.parentTask !== null));
  const after = writeReview(markReviewed(review, trace, new Set(chosen.map((link) => link.task))));
  return fileEdit({ uri: runtime.uris.out(file), before: text, after, ask: null }, editClient(runtime));
}

function onParentCandidates(runtime: Runtime, { uri }: DocumentRef): readonly ParentCandidate[] {
  runtime.session.flush();
  return shown(runtime, parentCandidates(runtime.library.workspace(), runtime.uris.in(uri)));
}

const shown = (runtime: Runtime, candidates: readonly Candidate[]): readonly ParentCandidate[] =>
  candidates.map(({ uri, header, cited }) => ({
    uri: runtime.uris.out(uri),
    label: fileName(uri),
    detail: [header.number, header.issuer, header.issueDate && spoken(header.issueDate)].filter(Boolean).join(' · '),
    title: header.title ?? '',
    cited,
  }));

function onDraft(runtime: Runtime, { uri, locality }: DraftChoice): DraftAnswer {
  const known = runtime.uris.in(uri);
  const plan = runtime.session.source(known)?.plan;
  const result = plan ? draftFor(plan, locality, runtime.host.today()) : ({ kind: 'not-a-plan' } as const);
  if (result.kind === 'draft') return { text: result.text, reason: null };
  return { text: null, reason: DRAFT_REFUSALS[result.kind][runtime.language(known)] };
}

function onParentEdit(runtime: Runtime, { uri, parent }: ParentChoice): Promise<WorkspaceEdit | null> {
  runtime.session.flush();
  return parentEdit(runtime, runtime.uris.in(uri), runtime.uris.in(parent));
}

const CONFIG_LIMIT = 1_000_000;

/** Names `parent` in the nearest kehoach.json, or in a new one in the workspace's folder. */
async function parentEdit(runtime: Runtime, uri: string, parent: string): Promise<WorkspaceEdit | null> {
  if (uri.startsWith('untitled:')) return null;
  const folder = folderFor(runtime, uri);
  const file = `${folder}/${CONFIG_FILE}`;
  const paths = [uri, ...parentsWith(runtime.library.workspace(), uri, parent)].map((it) => relativePath(folder, it));
  const [own, ...parents] = paths;
  if (own == null || parents.some((path) => path === null)) return null;
  const content = await runtime.host.files.read(file, CONFIG_LIMIT);
  const before = runtime.textOf(file) ?? (content.kind === 'text' ? content.text : null);
  const after = nameParents(before, own, parents as string[]);
  if (after === null) return null;
  const ask = configTitle(runtime.language(uri));
  return fileEdit({ uri: runtime.uris.out(file), before, after, ask }, editClient(runtime));
}

/** The folder of the kehoach.json that holds for `uri`, or where one would go. */
function folderFor(runtime: Runtime, uri: string): string {
  const own = uri.slice(0, uri.lastIndexOf('/'));
  for (let folder = own; folder.includes('/'); folder = folder.slice(0, folder.lastIndexOf('/'))) {
    if (runtime.configs().has(folder)) return folder;
  }
  const workspace = runtime.folders().find((folder) => uri.startsWith(`${folder.replace(/\/$/, '')}/`));
  return (workspace ?? own).replace(/\/$/, '');
}

/** The way from `folder` to the file at `uri`, with `../` where need be; null where there is none. */
function relativePath(folder: string, uri: string): string | null {
  const [from, to] = [URI.parse(folder), URI.parse(uri)];
  if (from.scheme !== to.scheme || from.authority !== to.authority) return null;
  const steps = from.path.split('/').filter(Boolean);
  const parts = to.path.split('/').filter(Boolean);
  let shared = 0;
  while (shared < steps.length && steps[shared] === parts[shared]) shared++;
  return [...steps.slice(shared).map(() => '..'), ...parts.slice(shared)].join('/');
}

/** A command of the client, which saves the file too; or the edit alone. Null where neither can be had. */
async function effect(
  runs: boolean | undefined,
  title: string,
  command: string,
  argument: ReviewChoice | ParentChoice,
  edit: () => Promise<WorkspaceEdit | null>,
): Promise<Pick<CodeAction, 'command' | 'edit'> | null> {
  if (runs) return { command: { title, command, arguments: [argument] } };
  const found = await edit();
  return found && { edit: found };
}

const MARK: Localized = { vi: 'Đánh dấu đã rà soát', en: 'Mark as reviewed' };

/** At most so many files to choose from in a light bulb; the list of all is a command away. */
const MOST_FILES = 5;

/** Actions for a place that the plans above have to do with. */
export async function parentActions(runtime: Runtime, written: string, range: Range): Promise<CodeAction[]> {
  const uri = runtime.uris.in(written);
  const source = runtime.session.source(uri);
  if (!source) return [];
  const language = runtime.language(uri);
  const { options } = runtime.client;
  const at = spanOf(source, range);
  const actions: CodeAction[] = [];
  const trace = runtime.session.trace(uri);
  const task = trace && taskAt(source.plan, at.start);
  if (task && suspects(trace, runtime.reviews.of(uri)).has(task)) {
    const choice: ReviewChoice = { uri: written, tasks: [task.id] };
    const does = await effect(options.markReviewed, MARK[language], COMMANDS.markReviewed, choice, () =>
      onReviewEdit(runtime, choice),
    );
    if (does) actions.push({ title: MARK[language], kind: CodeActionKind.QuickFix, ...does });
  }
  const unsettled = unsettledAt(runtime.library.workspace(), uri, at);
  for (const file of new Set(unsettled.flatMap(({ uris }) => uris).slice(0, MOST_FILES))) {
    const choice: ParentChoice = { uri: written, parent: runtime.uris.out(file) };
    const title = takeTitle(fileName(file), language);
    const does = await effect(options.chooseParent, title, COMMANDS.chooseParent, choice, () =>
      parentEdit(runtime, uri, file),
    );
    if (does) actions.push({ title, kind: CodeActionKind.QuickFix, ...does });
  }
  if (unsettled.length > 0 && options.chooseParent) {
    const title = chooseTitle(language);
    const command = { title, command: COMMANDS.chooseParent, arguments: [{ uri: written }] };
    actions.push({ title, kind: CodeActionKind.QuickFix, command });
  }
  return actions;
}
