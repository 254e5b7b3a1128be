/** `kehoach tasks`: what was read out of plans. */
import { createConfigs } from './corpus';
import { openDocuments, PROGRESS } from './documents';
import { type Io, languageOf, OK, TROUBLE } from './io';
import { USAGE_TASKS } from './messages';
import { readArguments } from './options';
import { tasksCsv } from './tasks-csv';
import { documentJson } from './tasks-json';
import { tasksMarkdown } from './tasks-markdown';
import { tasksText } from './tasks-text';
import { progressLine, tellStrangers, tellTroubles } from './tell';

const FORMATS = ['text', 'json', 'csv', 'md'] as const;

export async function runTasks(args: readonly string[], io: Io): Promise<number> {
  const given = readArguments(args, { format: { type: 'string' } });
  const format = given.choice('format', FORMATS);
  const language = languageOf(given.value('language'), io.env);
  if (given.flag('help')) {
    io.out(USAGE_TASKS[language]);
    return OK;
  }
  const progress = progressLine(io, language, PROGRESS);
  const { knowledge } = createConfigs(undefined, io.cwd);
  const opened = await openDocuments(given.positionals, io, { knowledge, progress: progress.step });
  progress.done();
  const failed = tellTroubles(opened, io, language);
  tellStrangers(opened, io, language);
  const documents = opened.documents.map(({ name, plan, lines }) => documentJson(name, plan, lines));
  switch (format) {
    case 'json':
      io.out(`${JSON.stringify({ version: 1, documents }, null, 1)}\n`);
      break;
    case 'csv':
      io.out(tasksCsv(documents, language));
      break;
    case 'md':
      io.out(tasksMarkdown(documents, language));
      break;
    case 'text':
      io.out(tasksText(documents, language));
  }
  return failed ? TROUBLE : OK;
}
