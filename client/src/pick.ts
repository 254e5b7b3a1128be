/** A list to choose from that finds Vietnamese words typed without accents. */
import { type QuickPickItem, window } from 'vscode';
import { fold } from '../../server/src/text/fold';

export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly detail: string;
}

interface Item extends QuickPickItem {
  readonly id: string;
  readonly searched: string;
}

/** The id of what was chosen; undefined when nothing was. Typed words are looked for in any order. */
export function pickFolded(placeholder: string, choices: readonly Choice[]): Promise<string | undefined> {
  const items: Item[] = choices.map((choice) => ({
    ...choice,
    // VS Code's own filter knows only accented letters; it is passed over.
    alwaysShow: true,
    searched: fold(`${choice.label} ${choice.detail}`.normalize('NFC')),
  }));
  const pick = window.createQuickPick<Item>();
  pick.placeholder = placeholder;
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
