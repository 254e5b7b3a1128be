/** Tasks as a table for spreadsheets (RFC 4180), with a byte order mark, without which Excel misreads Vietnamese. */
import type { Language } from '../text/localized';
import type { DocumentJson } from './tasks-json';
import { formWord, missingWords, names, WORDS } from './tasks-words';

export function tasksCsv(documents: readonly DocumentJson[], language: Language): string {
  const keys = 'file line id task owners coop leadMarked deadline start end product missing form'.split(' ');
  const rows: string[][] = [keys.map((key) => WORDS[key as keyof typeof WORDS][language])];
  for (const { file, tasks } of documents) {
    for (const task of tasks) {
      rows.push([
        file,
        String(task.line),
        task.id,
        task.text,
        names(task.owners),
        names(task.coop),
        (task.leadMarked ? WORDS.yes : WORDS.no)[language],
        task.deadline?.text ?? '',
        task.deadline?.start ?? '',
        task.deadline?.end ?? '',
        task.product ?? '',
        missingWords(task.missing, language),
        formWord(task.form, language),
      ]);
    }
  }
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** Quoted where need be; a leading sign that a spreadsheet takes for a formula is kept from it by a blank. */
const cell = (text: string): string => {
  const plain = /^[=+@-]/.test(text) ? ` ${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replace(/"/g, '""')}"` : plain;
};
