/** `kehoach lsp --stdio`: the language server. */
import { type Io, languageOf, OK } from './io';
import { USAGE } from './messages';
import { readArguments, wrong } from './options';

/** Serves until the client ends the process; the answer only says that serving has begun. */
export async function runLsp(args: readonly string[], io: Io): Promise<number> {
  const given = readArguments(args, { stdio: { type: 'boolean' }, clientProcessId: { type: 'string' } });
  if (given.flag('help')) {
    io.out(USAGE[languageOf(given.value('language'), io.env)]);
    return OK;
  }
  if (!given.flag('stdio')) throw wrong('needsStdio');
  // Loaded only here: the other commands have no use for the protocol.
  const { startNodeServer } = await import('../lsp/node-server');
  startNodeServer();
  return OK;
}
