/** The editor knows a workspace's own bodies and services, and follows their files. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Hover } from 'vscode-languageserver/node';
import { Client } from './client';
import { PLAN } from './plan';

let folder: string;
let client: Client;
const at = (name: string): string => pathToFileURL(join(folder, name)).href;
const FILE = '.kehoach/danh-muc.json';
const NAME = 'xa.kh.txt';
const OWN = {
  agencies: [{ name: 'Cụm Kết nối số Cồn Lu', abbreviations: ['CKNS'], level: 'xa' }],
  services: [{ name: 'Cấp thẻ ra vào bến cá Cồn Lu' }],
  serviceLists: [{ id: 'tinh', services: [{ name: 'Cấp phép nuôi lồng bè Cồn Lu' }] }],
};
const OWNED = 'Cơ quan thực hiện: ';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kế hoạch '));
  await mkdir(join(folder, '.kehoach'));
});
afterEach(async () => {
  expect(client.logged).toEqual([]);
  await client.stop();
  await rm(folder, { recursive: true });
});

const offered = async (typed: string): Promise<readonly string[]> => {
  const text = `${PLAN}\n${OWNED}${typed}\n`;
  await client.open(at('thu.kh.txt'), text);
  const { items } = await client.complete(at('thu.kh.txt'), text.length - 1);
  await client.close(at('thu.kh.txt'));
  return items.map(({ label }) => label);
};

it('offers and explains them, and forgets them with their file', async () => {
  await writeFile(join(folder, FILE), JSON.stringify(OWN));
  client = await Client.start({ folder: pathToFileURL(folder).href });
  const text = PLAN.replace('II. NỘI DUNG', '1. CKNS chủ trì rà soát mạng lưới.\n\nII. NỘI DUNG');
  await client.open(at(NAME), text);
  const spoken = async () => {
    const hover = await client.request<Hover | null>('textDocument/hover', at(NAME), text.indexOf('CKNS') + 1);
    return JSON.stringify(hover?.contents ?? null);
  };
  await expect.poll(spoken, { timeout: 8000 }).toContain('Cụm Kết nối số Cồn Lu');
  expect(await offered('cum ket noi')).toContain('Cụm Kết nối số Cồn Lu');
  await rm(join(folder, FILE));
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: at(FILE), type: 3 }],
  });
  await expect.poll(spoken, { timeout: 8000 }).not.toContain('Cồn Lu');
  expect(await offered('cum ket noi')).not.toContain('Cụm Kết nối số Cồn Lu');
});

it('says what is wrong in an open file, while it is being written', async () => {
  client = await Client.start({ folder: pathToFileURL(folder).href });
  await client.open(at(FILE), '{ "agencies": [{ "name": "A", "level": "lang" }] }', 'json');
  const items = await client.diagnostics(at(FILE));
  expect(items.map(({ message, range }) => [range.start.character, message])).toEqual([
    [39, 'Mục “level” phải là một trong: xa, huyen, tinh, trung-uong. Mục này không được dùng. Đề nghị sửa lại.'],
  ]);
  await client.change(at(FILE), 39, 45, '"xa"');
  expect(await client.diagnostics(at(FILE))).toEqual([]);
});

it('offers the services of the lists that kehoach.json names, and says when there is no such list', async () => {
  await writeFile(join(folder, FILE), JSON.stringify(OWN));
  await writeFile(join(folder, 'kehoach.json'), '{ "services": ["tinh"] }');
  client = await Client.start({ folder: pathToFileURL(folder).href });
  const text = `${PLAN}\nPhụ lục I\nDANH MỤC\n\nTT\tThủ tục hành chính\tCấp độ\tCơ quan thực hiện\n1\tcap\t4\tCông an xã\n`;
  await client.open(at(NAME), text);
  const services = async () =>
    (await client.complete(at(NAME), text.indexOf('\tcap') + 4)).items.map(({ label }) => label);
  await expect
    .poll(services, { timeout: 8000 })
    .toEqual(['Cấp phép nuôi lồng bè Cồn Lu', 'Cấp thẻ ra vào bến cá Cồn Lu']);
  await client.open(at('kehoach.json'), '{ "services": ["tinh", "huyen"] }', 'json');
  const wrong = await client.diagnostics(at('kehoach.json'));
  expect(wrong.map(({ range }) => range.start.character)).toEqual([23]);
  await client.change(at('kehoach.json'), 21, 30, '');
  expect(await client.diagnostics(at('kehoach.json'))).toEqual([]);
});
