/** The server as a process of its own: standard input and output, a pipe, a socket or Node's own channel. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Connection, createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { clientFiles, filesByScheme, noFiles } from './client-files';
import { diskFiles } from './disk';
import { localToday } from './host';
import { createServer } from './server';

const TRANSPORT = /^--(?:stdio|node-ipc|socket|pipe)\b/;

/** Starts serving by the transport that the command line names; standard input and output when it names none. */
export function startNodeServer(): void {
  const connection = process.argv.some((argument) => TRANSPORT.test(argument))
    ? createConnection(ProposedFeatures.all)
    : createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  serve(connection);
}

function serve(connection: Connection): void {
  createServer(connection, (client) => ({
    kind: 'node',
    files: filesByScheme(diskFiles, client.options.readFiles ? clientFiles(connection) : noFiles),
    today: () => localToday(),
    rulePages: findRulePages(),
  }));
  connection.listen();
}

/** Beside the bundle, as the extension is packed: `server/dist/server.js` and `docs/rules`. */
function findRulePages(): string | null {
  const folder = join(__dirname, '..', '..', 'docs', 'rules');
  return existsSync(folder) ? URI.file(folder).toString() : null;
}
