/** Traces as Markdown tables. */
import type { Language } from '../text/localized';
import { markdownTable } from './markdown';
import type { TaskPlace, TraceReport, TraceRow } from './trace-report';
import {
  capital,
  countWords,
  coverageWords,
  differenceWords,
  headWords,
  summaryHead,
  summaryRow,
  type TraceWord,
  type Word,
  wordsIn,
} from './trace-words';

/** The summary first where there are several plans, then one chapter each. */
export function traceMarkdown(reports: readonly TraceReport[], language: Language): string {
  const word = wordsIn(language);
  const parts = [`# ${word('title')}\n`];
  if (reports.length > 1)
    parts.push(`## ${word('summary')}\n`, markdownTable(summaryHead(word), reports.map(summaryRow)));
  for (const report of reports) parts.push(chapter(report, word));
  return parts.join('\n');
}

function chapter(report: TraceReport, word: Word): string {
  const { child, parents, rows, uncovered } = report;
  const { all, unsure, later, suspect } = countWords(report, word);
  const facts = [
    `${word('child')}: \`${child.file}\``,
    ...parents.map((parent) => `${word('against')}: ${[...headWords(parent, word), `\`${parent.file}\``].join(' · ')}`),
    ...[coverageWords(report, word), all, unsure, later, suspect].filter(Boolean),
  ];
  const parts = [`## ${child.title ?? child.file}\n`, `${facts.map((fact) => `- ${fact}`).join('\n')}\n`];
  if (rows.length === 0) parts.push(`${word('noTasks')}\n`);
  else {
    const head: TraceWord[] = ['line', 'task', 'state', 'parentTask', 'differences'];
    parts.push(
      `### ${word('tasks')}\n`,
      markdownTable(
        head.map((key) => word(key)),
        rows.map((row) => cells(row, word)),
      ),
    );
  }
  if (uncovered.length === 0) parts.push(`${word('noneUncovered')}\n`);
  else {
    const head: TraceWord[] = ['line', 'parentTask', 'owner', 'deadline'];
    const lines = uncovered.map((task) => [String(task.line), titled(task), task.owners, task.deadline]);
    parts.push(
      `### ${word('uncovered')} (${uncovered.length})\n`,
      markdownTable(
        head.map((key) => capital(word(key))),
        lines,
      ),
    );
  }
  return parts.join('\n');
}

function cells(row: TraceRow, word: Word): readonly string[] {
  const other = row.parent ?? (row.unsure ? row.nearest : null);
  const state = [word(row.status), ...(row.unsure ? [word('unsure')] : [])].join('; ');
  const parent = other ? `${row.parent ? '' : `(${word('nearest')}) `}${titled(other)}` : '';
  const differences = row.differences.map((difference) => differenceWords(difference, word));
  if (row.later) differences.push(word('later'));
  if (row.review) differences.push(word(row.review));
  return [String(row.task.line), titled(row.task), state, parent, differences.join('; ')];
}

const titled = (task: TaskPlace): string => `**${task.id}** ${task.text}`;
