/**
 * Bodies and services that a workspace adds, in `kehoach.json` or in files of their own, `.kehoach/*.json`. Places of what
 * is wrong are in the file's own text; the other entries count all the same.
 */
import type { Node } from 'jsonc-parser';
import type { ListDocument } from '../knowledge/services';
import { findCitations } from '../plan/citation';
import type { Level } from '../plan/model';
import { foldKey } from '../text/fold';
import type { Localized } from '../text/localized';
import {
  type ConfigError,
  type Errors,
  isText,
  placeOf,
  readOne,
  readRoot,
  readStrings,
  report,
  reportUnknown,
  valueAt,
} from './json-values';

/** A body that the catalogue does not know, or knows otherwise. */
export interface ConfigAgency {
  readonly name: string;
  readonly abbreviations: readonly string[];
  /** Other names in use. */
  readonly variants: readonly string[];
  readonly level: Level | null;
  /** YYYY-MM-DD; null when it has always been, or still is. */
  readonly from: string | null;
  readonly to: string | null;
  readonly successors: readonly ConfigSuccessor[];
}

export interface ConfigSuccessor {
  readonly name: string;
  /** Which part of the work went there; null for all of it. */
  readonly work: string | null;
}

/** A public service of the place. */
export interface ConfigService {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly level: string | null;
  readonly sector: string | null;
}

/** A list of public services that the place has of its own, or that the product does not have row by row. */
export interface ConfigServiceList {
  /** What `services` of a kehoach.json names it by. */
  readonly id: string;
  /** Null: as the product has it, or its id. */
  readonly title: string | null;
  /** The document it comes with; plans that cite it go by the list. Null: only plans whose kehoach.json names it do. */
  readonly document: ListDocument | null;
  /** YYYY-MM-DD; null without bound. */
  readonly from: string | null;
  readonly to: string | null;
  readonly services: readonly ConfigService[];
}

export interface Catalogue {
  readonly agencies: readonly ConfigAgency[];
  readonly services: readonly ConfigService[];
  readonly serviceLists: readonly ConfigServiceList[];
  /** Ids of the lists that apply; empty: as each plan's citations say. */
  readonly namedLists: readonly string[];
}

export const emptyCatalogue: Catalogue = { agencies: [], services: [], serviceLists: [], namedLists: [] };

export interface CatalogueReading extends Catalogue {
  readonly errors: readonly ConfigError[];
}

/** True for the path or URI of a file of catalogues: a JSON file directly in a folder called `.kehoach`. */
export const isCatalogueFile = (path: string): boolean => /(?:^|\/)\.kehoach\/[^/]+\.json$/.test(path);

const TWICE: Localized = {
  vi: '“{name}” đã có ở trên. Mục này không được dùng. Đề nghị gộp hai mục.',
  en: '“{name}” stands above already. This entry is ignored. Merge the two.',
};

const FILE_KEYS = new Set(['$schema', 'agencies', 'services', 'serviceLists']);

/** Reads the text of a `.kehoach/*.json`. Never throws. */
export function readCatalogueFile(text: string): CatalogueReading {
  const errors: ConfigError[] = [];
  const root = readRoot(text, '.kehoach', errors);
  if (!root) return { ...emptyCatalogue, errors };
  reportUnknown(errors, root, FILE_KEYS);
  const agencies = readAgencies(errors, valueAt(root, 'agencies'));
  const services = readOwnServices(errors, valueAt(root, 'services'));
  const serviceLists = readServiceLists(errors, valueAt(root, 'serviceLists'));
  errors.sort((a, b) => a.span.start - b.span.start);
  return { ...emptyCatalogue, agencies, services, serviceLists, errors };
}

const LEVELS: readonly string[] = ['xa', 'huyen', 'tinh', 'trung-uong'];
const AGENCY_KEYS = new Set(['name', 'abbreviations', 'variants', 'level', 'from', 'to', 'successors']);

export function readAgencies(errors: Errors, node: Node | undefined): readonly ConfigAgency[] {
  return readEntries(errors, node, 'agencies', 'name', AGENCY_KEYS, (item, name) => ({
    name,
    abbreviations: readStrings(errors, valueAt(item, 'abbreviations'), 'abbreviations', 'strings'),
    variants: readStrings(errors, valueAt(item, 'variants'), 'variants', 'strings'),
    level: readOne(errors, valueAt(item, 'level'), 'level', (text) => LEVELS.includes(text)) as Level | null,
    from: readOne(errors, valueAt(item, 'from'), 'date', isDate),
    to: readOne(errors, valueAt(item, 'to'), 'date', isDate),
    successors: readSuccessors(errors, valueAt(item, 'successors')),
  }));
}

const SERVICE_KEYS = new Set(['name', 'aliases', 'level', 'sector']);

/** Services as objects; what else stands in the list is wrong. */
export function readOwnServices(errors: Errors, node: Node | undefined): readonly ConfigService[] {
  return readEntries(errors, node, 'services', 'name', SERVICE_KEYS, (item, name) => ({
    name,
    aliases: readStrings(errors, valueAt(item, 'aliases'), 'aliases', 'strings'),
    level: readOne(errors, valueAt(item, 'level'), 'text', isSaid),
    sector: readOne(errors, valueAt(item, 'sector'), 'text', isSaid),
  }));
}

const LIST_KEYS = new Set(['id', 'title', 'document', 'from', 'to', 'services']);

/** Lists of services with what they hold. */
export function readServiceLists(errors: Errors, node: Node | undefined): readonly ConfigServiceList[] {
  return readEntries(errors, node, 'serviceLists', 'id', LIST_KEYS, (item, id) => {
    const document = readOne(errors, valueAt(item, 'document'), 'document', (text) => documentOf(text) !== null);
    return {
      id,
      title: readOne(errors, valueAt(item, 'title'), 'text', isSaid)?.normalize('NFC').trim() ?? null,
      document: document === null ? null : documentOf(document),
      from: readOne(errors, valueAt(item, 'from'), 'date', isDate),
      to: readOne(errors, valueAt(item, 'to'), 'date', isDate),
      services: readOwnServices(errors, valueAt(item, 'services')),
    };
  });
}

/** The document that `text` cites; null when it cites none by number. */
function documentOf(text: string): ListDocument | null {
  const cited = findCitations(text.normalize('NFC')).find(({ number }) => number !== null);
  return cited ? { type: cited.type, number: cited.number!, date: cited.date, issuer: cited.issuer } : null;
}

/** The objects of a list that have a name (under `key`), each name once. */
function readEntries<T>(
  errors: Errors,
  node: Node | undefined,
  wanted: 'agencies' | 'services' | 'serviceLists',
  key: 'name' | 'id',
  keys: ReadonlySet<string>,
  read: (item: Node, name: string) => T,
): readonly T[] {
  if (!node) return [];
  if (node.type !== 'array') report(errors, node, wanted, wanted);
  const seen = new Set<string>();
  return (node.type === 'array' ? (node.children ?? []) : []).flatMap((item) => {
    const nameNode = item.type === 'object' ? valueAt(item, key) : undefined;
    const name = nameNode && isText(nameNode) ? String(nameNode.value).normalize('NFC').trim() : '';
    if (!nameNode || name === '') {
      report(errors, item, wanted, wanted);
      return [];
    }
    if (seen.has(foldKey(name))) {
      errors.push({ span: placeOf(nameNode), message: { text: TWICE, args: { name } } });
      return [];
    }
    seen.add(foldKey(name));
    reportUnknown(errors, item, keys);
    return [read(item, name)];
  });
}

function readSuccessors(errors: Errors, node: Node | undefined): readonly ConfigSuccessor[] {
  if (!node) return [];
  if (node.type !== 'array') report(errors, node, 'successors', 'successors');
  return (node.type === 'array' ? (node.children ?? []) : []).flatMap((item) => {
    const name = isText(item) ? item : item.type === 'object' ? valueAt(item, 'name') : undefined;
    if (!name || !isText(name) || !isSaid(String(name.value))) {
      report(errors, item, 'successors', 'successors');
      return [];
    }
    const work = isText(item) ? null : readOne(errors, valueAt(item, 'work'), 'text', isSaid);
    return [{ name: String(name.value).normalize('NFC').trim(), work }];
  });
}

const isSaid = (text: string): boolean => text.trim() !== '';

const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
