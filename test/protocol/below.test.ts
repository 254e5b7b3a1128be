/** A plan and the plans below it: read in the background, counted in lenses, listed on demand. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import type { CodeLens, Location } from 'vscode-languageserver';
import { planText } from '../trace/plans';
import { Client, RICH } from './client';

const TASKS = ['Tuyên truyền Luật Hợp tác xã đến hội viên nông dân', 'Tập huấn kế toán hợp tác xã'];
const PARENT = planText({ number: '80/KH-UBND', date: '03/3/2024', issuer: 'UBND huyện Sơn Động', tasks: TASKS });
const CITED = 'Kế hoạch số 80/KH-UBND ngày 03/3/2024 của UBND huyện Sơn Động';
const NAMES = ['An Lạc', 'Cẩm Đàn', 'Đại Sơn', 'Dương Hưu', 'Giáo Liêm', 'Hữu Sản'];

const child = (i: number, tasks = TASKS) =>
  planText({ number: `${i + 10}/KH-UBND`, issuer: `UBND xã ${NAMES[i]}`, parent: CITED, tasks });

let folder = '';
let client: Client | undefined;
afterEach(async () => {
  await client?.stop();
  client = undefined;
  rmSync(folder, { recursive: true, force: true });
});

async function start(children: number): Promise<string> {
  folder = mkdtempSync(join(tmpdir(), 'kh-below-'));
  for (let i = 0; i < children; i++) {
    writeFileSync(join(folder, `xa-${i}.kh.txt`), child(i, i === 0 ? [TASKS[0]!] : TASKS));
  }
  client = await Client.start({
    folder: pathToFileURL(folder).href,
    capabilities: { ...RICH, workspace: { ...RICH.workspace, codeLens: { refreshSupport: true } } },
    initializationOptions: { showReferences: true },
  });
  const uri = pathToFileURL(join(folder, 'huyen.kh.txt')).href;
  await client.open(uri, PARENT);
  return uri;
}

const lenses = async (uri: string): Promise<string[]> => {
  const found: CodeLens[] = await client!.connection.sendRequest('textDocument/codeLens', { textDocument: { uri } });
  return found.map((lens) => lens.command!.title).filter((title) => title.startsWith('↓'));
};

/** The lenses come to this: plans are found and read in the background, however long that takes on a busy machine. */
const showsIn = (uri: string, titles: readonly string[]): Promise<void> =>
  expect.poll(() => lenses(uri), { timeout: 10_000, interval: 60 }).toEqual(titles);

describe('plans below', () => {
  it.each([2, 6])('%i of them are counted above the tasks that they take up', async (count) => {
    const uri = await start(count);
    await showsIn(uri, [`↓ ${count} xã đã đưa vào kế hoạch`, `↓ ${count - 1} xã đã đưa vào kế hoạch`]);
  });

  it('are listed in full for whoever asks for references, however early', async () => {
    const uri = await start(6);
    const found = await client!.request<Location[]>('textDocument/references', uri, PARENT.indexOf(TASKS[1]!) + 3, {
      context: { includeDeclaration: false },
    });
    const files = found.map((location) => location.uri.slice(location.uri.lastIndexOf('/') + 1));
    expect(files).toEqual(['xa-1.kh.txt', 'xa-2.kh.txt', 'xa-3.kh.txt', 'xa-4.kh.txt', 'xa-5.kh.txt']);
  });

  it('follow an edit of the plan above, unsaved', async () => {
    const uri = await start(6);
    await showsIn(uri, ['↓ 6 xã đã đưa vào kế hoạch', '↓ 5 xã đã đưa vào kế hoạch']);
    const at = PARENT.indexOf(TASKS[1]!);
    await client!.change(uri, at, at + TASKS[1]!.length, 'Làm đường giao thông liên xã');
    await showsIn(uri, ['↓ 6 xã đã đưa vào kế hoạch']);
  });
});
