import { describe, expect, it } from 'vitest';
import {
  createExclusion,
  type FileContent,
  type IndexingHost,
  type IndexingStep,
  indexFiles,
  isPlanFile,
  planIndexing,
} from '../../server/src/workspace';
import { planText } from '../trace/plans';

describe('which files are plans', () => {
  it.each([
    ['kh.kh.md', true],
    ['xã/KH-79.KH.TXT', true],
    ['kh.kehoach', true],
    ['readme.md', false],
    ['xã/~$kh.kh.md', false],
    ['kh.docx', false],
  ])('%s: %s', (path, expected) => expect(isPlanFile(path)).toBe(expected));

  it('Word files count where there is a reader for them', () => {
    expect(isPlanFile('kh.docx', true)).toBe(true);
    expect(isPlanFile('~$kh.docx', true)).toBe(false);
  });

  it('patterns hold below the folder of their file, later ones over earlier ones', () => {
    const excluded = createExclusion([
      { folder: '', lines: 'nháp/\n*.tam.kh.md\n' },
      { folder: 'xã', lines: ['cũ-*', '!cũ-giữ.kh.md'] },
    ]);
    const paths = ['nháp/a.kh.md', 'a/nháp/b.kh.md', 'x.tam.kh.md', 'xã/cũ-1.kh.md', 'node_modules/p/a.kh.md'];
    expect(paths.filter((path) => !excluded(path))).toEqual([]);
    const kept = ['a.kh.md', 'xã/cũ-giữ.kh.md', 'cũ-1.kh.md', 'nháp.kh.md'];
    expect(kept.filter(excluded)).toEqual([]);
  });
});

describe('reading a workspace in the background', () => {
  const host = (files: Readonly<Record<string, FileContent>>, log: string[] = []): IndexingHost => ({
    read: async (uri, limit) => {
      log.push(uri);
      const content = files[uri] ?? { kind: 'unreadable', reason: 'ENOENT' };
      return content.kind === 'text' && content.text.length > limit
        ? { kind: 'too-large', bytes: content.text.length }
        : content;
    },
    pause: async () => void log.push('pause'),
  });
  const text = (content: string): FileContent => ({ kind: 'text', text: content });

  async function steps(files: Readonly<Record<string, FileContent>>, cancelled?: () => boolean) {
    const found: IndexingStep[] = [];
    const limits = { bytes: 5_000, files: 100 };
    for await (const step of indexFiles(Object.keys(files), host(files), limits, cancelled)) found.push(step);
    return found;
  }

  it('gives each file with how far it has come, good or bad', async () => {
    const found = await steps({
      a: text(planText({ tasks: ['Làm đường'] })),
      b: { kind: 'unreadable', reason: 'EACCES' },
      c: text('x'.repeat(6_000)),
      d: text(''),
    });
    expect(found.map(({ uri, done, total, state }) => [uri, done, total, state.kind])).toEqual([
      ['a', 1, 4, 'identified'],
      ['b', 2, 4, 'unreadable'],
      ['c', 3, 4, 'too-large'],
      ['d', 4, 4, 'identified'],
    ]);
    expect(found[2]!.state).toEqual({ kind: 'too-large', bytes: 6_000, limit: 5_000 });
  });

  it('lets other work go first after each file', async () => {
    const log: string[] = [];
    for await (const _ of indexFiles(['a', 'b'], host({}, log))) log.push('step');
    expect(log).toEqual(['a', 'step', 'pause', 'b', 'step', 'pause']);
  });

  it('stops when cancelled, and when the loop is left', async () => {
    let asked = 0;
    const found = await steps({ a: text(''), b: text(''), c: text('') }, () => ++asked > 2);
    expect(found.map((step) => step.uri)).toEqual(['a']);
    const log: string[] = [];
    for await (const _ of indexFiles(['a', 'b'], host({}, log))) break;
    expect(log).toEqual(['a']);
  });

  it('says what the limit of number leaves out', () => {
    expect(planIndexing(['a', 'b', 'c'], { bytes: 1, files: 2 })).toEqual({ uris: ['a', 'b'], omitted: ['c'] });
  });
});
