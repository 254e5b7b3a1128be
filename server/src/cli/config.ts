/** `kehoach.json`: which plans are whose parents, which files are left out, how severe a rule is. */
import { dirname, join, resolve } from 'node:path';
import { type ParseError, parse as parseJson, printParseErrorCode } from 'jsonc-parser';
import { ruleById } from '../rules/registry';
import type { Severity } from '../rules/rule';
import type { Localized, Message } from '../text/localized';
import { createExclusion } from '../workspace/exclusion';
import { linesOf } from './lines';

export const CONFIG_NAME = 'kehoach.json';

export interface Config {
  /** Absolute path of the file. */
  readonly path: string;
  /** Parents that the file names for the plan at an absolute path, as absolute paths; none when it names none. */
  readonly parentsOf: (plan: string) => readonly string[];
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  readonly excluded: (plan: string) => boolean;
  /** What is wrong with the file; the rest of it holds. */
  readonly problems: readonly Message[];
}

const SEVERITIES: readonly string[] = ['off', 'hint', 'info', 'warning', 'error'];

const SYNTAX: Localized = {
  vi: 'dòng {line}: không đúng cú pháp JSON ({code})',
  en: 'line {line}: not valid JSON ({code})',
};
const SHAPE: Localized = { vi: '"{key}" không đúng kiểu', en: '"{key}" is not of the right kind' };
const UNKNOWN_RULE: Localized = { vi: 'không có quy tắc "{id}"', en: 'there is no rule "{id}"' };
const UNKNOWN_SEVERITY: Localized = {
  vi: 'quy tắc "{id}": không có mức "{value}" (chỉ có off, hint, info, warning, error)',
  en: 'rule "{id}": no severity "{value}" (there are off, hint, info, warning, error)',
};

/**
 * The configuration in `text`, a JSON file with comments at `path`. `parents` is a list for every plan of the folder, or
 * an object of such lists by file name or pattern. Never throws: what makes no sense is left out and said.
 */
export function readConfig(text: string, path: string): Config {
  const problems: Message[] = [];
  const errors: ParseError[] = [];
  const value: unknown = parseJson(text, errors, { allowTrailingComma: true });
  const [first] = errors;
  if (first) {
    const { line } = linesOf(text).at(first.offset);
    problems.push({ text: SYNTAX, args: { line, code: printParseErrorCode(first.error) } });
  }
  const root = isRecord(value) ? value : {};
  const wrong = (key: string) => problems.push({ text: SHAPE, args: { key } });
  if (!first && !isRecord(value)) wrong(CONFIG_NAME);
  const folder = dirname(path);
  const inside = (plan: string) =>
    plan
      .slice(folder.length + 1)
      .split('\\')
      .join('/');

  const parents = readParents(root.parents, wrong);
  const excludes = strings(root.exclude);
  if (root.exclude !== undefined && !excludes) wrong('exclude');
  const excluded = createExclusion([{ folder: '', lines: excludes ?? [] }]);
  return {
    path,
    parentsOf: (plan) =>
      parents.find(({ fits }) => fits(inside(plan)))?.files.map((file) => resolve(folder, file)) ?? [],
    severities: readRules(root.rules, problems, wrong),
    excluded: (plan) => excluded(inside(plan)),
    problems,
  };
}

interface Parents {
  readonly fits: (path: string) => boolean;
  readonly files: readonly string[];
}

function readParents(value: unknown, wrong: (key: string) => void): readonly Parents[] {
  if (value === undefined) return [];
  const forAll = strings(value);
  if (forAll) return [{ fits: () => true, files: forAll }];
  if (!isRecord(value)) {
    wrong('parents');
    return [];
  }
  return Object.entries(value).flatMap(([pattern, listed]) => {
    const files = typeof listed === 'string' ? [listed] : strings(listed);
    if (!files) {
      wrong(`parents.${pattern}`);
      return [];
    }
    return [{ fits: createExclusion([{ folder: '', lines: [pattern] }]), files }];
  });
}

function readRules(
  value: unknown,
  problems: Message[],
  wrong: (key: string) => void,
): ReadonlyMap<string, Severity | 'off'> {
  const severities = new Map<string, Severity | 'off'>();
  if (value === undefined) return severities;
  if (!isRecord(value)) wrong('rules');
  for (const [id, severity] of Object.entries(isRecord(value) ? value : {})) {
    if (!ruleById(id)) problems.push({ text: UNKNOWN_RULE, args: { id } });
    else if (!isSeverity(severity)) problems.push({ text: UNKNOWN_SEVERITY, args: { id, value: String(severity) } });
    else severities.set(id, severity);
  }
  return severities;
}

export const isSeverity = (value: unknown): value is Severity | 'off' =>
  typeof value === 'string' && SEVERITIES.includes(value);

/** Folders from that of `path` upwards, where a configuration may lie. */
export function* configCandidates(path: string): Generator<string> {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    yield join(folder, CONFIG_NAME);
    if (dirname(folder) === folder) return;
  }
}

const strings = (value: unknown): readonly string[] | null =>
  Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : null;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
