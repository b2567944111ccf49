import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Linter as LinterTypes } from 'eslint';
import { Linter } from 'eslint/universal';
import { describe, expect, it } from 'vitest';
import { projectOf } from '../../../../test/support/project.js';
import { strict } from '../standalone.js';

const bare = JSON.stringify({
  dependencies: { 'react-native': '0.81.0', '@react-native-async-storage/async-storage': '2.2.0' },
});
const save = `import AsyncStorage from '@react-native-async-storage/async-storage';

export const save = (token) => AsyncStorage.setItem('access_token', token);
export const read = () => AsyncStorage.getItem('access_token');
`;

interface Suggested {
  readonly title: string;
  readonly text: string;
}

/** What ESLint suggests for the storage findings of one file. */
function suggested(files: Record<string, string>, name: string, settings: object = {}): Suggested[] {
  const root = projectOf(files);
  const text = readFileSync(join(root, name), 'utf8');
  const config = [...strict, { settings: { 'jwt-hygiene': settings } }] as LinterTypes.Config[];
  const messages = new Linter({ cwd: root }).verify(text, config, { filename: join(root, name) });
  return messages
    .filter(({ ruleId }) => /storage$/.test(ruleId ?? ''))
    .flatMap(({ suggestions = [] }) => suggestions)
    .map(({ desc, fix }) => ({
      title: desc,
      text: text.slice(0, fix.range[0]) + fix.text + text.slice(fix.range[1]),
    }));
}

describe('the storage rules suggest', () => {
  it('the move of a key that one file uses, and define the token store there', () => {
    const [move, ...others] = suggested({ 'package.json': bare, 'session.js': save }, 'session.js');
    expect(others).toEqual([]);
    expect(move?.title).toBe(
      'Move `access_token` from AsyncStorage to the keychain; needs `@jwt-hygiene/runtime` and `react-native-keychain@^10.0.0`.',
    );
    expect(move?.text).toContain('export const tokenStore = createTokenStore(keychain(), {');
    expect(move?.text).toContain('migrateFrom(AsyncStorage, TOKEN_KEYS)');
    expect(move?.text).toContain("tokenStore.setItem('access_token', token)");
    expect(move?.text).toContain("tokenStore.getItem('access_token')");
    expect(suggested({ 'package.json': bare, 'session.js': move!.text }, 'session.js')).toEqual([]);
  });

  it('nothing where another file uses the key, by its text or by a constant', () => {
    const other = "import AsyncStorage from '@react-native-async-storage/async-storage';\n";
    const files = { 'package.json': bare, 'session.js': save };
    const reading = `${other}export const token = () => AsyncStorage.getItem('access_token');\n`;
    expect(suggested({ ...files, 'api.js': reading }, 'session.js')).toEqual([]);
    const composed = `${other}const NAME = 'access';\nexport const token = () => AsyncStorage.getItem(NAME + '_token');\n`;
    expect(suggested({ ...files, 'api.js': composed }, 'session.js')).toEqual([]);
  });

  it('nothing where another file empties the store', () => {
    const logout =
      "import AsyncStorage from '@react-native-async-storage/async-storage';\nexport const logout = () => AsyncStorage.clear();\n";
    expect(
      suggested({ 'package.json': bare, 'session.js': save, 'logout.js': logout }, 'session.js'),
    ).toEqual([]);
  });

  it('the token store that the app has, where it moves the key already', () => {
    const tokenStore = `import AsyncStorage from '@react-native-async-storage/async-storage';
import { createTokenStore, migrateFrom } from '@jwt-hygiene/runtime';
import { keychain } from '@jwt-hygiene/runtime/react-native-keychain';

export const vault = createTokenStore(keychain(), {
  prepare: [migrateFrom(AsyncStorage, ['access_token'])],
});
`;
    const files = { 'package.json': bare, 'src/session.js': save, 'src/vault.js': tokenStore };
    const [move] = suggested(files, 'src/session.js');
    expect(move?.text).toBe(
      save.replace(/^.*\n/, "import { vault } from './vault';\n").replaceAll('AsyncStorage.', 'vault.'),
    );
    const named = suggested(files, 'src/session.js', { tokenStore: { module: 'src/vault', name: 'vault' } });
    expect(named[0]?.text).toBe(move?.text);
    // One that does not move the key would have to change, and that is another file.
    const without = { ...files, 'src/vault.js': tokenStore.replace("['access_token']", "['id']") };
    expect(suggested(without, 'src/session.js')).toEqual([]);
  });

  it('nothing where a browser is all that there is', () => {
    const web = JSON.stringify({ dependencies: { react: '19.0.0' } });
    const code = "export const save = (token) => localStorage.setItem('access_token', token);\n";
    expect(suggested({ 'package.json': web, 'session.js': code }, 'session.js')).toEqual([]);
  });

  it('nothing for a text that has no project', () => {
    expect(suggested({ 'session.js': save }, 'session.js')).toEqual([]);
  });

  it('keeps line endings', () => {
    const [move] = suggested(
      { 'package.json': bare, 'session.js': save.replaceAll('\n', '\r\n') },
      'session.js',
    );
    expect(move?.text.replaceAll('\r\n', '')).not.toContain('\n');
  });
});
