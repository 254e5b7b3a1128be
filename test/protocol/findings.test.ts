/** When a drafter sees a finding: on open and on save; a mended one goes while typing; for clients of both kinds. */
import { afterEach, describe, expect, it } from 'vitest';
import { Client, codes, POOR, RICH, type StartOptions } from './client';
import { PLAN } from './plan';

const URI = 'untitled:Ke-hoach-1';
const BOTH = [
  ['pulled', RICH],
  ['pushed', POOR],
] as const;

let client: Client;
afterEach(() => client.stop());

const start = async (options: StartOptions): Promise<void> => {
  client = await Client.start(options);
  await client.open(URI, PLAN);
};

/** What the client shows now, whichever way it comes by it. */
async function shown(): Promise<readonly unknown[]> {
  if (client.initialized.capabilities.diagnosticProvider) return codes(await client.diagnostics(URI));
  const { version } = client.document(URI);
  const params = await client.until(() => {
    const latest = client.published.get(URI);
    return latest?.version === version && latest;
  });
  return codes(params.diagnostics);
}

const OWNER_LINE = 'Cơ quan thực hiện: Công chức Văn hóa - Xã hội xã.\n\n';
const LACKS_OWNER = 'dịch vụ công trực tuyến.\n\n';

describe.each(BOTH)('findings that are %s', (_, capabilities) => {
  it('are there on open', async () => {
    await start({ capabilities });
    expect(await shown()).toEqual(['missing-owner', 'missing-deadline']);
  });

  it('go while typing when they are mended, and come back when the mending is undone', async () => {
    await start({ capabilities });
    await shown();
    const end = await client.type(URI, LACKS_OWNER, OWNER_LINE);
    expect(await shown()).toEqual(['missing-deadline']);
    await client.change(URI, end - OWNER_LINE.length, end, '');
    expect(await shown()).toEqual(['missing-owner', 'missing-deadline']);
  });

  it('stay in their place while text is typed above them', async () => {
    await start({ capabilities });
    await client.type(URI, 'II. NỘI DUNG', ' TRIỂN KHAI');
    await client.type(URI, 'được giao.', '\n\n2. Phân công rõ trách nhiệm của từng bộ phận.');
    expect(await shown()).toEqual(['missing-owner', 'missing-deadline']);
  });

  it('wait for saving when they are new', async () => {
    await start({ capabilities });
    await client.type(URI, 'Tháng 4/2023.\n\n', 'b) Tổ chức hội nghị sơ kết.\n\n');
    expect(await shown()).toEqual(['missing-owner', 'missing-deadline']);
    client.published.clear();
    await client.save(URI);
    expect(await shown()).toEqual(['missing-owner', 'missing-deadline', 'missing-owner', 'missing-deadline']);
  });

  it('come with every letter where the drafter wants it so', async () => {
    await start({
      capabilities,
      ...(capabilities === RICH
        ? { settings: { check: { run: 'onType' } } }
        : { initializationOptions: { kehoach: { check: { run: 'onType' } } } }),
    });
    await shown();
    await client.type(URI, 'Tháng 4/2023.\n\n', 'b) Tổ chức hội nghị sơ kết.\n\n');
    expect(await shown()).toHaveLength(4);
  });

  it('are gone when the document is closed', async () => {
    await start({ capabilities });
    await shown();
    client.published.clear();
    await client.close(URI);
    if (capabilities === RICH) expect(await client.diagnostics(URI)).toEqual([]);
    else expect(await client.until(() => client.published.get(URI)?.diagnostics)).toEqual([]);
  });
});

describe('a client that pulls', () => {
  it('is told that nothing has changed', async () => {
    await start({});
    const first = await client.pull(URI);
    expect(first).toMatchObject({ kind: 'full', resultId: expect.any(String) });
    expect(await client.pull(URI, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    await client.type(URI, 'LIÊN QUAN'.slice(0, 0), '\n');
    expect(await client.pull(URI, first.resultId)).toMatchObject({ kind: 'full' });
  });

  it('is asked to pull again after saving', async () => {
    await start({});
    const { refreshes } = client;
    await client.save(URI);
    await client.until(() => client.refreshes > refreshes);
  });

  it('gets messages in the language of its settings, at once when they change', async () => {
    await start({ settings: { language: 'en' } });
    expect((await client.diagnostics(URI))[0]!.message).toMatch(/^This task names no lead agency/);
    client.settings = { language: 'vi' };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    expect((await client.diagnostics(URI))[0]!.message).toMatch(/^Nhiệm vụ chưa ghi cơ quan chủ trì/);
  });

  it('gets severities of its settings', async () => {
    await start({ settings: { rules: { 'missing-owner': 'error', 'missing-deadline': 'off' } } });
    expect(await client.diagnostics(URI)).toMatchObject([{ code: 'missing-owner', severity: 1 }]);
  });

  it('gets a link to the rule’s page where it names the folder of pages', async () => {
    await start({ initializationOptions: { rulePages: 'file:///ext/docs/rules' } });
    expect((await client.diagnostics(URI))[0]!.codeDescription).toEqual({
      href: 'file:///ext/docs/rules/missing-owner.md',
    });
  });
});

it('answers incremental edits as it answers the same text opened whole', async () => {
  await start({});
  const random = seeded(7);
  const pieces = ['a', ' ', '\n', '\n\n', 'Cơ quan thực hiện: Công an xã.', '\t', 'đ) ', '1. ', '|', 'Thời gian: ', ''];
  for (let i = 0; i < 120; i++) {
    const { length } = client.text(URI);
    const at = Math.floor(random() * length);
    const end = Math.min(length, at + Math.floor(random() ** 3 * 60));
    await client.change(URI, at, end, pieces[Math.floor(random() * pieces.length)]!);
  }
  await client.save(URI);
  await client.open('untitled:whole', client.text(URI));
  expect(await client.diagnostics(URI)).toEqual(await client.diagnostics('untitled:whole'));
});

/** Numbers in [0, 1), the same ones for the same seed. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
