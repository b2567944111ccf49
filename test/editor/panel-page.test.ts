/** The panel's page alone in a browser: what it shows, who can use it, and that it reaches nobody. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeEach, describe, expect } from 'vitest';
import { bundlePage } from '../../packages/vscode/build.mjs';
import bundle from '../../packages/vscode/l10n/bundle.l10n.json' with { type: 'json' };
import { pageHtml } from '../../packages/vscode/src/panel/page-html.js';
import type { Texts } from '../../packages/vscode/src/panel/texts.js';
import { violationsIn } from './accessibility.js';
import { hostileTokens, STEERS } from '../support/hostile-tokens.js';
import { expired, valid } from './apps.js';
import { editor, sayLeftOut } from './programs.js';
import { issuersKey, seconds, signedToken } from './signed-tokens.js';
import { it } from './started-editor.js';
import { newFolder, removed } from './temporary.js';
import { themes } from './themes.js';

sayLeftOut(21, "the panel's page");

const ORIGIN = 'https://panel.test';
const htmlWith = (texts: Texts) =>
  pageHtml({
    nonce: 'abc',
    cspSource: ORIGIN,
    script: `${ORIGIN}/page.js`,
    style: `${ORIGIN}/page.css`,
    language: 'en',
    texts,
  });
/** Every text of ours in a language that nobody takes for English. */
const foreign = Object.fromEntries(
  Object.keys(bundle).map((text) => [text, `«${text.replace(/[a-z]/gi, 'ø')}»`]),
);
/** What the page says to the extension, and leaves with VS Code. */
const HOST = `window.said = []; window.kept = [];
window.acquireVsCodeApi = () => ({ postMessage: (m) => said.push(m), setState: (s) => kept.push(s), getState: () => undefined });`;

describe.skipIf(editor === undefined)('the page', { timeout: 60_000 }, () => {
  const folder = newFolder();
  let page: Page;
  let requests: string[];
  let violations: string[];
  let shown: { readonly theme: keyof typeof themes; readonly texts: Texts };

  it.beforeAll(async ({ browser }) => {
    await bundlePage(folder);
    page = await browser.newPage({ viewport: { width: 900, height: 900 } });
    page.setDefaultTimeout(15_000);
    page.on('console', (message) => violations.push(message.text()));
    page.on('pageerror', (error) => violations.push(error.message));
    await page.route('**', (route) => {
      const path = new URL(route.request().url()).pathname;
      const own = {
        '/': htmlWith(shown.texts),
        '/page.js': read('page.js'),
        '/page.css': themes[shown.theme] + read('page.css'),
      }[path];
      if (own === undefined) requests.push(path);
      const contentType = path === '/' ? 'text/html' : path.endsWith('.js') ? 'text/javascript' : 'text/css';
      return own === undefined ? route.abort() : route.fulfill({ body: own, contentType });
    });
    await page.addInitScript(HOST);
  });
  afterAll(async () => {
    await page.close();
    removed(folder);
  });
  beforeEach(() => open('light'));

  /** The page anew, in the same tab: a browser takes longer to open one than most tests take. */
  async function open(theme: keyof typeof themes, texts: Texts = {}): Promise<void> {
    shown = { theme, texts };
    [requests, violations] = [[], []];
    await page.goto(`${ORIGIN}/`);
    await page.locator('#token').waitFor();
  }

  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const decode = async (text: string) => {
    await page.locator('#token').fill(text);
    await page.locator('.token:not([hidden])').waitFor();
  };
  const told = (name: 'said' | 'kept') => page.evaluate<string>(`JSON.stringify(${name})`);

  it('shows state, claims with their meaning, and the parts', async () => {
    await decode(`Authorization: Bearer ${valid}`);
    const text = (await page.locator('.token').textContent()) ?? '';
    for (const part of [
      'Valid for',
      'https://id.example.org/',
      'Issuer',
      'RFC 7519, 4.1.1',
      'key-2026',
      'not verified',
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('jo@example.org');
    await page.locator('#redact').selectOption('off');
    expect(await page.locator('.token').textContent()).toContain('jo@example.org');
    await page.locator('#redact').selectOption('all');
    expect(await page.locator('.token').textContent()).not.toContain('id.example.org');
  });

  it('counts down, and says when the end has come', async () => {
    await decode(signedToken({ iat: seconds() - 60, exp: seconds() + 3 }));
    await page.locator('.clock', { hasText: /^Expires in 0:0[12]$/ }).waitFor();
    await page.locator('.state strong', { hasText: 'Expired' }).waitFor();
    expect(await page.locator('.clock').isVisible()).toBe(false);
  });

  it('shows broken tokens as far as they go, and says so', async () => {
    await decode(valid.slice(0, valid.indexOf('.') + 40));
    expect(await page.locator('.mark').textContent()).toBe('Partial token');
    expect(await page.locator('.claims').textContent()).toContain('iss');
    await page.locator('#token').fill('nothing of the kind');
    await page.locator('.nothing', { hasText: 'no token' }).waitFor();
  });

  it('lets one of several tokens be chosen', async () => {
    await decode(`a=${expired}\nb=${valid}`);
    await page.locator('.picker button', { hasText: '2. Valid' }).click();
    await page.locator('.state strong', { hasText: 'Valid for' }).waitFor();
    expect(await page.locator('.picker button[aria-pressed=true]').textContent()).toContain('2.');
  });

  it('says nothing of another token that was verified', async () => {
    await decode(valid);
    await page.locator('#key').fill(issuersKey);
    await page.locator('#verify').click();
    await page.locator('.verdict strong', { hasText: 'Signature verified.' }).waitFor();
    await page.locator('#token').fill(expired);
    await page.locator('.state strong', { hasText: 'Expired' }).waitFor();
    expect(await page.locator('.verdict').textContent()).toBe('');
  });

  it('leaves with VS Code neither token nor key', async () => {
    await decode(valid);
    await page.locator('#key').fill(issuersKey);
    await page.locator('#verify').click();
    await page.locator('#follow').check();
    expect(JSON.parse(await told('kept'))).toEqual([{ following: false }, { following: true }]);
    expect(await told('said')).not.toContain('PUBLIC KEY');
    expect(
      await page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])'),
    ).toBe('[{},{},""]');
  });

  it('speaks the language of the editor', async () => {
    await open('light', foreign);
    expect(await page.locator('.nothing').textContent()).toMatch(/^«ø/);
    await decode(`${expired} ${valid} ${valid.slice(0, -5)}`);
    await page.locator('#key').fill(issuersKey);
    await page.locator('#verify').click();
    await page.locator('.verdict[data-outcome]').waitFor();
    // What tokens say, and what the decoder says of them, are none of the page's own texts.
    const others = '.untrusted, .title, .meaning, .date, .caution, .note, .state strong, .picker button';
    const own = await page.evaluate<string[]>(`[...document.querySelectorAll('main *')].flatMap((each) => {
      const isTheirs = each.closest('${others}') || each.tagName === 'TEXTAREA';
      const texts = isTheirs ? [] : [...each.childNodes].filter(({ nodeType }) => nodeType === 3);
      return [each.ariaLabel ?? '', ...texts.map(({ data }) => data)];
    })`);
    const words = own.filter((text) => /[a-zø]{2}/i.test(text));
    expect(words.length).toBeGreaterThan(30);
    expect(words.filter((text) => !/^ ?«.*»$/.test(text))).toEqual([]);
  });

  it.each(Object.entries(hostileTokens))('is not moved by %s', async (name, token) => {
    const title = await page.title();
    await page.locator('#redact').selectOption('off');
    const began = performance.now();
    await decode(token);
    await page.locator('.claims td', { hasText: name }).waitFor();
    await page.locator('#verify').click();
    await page.locator('.verdict[data-outcome]').waitFor();
    expect(performance.now() - began).toBeLessThan(8_000);
    expect(await page.title()).toBe(title);
    expect(await page.locator('main img, main script, main iframe, main b').count()).toBe(0);
    const links = await page.locator('a').evaluateAll((all) => all.map(({ href }: { href: string }) => href));
    expect(links.filter((href) => !/^https:\/\/(?:www\.rfc-editor\.org|openid\.net)\//.test(href))).toEqual(
      [],
    );
    // What is typed into the box is the token itself, which is base64url.
    expect(await page.locator('.token').textContent()).not.toMatch(STEERS);
    expect(await page.evaluate(`'polluted' in {}`)).toBe(false);
    expect([requests, violations]).toEqual([[], []]);
  });

  it.each(Object.keys(themes) as (keyof typeof themes)[])('can be used by everybody: %s', async (theme) => {
    await open(theme);
    await decode(valid);
    await page.locator('#verify').click();
    expect(await violationsIn(page.locator('main'))).toEqual([]);
  });

  it('can be worked by keys alone, and asks nobody for anything', async () => {
    await page.keyboard.press('Tab');
    await page.keyboard.insertText(valid);
    await page.locator('.state').waitFor();
    const reached = new Set<string>();
    for (let presses = 0; presses < 60 && !reached.has('verify'); presses++) {
      await page.keyboard.press('Tab');
      reached.add(await page.evaluate<string>('document.activeElement.id || document.activeElement.tagName'));
    }
    expect([...reached]).toEqual(
      expect.arrayContaining(['follow', 'redact', 'key', 'verify', 'PRE', 'A', 'BUTTON']),
    );
    expect(requests).toEqual([]);
    expect(violations).toEqual([]);
    await page.evaluate(`fetch('https://evil.example/').catch(() => undefined)`);
    expect(violations.join()).toMatch(/connect-src 'none'/);
    expect(requests).toEqual([]);
  });
});
