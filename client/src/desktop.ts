/** Entry for VS Code on a desktop (and on a server): the language server is a process of its own. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Api, activateWith } from './extension';

export function activate(context: ExtensionContext): Api {
  const module = Uri.joinPath(context.extensionUri, 'server', 'dist', 'server.js').fsPath;
  const server = { module, transport: TransportKind.ipc };
  return activateWith(
    context,
    (options) => new LanguageClient('kehoach', 'Kế hoạch', { run: server, debug: server }, options),
  );
}
