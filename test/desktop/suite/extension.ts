import assert from 'node:assert/strict';
import {
  type CodeAction,
  type CompletionList,
  commands,
  type Diagnostic,
  extensions,
  languages,
  Position,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';

const folder = () => workspace.workspaceFolders![0]!.uri;
const DRAFT = 'du-thao-phuong.kh.md';

async function open(name: string): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument(Uri.joinPath(folder(), name)));
}

async function create(name: string, text: string): Promise<TextEditor> {
  await workspace.fs.writeFile(Uri.joinPath(folder(), name), new TextEncoder().encode(text));
  return open(name);
}

/** Waits until `get` gives something. */
async function eventually<T>(what: string, get: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (let waited = 0; waited < 15_000; waited += 50) {
    const found = await get();
    if (found !== undefined) return found;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new assert.AssertionError({ message: `never came: ${what}` });
}

const ruleOf = ({ code }: Diagnostic) => String(typeof code === 'object' ? code.value : code);
const findings = (document: TextDocument, rule: string) =>
  languages.getDiagnostics(document.uri).filter((it) => ruleOf(it) === rule);

/** Findings of `rule` once there are any. */
const found = (document: TextDocument, rule: string) =>
  eventually(`${rule} in ${document.uri.path}`, () => {
    const all = findings(document, rule);
    return all.length ? all : undefined;
  });

const PLAN = `KẾ HOẠCH
Triển khai Đề án 06 trên địa bàn xã Kon Gang

I. MỤC ĐÍCH, YÊU CẦU

1. Nâng cao nhận thức của cán bộ và nhân dân trên địa bàn xã.

II. NỘI DUNG VÀ PHÂN CÔNG NHIỆM VỤ

1. Tuyên truyền

a) Tổ chức tuyên truyền Đề án 06 trên hệ thống loa truyền thanh của xã.

Cơ quan thực hiện: Công an xã chủ trì, phối hợp với các đơn vị liên quan.

Thời gian hoàn thành: Thường xuyên.

b) Rà soát, làm sạch dữ liệu dân cư trên địa bàn xã.

Cơ quan thực hiện: Công an xã chủ trì, phối hợp với các đơn vị liên quan.

Nơi nhận:
- UBND huyện;
- Lưu: VT.
`;

describe('extension', () => {
  it('knows plans by their file names', async () => {
    for (const name of [DRAFT, 'xa-kon-gang-79-2022.kh.txt'])
      assert.equal((await open(name)).document.languageId, 'kehoach');
    assert.equal((await create('moi.kehoach', PLAN)).document.languageId, 'kehoach');
    assert.ok(extensions.getExtension('kehoach.kehoach')?.isActive);
  });

  it('shows the findings of the draft on open', async () => {
    const { document } = await open(DRAFT);
    const [first] = await found(document, 'missing-owner');
    assert.equal(first!.source, 'Kế hoạch');
    assert.ok(findings(document, 'missing-deadline').length > 0);
  });

  it('inserts a missing deadline and the finding goes while typing goes on', async () => {
    const { document } = await create('thieu-han.kehoach', PLAN);
    const [finding] = await found(document, 'missing-deadline');
    // Effects come late, with the resolving of the action; the number asks for that.
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      finding!.range,
      undefined,
      10,
    );
    const fix = actions.find((action) => action.title === 'Ghi thời hạn');
    assert.ok(fix, `offered: ${actions.map((action) => action.title).join('; ')}`);
    if (fix.edit) assert.ok(await workspace.applyEdit(fix.edit));
    if (fix.command) await commands.executeCommand(fix.command.command, ...(fix.command.arguments ?? []));
    await eventually('the finding gone', () => (findings(document, 'missing-deadline').length ? undefined : true));
    assert.match(document.getText(), /b\) Rà soát[\s\S]*Thời gian hoàn thành: [\s\S]*Nơi nhận/);
  });

  it('reports a new fault on save, not before', async () => {
    const { document } = await create('luu.kehoach', PLAN);
    await found(document, 'missing-deadline');
    const edit = new WorkspaceEdit();
    const at = document.getText().indexOf('Thời gian hoàn thành: Thường xuyên.');
    edit.delete(
      document.uri,
      new Range(document.positionAt(at), document.positionAt(at + 'Thời gian hoàn thành: Thường xuyên.'.length)),
    );
    await workspace.applyEdit(edit);
    await new Promise((done) => setTimeout(done, 1_500));
    assert.equal(findings(document, 'missing-deadline').length, 1);
    await document.save();
    await eventually('two findings', () => (findings(document, 'missing-deadline').length === 2 ? true : undefined));
  });

  it('completes a service typed without accents', async () => {
    const { document } = await open('xa-kon-gang-79-2022.kh.txt');
    const line = document
      .getText()
      .split('\n')
      .findIndex((text) => text.startsWith('2\tĐăng ký tạm trú'));
    const edit = new WorkspaceEdit();
    edit.replace(document.uri, new Range(line, 2, line, 2 + 'Đăng ký tạm trú'.length), 'dang ky thuong');
    await workspace.applyEdit(edit);
    const position = new Position(line, 2 + 'dang ky thuong'.length);
    const offered = await eventually('Đăng ký thường trú', async () => {
      const list = await commands.executeCommand<CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        position,
      );
      return list.items.find((item) =>
        String(typeof item.label === 'string' ? item.label : item.label.label).includes('Đăng ký thường trú'),
      );
    });
    assert.ok(offered);
    await commands.executeCommand('workbench.action.files.revert');
  });

  it('continues lists on Enter', async () => {
    const editor = await create('danh-sach.kehoach', 'KẾ HOẠCH\n');
    for (const [line, next] of [
      ['I. MỤC ĐÍCH', 'II. '],
      ['9. Rà soát', '10. '],
      ['2.9. Rà soát', '2.10. '],
      ['d) Rà soát', 'đ) '],
      ['- Rà soát', '- '],
      ['+ Rà soát', '+ '],
    ]) {
      await editor.edit((edit) => edit.replace(new Range(0, 0, editor.document.lineCount, 0), line!));
      const end = editor.document.positionAt(editor.document.getText().length);
      editor.selection = new Selection(end, end);
      await commands.executeCommand('type', { text: '\n' });
      assert.equal(editor.document.getText().replace('\r', ''), `${line}\n${next}`);
    }
    await editor.document.save();
  });

  it('turns a rule off by the setting', async () => {
    const { document } = await create('tat.kehoach', PLAN);
    await found(document, 'missing-deadline');
    const rules = workspace.getConfiguration('kehoach');
    await rules.update('rules', { 'missing-deadline': 'off' }, false);
    await eventually('the finding gone', () => (findings(document, 'missing-deadline').length ? undefined : true));
    await rules.update('rules', undefined, false);
    await found(document, 'missing-deadline');
  });

  it('comes back after a restart', async () => {
    const { document } = await open(DRAFT);
    await found(document, 'missing-owner');
    await commands.executeCommand('kehoach.restart');
    await found(document, 'missing-owner');
  });

  it('leaves the language of a text file alone', async () => {
    const { document } = await create('ghi-chu.txt', PLAN);
    await new Promise((done) => setTimeout(done, 500));
    assert.equal(document.languageId, 'plaintext');
  });
});
