/** Offers the language mode, once per file, for plain text and Markdown that reads like a plan. */
import {
  ConfigurationTarget,
  Disposable,
  type ExtensionContext,
  languages,
  Range,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { say } from './messages';
import { FIRST_PAGE, resemblesPlan } from './resembles';

/** What was answered for a file: VS Code forgets the language of a file when it is closed. */
type Answer = 'yes' | 'no';

const ANSWERS = 'kehoach.offered';
/** Files whose answer is kept; for older ones the question may come again. */
const KEPT = 500;

export function offerLanguageMode({ workspaceState }: ExtensionContext): Disposable {
  const answers = new Map(workspaceState.get<[uri: string, answer: Answer][]>(ANSWERS, []));
  const remember = (uri: string, answer: Answer) => {
    answers.set(uri, answer);
    void workspaceState.update(ANSWERS, [...answers].slice(-KEPT));
  };

  const consider = async (document: TextDocument | undefined) => {
    if (!document || !isPlainText(document)) return;
    const uri = document.uri.toString();
    const answer = answers.get(uri) ?? (await ask(document, () => remember(uri, 'no')));
    if (answer !== 'yes') return;
    remember(uri, 'yes');
    await languages.setTextDocumentLanguage(document, 'kehoach');
  };

  /** A change of language closes and opens the document at once; away from ours, it takes the answer back. */
  const closed = ({ languageId, uri }: TextDocument) => {
    if (languageId !== 'kehoach' || answers.get(uri.toString()) !== 'yes') return;
    setTimeout(() => {
      const still = workspace.textDocuments.find((it) => it.uri.toString() === uri.toString());
      if (still && isPlainText(still)) remember(uri.toString(), 'no');
    });
  };

  void consider(window.activeTextEditor?.document);
  return Disposable.from(
    window.onDidChangeActiveTextEditor((editor) => consider(editor?.document)),
    workspace.onDidCloseTextDocument(closed),
  );
}

const isPlainText = ({ languageId, uri }: TextDocument): boolean =>
  (languageId === 'plaintext' || languageId === 'markdown') && uri.scheme !== 'git';

/** Asks about a document that reads like a plan; `asked` is called before, for the question comes only once. */
async function ask(document: TextDocument, asked: () => void): Promise<Answer> {
  const settings = workspace.getConfiguration('kehoach');
  if (!settings.get('offerLanguageMode', true)) return 'no';
  const page = document.getText(new Range(document.positionAt(0), document.positionAt(FIRST_PAGE)));
  if (!resemblesPlan(page)) return 'no';
  asked();
  const yes = say('offerYes');
  const never = say('offerNever');
  const answer = await window.showInformationMessage(say('offer'), yes, say('offerNo'), never);
  if (answer === never) await settings.update('offerLanguageMode', false, ConfigurationTarget.Global);
  return answer === yes ? 'yes' : 'no';
}
