/** Two language status items: what the server made of the open plan, and what became of the plans above it. */
import { type Disposable, LanguageStatusSeverity, languages, Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type DocumentRef, type DocumentStatus, METHODS, type ParentStatus } from '../../server/src/lsp/protocol';
import { type MessageKey, say } from './messages';

const LEVELS = { xa: 'levelXa', huyen: 'levelHuyen', tinh: 'levelTinh', 'trung-uong': 'levelTrungUong' } as const;
const PARENT_STATES: Record<ParentStatus['state'], MessageKey> = {
  found: 'parentFound',
  missing: 'parentMissing',
  ambiguous: 'parentAmbiguous',
  cyclic: 'parentCyclic',
};

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
    const first = status?.parents.find(({ state }) => state !== 'found') ?? status?.parents[0];
    parent.text = first ? say(PARENT_STATES[first.state], { number: first.number ?? first.text }) : say('parentNone');
    parent.detail = first?.text ?? '';
    parent.severity =
      first && first.state !== 'found' ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
    parent.command =
      first?.state === 'found' && first.uris[0]
        ? { command: 'vscode.open', title: say('open'), arguments: [Uri.parse(first.uris[0])] }
        : undefined;
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
