/** The command that makes a draft out of the plan above: choose the plan, name the unit, and a new document opens. */
import { Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type DraftAnswer, type DraftChoice, METHODS, type ParentCandidate } from '../../server/src/lsp/protocol';
import { activePlan } from './active';
import { say } from './messages';
import { pickFolded } from './pick';

export async function draftFromParent(client: BaseLanguageClient): Promise<void> {
  const uri = await choosePlan(client);
  if (uri === undefined) return;
  const text = await askUnit(client, uri);
  if (text === undefined) return;
  const document = await workspace.openTextDocument({ language: 'kehoach', content: text });
  await window.showTextDocument(document);
}

/** The plan that the drafter looks at comes first. */
async function choosePlan(client: BaseLanguageClient): Promise<string | undefined> {
  const plans = await client.sendRequest<ParentCandidate[]>(METHODS.plans, {});
  if (plans.length === 0) {
    void window.showInformationMessage(say('noCandidates'));
    return undefined;
  }
  const active = activePlan()?.uri.toString();
  const isActive = (plan: ParentCandidate) => Uri.parse(plan.uri).toString() === active;
  const ordered = [...plans.filter(isActive), ...plans.filter((plan) => !isActive(plan))];
  return pickFolded(
    say('draftFrom'),
    ordered.map((plan) => ({
      id: plan.uri,
      label: plan.label,
      description: plan.detail,
      detail: plan.title,
    })),
  );
}

/** Asks for the unit until there is a draft for it; undefined when the drafter gives up. */
async function askUnit(client: BaseLanguageClient, uri: string): Promise<string | undefined> {
  let value = '';
  let prompt = say('draftUnit');
  for (;;) {
    const locality = await window.showInputBox({ prompt, value, placeHolder: 'xã Kon Gang', ignoreFocusOut: true });
    if (locality === undefined) return undefined;
    const answer = await client.sendRequest<DraftAnswer>(METHODS.draft, { uri, locality } satisfies DraftChoice);
    if (answer.text !== null) return answer.text;
    value = locality;
    prompt = answer.reason ?? prompt;
  }
}
