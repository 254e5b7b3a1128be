/** The refactoring to two levels: offered where it is asked for, previewed with what it would change and what it would not. */
import { readFileSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import type { AnnotatedTextEdit, CodeAction, TextDocumentEdit } from 'vscode-languageserver/node';
import { Client, POOR, RICH, seeds } from './client';

const URI = 'untitled:Ke-hoach-cu';
const SEED = readFileSync(new URL('tinh-bac-giang-2023.kh.txt', seeds), 'utf8');
const TITLE = 'Cập nhật theo chính quyền địa phương 2 cấp…';
const PREVIEW = {
  ...RICH,
  workspace: { ...RICH.workspace, workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
};

let client: Client;
afterEach(() => client.stop());

async function offered(capabilities: typeof RICH, line = 0): Promise<CodeAction | undefined> {
  client = await Client.start({ capabilities });
  await client.open(URI, SEED);
  const range = { start: { line, character: 0 }, end: { line, character: 0 } };
  return (await client.actions(URI, range, { only: ['refactor'] })).find(({ title }) => title === TITLE);
}

it('asks for confirmation of each kind, and shows what stays', async () => {
  const action = await offered(PREVIEW, 200);
  expect(action?.kind).toBe('refactor.rewrite');
  const annotations = action?.edit?.changeAnnotations ?? {};
  expect(Object.keys(annotations).sort()).toEqual(['commune', 'district', 'successor', 'uncertain']);
  expect(Object.values(annotations).every(({ needsConfirmation }) => needsConfirmation)).toBe(true);
  const [change] = action!.edit!.documentChanges as TextDocumentEdit[];
  const edits = change!.edits as AnnotatedTextEdit[];
  const document = client.document(URI);
  for (const { annotationId, newText, range } of edits) {
    expect(newText === document.getText(range)).toBe(annotationId === 'uncertain');
  }
  await client.apply(action!.edit!);
  expect(client.text(URI)).toContain('6. Sở Tài chính\n');
  expect(client.text(URI)).not.toContain('Sở Kế hoạch và Đầu tư');
});

it('is one plain edit for a client without previews', async () => {
  const action = await offered(POOR);
  expect(action?.edit?.changes?.[URI]?.length).toBeGreaterThan(20);
  expect(action?.edit?.changeAnnotations).toBeUndefined();
});

it('is not in the way of other places and other wishes', async () => {
  await offered(PREVIEW);
  const range = { start: { line: 30, character: 0 }, end: { line: 30, character: 0 } };
  const titles = async (context: object) => (await client.actions(URI, range, context)).map(({ title }) => title);
  expect(await titles({})).not.toContain(TITLE);
  expect(await titles({ only: ['quickfix'] })).not.toContain(TITLE);
  expect(await titles({ only: ['source'] })).not.toContain(TITLE);
});
