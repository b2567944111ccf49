import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { TOKEN_IN_WEB_STORAGE as write } from '../support/project.js';
import { bundledServer } from './bundled.js';
import { freshEditor } from './editor.js';

const FOUND = 'no-token-in-web-storage';
const keep = 'export function keep(key: string, value: string) {\n  localStorage.setItem(key, value);\n}\n';
const call = "keep('access_token', response.data.access_token);\n";

describe('the bundled server', () => {
  it('fits into an extension', async () => {
    const { bytes, warnings } = await bundledServer();
    expect(warnings).toEqual([]);
    expect(bytes).toBeLessThan(9_500_000);
  });

  it('reads every language, and follows imports in each', async () => {
    const { client, at } = await freshEditor({
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
    const { main } = await bundledServer();
    const codeCache = realpathSync(mkdtempSync(join(tmpdir(), 'jwt-hygiene-code-cache-')));
    onTestFinished(() => rmSync(codeCache, { recursive: true, force: true }));
    const options = { program: { main, args: [`--code-cache=${codeCache}`] } };
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
});
