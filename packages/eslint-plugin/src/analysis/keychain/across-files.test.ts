import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Linter } from 'eslint';
import standalone from 'eslint-plugin-jwt-hygiene/standalone';
import { describe, expect, it } from 'vitest';
import { projectOf } from '../../../../../test/support/project.js';

/** What the rule reports in one file of a project: line and message id. */
function reportsIn(file: string, files: Record<string, string>, settings = {}) {
  const cwd = projectOf({ 'package.json': '{ "name": "app" }', '.git/HEAD': '', ...files });
  const filename = join(cwd, file);
  const config = [...standalone, { settings: { 'jwt-hygiene': settings } }] as Linter.Config[];
  return new Linter({ cwd })
    .verify(readFileSync(filename, 'utf8'), config, { filename })
    .filter(({ ruleId }) => ruleId === 'jwt-hygiene/valid-keychain-options')
    .map(({ line, messageId, message }) => ({ line, messageId, message }));
}

const keychain = "import * as Keychain from 'react-native-keychain';\n";
const store = "import * as SecureStore from 'expo-secure-store';\n";

describe('entries that replace each other', () => {
  const files = {
    'constants.ts': "export const SERVICE = 'com.example.app';",
    'a-session.ts': `${keychain}import { SERVICE } from './constants';\nexport const keep = (t: string) => Keychain.setGenericPassword('session', t, { service: SERVICE });\n`,
    'b-pin.ts': `${keychain}export const keepPin = (pin: string) => Keychain.setGenericPassword('pin', pin, { service: 'com.example.app' });\n`,
  };

  it('are reported once, at the later file, which names the earlier one', () => {
    expect(reportsIn('a-session.ts', files)).toEqual([]);
    expect(reportsIn('b-pin.ts', files)).toMatchObject([
      { line: 2, messageId: 'sharedService', message: expect.stringContaining('a-session.ts:3 (`session`)') },
    ]);
  });

  it('are not looked for in other files where imports are not followed', () => {
    expect(reportsIn('b-pin.ts', files, { followImports: false })).toEqual([]);
  });

  it('are not found in tests', () => {
    const { 'a-session.ts': text, ...others } = files;
    expect(reportsIn('b-pin.ts', { ...others, 'a-session.test.ts': text })).toEqual([]);
  });

  it('are seen where the username is what callers in other files hand in', () => {
    const wrapper = `${keychain}export const save = (key: string, value: string) =>\n  Keychain.setGenericPassword(key, value);\n`;
    const caller = (key: string) => `import { save } from './wrapper';\nsave('${key}', value);\n`;
    expect(
      reportsIn('wrapper.ts', { 'wrapper.ts': wrapper, 'x.ts': caller('access'), 'y.ts': caller('refresh') }),
    ).toMatchObject([{ line: 3, messageId: 'sharedByCallers' }]);
    expect(
      reportsIn('wrapper.ts', { 'wrapper.ts': wrapper, 'x.ts': caller('access'), 'y.ts': caller('access') }),
    ).toEqual([]);
  });
});

describe('an entry without a service', () => {
  const app = (dependency: string) => ({
    'package.json': JSON.stringify({ name: 'app', dependencies: { [dependency]: '*' } }),
    'session.ts': `${keychain}Keychain.setGenericPassword('session', token);\nKeychain.getGenericPassword();\n`,
  });

  it('is reported where a package of the app files items at the same place', () => {
    expect(reportsIn('session.ts', app('@ua/react-native-airship'))).toMatchObject([
      { line: 2, messageId: 'defaultService', message: expect.stringContaining('@ua/react-native-airship') },
    ]);
  });

  it('is left alone where none does', () => {
    expect(reportsIn('session.ts', app('@react-native-firebase/messaging'))).toEqual([]);
  });
});

describe('what a version changes', () => {
  const app = (version: string, code: string) => ({
    'package.json': JSON.stringify({ name: 'app', dependencies: { 'react-native-keychain': version } }),
    'session.ts': `${keychain}${code}\n`,
  });
  const ids = (version: string, code: string) =>
    reportsIn('session.ts', app(version, code)).map(({ messageId }) => messageId);

  it.each([
    ["Keychain.setGenericPassword('a', token, 'com.example');", '^10.0.0', ['textForOptions']],
    ["Keychain.resetInternetCredentials('api.example.com');", '^10.0.0', ['textForOptions']],
    ['Keychain.resetInternetCredentials(`${host}:443`);', '10.0.0', ['textForOptions']],
    ["Keychain.resetInternetCredentials({ server: 'api.example.com' });", '^10.0.0', []],
    ["Keychain.resetInternetCredentials('api.example.com');", '^9.2.0', []],
    ["Keychain.resetInternetCredentials('api.example.com');", '*', []],
    ["Keychain.setGenericPassword('a', token, { cloudSync: false });", '^9.0.0', ['cloudSyncFalse']],
    ["Keychain.setGenericPassword('a', token, { cloudSync: false });", '^8.2.0', []],
    ["Keychain.setGenericPassword('a', token, { cloudSync: false });", '^11.0.0', []],
    ["Keychain.setGenericPassword('a', token, { cloudSync: true });", '^8.2.0', []],
    ["Keychain.setGenericPassword('a', token, { cloudSync: true });", '^11.0.0', ['cloudSync']],
  ])('%s with %s', (code, version, expected) => {
    expect(ids(version, code)).toEqual(expected);
  });

  it('is asked for the default export too', () => {
    const code = "import Keychain from 'react-native-keychain';\nKeychain.hasGenericPassword();\n";
    const found = (version: string) =>
      reportsIn('session.ts', { ...app(version, ''), 'session.ts': code }).map(({ messageId }) => messageId);
    expect(found('^10.0.0')).toEqual(['notOnDefault']);
    expect(found('^11.0.0')).toEqual([]);
  });
});

describe('a key that SecureStore rejects', () => {
  it('is found in the constant of another file', () => {
    const files = {
      'keys.ts': "export const KEYS = { token: '@app/token', theme: 'theme' } as const;",
      'store.ts': `${store}import { KEYS } from './keys';\nSecureStore.setItemAsync(KEYS.token, t);\nSecureStore.setItemAsync(KEYS.theme, t);\n`,
    };
    expect(reportsIn('store.ts', files)).toMatchObject([{ line: 3, messageId: 'invalidKey' }]);
  });

  it('is found at the wrapper that another file hands it to', () => {
    const files = {
      'store.ts': `${store}export function save(key: string, value: string) {\n  return SecureStore.setItemAsync(key, value);\n}\n`,
      'login.ts': "import { save } from './store';\n\nsave('persist:root', state);\n",
    };
    expect(reportsIn('store.ts', files)).toMatchObject([
      { line: 3, messageId: 'invalidKeyOfCaller', message: expect.stringContaining('login.ts:3') },
    ]);
  });
});

describe('a read under another service', () => {
  const read = `${store}export const token = () => SecureStore.getItemAsync('token');\n`;

  it('names the write of another file', () => {
    const write = `${store}SecureStore.setItemAsync('token', t, { keychainService: 'app' });\n`;
    expect(reportsIn('read.ts', { 'read.ts': read, 'write.ts': write })).toMatchObject([
      { line: 2, messageId: 'otherService', message: expect.stringContaining('write.ts:2') },
    ]);
  });

  it('is left alone while a write is not understood', () => {
    const write = `${store}SecureStore.setItemAsync('token', t, { keychainService: 'app' });\nexport const save = (k: string, v: string) => SecureStore.setItemAsync(k, v);\n`;
    expect(reportsIn('read.ts', { 'read.ts': read, 'write.ts': write })).toEqual([]);
  });
});
