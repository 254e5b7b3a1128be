/**
 * `kehoach.json`: what a folder of plans says about itself. Parsed with comments allowed; what is wrong in it is a value
 * with its place, and the rest still counts.
 */
import type { Node } from 'jsonc-parser';
import type { Language, Localized } from '../text/localized';
import {
  type Catalogue,
  type ConfigAgency,
  type ConfigService,
  type ConfigServiceList,
  readAgencies,
  readOwnServices,
  readServiceLists,
} from './catalogue';
import { createExclusion } from './exclusion';
import {
  type ConfigError,
  type Errors,
  isText,
  placeOf,
  properties,
  readOne,
  readRoot,
  readStrings,
  report,
  reportUnknown,
  valueAt,
} from './json-values';

export type { ConfigError } from './json-values';

/** A rule's severity as a workspace sets it. */
export type RuleSetting = 'error' | 'warning' | 'info' | 'hint' | 'off';

/** Parents of the plans whose path fits a pattern. */
export interface ParentSetting {
  /** Paths or patterns as in .gitignore, relative to the folder of kehoach.json; null for every plan. */
  readonly plans: readonly string[] | null;
  /** Paths relative to the folder of kehoach.json, nearest parent first. */
  readonly parents: readonly string[];
}

export interface Config {
  readonly parents: readonly ParentSetting[];
  readonly rules: ReadonlyMap<string, RuleSetting>;
  /** Globs of files that are not checked. */
  readonly exclude: readonly string[];
  /** Null: as the drafter's own settings say. */
  readonly language: Language | null;
  readonly agencies: readonly ConfigAgency[];
  /** Ids of the service lists that apply, known or not; empty: as the plan's citations say. */
  readonly services: readonly string[];
  /** Services of the place itself. */
  readonly ownServices: readonly ConfigService[];
  /** Lists of services of the place itself; they apply where they are named or cited. */
  readonly serviceLists: readonly ConfigServiceList[];
  /** Path of the baseline's file from the folder of kehoach.json; null: the usual name beside it. */
  readonly baseline: string | null;
}

export interface ConfigReading {
  readonly config: Config;
  readonly errors: readonly ConfigError[];
}

/** Ids that settings may name, handed in because rules and lists are known elsewhere. */
export interface KnownIds {
  readonly rules: ReadonlySet<string>;
  /** Lists of services: the product's, and those of the `.kehoach` folders beside and above the file. */
  readonly services: ReadonlySet<string>;
}

export const CONFIG_FILE = 'kehoach.json';

export const RULE_SETTINGS: readonly RuleSetting[] = ['error', 'warning', 'info', 'hint', 'off'];

export const emptyConfig: Config = {
  parents: [],
  rules: new Map(),
  exclude: [],
  language: null,
  agencies: [],
  services: [],
  ownServices: [],
  serviceLists: [],
  baseline: null,
};

const TEXT = {
  unknownRule: {
    vi: 'Không có quy tắc nào tên “{key}”. Mục này không có tác dụng. Đề nghị kiểm tra lại tên.',
    en: 'There is no rule called “{key}”. It has no effect. Check the name.',
  },
  unknownList: {
    vi: 'Không có danh mục dịch vụ công nào tên “{key}”. Mục này không có tác dụng. Các danh mục đang có: {known}.',
    en: 'There is no list of services called “{key}”. It has no effect. The lists there are: {known}.',
  },
} satisfies Record<string, Localized>;

/** Reads the text of a kehoach.json. Never throws; what cannot be used is left out and named in `errors`. */
export function readConfig(text: string, known: KnownIds): ConfigReading {
  const errors: ConfigError[] = [];
  const root = readRoot(text, CONFIG_FILE, errors);
  if (!root) return { config: emptyConfig, errors };
  reportUnknown(errors, root, KEYS);
  const at = (key: string): Node | undefined => valueAt(root, key);
  const serviceLists = readServiceLists(errors, at('serviceLists'));
  const reader: Reader = { errors, known };
  const config: Config = {
    parents: readParents(errors, at('parents')),
    rules: readRules(reader, at('rules')),
    exclude: readStrings(errors, at('exclude'), 'exclude', 'strings'),
    language: readLanguage(errors, at('language')),
    agencies: readAgencies(errors, at('agencies')),
    ...readServices(reader, at('services'), serviceLists),
    serviceLists,
    baseline: readOne(errors, at('baseline'), 'baseline', (path) => path.endsWith('.baseline.json')),
  };
  return { config, errors: errors.sort((a, b) => a.span.start - b.span.start) };
}

const KEYS = new Set([
  '$schema',
  'parents',
  'rules',
  'exclude',
  'language',
  'agencies',
  'services',
  'serviceLists',
  'baseline',
]);

interface Reader {
  readonly errors: Errors;
  readonly known: KnownIds;
}

/** A list for every plan, `{ "file": parents }`, or `[{ "plan": "file", "parents": parents }]`. */
function readParents(errors: Errors, node: Node | undefined): readonly ParentSetting[] {
  if (!node) return [];
  const paths = (value: Node, key: string): readonly string[] => readStrings(errors, value, key, 'paths').map(asPath);
  if (node.type === 'object') {
    return properties(node).map(([plan, value]) => ({ plans: [asPath(plan)], parents: paths(value, plan) }));
  }
  const entries = node.type === 'array' ? (node.children ?? []).filter((item) => item.type === 'object') : [];
  if (entries.length === 0) return [{ plans: null, parents: paths(node, 'parents') }];
  return entries.flatMap((entry) => {
    const plan = valueAt(entry, 'plan');
    const parents = valueAt(entry, 'parents');
    if (plan && parents) return [{ plans: paths(plan, 'plan'), parents: paths(parents, 'parents') }];
    report(errors, entry, 'parents', 'parents');
    return [];
  });
}

/** A path as it is compared: Windows paths are written with backslashes by hand. */
export const asPath = (path: string): string => path.replace(/\\/g, '/').replace(/^\.\//, '');

function readRules(reader: Reader, node: Node | undefined): ReadonlyMap<string, RuleSetting> {
  const rules = new Map<string, RuleSetting>();
  if (!node) return rules;
  if (node.type !== 'object') report(reader.errors, node, 'rules', 'object');
  for (const [id, value, keyNode] of node.type === 'object' ? properties(node) : []) {
    if (!reader.known.rules.has(id)) {
      reader.errors.push({ span: placeOf(keyNode), message: { text: TEXT.unknownRule, args: { key: id } } });
    } else if (RULE_SETTINGS.includes(value.value as RuleSetting)) rules.set(id, value.value as RuleSetting);
    else report(reader.errors, value, id, 'severity');
  }
  return rules;
}

function readLanguage(errors: Errors, node: Node | undefined): Language | null {
  if (!node) return null;
  if (node.value === 'vi' || node.value === 'en') return node.value;
  report(errors, node, 'language', 'language');
  return null;
}

/** What `config` adds to the catalogues, and which lists it names. */
export const catalogueOf = ({ agencies, ownServices, serviceLists, services }: Config): Catalogue => ({
  agencies,
  services: ownServices,
  serviceLists,
  namedLists: services,
});

/** Ids of lists as texts, services of the place as objects, in one list; one id alone. */
function readServices(
  { errors, known }: Reader,
  node: Node | undefined,
  lists: readonly ConfigServiceList[],
): Pick<Config, 'services' | 'ownServices'> {
  const ids = new Set([...known.services, ...lists.map(({ id }) => id)]);
  const items = node?.type === 'array' ? (node.children ?? []) : node && isText(node) ? [node] : null;
  if (node && !items) report(errors, node, 'services', 'services');
  const services = (items ?? []).filter(isText).map((item) => {
    const id = String(item.value).normalize('NFC').trim();
    if (!ids.has(id)) {
      const args = { key: id, known: [...ids].join(', ') };
      errors.push({ span: placeOf(item), message: { text: TEXT.unknownList, args } });
    }
    return id;
  });
  const others = (items ?? []).filter((item) => !isText(item));
  const own = others.length > 0 && node ? { ...node, children: others } : undefined;
  return { services, ownServices: readOwnServices(errors, own) };
}

/** The parents that `config` names for the plan at `path` (relative to the folder of kehoach.json), never the plan itself. */
export function parentsFor(config: Config, path: string): readonly string[] {
  const setting = config.parents.find(
    ({ plans }) => plans === null || createExclusion([{ folder: '', lines: plans }])(path),
  );
  return setting ? setting.parents.filter((parent) => parent !== path) : [];
}

/** True for a plan that `config` leaves out; for many paths make the test once with `createExclusion`. */
export const isExcluded = (config: Config, path: string): boolean =>
  createExclusion([{ folder: '', lines: config.exclude }])(path);
