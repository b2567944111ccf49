import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Linter as LinterTypes } from 'eslint';
import { Linter } from 'eslint/universal';
import { describe, expect, it } from 'vitest';
import { projectOf } from '../../../../../../test/support/project.js';
import { strict } from '../../../standalone.js';
import { applyEdits } from '../../edit.js';
import { planRemedies } from '../../plan.js';

const SESSION = `import { createMMKV } from 'react-native-mmkv';

export const storage = createMMKV();

export async function signIn(credentials) {
  const { accessToken } = await post('/login', credentials);
  storage.set('accessToken', accessToken);
}
`;

/** What a file of an app with React Native is where the tokens have moved, or the reasons why they cannot. */
function moved(
  code: string,
  { file = 'more.js', bundled = {}, others = {} } = {},
): string | readonly string[] {
  const files = {
    'session.js': SESSION,
    [file]: `import { storage } from './session';\n\n${code}`,
    ...others,
  };
  const dependencies = { 'react-native': '0.79.2', 'react-native-mmkv': '^4.0.0', ...bundled };
  const root = projectOf({ 'package.json': JSON.stringify({ dependencies }), '.git/HEAD': '', ...files });
  const path = join(root, 'session.js');
  const findings = new Linter({ cwd: root })
    .verify(readFileSync(path, 'utf8'), [...strict] as LinterTypes.Config[], { filename: path })
    .filter(({ ruleId }) => /storage$/.test(ruleId ?? ''))
    .map(({ line, column, ruleId }) => ({
      file: path,
      line,
      column,
      ruleId: ruleId?.split('/')[1] ?? '',
    }));
  expect(findings).not.toEqual([]);
  const { remedies, refused } = planRemedies(findings, { root });
  const [remedy] = remedies;
  if (!remedy) return refused.map(({ reason }) => reason);
  const edits = remedy.edits.get(join(root, file));
  return edits ? applyEdits(readFileSync(join(root, file), 'utf8'), edits) : 'as it was';
}

const EXPO = { expo: '^53.0.0', 'expo-secure-store': '~14.0.0' };

describe('a key that is only known at run time', () => {
  const draft = 'export const draft = (id) => storage.getString(`draft:${id}`);\n';

  it('leaves a use as it is where it cannot be the token, also where it could be split', () => {
    expect(moved(draft)).toBe('as it was');
    expect(moved(draft, { bundled: EXPO })).toBe('as it was');
    expect(moved(draft.replace('draft:', ''), { bundled: EXPO })).toContain("from './tokenStore'");
  });

  it('holds the token back where it may be read at once', () => {
    expect(moved('export const read = (name, more) => [more, storage.getString(name)];\n')).toEqual([
      'line 3 asks at once for a key that is only known at run time, and may be `accessToken` (more.js:3)',
    ]);
  });

  it('holds it back in a function that is handed on where it stands', () => {
    expect(moved('export const all = (keys) => keys.map((key) => storage.getString(key));\n')).toEqual([
      'line 3 asks at once for a key that is only known at run time, and may be `accessToken` (more.js:3)',
    ]);
  });

  it('holds it back where it is a member of an object that others may assign to', () => {
    const theme =
      "export const KEYS = { a: { key: 'theme' } };\nexport const read = () => [storage.getString(KEYS.a.key)];\n";
    expect(moved(theme)).toBe('as it was');
    const asked = 'line 4 asks at once for a key that is only known at run time';
    expect(moved(`${theme}Object.assign(KEYS.a, stored);\n`)).toEqual([expect.stringContaining(asked)]);
    const others = { 'b.js': "import { KEYS } from './more';\nObject.assign(KEYS, stored);\n" };
    expect(moved(theme, { others })).toEqual([expect.stringContaining(asked)]);
  });

  it('leaves the calls of a function around the store as they are, where theirs cannot be it', () => {
    const around = 'export const read = (key) => storage.getString(key);\n';
    const asking = (key: string) => ({
      'asking.js': `import { read } from './more';\nexport const ask = async (id) => ({ id, value: read(${key}) });\nexport const own = async () => read('accessToken');\n`,
    });
    expect(moved(around, { others: asking('`d:${id}`') })).toBe('as it was');
    expect(moved(around, { others: asking('id') })).toEqual([
      'the key in line 2 of asking.js is only known at run time',
    ]);
  });
});

describe('a write that may be of the token', () => {
  const writes = (write: string, head = 'function put(key, value)') =>
    `export ${head} {\n  log(key);\n  ${write}\n}\n`;

  it('is decided where it is done', () => {
    expect(moved(writes('storage.set(key, value);'))).toContain(
      "  if (['accessToken'].includes(key)) void tokenStore.setItem(key, String(value));\n  else storage.set(key, value);\n",
    );
    expect(moved(writes('storage.remove(key);', 'async function drop({ key })'))).toContain(
      "  if (['accessToken'].includes(key)) await tokenStore.removeItem(key);\n  else storage.remove(key);\n",
    );
    expect(moved(writes('if (key) { storage.remove(key) }'))).toContain(
      "{ if (['accessToken'].includes(key)) void tokenStore.removeItem(key); else storage.remove(key) }",
    );
  });

  it.each([
    ['its key would be made twice', 'storage.set(next(), value);'],
    ['its value is asked for', 'storage.set(key, load());'],
    ['its value is of the store', "storage.set(key, storage.getString('accessToken'));"],
    ['something waits for it', 'return storage.set(key, value);'],
    ['an `else` may follow', 'if (key) storage.set(key, value);\n  else log(key);'],
  ])('holds it back where %s', (_, write) => {
    expect(moved(writes(write))).toEqual([expect.stringContaining('only known at run time')]);
  });

  it('holds it back where the app may end before it is done', () => {
    const leaves = { 'leave.js': "import RNRestart from 'react-native-restart';\nRNRestart.restart();\n" };
    expect(moved(writes('storage.set(key, value);'), { others: leaves })).toEqual([
      expect.stringContaining('only known at run time'),
    ]);
  });
});
