/** Which command is asked for. */
import { say } from '../text/localized';
import { runCheck } from './check';
import { runDraft } from './draft';
import { type Io, languageOf, OK, TROUBLE } from './io';
import { runLsp } from './lsp';
import { ERRORS, USAGE } from './messages';
import { readArguments, UsageError, wrong } from './options';
import { runTasks } from './tasks';
import { tell } from './tell';
import { runTrace } from './trace';

type Command = (args: readonly string[], io: Io) => Promise<number>;

const COMMANDS: Readonly<Record<string, Command>> = {
  check: runCheck,
  tasks: runTasks,
  trace: runTrace,
  draft: runDraft,
  lsp: runLsp,
};

/** Runs one command and answers with its exit status; never throws. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const [name = '', ...rest] = args;
  const language = languageOf(askedLanguage(args), io.env);
  try {
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (command) return await command(rest, io);
    if (name !== '' && !name.startsWith('-')) throw wrong('unknownCommand', { name });
    const given = readArguments(args, { version: { type: 'boolean' } });
    if (given.flag('version')) io.out(`${io.version()}\n`);
    else if (given.flag('help')) io.out(USAGE[language]);
    else {
      io.err(USAGE[language]);
      return TROUBLE;
    }
    return OK;
  } catch (error) {
    if (error instanceof UsageError) {
      tell(io, say(error.say, language));
      tell(io, ERRORS.seeHelp[language]);
    } else {
      tell(io, ERRORS.broken[language]);
      io.err(`${error instanceof Error ? error.stack : String(error)}\n`);
    }
    return TROUBLE;
  }
}

/** The language asked for, even where the other arguments are wrong. */
function askedLanguage(args: readonly string[]): string | undefined {
  const at = args.findIndex((arg) => arg === '--language' || arg.startsWith('--language='));
  return at < 0 ? undefined : args[at]!.includes('=') ? args[at]!.slice('--language='.length) : args[at + 1];
}
