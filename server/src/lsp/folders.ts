/** Which files of the workspace's folders are plans: by name, without what is excluded. */
import { createExclusion, type IgnoreFile, isPlanFile } from '../workspace';
import type { Host } from './host';

/** Files that the client is asked to watch; both cases, for a watcher's globs know no other way. */
export const PLAN_GLOBS: readonly string[] = ['**/*.[kK][hH].[mM][dD]', '**/*.[kK][hH].[tT][xX][tT]', '**/*.kehoach'];
export const CONFIG_GLOBS: readonly string[] = ['**/kehoach.json', '**/.kehoach/*.json', '**/.gitignore'];

const IGNORE_LIMIT = 1_000_000;

/** Path of `uri` relative to `folder`, percent signs undone; null when it is not inside. */
export function pathIn(folder: string, uri: string): string | null {
  const root = folder.endsWith('/') ? folder : `${folder}/`;
  if (!uri.startsWith(root)) return null;
  const path = uri.slice(root.length);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** True for a file that is left out of the workspace, by URI. */
export type Excluded = (uri: string) => boolean;

/** What `folder` leaves out: its `.gitignore` files and `excludes`, patterns that its configuration holds. */
export async function readExclusion(host: Host, folder: string, excludes: readonly string[]): Promise<Excluded> {
  const files: IgnoreFile[] = excludes.length > 0 ? [{ folder: '', lines: excludes }] : [];
  for (const uri of await host.files.list(folder, ['**/.gitignore'])) {
    const content = await host.files.read(uri, IGNORE_LIMIT);
    const path = pathIn(folder, uri);
    if (content.kind !== 'text' || path === null) continue;
    files.push({ folder: path.slice(0, Math.max(0, path.lastIndexOf('/'))), lines: content.text });
  }
  const excluded = createExclusion(files);
  return (uri) => {
    const path = pathIn(folder, uri);
    return path !== null && excluded(path);
  };
}

/** The plans under `folder`, sorted. */
export async function listPlans(host: Host, folder: string, excluded: Excluded): Promise<readonly string[]> {
  const uris = await host.files.list(folder, PLAN_GLOBS);
  return uris.filter((uri) => isPlanFile(uri) && !excluded(uri));
}
