import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleServer } from '../../.ci/bundle-server.mjs';
import { ROOT } from '../layers/source-files.js';
import { TOKEN_IN_WEB_STORAGE as write } from '../support/project.js';
import { freshEditor, type Editor } from './editor.js';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'jwt-hygiene-bundle-')));
const main = join(folder, 'dist/server.mjs');
let bytes = 0;
let warnings: unknown[] = [];

beforeAll(async () => {
  copyFileSync(join(ROOT, 'packages/language-server/package.json'), join(folder, 'package.json'));
  ({ bytes, warnings } = await bundleServer(main));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** An editor that runs the bundle, where nothing is installed around it. */
function editor(files: Record<string, string>, options: Record<string, unknown> = {}): Promise<Editor> {
  return freshEditor(files, { main, options });
}

const FOUND = 'no-token-in-web-storage';
const keep = 'export function keep(key: string, value: string) {\n  localStorage.setItem(key, value);\n}\n';
const call = "keep('access_token', response.data.access_token);\n";

describe('the bundled server', () => {
  it('fits into an extension', () => {
    expect(warnings).toEqual([]);
    expect(bytes).toBeLessThan(9_500_000);
  });

  it('reads every language, and follows imports in each', async () => {
    const { client, at } = await editor({
      'keep.ts': keep,
      'vite.config.js': `export default { resolve: { alias: { '@': '/src' } } };\n`,
      'a.ts': `import { keep } from './keep';\n${call}`,
      'a.vue': `<script setup lang="ts">\nimport { keep } from './keep';\n${call}</script>\n`,
      'a.svelte': `<script lang="ts">\nimport { keep } from './keep';\n${call}</script>\n`,
      'flow.js': `// @flow\n(a: any);\n${write}`,
      'store.svelte': `<script context="module">\nexport function keep(k, v) {\n  localStorage.setItem(k, v);\n}\n</script>\n`,
      'b.ts': `import { keep } from './store.svelte';\n${call}`,
    });
    const found = async (name: string) => client.found(await client.open(at(name)));
    expect(await found('a.ts')).toEqual([`2: ${FOUND}`]);
    expect(await found('a.vue')).toEqual([`3: ${FOUND}`]);
    expect(await found('a.svelte')).toEqual([`3: ${FOUND}`]);
    expect(await found('flow.js')).toEqual([`3: ${FOUND}`]);
    expect(await found('b.ts')).toEqual([`2: ${FOUND}`]);
  });

  it('is kept compiled where it is told to, and starts with that', async () => {
    const codeCache = join(folder, 'code-cache');
    const options = { main, args: [`--code-cache=${codeCache}`] };
    const kept = () =>
      readdirSync(codeCache)
        .filter((name) => name.endsWith('.v8'))
        .map((name) => [name, statSync(join(codeCache, name)).mtimeMs]);
    const foundByFreshServer = async () => {
      const { client, at } = await freshEditor({ 'a.ts': write }, options);
      return client.found(await client.open(at('a.ts')));
    };
    expect(await foundByFreshServer()).toEqual([`1: ${FOUND}`]);
    await expect.poll(() => existsSync(codeCache) && kept().length, { timeout: 20_000 }).toBe(2);
    const first = kept();
    expect(first.map(([name]) => name)).toEqual([
      expect.stringMatching(/^engine-\w+\.v8$/),
      expect.stringMatching(/^typescript-\w+\.v8$/),
    ]);
    expect(await foundByFreshServer()).toEqual([`1: ${FOUND}`]);
    expect(kept()).toEqual(first);
  });

  it('asks the workspace’s ESLint, in a process of the same program', async () => {
    const { client, at } = await editor(
      {
        'a.js': write,
        'eslint.config.mjs': `import plugin from 'eslint-plugin-jwt-hygiene';
export default [{ plugins: { tokens: plugin }, rules: { 'tokens/${FOUND}': 'error' } }];\n`,
      },
      { trusted: true },
    );
    symlinkSync(join(ROOT, 'node_modules'), at('node_modules'), 'dir');
    const uri = await client.open(at('a.js'));
    await expect
      .poll(async () => (await client.diagnostics(uri)).map(({ severity }) => severity), { timeout: 20_000 })
      .toEqual([1]);
  });
});
