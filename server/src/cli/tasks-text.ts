/** What was read out of plans, for reading at a terminal. */
import type { Language } from '../text/localized';
import { shorten } from '../text/shorten';
import type { DocumentJson, TaskJson } from './tasks-json';
import { missingWords, names, WORDS } from './tasks-words';

const LONGEST = 160;

export const tasksText = (documents: readonly DocumentJson[], language: Language): string =>
  documents.map((document) => section(document, language)).join('\n');

function section({ file, document, tasks, services }: DocumentJson, language: Language): string {
  const word = (key: keyof typeof WORDS) => WORDS[key][language];
  const lines = [file, `  ${document.title ?? word('untitled')}`];
  const facts = [
    [word('number'), document.number],
    [word('date'), document.issueDate],
    [word('issuer'), document.issuer],
    ...document.parents.map((it) => [word('parent'), [it.number, it.date, it.issuer].filter(Boolean).join(', ')]),
  ].filter(([, value]) => value);
  for (const [name, value] of facts) lines.push(`  ${name}: ${value}`);
  lines.push('', `  ${word('tasks').replace('{n}', String(tasks.length))}`);
  for (const task of tasks) lines.push(...taskLines(task, language));
  if (services.length > 0) {
    lines.push('', `  ${word('services').replace('{n}', String(services.length))}`);
    for (const service of services) {
      const standard = service.standard === null ? '   ' : `${String(service.standard).padStart(2)}.`;
      lines.push(`  ${String(service.line).padStart(5)}  ${standard} ${shorten(service.name, LONGEST)}`);
      const said = [names(service.owners), service.deadline?.text].filter(Boolean).join(' · ');
      if (said) lines.push(`             ${said}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function taskLines(task: TaskJson, language: Language): string[] {
  const word = (key: keyof typeof WORDS) => WORDS[key][language];
  const lines = [`  ${String(task.line).padStart(5)}  ${task.id}  ${shorten(task.text, LONGEST)}`];
  const fields = [
    [word('owners'), names(task.owners)],
    [word('coop'), names(task.coop)],
    [word('deadline'), task.deadline?.text],
    [word('product'), task.product],
    [word('missing'), missingWords(task.missing, language)],
  ].filter(([, value]) => value);
  for (const [name, value] of fields) lines.push(`           ${name}: ${value}`);
  return lines;
}
