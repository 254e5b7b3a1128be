/**
 * Bodies and services that a workspace adds, in `kehoach.json` or in files of their own, `.kehoach/*.json`. Places of what
 * is wrong are in the file's own text; the other entries count all the same.
 */
import type { Node } from 'jsonc-parser';
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

export interface Catalogue {
  readonly agencies: readonly ConfigAgency[];
  readonly services: readonly ConfigService[];
}

export interface CatalogueReading extends Catalogue {
  readonly errors: readonly ConfigError[];
}

/** True for the path or URI of a file of catalogues: a JSON file directly in a folder called `.kehoach`. */
export const isCatalogueFile = (path: string): boolean => /(?:^|\/)\.kehoach\/[^/]+\.json$/.test(path);

const TWICE: Localized = {
  vi: '“{name}” đã có ở trên. Mục này không được dùng. Đề nghị gộp hai mục.',
  en: '“{name}” stands above already. This entry is ignored. Merge the two.',
};

const FILE_KEYS = new Set(['$schema', 'agencies', 'services']);

/** Reads the text of a `.kehoach/*.json`. Never throws. */
export function readCatalogueFile(text: string): CatalogueReading {
  const errors: ConfigError[] = [];
  const root = readRoot(text, '.kehoach', errors);
  if (!root) return { agencies: [], services: [], errors };
  reportUnknown(errors, root, FILE_KEYS);
  const agencies = readAgencies(errors, valueAt(root, 'agencies'));
  const services = readOwnServices(errors, valueAt(root, 'services'));
  return { agencies, services, errors: errors.sort((a, b) => a.span.start - b.span.start) };
}

const LEVELS: readonly string[] = ['xa', 'huyen', 'tinh', 'trung-uong'];
const AGENCY_KEYS = new Set(['name', 'abbreviations', 'variants', 'level', 'from', 'to', 'successors']);

export function readAgencies(errors: Errors, node: Node | undefined): readonly ConfigAgency[] {
  return readEntries(errors, node, 'agencies', AGENCY_KEYS, (item, name) => ({
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
  return readEntries(errors, node, 'services', SERVICE_KEYS, (item, name) => ({
    name,
    aliases: readStrings(errors, valueAt(item, 'aliases'), 'aliases', 'strings'),
    level: readOne(errors, valueAt(item, 'level'), 'text', isSaid),
    sector: readOne(errors, valueAt(item, 'sector'), 'text', isSaid),
  }));
}

/** The objects of a list that have a name, each name once. */
function readEntries<T>(
  errors: Errors,
  node: Node | undefined,
  wanted: 'agencies' | 'services',
  keys: ReadonlySet<string>,
  read: (item: Node, name: string) => T,
): readonly T[] {
  if (!node) return [];
  if (node.type !== 'array') report(errors, node, wanted, wanted);
  const seen = new Set<string>();
  return (node.type === 'array' ? (node.children ?? []) : []).flatMap((item) => {
    const nameNode = item.type === 'object' ? valueAt(item, 'name') : undefined;
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
