/** Which files a command is about, and what stands in them. */
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { Localized, Message } from '../text/localized';
import { createExclusion, type IgnoreFile, isPlanFile } from '../workspace/exclusion';
import { INDEXING_LIMITS } from '../workspace/indexing';
import { decode, type Encoding } from './decode';

/** Standard input as a file. */
export const STDIN = '-';

export interface InputFile {
  /** Absolute path, or `-`. */
  readonly path: string;
  /** The path as it is shown: from the current folder, with `/`. */
  readonly name: string;
  /** Named itself, not found in a folder: nothing but an error leaves it out. */
  readonly named: boolean;
}

/** Something that was asked for and cannot be had. */
export interface Trouble {
  readonly name: string;
  readonly message: Message;
}

export interface Found {
  readonly files: readonly InputFile[];
  /** A wrong path, a glob that fits nothing. */
  readonly troubles: readonly Trouble[];
  /** Folders without a plan: worth a word, no failure. */
  readonly empty: readonly string[];
}

const NO_FILE: Localized = { vi: 'không có tệp hoặc thư mục này', en: 'no such file or folder' };
const NO_MATCH: Localized = { vi: 'không có tệp nào khớp với mẫu này', en: 'no file matches this pattern' };
const UNREADABLE: Localized = { vi: 'không đọc được tệp này ({reason})', en: 'this file could not be read ({reason})' };
const TOO_LARGE: Localized = {
  vi: 'tệp quá lớn ({size} MB, giới hạn {limit} MB) nên không được kiểm tra',
  en: 'the file is too large to be checked ({size} MB, the limit is {limit} MB)',
};

/** The name under which a path is shown. */
export const nameOf = (path: string, cwd: string): string => {
  if (path === STDIN) return STDIN;
  const inside = relative(cwd, path);
  return (inside === '' || inside.startsWith('..') ? path : inside).split(sep).join('/');
};

/**
 * The plans that `paths` name: files as they are, folders with all plans below them that no `.gitignore` leaves out,
 * globs. No path: the current folder. Each file once, in the order of the paths, sorted within one.
 */
export async function findFiles(paths: readonly string[], cwd: string): Promise<Found> {
  const files = new Map<string, InputFile>();
  const troubles: Trouble[] = [];
  const empty: string[] = [];
  const add = (path: string, named: boolean) =>
    files.set(path, { path, name: nameOf(path, cwd), named: named || files.get(path)?.named === true });
  for (const path of paths.length > 0 ? paths : ['.']) {
    if (path === STDIN) {
      add(STDIN, true);
      continue;
    }
    const absolute = resolve(cwd, path);
    const info = await stat(absolute).catch(() => null);
    if (info?.isDirectory()) {
      const plans = await plansBelow(absolute);
      if (plans.length === 0) empty.push(path);
      for (const plan of plans) add(plan, false);
    } else if (info) add(absolute, true);
    else if (isDynamicPattern(path)) {
      const matches = await glob(path.split(sep).join('/'), { cwd, absolute: true, dot: false });
      if (matches.length === 0) troubles.push({ name: path, message: { text: NO_MATCH } });
      for (const match of matches.sort()) add(resolve(match), true);
    } else troubles.push({ name: path, message: { text: NO_FILE } });
  }
  return { files: [...files.values()], troubles, empty };
}

/** Plans below `folder`, sorted; `.gitignore` files are honoured. */
export async function plansBelow(folder: string): Promise<readonly string[]> {
  const options = { cwd: folder, dot: true, onlyFiles: true, ignore: ['**/node_modules/**', '**/.git/**'] };
  const found = await glob(['**/*.[kK][hH].*', '**/*.kehoach', '**/.gitignore'], options);
  const ignores: IgnoreFile[] = [];
  for (const path of found.filter((it) => basename(it) === '.gitignore').sort()) {
    const lines = await readFile(join(folder, path), 'utf8').catch(() => '');
    const inside = dirname(path).split(sep).join('/');
    ignores.push({ folder: inside === '.' ? '' : inside, lines });
  }
  const excluded = createExclusion(ignores);
  return found
    .filter((path) => isPlanFile(path) && !excluded(path))
    .sort()
    .map((path) => join(folder, path));
}

export type FileText =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: Encoding }
  | { readonly kind: 'unreadable'; readonly reason: Message }
  | { readonly kind: 'too-large'; readonly reason: Message; readonly bytes: number };

const MEGABYTE = 1_000_000;

/** The text of a file; whatever is wrong with it is a value. */
export async function readText(path: string, stdin: () => Promise<Uint8Array>): Promise<FileText> {
  try {
    const limit = INDEXING_LIMITS.bytes;
    const size = path === STDIN ? 0 : (await stat(path)).size;
    if (size > limit) return tooLarge(size, limit);
    const bytes = path === STDIN ? await stdin() : await readFile(path);
    if (bytes.length > limit) return tooLarge(bytes.length, limit);
    const decoded = decode(bytes);
    return decoded.kind === 'text' ? decoded : { kind: 'unreadable', reason: { text: decoded.reason } };
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    return { kind: 'unreadable', reason: { text: UNREADABLE, args: { reason } } };
  }
}

const tooLarge = (bytes: number, limit: number): FileText => ({
  kind: 'too-large',
  bytes,
  reason: { text: TOO_LARGE, args: { size: (bytes / MEGABYTE).toFixed(1), limit: limit / MEGABYTE } },
});
