/** Input that nobody would call a plan: clear answers, and the server goes on. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Client } from './client';
import { PLAN } from './plan';

let client: Client;
beforeEach(async () => {
  client = await Client.start();
});
afterEach(async () => {
  const still = 'untitled:still-there';
  await client.open(still, PLAN);
  expect(await client.diagnostics(still)).toHaveLength(2);
  expect(client.logged).toEqual([]);
  await client.stop();
});

/** Everything an editor asks of a document on opening it. */
async function lookAround(uri: string): Promise<void> {
  const textDocument = { uri };
  await client.connection.sendRequest('textDocument/documentSymbol', { textDocument });
  await client.connection.sendRequest('textDocument/foldingRange', { textDocument });
  await client.connection.sendRequest('textDocument/codeLens', { textDocument });
  await client.connection.sendRequest('textDocument/documentLink', { textDocument });
  for (const offset of [0, 10, 1e9]) {
    await client.request('textDocument/hover', uri, offset);
    await client.request('textDocument/definition', uri, offset);
    await client.complete(uri, offset);
  }
  await client.connection.sendRequest('textDocument/selectionRange', {
    textDocument,
    positions: [{ line: 0, character: 0 }],
  });
}

it.each([
  ['empty', ''],
  ['blank', '\r\n \t\n\r'],
  ['binary', Array.from({ length: 4000 }, (_, i) => String.fromCharCode((i * 7919) % 256)).join('')],
  ['lone surrogates', 'KẾ HOẠCH \ud800\n\udfff a) \ud83d'],
  ['another language', '# Readme\n\n1. Install\n2. Run `npm start`\n'.repeat(50)],
  ['one long line', `KẾ HOẠCH ${'a) Công an xã chủ trì, '.repeat(40_000)}`],
])('%s text', async (_, text) => {
  const uri = 'untitled:bad';
  await client.open(uri, text);
  expect(await client.diagnostics(uri)).toEqual([]);
  await lookAround(uri);
  await client.change(uri, 0, 0, 'x');
  expect(await client.diagnostics(uri)).toEqual([]);
});

const TASK = 'đ) Tổ chức hội nghị sơ kết việc triển khai Đề án 06 trên địa bàn xã.\n\n';
const planWith = (tasks: number): string => PLAN.replace('Nơi nhận:', `${TASK.repeat(tasks)}Nơi nhận:`);

it('a plan with a thousand faults shows as many as are of use, and says how many there are', async () => {
  const uri = 'untitled:many';
  await client.open(uri, planWith(600));
  const items = await client.diagnostics(uri);
  expect(items).toHaveLength(501);
  expect(items.at(-1)).toMatchObject({ severity: 4, message: expect.stringMatching(/^Còn \d+ nhận xét chưa hiện/) });
  const status = await client.until(() => client.statuses.get(uri));
  expect(status.omitted).toBeGreaterThan(0);
});

it('a document of five megabytes is not checked, which is said, until it is small enough', async () => {
  const uri = 'untitled:huge';
  const text = planWith(5_000_000 / TASK.length);
  await client.open(uri, text);
  expect(await client.diagnostics(uri)).toMatchObject([{ message: expect.stringMatching(/^Tệp lớn hơn 4 MB/) }]);
  await lookAround(uri);
  await client.change(uri, text.indexOf('đ) '), text.indexOf('Nơi nhận'), '');
  expect(await client.diagnostics(uri)).toHaveLength(2);
});

it('documents that are not open', async () => {
  const textDocument = { uri: 'file:///nowhere/a.kh.md' };
  expect(await client.connection.sendRequest('textDocument/diagnostic', { textDocument })).toMatchObject({ items: [] });
  expect(await client.connection.sendRequest('textDocument/foldingRange', { textDocument })).toBeNull();
  await client.connection.sendNotification('textDocument/didChange', {
    textDocument: { ...textDocument, version: 2 },
    contentChanges: [{ text: 'a' }],
  });
  await client.connection.sendNotification('textDocument/didSave', { textDocument });
  await client.connection.sendNotification('textDocument/didClose', { textDocument });
});

it('ranges that are reversed or outside of the text, and changes of the whole text', async () => {
  const uri = 'untitled:ranges';
  await client.open(uri, PLAN);
  const change = (version: number, contentChanges: object[]) =>
    client.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  const far = { line: 1e6, character: 1e6 };
  await change(2, [{ range: { start: far, end: far }, text: '\nhết' }]);
  await change(3, [{ range: { start: { line: 3, character: 2 }, end: { line: 1, character: 0 } }, text: '' }]);
  await change(4, [{ text: PLAN.replace('Tháng 5/2023', 'Tháng 7/2023') }]);
  await client.save(uri);
  expect(await client.diagnostics(uri)).toHaveLength(2);
});
