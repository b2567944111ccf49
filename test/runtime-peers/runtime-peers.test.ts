// The backends are compiled with a few declarations of our own. Here they meet those of the packages.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { objectionsTo } from './check.js';

const backends: [backend: string, peers: Record<string, string>][] = [
  ['react-native-keychain', { 'react-native-keychain': 'react-native-keychain' }],
  ['react-native-keychain', { 'react-native-keychain': 'react-native-keychain-9' }],
  ['expo-secure-store', { 'expo-secure-store': 'expo-secure-store' }],
  ['mmkv-key', { 'expo-secure-store': 'expo-secure-store' }],
  [
    'aparajita-capacitor-secure-storage',
    {
      '@aparajita/capacitor-secure-storage': '@aparajita/capacitor-secure-storage',
      '@capacitor/core': '@capacitor/core',
    },
  ],
  [
    'capacitor-secure-storage-plugin',
    {
      'capacitor-secure-storage-plugin': 'capacitor-secure-storage-plugin',
      '@capacitor/core': '@capacitor/core',
    },
  ],
  ['keyring', { '@napi-rs/keyring': '@napi-rs/keyring' }],
  ['electron', { electron: 'electron' }],
  ['electron-windows', { electron: 'electron' }],
  ['electron-preload', { electron: 'electron' }],
];

/** One call of a peer in each backend. */
const CALL =
  /(\b(?:Keychain|SecureStore|SecureStorage|SecureStoragePlugin|entryOf\(key\)\)|app)\.get\w*|ipcMain\.handle|ipcRenderer\.invoke)\(/;

describe('a backend', () => {
  it.each(backends)('%s agrees with the declarations of %j', (backend, peers) => {
    expect(objectionsTo(backend, peers)).toEqual([]);
  });

  it.each(backends)('%s would not agree with %j if it called it in another way', (backend, peers) => {
    const path = `../../packages/runtime/src/backends/${backend}.ts`;
    const source = readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
    const broken = source.replace(CALL, '$1(/x/, ');
    expect(broken).not.toBe(source);
    expect(objectionsTo(backend, peers, broken)).not.toEqual([]);
  });
});

describe('an encrypted MMKV', () => {
  const use = (exported: string, open: string, remove: string) => `
    import { ${exported}, useMMKVString, type MMKV as Instance } from 'react-native-mmkv';
    import { encryptedMmkv, splitMmkv } from '../mmkv/index.js';
    const former: Instance = ${open.replace('options', "{ id: 'app' }")};
    export const tokens: Instance = encryptedMmkv({ open: (options) => ${open}, former: () => former, keys: ['token'] });
    export const storage: Instance = splitMmkv(() => former, tokens, ['token']);
    storage.set('count', 7);
    storage.${remove}('token');
    export const hook = () => useMMKVString('token', tokens);
  `;
  const versions: [folder: string, source: string][] = [
    ['react-native-mmkv-2', use('MMKV', 'new MMKV(options)', 'delete')],
    ['react-native-mmkv-3', use('MMKV', 'new MMKV(options)', 'delete')],
    ['react-native-mmkv', use('createMMKV', 'createMMKV(options)', 'remove')],
  ];

  it.each(versions)('takes the place of an instance of %s', (folder, source) => {
    const objections = (text: string) =>
      objectionsTo(
        'use-of-mmkv',
        { 'react-native-mmkv': folder, 'expo-secure-store': 'expo-secure-store' },
        text,
      );
    expect(objections(source)).toEqual([]);
    expect(objections(source.replace("set('count', 7)", "set('count', /7/)"))).toHaveLength(1);
  });

  it.each(versions)('is an instance of %s as a whole', (folder, source) => {
    const open = source.includes('createMMKV') ? 'createMMKV(options)' : 'new MMKV(options)';
    const text = `
      import { ${open.replace(/new |\(.*/g, '')}, type MMKV as Instance } from 'react-native-mmkv';
      import { encryptInstances } from '../mmkv/index.js';
      const openStorage = encryptInstances({ ids: ['session'], open: (options) => ${open} });
      export const session: Instance = openStorage({ id: 'session' }, (options) => ${open});
    `;
    const peers = { 'react-native-mmkv': folder, 'expo-secure-store': 'expo-secure-store' };
    expect(objectionsTo('use-of-mmkv', peers, text)).toEqual([]);
    expect(objectionsTo('use-of-mmkv', peers, text.replace("{ id: 'session' }", '{}'))).not.toEqual([]);
  });

  it.each([
    ['react-native-mmkv', ''],
    ['react-native-mmkv-3', ' 3'],
  ])('is used in the README as the types of %s allow', (folder, version) => {
    const readme = readFileSync(new URL('../../packages/runtime/README.md', import.meta.url), 'utf8');
    const [, example = ''] =
      new RegExp(`^\`\`\`ts mmkv${version}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(readme) ?? [];
    const source = example.replace('@jwt-hygiene/runtime/encrypted-mmkv', '../mmkv/index.js');
    expect(source).not.toBe(example);
    const peers = { 'react-native-mmkv': folder, 'expo-secure-store': 'expo-secure-store' };
    expect(objectionsTo('use-of-mmkv', peers, source)).toEqual([]);
  });
});

it('no declaration of ours reaches those who use the package', () => {
  const built = (name: string) =>
    readFileSync(
      fileURLToPath(new URL(`../../packages/runtime/dist/backends/${name}.d.ts`, import.meta.url)),
      'utf8',
    );
  for (const [backend, peers] of backends) {
    for (const peer of Object.keys(peers)) expect(built(backend)).not.toContain(`'${peer}'`);
  }
});
