/** From the plan above to a draft of one's own: choose it, name the unit, and the draft opens, checked like any other. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findChromium, launchChromium } from './chromium.mjs';
import { type Started, start } from './start';
import { Workbench } from './workbench';

const FILE = 'tp-hue-2274-2022.kh.md';
const folder = mkdtempSync(join(tmpdir(), 'kehoach-e2e-'));
let started: Started;
let browser: Browser;

beforeAll(async () => {
  cpSync(join(__dirname, '../../seeds', FILE), join(folder, FILE));
  started = await start('--folder', folder, '--file', FILE);
  browser = await launchChromium(findChromium()!);
});

afterAll(async () => {
  await browser?.close();
  await started?.stop();
  rmSync(folder, { recursive: true });
});

it('a draft is made of the plan above, and its blanks are found', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
  const workbench = await Workbench.open(page, started.address, FILE);
  await workbench.finding('no-lead');
  await workbench.command('Soạn dự thảo từ kế hoạch cấp trên');
  const input = page.locator('.quick-input-widget input.input');
  await page.locator('.quick-input-widget .monaco-list-row', { hasText: FILE }).waitFor();
  await page.keyboard.press('Enter');

  await page.locator('.quick-input-widget', { hasText: 'Cấp và tên đơn vị' }).waitFor();
  await input.fill('An Cựu');
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget', { hasText: 'Hãy ghi cấp và tên đơn vị' }).waitFor();
  await input.fill('phường An Cựu');
  await page.keyboard.press('Enter');

  await page.locator('.tab.active', { hasText: 'Untitled' }).waitFor();
  await page.locator('.view-line', { hasText: 'PHƯỜNG AN CỰU' }).first().waitFor();
  await workbench.finding('unresolved-blank');
  await workbench.picture('draft');
  expect(await page.locator('.notification-toast').count()).toBe(0);
});
