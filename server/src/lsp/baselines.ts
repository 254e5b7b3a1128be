/** The baselines of the workspace's folders, and what each accepts in a plan. */
import { URI } from 'vscode-uri';
import { type Accepted, acceptedIn, type BaselineEntry, readBaseline } from '../rules/baseline';
import { baselineFor, type Configs } from './configs';
import type { Host } from './host';

export interface Baselines {
  /** Reads the baselines under `folders` anew. */
  readonly load: (folders: readonly string[]) => Promise<void>;
  /** The findings accepted in the plan at `uri`; the same object until the baselines or `configs` change. */
  readonly acceptedFor: (configs: Configs, uri: string) => Accepted | null;
}

export const BASELINE_GLOB = '**/*.baseline.json';

const LIMIT = 16_000_000;

export function createBaselines(host: Host): Baselines {
  let files: ReadonlyMap<string, readonly BaselineEntry[]> = new Map();
  let known = new Map<string, Accepted | null>();
  let knownFor: Configs | null = null;

  function find(configs: Configs, uri: string): Accepted | null {
    if (files.size === 0) return null;
    const file = baselineFor(configs, (candidate) => files.has(normal(candidate)), uri);
    const entries = file === null ? undefined : files.get(normal(file));
    if (file === null || !entries) return null;
    return acceptedIn(entries, pathFrom(file, uri));
  }

  return {
    async load(folders) {
      const next = new Map<string, readonly BaselineEntry[]>();
      for (const folder of folders) {
        for (const uri of await host.files.list(folder, [BASELINE_GLOB])) {
          const content = await host.files.read(uri, LIMIT);
          if (content.kind === 'text') next.set(normal(uri), readBaseline(content.text).entries);
        }
      }
      files = next;
      known = new Map();
    },
    acceptedFor(configs, uri) {
      if (knownFor !== configs) {
        knownFor = configs;
        known = new Map();
      }
      let accepted = known.get(uri);
      if (accepted === undefined) {
        accepted = find(configs, uri);
        known.set(uri, accepted);
      }
      return accepted;
    },
  };
}

/** Path of the plan at `uri` from the folder of `file`, with `../` where it lies outside, percent signs undone. */
function pathFrom(file: string, uri: string): string {
  const [from, to] = [URI.parse(file).path.split('/').slice(0, -1), URI.parse(uri).path.split('/')];
  let same = 0;
  while (same < from.length && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}

/** URIs are written in more than one way. */
const normal = (uri: string): string => URI.parse(uri).toString();
