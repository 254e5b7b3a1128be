/** The command that inserts a task in standard wording: the server offers, the drafter chooses, the server words it. */
import { Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { METHODS, type PlaceRef, type TaskChoice, type TaskEdit, type TaskOffer } from '../../server/src/lsp/protocol';
import { activePlan } from './active';
import { say } from './messages';
import { pickFolded } from './pick';
import { applySnippet } from './snippet';

export async function insertTask(client: BaseLanguageClient, asked: PlaceRef | undefined): Promise<void> {
  const place = asked ?? activePlace();
  if (!place) return void window.showInformationMessage(say('openPlanFirst'));
  const offers = await client.sendRequest<TaskOffer[]>(METHODS.taskOffers, place);
  if (!offers.length) return void window.showInformationMessage(say('noTasks'));
  const id = await pickFolded(
    say('chooseTask'),
    offers.map((offer) => ({
      id: offer.id,
      label: offer.label,
      description: offer.covered ? say('taskCovered') : '',
      detail: [offer.detail, offer.source].filter(Boolean).join(' · '),
    })),
  );
  if (id !== undefined) await insertOffer(client, { ...place, id });
}

/** Inserts the chosen task, unless the text has changed while it was being worded. */
export async function insertOffer(client: BaseLanguageClient, choice: TaskChoice): Promise<void> {
  const edit = await client.sendRequest<TaskEdit | null>(METHODS.taskEdit, choice);
  const uri = Uri.parse(choice.uri);
  const open = window.visibleTextEditors.find((editor) => editor.document.uri.toString() === uri.toString());
  if (!edit || (open && open.document.version !== edit.version)) {
    return void window.showInformationMessage(say('taskMoved'));
  }
  await applySnippet(uri, client.protocol2CodeConverter.asRange(edit.range), edit.snippet);
}

function activePlace(): PlaceRef | undefined {
  const editor = window.activeTextEditor;
  if (!editor || !activePlan()) return undefined;
  const { line, character } = editor.selection.active;
  return { uri: editor.document.uri.toString(), position: { line, character } };
}
