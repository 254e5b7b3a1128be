/** Which files of a workspace are plans to read. Names only: the listing is handed in. */
import ignore from 'ignore';

/** Endings by which plans are known. */
export const PLAN_ENDINGS = ['.kh.md', '.kh.txt', '.kehoach'] as const;
/** Read only where a Word reader is at hand. */
export const WORD_ENDING = '.docx';

/** True when the file is a plan by its name. A temporary file of a word processor is not. */
export function isPlanFile(path: string, word = false): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  if (name.startsWith('~$') || name.startsWith('.#')) return false;
  return PLAN_ENDINGS.some((ending) => name.endsWith(ending)) || (word && name.endsWith(WORD_ENDING));
}

/** Lines of a `.gitignore`, or of the configuration's excludes, that hold below `folder` ("" for the root, "a/b"). */
export interface IgnoreFile {
  readonly folder: string;
  readonly lines: string | readonly string[];
}

/**
 * A test for paths relative to the workspace's root, with `/` between their parts: true for what is left out. Patterns
 * are those of `.gitignore`, and hold below the folder that their file stands in.
 */
export function createExclusion(files: readonly IgnoreFile[]): (path: string) => boolean {
  const tests = files.map(({ folder, lines }) => {
    const inside = folder === '' ? '' : `${folder.replace(/\/+$/, '')}/`;
    return { inside, test: ignore({ allowRelativePaths: true }).add(lines) };
  });
  return (path) =>
    ALWAYS.test(path) ||
    tests.some(
      ({ inside, test }) =>
        path.length > inside.length && path.startsWith(inside) && test.ignores(path.slice(inside.length)),
    );
}

/** Never a place for plans. */
const ALWAYS = /(?:^|\/)(?:\.git|node_modules)\//;
