/** A task and the parent's task that it carries out, beside each other, with what differs pointed out. */
import type { TaskReading } from '../plan/model';
import { placeName } from '../plan/place-name';
import { type Language, type Localized, say } from '../text/localized';
import { shorten } from '../text/shorten';
import type { TraceLink } from '../workspace';
import { plainMarkdown } from './describe';

const TEXT = {
  own: { vi: 'Kế hoạch này', en: 'This plan' },
  parent: { vi: 'Cấp trên{number}, {place}', en: 'Parent{number}, {place}' },
  unsure: { vi: 'chưa chắc chắn', en: 'not certain' },
  wording: { vi: 'Nội dung', en: 'Task' },
  owner: { vi: 'Chủ trì', en: 'Lead' },
  deadline: { vi: 'Thời hạn', en: 'Deadline' },
  missing: { vi: '*chưa ghi*', en: '*not given*' },
  later: { vi: '⚠ Thời hạn muộn hơn cấp trên', en: '⚠ Later than the parent’s deadline' },
} satisfies Record<string, Localized>;

/** Long tasks are cut: the hover is for a look, the parent's plan is a click away. */
const LONGEST = 300;

/** Paragraphs of Markdown: a table whose differing rows are marked; empty for a task without a parent's. */
export function sideBySide(link: TraceLink, language: Language): string[] {
  const { parent, parentTask, task, differences, confidence, later } = link;
  if (!parent || !parentTask) return [];
  const number = parent.plan.header.number ? ` ${plainMarkdown(parent.plan.header.number)}` : '';
  const there = say({ text: TEXT.parent, args: { number, place: placeName(parentTask.id) } }, language);
  const doubt = confidence === 'unsure' ? ` (${TEXT.unsure[language]})` : '';
  const rows = ROWS.map(({ name, of }) => {
    const differs = differences.includes(name);
    const mark = (words: string): string => (differs && name !== 'wording' && words ? `**${words}**` : words);
    const [ours, theirs] = [of(task.reading), of(parentTask.reading)].map(
      (words) => mark(words) || TEXT.missing[language],
    );
    return `| ${TEXT[name][language]}${differs ? ' ≠' : ''} | ${ours} | ${theirs} |`;
  });
  const table = [`| | ${TEXT.own[language]} | ${there}${doubt} |`, '|---|---|---|', ...rows].join('\n');
  return later ? [table, TEXT.later[language]] : [table];
}

const ROWS: readonly {
  readonly name: 'wording' | 'owner' | 'deadline';
  readonly of: (reading: TaskReading) => string;
}[] = [
  { name: 'wording', of: ({ action, text }) => plainMarkdown(shorten(action.trim() === '' ? text : action, LONGEST)) },
  { name: 'owner', of: ({ owners }) => owners.map((it) => plainMarkdown(it.text)).join(', ') },
  { name: 'deadline', of: ({ deadline }) => (deadline ? plainMarkdown(deadline.text) : '') },
];
