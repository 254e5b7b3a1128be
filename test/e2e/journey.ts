/** What every journey begins with and ends with: `npm start` as a person runs it, a browser, and the workbench in it. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { findChromium, launchChromium } from './chromium.mjs';
import { type Started, start } from './start';
import { Workbench } from './workbench';

export interface Journey {
  /** The workbench with the file called `file` open; `watch` sees the page before anything is loaded. */
  readonly open: (file: string, watch?: (page: Page) => void) => Promise<Workbench>;
}

/** Starts before the tests of a file and stops behind them; `options` as in scripts/start.mjs. A failed test leaves a picture. */
export function journey(...options: string[]): Journey {
  let started: Started;
  let browser: Browser;
  let last: Workbench | undefined;

  beforeAll(async () => {
    const chromium = findChromium();
    if (!chromium) throw new Error('No Chromium found: set CHROMIUM_PATH');
    started = await start(...options);
    browser = await launchChromium(chromium);
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await last?.picture(`failed-${task.id}`);
  });
  afterAll(async () => {
    await browser?.close();
    await started?.stop();
  });

  return {
    async open(file, watch) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
      watch?.(page);
      last = await Workbench.open(page, started.address, file);
      return last;
    },
  };
}

/** A folder of its own with the seed called `seed` in it as `file`; gone when the tests of the file are over. */
export function folderWith(seed: string, file = seed): string {
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-e2e-'));
  cpSync(join(__dirname, '../../seeds', seed), join(folder, file));
  afterAll(() => rmSync(folder, { recursive: true }));
  return folder;
}
