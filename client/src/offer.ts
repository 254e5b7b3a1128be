/** Offers the language mode, once per file, for plain text and Markdown that reads like a plan. */
import {
  ConfigurationTarget,
  type Disposable,
  type ExtensionContext,
  languages,
  Range,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { say } from './messages';
import { FIRST_PAGE, resemblesPlan } from './resembles';

const ASKED = 'kehoach.offered';
/** Files remembered as asked; older ones may be asked again. */
const REMEMBERED = 500;

export function offerLanguageMode(context: ExtensionContext): Disposable {
  const asked = new Set(context.workspaceState.get<string[]>(ASKED, []));
  const consider = (document: TextDocument | undefined) => {
    if (!document || !['plaintext', 'markdown'].includes(document.languageId) || document.uri.scheme === 'git') return;
    const uri = document.uri.toString();
    if (asked.has(uri) || !workspace.getConfiguration('kehoach').get('offerLanguageMode', true)) return;
    const page = document.getText(new Range(document.positionAt(0), document.positionAt(FIRST_PAGE)));
    if (!resemblesPlan(page)) return;
    asked.add(uri);
    void context.workspaceState.update(ASKED, [...asked].slice(-REMEMBERED));
    void ask(document);
  };
  consider(window.activeTextEditor?.document);
  return window.onDidChangeActiveTextEditor((editor) => consider(editor?.document));
}

async function ask(document: TextDocument): Promise<void> {
  const yes = say('offerYes');
  const never = say('offerNever');
  const answer = await window.showInformationMessage(say('offer'), yes, say('offerNo'), never);
  if (answer === yes) await languages.setTextDocumentLanguage(document, 'kehoach');
  if (answer === never)
    await workspace.getConfiguration('kehoach').update('offerLanguageMode', false, ConfigurationTarget.Global);
}
