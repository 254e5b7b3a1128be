/** Fixes over the protocol: offered, applied, and the finding gone when the document is checked again. */

import { afterEach, describe, expect, it } from 'vitest';
import type { CodeAction } from 'vscode-languageserver/node';
import { Client, codes, POOR, RICH } from './client';
import { PLAN } from './plan';

const URI = 'untitled:Ke-hoach-1';

let client: Client;
afterEach(() => client.stop());

async function actionsAt(code: string, options: Parameters<typeof Client.start>[0]): Promise<CodeAction[]> {
  client = await Client.start(options);
  await client.open(URI, PLAN);
  const diagnostics = await found();
  const diagnostic = diagnostics.find((it) => it.code === code)!;
  return client.actions(URI, diagnostic.range, { diagnostics: [diagnostic] });
}

const found = async () =>
  client.initialized.capabilities.diagnosticProvider
    ? client.diagnostics(URI)
    : (await client.until(() => client.published.get(URI))).diagnostics;

describe('a missing owner', () => {
  it('is put in with the choices as a snippet, and is not missing any more', async () => {
    const [action] = await actionsAt('missing-owner', {});
    expect(action).toMatchObject({ kind: 'quickfix', isPreferred: true, diagnostics: [{ code: 'missing-owner' }] });
    expect(JSON.stringify(action!.edit)).toContain('Công an xã');
    expect(JSON.stringify(action!.edit)).toMatch(/\$\{1\|/);
    await client.apply(action!.edit!);
    expect(client.text(URI)).toContain('trực tuyến.\n\nCơ quan thực hiện: ');
    await client.save(URI);
    expect(codes(await client.diagnostics(URI))).toEqual(['missing-deadline']);
  });

  it('is put in as plain text where the client knows no snippets and no document changes', async () => {
    const [action] = await actionsAt('missing-owner', { capabilities: POOR });
    const edits = action!.edit!.changes![URI]!;
    expect(edits).toHaveLength(1);
    expect(edits[0]!.newText).toMatch(/^\n\nCơ quan thực hiện: [^${}|]+$/);
    await client.apply(action!.edit!);
    client.published.clear();
    await client.save(URI);
    expect(codes(await found())).toEqual(['missing-deadline']);
  });

  it('is put in by the client’s own command where that is how it takes snippets', async () => {
    const capabilities = { ...RICH, workspace: { ...RICH.workspace, workspaceEdit: { documentChanges: true } } };
    const [action] = await actionsAt('missing-owner', { capabilities, initializationOptions: { insertSnippet: true } });
    expect(action!.edit).toBeUndefined();
    expect(action!.command).toMatchObject({
      command: 'kehoach.insertSnippet',
      arguments: [{ uri: URI, snippet: expect.stringMatching(/\$\{1\|.+\|\}/), range: expect.anything() }],
    });
  });
});

it('leaves an action without its edit when the text has changed since it was offered', async () => {
  client = await Client.start();
  await client.open(URI, PLAN);
  const [diagnostic] = await client.diagnostics(URI);
  const request = { textDocument: { uri: URI }, range: diagnostic!.range, context: { diagnostics: [] } };
  const [action] = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', request);
  await client.type(URI, 'KẾ HOẠCH', ' ');
  expect(await client.connection.sendRequest('codeAction/resolve', action)).not.toHaveProperty('edit');
});

it('offers only what kinds are asked for, and fix-all only by name', async () => {
  await actionsAt('missing-owner', { initializationOptions: { insertTask: true } });
  const at = client.document(URI).positionAt(PLAN.indexOf('Tổ chức tập huấn'));
  const kinds = async (only?: string[], start = at) =>
    new Set((await client.actions(URI, { start, end: at }, only ? { only } : {})).map((action) => action.kind));
  expect(await kinds()).toEqual(new Set(['quickfix', 'refactor.rewrite']));
  expect(await kinds(['quickfix'])).toEqual(new Set(['quickfix']));
  expect(await kinds(['refactor'])).toEqual(new Set(['refactor.rewrite']));
  expect(await kinds(['source.organizeImports'])).toEqual(new Set());
  const head = await client.actions(URI, { start: { line: 0, character: 0 }, end: at }, { only: ['refactor'] });
  expect(head.map(({ title }) => title)).not.toContain('Chèn nhiệm vụ chuẩn…');
});

it('applies every safe fix at once, and only those', async () => {
  // Renumbering is safe while the plan has no number of its own.
  const misnamed = PLAN.replace('15/KH-UBND', '    /KH-UBND').replace('II. NỘI DUNG', 'III. NỘI DUNG');
  client = await Client.start();
  await client.open(URI, misnamed);
  const before = codes(await client.diagnostics(URI));
  const start = { line: 0, character: 0 };
  const [action] = await client.actions(URI, { start, end: start }, { only: ['source.fixAll'] });
  expect(before).toContain('numbering');
  expect(action).toMatchObject({ kind: 'source.fixAll.kehoach' });
  await client.apply(action!.edit!);
  await client.save(URI);
  expect(codes(await client.diagnostics(URI))).toEqual(['unresolved-blank', 'missing-owner', 'missing-deadline']);
});
