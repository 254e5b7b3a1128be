/** What the manifest promises: texts in both files, files that exist, one severity list. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(__dirname, '../..');
const read = (name: string) => JSON.parse(readFileSync(join(root, name), 'utf8'));
const manifest = read('package.json');
const texts = { both: read('package.nls.json'), vi: read('package.nls.vi.json') };

describe('manifest', () => {
  it('has every text that it names, and no other, in both files', () => {
    const named = [...JSON.stringify(manifest).matchAll(/%([\w.-]+)%/g)].map(([, key]) => key!);
    expect(Object.keys(texts.both).sort()).toEqual([...new Set(named)].sort());
    expect(Object.keys(texts.vi).sort()).toEqual(Object.keys(texts.both).sort());
  });

  it('registers each of its commands in the palette under one heading', () => {
    expect(manifest.contributes.commands.map((command: { category: string }) => command.category)).toEqual(
      manifest.contributes.commands.map(() => '%command.category%'),
    );
  });

  it('documents each setting', () => {
    for (const [name, setting] of Object.entries<{ markdownDescription: string }>(
      manifest.contributes.configuration.properties,
    ))
      expect(texts.vi[setting.markdownDescription.replaceAll('%', '')], name).toMatch(/\.$/);
  });

  it('keeps its version in step with the server package', () => {
    expect(read('server/package.json').version).toBe(manifest.version);
  });
});
