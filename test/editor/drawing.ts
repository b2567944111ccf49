/** What is drawn of a page, by the processor, and pictures of it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from '../layers/source-files.js';

/** Nothing moves or fades: each step of it is drawn by the processor, and VS Code leaves some even where motion is reduced. */
export const STILL = `const still = new CSSStyleSheet();
  still.replaceSync('*, ::before, ::after { animation-duration: 0s !important; transition: none !important }');
  if (window === top) document.adoptedStyleSheets.push(still);`;

/** To be looked at, not compared. */
const SCREENSHOTS = join(ROOT, 'test/editor/screenshots');

/** Takes screenshots of a page. Playwright's own take twice as long: to be small, and to hide the cursor. */
export async function camera(page: Page): Promise<(name: string) => Promise<void>> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  const devtools = await page.context().newCDPSession(page);
  return async (name) => {
    const { data } = await devtools.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true });
    writeFileSync(join(SCREENSHOTS, `${name}.png`), data, 'base64');
  };
}
