/** The catalogues against their schemas and against the plans they were read from. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { foldKey } from '../../server/src/text/fold';
import { type Schema, validate } from './json-schema';

const root = fileURLToPath(new URL('../../', import.meta.url));
const readJson = (path: string): unknown => JSON.parse(readFileSync(root + path, 'utf8'));
const names = ['services', 'tasks', 'wording'] as const;
const seedLines = new Map<string, string[]>();

function sourceLine(source: string): string | undefined {
  const [file, line] = source.split(':') as [string, string];
  let lines = seedLines.get(file);
  if (!lines) {
    lines = readFileSync(`${root}seeds/${file}`, 'utf8').split('\n');
    seedLines.set(file, lines);
  }
  return lines[Number(line) - 1];
}

const isSeedSource = (source: string): boolean => /^[\w.-]+\.kh\.(txt|md):\d+$/.test(source);

/** Every "source" and "sources" of a catalogue with the words that they vouch for. */
function* vouched(value: unknown): Generator<{ words: string; sources: readonly string[] }> {
  if (Array.isArray(value)) for (const item of value) yield* vouched(item);
  else if (typeof value === 'object' && value !== null) {
    const entry = value as Record<string, unknown>;
    const sources =
      typeof entry.source === 'string' ? [entry.source] : Array.isArray(entry.sources) ? entry.sources : [];
    const words = [entry.text ?? entry.phrase ?? entry.name ?? entry.title ?? ''].filter(
      (it) => typeof it === 'string',
    );
    if (sources.length > 0) yield { words: words.join(' '), sources };
    for (const [key, item] of Object.entries(entry)) if (key !== 'sources') yield* vouched(item);
  }
}

const contentWords = (text: string): string[] =>
  foldKey(text.replace(/\{\w+\}/g, ' '))
    .split(' ')
    .filter((word) => word.length > 0);

describe.each(names)('%s.json', (name) => {
  const catalogue = readJson(`server/data/${name}.json`) as Record<string, unknown>;

  it('fits its schema', () => {
    expect(validate(catalogue, readJson(`server/data/schema/${name}.schema.json`) as Schema)).toEqual([]);
  });

  it('names a source that exists for every entry', () => {
    const keys = catalogue.sources as Record<string, string>;
    const all = [...vouched({ ...catalogue, sources: [] })].flatMap((entry) => entry.sources);
    expect(all.length).toBeGreaterThan(20);
    expect(
      all.filter((source) => (isSeedSource(source) ? sourceLine(source) === undefined : !(source in keys))),
    ).toEqual([]);
  });

  it('quotes words that stand in the line named', () => {
    const astray: string[] = [];
    for (const { words, sources } of vouched({ ...catalogue, sources: [] })) {
      const wanted = contentWords(words);
      const lines = sources.filter(isSeedSource).map((source) => contentWords(sourceLine(source) ?? ''));
      if (wanted.length === 0 || lines.length === 0) continue;
      // Slots, tidied spellings and cells that go on in the next line leave some words out, never most of them.
      const found = new Set(lines.flat());
      const share = wanted.filter((word) => found.has(word)).length / wanted.length;
      if (share < 0.75) astray.push(`${words} <- ${sources.join(', ')} (${share.toFixed(2)})`);
    }
    expect(astray).toEqual([]);
  });
});

it('the validator sees what is wrong', () => {
  const schema = readJson('server/data/schema/services.schema.json') as Schema;
  const services = readJson('server/data/services.json') as { lists: { services: Record<string, unknown>[] }[] };
  const broken = structuredClone(services);
  Object.assign(broken.lists[0]!.services[0]!, { level: '5', extra: true });
  delete broken.lists[0]!.services[1]!.name;
  expect(validate(broken, schema)).toEqual([
    '$.lists[0].services[0].level: "5" is not allowed',
    '$.lists[0].services[0]: unknown extra',
    '$.lists[0].services[1]: no name',
  ]);
});
