/** Two language status items: what the server made of the open plan, and what became of the plans above it. */
import { type Disposable, LanguageStatusSeverity, languages, Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { COMMANDS, type DocumentRef, type DocumentStatus, METHODS } from '../../server/src/lsp/protocol';
import { say } from './messages';

const LEVELS = { xa: 'levelXa', huyen: 'levelHuyen', tinh: 'levelTinh', 'trung-uong': 'levelTrungUong' } as const;

export function showStatus(client: BaseLanguageClient): Disposable[] {
  const selector = { language: 'kehoach' };
  const plan = languages.createLanguageStatusItem('kehoach.plan', selector);
  const parent = languages.createLanguageStatusItem('kehoach.parent', selector);

  const show = (status: DocumentStatus | null) => {
    plan.name = say('name');
    parent.name = say('parentName');
    plan.busy = status?.indexing != null;
    plan.text = status ? planText(status) : say('name');
    plan.detail = status ? planDetail(status) : '';
    Object.assign(parent, parentParts(status));
  };

  const activeUri = () => window.activeTextEditor?.document.uri.toString();
  const ask = async () => {
    const document = window.activeTextEditor?.document;
    if (document?.languageId !== 'kehoach' || !client.isRunning()) return;
    const uri = document.uri.toString();
    try {
      const status = await client.sendRequest<DocumentStatus | null>(METHODS.status, { uri } satisfies DocumentRef);
      if (uri === activeUri()) show(status);
    } catch (error) {
      client.warn('No status', error, false);
    }
  };

  show(null);
  return [
    plan,
    parent,
    window.onDidChangeActiveTextEditor(ask),
    client.onDidChangeState(ask),
    client.onNotification(METHODS.status, (status: DocumentStatus) => {
      if (status.uri === activeUri()) show(status);
    }),
  ];
}

function planText({ recognised, level, tasks }: DocumentStatus): string {
  if (!recognised) return say('notAPlan');
  return level ? say('plan', { level: say(LEVELS[level]), tasks }) : say('planAnyLevel', { tasks });
}

function planDetail(status: DocumentStatus): string {
  const { number, services, findings, omitted, damaged, indexing } = status;
  return [
    number,
    services > 0 && say('services', { services }),
    findings > 0 ? say('findings', { findings }) : say('noFindings'),
    omitted > 0 && say('omitted', { omitted }),
    damaged && say('damaged'),
    indexing && say('reading', indexing),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** What is wrong with a parent comes before what is right with another; the server has worded it. */
function parentParts(status: DocumentStatus | null) {
  const { Information, Warning } = LanguageStatusSeverity;
  const parents = status?.parents ?? [];
  const amiss = parents.find(({ state }) => state !== 'found');
  if (status && amiss) {
    const choose = { command: COMMANDS.chooseParent, title: say('choose'), arguments: [{ uri: status.uri }] };
    return { text: amiss.text, detail: '', severity: Warning, command: choose };
  }
  const [found] = parents;
  if (!found?.uris[0]) return { text: say('parentNone'), detail: '', severity: Information, command: undefined };
  const uri = Uri.parse(found.uris[0]);
  const file = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  return {
    text: say('parentFound', { number: found.number ?? file }),
    detail: file,
    severity: Information,
    command: { command: 'vscode.open', title: say('open'), arguments: [uri] },
  };
}
