/** Files on this machine's disk, for servers that run in Node. */
import { readFile, stat } from 'node:fs/promises';
import { glob } from 'tinyglobby';
import { URI } from 'vscode-uri';
import type { FileContent } from '../workspace/indexing';
import type { Files } from './host';

const NEVER = ['**/node_modules/**', '**/.git/**'];

export const diskFiles: Files = {
  async list(folder, include) {
    const root = URI.parse(folder).fsPath;
    const paths = await glob([...include], {
      cwd: root,
      absolute: true,
      ignore: NEVER,
      dot: true,
      expandDirectories: false,
    });
    return paths.map((path) => URI.file(path).toString()).sort();
  },
  read: (uri, limit) => readDisk(URI.parse(uri).fsPath, limit),
};

/** The text of a file; a byte order mark is left out, as editors do. */
async function readDisk(path: string, limit: number): Promise<FileContent> {
  try {
    const { size } = await stat(path);
    if (size > limit) return { kind: 'too-large', bytes: size };
    const text = await readFile(path, 'utf8');
    return { kind: 'text', text: text.charCodeAt(0) === 0xfeff ? text.slice(1) : text };
  } catch (error) {
    return { kind: 'unreadable', reason: error instanceof Error ? error.message : String(error) };
  }
}
