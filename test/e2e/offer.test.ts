/** A plan in an ordinary text file: the mode is offered once, and stays with the file. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findChromium, launchChromium } from './chromium.mjs';
import { type Started, start } from './start';
import { Workbench } from './workbench';

const FILE = 'ke-hoach-79.txt';
const folder = mkdtempSync(join(tmpdir(), 'kehoach-e2e-'));
let started: Started;
let browser: Browser;

beforeAll(async () => {
  cpSync(join(__dirname, '../../seeds/xa-kon-gang-79-2022.kh.txt'), join(folder, FILE));
  started = await start('--folder', folder, '--file', FILE);
  browser = await launchChromium(findChromium()!);
});

afterAll(async () => {
  await browser?.close();
  await started?.stop();
  rmSync(folder, { recursive: true });
});

it('is asked about once, and opens as a plan from then on', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
  const workbench = await Workbench.open(page, started.address, FILE);
  const mode = page.locator('[id="status.editor.mode"]');
  await mode.filter({ hasText: 'Plain Text' }).waitFor();
  const offer = page.locator('.notification-toast', { hasText: 'Tệp này có vẻ là kế hoạch' });
  await offer.waitFor();
  await workbench.picture('offer');
  await offer.locator('.monaco-button', { hasText: 'Bật' }).click();
  await mode.filter({ hasText: 'Kế hoạch' }).waitFor();
  await workbench.finding('missing-deadline');

  await workbench.command('View: Close Editor');
  await page.locator('.explorer-viewlet .monaco-list-row', { hasText: FILE }).dblclick();
  await mode.filter({ hasText: 'Kế hoạch' }).waitFor();
  expect(await offer.count()).toBe(0);
});
