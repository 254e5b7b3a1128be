/** The editor does not show what the baseline accepts, and follows the file. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { kehoach } from '../cli/io';
import { Client, codes } from './client';
import { PLAN } from './plan';

let folder: string;
let client: Client;
const at = (name: string): string => pathToFileURL(join(folder, name)).href;
const FILE = 'kehoach.baseline.json';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kế hoạch '));
});
afterEach(async () => {
  expect(client.logged).toEqual([]);
  await client.stop();
  await rm(folder, { recursive: true });
});

const found = async (name: string): Promise<readonly unknown[]> => codes(await client.diagnostics(at(name)));
const shows = (name: string, wanted: readonly string[]): Promise<void> =>
  expect.poll(() => found(name), { timeout: 8000 }).toEqual(wanted);
const changed = (name: string, type: number): Promise<void> =>
  client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: at(name), type }] });

it('honours the baseline that the command line has written, and follows its changes', async () => {
  const name = 'xã tôi.kh.txt';
  await writeFile(join(folder, name), PLAN);
  await kehoach(['check', '--write-baseline'], { cwd: folder });
  client = await Client.start({ folder: pathToFileURL(folder).href });
  await client.open(at(name), PLAN);
  await shows(name, []);
  const { refreshes } = client;
  await rm(join(folder, FILE));
  await changed(FILE, 3);
  await shows(name, ['missing-owner', 'missing-deadline']);
  await client.until(() => client.refreshes > refreshes);
  await kehoach(['check', '--write-baseline'], { cwd: folder });
  await changed(FILE, 1);
  await shows(name, []);
});

it('says what is wrong in a baseline that is open', async () => {
  client = await Client.start({ folder: pathToFileURL(folder).href });
  await client.open(at(FILE), '{ "findings": [{ "rule": 1 }] }', 'json');
  const items = await client.diagnostics(at(FILE));
  expect(items.map(({ range }) => range.start.character)).toEqual([15]);
});
