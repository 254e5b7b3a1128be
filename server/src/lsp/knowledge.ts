/** The catalogues that plans of the workspace are read by: the product's, with what `kehoach.json` and `.kehoach` add. */
import type { Knowledge } from '../knowledge/knowledge';
import { type Catalogue, isCatalogueFile, readCatalogueFile } from '../workspace/catalogue';
import { knowledgeOf } from '../workspace/own-knowledge';
import { type Configs, catalogueFor } from './configs';
import type { Host } from './host';

export interface KnowledgeStore {
  /** Reads the files of catalogues under `folders` anew. */
  readonly load: (folders: readonly string[]) => Promise<void>;
  /** One object for all plans that the same catalogues hold for. */
  readonly of: (configs: Configs, uri: string) => Knowledge;
  /** Ids of the lists of services in the `.kehoach` folders at or above the file at `uri`. */
  readonly lists: (uri: string) => readonly string[];
}

export const CATALOGUE_GLOB = '**/.kehoach/*.json';

const LIMIT = 4_000_000;

const folderOf = (uri: string): string => uri.slice(0, Math.max(0, uri.lastIndexOf('/')));

export function createKnowledgeStore(host: Host): KnowledgeStore {
  /** Catalogues by the folder that holds `.kehoach`. */
  let files: ReadonlyMap<string, readonly Catalogue[]> = new Map();
  let known = new Map<string, Knowledge>();
  let knownFor: Configs | null = null;
  /** By content, so that plans need not be read again when a file was saved as it was. */
  const made = new Map<string, Knowledge>();

  /** Those at or above `folder`, the farthest first. */
  function around(folder: string): readonly Catalogue[] {
    const found: Catalogue[] = [];
    for (let at = folder; at.includes('/'); at = at.slice(0, at.lastIndexOf('/'))) {
      found.unshift(...(files.get(at) ?? []));
    }
    return found;
  }

  function find(configs: Configs, folder: string): Knowledge {
    const own = catalogueFor(configs, `${folder}/`);
    const found = own ? [...around(folder), own] : around(folder);
    const key = JSON.stringify(found);
    const knowledge = made.get(key) ?? knowledgeOf(found);
    made.set(key, knowledge);
    return knowledge;
  }

  return {
    async load(folders) {
      const next = new Map<string, Catalogue[]>();
      for (const folder of folders) {
        for (const uri of await host.files.list(folder, [CATALOGUE_GLOB])) {
          if (!isCatalogueFile(uri)) continue;
          const content = await host.files.read(uri, LIMIT);
          if (content.kind !== 'text') continue;
          const { errors: _, ...catalogue } = readCatalogueFile(content.text);
          const holder = uri.slice(0, uri.lastIndexOf('/.kehoach/'));
          next.set(holder, [...(next.get(holder) ?? []), catalogue]);
        }
      }
      files = next;
      known = new Map();
    },
    of(configs, uri) {
      if (knownFor !== configs) {
        knownFor = configs;
        known = new Map();
      }
      const folder = folderOf(uri);
      let knowledge = known.get(folder);
      if (!knowledge) {
        knowledge = find(configs, folder);
        known.set(folder, knowledge);
      }
      return knowledge;
    },
    lists: (uri) => around(folderOf(uri)).flatMap(({ serviceLists }) => serviceLists.map(({ id }) => id)),
  };
}
