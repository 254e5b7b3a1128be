/** Messages to the person at the terminal, and progress where there is one. */
import { type Language, type Localized, type Message, say } from '../text/localized';
import type { Documents } from './documents';
import type { Io } from './io';
import { NOTES } from './messages';

/** `text` with its arguments, in `language`. */
export const put = (text: Localized, language: Language, args: Message['args'] = {}): string =>
  say({ text, args }, language);

/** One line on standard error, under the program's name. */
export const tell = (io: Io, text: string): void => io.err(`kehoach: ${text}\n`);

/** Says what could not be read. True when something could not. */
export function tellTroubles(
  { troubles, empty }: Pick<Documents, 'troubles' | 'empty'>,
  io: Io,
  language: Language,
): boolean {
  for (const { name, message } of troubles) {
    tell(io, put(NOTES.trouble, language, { name, reason: say(message, language) }));
  }
  for (const name of empty) tell(io, put(NOTES.emptyFolder, language, { name }));
  return troubles.length > 0;
}

/** Says what was read and is no plan. */
export function tellStrangers({ documents }: Pick<Documents, 'documents'>, io: Io, language: Language): void {
  for (const { name, plan } of documents) {
    if (plan.recognised) continue;
    const text = plan.tree.text.trim() === '' ? NOTES.emptyFile : NOTES.notAPlan;
    tell(io, put(text, language, { name }));
  }
}

const CLEAR_LINE = '\r\u001b[2K';

/** A line that overwrites itself; nothing at all where standard error is no terminal. */
export function progressLine(io: Io, language: Language, text: Localized) {
  if (!io.errIsTerminal) return { step: () => {}, done: () => {} };
  let shown = false;
  return {
    step: (done: number, total: number, name: string) => {
      if (total < 2) return;
      io.err(`${CLEAR_LINE}${put(text, language, { done, total, name })}`);
      shown = true;
    },
    done: () => {
      if (shown) io.err(CLEAR_LINE);
    },
  };
}
