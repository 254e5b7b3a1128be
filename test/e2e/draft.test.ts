/** From the plan above to a draft of one's own: choose it, name the unit, and the draft opens, checked like any other. */
import { expect, it } from 'vitest';
import { folderWith, journey } from './journey';

const FILE = 'tp-hue-2274-2022.kh.md';
const { open } = journey('--folder', folderWith(FILE), '--file', FILE);

it('a draft is made of the plan above, and its blanks are found', async () => {
  const workbench = await open(FILE);
  const { page } = workbench;
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
