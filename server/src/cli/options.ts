/** Arguments of one command: read by the platform's own parser, complained about in the person's language. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Message } from '../text/localized';
import { ERRORS } from './messages';

type OptionsConfig = NonNullable<ParseArgsConfig['options']>;

/** Wrong usage, to be told and answered with exit status 2. */
export class UsageError extends Error {
  constructor(readonly say: Message) {
    super(say.text.en);
  }
}

export interface Arguments {
  readonly positionals: readonly string[];
  readonly flag: (name: string) => boolean;
  readonly value: (name: string) => string | undefined;
  readonly values: (name: string) => readonly string[];
  /** The value of a closed choice; the first choice when it is not given. */
  readonly choice: <C extends string>(name: string, choices: readonly C[]) => C;
}

const COMMON: OptionsConfig = { help: { type: 'boolean', short: 'h' }, language: { type: 'string' } };

/** Throws a `UsageError` for anything that `options` does not allow. */
export function readArguments(args: readonly string[], options: OptionsConfig = {}): Arguments {
  const { values, positionals } = parse(args, { ...COMMON, ...options });
  const value = (name: string) => {
    const found = values[name];
    const last = Array.isArray(found) ? found.at(-1) : found;
    return typeof last === 'string' ? last : undefined;
  };
  const choice = <C extends string>(name: string, choices: readonly C[]): C => {
    const found = value(name);
    if (found === undefined) return choices[0]!;
    if ((choices as readonly string[]).includes(found)) return found as C;
    throw wrong('badChoice', { name: `--${name}`, value: found, choices: choices.join(', ') });
  };
  choice('language', ['vi', 'en']);
  return {
    positionals,
    flag: (name) => values[name] === true,
    value,
    values: (name) => {
      const found = values[name];
      return (Array.isArray(found) ? found : [found]).filter((it) => typeof it === 'string');
    },
    choice,
  };
}

export const wrong = (error: keyof typeof ERRORS, args: Readonly<Record<string, string>> = {}): UsageError =>
  new UsageError({ text: ERRORS[error], args });

function parse(args: readonly string[], options: OptionsConfig) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const name = /'(-[^'\s<]*)/.exec(message)?.[1] ?? '';
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw wrong('unknownOption', { name });
    if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
      const option = options[name.replace(/^.*--/, '')];
      throw wrong(option?.type === 'boolean' ? 'noValue' : 'needsValue', { name });
    }
    throw wrong('badArguments', { reason: message });
  }
}
