/** Tasks and services as Markdown tables. */
import type { Language } from '../text/localized';
import { markdownTable } from './markdown';
import type { DocumentJson } from './tasks-json';
import { missingWords, names, WORDS } from './tasks-words';

export const tasksMarkdown = (documents: readonly DocumentJson[], language: Language): string =>
  documents.map((document) => section(document, language)).join('\n');

function section({ file, document, tasks, services }: DocumentJson, language: Language): string {
  const word = (key: keyof typeof WORDS) => WORDS[key][language];
  const parts = [`# ${document.title ?? file}\n`];
  const facts = [
    [word('file'), `\`${file}\``],
    [word('number'), document.number],
    [word('date'), document.issueDate],
    [word('issuer'), document.issuer],
    ...document.parents.map((parent) => [word('parent'), [parent.number, parent.issuer].filter(Boolean).join(', ')]),
  ].filter(([, value]) => value);
  parts.push(`${facts.map(([name, value]) => `- ${name}: ${value}`).join('\n')}\n`);
  parts.push(`## ${word('tasks').replace('{n}', String(tasks.length))}\n`);
  parts.push(
    markdownTable(
      ['id', 'task', 'owners', 'coop', 'deadline', 'product', 'missing'].map((key) => word(key as keyof typeof WORDS)),
      tasks.map((task) => [
        task.id,
        task.text,
        names(task.owners),
        names(task.coop),
        task.deadline?.text ?? '',
        task.product ?? '',
        missingWords(task.missing, language),
      ]),
    ),
  );
  if (services.length > 0) {
    parts.push(`## ${word('services').replace('{n}', String(services.length))}\n`);
    parts.push(
      markdownTable(
        ['service', 'standard', 'owners', 'coop', 'deadline'].map((key) => word(key as keyof typeof WORDS)),
        services.map((service) => [
          service.name,
          service.standard === null ? '' : String(service.standard),
          names(service.owners),
          names(service.coop),
          service.deadline?.text ?? '',
        ]),
      ),
    );
  }
  return parts.join('\n');
}
