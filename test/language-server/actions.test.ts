import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CodeAction } from 'vscode-languageserver/node';
import { TOKEN_IN_WEB_STORAGE as write } from '../support/project.js';
import { uriOf } from './client.js';
import { freshEditor, sharedEditor } from './editor.js';

const editor = sharedEditor();
const NATIVE = `import AsyncStorage from '@react-native-async-storage/async-storage';
export async function keep(token) {
  await AsyncStorage.setItem('access_token', token);
}
`;
const PIECE = 'localStorage';

function titled(actions: readonly CodeAction[], title: RegExp): CodeAction {
  const found = actions.find((action) => title.test(action.title));
  if (!found) throw new Error(`Only these are offered: ${actions.map((action) => action.title).join(', ')}`);
  return found;
}

describe('code actions', () => {
  it('suggest what is right for the other files as they are now', async () => {
    const { client, at } = await editor({
      'package.json': JSON.stringify({
        dependencies: { 'react-native': '0.81.0', '@react-native-async-storage/async-storage': '2.2.0' },
      }),
      'keep.ts': NATIVE,
      'read.ts': 'export {};\n',
    });
    const uri = await client.open(at('keep.ts'));
    const move = async () =>
      (await client.actionsAt(uri, "AsyncStorage.setItem('")).filter(({ title }) => /^Move /.test(title));
    expect((await move()).map(({ edit }) => edit !== undefined)).toEqual([true]);
    // Another file that uses the key has to change with this one, and a suggestion changes one.
    const reading = NATIVE.replace("setItem('access_token', token)", "getItem('access_token')");
    await client.change(await client.open(at('read.ts')), reading);
    expect((await move()).map(({ edit }) => edit !== undefined)).toEqual([false]);
  });

  it('disable a rule for a line, so that the finding goes', async () => {
    const { client, at } = await editor({ 'a.ts': `if (a) {\n  ${write}}\n` });
    const uri = await client.open(at('a.ts'));
    const action = titled(
      await client.actionsAt(uri, PIECE),
      /^Disable no-token-in-web-storage for this line$/,
    );
    expect(action).toMatchObject({ kind: 'quickfix', diagnostics: [{ code: 'no-token-in-web-storage' }] });
    await client.apply(action.edit ?? {});
    expect(client.text(uri).getText().split('\n')[1]).toBe(
      '  // eslint-disable-next-line jwt-hygiene/no-token-in-web-storage',
    );
    expect(await client.found(uri)).toEqual([]);
  });

  it('disable a rule for a file, also behind a byte order mark', async () => {
    const { client, at } = await editor({ 'a.ts': `\uFEFF${write}${write}` });
    const uri = await client.open(at('a.ts'));
    const action = titled(await client.actionsAt(uri, PIECE), /for this file$/);
    await client.apply(action.edit ?? {});
    expect(client.text(uri).getText()).toMatch(
      /^\uFEFF\/\* eslint-disable jwt-hygiene\/no-token-in-web-storage \*\/\n/,
    );
    expect(await client.found(uri)).toEqual([]);
  });

  it('explain a rule on its page', async () => {
    const { client, at } = await editor({ 'a.ts': write });
    const uri = await client.open(at('a.ts'));
    await client.execute(titled(await client.actionsAt(uri, PIECE), /^Explain /));
    expect(client.shown.at(-1)).toMatch(/^https:.*\/no-token-in-web-storage\.md$/);
  });

  it('open no other page', async () => {
    const { client, at } = await editor({ 'a.ts': write });
    await client.open(at('a.ts'));
    const before = client.shown.length;
    for (const url of ['file:///etc/passwd', 'command:x', 7, undefined]) {
      const command = { title: '', command: 'jwtHygiene.explainRule', arguments: [{ ruleId: 'a', url }] };
      expect(await client.execute({ title: '', command })).toBeNull();
    }
    expect(client.shown).toHaveLength(before);
  });

  it('are those of the place, and of the kinds that were asked for', async () => {
    const { client, at } = await editor({ 'a.ts': `const a = 1;\n${write}` });
    const uri = await client.open(at('a.ts'));
    expect(await client.actionsAt(uri, 'const a')).toEqual([]);
    expect(await client.actionsAt(uri, PIECE, ['refactor'])).toEqual([]);
    expect(await client.actionsAt(uri, PIECE, ['source.organizeImports'])).toEqual([]);
    expect(await client.actionsAt(uri, PIECE, ['source.fixAll'])).toEqual([]);
    expect(await client.actionsAt(uri, PIECE, ['quickfix'])).not.toEqual([]);
  });

  it('offer the keychain where a token lies on a device', async () => {
    const { client, at } = await editor({ 'a.js': NATIVE });
    const uri = await client.open(at('a.js'));
    const action = titled(await client.actionsAt(uri, 'AsyncStorage.setItem'), /keychain/);
    expect(action.command).toMatchObject({
      command: 'jwtHygiene.moveToKeychain',
      arguments: [{ uri, position: { line: 2, character: 8 } }],
    });
  });

  it('are plain edits for a client that knows no others', async () => {
    const { client, at } = await freshEditor({ 'a.ts': write }, { capabilities: {} });
    const uri = await client.open(at('a.ts'));
    const action = titled(await client.actionsAt(uri, PIECE), /for this line$/);
    expect(Object.keys(action.edit ?? {})).toEqual(['changes']);
    await client.apply(action.edit ?? {});
    expect(client.text(uri).getText()).toBe(
      `// eslint-disable-next-line jwt-hygiene/no-token-in-web-storage\n${write}`,
    );
  });
});

const app = {
  'package.json': JSON.stringify({
    dependencies: {
      'react-native': '0.80.0',
      '@react-native-async-storage/async-storage': '2.2.0',
      'react-native-keychain': '10.0.0',
      '@jwt-hygiene/runtime': '0.1.0',
    },
  }),
  'tsconfig.json': '{}',
  'src/login.ts': `import AsyncStorage from '@react-native-async-storage/async-storage';

export async function login(answer: { accessToken: string }): Promise<void> {
  await AsyncStorage.setItem('access_token', answer.accessToken);
}
`,
  'src/api.ts': `import AsyncStorage from '@react-native-async-storage/async-storage';

export async function bearer(): Promise<string | null> {
  return AsyncStorage.getItem('access_token');
}

export async function logout(): Promise<void> {
  await AsyncStorage.removeItem('access_token');
}
`,
};

/** Each deletes the token only if the server answers. */
const twoLogouts = ['logout', 'signOut']
  .map(
    (name) => `export async function ${name}() {
  await api.post('/auth/logout');
  localStorage.removeItem('token');
}
`,
  )
  .join('\n');

describe('a suggestion of a rule', () => {
  const session = (store: string) => `import AsyncStorage from '@react-native-async-storage/async-storage';

export const signIn = (answer) => ${store}.setItem('access_token', answer.accessToken);
export const bearer = () => ${store}.getItem('access_token');
export const signOut = () => ${store}.removeItem('access_token');
`;

  it('is applied, and nothing is found any more', async () => {
    const { client, at } = await editor({
      'package.json': app['package.json'],
      'session.js': session('AsyncStorage'),
    });
    const uri = await client.open(at('session.js'));
    const actions = await client.actionsAt(uri, 'AsyncStorage.setItem');
    const [suggestion] = actions;
    expect(suggestion?.title).toMatch(/keychain/i);
    expect(actions.map(({ title }) => title)).not.toContain('Move this token to the keychain…');
    await client.apply(suggestion?.edit ?? {});
    expect(client.text(uri).getText()).toContain('tokenStore.setItem(');
    expect(await client.found(uri)).toEqual([]);
  });

  it('is applied wherever it is made in the file, when all are asked for', async () => {
    const { client, at } = await editor({ 'logout.js': twoLogouts });
    const uri = await client.open(at('logout.js'));
    const found = await client.found(uri);
    const all = titled(await client.actionsAt(uri, 'api.post'), /\(all 2 in this file\)$/);
    expect(all.edit).toBeUndefined();
    await client.apply((await client.resolve(all)).edit ?? {});
    expect(client.text(uri).getText()).not.toBe(twoLogouts);
    expect((await client.found(uri)).length).toBe(found.length - 2);
  });
});

describe('the move to the keychain', () => {
  it('is one edit over every file that uses the token, after which nothing is found', async () => {
    const { client, at } = await editor(app);
    const uri = await client.open(at('src/login.ts'));
    const api = await client.open(at('src/api.ts'));
    const action = titled(
      await client.actionsAt(uri, 'AsyncStorage.setItem'),
      /^Move this token to the keychain…$/,
    );
    await client.execute(action);
    const { edit = {}, label } = client.applied.at(-1) ?? {};
    expect(label).toMatch(/keychain/i);
    expect(Object.values(edit.changeAnnotations ?? {})).toMatchObject([{ label, needsConfirmation: true }]);
    const changes = edit.documentChanges ?? [];
    expect(
      changes.map((change) => ('kind' in change ? change.kind : change.textDocument.uri)).sort(),
    ).toEqual(['create', uriOf(at('src/tokenStore.ts')), api, uri].sort());
    await client.apply({
      documentChanges: changes.filter(
        (change) => 'edits' in change && client.isOpen(change.textDocument.uri),
      ),
    });
    expect(client.text(uri).getText()).toContain('tokenStore.setItem(');
    expect(client.text(api).getText()).toContain('tokenStore.removeItem(');
    expect(await client.found(uri)).toEqual([]);
    expect(client.messages.join()).not.toContain('npm install');
  });

  it('says how what it needs is installed, in the way of the framework and where the app is', async () => {
    const manifest = {
      dependencies: {
        ...{ expo: '^53.0.0', 'react-native': '0.79.0' },
        '@react-native-async-storage/async-storage': '2.2.0',
      },
    };
    const { client, at, root } = await editor({ ...app, 'package.json': JSON.stringify(manifest) });
    const uri = await client.open(at('src/login.ts'));
    await client.execute(titled(await client.actionsAt(uri, 'AsyncStorage.setItem'), /keychain…/));
    await client.until(() => client.messages.some((message) => message.includes('install')));
    expect(client.messages.at(-1)).toBe(
      `Now install what the new code needs in ${basename(root)}: npx expo install expo-secure-store, then npm install @jwt-hygiene/runtime`,
    );
  });

  it('says why it is not done where something stands against it', async () => {
    const { client, at } = await editor({ 'a.js': NATIVE });
    const uri = await client.open(at('a.js'));
    const before = client.applied.length;
    await client.execute(titled(await client.actionsAt(uri, 'AsyncStorage.setItem'), /keychain/));
    expect(client.applied).toHaveLength(before);
    await client.until(() => client.messages.length > 0);
    expect(client.messages.at(-1)).toMatch(/^This token is not moved: .+\.$/);
  });
});

describe('unknown requests', () => {
  it.each([
    ['jwtHygiene.nonsense', []],
    ['jwtHygiene.explainRule', []],
    ['jwtHygiene.moveToKeychain', [null]],
    ['jwtHygiene.moveToKeychain', [{ uri: 'file:///nowhere.ts', position: { line: 'a' } }]],
    ['__proto__', [{}]],
  ])('do nothing: %s %j', async (command, given) => {
    const { client } = await editor({});
    expect(await client.execute({ title: '', command: { title: '', command, arguments: given } })).toBeNull();
  });

  it('resolve to themselves', async () => {
    const { client, at } = await editor({ 'a.ts': write });
    const uri = await client.open(at('a.ts'));
    for (const data of [
      undefined,
      {},
      { uri, version: 9, of: 'fixes' },
      { uri: 'x', version: 1, of: { ruleId: 'a', kind: 'b' } },
    ]) {
      const action = { title: 'a', data };
      expect(await client.resolve(action)).toEqual(JSON.parse(JSON.stringify(action)));
    }
  });
});
