/** Completion over the protocol, for a rich client and for a poor one. */
import { readFileSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import type { CompletionItem, InsertReplaceEdit, TextEdit } from 'vscode-languageserver/node';
import { METHODS, type TaskEdit, type TaskOffer } from '../../server/src/lsp/protocol';
import { Client, POOR, seeds } from './client';

const URI = 'untitled:Du-thao';
const DRAFT = readFileSync(new URL('du-thao-phuong.kh.md', seeds), 'utf8');
const FIRST_ROW = /^1\t.*$/m.exec(DRAFT)![0];

let client: Client;
afterEach(async () => {
  expect(client.logged).toEqual([]);
  await client.stop();
});

async function start(options: Parameters<typeof Client.start>[0] = {}): Promise<void> {
  client = await Client.start(options);
  await client.open(URI, DRAFT);
}

/** Puts the item in the way an editor does that inserts before the cursor. */
async function accept(item: CompletionItem): Promise<void> {
  const edit = item.textEdit as TextEdit | InsertReplaceEdit;
  await client.apply({
    changes: { [URI]: [{ range: 'insert' in edit ? edit.insert : edit.range, newText: edit.newText }] },
  });
}

it.each([
  ['a rich', {}],
  ['a poor', { capabilities: POOR }],
])('%s client types a service letter by letter without accents', async (_, options) => {
  await start(options);
  let offset = await client.type(URI, FIRST_ROW, '\n2\t');
  for (const letter of 'dang ky thuong') {
    await client.change(URI, offset, offset, letter);
    offset++;
    const list = await client.complete(URI, offset, letter === ' ' ? 2 : 3);
    if (letter !== 'd') expect(list.items.map((item) => item.label)).toContain('Đăng ký thường trú');
  }
  const { items } = await client.complete(URI, offset, 3);
  expect(items[0]!.label).toBe('Đăng ký thường trú');
  await accept(items[0]!);
  expect(client.text(URI)).toContain(`${FIRST_ROW}\n2\tĐăng ký thường trú\n`);
});

it('opens a list at a blank behind a label, and nowhere in running text', async () => {
  await start();
  const label = await client.type(URI, '### 1. Công tác chuẩn bị', '\n\nCơ quan thực hiện: ');
  expect((await client.complete(URI, label, 2)).items[0]!.label).toBe('Công an phường');
  const prose = await client.type(URI, 'huy động sự vào cuộc', ' ');
  expect((await client.complete(URI, prose, 2)).items).toEqual([]);
});

it('explains an item when it is looked at', async () => {
  await start();
  const offset = await client.type(URI, FIRST_ROW, '\n2\tdang ky');
  const { items } = await client.complete(URI, offset);
  expect(items[0]!.documentation).toBeUndefined();
  const resolved = await client.resolve(items[0]!);
  expect(resolved).toMatchObject({ label: items[0]!.label, documentation: { kind: 'markdown' } });
});

it('offers standard tasks to the client’s command and words the chosen one', async () => {
  await start();
  const offset = DRAFT.indexOf('### 1. Công tác chuẩn bị') + '### 1. Công tác chuẩn bị'.length + 1;
  const place = { uri: URI, position: client.document(URI).positionAt(offset) };
  const offers: TaskOffer[] = await client.connection.sendRequest(METHODS.taskOffers, place);
  expect(offers.length).toBeGreaterThan(20);
  const edit: TaskEdit | null = await client.connection.sendRequest(METHODS.taskEdit, { ...place, id: offers[0]!.id });
  expect(edit).toMatchObject({ uri: URI, version: 1 });
  expect(edit!.text).toContain(offers[0]!.label);
  expect(await client.connection.sendRequest(METHODS.taskEdit, { ...place, id: 'standard:none' })).toBeNull();
});
