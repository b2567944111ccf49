import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, FrameLocator, Locator, Page } from 'playwright-core';
import type { CodeServer } from './code-server.js';
import { camera, STILL } from './drawing.js';

/** A larger one takes longer to draw, and in a narrower one lines are scrolled away. */
export const VIEWPORT = { width: 1280, height: 720 };

/** A window of VS Code, worked as people work it. */
export class Workbench {
  private constructor(
    readonly page: Page,
    readonly screenshot: (name: string) => Promise<void>,
  ) {}

  static async open(context: BrowserContext, server: CodeServer, folder: string): Promise<Workbench> {
    const page = await context.newPage();
    page.setDefaultTimeout(25_000);
    await page.addInitScript(STILL);
    // Cookies want a name, not an address.
    await page.goto(`http://localhost:${server.port}/?folder=${folder}`);
    const workbench = new Workbench(page, await camera(page));
    await workbench.#ready();
    return workbench;
  }

  async #ready(): Promise<void> {
    await this.page.locator('.monaco-workbench .explorer-folders-view .monaco-list-row').first().waitFor();
  }

  /** As it was opened, for who uses the window next: whoever was before may have left it in the middle of something. */
  async clear(): Promise<void> {
    await this.page.setViewportSize(VIEWPORT);
    const panel = this.page.locator('.part.panel');
    if (await panel.isVisible()) {
      await this.command('View: Hide Panel');
      await panel.waitFor({ state: 'hidden' });
    }
    await this.closeEditors();
  }

  /** By keys, which take a fraction of what the palette takes. */
  async closeEditors(): Promise<void> {
    const tab = this.page.locator('.editor-group-container .tab').first();
    await this.#goneAfter(tab, async () => {
      await this.page.keyboard.press('Control+K');
      await this.page.keyboard.press('Control+W');
    });
  }

  /** A folder that nobody has decided about is opened in Restricted Mode. */
  async trust(): Promise<void> {
    const restricted = this.page.locator('.statusbar-item', { hasText: 'Restricted Mode' });
    await restricted.waitFor();
    await this.command('Workspaces: Manage Workspace Trust');
    const trust = this.page.locator('.workspace-trust-editor .monaco-button', { hasText: /^Trust$/ });
    await trust.waitFor();
    await this.#choose(trust);
    await restricted.waitFor({ state: 'detached' });
    await this.closeEditors();
  }

  /** Closes the window and opens it again. */
  async reload(): Promise<void> {
    const loaded = this.page.waitForEvent('domcontentloaded');
    await this.command('Developer: Reload Window');
    await loaded;
    await this.#ready();
  }

  async clipboard(): Promise<string> {
    return this.page.evaluate<string>('navigator.clipboard.readText()');
  }

  async toClipboard(text: string): Promise<void> {
    await this.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  }

  get notifications(): Locator {
    return this.page.locator('.notification-toast');
  }

  async openFile(name: string): Promise<void> {
    await this.#pick('Control+P', name, name);
    await this.page.locator('.tab.active', { hasText: name }).first().waitFor();
  }

  async command(title: string): Promise<void> {
    await this.#pick('F1', `>${title}`, title);
  }

  /** Chooses from the menu at the cursor. */
  async fromContextMenu(title: string): Promise<void> {
    const item = this.page.locator('.monaco-menu .action-item', { hasText: title });
    // A menu shows what was so when it was opened, and extensions hear of a selection a moment later.
    for (let tries = 0; tries < 8; tries++) {
      await this.page.keyboard.press('Shift+F10');
      await this.page.locator('.monaco-menu .action-item').first().waitFor();
      if (await item.isVisible()) break;
      // Closes the menu; without one it would give up the selection.
      await this.page.keyboard.press('Escape');
      await this.page.locator('.monaco-menu').first().waitFor({ state: 'detached' });
    }
    await this.#choose(item);
  }

  /** The fixes that are offered for the text at the cursor. */
  async quickFixes(): Promise<Locator> {
    const actions = this.page.locator('.action-widget .monaco-list-row.action');
    // TypeScript answers nothing while it starts, and the list waits for all that are asked.
    await this.#until(actions.first(), () => this.page.keyboard.press('Control+.'));
    return actions;
  }

  /** The titles that the palette offers. */
  async offered(query: string): Promise<string[]> {
    await this.page.keyboard.press('F1');
    await this.#quickInput.fill(`>${query}`);
    const titles = await this.page
      .locator('.quick-input-list .monaco-list-row .label-name')
      .allTextContents();
    await this.page.keyboard.press('Escape');
    return titles;
  }

  /** The first line of the editor in view that has a text. */
  line(text: string): Locator {
    return this.page.locator('.editor-instance .view-lines .view-line', { hasText: text }).first();
  }

  /**
   * Puts the cursor on the line of a token, so many pixels from its beginning. Playwright's own click scrolls long lines
   * away.
   */
  async clickOnToken(lineText: string, x: number): Promise<void> {
    // The lens moves the line down when it comes.
    await this.lenses.first().waitFor();
    const box = await this.line(lineText).boundingBox();
    if (!box) throw new Error(`No line with ${lineText} is in view.`);
    await this.page.mouse.click(box.x + x, box.y + box.height / 2);
  }

  get errors(): Locator {
    return this.page.locator('.editor-instance .squiggly-error');
  }

  get warnings(): Locator {
    return this.page.locator('.editor-instance .squiggly-warning');
  }

  /** Waits until our item in the language menu says something. */
  async statusText(text: string): Promise<void> {
    const menu = this.page.locator('[id="status.languageStatus"]');
    const item = this.page.locator('.hover-language-status', { hasText: text });
    // The menu shows what was so when it was opened.
    for (let tries = 0; tries < 30 && !(await item.isVisible()); tries++) {
      await this.page.mouse.move(0, 0);
      await menu.hover();
      await item.waitFor({ timeout: 1_000 }).catch(() => undefined);
    }
    await item.waitFor();
  }

  /** The settings of the folder, written as by hand. */
  setSettings(folder: string, settings: object): void {
    mkdirSync(join(folder, '.vscode'), { recursive: true });
    writeFileSync(join(folder, '.vscode/settings.json'), JSON.stringify(settings));
  }

  get lenses(): Locator {
    return this.page.locator('.editor-instance .codelens-decoration a');
  }

  /** What is shown when the pointer rests on a text in the editor. */
  async hover(text: string): Promise<Locator> {
    return this.#hoverAt(this.line(text).locator('span', { hasText: text }).last());
  }

  /** The same for the token on a line, which begins right of other text. */
  async hoverToken(lineText: string): Promise<Locator> {
    return this.#hoverAt(this.line(lineText).locator('span', { hasText: 'eyJ' }).last(), { x: 300, y: 8 });
  }

  async #hoverAt(place: Locator, position?: { x: number; y: number }): Promise<Locator> {
    const hover = this.page.locator('.monaco-hover:not(.hidden) .hover-contents').first().locator('../..');
    // A lens that appears meanwhile moves the line away from under the pointer.
    await this.#until(hover, async () => {
      // A hover that is still there would be taken for the new one.
      await this.page.keyboard.press('Escape');
      await this.page.mouse.move(0, 0);
      await place.hover(position ? { position } : {});
    });
    return hover;
  }

  /** The page in the panel. */
  get panel(): FrameLocator {
    return this.page
      .frameLocator('iframe.webview.ready[src*="extensionId=jwt-hygiene"]')
      .frameLocator('#active-frame');
  }

  async close(): Promise<void> {
    await this.page.close();
  }

  async #pick(key: string, query: string, wanted: string): Promise<void> {
    const row = this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: wanted });
    // Right after the start, the commands of extensions are not there yet, and a list stays as it was.
    await this.#until(row, async () => {
      await this.page.keyboard.press(key);
      await this.#quickInput.fill(query, { timeout: 3_000 });
    });
    await this.#goneAfter(row, () => this.#quickInput.press('Enter', { timeout: 1_000 }));
  }

  /** Clicks on an item of a list or menu until it is gone: while they are drawn, they take no clicks. */
  async #choose(item: Locator): Promise<void> {
    await this.#goneAfter(item, () => item.click({ timeout: 1_000 }));
  }

  async #goneAfter(item: Locator, attempt: () => Promise<void>): Promise<void> {
    for (let tries = 0; tries < 8 && (await item.isVisible()); tries++) {
      await attempt().catch(() => undefined);
      await item.waitFor({ state: 'hidden', timeout: 1_000 }).catch(() => undefined);
    }
    await item.waitFor({ state: 'hidden' });
  }

  /** Does something until what it is to show is there; before the next try it is given up by a key. */
  async #until(shown: Locator, attempt: () => Promise<void>): Promise<void> {
    for (let tries = 0; tries < 8; tries++) {
      const isShown = await attempt()
        .then(() => shown.waitFor({ timeout: 3_000 }))
        .then(
          () => true,
          () => false,
        );
      if (isShown) return;
      await this.page.keyboard.press('Escape');
    }
    await shown.waitFor();
  }

  get #quickInput(): Locator {
    return this.page.locator('.quick-input-widget:visible:not([inert]) input').first();
  }
}
