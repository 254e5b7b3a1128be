/** Writes into `kehoach.json` which plans are above a plan, in the form that the file has already. */
import {
  applyEdits,
  findNodeAtLocation,
  getNodeValue,
  type JSONPath,
  modify,
  type Node,
  parseTree,
} from 'jsonc-parser';
import { asPath } from './config';
import { createExclusion } from './exclusion';

/**
 * The text of a kehoach.json (null: there is none) in which the plan at `plan` has `parents`, all paths relative to the
 * folder of the file. What else stands in it, comments and all, stays. Null when the text is no JSON object, so that
 * nothing of it is lost.
 */
export function nameParents(text: string | null, plan: string, parents: readonly string[]): string | null {
  if (text === null || text.trim() === '')
    return `${JSON.stringify({ parents: { [keyFor(plan)]: parents } }, null, 2)}\n`;
  const root = parseTree(text, [], { allowTrailingComma: true });
  if (root?.type !== 'object') return null;
  const known = findNodeAtLocation(root, ['parents']);
  const { path, value, insertAt } = changeFor(known, plan, [...parents]);
  // Writing the same again would move it about.
  const there = insertAt === null ? findNodeAtLocation(root, [...path]) : undefined;
  if (there && JSON.stringify(getNodeValue(there)) === JSON.stringify(value)) return text;
  const formattingOptions = { ...indentOf(text), eol: text.includes('\r\n') ? '\r\n' : '\n' };
  const edits = modify(text, path, value, {
    formattingOptions,
    ...(insertAt === null
      ? {}
      : typeof path.at(-1) === 'number'
        ? { isArrayInsertion: true }
        : { getInsertionIndex: () => insertAt }),
  });
  return applyEdits(text, edits);
}

interface Change {
  readonly path: JSONPath;
  readonly value: unknown;
  /** Where among its fellows something new goes; null for what is there already, or goes last. */
  readonly insertAt: number | null;
}

/** The three forms that `parents` may have: by file, a list of entries, one list for every plan. */
function changeFor(known: Node | undefined, plan: string, parents: readonly string[]): Change {
  const key = keyFor(plan);
  const children = known?.children ?? [];
  if (!known || known.type === 'null') return { path: ['parents'], value: { [key]: parents }, insertAt: null };
  if (known.type === 'object') {
    const names = children.map((property) => String(property.children?.[0]?.value));
    const own = names.find((name) => asPath(name) === key);
    if (own !== undefined) return { path: ['parents', own], value: parents, insertAt: null };
    // The first that fits counts, so what is said of one plan stands before what is said of many.
    return { path: ['parents', key], value: parents, insertAt: names.some((name) => fits([name], plan)) ? 0 : null };
  }
  const entries = known.type === 'array' ? children.filter((item) => item.type === 'object') : [];
  if (entries.length === 0) {
    const all = known.type === 'array' ? stringsOf(known) : [String(known.value)];
    const rest = all.length > 0 ? [{ plan: '*', parents: all }] : [];
    return { path: ['parents'], value: [{ plan: key, parents }, ...rest], insertAt: null };
  }
  const own = entries.find((entry) => plansOf(entry).length === 1 && asPath(plansOf(entry)[0]!) === key);
  if (own) return { path: ['parents', children.indexOf(own), 'parents'], value: parents, insertAt: null };
  const at = entries.some((entry) => fits(plansOf(entry), plan)) ? 0 : children.length;
  return { path: ['parents', at], value: { plan: key, parents }, insertAt: at };
}

const stringsOf = (node: Node): readonly string[] =>
  (node.children ?? []).filter((item) => item.type === 'string').map((item) => String(item.value));

function plansOf(entry: Node): readonly string[] {
  const plan = findNodeAtLocation(entry, ['plan']);
  return plan?.type === 'string' ? [String(plan.value)] : plan?.type === 'array' ? stringsOf(plan) : [];
}

/** Plans are named by patterns; a letter that means something in a pattern is left open instead. */
const keyFor = (plan: string): string => plan.replace(/^[!#]|[*?[\]\\]/g, '?');

const fits = (patterns: readonly string[], plan: string): boolean =>
  createExclusion([{ folder: '', lines: patterns.map(asPath) }])(plan);

function indentOf(text: string): { readonly tabSize: number; readonly insertSpaces: boolean } {
  const indent = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
  return { tabSize: indent.startsWith('\t') ? 1 : indent.length, insertSpaces: !indent.startsWith('\t') };
}
