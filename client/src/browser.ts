/** Entry for VS Code in a browser: the language server is a web worker. */
import { type ExtensionContext, Uri, workspace } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { type Api, activateWith } from './extension';

export function activate(context: ExtensionContext): Api {
  const script = Uri.joinPath(context.extensionUri, 'server', 'dist', 'browser.js');
  return activateWith(
    context,
    (options) => new LanguageClient('kehoach', 'Kế hoạch', () => startWorker(script), options),
  );
}

/** An extension on a remote host has an address that workers may not be started from; its source, as a blob, may. */
async function startWorker(script: Uri): Promise<Worker> {
  const address = script.toString(true);
  if (/^(?:https?|blob|data):/.test(address)) return new Worker(address);
  const source = new Blob([new Uint8Array(await workspace.fs.readFile(script))], { type: 'text/javascript' });
  return new Worker(URL.createObjectURL(source));
}
