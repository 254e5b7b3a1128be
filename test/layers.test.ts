/** Imports run downward only; the core knows no editor, no files and no connection. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const SOURCE = resolve(__dirname, '../server/src');
/** From the ground up; a layer may import itself and those before it. */
const CORE = ['text', 'knowledge', 'syntax', 'plan', 'workspace', 'rules', 'features'];
/** What the core is reached through; the command line starts the server, too (`kehoach lsp`). */
const DOORS = ['word', 'lsp', 'cli'];
const LAYERS = [...CORE, ...DOORS];
/** Packages the core may use: pure functions over values. `features` speaks LSP's plain types besides. */
const CORE_PACKAGES = ['jsonc-parser', 'ignore', 'vscode-uri'];
const FEATURE_PACKAGES = [...CORE_PACKAGES, 'vscode-languageserver-types'];

const layerOf = (file: string) => relative(SOURCE, file).split(sep)[0]!;

function importsOf(file: string): string[] {
  return ts.preProcessFile(readFileSync(file, 'utf8'), true, true).importedFiles.map((imported) => imported.fileName);
}

function mayImport(layer: string, target: string): boolean {
  return LAYERS.includes(target) && LAYERS.indexOf(target) <= LAYERS.indexOf(layer);
}

/** Why `file` of `layer` may not import `name`; null when it may. */
function trespass(file: string, layer: string, name: string): string | null {
  if (name.startsWith('.')) {
    const target = resolve(dirname(file), name);
    if (target.endsWith('.json') || relative(SOURCE, target).startsWith('..')) {
      return target.includes(`${sep}server${sep}data${sep}`) && target.endsWith('.json')
        ? null
        : `reaches outside: ${name}`;
    }
    return mayImport(layer, layerOf(target)) ? null : `${layer} -> ${layerOf(target)}`;
  }
  if (DOORS.includes(layer)) return null;
  const allowed = layer === 'features' ? FEATURE_PACKAGES : CORE_PACKAGES;
  return allowed.includes(name) ? null : `the core imports ${name}`;
}

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join(SOURCE, name));

describe('layers', () => {
  it.each(LAYERS.filter((layer) => files.some((file) => layerOf(file) === layer)))(
    '%s imports downward only',
    (layer) => {
      const own = files.filter((file) => layerOf(file) === layer);
      const found = own.flatMap((file) =>
        importsOf(file).flatMap((name) => {
          const why = trespass(file, layer, name);
          return why ? [`${relative(SOURCE, file)}: ${why}`] : [];
        }),
      );
      expect(found).toEqual([]);
    },
  );

  it('has no source outside the layers, and some in each of the core', () => {
    for (const layer of CORE) expect(files.map(layerOf)).toContain(layer);
    expect(files.filter((file) => !LAYERS.includes(layerOf(file)))).toEqual([]);
  });

  it('sees an import that runs upward', () => {
    const file = join(SOURCE, 'text', 'fold.ts');
    expect(trespass(file, 'text', '../plan/model')).not.toBeNull();
    expect(trespass(file, 'text', 'node:fs')).not.toBeNull();
    expect(trespass(file, 'text', './span')).toBeNull();
  });
});
