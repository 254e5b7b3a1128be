/** Entry for VS Code in a browser: the language server is a web worker. */
import { type ExtensionContext, Uri, workspace } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { type Api, activateWith } from './extension';

export function activate(context: ExtensionContext): Api {
  const script = Uri.joinPath(context.extensionUri, 'server', 'dist', 'browser.js');
  return activateWith(context, (options) => new LanguageClient('kehoach', 'Kế hoạch', () => connect(script), options));
}

/** The transports rather than the worker: some hosts wrap `Worker`, and the client would not know theirs for one. */
async function connect(script: Uri): Promise<MessageTransports> {
  const worker = new Worker(await addressOf(script));
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}

/** An extension on a remote host has an address that workers may not be started from; its source, as a blob, may. */
async function addressOf(script: Uri): Promise<string> {
  const address = script.toString(true);
  if (/^(?:https?|blob|data):/.test(address)) return address;
  const source = new Uint8Array(await workspace.fs.readFile(script));
  return URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
}
