/** Traces for reading at a terminal. */
import type { Language } from '../text/localized';
import { shorten } from '../text/shorten';
import type { TaskPlace, TraceReport, TraceRow } from './trace-report';
import {
  countWords,
  coverageWords,
  differenceWords,
  headWords,
  summaryHead,
  summaryRow,
  type Word,
  wordsIn,
} from './trace-words';

export interface TextLayout {
  readonly colour: boolean;
  /** Columns to fill. */
  readonly width: number;
}

const BOLD = 1;
const DIM = 2;
const RED = 31;
const GREEN = 32;
const YELLOW = 33;
const CYAN = 36;

const SIGNS = { inherited: '✓', changed: '≈', new: '+' } as const;
const COLOURS = { inherited: GREEN, changed: YELLOW, new: CYAN } as const;

interface Style extends TextLayout {
  readonly paint: (text: string, code: number) => string;
  readonly word: Word;
}

/** One section for each plan; the summary table last, where a terminal shows it. */
export function traceText(reports: readonly TraceReport[], language: Language, layout: TextLayout): string {
  const style: Style = {
    ...layout,
    paint: layout.colour ? (text, code) => `\u001b[${code}m${text}\u001b[0m` : (text) => text,
    word: wordsIn(language),
  };
  const parts = reports.map((report) => section(report, style));
  if (reports.length > 1) parts.push(summary(reports, style));
  return parts.join('\n');
}

function section(report: TraceReport, style: Style): string {
  const { paint, word } = style;
  const { child, parents, rows, uncovered } = report;
  const out = [paint(child.file, BOLD)];
  if (child.title) out.push(...wrap(child.title, style.width - 2).map((line) => `  ${line}`));
  for (const parent of parents) {
    out.push(`  ${word('against')}: ${[...headWords(parent, word), paint(parent.file, DIM)].join(' · ')}`);
  }
  out.push('', ...figures(report, style).map((line) => `  ${line}`), '');
  if (rows.length === 0) out.push(`  ${word('noTasks')}`);
  else out.push(`  ${paint(word('tasks'), BOLD)}`, '');
  const places = placeWidth([...rows.map((row) => row.task), ...uncovered]);
  for (const row of rows) out.push(...rowLines(row, places, style));
  out.push('');
  if (uncovered.length === 0) out.push(`  ${word('noneUncovered')}`);
  else {
    out.push(`  ${paint(`${word('uncovered')} (${uncovered.length})`, BOLD)}`, '');
    for (const task of uncovered) out.push(...uncoveredLines(task, places, parents.length > 1, style));
  }
  return `${out.join('\n')}\n`;
}

function figures(report: TraceReport, { word, paint }: Style): string[] {
  const { all, unsure, later, suspect } = countWords(report, word);
  const notes = [unsure && paint(unsure, YELLOW), later && paint(later, RED), suspect && paint(suspect, RED)];
  return [coverageWords(report, word), all, ...notes].filter(Boolean);
}

interface Widths {
  readonly line: number;
  readonly id: number;
}

const placeWidth = (tasks: readonly TaskPlace[]): Widths => ({
  line: Math.max(1, ...tasks.map((task) => String(task.line).length)),
  id: Math.min(14, Math.max(1, ...tasks.map((task) => task.id.length))),
});

function rowLines(row: TraceRow, widths: Widths, style: Style): string[] {
  const { paint, word } = style;
  const { task, parent, nearest, status } = row;
  const margin = ' '.repeat(widths.line + widths.id + 8);
  const room = Math.max(30, style.width - margin.length);
  const sign = paint(row.unsure ? '?' : SIGNS[status], row.unsure ? YELLOW : COLOURS[status]);
  const head = `  ${paint(String(task.line).padStart(widths.line), DIM)}  ${sign} ${task.id.padEnd(widths.id)}  `;
  const out = [`${head}${shorten(task.text, room)}`];
  const say = (text: string): void => void out.push(...wrap(text, room).map((line) => `${margin}${line}`));
  const other = parent ?? (row.unsure ? nearest : null);
  if (other) {
    const where = `↑ ${other.id} (${word('line').toLowerCase()} ${other.line})`;
    const result = [parent ? word(status) : word('nearest'), ...(row.unsure ? [word('unsure')] : [])].join(', ');
    say(paint(`${where}  ${result}`, parent && !row.unsure ? COLOURS[status] : YELLOW));
    if (!parent || status === 'changed') say(paint(shorten(other.text, room), DIM));
  } else say(paint(word('new'), CYAN));
  for (const difference of row.differences) {
    if (difference.what !== 'wording') say(differenceWords(difference, word));
  }
  if (row.later) say(paint(word('later'), RED));
  if (row.review) say(paint(word(row.review), RED));
  return out;
}

function uncoveredLines(task: TaskPlace, widths: Widths, named: boolean, style: Style): string[] {
  const { paint } = style;
  const margin = ' '.repeat(widths.line + widths.id + 8);
  const room = Math.max(30, style.width - margin.length);
  const out = [
    `  ${paint(String(task.line).padStart(widths.line), DIM)}    ${task.id.padEnd(widths.id)}  ${shorten(task.text, room)}`,
  ];
  const said = [task.owners, task.deadline, named ? task.file : ''].filter(Boolean).join(' · ');
  if (said) out.push(...wrap(said, room).map((line) => `${margin}${paint(line, DIM)}`));
  return out;
}

function summary(reports: readonly TraceReport[], { paint, word }: Style): string {
  const table = [summaryHead(word), ...reports.map(summaryRow)];
  const widths = summaryHead(word).map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  const lines = table.map((row) =>
    row.map((text, i) => (i === 0 ? text.padEnd(widths[i]!) : text.padStart(widths[i]!))).join('  '),
  );
  return `${paint(word('summary'), BOLD)}\n\n  ${lines.join('\n  ')}\n`;
}

/** `text` in lines of at most `width` letters, broken at blanks. */
function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  if (line !== '') lines.push(line);
  return lines;
}
