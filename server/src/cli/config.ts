/** The `kehoach.json` that holds for a file, by the files' own paths. */
import { dirname, join, resolve } from 'node:path';
import { BASELINE_FILE } from '../rules/baseline';
import { knownIds } from '../rules/registry';
import type { Severity } from '../rules/rule';
import type { Message } from '../text/localized';
import type { Catalogue } from '../workspace/catalogue';
import { CONFIG_FILE, catalogueOf, isExcluded, parentsFor, readConfig } from '../workspace/config';
import { linesOf } from './lines';

export interface FileConfig {
  /** Bodies and services that it adds, and the lists that it chooses. */
  readonly catalogue: Catalogue;
  /** Absolute path of the file. */
  readonly path: string;
  /** Parents that the file names for the plan at an absolute path, as absolute paths; none when it names none. */
  readonly parentsOf: (plan: string) => readonly string[];
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  readonly excluded: (plan: string) => boolean;
  /** Absolute path of the baseline that holds here, whether it is there or not. */
  readonly baseline: string;
  /** What is wrong with the file; the rest of it holds. */
  readonly problems: readonly ConfigProblem[];
}

export interface ConfigProblem {
  /** From 1. */
  readonly line: number;
  readonly message: Message;
}

/** The configuration in `text`, the file at the absolute `path`. `lists`: ids of the lists in `.kehoach` folders around it. */
export function fileConfig(text: string, path: string, lists: readonly string[] = []): FileConfig {
  const { config, errors } = readConfig(text, knownIds(lists));
  const lines = linesOf(text);
  const folder = dirname(path);
  const inside = (plan: string) => plan.slice(folder.length + 1).replaceAll('\\', '/');
  return {
    path,
    catalogue: catalogueOf(config),
    parentsOf: (plan) => parentsFor(config, inside(plan)).map((parent) => resolve(folder, parent)),
    severities: config.rules,
    excluded: (plan) => isExcluded(config, inside(plan)),
    baseline: resolve(folder, config.baseline ?? BASELINE_FILE),
    problems: errors.map(({ span, message }) => ({ line: lines.at(span.start).line, message })),
  };
}

const SEVERITIES: readonly string[] = ['off', 'hint', 'info', 'warning', 'error'];

export const isSeverity = (value: unknown): value is Severity | 'off' =>
  typeof value === 'string' && SEVERITIES.includes(value);

/** Where a file that holds for `path` may lie: in its folder, or above it, nearest first. */
export function* configCandidates(path: string, name = CONFIG_FILE): Generator<string> {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    yield join(folder, name);
    if (dirname(folder) === folder) return;
  }
}
