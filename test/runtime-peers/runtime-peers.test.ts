// The backends are compiled with a few declarations of our own. Here they meet those of the packages.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { objectionsWith, type Peers } from './check.js';

const read = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`../../packages/runtime/${path}`, import.meta.url)), 'utf8');

/** Each is checked at once, with all that uses it. */
const PEERS = {
  newest: {
    'react-native-keychain': 'react-native-keychain',
    'expo-secure-store': 'expo-secure-store',
    '@aparajita/capacitor-secure-storage': '@aparajita/capacitor-secure-storage',
    '@capacitor/core': '@capacitor/core',
    'capacitor-secure-storage-plugin': 'capacitor-secure-storage-plugin',
    '@napi-rs/keyring': '@napi-rs/keyring',
    'react-native-mmkv': 'react-native-mmkv',
  },
  older: {
    'react-native-keychain': 'react-native-keychain-9',
    'expo-secure-store': 'expo-secure-store',
    'react-native-mmkv': 'react-native-mmkv-3',
  },
  oldest: { 'expo-secure-store': 'expo-secure-store', 'react-native-mmkv': 'react-native-mmkv-2' },
  electron: { electron: 'electron' },
} satisfies Record<string, Peers>;
type Age = keyof typeof PEERS;

const backends: [backend: string, peers: Age][] = [
  ['react-native-keychain', 'newest'],
  ['react-native-keychain', 'older'],
  ['expo-secure-store', 'newest'],
  ['mmkv-key', 'newest'],
  ['aparajita-capacitor-secure-storage', 'newest'],
  ['capacitor-secure-storage-plugin', 'newest'],
  ['keyring', 'newest'],
  ['electron', 'electron'],
  ['electron-windows', 'electron'],
  ['electron-preload', 'electron'],
];

/** One call of a peer in each backend. */
const CALL =
  /(\b(?:Keychain|SecureStore|SecureStorage|SecureStoragePlugin|entryOf\(key\)\)|app)\.get\w*|ipcMain\.handle|ipcRenderer\.invoke)\(/;

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
const asAWhole = (exported: string, open: string) => `
      import { ${exported}, type MMKV as Instance } from 'react-native-mmkv';
      import { encryptInstances } from '../mmkv/index.js';
      const openStorage = encryptInstances({ ids: ['session'], open: (options) => ${open} });
      export const session: Instance = openStorage({ id: 'session' }, (options) => ${open});
    `;
const BY_CLASS = ['MMKV', 'new MMKV(options)'] as const;
const BY_FUNCTION = ['createMMKV', 'createMMKV(options)'] as const;

const versions: [peers: Age, use: string, asAWhole: string][] = [
  ['oldest', use(...BY_CLASS, 'delete'), asAWhole(...BY_CLASS)],
  ['older', use(...BY_CLASS, 'delete'), asAWhole(...BY_CLASS)],
  ['newest', use(...BY_FUNCTION, 'remove'), asAWhole(...BY_FUNCTION)],
];

const examples: [peers: Age, example: string][] = (['newest', 'older'] as const).map((age) => {
  const marked = `^\`\`\`ts mmkv${age === 'older' ? ' 3' : ''}\\n([\\s\\S]*?)^\`\`\`$`;
  return [age, new RegExp(marked, 'm').exec(read('README.md'))?.[1] ?? ''];
});

/** The same with one thing wrong. */
function broken(text: string, right: string | RegExp, wrong: string): string {
  const changed = text.replace(right, wrong);
  if (changed === text) throw new Error(`There is no ${right} in:\n${text}`);
  return changed;
}

const sources: Record<Age, Record<string, string>> = { newest: {}, older: {}, oldest: {}, electron: {} };
for (const [backend, age] of backends) {
  const source = read(`src/backends/${backend}.ts`);
  sources[age][backend] = source;
  sources[age][`${backend}.broken`] = broken(source, CALL, '$1(/x/, ');
}
for (const [age, used, whole] of versions) {
  sources[age]['use'] = used;
  sources[age]['use.broken'] = broken(used, "set('count', 7)", "set('count', /7/)");
  sources[age]['whole'] = whole;
  sources[age]['whole.broken'] = broken(whole, "{ id: 'session' }", '{}');
}
for (const [age, example] of examples)
  sources[age]['example'] = broken(example, '@jwt-hygiene/runtime/encrypted-mmkv', '../mmkv/index.js');

const objectionsTo: Record<Age, (name: string) => string[]> = {
  newest: objectionsWith(PEERS.newest, sources.newest),
  older: objectionsWith(PEERS.older, sources.older),
  oldest: objectionsWith(PEERS.oldest, sources.oldest),
  electron: objectionsWith(PEERS.electron, sources.electron),
};

describe('a backend', () => {
  it.each(backends)('%s agrees with the declarations of its %s peers', (backend, age) => {
    expect(objectionsTo[age](backend)).toEqual([]);
  });

  it.each(backends)(
    '%s would not agree with its %s peers if it called one in another way',
    (backend, age) => {
      expect(objectionsTo[age](`${backend}.broken`)).not.toEqual([]);
    },
  );
});

describe('an encrypted MMKV', () => {
  it.each(versions)('takes the place of an instance of the %s version', (age) => {
    expect(objectionsTo[age]('use')).toEqual([]);
    expect(objectionsTo[age]('use.broken')).toHaveLength(1);
  });

  it.each(versions)('is an instance of the %s version as a whole', (age) => {
    expect(objectionsTo[age]('whole')).toEqual([]);
    expect(objectionsTo[age]('whole.broken')).not.toEqual([]);
  });

  it.each(examples)('is used in the README as the types of the %s version allow', (age) => {
    expect(objectionsTo[age]('example')).toEqual([]);
  });
});

it('no declaration of ours reaches those who use the package', () => {
  for (const [backend, age] of backends) {
    for (const peer of Object.keys(PEERS[age]))
      expect(read(`dist/backends/${backend}.d.ts`)).not.toContain(`'${peer}'`);
  }
});
