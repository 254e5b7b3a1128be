/** The `kehoach.json` files of the workspace: what each says of the plans around and below it. */
import { URI, Utils } from 'vscode-uri';
import { BASELINE_FILE } from '../rules/baseline';
import { knownIds } from '../rules/registry';
import type { Severity } from '../rules/rule';
import type { Language } from '../text/localized';
import type { Catalogue } from '../workspace/catalogue';
import {
  CONFIG_FILE,
  type Config,
  type ConfigReading,
  catalogueOf,
  emptyConfig,
  isExcluded,
  parentsFor,
  readConfig,
} from '../workspace/config';
import { pathIn } from './folders';
import type { Host } from './host';
import type { Settings } from './settings';

const LIMIT = 1_000_000;

/** What the text of a kehoach.json says, and what is wrong with it. `lists`: those of the `.kehoach` folders around it. */
export const readConfigText = (text: string, lists: readonly string[] = []): ConfigReading =>
  readConfig(text, knownIds(lists));

export const isConfigFile = (uri: string): boolean => uri.endsWith(`/${CONFIG_FILE}`);

/** Configurations by the URI of their folder, without a slash at its end. */
export type Configs = ReadonlyMap<string, Config>;

/** All configurations under `folders`; one that cannot be read counts as empty. */
export async function readConfigs(host: Host, folders: readonly string[]): Promise<Configs> {
  const configs = new Map<string, Config>();
  for (const folder of folders) {
    for (const uri of await host.files.list(folder, [`**/${CONFIG_FILE}`])) {
      const content = await host.files.read(uri, LIMIT);
      if (content.kind === 'text') configs.set(folderOf(uri), readConfigText(content.text).config);
    }
  }
  return configs;
}

const folderOf = (uri: string): string => uri.slice(0, uri.lastIndexOf('/'));

interface Found {
  readonly folder: string;
  readonly config: Config;
  /** Path of the file in question, relative to the folder. */
  readonly path: string;
}

/** The nearest configuration at or above the file at `uri`. */
function nearest(configs: Configs, uri: string): Found | null {
  for (let folder = folderOf(uri); folder.includes('/'); folder = folderOf(folder)) {
    const config = configs.get(folder);
    const path = config && pathIn(folder, uri);
    if (config && path != null) return { folder, config, path };
  }
  return null;
}

/** URIs of the parents that the configuration names for the plan at `uri`. */
export function configuredParents(configs: Configs, uri: string): readonly string[] {
  const found = nearest(configs, uri);
  if (!found) return [];
  return parentsFor(found.config, found.path).map((path) => resolvePath(found.folder, path));
}

/** `path`, which may begin with `../`, from `folder`. */
const resolvePath = (folder: string, path: string): string => Utils.joinPath(URI.parse(`${folder}/`), path).toString();

export const isExcludedBy = (configs: Configs, uri: string): boolean => {
  const found = nearest(configs, uri);
  return found !== null && isExcluded(found.config, found.path);
};

/** Severities for the plan at `uri`: the drafter's settings, over them the workspace's. */
export function severitiesFor(
  configs: Configs,
  settings: Settings,
  uri: string,
): ReadonlyMap<string, Severity | 'off'> {
  const { rules: own } = nearest(configs, uri)?.config ?? emptyConfig;
  return new Map<string, Severity | 'off'>([...Object.entries(settings.rules), ...own]);
}

/** The language that the workspace asks for; null when it leaves it to the drafter. */
export const languageFor = (configs: Configs, uri: string): Language | null =>
  nearest(configs, uri)?.config.language ?? null;

/**
 * Where the baseline that holds for the plan at `uri` is: the one that its configuration names or stands beside; without
 * configuration the nearest one at or above it among `present`. Null where there is none.
 */
export function baselineFor(configs: Configs, present: (uri: string) => boolean, uri: string): string | null {
  const found = nearest(configs, uri);
  if (found) return resolvePath(found.folder, found.config.baseline ?? BASELINE_FILE);
  for (let folder = folderOf(uri); folder.includes('/'); folder = folderOf(folder)) {
    const file = `${folder}/${BASELINE_FILE}`;
    if (present(file)) return file;
  }
  return null;
}

/** What the configuration for the plan at `uri` adds to the catalogues and chooses of them; null for nothing. */
export function catalogueFor(configs: Configs, uri: string): Catalogue | null {
  const config = nearest(configs, uri)?.config;
  if (!config) return null;
  const catalogue = catalogueOf(config);
  return Object.values(catalogue).some((entries) => entries.length > 0) ? catalogue : null;
}
