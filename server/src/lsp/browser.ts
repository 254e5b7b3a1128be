/** Entry of the server in a web worker; files come by way of the client. */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { clientFiles, noFiles } from './client-files';
import { localToday } from './host';
import { createServer } from './server';

declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(self),
  new BrowserMessageWriter(self),
);
createServer(connection, (client) => ({
  kind: 'browser',
  files: client.options.readFiles ? clientFiles(connection) : noFiles,
  today: () => localToday(),
  rulePages: null,
}));
connection.listen();
