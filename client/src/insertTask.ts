/** The command that inserts a task in standard wording: the server offers, the drafter chooses, the server words it. */
import { type QuickPickItem, Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { METHODS, type PlaceRef, type TaskChoice, type TaskEdit, type TaskOffer } from '../../server/src/lsp/protocol';
import { fold } from '../../server/src/text/fold';
import { say } from './messages';
import { applySnippet } from './snippet';

interface Item extends QuickPickItem {
  readonly id: string;
  readonly searched: string;
}

export async function insertTask(client: BaseLanguageClient, asked: PlaceRef | undefined): Promise<void> {
  const place = asked ?? activePlace();
  if (!place) return void window.showInformationMessage(say('openPlanFirst'));
  const offers = await client.sendRequest<TaskOffer[]>(METHODS.taskOffers, place);
  if (!offers.length) return void window.showInformationMessage(say('noTasks'));
  const id = await choose(offers);
  if (id === undefined) return;
  const edit = await client.sendRequest<TaskEdit | null>(METHODS.taskEdit, { ...place, id } satisfies TaskChoice);
  const uri = Uri.parse(place.uri);
  const open = window.visibleTextEditors.find((editor) => editor.document.uri.toString() === uri.toString());
  if (!edit || (open && open.document.version !== edit.version))
    return void window.showInformationMessage(say('taskMoved'));
  await applySnippet(uri, client.protocol2CodeConverter.asRange(edit.range), edit.snippet);
}

function activePlace(): PlaceRef | undefined {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'kehoach') return undefined;
  const { line, character } = editor.selection.active;
  return { uri: editor.document.uri.toString(), position: { line, character } };
}

/** Lets the drafter choose; typed words are looked for without regard to accents, in any order. */
function choose(offers: readonly TaskOffer[]): Promise<string | undefined> {
  const items: Item[] = offers.map((offer) => ({
    id: offer.id,
    label: offer.label,
    description: offer.covered ? say('taskCovered') : '',
    detail: [offer.detail, offer.source].filter(Boolean).join(' · '),
    // VS Code's own filter knows only accented letters; it is passed over.
    alwaysShow: true,
    searched: fold(`${offer.label} ${offer.detail} ${offer.source}`.normalize('NFC')),
  }));
  const pick = window.createQuickPick<Item>();
  pick.placeholder = say('chooseTask');
  pick.items = items;
  pick.onDidChangeValue((value) => {
    const words = fold(value.normalize('NFC')).split(/\s+/).filter(Boolean);
    pick.items = items.filter((item) => words.every((word) => item.searched.includes(word)));
  });
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.id);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}
