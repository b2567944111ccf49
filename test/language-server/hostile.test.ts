import { describe, expect, it } from 'vitest';
import { TOKEN_IN_WEB_STORAGE as write } from '../support/project.js';
import { freshEditor, sharedEditor } from './editor.js';

const editor = sharedEditor();
const FOUND = 'no-token-in-web-storage';
const token = [
  'eyJhbGciOiJIUzI1NiJ9',
  'eyJzdWIiOiJhbGljZSJ9',
  'c2lnbmF0dXJlLXRoYXQtbXVzdC1ub3QtYmUtbG9nZ2Vk',
].join('.');

describe('whatever a client sends', () => {
  it.each([
    ['textDocument/diagnostic', {}],
    ['textDocument/diagnostic', { textDocument: { uri: 7 } }],
    ['textDocument/hover', { textDocument: { uri: 'file:///x' }, position: null }],
    ['textDocument/hover', { textDocument: { uri: '' }, position: { line: -1, character: 1e9 } }],
    ['textDocument/codeAction', { textDocument: { uri: 'x:y' }, range: {}, context: {} }],
    ['textDocument/codeAction', null],
    ['textDocument/codeLens', { textDocument: null }],
    ['codeAction/resolve', null],
    ['workspace/executeCommand', { command: null, arguments: 'x' }],
    ['jwtHygiene/nonsense', {}],
  ])('%s %j leaves the server well', async (method, params) => {
    const { client, at } = await editor({ 'a.ts': write });
    await client.connection.sendRequest(method, params).catch(() => undefined);
    expect(await client.found(await client.open(at('a.ts')))).toEqual([`1: ${FOUND}`]);
  });

  it.each([
    [
      'textDocument/didOpen',
      { textDocument: { uri: 'file:///%', languageId: 'typescript', version: 1, text: write } },
    ],
    [
      'textDocument/didOpen',
      { textDocument: { uri: 'file://host/a%00b.ts', languageId: 'typescript', version: 1, text: '' } },
    ],
    [
      'textDocument/didChange',
      { textDocument: { uri: 'file:///never-opened.ts', version: 1 }, contentChanges: [] },
    ],
    ['textDocument/didClose', { textDocument: { uri: 'file:///never-opened.ts' } }],
    [
      'workspace/didChangeWatchedFiles',
      {
        changes: [
          { uri: 'x', type: 9 },
          { uri: 'file:///%', type: 1 },
        ],
      },
    ],
    ['workspace/didChangeWatchedFiles', {}],
    ['jwtHygiene/trustChanged', null],
    ['jwtHygiene/trustChanged', { trusted: 'yes' }],
  ])('the notification %s %j does too', async (method, params) => {
    const { client, at } = await editor({ 'a.ts': write });
    await client.connection.sendNotification(method, params);
    expect(await client.found(await client.open(at('a.ts')))).toEqual([`1: ${FOUND}`]);
  });

  it.each([
    ['deep', `${'['.repeat(20_000)}${write}`],
    ['binary', `\u0000\u0001${write}\uD800`],
    ['a line of megabytes', `${write}// ${'x'.repeat(5_500_000)}`],
    ['an open template', `${write}\`\${\`\${`],
    ['a hostile directive', `/* eslint constructor: 2, __proto__: [2] */ ${write}`],
    ['a hostile comment', `/* eslint jwt-hygiene/${FOUND}: [2, {"allow": 7}] */ ${write}`],
  ])('so does a text that is %s', async (_, text) => {
    const { client, at } = await editor({ 'b.ts': write });
    const uri = await client.open(at('a.ts'), text);
    await client.diagnostics(uri);
    await client.actionsAt(uri, 'localStorage');
    expect(await client.found(await client.open(at('b.ts')))).toEqual([`1: ${FOUND}`]);
  });

  it('logs neither source nor tokens', async () => {
    const { client, at } = await editor({});
    for (const text of [
      `const = '${token}';`,
      `const a = '${token}'; const a = ${token};`,
      `<<<<<<< ${token}`,
    ]) {
      const uri = await client.open(at('secret.ts'), text);
      await client.diagnostics(uri);
      await client.close(uri);
    }
    await client.until(() => client.log.length > 0);
    expect(client.log.join('\n')).toMatch(/^secret\.ts is not analysed: does not parse: /m);
    expect(client.log.join('\n')).not.toMatch(/eyJzdWI|bXVzdC1ub3Q/);
  });
});

describe('a document that does not parse while it is written', () => {
  it('is named in the log once, until it parses again', async () => {
    const { client, at } = await editor({});
    const lines = () => client.log.filter((line) => line.startsWith('typing.ts')).length;
    const uri = await client.open(at('typing.ts'), `${write}const = ;`);
    await client.diagnostics(uri);
    await client.change(uri, `${write}const = ;;`);
    await client.diagnostics(uri);
    expect(lines()).toBe(1);
    await client.change(uri, write);
    expect(await client.found(uri)).toEqual([`1: ${FOUND}`]);
    await client.change(uri, `${write}const = ;`);
    await client.diagnostics(uri);
    expect(lines()).toBe(2);
  });
});

describe('the process', () => {
  it('ends when the client goes without a word', async () => {
    const { client, at } = await freshEditor({ 'a.ts': write });
    await client.found(await client.open(at('a.ts')));
    const gone = new Promise((resolve) => client.server.once('exit', resolve));
    client.server.stdin.end();
    await gone;
  });
});
