/** Two commands about the plans above: which file is the parent, and which of its changes have been looked at. */
import { window, workspace } from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';
import {
  type DocumentRef,
  METHODS,
  type ParentCandidate,
  type ParentChoice,
  type ReviewChoice,
} from '../../server/src/lsp/protocol';
import { activePlan } from './active';
import { say } from './messages';
import { pickFolded } from './pick';

export async function chooseParent(
  client: BaseLanguageClient,
  asked: DocumentRef | ParentChoice | undefined,
): Promise<void> {
  const uri = asked?.uri ?? activePlan()?.uri.toString();
  if (!uri) return void window.showInformationMessage(say('openPlanFirst'));
  const parent = asked && 'parent' in asked ? asked.parent : await pickParent(client, uri);
  if (parent === undefined) return;
  const edit = await client.sendRequest<WorkspaceEdit | null>(METHODS.parentEdit, {
    uri,
    parent,
  } satisfies ParentChoice);
  await applyAndSave(client, edit);
}

/** A plan that may be above the one at `uri`; undefined when none was chosen. */
async function pickParent(client: BaseLanguageClient, uri: string): Promise<string | undefined> {
  const candidates = await client.sendRequest<ParentCandidate[]>(METHODS.parentCandidates, {
    uri,
  } satisfies DocumentRef);
  if (!candidates.length) {
    void window.showInformationMessage(say('noCandidates'));
    return undefined;
  }
  return pickFolded(
    say('chooseParent'),
    candidates.map((candidate) => ({
      id: candidate.uri,
      label: candidate.label,
      description: candidate.cited ? say('cited') : '',
      detail: [candidate.detail, candidate.title].filter(Boolean).join(' · '),
    })),
  );
}

export async function markReviewed(client: BaseLanguageClient, asked: ReviewChoice | undefined): Promise<void> {
  const plan = activePlan();
  const choice = asked ?? (plan && { uri: plan.uri.toString(), tasks: null });
  if (!choice) return void window.showInformationMessage(say('openPlanFirst'));
  const edit = await client.sendRequest<WorkspaceEdit | null>(METHODS.reviewEdit, choice);
  await applyAndSave(client, edit);
}

/** For files that the drafter does not look at: they are saved with the change. */
async function applyAndSave(client: BaseLanguageClient, edit: WorkspaceEdit | null): Promise<void> {
  if (!edit) return;
  const change = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
  if (!(await workspace.applyEdit(change))) return;
  for (const [uri] of change.entries()) await (await workspace.openTextDocument(uri)).save();
}
