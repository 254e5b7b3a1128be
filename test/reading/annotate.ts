/**
 * Plans with their reading between the lines. A file of `plans/` is a plan in which lines that begin with `⇒` say what the
 * line above begins:
 *
 *     ⇒ § duties                                         a section and its role
 *     ⇒ block !A & B + C @ Quý I/2025 = 2025-01-01..2025-03-31
 *     ⇒ duty !A ?deadline                                a task: form, owners (`!`: the lead is marked), + helpers,
 *                                                        @ deadline = dates, ? what is missing
 *     ⇒ service 9 !A                                     a service, its place in the list of essential services, owners
 *
 * Lines that begin with `%%` describe the plan, or change its text before it is read: `%% crlf`, `%% nfd`.
 */

import type { AgencyMention, Deadline, Plan, Service, Task } from '../../server/src/plan/model';
import { readPlan } from '../../server/src/plan/read';
import { parse } from '../../server/src/syntax/parse';

const NOTE = /^\s*⇒/;
const HEAD = /^%%/;

export interface Annotated {
  /** Lines of the head, with `%%`. */
  readonly head: readonly string[];
  /** The plan's own text. */
  readonly text: string;
}

export function plainOf(file: string): Annotated {
  const lines = file.split('\n');
  const head = lines.filter((line) => HEAD.test(line));
  return { head, text: lines.filter((line) => !HEAD.test(line) && !NOTE.test(line)).join('\n') };
}

/** `file` with the notes that the reader would write in it; equal to `file` where it reads as expected. */
export function annotate(file: string): string {
  const { head, text } = plainOf(file);
  let source = text;
  if (head.includes('%% crlf')) source = source.replace(/\n/g, '\r\n');
  if (head.includes('%% nfd')) source = source.normalize('NFD');
  const plan = readPlan(parse(source));
  const notes = notesOf(plan, source);
  return [...head, ...text.split('\n').flatMap((line, at) => [line, ...(notes.get(at) ?? [])])].join('\n');
}

function notesOf(plan: Plan, source: string): Map<number, string[]> {
  const notes = new Map<number, string[]>();
  const note = (offset: number, words: string): void => {
    const line = source.slice(0, offset).split('\n').length - 1;
    notes.set(line, [...(notes.get(line) ?? []), `⇒ ${words.normalize('NFC')}`]);
  };
  for (const section of plan.sections) note(section.span.start, `§ ${section.role}`);
  for (const task of plan.tasks) note(task.start + task.reading.head.start, taskNote(task));
  for (const service of plan.services) note(service.start, serviceNote(service));
  return notes;
}

const names = (mentions: readonly AgencyMention[]): string => mentions.map((mention) => mention.text).join(' & ');

function taskNote({ reading }: Task): string {
  const parts: string[] = [reading.form];
  if (reading.owners.length > 0) parts.push(`${reading.leadMarked ? '!' : ''}${names(reading.owners)}`);
  if (reading.coop.length > 0) parts.push(`+ ${names(reading.coop)}`);
  if (reading.deadline) parts.push(`@ ${deadlineNote(reading.deadline)}`);
  for (const field of reading.missing) parts.push(`?${field}`);
  return parts.join(' ');
}

function deadlineNote({ text, start, end }: Deadline): string {
  return start || end ? `${text} = ${start ?? ''}..${end ?? ''}` : text;
}

function serviceNote({ reading }: Service): string {
  const parts = ['service', String(reading.standard ?? '-')];
  if (reading.owners.length > 0) parts.push(names(reading.owners));
  return parts.join(' ');
}
