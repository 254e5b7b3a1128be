/**
 * Reads and traces the plans below an open plan, when nobody is typing: what they take up is asked for by code lenses and
 * the like, and a hundred of them take seconds.
 */
import type { CancellationToken, Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { Language, Localized } from '../text/localized';
import { outdatedChildren } from '../workspace';
import { pause } from './guard';
import type { Library } from './library';

export interface Children {
  /**
   * Brings what is known of the plans below `uri` up to date: a few at once, more of them in the background, and then
   * `onRead` is told. Somebody who stops it is left alone until the plan is opened again.
   */
  readonly want: (uri: string) => void;
  /** The same for somebody who waits: resolves when all are up to date or `token` says stop. */
  readonly wait: (uri: string, token: CancellationToken) => Promise<void>;
  /** Somebody is typing. */
  readonly typed: () => void;
  readonly forget: (uri: string) => void;
  readonly dispose: () => void;
}

export interface ChildrenOptions {
  readonly connection: Connection;
  readonly library: Library;
  readonly language: () => Language;
  /** The client shows progress. */
  readonly showsProgress: boolean;
  /** What the plans below `uri` take up is known now. */
  readonly onRead: (uri: string) => void;
}

/** As many as may be read while somebody waits for an answer, at 100 ms each. */
const AT_ONCE = 3;
/** Fewer than this are read before anyone could look at a progress bar. */
const WORTH_SHOWING = 20;
/** Typing has stopped when nothing has come for so long, in milliseconds. */
const QUIET_MS = 300;

const TITLE: Localized = {
  vi: 'Kế hoạch: đang đối chiếu các kế hoạch cấp dưới',
  en: 'Plans: comparing the plans below',
};

export function createChildren(options: ChildrenOptions): Children {
  const { connection, library } = options;
  const wanted = new Set<string>();
  const refused = new Set<string>();
  let running = false;
  let ended = false;
  let typedAt = 0;

  const outdated = (uri: string): readonly string[] => outdatedChildren(library.workspace(), uri, library.traces);

  const untilQuiet = (): number => typedAt + QUIET_MS - Date.now();

  async function quiet(): Promise<void> {
    await pause();
    for (let left = untilQuiet(); left > 0; left = untilQuiet()) await new Promise((go) => setTimeout(go, left));
  }

  async function run(): Promise<void> {
    running = true;
    try {
      for (const uri of wanted) {
        wanted.delete(uri);
        await readBelow(uri);
      }
    } finally {
      running = false;
    }
  }

  async function readBelow(uri: string): Promise<void> {
    const total = outdated(uri).length;
    const reporter = await show(total);
    let done = 0;
    for (;;) {
      await quiet();
      if (reporter?.token.isCancellationRequested) refused.add(uri);
      // Asked for anew each time: plans come, go and change meanwhile.
      const [next] = ended || refused.has(uri) ? [] : outdated(uri);
      if (next === undefined || done > 2 * total) break;
      library.trace(next);
      reporter?.report(Math.round((100 * ++done) / total), `${done}/${total}`);
    }
    reporter?.done();
    if (!ended) options.onRead(uri);
  }

  async function show(total: number): Promise<WorkDoneProgressServerReporter | null> {
    if (!options.showsProgress || total < WORTH_SHOWING) return null;
    const reporter = await connection.window.createWorkDoneProgress();
    reporter.begin(TITLE[options.language()], 0, `0/${total}`, true);
    return reporter;
  }

  return {
    want(uri) {
      const children = outdated(uri);
      if (children.length === 0 || refused.has(uri)) return;
      if (children.length <= AT_ONCE) {
        for (const child of children) library.trace(child);
        return;
      }
      wanted.add(uri);
      if (!running) void run().catch((error) => connection.console.error(`children: ${error}`));
    },
    async wait(uri, token) {
      for (const child of outdated(uri)) {
        if (token.isCancellationRequested) return;
        library.trace(child);
        await pause();
      }
    },
    typed() {
      typedAt = Date.now();
    },
    forget: (uri) => void refused.delete(uri),
    dispose() {
      ended = true;
    },
  };
}
