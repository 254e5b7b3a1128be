/** The plans to check with the plans above them, and the configurations that hold for them. */
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Knowledge } from '../knowledge/knowledge';
import type { Localized } from '../text/localized';
import { type DocumentState, identify } from '../workspace/document';
import { INDEXING_LIMITS } from '../workspace/indexing';
import { parentsOf, type Resolution } from '../workspace/parents';
import { emptyWorkspace, update, type Workspace, type WorkspaceEvent } from '../workspace/workspace';
import { type CatalogueProblem, createCatalogues } from './catalogues';
import { configCandidates, type FileConfig, fileConfig } from './config';
import type { InputDocument } from './documents';
import { nameOf, plansBelow, readText, STDIN, type Trouble } from './files';
import type { Io } from './io';

/** Finds and remembers the configuration that holds for a file. */
export interface Configs {
  /** Null where there is none. */
  readonly for: (path: string) => Promise<FileConfig | null>;
  /** The catalogues that the file at a path is read by. */
  readonly knowledge: (path: string) => Promise<Knowledge>;
  /** True when the configuration of the file at an absolute path leaves it out. */
  readonly excluded: (path: string) => Promise<boolean>;
  /** What is wrong in files of catalogues. */
  readonly catalogueProblems: () => readonly CatalogueProblem[];
  /** Every configuration that was read. */
  readonly all: () => readonly FileConfig[];
  /** The named configuration that could not be read. */
  readonly trouble: () => Trouble | null;
}

const NO_CONFIG: Localized = {
  vi: 'không đọc được tệp cấu hình ({reason})',
  en: 'the configuration could not be read ({reason})',
};

/** `named`: the one file that holds everywhere, instead of the nearest `kehoach.json`. */
export function createConfigs(named: string | undefined, cwd: string): Configs {
  const read = new Map<string, Promise<FileConfig | null>>();
  const found: FileConfig[] = [];
  let trouble: Trouble | null = null;
  const load = async (path: string, must: boolean): Promise<FileConfig | null> => {
    try {
      const text = await readFile(path, 'utf8');
      const config = fileConfig(text, path, await catalogues.lists(path));
      found.push(config);
      return config;
    } catch (error) {
      const reason = (error as NodeJS.ErrnoException).code ?? String(error);
      // A folder without a configuration is the usual case; one that is there and cannot be read is not.
      if (must || (reason !== 'ENOENT' && reason !== 'ENOTDIR')) {
        trouble = { name: nameOf(path, cwd), message: { text: NO_CONFIG, args: { reason } } };
      }
      return null;
    }
  };
  const once = (path: string, must = false): Promise<FileConfig | null> => {
    const known = read.get(path) ?? load(path, must);
    read.set(path, known);
    return known;
  };
  const catalogues = createCatalogues();
  const configs: Configs = {
    for: async (path) => {
      if (named !== undefined) return once(resolve(cwd, named), true);
      const start = path === STDIN ? resolve(cwd, 'stdin') : path;
      for (const candidate of configCandidates(start)) {
        const config = await once(candidate);
        if (config) return config;
      }
      return null;
    },
    knowledge: async (path) => {
      const config = await configs.for(path);
      return catalogues.knowledge(path === STDIN ? resolve(cwd, 'stdin') : path, config?.catalogue ?? null);
    },
    excluded: async (path) => (await configs.for(path))?.excluded(path) ?? false,
    catalogueProblems: catalogues.problems,
    all: () => found,
    trouble: () => trouble,
  };
  return configs;
}

export interface Corpus {
  readonly workspace: Workspace;
  /** Parents that were named and could not be read. */
  readonly troubles: readonly Trouble[];
  /** The file behind a URI, as it is shown. */
  readonly nameOf: (uri: string) => string;
}

export const uriOf = (path: string): string => (path === STDIN ? 'stdin:-' : pathToFileURL(path).href);

/**
 * `documents` with their parents: those that `--parent` names, else those of the configuration, else the plans of the same
 * folder and below, where a plan cites one that is not among the documents.
 */
export async function openCorpus(
  documents: readonly InputDocument[],
  asked: readonly string[],
  configs: Configs,
  io: Io,
): Promise<Corpus> {
  const paths = new Map(documents.map((document) => [uriOf(document.path), document.path]));
  const troubles: Trouble[] = [];
  const named = new Map<string, readonly string[]>();
  for (const { path } of documents) {
    const config = await configs.for(path);
    const parents = asked.length > 0 ? asked.map((it) => resolve(io.cwd, it)) : (config?.parentsOf(path) ?? []);
    // A plan that is itself named as a parent is nobody's child by the same list.
    named.set(uriOf(path), parents.includes(path) ? [] : parents.map(uriOf));
    for (const parent of parents) paths.set(uriOf(parent), parent);
  }
  const settings = { parentsOf: (uri: string) => named.get(uri) ?? [] };
  const given = documents.map((document) => readEvent(uriOf(document.path), { kind: 'read', plan: document.plan }));
  let workspace = update(emptyWorkspace(settings), given).workspace;

  const read = async (uri: string, mustBeThere: boolean): Promise<WorkspaceEvent> => {
    const path = paths.get(uri)!;
    const content = await readText(path, io.stdin);
    if (content.kind === 'text') return readEvent(uri, identify(content.text, await configs.knowledge(path)));
    if (mustBeThere) troubles.push({ name: nameOf(path, io.cwd), message: content.reason });
    if (content.kind === 'unreadable') return readEvent(uri, { kind: 'unreadable', reason: content.reason.text.en });
    return readEvent(uri, { kind: 'too-large', bytes: content.bytes, limit: INDEXING_LIMITS.bytes });
  };
  const add = async (uris: Iterable<string>, mustBeThere: boolean) => {
    for (const uri of uris) {
      if (!workspace.documents.has(uri)) workspace = update(workspace, [await read(uri, mustBeThere)]).workspace;
    }
  };
  await add([...named.values()].flat(), true);
  for (const folder of foldersToSearch(documents, workspace)) {
    const around = (await plansBelow(folder)).slice(0, INDEXING_LIMITS.files);
    for (const path of around) paths.set(uriOf(path), path);
    await add(around.map(uriOf), false);
  }
  return { workspace, troubles, nameOf: (uri) => nameOf(paths.get(uri) ?? uri, io.cwd) };
}

const readEvent = (uri: string, state: DocumentState): WorkspaceEvent => ({ kind: 'read', uri, state });

/** Folders of plans that cite a parent which is not among the documents. */
function foldersToSearch(documents: readonly InputDocument[], workspace: Workspace): ReadonlySet<string> {
  const lost = (it: Resolution) => it.status === 'missing' && it.why.kind === 'not-in-workspace';
  return new Set(
    documents
      .filter((document) => document.path !== STDIN && parentsOf(workspace, uriOf(document.path)).some(lost))
      .map((document) => dirname(document.path)),
  );
}
