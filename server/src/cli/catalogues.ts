/** The catalogues that hold for a file: the product's, those of `kehoach.json`, and the `.kehoach` folders at or above it. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Knowledge } from '../knowledge/knowledge';
import type { Localized, Message } from '../text/localized';
import { type Catalogue, type CatalogueReading, isCatalogueFile, readCatalogueFile } from '../workspace/catalogue';
import { knowledgeOf } from '../workspace/own-knowledge';
import { configCandidates } from './config';
import { linesOf } from './lines';

/** Something wrong in a file of catalogues; the rest of it holds. */
export interface CatalogueProblem {
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly message: Message;
}

export interface Catalogues {
  /** Catalogues for the file at an absolute path, with what its configuration adds. One object for the same ones. */
  readonly knowledge: (path: string, config: Catalogue | null) => Promise<Knowledge>;
  /** Ids of the lists of services in the `.kehoach` folders at or above the file at an absolute path. */
  readonly lists: (path: string) => Promise<readonly string[]>;
  readonly problems: () => readonly CatalogueProblem[];
}

const UNREADABLE: Localized = {
  vi: 'không đọc được tệp danh mục ({reason})',
  en: 'the catalogue could not be read ({reason})',
};

export function createCatalogues(): Catalogues {
  const folders = new Map<string, Promise<readonly CatalogueReading[]>>();
  const made = new Map<string, Knowledge>();
  const problems: CatalogueProblem[] = [];

  async function readAll(folder: string): Promise<readonly CatalogueReading[]> {
    const names = await readdir(folder).catch(() => []);
    const read = names
      .map((name) => join(folder, name))
      .filter((path) => isCatalogueFile(path.replaceAll('\\', '/')))
      .sort()
      .map(async (path) => {
        try {
          const text = await readFile(path, 'utf8');
          const reading = readCatalogueFile(text);
          const lines = linesOf(text);
          for (const { span, message } of reading.errors)
            problems.push({ path, line: lines.at(span.start).line, message });
          return [reading];
        } catch (error) {
          const reason = (error as NodeJS.ErrnoException).code ?? String(error);
          problems.push({ path, line: 1, message: { text: UNREADABLE, args: { reason } } });
          return [];
        }
      });
    return (await Promise.all(read)).flat();
  }

  /** Those at or above the file, the farthest first. */
  async function readAround(path: string): Promise<readonly CatalogueReading[]> {
    const found: CatalogueReading[] = [];
    for (const folder of configCandidates(path, '.kehoach')) {
      const known = folders.get(folder) ?? readAll(folder);
      folders.set(folder, known);
      found.unshift(...(await known));
    }
    return found;
  }

  return {
    async knowledge(path, config) {
      const around = await readAround(path);
      const own: Catalogue[] = around.map(({ errors: _, ...catalogue }) => catalogue);
      if (config) own.push(config);
      const key = JSON.stringify(own);
      const knowledge = made.get(key) ?? knowledgeOf(own);
      made.set(key, knowledge);
      return knowledge;
    },
    lists: async (path) => (await readAround(path)).flatMap(({ serviceLists }) => serviceLists.map(({ id }) => id)),
    problems: () => problems,
  };
}
