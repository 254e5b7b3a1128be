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
    await page.locator('[id="status.languageStatus"]').hover();
    const status = page.locator('.hover-language-status');
    await status.filter({ hasText: /Kế hoạch cấp xã · \d+ nhiệm vụ/ }).waitFor();
    await status.filter({ hasText: 'Cấp trên: 2274/KH-UBND' }).waitFor();
    await workbench.picture('2-status');
    await page.keyboard.press('Escape');
  });

  it('completes a service typed without accents', async () => {
    const { page } = workbench;
    const name = 'Đăng ký thường trú';
    const row = lineOf(`1\t${name}\t`);
    await workbench.goTo(row, '1\t'.length + 1);
    for (let i = 0; i < name.length; i++) await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.type('dang ky thuong', { delay: 40 });
    await workbench.suggestion(name);
    await workbench.picture('3-completion');
    await page.keyboard.press('Enter');
    await workbench
      .line(draft[row - 1]!.replaceAll('\t', ' ').slice(0, 30))
      .first()
      .waitFor();
  });

  it('inserts the missing owner by the light bulb', async () => {
    const task = 'Hoàn thành triển khai các dịch vụ công thiết yếu';
    await workbench.goTo(lineOf(task), 10);
    const mended = await workbench.problems(new RegExp(`missing-owner.*Ln ${lineOf(task)},`));
    await mended.waitFor();
    await workbench.quickFix('Ghi cơ quan chủ trì', '4-quick-fix');
    await mended.waitFor({ state: 'detached' });
    await workbench.line('Cơ quan thực hiện: Công an phường').first().waitFor();
    await workbench.picture('5-owner-inserted');
  });

  it('saves, and the mended findings stay away', async () => {
    await workbench.save();
    await workbench.picture('6-saved');
    expect(errors).toEqual([]);
  });
});
