/** The workbench as a person uses it: keys, lists and what stands on the screen. */
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';

const SHOTS = join(__dirname, '../../test-results');
const PATIENCE = 30_000;

export class Workbench {
  constructor(readonly page: Page) {}

  /** Opens the workbench at `address` and waits until the file named `file` is in the editor. */
  static async open(page: Page, address: string, file: string): Promise<Workbench> {
    const workbench = new Workbench(page);
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    await page.locator('.tab.active', { hasText: file }).waitFor({ timeout: 60_000 });
    await page.locator('.monaco-editor .view-line').first().waitFor();
    return workbench;
  }

  /** Keeps a picture under test-results/. */
  async picture(name: string): Promise<void> {
    await this.page.screenshot({ path: join(SHOTS, `${name}.png`) });
  }

  /** Runs a command of the palette by its full title. */
  async command(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    const input = this.page.locator('.quick-input-widget input.input');
    await input.waitFor();
    await input.fill(`>${title}`);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor();
    await this.page.keyboard.press('Enter');
  }

  /** Puts the cursor at `line` and `column`, 1-based. A click would land somewhere in a word. */
  async goTo(line: number, column: number): Promise<void> {
    await this.page.keyboard.press('Control+G');
    const input = this.page.locator('.quick-input-widget input.input');
    await input.waitFor();
    await input.fill(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.page.locator('.statusbar-item', { hasText: `Ln ${line}, Col` }).waitFor({ timeout: 10_000 });
  }

  /** Rows of the Problems panel for one rule. The panel is opened and filtered: it draws only what fits on the screen. */
  async problems(rule: string): Promise<Locator> {
    const panel = await this.problemsPanel(rule);
    return panel.locator('.monaco-list-row', { hasText: rule });
  }

  /** The first finding of `rule` with `text` in its row, once it is there. */
  async finding(rule: string, text = ''): Promise<Locator> {
    for (let attempt = 1; ; attempt++) {
      const row = (await this.problems(rule)).filter({ hasText: text }).first();
      try {
        await row.waitFor({ timeout: 3_000 });
        return row;
      } catch (error) {
        // A filter that found nothing at first does not look again at what comes later, until it is typed anew.
        if (attempt === 10) throw error;
        await this.problemsPanel();
      }
    }
  }

  /** Every finding again, after one rule's. */
  async allProblems(): Promise<void> {
    const panel = await this.problemsPanel();
    await panel.locator('.monaco-list-row').nth(5).waitFor();
  }

  /** Whether no finding of `rule` is left, the panel given a moment to follow. */
  async mended(rule: string): Promise<boolean> {
    const panel = await this.problemsPanel(rule);
    const gone = panel.getByText('No results found').waitFor({ timeout: 2_000 });
    return gone.then(
      () => true,
      () => false,
    );
  }

  /** The Problems panel, opened, with `filter` in its box. */
  async problemsPanel(filter = ''): Promise<Locator> {
    const panel = this.page.locator('.markers-panel');
    if (!(await panel.isVisible())) await this.page.keyboard.press('Control+Shift+M');
    await panel.waitFor();
    await this.page.locator('.part.panel .viewpane-filter input').fill(filter);
    return panel;
  }

  /** Opens the light bulb's menu at the cursor and takes the entry with `title` in it. */
  async quickFix(title: string | RegExp, picture?: string): Promise<void> {
    const entries = this.page.locator('.action-widget .monaco-list-row');
    const entry = entries.filter({ hasText: title }).first();
    for (let attempt = 1; ; attempt++) {
      await this.page.keyboard.press('Control+Period');
      try {
        await entry.waitFor({ timeout: 3_000 });
        break;
      } catch (error) {
        if (attempt === 5) throw error;
        await this.page.keyboard.press('Escape');
      }
    }
    if (picture) await this.picture(picture);
    // By key: an invisible block lies over the menu until the mouse has really moved.
    const focused = this.page.locator('.action-widget .monaco-list-row.focused', { hasText: title });
    for (let row = await entries.count(); row > 0 && !(await focused.count()); row--)
      await this.page.keyboard.press('ArrowDown');
    await focused.waitFor({ timeout: 3_000 });
    await this.page.keyboard.press('Enter');
  }

  /** Rows of the suggestion list with `text` in them, once it shows any. */
  async suggestion(text: string): Promise<Locator> {
    const row = this.page.locator('.suggest-widget.visible .monaco-list-row', { hasText: text }).first();
    await row.waitFor({ timeout: 10_000 });
    return row;
  }

  /** The place that a row of the Problems panel points at. */
  async placeOf(row: Locator): Promise<[line: number, column: number]> {
    const [, line, column] = /Ln (\d+), Col (\d+)/.exec((await row.textContent()) ?? '')!;
    return [Number(line), Number(column)];
  }

  /** Lines on the screen that hold `text`, one blank for any run of blanks and tabs. */
  line(text: string): Locator {
    return this.page.locator('.monaco-editor .view-line', { hasText: text });
  }

  async save(): Promise<void> {
    await this.page.keyboard.press('Control+S');
    await this.page.locator('.tab.active.dirty').waitFor({ state: 'detached', timeout: PATIENCE });
  }
}
