/** The restoration of a scan over the protocol: whole at the summary, task by task at the tasks, each shown before it is made. */
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import type { ClientCapabilities, CodeAction, TextDocumentEdit } from 'vscode-languageserver/node';
import { Client, RICH, seeds } from './client';

const URI = 'untitled:Ban-quet';
const TEXT = readFileSync(new URL('xa-nam-trung-16-2022.ocr.kh.txt', seeds), 'utf8');

/** A client that shows edits before they are made. */
const PREVIEWS: ClientCapabilities = {
  ...RICH,
  workspace: { ...RICH.workspace, workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
};

let client: Client;
afterEach(() => client.stop());

async function restorations(line: number, capabilities = PREVIEWS): Promise<CodeAction[]> {
  client = await Client.start({ capabilities });
  await client.open(URI, TEXT);
  await client.diagnostics(URI);
  const at = { line, character: 4 };
  const actions = await client.actions(URI, { start: at, end: at }, { only: ['quickfix'] });
  return actions.filter(({ title }) => title.startsWith('Khôi phục'));
}

const edits = (action: CodeAction | undefined) => (action!.edit!.documentChanges![0] as TextDocumentEdit).edits;

const ids = (action: CodeAction | undefined): ReadonlySet<string | undefined> =>
  new Set(edits(action).map((edit) => ('annotationId' in edit ? edit.annotationId : undefined)));

describe('restoring a scan', () => {
  it('is offered for the whole document at its summary, what is certain ticked, what is doubtful to be confirmed', async () => {
    const [whole, ...others] = await restorations(2);
    expect(others).toEqual([]);
    expect(edits(whole).length).toBeGreaterThan(5000);
    const { certain, doubtful, ...more } = whole!.edit!.changeAnnotations!;
    expect(more).toEqual({});
    expect(certain).toMatchObject({ label: 'Chắc chắn', needsConfirmation: false });
    expect(doubtful).toMatchObject({ label: 'Cần xem kỹ', needsConfirmation: true });
    expect(certain!.description).not.toBe(doubtful!.description);
    expect(ids(whole)).toEqual(new Set(['certain', 'doubtful']));
  });

  it('is offered for one task where the task stands, nothing of it unseen', async () => {
    const [task, ...others] = await restorations(341);
    expect(others).toEqual([]);
    expect(task!.title).toContain('nhiệm vụ này');
    const lines = edits(task).map(({ range }) => range.start.line);
    expect(new Set(lines)).toEqual(new Set([341, 342]));
    const annotations = task!.edit!.changeAnnotations!;
    expect(Object.keys(annotations)).toEqual([...ids(task)]);
    expect(Object.values(annotations).some(({ needsConfirmation }) => needsConfirmation)).toBe(true);
    await client.apply(task!.edit!);
    expect(client.text(URI)).toContain('a) Triển khai thực hiện Thông tư quy định về danh mục, sản phẩm được\n');
  });

  it('works where nothing can be shown before', async () => {
    const [whole] = await restorations(2, RICH);
    expect(whole!.edit!.changeAnnotations).toBeUndefined();
    await client.apply(whole!.edit!);
    expect(client.text(URI)).toContain('tướng Chính phủ phê duyệt Đề án phát triển ứng dụng dữ liệu');
  });

  it('is not offered where no task stands', async () => expect(await restorations(45)).toEqual([]));
});
