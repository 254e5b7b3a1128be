/** Beginning and end of a server, and what it says of itself. */
import { expect, it } from 'vitest';
import { Client, POOR, RICH } from './client';
import { PLAN } from './plan';

it('exits with 0 after shutdown', async () => {
  const client = await Client.start();
  expect(await client.stop()).toBe(0);
});

it('answers nothing more after shutdown', async () => {
  const client = await Client.start();
  await client.connection.sendRequest('shutdown');
  await expect(client.pull('untitled:a')).rejects.toMatchObject({ code: -32600 });
  await client.connection.sendNotification('exit');
  expect(await client.exited).toBe(0);
  client.connection.dispose();
});

it('exits with 1 when it is told to without shutdown, and when its input ends', async () => {
  for (const end of ['exit', 'input'] as const) {
    const client = await Client.start();
    if (end === 'exit') await client.connection.sendNotification('exit');
    else client.process.stdin!.end();
    expect(await client.exited).toBe(1);
    client.connection.dispose();
  }
});

it('serves standard input and output when no transport is named', async () => {
  const client = await Client.start({ args: [] });
  expect(client.initialized.serverInfo).toEqual({ name: 'kehoach' });
  await client.stop();
});

it('announces pulling only to clients that pull', async () => {
  for (const capabilities of [RICH, POOR]) {
    const client = await Client.start({ capabilities });
    const { diagnosticProvider, textDocumentSync } = client.initialized.capabilities;
    expect(diagnosticProvider !== undefined).toBe(capabilities === RICH);
    expect(textDocumentSync).toMatchObject({ openClose: true, change: 2, save: { includeText: false } });
    await client.stop();
  }
});

it('answers a request that is cancelled before its turn with the protocol’s own error', async () => {
  const client = await Client.start();
  const uri = 'untitled:a';
  await client.open(uri, PLAN.repeat(50));
  const { CancellationTokenSource } = await import('vscode-languageserver/node');
  const source = new CancellationTokenSource();
  const pulled = client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }, source.token);
  source.cancel();
  await expect(pulled).rejects.toMatchObject({ code: -32800 });
  expect(await client.diagnostics(uri)).not.toHaveLength(0);
  await client.stop();
});
