import { existsSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../layers/source-files.js';
import { TOKEN_IN_WEB_STORAGE as write } from '../support/project.js';
import { MAIN, uriOf } from './client.js';
import { freshEditor, sharedEditor, type Editor } from './editor.js';

const FOUND = 'no-token-in-web-storage';
const plugged = `import plugin from 'eslint-plugin-jwt-hygiene';
export default [{ plugins: { tokens: plugin }, rules: { 'tokens/${FOUND}': 'error' } }, { ignores: ['old/'] }];
`;
const unplugged = `export default [{ rules: { 'no-alert': 'error' } }];\n`;

const trusting = sharedEditor({ options: { trusted: true, eslintReports: true, status: true } });

/** An app with ESLint installed. */
async function app(
  config: string,
  editor: (files: Record<string, string>) => Promise<Editor> = trusting,
): Promise<Editor> {
  const made = await editor({ 'a.js': write, 'old/a.js': write, 'eslint.config.mjs': config });
  made.client.eslintReports = false;
  symlinkSync(join(ROOT, 'node_modules'), made.at('node_modules'), 'dir');
  return made;
}

/** As the editor shows it in the end: the first answer does not wait for an ESLint that takes long to start. */
function shown({ client, at }: Editor, name = 'a.js') {
  let uri: string | undefined;
  return expect.poll(
    async () => {
      uri ??= await client.open(at(name));
      return (await client.diagnostics(uri)).map(({ severity }) => severity);
    },
    { timeout: 20_000, interval: 200 },
  );
}

describe('the workspace’s ESLint', () => {
  it('has the last word where it has the plugin, by whatever name', async () => {
    const editor = await app(plugged);
    await shown(editor).toEqual([1]);
    await shown(editor, 'old/a.js').toEqual([]);
    expect(editor.client.statuses).toContainEqual(expect.objectContaining({ source: 'workspace' }));
  });

  it('is run where its configuration lies, as from a shell there', async () => {
    const editor = await app(`import { existsSync } from 'node:fs';
import plugin from 'eslint-plugin-jwt-hygiene';
const severity = existsSync('a.js') && process.cwd() === import.meta.dirname ? 'error' : 'off';
export default [{ plugins: { tokens: plugin }, rules: { 'tokens/${FOUND}': severity } }];
`);
    await shown(editor).toEqual([1]);
  });

  it('is not run where the workspace is not trusted, and is once it is', async () => {
    const editor = await app(
      `${plugged}\nimport { writeFileSync } from 'node:fs';\nwriteFileSync(new URL('ran', import.meta.url), '');\n`,
      // As npm installs it; in the other tests the bundle asks, by itself.
      (files) => freshEditor(files, { program: { main: MAIN } }),
    );
    await shown(editor).toEqual([2]);
    expect(existsSync(editor.at('ran'))).toBe(false);
    await editor.client.connection.sendNotification('jwtHygiene/trustChanged', { trusted: true });
    await shown(editor).toEqual([1]);
    expect(existsSync(editor.at('ran'))).toBe(true);
  });

  it('reports alone where its extension does, and the setting is not to', async () => {
    const editor = await app(plugged);
    const { client, at } = editor;
    await shown(editor).toEqual([1]);
    client.eslintReports = true;
    await client.connection.sendNotification('jwtHygiene/eslintReportsChanged');
    await shown(editor).toEqual([]);
    const uri = uriOf(at('a.js'));
    expect(client.statuses.at(-1)).toEqual({ uri, source: 'eslint' });
    await client.settingsChanged(() => ({ lint: { run: 'on' } }));
    await shown(editor).toEqual([1]);
    await client.settingsChanged(() => null);
  });

  it('may lack the plugin: then the bundled rules report, and disabling says so', async () => {
    const editor = await app(unplugged);
    editor.client.eslintReports = true;
    await shown(editor).toEqual([2]);
    const uri = await editor.client.open(editor.at('a.js'));
    const titles = (await editor.client.actionsAt(uri, 'localStorage')).map(({ title }) => title);
    expect(titles).toContain(`Disable ${FOUND} for this line (a rule that ESLint does not know here)`);
  });

  it('is asked again when its configuration changes', async () => {
    const editor = await app(unplugged);
    await shown(editor).toEqual([2]);
    writeFileSync(editor.at('eslint.config.mjs'), plugged);
    await editor.client.fileChanged(editor.at('eslint.config.mjs'));
    await shown(editor).toEqual([1]);
  });

  it.each([
    ['throws', `throw new Error('no');`],
    ['ends the process', `process.exit(0);`],
    ['crashes', `process.abort();`],
    ['is no configuration', `export default 'x';`],
    ['does not parse', `export default {`],
    ['prints', `console.log('Content-Length: 5'); ${unplugged}`],
  ])('does no harm where its configuration %s', async (_, config) => {
    const editor = await app(config);
    await shown(editor).toEqual([2]);
  });

  it('is not waited for when it hangs', async () => {
    const editor = await app(`for (;;);`);
    const started = performance.now();
    await shown(editor).toEqual([2]);
    expect(performance.now() - started).toBeLessThan(12_000);
  });
});
