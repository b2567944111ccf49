/** The packed extension in the real VS Code, in an app that has never heard of it. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, afterEach, describe, expect } from 'vitest';
import { hostileTokens } from '../support/hostile-tokens.js';
import { violationsIn } from './accessibility.js';
import { editor, sayLeftOut } from './programs.js';
import type { RecordedServer } from './recorded-server.js';
import { issuersKey, strangersKey } from './signed-tokens.js';
import { it, type StartedEditor } from './started-editor.js';
import type { Workbench } from './workbench.js';

sayLeftOut(17, 'the extension in VS Code');

/** Words of ours only. */
const LENS = /^(?:Valid for \d+ years · RS256|Large token|partial token · [\w :]+ · RS256)$/;

/** The machine may be slow; what is waited for is not. */
const SOON = { timeout: 15_000 };

describe.skipIf(editor === undefined)('in an app that is not configured', { timeout: 90_000 }, () => {
  let server: StartedEditor['server'];
  let recorded: RecordedServer;
  let vscode: Workbench;
  let app: string;

  it.beforeAll(async ({ editor, window }) => {
    ({ server, recorded } = editor);
    ({ vscode, app } = window);
    await vscode.clear();
  });
  // For who uses the window next.
  afterAll(() => vscode.setSettings(app, {}));
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await vscode.screenshot(`failed-${task.name.slice(0, 40)}`);
  });

  it('underlines a token that is stored in plain text, and says why', async () => {
    await vscode.openFile('session.ts');
    await vscode.errors.first().waitFor();
    const hover = await vscode.hover('setItem');
    expect(await hover.textContent()).toMatch(/plain text.*no-plaintext-token-storage/s);
    await vscode.screenshot('finding');
  });

  it('applies a quick fix that changes the file on the disk', async () => {
    await vscode.line('setItem').locator('span', { hasText: 'setItem' }).last().click();
    const actions = await vscode.quickFixes();
    await vscode.screenshot('quick-fixes');
    await actions.filter({ hasText: 'to the keychain' }).first().click();
    await vscode.errors.first().waitFor({ state: 'detached' });
    await vscode.page.keyboard.press('Control+S');
    await expect
      .poll(() => readFileSync(join(app, 'src/session.ts'), 'utf8'), SOON)
      .toMatch(/@jwt-hygiene\/runtime/);
  });

  it.each([
    ['.env', 'API_TOKEN', 'Valid for'],
    ['fixture.json', '"old"', 'Expired 2 h'],
    ['server.log', 'Bearer', 'Expired 2 h'],
  ])('tells what a token in %s says', async (file, text, state) => {
    await vscode.openFile(file);
    const hover = await vscode.hoverToken(text);
    await expect.poll(() => hover.textContent(), SOON).toContain(state);
    expect(await hover.textContent()).toContain('not verified');
    expect(await hover.textContent()).not.toContain('jo@example.org');
    await vscode.screenshot(`hover-${file}`);
  });

  it('lets nothing that a token says out of its hover', async () => {
    await vscode.openFile('hostile.txt');
    for (const name of Object.keys(hostileTokens)) {
      const hover = await vscode.hoverToken(`${name} `);
      await hover.locator('a', { hasText: 'Open in the token panel' }).waitFor();
      expect(await hover.locator('script, h1, img, table').count()).toBe(0);
      const links = await hover
        .locator('a')
        .evaluateAll((all) =>
          all.map((each) => (each as unknown as { dataset: { href?: string } }).dataset.href ?? ''),
        );
      expect(
        links.filter((href) => !/^(?:https:\/\/www\.rfc-editor\.org\/|command:jwtHygiene\.)/.test(href)),
      ).toEqual([]);
      expect(links.join()).not.toContain('eyJ');
      await vscode.screenshot(`hover-${name}`);
    }
  });

  it('keeps what a token says in its place in the panel', async () => {
    const title = await vscode.page.title();
    const decode = vscode.lenses.filter({ hasText: 'Decode' });
    await expect.poll(() => decode.count(), SOON).toBe(Object.keys(hostileTokens).length);
    for (const [index, name] of Object.keys(hostileTokens).entries()) {
      await decode.nth(index).click();
      await vscode.panel.locator('.claims td', { hasText: name }).waitFor();
      expect(await vscode.panel.locator('main img, main script, main iframe, main b').count()).toBe(0);
      await vscode.screenshot(`panel-${name}`);
    }
    expect(await vscode.page.title()).toBe(title);
    expect(await vscode.lenses.allTextContents()).toEqual(
      Object.keys(hostileTokens).flatMap((): unknown[] => [expect.stringMatching(LENS), 'Decode']),
    );
    await vscode.closeEditors();
  });

  it('shows states above their lines, and opens the panel from there', async () => {
    await vscode.openFile('.env');
    await vscode.lenses.filter({ hasText: 'Valid for' }).waitFor();
    await vscode.lenses.filter({ hasText: 'Decode' }).click();
    await vscode.panel.locator('.state strong', { hasText: 'Valid for' }).waitFor();
    const clock = vscode.panel.locator('.clock');
    const first = await clock.textContent();
    expect(first).toMatch(/^Expires in \d\d:\d\d$/);
    await expect.poll(() => clock.textContent(), SOON).not.toBe(first);
  });

  it('verifies with the right key in the panel, and refuses a wrong one', async () => {
    const { panel } = vscode;
    const verdict = panel.locator('.verdict');
    await panel.locator('#key').fill(issuersKey);
    await panel.locator('#verify').click();
    await verdict.locator('strong', { hasText: 'Signature verified.' }).waitFor();
    await vscode.screenshot('panel-verified');
    await panel.locator('#key').fill(strangersKey);
    expect(await verdict.textContent()).toBe('');
    await panel.locator('#verify').click();
    await verdict.locator('strong', { hasText: 'Signature refused.' }).waitFor();
  });

  it('follows the cursor with the panel, and is asked from the palette', async () => {
    await vscode.panel.locator('#follow').check();
    // Back to the editor: files open where one works.
    await vscode.clickOnToken('API_TOKEN', 5);
    await vscode.openFile('fixture.json');
    await vscode.clickOnToken('"old"', 200);
    await vscode.panel.locator('.state strong', { hasText: 'Expired 2 h' }).waitFor();
    await vscode.openFile('.env');
    await vscode.clickOnToken('API_TOKEN', 300);
    await vscode.panel.locator('.state strong', { hasText: 'Valid for' }).waitFor();
    await vscode.panel.locator('#follow').uncheck();
    await vscode.openFile('fixture.json');
    await vscode.clickOnToken('"old"', 200);
    await vscode.command('JWT Hygiene: Decode Token at Cursor');
    await vscode.panel.locator('.state strong', { hasText: 'Expired 2 h' }).waitFor();
    expect(await vscode.offered('JWT Hygiene: Move This Token')).not.toContainEqual(
      expect.stringContaining('Keychain'),
    );
  });

  it.each([
    ['light', 'Default Light Modern', '.vs'],
    ['dark', 'Default Dark Modern', '.vs-dark'],
    ['high-contrast', 'Default High Contrast', '.hc-black'],
  ])('can be read by everybody: %s', async (name, theme, mark) => {
    vscode.setSettings(app, { 'workbench.colorTheme': theme });
    await vscode.page.locator(`.monaco-workbench${mark}`).waitFor();
    await vscode.openFile('.env');
    await vscode.lenses.filter({ hasText: 'Decode' }).click();
    await vscode.panel.locator('.state strong', { hasText: 'Valid for' }).waitFor();
    expect(await violationsIn(vscode.panel.locator('main'))).toEqual([]);
    await vscode.screenshot(`panel-${name}`);
    await vscode.hoverToken('API_TOKEN');
    await vscode.screenshot(`hover-${name}`);
    await vscode.openFile('web.js');
    await vscode.warnings.first().waitFor();
    await vscode.hover('setItem');
    await vscode.screenshot(`finding-${name}`);
  });

  it('finds more, and less, when a file that it followed changes', async () => {
    await vscode.openFile('profile.ts');
    writeFileSync(join(app, 'src/keys.ts'), `export const STORED = 'refresh_token';\n`);
    await vscode.errors.first().waitFor();
    writeFileSync(join(app, 'src/keys.ts'), `export const STORED = 'theme';\n`);
    await vscode.errors.first().waitFor({ state: 'detached' });
    writeFileSync(join(app, 'src/keys.ts'), `export const STORED = 'refresh_token';\n`);
    await vscode.errors.first().waitFor();
  });

  it('goes on after its server was killed, and when it is restarted', async () => {
    const first = recorded.pid();
    process.kill(first, 'SIGKILL');
    await expect.poll(() => recorded.pid(), { timeout: 30_000 }).not.toBe(first);
    await vscode.errors.first().waitFor();
    const second = recorded.pid();
    await vscode.command('JWT Hygiene: Restart Language Server');
    await expect.poll(() => recorded.pid(), { timeout: 30_000 }).not.toBe(second);
    await vscode.errors.first().waitFor();
  });

  it('keeps its server compiled in its storage', async () => {
    const storage = join(server.data, 'User/globalStorage');
    const kept = () => readdirSync(storage, { recursive: true }).map((name) => basename(String(name)));
    await expect.poll(kept, SOON).toContainEqual(expect.stringMatching(/^engine-\w+\.v8$/));
  });

  it('has told its server nothing of documents that are none of its business', () => {
    // Too long a text to be shown where it is not as expected.
    const heard = recorded.heard(app).replaceAll(/.*fixture\.ts.*/g, '');
    expect(heard.match(/profile\.ts/)).not.toBeNull();
    expect(heard.match(/\.env|fixture\.json|server\.log|hostile|eyJ/)).toBeNull();
  });
});
