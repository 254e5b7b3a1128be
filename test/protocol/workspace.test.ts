/** Plans on disk: parents found and lost, files that come, change and go, and nothing stale in the end. */
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WorkspaceDiagnosticReport } from 'vscode-languageserver/node';
import { type DocumentStatus, METHODS } from '../../server/src/lsp/protocol';
import { Client, codes } from './client';
import { PARENT, PLAN } from './plan';

const FOREIGN = PLAN.replace(
  'a) Niêm yết công khai các thủ tục hành chính tại trụ sở UBND xã.',
  'a) Trồng cây chắn sóng ven biển và nạo vét kênh mương nội đồng.',
);

let folder: string;
let client: Client;
const at = (name: string): string => pathToFileURL(join(folder, name)).href;
const write = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kế hoạch '));
});
afterEach(async () => {
  expect(client.logged).toEqual([]);
  await client.stop();
  await rm(folder, { recursive: true });
});

async function start(files: Record<string, string>, settings: Record<string, unknown> = {}): Promise<void> {
  for (const [name, text] of Object.entries(files)) await write(name, text);
  client = await Client.start({ folder: pathToFileURL(folder).href, settings });
}

const CREATED = 1;
const CHANGED = 2;
const DELETED = 3;
const watched = (...changes: [name: string, type: number][]): Promise<void> =>
  client.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: changes.map(([name, type]) => ({ uri: at(name), type })),
  });

const status = (name: string): Promise<DocumentStatus> =>
  client.connection.sendRequest(METHODS.status, { uri: at(name) });

/** Waits for the document's status to have such a first parent. */
async function parentIs(name: string, wanted: Partial<DocumentStatus['parents'][number]>): Promise<void> {
  await expect.poll(async () => (await status(name)).parents[0], { timeout: 8000 }).toMatchObject(wanted);
}

const found = async (name: string): Promise<readonly unknown[]> => codes(await client.diagnostics(at(name)));

describe('the parent cited', () => {
  it('is found in the folder, and its tasks are compared', async () => {
    await start({ 'huyen.kh.txt': PARENT, 'xa.kh.txt': FOREIGN });
    await client.open(at('xa.kh.txt'), FOREIGN);
    await parentIs('xa.kh.txt', { state: 'found', number: '40/KH-UBND', uris: [at('huyen.kh.txt')] });
    expect(await found('xa.kh.txt')).toContain('task-not-in-parent');
  });

  it('is said to be missing, and found when the file comes', async () => {
    await start({ 'xa.kh.txt': FOREIGN });
    await client.open(at('xa.kh.txt'), FOREIGN);
    await parentIs('xa.kh.txt', { state: 'missing', number: '40/KH-UBND', uris: [] });
    expect(await found('xa.kh.txt')).not.toContain('task-not-in-parent');
    const { refreshes } = client;
    await write('huyen.kh.txt', PARENT);
    await watched(['huyen.kh.txt', CREATED]);
    await parentIs('xa.kh.txt', { state: 'found' });
    await client.until(() => client.refreshes > refreshes);
    expect(await found('xa.kh.txt')).toContain('task-not-in-parent');
  });

  it('is missing again when the file is deleted, and nothing of it stays', async () => {
    await start({ 'huyen.kh.txt': PARENT, 'xa.kh.txt': FOREIGN });
    await client.open(at('xa.kh.txt'), FOREIGN);
    await parentIs('xa.kh.txt', { state: 'found' });
    await rm(join(folder, 'huyen.kh.txt'));
    await watched(['huyen.kh.txt', DELETED]);
    await parentIs('xa.kh.txt', { state: 'missing' });
    expect(await found('xa.kh.txt')).not.toContain('task-not-in-parent');
  });

  it('is followed when the file is renamed', async () => {
    await start({ 'huyen.kh.txt': PARENT, 'xa.kh.txt': FOREIGN });
    await client.open(at('xa.kh.txt'), FOREIGN);
    await rename(join(folder, 'huyen.kh.txt'), join(folder, 'cấp trên.kh.txt'));
    await watched(['huyen.kh.txt', DELETED], ['cấp trên.kh.txt', CREATED]);
    await parentIs('xa.kh.txt', { state: 'found', uris: [at('cấp trên.kh.txt')] });
  });

  it('is read again when it changes on disk, by a plain and by an atomic save', async () => {
    await start({ 'huyen.kh.txt': PARENT, 'xa.kh.txt': FOREIGN });
    await client.open(at('xa.kh.txt'), FOREIGN);
    await parentIs('xa.kh.txt', { state: 'found' });
    const grown = PARENT.replace(
      'b) Tổ chức tập huấn',
      'b) Trồng cây chắn sóng ven biển và nạo vét kênh mương nội đồng.\n\nđ) Tổ chức tập huấn',
    );
    await write('huyen.kh.txt', grown);
    await watched(['huyen.kh.txt', CHANGED]);
    await expect.poll(() => found('xa.kh.txt')).not.toContain('task-not-in-parent');
    await write('tam.tmp', PARENT);
    await rename(join(folder, 'tam.tmp'), join(folder, 'huyen.kh.txt'));
    await watched(['huyen.kh.txt', DELETED], ['huyen.kh.txt', CREATED]);
    await expect.poll(() => found('xa.kh.txt')).toContain('task-not-in-parent');
  });

  it('counts as it stands in the editor, also unsaved, and as on disk once it is closed', async () => {
    await start({ 'huyen.kh.txt': PARENT, 'xa.kh.txt': FOREIGN });
    await client.open(at('xa.kh.txt'), FOREIGN);
    await client.open(at('huyen.kh.txt'), PARENT);
    expect(await found('xa.kh.txt')).toContain('task-not-in-parent');
    const { refreshes } = client;
    await client.type(
      at('huyen.kh.txt'),
      'Thường xuyên.\n\n',
      'd) Trồng cây chắn sóng ven biển và nạo vét kênh mương nội đồng.\n\n',
    );
    expect(await found('xa.kh.txt')).not.toContain('task-not-in-parent');
    await client.until(() => client.refreshes > refreshes);
    await client.close(at('huyen.kh.txt'));
    await expect.poll(() => found('xa.kh.txt')).toContain('task-not-in-parent');
  });

  it('is the one that kehoach.json names', async () => {
    await start({ 'khac.kh.txt': PARENT.replace('40/KH-UBND', '99/KH-UBND'), 'xa.kh.txt': FOREIGN });
    await client.open(at('xa.kh.txt'), FOREIGN);
    await parentIs('xa.kh.txt', { state: 'missing' });
    await write('kehoach.json', '{ "parents": { "xa.kh.txt": "khac.kh.txt" } }');
    await watched(['kehoach.json', CREATED]);
    await parentIs('xa.kh.txt', { state: 'found', number: '99/KH-UBND', uris: [at('khac.kh.txt')] });
  });

  it('is ambiguous when two files have its number', async () => {
    await start({ 'a.kh.txt': PARENT, 'b.kh.txt': PARENT, 'xa.kh.txt': PLAN });
    await client.open(at('xa.kh.txt'), PLAN);
    await parentIs('xa.kh.txt', { state: 'ambiguous', uris: [at('a.kh.txt'), at('b.kh.txt')] });
  });

  it('is not read from where git ignores or the configuration excludes it', async () => {
    await mkdir(join(folder, 'cu'));
    await start({
      '.gitignore': 'nhap.kh.txt\n',
      'nhap.kh.txt': PARENT,
      'cu/huyen.kh.txt': PARENT,
      'kehoach.json': '{ "exclude": ["cu/**"] }',
      'xa.kh.txt': PLAN,
    });
    await client.open(at('xa.kh.txt'), PLAN);
    await expect.poll(async () => (await status('xa.kh.txt')).indexing).toBeNull();
    expect((await status('xa.kh.txt')).parents[0]).toMatchObject({ state: 'missing' });
  });
});

describe('the workspace pulled as a whole', () => {
  const pull = (previous: [uri: string, value: string][] = []): Promise<WorkspaceDiagnosticReport> =>
    client.connection.sendRequest('workspace/diagnostic', {
      previousResultIds: previous.map(([uri, value]) => ({ uri, value })),
    });
  const counts = (report: WorkspaceDiagnosticReport): Record<string, number> =>
    Object.fromEntries(report.items.map((it) => [it.uri, it.kind === 'full' ? it.items.length : -1]));
  const ids = (report: WorkspaceDiagnosticReport): [string, string][] =>
    report.items.map((it) => [it.uri, it.resultId!]);

  it('shows every plan where the drafter wants it so', async () => {
    await start({ 'huyen.kh.txt': PARENT, 'xa.kh.txt': PLAN }, { check: { scope: 'workspace' } });
    await expect.poll(async () => counts(await pull())).toEqual({ [at('huyen.kh.txt')]: 0, [at('xa.kh.txt')]: 2 });
  });

  it('is empty for files that are not open by default, also for one that has been closed', async () => {
    await start({ 'xa.kh.txt': PLAN });
    await client.open(at('xa.kh.txt'), PLAN);
    await expect.poll(async () => counts(await pull())).toEqual({ [at('xa.kh.txt')]: 2 });
    const before = await pull();
    await client.close(at('xa.kh.txt'));
    expect(counts(await pull(ids(before)))).toEqual({ [at('xa.kh.txt')]: 0 });
  });

  it('waits when nothing is new, and answers when something is; a deleted file comes back empty', async () => {
    await start({ 'huyen.kh.txt': PARENT, 'xa.kh.txt': PLAN }, { check: { scope: 'workspace' } });
    await expect.poll(async () => (await pull()).items.length).toBe(2);
    let answered = false;
    const next = pull(ids(await pull())).finally(() => {
      answered = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(answered).toBe(false);
    await rm(join(folder, 'xa.kh.txt'));
    await watched(['xa.kh.txt', DELETED]);
    expect(counts(await next)).toMatchObject({ [at('xa.kh.txt')]: 0 });
  });
});

it('shows what is wrong in an open kehoach.json', async () => {
  await start({ 'xa.kh.txt': PLAN });
  const text = '{ "rules": { "no-such-rule": "off" } }';
  await client.open(at('kehoach.json'), text, 'json');
  const [diagnostic] = await client.diagnostics(at('kehoach.json'));
  expect(diagnostic).toMatchObject({ message: expect.stringContaining('no-such-rule') });
  await client.change(at('kehoach.json'), text.indexOf('no-such-rule'), text.indexOf('": "off'), 'missing-owner');
  expect(await client.diagnostics(at('kehoach.json'))).toEqual([]);
});

it('goes from a task to the parent’s and back, and says in the plan who takes a task up', async () => {
  await start({ 'huyen.kh.txt': PARENT, 'xa.kh.txt': PLAN });
  await client.open(at('xa.kh.txt'), PLAN);
  await client.open(at('huyen.kh.txt'), PARENT);
  await parentIs('xa.kh.txt', { state: 'found' });
  const [definition] = await client.request<{ uri: string }[]>(
    'textDocument/definition',
    at('xa.kh.txt'),
    PLAN.indexOf('làm sạch'),
  );
  expect(definition).toMatchObject({
    uri: at('huyen.kh.txt'),
    range: { start: { line: PARENT.slice(0, PARENT.indexOf('c) Rà soát')).split('\n').length - 1 } },
  });
  const references = await client.request<{ uri: string }[]>(
    'textDocument/references',
    at('huyen.kh.txt'),
    PARENT.indexOf('làm sạch'),
    { context: { includeDeclaration: false } },
  );
  expect(references).toMatchObject([{ uri: at('xa.kh.txt') }]);
  const links = await client.connection.sendRequest<{ target: string }[]>('textDocument/documentLink', {
    textDocument: { uri: at('xa.kh.txt') },
  });
  expect(links).toMatchObject([{ target: at('huyen.kh.txt') }]);
});
