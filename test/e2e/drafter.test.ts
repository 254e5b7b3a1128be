/** A drafter's first quarter of an hour: opens the ward's draft, sees what is missing, mends it, completes, saves. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, launchChromium } from './chromium.mjs';
import { type Started, start } from './start';
import { Workbench } from './workbench';

const FILE = 'du-thao-phuong.kh.md';
const draft = readFileSync(join(__dirname, '../../seeds', FILE), 'utf8').split('\n');
/** 1-based line of the first draft line that holds `text`. */
const lineOf = (text: string) => draft.findIndex((line) => line.includes(text)) + 1;

let started: Started;
let browser: Browser;
let workbench: Workbench;
const errors: string[] = [];

beforeAll(async () => {
  const chromium = findChromium();
  if (!chromium) throw new Error('No Chromium found: set CHROMIUM_PATH');
  started = await start('--file', FILE);
  browser = await launchChromium(chromium);
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.on('console', (message) => {
    if (message.type() === 'error' && /kehoach|kế hoạch/i.test(message.text())) errors.push(message.text());
  });
  workbench = await Workbench.open(page, started.address, FILE);
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await workbench.picture(`failed-${task.id}`);
});

afterAll(async () => {
  await browser?.close();
  await started?.stop();
});

describe('the drafter', () => {
  it('sees what is missing in the Problems panel', async () => {
    const owners = await workbench.problems('missing-owner');
    await owners.first().waitFor();
    expect(await (await workbench.problems('missing-deadline')).count()).toBeGreaterThan(0);
    await workbench.picture('1-problems');
  });

  it('is told what was made of the plan', async () => {
    const { page } = workbench;
    await page
      .locator('.statusbar-item', { hasText: /^.{0,3}$/ })
      .locator('xpath=//*[contains(@class,"codicon-json")]')
      .first()
      .hover();
    const status = page.locator('.hover-language-status');
    await status.filter({ hasText: /Kế hoạch cấp xã · \d+ nhiệm vụ/ }).waitFor();
    await status.filter({ hasText: 'Cấp trên: 2274/KH-UBND' }).waitFor();
    await workbench.picture('2-status');
    await page.keyboard.press('Escape');
  });

  it('inserts the missing owner by the light bulb', async () => {
    const task = 'Hoàn thành triển khai các dịch vụ công thiết yếu';
    await workbench.goTo(lineOf(task), 10);
    const before = await (await workbench.problems('missing-owner')).count();
    await workbench.quickFix(/chủ trì|cơ quan/i, '3-quick-fix');
    await workbench.page.keyboard.press('Escape');
    await workbench.page.keyboard.press('Escape');
    await expect
      .poll(async () => (await workbench.problems('missing-owner')).count(), { timeout: 15_000 })
      .toBe(before - 1);
    await workbench.picture('4-owner-inserted');
  });

  it('completes a service typed without accents', async () => {
    const { page } = workbench;
    const row = lineOf('1\tĐăng ký thường trú');
    await workbench.find('1\tĐăng ký thường trú\t');
    await page.keyboard.press('ArrowLeft');
    for (let i = 0; i < '1\t'.length; i++) await page.keyboard.press('ArrowRight');
    for (let i = 0; i < 'Đăng ký thường trú'.length; i++) await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.type('dang ky thuong', { delay: 40 });
    await workbench.suggestion('Đăng ký thường trú');
    await workbench.picture('5-completion');
    await page.keyboard.press('Enter');
    await workbench.line('Đăng ký thường trú').first().waitFor();
    expect(row).toBeGreaterThan(0);
  });

  it('saves, and the mended findings stay away', async () => {
    await workbench.save();
    await workbench.picture('6-saved');
    expect(errors).toEqual([]);
  });
});
