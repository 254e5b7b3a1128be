/** What a command needs of the world, so that tests can hand in their own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../text/localized';

export interface Io {
  /** Results; nothing else goes here. */
  readonly out: (text: string) => void;
  /** Messages to the person at the terminal. */
  readonly err: (text: string) => void;
  readonly stdin: () => Promise<Uint8Array>;
  /** Folder that relative paths start from, absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  /** Columns of the terminal; undefined when there is none. */
  readonly columns: number | undefined;
  /** The day of checking, YYYY-MM-DD. */
  readonly today: string;
  readonly version: () => string;
}

/** Exit statuses, see the table in the command line's documentation. */
export const OK = 0;
export const FINDINGS = 1;
export const TROUBLE = 2;

/** The process as it is. */
export function processIo(): Io {
  const { stdout, stderr, stdin, env } = process;
  // `kehoach check | head` closes the pipe early; that is no failure of the check.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    stdin: async () => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of stdin) chunks.push(chunk as Uint8Array);
      return Buffer.concat(chunks);
    },
    cwd: process.cwd(),
    env,
    outIsTerminal: stdout.isTTY === true,
    errIsTerminal: stderr.isTTY === true,
    columns: stdout.columns,
    today: localDay(new Date()),
    version: () => JSON.parse(readFileSync(join(__dirname, '..', 'package.json'), 'utf8')).version,
  };
}

const localDay = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

/** `--language`, else English where the locale asks for it, else Vietnamese. */
export function languageOf(asked: string | undefined, env: Io['env']): Language {
  if (asked === 'en' || asked === 'vi') return asked;
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^en(?:[_.-]|$)/i.test(locale) ? 'en' : 'vi';
}

/** Colours are for terminals, and not for those who decline them (https://no-color.org). */
export const wantsColour = (io: Io): boolean => io.outIsTerminal && !io.env.NO_COLOR && io.env.TERM !== 'dumb';
