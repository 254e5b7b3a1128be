/**
 * `kehoach.json`: what a folder of plans says about itself. Parsed with comments allowed; what is wrong in it is a value
 * with its place, and the rest still counts.
 */
import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Level } from '../plan/model';
import type { Language, Localized, Message } from '../text/localized';
import { type Span, span } from '../text/span';
import { createExclusion } from './exclusion';

/** A rule's severity as a workspace sets it. */
export type RuleSetting = 'error' | 'warning' | 'info' | 'hint' | 'off';

/** Parents of the plans whose path fits a pattern. */
export interface ParentSetting {
  /** Paths or patterns as in .gitignore, relative to the folder of kehoach.json; null for every plan. */
  readonly plans: readonly string[] | null;
  /** Paths relative to the folder of kehoach.json, nearest parent first. */
  readonly parents: readonly string[];
}

/** A body that the catalogue does not know. */
export interface ConfigAgency {
  readonly name: string;
  readonly abbreviations: readonly string[];
  readonly level: Level | null;
  /** YYYY-MM-DD; null when it has always been, or still is. */
  readonly from: string | null;
  readonly to: string | null;
}

export interface Config {
  readonly parents: readonly ParentSetting[];
  readonly rules: ReadonlyMap<string, RuleSetting>;
  /** Globs of files that are not checked. */
  readonly exclude: readonly string[];
  /** Null: as the drafter's own settings say. */
  readonly language: Language | null;
  readonly agencies: readonly ConfigAgency[];
  /** Ids of the service lists that apply; empty: as the plan's citations say. */
  readonly services: readonly string[];
  /** Path of the baseline's file from the folder of kehoach.json; null: the usual name beside it. */
  readonly baseline: string | null;
}

export interface ConfigError {
  /** In the text of kehoach.json. */
  readonly span: Span;
  readonly message: Message;
}

export interface ConfigReading {
  readonly config: Config;
  readonly errors: readonly ConfigError[];
}

/** Ids that settings may name, handed in because rules and lists are known elsewhere. */
export interface KnownIds {
  readonly rules: ReadonlySet<string>;
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
  baseline: null,
};

const TEXT = {
  syntax: {
    vi: 'Tệp kehoach.json viết sai cú pháp ({code}). Phần còn lại vẫn được dùng. Đề nghị kiểm tra dấu phẩy, dấu ngoặc ở chỗ này.',
    en: 'kehoach.json has a syntax error ({code}). The rest still counts. Check commas and brackets here.',
  },
  shape: {
    vi: 'Mục “{key}” phải là {wanted}. Mục này không được dùng. Đề nghị sửa lại.',
    en: '“{key}” must be {wanted}. It is ignored. Please correct it.',
  },
  unknownKey: {
    vi: 'Không có mục nào tên “{key}”. Mục này không có tác dụng. Đề nghị xóa hoặc sửa tên.',
    en: 'There is no setting called “{key}”. It has no effect. Remove or rename it.',
  },
  unknownRule: {
    vi: 'Không có quy tắc nào tên “{key}”. Mục này không có tác dụng. Đề nghị kiểm tra lại tên.',
    en: 'There is no rule called “{key}”. It has no effect. Check the name.',
  },
  unknownList: {
    vi: 'Không có danh mục dịch vụ công nào tên “{key}”. Đề nghị kiểm tra lại tên.',
    en: 'There is no list of services called “{key}”. Check the name.',
  },
} satisfies Record<string, Localized>;

/** A thing that a value has to be, in words; the message has its language's. */
const WANTED = {
  object: { vi: 'nhóm mục trong ngoặc { }', en: 'an object' },
  strings: { vi: 'danh sách các chuỗi', en: 'a list of strings' },
  paths: { vi: 'tên tệp hoặc danh sách tên tệp', en: 'a path or a list of paths' },
  severity: { vi: 'một trong: error, warning, info, hint, off', en: 'one of: error, warning, info, hint, off' },
  language: { vi: '"vi" hoặc "en"', en: '"vi" or "en"' },
  parents: { vi: 'nhóm mục có "plan" và "parents"', en: 'an object with "plan" and "parents"' },
  agencies: { vi: 'danh sách cơ quan, mỗi cơ quan có "name"', en: 'a list of agencies, each with a "name"' },
  level: { vi: 'một trong: xa, huyen, tinh, trung-uong', en: 'one of: xa, huyen, tinh, trung-uong' },
  baseline: { vi: 'tên tệp tận cùng bằng .baseline.json', en: 'a path ending in .baseline.json' },
  date: { vi: 'ngày dạng 2025-07-01', en: 'a date such as 2025-07-01' },
} satisfies Record<string, Localized>;

/** Reads the text of a kehoach.json. Never throws; what cannot be used is left out and named in `errors`. */
export function readConfig(text: string, known: KnownIds): ConfigReading {
  const errors: ConfigError[] = [];
  const parseErrors: ParseError[] = [];
  const root = parseTree(text, parseErrors, { allowTrailingComma: true, allowEmptyContent: true });
  for (const { offset, length, error } of parseErrors) {
    const args = { code: printParseErrorCode(error) };
    errors.push({ span: span(offset, offset + length), message: { text: TEXT.syntax, args } });
  }
  if (!root) return { config: emptyConfig, errors };
  const reader: Reader = { errors, known };
  if (root.type !== 'object') {
    report(reader, root, CONFIG_FILE, 'object');
    return { config: emptyConfig, errors };
  }
  for (const [key, , keyNode] of properties(root)) {
    if (!KEYS.has(key)) errors.push({ span: place(keyNode), message: { text: TEXT.unknownKey, args: { key } } });
  }
  const at = (key: string): Node | undefined => findNodeAtLocation(root, [key]);
  const config: Config = {
    parents: readParents(reader, at('parents')),
    rules: readRules(reader, at('rules')),
    exclude: readStrings(reader, at('exclude'), 'exclude', 'strings'),
    language: readLanguage(reader, at('language')),
    agencies: readAgencies(reader, at('agencies')),
    services: readServices(reader, at('services')),
    baseline: readOne(reader, at('baseline'), 'baseline', (path) => path.endsWith('.baseline.json')),
  };
  return { config, errors: errors.sort((a, b) => a.span.start - b.span.start) };
}

const KEYS = new Set(['$schema', 'parents', 'rules', 'exclude', 'language', 'agencies', 'services', 'baseline']);

interface Reader {
  readonly errors: ConfigError[];
  readonly known: KnownIds;
}

const place = (node: Node): Span => span(node.offset, node.offset + node.length);

function report(reader: Reader, node: Node, key: string, wanted: keyof typeof WANTED): void {
  const { vi, en } = WANTED[wanted];
  const text = { vi: TEXT.shape.vi.replace('{wanted}', vi), en: TEXT.shape.en.replace('{wanted}', en) };
  reader.errors.push({ span: place(node), message: { text, args: { key } } });
}

/** Key, value and key node of each property that has a value. */
const properties = (node: Node): readonly (readonly [string, Node, Node])[] =>
  (node.children ?? []).flatMap(({ children }) => {
    const [key, value] = children ?? [];
    return key && value ? [[String(key.value), value, key] as const] : [];
  });

const isText = (node: Node): boolean => node.type === 'string';

function readStrings(
  reader: Reader,
  node: Node | undefined,
  key: string,
  wanted: 'strings' | 'paths',
): readonly string[] {
  if (!node) return [];
  if (wanted === 'paths' && isText(node)) return [String(node.value)];
  const items = node.type === 'array' ? (node.children ?? []) : null;
  if (!items?.every(isText)) {
    report(reader, node, key, wanted);
    return items ? items.filter(isText).map((item) => String(item.value)) : [];
  }
  return items.map((item) => String(item.value));
}

/** A list for every plan, `{ "file": parents }`, or `[{ "plan": "file", "parents": parents }]`. */
function readParents(reader: Reader, node: Node | undefined): readonly ParentSetting[] {
  if (!node) return [];
  const paths = (value: Node, key: string): readonly string[] => readStrings(reader, value, key, 'paths').map(asPath);
  if (node.type === 'object') {
    return properties(node).map(([plan, value]) => ({ plans: [asPath(plan)], parents: paths(value, plan) }));
  }
  const entries = node.type === 'array' ? (node.children ?? []).filter((item) => item.type === 'object') : [];
  if (entries.length === 0) return [{ plans: null, parents: paths(node, 'parents') }];
  return entries.flatMap((entry) => {
    const plan = findNodeAtLocation(entry, ['plan']);
    const parents = findNodeAtLocation(entry, ['parents']);
    if (plan && parents) return [{ plans: paths(plan, 'plan'), parents: paths(parents, 'parents') }];
    report(reader, entry, 'parents', 'parents');
    return [];
  });
}

/** Windows paths are written with backslashes by hand. */
const asPath = (path: string): string => path.replace(/\\/g, '/').replace(/^\.\//, '');

function readRules(reader: Reader, node: Node | undefined): ReadonlyMap<string, RuleSetting> {
  const rules = new Map<string, RuleSetting>();
  if (!node) return rules;
  if (node.type !== 'object') report(reader, node, 'rules', 'object');
  for (const [id, value, keyNode] of node.type === 'object' ? properties(node) : []) {
    if (!reader.known.rules.has(id)) {
      reader.errors.push({ span: place(keyNode), message: { text: TEXT.unknownRule, args: { key: id } } });
    } else if (RULE_SETTINGS.includes(value.value as RuleSetting)) rules.set(id, value.value as RuleSetting);
    else report(reader, value, id, 'severity');
  }
  return rules;
}

function readLanguage(reader: Reader, node: Node | undefined): Language | null {
  if (!node) return null;
  if (node.value === 'vi' || node.value === 'en') return node.value;
  report(reader, node, 'language', 'language');
  return null;
}

const LEVELS: readonly string[] = ['xa', 'huyen', 'tinh', 'trung-uong'];

function readAgencies(reader: Reader, node: Node | undefined): readonly ConfigAgency[] {
  if (!node) return [];
  if (node.type !== 'array') report(reader, node, 'agencies', 'agencies');
  return (node.type === 'array' ? (node.children ?? []) : []).flatMap((item) => {
    const name = item.type === 'object' ? findNodeAtLocation(item, ['name']) : undefined;
    if (!name || !isText(name) || String(name.value).trim() === '') {
      report(reader, item, 'agencies', 'agencies');
      return [];
    }
    const at = (key: string): Node | undefined => findNodeAtLocation(item, [key]);
    return [
      {
        name: String(name.value).trim(),
        abbreviations: readStrings(reader, at('abbreviations'), 'abbreviations', 'strings'),
        level: readOne(reader, at('level'), 'level', (text) => LEVELS.includes(text)) as Level | null,
        from: readOne(reader, at('from'), 'date', isDate),
        to: readOne(reader, at('to'), 'date', isDate),
      },
    ];
  });
}

const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

function readOne(
  reader: Reader,
  node: Node | undefined,
  wanted: 'level' | 'date' | 'baseline',
  fits: (text: string) => boolean,
): string | null {
  if (!node) return null;
  if (isText(node) && fits(String(node.value))) return String(node.value);
  report(reader, node, String(node.parent?.children?.[0]?.value ?? wanted), wanted);
  return null;
}

function readServices(reader: Reader, node: Node | undefined): readonly string[] {
  const lists = readStrings(reader, node, 'services', 'paths');
  return lists.filter((id) => {
    const known = reader.known.services.has(id);
    if (!known && node)
      reader.errors.push({ span: place(node), message: { text: TEXT.unknownList, args: { key: id } } });
    return known;
  });
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
