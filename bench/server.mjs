// Starts the built server and shakes hands with it, for measuring.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import rpc from 'vscode-jsonrpc/node';

export const root = fileURLToPath(new URL('..', import.meta.url));
const server = `${root}server/dist/server.js`;

/** A running server and the connection to it; nothing has been said yet. `nodeOptions` go to Node. */
export function start(nodeOptions = []) {
  const child = spawn(process.execPath, [...nodeOptions, server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = rpc.createMessageConnection(
    new rpc.StreamMessageReader(child.stdout),
    new rpc.StreamMessageWriter(child.stdin),
  );
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.listen();
  return { child, connection };
}

export const initialize = (connection) =>
  connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } },
  });

/** A server that is ready for documents. */
export async function connect(nodeOptions = []) {
  const running = start(nodeOptions);
  await initialize(running.connection);
  await running.connection.sendNotification('initialized', {});
  return running;
}

export async function stop({ child, connection }) {
  await connection.sendRequest('shutdown');
  const exited = new Promise((resolve) => child.on('exit', resolve));
  await connection.sendNotification('exit');
  await exited;
  connection.dispose();
}
