import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TOKEN_IN_WEB_STORAGE as write } from '../support/project.js';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { MAIN, uriOf } from './client.js';
import { freshEditor, sharedEditor } from './editor.js';

const FOUND = 'no-token-in-web-storage';
const wrapper = 'export function keep(key, value) {\n  localStorage.setItem(key, value);\n}\n';
const harmless = 'export function keep(key, value) {\n  memory.set(key, value);\n}\n';
const caller = "import { keep } from './keep';\nkeep('access_token', response.data.access_token);\n";

/** As npm installs it; the other files have it bundled. */
const editor = sharedEditor({ program: { main: MAIN } });

describe('diagnostics', () => {
  it('say what is wrong, where, and why, and link to the page of the rule', async () => {
    const { client, at } = await editor({ 'a.ts': `const a = 1;\n${write}` });
    const uri = await client.open(at('a.ts'));
    expect(await client.diagnostics(uri)).toEqual([
      {
        range: { start: { line: 1, character: 0 }, end: { line: 1, character: write.length - 2 } },
        severity: 2,
        source: 'jwt-hygiene',
        code: FOUND,
        codeDescription: { href: expect.stringMatching(/^https:.*\/no-token-in-web-storage\.md$/) },
        message: expect.stringMatching(/^A token \(.*\) is kept in localStorage/),
      },
    ]);
  });

  it('follow a token to where it lands', async () => {
    const { client, at } = await editor({ 'keep.ts': wrapper, 'a.ts': caller });
    const [found] = await client.diagnostics(await client.open(at('a.ts')));
    expect(found?.relatedInformation?.map(({ location, message }) => [location.uri, message])).toEqual([
      [uriOf(at('keep.ts')), 'The token lands in localStorage.'],
    ]);
  });

  it('tell once where a parameter came from, and not again where the finding is', async () => {
    const { client, at } = await editor({
      'a.ts': "export function keep(accessToken) {\n  localStorage.setItem('t', accessToken);\n}\n",
    });
    const [found] = await client.diagnostics(await client.open(at('a.ts')));
    expect(found?.relatedInformation).toMatchObject([
      { location: { range: { start: { line: 0, character: 21 } } }, message: 'The token comes from here.' },
    ]);
  });

  it.each([
    ['a.vue', 'vue', `<script>\n${write}</script>\n`],
    ['a.svelte', 'svelte', `<script>\n${write}</script>\n`],
    ['a.jsx', 'javascriptreact', `const a = <p />;\n${write}`],
    ['bom.ts', 'typescript', `\uFEFFconst a = 1;\n${write}`],
    ['separators.ts', 'typescript', `const a = '\u2028\u2029';\n${write}`],
    ['untitled:Untitled-1', 'typescript', `type A = string;\n${write}`],
    ['vscode-vfs://github/a/b.tsx', 'typescriptreact', `const a = <p />;\n${write}`],
    ['notes', 'typescript', `type A = string;\n${write}`],
  ])('are found in %s, in the right place', async (name, language, text) => {
    const { client, at } = await editor({});
    const uri = await client.open(name.includes(':') ? name : at(name), text, language);
    const [found, ...others] = await client.diagnostics(uri);
    expect(others).toEqual([]);
    expect(client.text(uri).getText(found?.range)).toBe(write.trimEnd().replace(/;$/, ''));
  });

  it.each([
    ['another language', 'a.py', 'python', write],
    ['a dependency', 'node_modules/x/a.js', 'javascript', write],
    ['a minified file', 'a.js', 'javascript', `${write}var a='${'x'.repeat(6_000)}';`],
    ['a declaration file', 'a.d.ts', 'typescript', 'declare const token: string;\n'],
    ['a text that does not parse', 'a.ts', 'typescript', `${write} const = ;`],
    ['an empty document', 'a.ts', 'typescript', ''],
  ])('are none in %s', async (_, name, language, text) => {
    const { client, at } = await editor({});
    expect(await client.diagnostics(await client.open(at(name), text, language))).toEqual([]);
  });

  it('are none for a document that is not open', async () => {
    const { client, at } = await editor({ 'a.ts': write });
    expect(await client.diagnostics(uriOf(at('a.ts')))).toEqual([]);
  });

  it('follow the text', async () => {
    const { client, at } = await editor({ 'a.ts': '' });
    const uri = await client.open(at('a.ts'));
    expect(await client.found(uri)).toEqual([]);
    await client.change(uri, `\n\n${write}`);
    expect(await client.found(uri)).toEqual([`3: ${FOUND}`]);
    await client.change(uri, '');
    expect(await client.found(uri)).toEqual([]);
  });

  it('are unchanged while nothing changed', async () => {
    const { client, at } = await editor({ 'a.ts': write, 'b.ts': write });
    const uri = await client.open(at('a.ts'));
    const first = await client.pull(uri);
    expect(await client.pull(uri, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    const other = await client.open(at('b.ts'));
    await client.change(other, `${write}${write}`);
    expect(await client.found(other)).toHaveLength(2);
    expect(await client.pull(uri, first.resultId)).toMatchObject({ kind: 'unchanged' });
  });

  it('are the same after a change was taken back', async () => {
    const { client, at } = await editor({ 'a.ts': write });
    const uri = await client.open(at('a.ts'));
    const first = await client.diagnostics(uri);
    await client.change(uri, '');
    await client.diagnostics(uri);
    await client.change(uri, write);
    expect(await client.diagnostics(uri)).toEqual(first);
  });
});

describe('a file that others import', () => {
  it('changes what is found in them, before it is saved, and the client is told', async () => {
    const { client, at } = await editor({ 'keep.ts': harmless, 'a.ts': caller });
    const uri = await client.open(at('a.ts'));
    const keep = await client.open(at('keep.ts'));
    const first = await client.pull(uri);
    expect(await client.found(keep)).toEqual([]);
    expect(first).toMatchObject({ kind: 'full', items: [] });
    await client.change(keep, wrapper);
    await client.found(keep);
    await client.until(() => client.refreshes > 0);
    expect(await client.pull(uri, first.resultId)).toMatchObject({ kind: 'full', items: [{ code: FOUND }] });
  });

  it('counts as it lies on the disk when it is closed', async () => {
    const { client, at } = await editor({ 'keep.ts': harmless, 'a.ts': caller });
    const uri = await client.open(at('a.ts'));
    const keep = await client.open(at('keep.ts'), wrapper);
    await client.found(keep);
    expect(await client.found(uri)).toEqual([`2: ${FOUND}`]);
    await client.close(keep);
    await client.until(() => client.refreshes > 0);
    expect(await client.found(uri)).toEqual([]);
  });

  it('may change on the disk', async () => {
    const { client, at } = await editor({ 'keep.ts': harmless, 'a.ts': caller });
    const uri = await client.open(at('a.ts'));
    expect(await client.found(uri)).toEqual([]);
    expect([...client.registered].sort()).toEqual([
      'workspace/didChangeConfiguration',
      'workspace/didChangeWatchedFiles',
    ]);
    writeFileSync(at('keep.ts'), wrapper);
    await client.fileChanged(at('keep.ts'));
    await client.until(() => client.refreshes > 0);
    expect(await client.found(uri)).toEqual([`2: ${FOUND}`]);
  });

  it('leaves others alone', async () => {
    const { client, at } = await editor({ 'keep.ts': harmless, 'a.ts': caller, 'b.ts': write });
    await client.found(await client.open(at('a.ts')));
    const b = await client.open(at('b.ts'));
    const { resultId } = await client.pull(b);
    const keep = await client.open(at('keep.ts'));
    await client.change(keep, wrapper);
    await client.found(keep);
    expect(await client.pull(b, resultId)).toEqual({ kind: 'unchanged', resultId });
  });

  it('opens without making anything stale', async () => {
    const { client, at } = await editor({ 'keep.ts': wrapper, 'a.ts': caller });
    const uri = await client.open(at('a.ts'));
    const { resultId } = await client.pull(uri);
    await client.found(await client.open(at('keep.ts')));
    expect(await client.pull(uri, resultId)).toEqual({ kind: 'unchanged', resultId });
    expect(client.refreshes).toBe(0);
  });
});

describe('a client that cannot ask', () => {
  it('is sent what is found, and again when it changes', async () => {
    const { client, at } = await freshEditor({ 'a.ts': write }, { capabilities: {} });
    const uri = await client.open(at('a.ts'));
    await client.until(() => client.published.has(uri));
    expect(client.published.get(uri)).toMatchObject({ version: 1, diagnostics: [{ code: FOUND }] });
    expect(client.published.get(uri)?.diagnostics[0]).not.toHaveProperty('relatedInformation');
    await client.change(uri, '');
    await client.until(() => client.published.get(uri)?.version === 2);
    expect(client.published.get(uri)?.diagnostics).toEqual([]);
  });
});

describe('a request that is cancelled', () => {
  it('is answered as such, and leaves the server well', async () => {
    const { client, at } = await editor({});
    const line = `{ const a = b.map((c) => c.d + c.e); call(a, 'text'); ${write.trimEnd()} }\n`;
    const uri = await client.open(at('long.ts'), line.repeat(400));
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri } };
    const asked = client.connection.sendRequest('textDocument/diagnostic', params, source.token);
    await new Promise((resolve) => setTimeout(resolve, 50));
    source.cancel();
    await expect(asked).rejects.toMatchObject({ code: -32800 });
    const other = await client.open(at('b.ts'), write);
    expect(await client.found(other)).toEqual([`1: ${FOUND}`]);
  });
});
