/** Reads the workspace's folders in the background and keeps up with what the client's watcher reports. */
import {
  type Connection,
  FileChangeType,
  type FileEvent,
  type WorkDoneProgressServerReporter,
} from 'vscode-languageserver';
import type { Language, Localized } from '../text/localized';
import { say } from '../text/localized';
import { isPlanFile, type WorkspaceEvent } from '../workspace';
import { isCatalogueFile } from '../workspace/catalogue';
import { type Configs, configuredParents, isConfigFile, isExcludedBy, readConfigs } from './configs';
import { type Excluded, listPlans, readExclusion } from './folders';
import type { Host } from './host';
import type { Library } from './library';

export interface Indexer {
  readonly configs: () => Configs;
  /** While the workspace is being read: how far. */
  readonly progress: () => { readonly done: number; readonly total: number } | null;
  /** Reads everything under `folders` anew; a reading under way is given up. */
  readonly start: (folders: readonly string[]) => Promise<void>;
  readonly folders: () => readonly string[];
  readonly watched: (events: readonly FileEvent[]) => Promise<void>;
  readonly dispose: () => void;
}

export interface IndexerOptions {
  readonly connection: Connection;
  readonly host: Host;
  readonly library: Library;
  readonly language: () => Language;
  /** The client shows progress. */
  readonly showsProgress: boolean;
  readonly onProgress: () => void;
  /** The configurations are in force, the plans not yet read. */
  readonly onConfigured: () => void;
}

/** Fewer files than this are read before anyone could look at a progress bar. */
const WORTH_SHOWING = 40;

const TEXT = {
  title: { vi: 'Kế hoạch: đang đọc các kế hoạch trong thư mục', en: 'Plans: reading the workspace' },
  omitted: {
    vi: 'Thư mục có quá nhiều kế hoạch: {n} tệp cuối danh sách không được đọc.',
    en: 'There are too many plans in the workspace: the last {n} files were not read.',
  },
  stopped: { vi: 'Đã dừng đọc các kế hoạch trong thư mục.', en: 'Reading of the workspace was stopped.' },
} satisfies Record<string, Localized>;

export function createIndexer(options: IndexerOptions): Indexer {
  const { connection, host, library } = options;
  let folders: readonly string[] = [];
  let configs: Configs = new Map();
  let exclusions: readonly Excluded[] = [];
  let running = 0;
  let progress: { done: number; total: number } | null = null;

  const excluded: Excluded = (uri) => isExcludedBy(configs, uri) || exclusions.some((excludes) => excludes(uri));

  async function start(next: readonly string[]): Promise<void> {
    const run = ++running;
    const stale = (): boolean => run !== running;
    folders = next;
    const nextConfigs = await readConfigs(host, folders);
    const nextExclusions = await Promise.all(folders.map((folder) => readExclusion(host, folder, [])));
    if (stale()) return;
    configs = nextConfigs;
    exclusions = nextExclusions;
    library.configure({ parentsOf: (uri) => configuredParents(configs, uri) });
    options.onConfigured();
    const found = new Set<string>();
    for (const folder of folders) for (const uri of await listPlans(host, folder, excluded)) found.add(uri);
    if (stale()) return;
    const known = library.workspace().documents;
    const gone = [...known].filter(([uri, document]) => !document.open && !found.has(uri)).map(([uri]) => uri);
    if (gone.length > 0) library.apply(gone.map((uri) => ({ kind: 'deleted', uri })));
    await read(
      [...found].filter((uri) => !known.get(uri)?.open),
      stale,
    );
  }

  async function read(uris: readonly string[], stale: () => boolean): Promise<void> {
    if (uris.length === 0) return;
    const reporter = await show(uris.length);
    const cancelled = (): boolean => stale() || reporter?.token.isCancellationRequested === true;
    progress = { done: 0, total: uris.length };
    const step = (done: number, total: number): void => {
      progress = { done, total };
      reporter?.report(Math.round((100 * done) / total), `${done}/${total}`);
      options.onProgress();
    };
    const { omitted } = await library.index(uris, step, cancelled);
    reporter?.done();
    if (stale()) return;
    progress = null;
    options.onProgress();
    const language = options.language();
    if (omitted.length > 0) {
      connection.console.warn(say({ text: TEXT.omitted, args: { n: omitted.length } }, language));
    }
    if (reporter?.token.isCancellationRequested) connection.console.info(TEXT.stopped[language]);
  }

  async function show(total: number): Promise<WorkDoneProgressServerReporter | null> {
    if (!options.showsProgress || total < WORTH_SHOWING) return null;
    const reporter = await connection.window.createWorkDoneProgress();
    reporter.begin(TEXT.title[options.language()], 0, `0/${total}`, true);
    return reporter;
  }

  async function watched(events: readonly FileEvent[]): Promise<void> {
    if (events.some(({ uri }) => isConfigFile(uri) || isCatalogueFile(uri) || uri.endsWith('/.gitignore')))
      return start(folders);
    const plans = events.filter(({ uri }) => isPlanFile(uri) && !excluded(uri));
    if (plans.length > 0) library.apply(plans.map(toEvent));
  }

  return {
    configs: () => configs,
    progress: () => progress,
    start,
    folders: () => folders,
    watched,
    dispose: () => void running++,
  };
}

function toEvent({ uri, type }: FileEvent): WorkspaceEvent {
  switch (type) {
    case FileChangeType.Created:
      return { kind: 'created', uri };
    case FileChangeType.Deleted:
      return { kind: 'deleted', uri };
    default:
      return { kind: 'changed', uri };
  }
}
