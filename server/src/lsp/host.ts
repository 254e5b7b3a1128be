/** What a server needs of the place it runs in. Everything else is the same in Node and in a web worker. */
import type { FileContent } from '../workspace/indexing';

export interface Host {
  readonly kind: 'node' | 'browser';
  readonly files: Files;
  /** The day it is, YYYY-MM-DD, where the user is. */
  readonly today: () => string;
  /** URI of the folder with the rules' pages; null when there is none beside the server. */
  readonly rulePages: string | null;
}

export interface Files {
  /** URIs of the files under `folder` (a URI) that match one of the globs, sorted; empty when it cannot be listed. */
  readonly list: (folder: string, include: readonly string[]) => Promise<readonly string[]>;
  /** Never rejects. */
  readonly read: (uri: string, limit: number) => Promise<FileContent>;
}

/** Today in local time, YYYY-MM-DD. */
export function localToday(now = new Date()): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
