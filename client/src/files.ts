/** Reads and lists files for a server that has no file system of its own (web worker, virtual workspace). */
import { FileSystemError, FileType, RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient, Disposable } from 'vscode-languageclient';
import {
  type ListFilesParams,
  type ListFilesResult,
  METHODS,
  type ReadFileParams,
  type ReadFileResult,
} from '../../server/src/lsp/protocol';

export function answerFileRequests(client: BaseLanguageClient): Disposable[] {
  return [client.onRequest(METHODS.readFile, readFile), client.onRequest(METHODS.listFiles, listFiles)];
}

async function readFile({ uri, limit }: ReadFileParams): Promise<ReadFileResult> {
  const file = Uri.parse(uri);
  try {
    const { size, type } = await workspace.fs.stat(file);
    if (type & FileType.Directory) return { text: null };
    if (size > limit) return { text: null, bytes: size };
    return { text: new TextDecoder().decode(await workspace.fs.readFile(file)) };
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return { text: null };
    return { text: null, reason: error instanceof Error ? error.message : String(error) };
  }
}

async function listFiles({ folder, include }: ListFilesParams): Promise<ListFilesResult> {
  const pattern = include.length === 1 ? include[0]! : `{${include.join(',')}}`;
  const found = await workspace.findFiles(new RelativePattern(Uri.parse(folder), pattern));
  return { uris: found.map((uri) => uri.toString()) };
}
