/** The baselines that hold for the plans to check, and the writing of a new one. */
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import {
  type Accepted,
  acceptedIn,
  BASELINE_FILE,
  type BaselineEntry,
  type BaselineReading,
  entriesFor,
  readBaseline,
  writeBaseline,
} from '../rules/baseline';
import type { CheckedFinding } from '../rules/check';
import type { Message } from '../text/localized';
import { configCandidates } from './config';
import type { Configs } from './corpus';
import type { InputDocument } from './documents';
import { STDIN } from './files';
import { linesOf } from './lines';

/** What is wrong with a baseline; the rest of it holds. */
export interface BaselineProblem {
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly message: Message;
}

export interface Baselines {
  readonly acceptedFor: (path: string) => Promise<Accepted | null>;
  /** The file in which findings of the plan at `path` are, or would be, accepted. */
  readonly fileFor: (path: string) => Promise<string>;
  /** Entries of a file; none when it is not there. */
  readonly entriesIn: (file: string) => Promise<readonly BaselineEntry[]>;
  readonly problems: () => readonly BaselineProblem[];
}

const UNREADABLE = {
  vi: 'không đọc được tệp tồn đọng ({reason})',
  en: 'the baseline could not be read ({reason})',
};

/** The baseline that a configuration names or stands beside; without configuration the nearest one at or above a plan. */
export function createBaselines(configs: Configs, cwd: string): Baselines {
  const files = new Map<string, Promise<BaselineReading | null>>();
  const problems: BaselineProblem[] = [];

  async function load(file: string): Promise<BaselineReading | null> {
    try {
      const text = await readFile(file, 'utf8');
      const reading = readBaseline(text);
      const lines = linesOf(text);
      for (const { span, message } of reading.errors) {
        problems.push({ path: file, line: lines.at(span.start).line, message });
      }
      return reading;
    } catch (error) {
      const reason = (error as NodeJS.ErrnoException).code ?? String(error);
      if (reason !== 'ENOENT' && reason !== 'ENOTDIR') {
        problems.push({ path: file, line: 1, message: { text: UNREADABLE, args: { reason } } });
      }
      return null;
    }
  }
  const once = (file: string): Promise<BaselineReading | null> => {
    const known = files.get(file) ?? load(file);
    files.set(file, known);
    return known;
  };
  async function fileFor(path: string): Promise<string> {
    const config = await configs.for(path);
    if (config) return config.baseline;
    for (const candidate of configCandidates(path === STDIN ? resolve(cwd, 'stdin') : path, BASELINE_FILE)) {
      if (await once(candidate)) return candidate;
    }
    return resolve(cwd, BASELINE_FILE);
  }
  const entriesIn = async (file: string): Promise<readonly BaselineEntry[]> => (await once(file))?.entries ?? [];
  return {
    async acceptedFor(path) {
      if (path === STDIN) return null;
      const file = await fileFor(path);
      return acceptedIn(await entriesIn(file), inside(file, path));
    },
    fileFor,
    entriesIn,
    problems: () => problems,
  };
}

/** Path of the plan from the baseline's folder, with `/`. */
const inside = (file: string, plan: string): string => relative(dirname(file), plan).split(sep).join('/');

export interface CheckedAnew {
  readonly document: InputDocument;
  /** Without any baseline. */
  readonly findings: readonly CheckedFinding[];
}

/**
 * Accepts all that was found. Entries of plans that were not checked this time stay. Gives the files written with the
 * number of findings each accepts now; rejects when one cannot be written.
 */
export async function acceptFindings(
  baselines: Baselines,
  checked: readonly CheckedAnew[],
): Promise<ReadonlyMap<string, number>> {
  const byFile = new Map<string, CheckedAnew[]>();
  for (const one of checked) {
    if (one.document.path === STDIN) continue;
    const file = await baselines.fileFor(one.document.path);
    byFile.set(file, [...(byFile.get(file) ?? []), one]);
  }
  const written = new Map<string, number>();
  for (const [file, here] of byFile) {
    const anew = new Set(here.map(({ document }) => inside(file, document.path).normalize('NFC')));
    const kept = (await baselines.entriesIn(file)).filter(({ plan }) => !anew.has(plan.normalize('NFC')));
    const added = here.flatMap(({ document, findings }) =>
      entriesFor(document.plan, inside(file, document.path), findings),
    );
    const entries = [...kept, ...added];
    await writeFile(file, writeBaseline(entries));
    written.set(
      file,
      entries.reduce((sum, { count }) => sum + count, 0),
    );
  }
  return written;
}
