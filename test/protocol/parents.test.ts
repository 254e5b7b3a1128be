/** The plans above a plan, over the protocol: comparison, review, the choice of a parent. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import type { CodeAction, CodeLens, CreateFile, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Comparison, type DraftAnswer, METHODS, type ParentCandidate } from '../../server/src/lsp/protocol';
import { readReview } from '../../server/src/workspace';
import { type PlanText, planText } from '../trace/plans';
import { Client, RICH } from './client';

const LAW = 'Tuyên truyền Luật Hợp tác xã đến hội viên nông dân';
const TRAINING = 'Tập huấn nghiệp vụ kế toán cho cán bộ hợp tác xã';
const MARKET = 'Kiểm tra, xử lý vi phạm về an toàn thực phẩm tại các chợ';
const ROAD = 'Nâng cấp đường giao thông nội đồng';

const district: PlanText = {
  number: '80/KH-UBND',
  date: '03/3/2024',
  issuer: 'UBND huyện Sơn Động',
  tasks: [LAW, { text: TRAINING, owner: 'UBND các xã' }, { text: MARKET, owner: 'UBND các xã' }],
};
const commune: PlanText = {
  parent: 'Kế hoạch số 80/KH-UBND ngày 03/3/2024 của UBND huyện Sơn Động',
  tasks: [LAW, TRAINING, ROAD],
};

let folder = '';
let client: Client;
afterEach(async () => {
  await client.stop();
  rmSync(folder, { recursive: true, force: true });
});

const uriOf = (name: string) => pathToFileURL(join(folder, name)).href;
const CHILD = 'xã Hòa Bình.kh.txt';

const COMMANDS = { showReferences: true, markReviewed: true, chooseParent: true };

async function start(files: Readonly<Record<string, string>>, initializationOptions: object = COMMANDS) {
  folder = mkdtempSync(join(tmpdir(), 'kh-parents-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const workspaceEdit = {
    documentChanges: true,
    resourceOperations: ['create' as const],
    changeAnnotationSupport: { groupsOnLabel: true },
  };
  client = await Client.start({
    folder: pathToFileURL(folder).href,
    capabilities: { ...RICH, workspace: { ...RICH.workspace, workspaceEdit } },
    initializationOptions,
  });
  const uri = uriOf(CHILD);
  await client.open(uri, files[CHILD]!);
  return uri;
}

/** Asks until the answer is as wanted: the workspace is read in the background. */
async function eventually<T>(ask: () => Promise<T>, done: (answer: T) => boolean): Promise<T> {
  for (let i = 0; ; i++) {
    const answer = await ask();
    if (done(answer)) return answer;
    if (i === 60) throw new Error(`Waited in vain: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const comparison = (uri: string): Promise<Comparison | null> =>
  client.connection.sendRequest(METHODS.comparison, { uri });
const compared = (uri: string, state: string) =>
  eventually(
    () => comparison(uri),
    (it) => it?.groups.some((group) => group.state === state) === true,
  );
const states = (it: Comparison | null) =>
  Object.fromEntries(it!.groups.map((group) => [group.state, group.items.map((item) => item.label)]));

/** Applies an edit of files that are not open, the way an editor does that saves them. */
async function applyToDisk(edit: WorkspaceEdit): Promise<void> {
  for (const change of edit.documentChanges as (TextDocumentEdit | CreateFile)[]) {
    const uri = 'kind' in change ? change.uri : change.textDocument.uri;
    const path = fileURLToPath(uri);
    if ('kind' in change) {
      if (!existsSync(path)) writeFileSync(path, '');
      continue;
    }
    const document = TextDocument.create(uri, 'json', 1, readFileSync(path, 'utf8'));
    const edits = change.edits.map((it) => ('newText' in it ? it : { range: it.range, newText: '' }));
    writeFileSync(path, TextDocument.applyEdits(document, edits));
    const changes = [{ uri, type: 2 }];
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  }
}

describe('comparison with the parent', () => {
  it('groups tasks by what became of them', async () => {
    const uri = await start({ 'huyện.kh.txt': planText(district), [CHILD]: planText(commune) });
    const found = await compared(uri, 'covered');
    expect(states(found)).toEqual({ missing: [MARKET], changed: [TRAINING], new: [ROAD], covered: [LAW] });
    expect(found!.summary).toBe('Đã đưa vào 2/3 nhiệm vụ của KH 80/KH-UBND');
    const [law] = found!.groups.at(-1)!.items;
    expect(law).toMatchObject({ task: 'I.1', place: { uri }, parent: { uri: uriOf('huyện.kh.txt') } });
  });

  it('names the offer that inserts a missing task behind the one that stands before it in the parent', async () => {
    const uri = await start({ 'huyện.kh.txt': planText(district), [CHILD]: planText(commune) });
    const found = await compared(uri, 'missing');
    const [item] = found!.groups.find((group) => group.state === 'missing')!.items;
    expect(item!.place).toBeNull();
    const { offer, position } = item!.insert!;
    const edit: { text: string; range: unknown } | null = await client.connection.sendRequest(METHODS.taskEdit, {
      uri,
      position,
      id: offer,
    });
    expect(edit?.text).toContain(MARKET.slice(1));
    expect(client.text(uri).slice(client.document(uri).offsetAt(position))).toMatch(new RegExp(`^2\\. ${TRAINING}`));
  });

  it('says what has become of the parents where there is nothing to compare', async () => {
    const uri = await start({ [CHILD]: planText(commune) });
    const found = await eventually(
      () => comparison(uri),
      (it) => it !== null,
    );
    expect(found).toMatchObject({ uri, groups: [], summary: expect.stringContaining('80/KH-UBND') });
  });

  it('tells whoever has asked that an edit of the parent may have changed it', async () => {
    const uri = await start({ 'huyện.kh.txt': planText(district), [CHILD]: planText(commune) });
    await compared(uri, 'covered');
    let told = 0;
    client.connection.onNotification(METHODS.comparisonChanged, () => void told++);
    const parent = uriOf('huyện.kh.txt');
    await client.open(parent, planText(district));
    await client.change(parent, 0, client.text(parent).length, planText({ ...district, tasks: [TRAINING] }));
    await client.diagnostics(parent);
    await eventually(
      async () => told,
      (count) => count > 0,
    );
    expect(states(await comparison(uri)).new).toEqual([LAW, ROAD]);
  });
});

const marks = async (uri: string): Promise<string[]> => {
  const lenses: CodeLens[] = await client.connection.sendRequest('textDocument/codeLens', { textDocument: { uri } });
  return lenses.map((lens) => lens.command!.title).filter((title) => title.startsWith('⚠'));
};

const reviewEdit = (uri: string, tasks: readonly string[] | null): Promise<WorkspaceEdit | null> =>
  client.connection.sendRequest(METHODS.reviewEdit, { uri, tasks });

describe('review of links', () => {
  it('marks tasks whose parent task has changed or vanished until they are reviewed again', async () => {
    const uri = await start({ 'huyện.kh.txt': planText(district), [CHILD]: planText(commune) });
    await compared(uri, 'covered');
    await applyToDisk((await reviewEdit(uri, null))!);
    const file = join(folder, `${CHILD}.doi-chieu.json`);
    expect(readReview(readFileSync(file, 'utf8'))!.links.map((link) => link.at)).toEqual(['I.1', 'I.2']);
    expect(await marks(uri)).toEqual([]);

    const next = { ...district, tasks: [{ text: LAW, deadline: 'Trong tháng 6 năm 2024' }, MARKET] };
    writeFileSync(join(folder, 'huyện.kh.txt'), planText(next));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf('huyện.kh.txt'), type: 2 }],
    });
    await eventually(
      () => marks(uri),
      (it) => it.length === 2,
    );
    expect(await marks(uri)).toEqual([
      '⚠ Nhiệm vụ cấp trên đã thay đổi · Đánh dấu đã rà soát',
      '⚠ Cấp trên không còn nhiệm vụ này · Đánh dấu đã rà soát',
    ]);
    expect(states(await comparison(uri)).review).toEqual([LAW, TRAINING]);

    const at = client.document(uri).positionAt(client.text(uri).indexOf(LAW));
    const actions = await client.actions(uri, { start: at, end: at });
    const mark = actions.find((action) => action.title === 'Đánh dấu đã rà soát');
    const [choice] = mark!.command!.arguments! as [{ uri: string; tasks: string[] }];
    await applyToDisk((await reviewEdit(choice.uri, choice.tasks))!);
    await eventually(
      () => marks(uri),
      (it) => it.length === 1,
    );
    expect(states(await comparison(uri)).review).toEqual([TRAINING]);
  });

  it('never writes over a file that is no review', async () => {
    const uri = await start({
      'huyện.kh.txt': planText(district),
      [CHILD]: planText(commune),
      [`${CHILD}.doi-chieu.json`]: '<<<<<<< HEAD',
    });
    await compared(uri, 'covered');
    expect(await reviewEdit(uri, ['I.1'])).toBeNull();
  });
});

const atCitation = (uri: string) => {
  const at = client.document(uri).positionAt(client.text(uri).indexOf('Kế hoạch số 80') + 5);
  return { start: at, end: at };
};
const titles = (actions: readonly CodeAction[]) => actions.map((action) => action.title);

describe('choice of a parent', () => {
  it('is offered where two files answer to the citation, and settles it', async () => {
    const uri = await start(
      {
        'huyện.kh.txt': planText(district),
        'huyện (bản sao).kh.txt': planText(district),
        [CHILD]: planText(commune),
      },
      {},
    );
    const wanted = 'Lấy tệp “huyện (bản sao).kh.txt” làm kế hoạch cấp trên';
    const actions = await eventually(
      () => client.actions(uri, atCitation(uri)),
      (it) => titles(it).includes(wanted),
    );
    // A client without the command has nothing to choose with.
    expect(titles(actions)).not.toContain('Chọn kế hoạch cấp trên…');
    const { edit } = actions.find((action) => action.title === wanted)!;
    expect(Object.values(edit!.changeAnnotations!)).toEqual([
      { label: 'Ghi kế hoạch cấp trên vào kehoach.json', needsConfirmation: true },
    ]);
    await applyToDisk(edit!);
    expect(JSON.parse(readFileSync(join(folder, 'kehoach.json'), 'utf8'))).toEqual({
      parents: { [CHILD]: ['huyện (bản sao).kh.txt'] },
    });
    const found = await compared(uri, 'covered');
    expect(decodeURI(found!.groups[0]!.items[0]!.parent!.uri)).toMatch(/huyện \(bản sao\)\.kh\.txt$/);
    expect(titles(await client.actions(uri, atCitation(uri)))).not.toContain(wanted);
  });

  it('lists the plans that could be the parent, those with the cited number first', async () => {
    const uri = await start({
      'a-tỉnh.kh.txt': planText({ number: '200/KH-UBND', issuer: 'UBND tỉnh Bắc Giang', tasks: [LAW] }),
      'huyện năm trước.kh.txt': planText({ ...district, date: '01/02/2023' }),
      'xã khác.kh.txt': planText({ ...commune, number: '5/KH-UBND', issuer: 'UBND xã Yên Định' }),
      [CHILD]: planText(commune),
    });
    const list = await eventually(
      () => client.connection.sendRequest<ParentCandidate[]>(METHODS.parentCandidates, { uri }),
      (it) => it.length === 3,
    );
    expect(titles(await client.actions(uri, atCitation(uri)))).toEqual([
      'Lấy tệp “huyện năm trước.kh.txt” làm kế hoạch cấp trên',
      'Chọn kế hoạch cấp trên…',
    ]);
    expect(list.map(({ label, cited }) => [label, cited])).toEqual([
      ['huyện năm trước.kh.txt', true],
      ['a-tỉnh.kh.txt', false],
      ['xã khác.kh.txt', false],
    ]);
    const edit = await client.connection.sendRequest<WorkspaceEdit>(METHODS.parentEdit, { uri, parent: list[0]!.uri });
    await applyToDisk(edit);
    expect(states(await compared(uri, 'covered')).covered).toEqual([LAW]);
  });
});

describe('a draft from the parent', () => {
  const draft = (uri: string, locality: string): Promise<DraftAnswer> =>
    client.connection.sendRequest(METHODS.draft, { uri, locality });

  it('is made from any plan of the workspace, the highest first, and reads as a plan that carries it out', async () => {
    await start({
      'a xã.kh.txt': planText({ ...commune, number: '5/KH-UBND', issuer: 'UBND xã Yên Định' }),
      'huyện.kh.txt': planText(district),
      [CHILD]: planText(commune),
    });
    const plans = await eventually(
      () => client.connection.sendRequest<ParentCandidate[]>(METHODS.plans, {}),
      (it) => it.length === 3,
    );
    expect(plans[0]).toMatchObject({ label: 'huyện.kh.txt', detail: '80/KH-UBND · UBND huyện Sơn Động · 03/03/2024' });
    const { text } = await draft(plans[0]!.uri, 'xã An Lạc');
    await client.open('untitled:du-thao', text!);
    // The parent gives them to all communes and sets no time, so that owner and deadline are the drafter's own.
    expect(states(await compared('untitled:du-thao', 'changed'))).toEqual({ changed: [TRAINING, MARKET] });
  });

  it('is refused, with the reason, for a unit that is none or not below', async () => {
    await start({ 'huyện.kh.txt': planText(district), [CHILD]: planText(commune) });
    const uri = uriOf('huyện.kh.txt');
    await compared(uriOf(CHILD), 'covered');
    expect(await draft(uri, 'An Lạc')).toEqual({ text: null, reason: expect.stringContaining('xã Kon Gang') });
    expect((await draft(uri, 'tỉnh Bắc Giang')).reason).toContain('không ở dưới cấp');
    expect((await draft(uriOf('không có.kh.txt'), 'xã An Lạc')).reason).toContain('không đọc được');
  });
});
