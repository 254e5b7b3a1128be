/** A drafter's first quarter of an hour: opens the ward's draft, sees what is missing, mends it, completes, saves. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { journey } from './journey';
import type { Workbench } from './workbench';

const FILE = 'du-thao-phuong.kh.md';
const draft = readFileSync(join(__dirname, '../../seeds', FILE), 'utf8').split('\n');
/** 1-based line of the first draft line that holds `text`. */
const lineOf = (text: string) => draft.findIndex((line) => line.includes(text)) + 1;

const { open } = journey('--file', FILE);

let workbench: Workbench;
const errors: string[] = [];

beforeAll(async () => {
  workbench = await open(FILE, (page) =>
    page.on('console', (message) => {
      if (message.type() === 'error' && /kehoach|kế hoạch/i.test(message.text())) errors.push(message.text());
    }),
  );
  // In a browser VS Code saves by itself; this drafter saves when she is ready.
  await workbench.command('File: Toggle Auto Save');
});

/** Takes the owner fix at the first place where one is missing, with the first of its choices, and says which that is. */
async function mendOwner(picture: string): Promise<string | null> {
  const { page } = workbench;
  const [line, column] = await workbench.placeOf(await workbench.finding('missing-owner'));
  await workbench.allProblems();
  await workbench.goTo(line, column);
  await workbench.quickFix('Ghi cơ quan chủ trì', picture);
  const choice = page.locator('.suggest-widget.visible .monaco-list-row').first();
  const owner = await choice.locator('.label-name').textContent();
  await workbench.picture(`${picture}-choices`);
  await page.keyboard.press('Enter');
  await (await workbench.problems('missing-owner')).filter({ hasText: `Ln ${line},` }).waitFor({ state: 'detached' });
  return owner;
}

describe('the drafter', () => {
  it('sees what is missing in the Problems panel', async () => {
    const task = lineOf('Hoàn thành triển khai các dịch vụ công thiết yếu');
    for (const rule of ['missing-deadline', 'numbering', 'task-not-in-parent']) await workbench.finding(rule);
    await workbench.finding('missing-owner', `Ln ${task},`);
    await workbench.allProblems();
    await workbench.goTo(task, 4);
    await workbench.picture('1-problems');
  });

  it('is told what was made of the plan', async () => {
    const { page } = workbench;
    await page.locator('[id="status.languageStatus"]').hover();
    const status = page.locator('.hover-language-status');
    await status.filter({ hasText: /Kế hoạch cấp xã · \d+ nhiệm vụ/ }).waitFor();
    await status.filter({ hasText: 'Cấp trên: 2274/KH-UBND' }).waitFor();
    await workbench.picture('2-status');
    await page.mouse.move(640, 300);
    await status.first().waitFor({ state: 'detached' });
  });

  it('sees the plan beside the parent plan', async () => {
    const { page } = workbench;
    const view = page.locator('.pane', {
      has: page.locator('.pane-header', { hasText: 'Đối chiếu kế hoạch cấp trên' }),
    });
    await page.locator('.explorer-folders-view').waitFor();
    await view.locator('.pane-header').click();
    // Room for the view: the list of files is folded away.
    await page.locator('.pane-header', { hasText: 'Test Files' }).click();
    await view.getByText(/Đã đưa vào \d+\/\d+ nhiệm vụ/).waitFor();
    await view.locator('.monaco-list-row', { hasText: 'Chưa đưa vào kế hoạch' }).waitFor();
    await page.mouse.move(640, 300);
    await workbench.picture('2-comparison');
  });

  it('completes a service typed without accents', async () => {
    const { page } = workbench;
    const name = 'Đăng ký thường trú';
    await workbench.goTo(lineOf(`1\t${name}\t`), '1\t'.length + 1);
    for (let i = 0; i < name.length; i++) await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.type('dang ky thuong', { delay: 40 });
    await workbench.suggestion(name);
    await workbench.picture('3-completion');
    await page.keyboard.press('Enter');
    await workbench.line(`1 ${name} 4`).waitFor();
  });

  it('inserts the missing owners by the light bulb', async () => {
    const owner = await mendOwner('4-quick-fix');
    await workbench.line(`Cơ quan thực hiện: ${owner}`).first().waitFor();
    for (let place = 2; !(await workbench.mended('missing-owner')); place++) await mendOwner(`5-quick-fix-${place}`);
    await workbench.allProblems();
  });

  it('inserts a standard task found without accents', async () => {
    const { page } = workbench;
    await workbench.goTo(lineOf('### 4. Phục vụ phát triển công dân số') + 2, 1);
    await workbench.command('Kế hoạch: Chèn nhiệm vụ chuẩn');
    const input = page.locator('.quick-input-widget input.input');
    await page.locator('.quick-input-list .monaco-list-row').nth(3).waitFor();
    await input.fill('dinh danh dien tu');
    await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    await workbench.picture('6-standard-tasks');
    const label = await page.locator('.quick-input-list .monaco-list-row .label-name').first().textContent();
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await workbench.line(label!.slice(0, 40)).first().waitFor();
    await workbench.picture('7-task-inserted');
  });

  it('saves, and the mended findings stay away', async () => {
    await workbench.page.keyboard.press('Escape');
    await workbench.page.locator('.tab.active.dirty').waitFor();
    await workbench.save();
    await workbench.finding('numbering');
    expect(await workbench.mended('missing-owner')).toBe(true);
    await workbench.allProblems();
    await workbench.picture('8-saved');
    expect(errors).toEqual([]);
  });
});
