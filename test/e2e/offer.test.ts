/** A plan in an ordinary text file: the mode is offered once, and stays with the file. */
import { expect, it } from 'vitest';
import { folderWith, journey } from './journey';

const FILE = 'ke-hoach-79.txt';
const { open } = journey('--folder', folderWith('xa-kon-gang-79-2022.kh.txt', FILE), '--file', FILE);

it('is asked about once, and opens as a plan from then on', async () => {
  const workbench = await open(FILE);
  const { page } = workbench;
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
