/** A scan: one remark says so, and its diacritics come back through a preview in which nothing happens unseen. */
import { beforeAll, describe, expect, it } from 'vitest';
import { journey } from './journey';
import type { Workbench } from './workbench';

const FILE = 'xa-nam-trung-16-2022.ocr.kh.txt';
const { open } = journey('--file', FILE);

let workbench: Workbench;
beforeAll(async () => {
  workbench = await open(FILE);
});

describe('a scan', () => {
  const preview = () => workbench.page.locator('.bulk-edit-panel');

  it('is told apart in one remark, with nothing said of its spelling', async () => {
    await workbench.finding('ocr-damage', 'bản quét');
    expect(await (await workbench.problems('ocr-damage')).count()).toBe(1);
    await workbench.problemsPanel('spelling');
    await workbench.page.locator('.markers-panel').getByText('No results found').waitFor();
    await workbench.allProblems();
  });

  it('is restored after a preview, whose own text is not checked', async () => {
    await workbench.goTo(3, 2);
    const badge = workbench.page.locator('.panel .composite-bar .badge-content').first();
    const before = await badge.textContent();
    await workbench.quickFix('Khôi phục dấu cả văn bản');
    await preview().getByText(FILE).waitFor();
    await workbench.picture('9-restoration');
    expect(await badge.textContent()).toBe(before);
    expect(await workbench.line('KE HOACH').count()).toBe(1);
    await preview().getByText('Apply', { exact: true }).click();
    await workbench.line('KẾ HOẠCH').first().waitFor();
    await workbench.line('ngày 06 tháng 01 năm 2022').first().waitFor();
    await workbench.picture('9-restored');
  });
});
