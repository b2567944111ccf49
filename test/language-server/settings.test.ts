import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TOKEN_IN_WEB_STORAGE as write } from '../support/project.js';
import { uriOf } from './client.js';
import { freshEditor, sharedEditor } from './editor.js';

const FOUND = 'no-token-in-web-storage';

describe('settings', () => {
  it('hold by resource, in several folders, and change at once', async () => {
    const { client, root } = await freshEditor({ 'one/a.ts': write, 'two/a.ts': write });
    const severities = async () => {
      const all = await Promise.all([one, two].map((uri) => client.diagnostics(uri)));
      return all.map((each) => each.map(({ severity }) => severity));
    };
    const one = await client.open(join(root, 'one/a.ts'));
    const two = await client.open(join(root, 'two/a.ts'));
    expect(await severities()).toEqual([[2], [2]]);
    await client.settingsChanged((scope) =>
      scope.includes('/one/') ? { lint: { config: 'strict' } } : null,
    );
    await client.until(() => client.refreshes === 1);
    expect(await severities()).toEqual([[1], [2]]);
    await client.settingsChanged((scope) =>
      scope.includes('/one/') ? { enable: false } : { lint: { run: 'off' } },
    );
    expect(await severities()).toEqual([[], []]);
    await client.settingsChanged(() => ({ lint: { rules: { [FOUND]: 'info' } } }));
    expect(await severities()).toEqual([[3], [3]]);
    await client.settingsChanged(() => ({ lint: { rules: { [`jwt-hygiene/${FOUND}`]: 'off' } } }));
    expect(await severities()).toEqual([[], []]);
  });

  it.each([
    [7],
    [[]],
    [{ lint: null, enable: 'no' }],
    [{ lint: { run: 'x', config: {}, rules: { a: 'b', [FOUND]: 1 } } }],
  ])('that make no sense are the defaults: %j', async (settings) => {
    const { client, at } = await editor({ 'a.ts': write });
    await client.settingsChanged(() => settings);
    expect(await client.found(await client.open(at('a.ts')))).toEqual([`1: ${FOUND}`]);
    await client.settingsChanged(() => null);
  });

  it('come with the options where the client cannot be asked', async () => {
    const options = { settings: { lint: { config: 'strict' } } };
    const { client, at } = await freshEditor(
      { 'a.ts': write },
      { capabilities: { textDocument: { diagnostic: {} } }, options },
    );
    expect((await client.diagnostics(await client.open(at('a.ts'))))[0]?.severity).toBe(1);
  });

  it('hold in folders that come later', async () => {
    const { client, root } = await freshEditor({ 'later/a.ts': write });
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: {
        added: [{ uri: uriOf(join(root, 'later')), name: 'later' }],
        removed: [{ uri: uriOf(root), name: '' }],
      },
    });
    await client.until(() => client.refreshes === 1);
    expect(await client.found(await client.open(join(root, 'later/a.ts')))).toEqual([`1: ${FOUND}`]);
  });
});

const editor = sharedEditor();

describe('.jwt-hygiene.json', () => {
  const config = (content: object) => JSON.stringify(content);

  it('goes before the editor’s settings, and holds from when it is saved', async () => {
    const { client, at } = await editor({ 'a.ts': write, '.jwt-hygiene.json': config({ config: 'strict' }) });
    const uri = await client.open(at('a.ts'));
    expect(await client.diagnostics(uri)).toMatchObject([{ severity: 1 }]);
    writeFileSync(at('.jwt-hygiene.json'), config({ rules: { [FOUND]: 'off' } }));
    await client.fileChanged(at('.jwt-hygiene.json'));
    await client.until(() => client.refreshes > 0);
    expect(await client.found(uri)).toEqual([]);
    rmSync(at('.jwt-hygiene.json'));
    await client.fileChanged(at('.jwt-hygiene.json'));
    expect(await client.diagnostics(uri)).toMatchObject([{ severity: 2 }]);
  });

  it('ignores files', async () => {
    const { client, at } = await editor({
      'old/a.ts': write,
      '.jwt-hygiene.json': config({ ignore: ['old/'] }),
    });
    expect(await client.found(await client.open(at('old/a.ts')))).toEqual([]);
  });

  it('shows its mistakes where they stand, and takes them back', async () => {
    const { client, at } = await editor({ 'a.ts': write, '.jwt-hygiene.json': '{\n  "rulez": {}\n}' });
    const uri = await client.open(at('a.ts'));
    expect(await client.found(uri)).toEqual([`1: ${FOUND}`]);
    const shown = uriOf(at('.jwt-hygiene.json'));
    await client.until(() => client.published.has(shown));
    expect(client.published.get(shown)?.diagnostics).toEqual([
      {
        range: { start: { line: 1, character: 2 }, end: { line: 1, character: 9 } },
        severity: 1,
        source: 'jwt-hygiene',
        message: '"rulez" is not known; did you mean "rules"?',
      },
    ]);
    writeFileSync(at('.jwt-hygiene.json'), '{}');
    await client.fileChanged(at('.jwt-hygiene.json'));
    await client.found(uri);
    await client.until(() => client.published.get(shown)?.diagnostics.length === 0);
  });

  it.each([
    ['open', '{'],
    ['a list', '[]'],
    ['empty', ''],
    ['binary', '\u0000'],
    ['nonsense', '{"rules":{"x":{}}}'],
    ['deep', '['.repeat(50_000)],
  ])('does no harm where it is %s', async (_, text) => {
    const { client, at } = await editor({ 'a.ts': write, '.jwt-hygiene.json': text });
    expect(await client.found(await client.open(at('a.ts')))).toEqual([`1: ${FOUND}`]);
  });
});
