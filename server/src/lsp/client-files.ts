/** Files by way of the client: the only way for a server in a web worker, and for folders that are not on a disk. */
import type { Connection } from 'vscode-languageserver';
import type { Files } from './host';
import {
  type ListFilesParams,
  type ListFilesResult,
  METHODS,
  type ReadFileParams,
  type ReadFileResult,
} from './protocol';

export const clientFiles = (connection: Connection): Files => ({
  async list(folder, include) {
    const params: ListFilesParams = { folder, include };
    const { uris } = await connection.sendRequest<ListFilesResult>(METHODS.listFiles, params);
    return [...uris].sort();
  },
  async read(uri, limit) {
    try {
      const params: ReadFileParams = { uri, limit };
      const { text, bytes, reason } = await connection.sendRequest<ReadFileResult>(METHODS.readFile, params);
      if (text !== null) return { kind: 'text', text };
      return bytes === undefined ? { kind: 'unreadable', reason: reason ?? 'not found' } : { kind: 'too-large', bytes };
    } catch (error) {
      return { kind: 'unreadable', reason: String(error) };
    }
  },
});

/** For a client that cannot answer for files: what is open is all there is. */
export const noFiles: Files = {
  list: async () => [],
  read: async () => ({ kind: 'unreadable', reason: 'no access to files' }),
};

/** `file:` URIs by `disk`, all others by `other`. */
export const filesByScheme = (disk: Files, other: Files): Files => {
  const of = (uri: string): Files => (uri.startsWith('file:') ? disk : other);
  return {
    list: (folder, include) => of(folder).list(folder, include),
    read: (uri, limit) => of(uri).read(uri, limit),
  };
};
