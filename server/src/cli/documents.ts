/** The plans that a command is about, read and understood. */
import type { Knowledge } from '../knowledge/knowledge';
import type { Plan } from '../plan/model';
import { readPlan } from '../plan/read';
import { parse } from '../syntax/parse';
import type { Localized } from '../text/localized';
import type { Encoding } from './decode';
import { findFiles, type InputFile, readText, type Trouble } from './files';
import type { Io } from './io';
import { type Lines, linesOf } from './lines';

export interface InputDocument extends InputFile {
  readonly encoding: Encoding;
  readonly plan: Plan;
  readonly lines: Lines;
}

export interface Documents {
  readonly documents: readonly InputDocument[];
  readonly troubles: readonly Trouble[];
  /** Folders without a plan. */
  readonly empty: readonly string[];
}

export const PROGRESS: Localized = { vi: 'Đang đọc {done}/{total}: {name}', en: 'Reading {done}/{total}: {name}' };

export interface Opening {
  /** The catalogues that hold for the file at an absolute path. */
  readonly knowledge: (path: string) => Promise<Knowledge>;
  /** Files of named folders that are left out. */
  readonly excluded?: (path: string) => Promise<boolean>;
  readonly progress?: (done: number, total: number, name: string) => void;
}

/** Reads what `paths` name; files that cannot be read are troubles, the others are read all the same. */
export async function openDocuments(
  paths: readonly string[],
  io: Io,
  { knowledge, excluded, progress }: Opening,
): Promise<Documents> {
  const found = await findFiles(paths, io.cwd);
  const troubles: Trouble[] = [...found.troubles];
  const documents: InputDocument[] = [];
  for (const [i, file] of found.files.entries()) {
    progress?.(i + 1, found.files.length, file.name);
    if (!file.named && (await excluded?.(file.path))) continue;
    const content = await readText(file.path, io.stdin);
    if (content.kind === 'text')
      documents.push(documentOf(file, content.text, content.encoding, await knowledge(file.path)));
    else troubles.push({ name: file.name, message: content.reason });
  }
  return { documents, troubles, empty: found.empty };
}

export const documentOf = (file: InputFile, text: string, encoding: Encoding, knowledge: Knowledge): InputDocument => ({
  ...file,
  encoding,
  plan: readPlan(parse(text), knowledge),
  lines: linesOf(text),
});
