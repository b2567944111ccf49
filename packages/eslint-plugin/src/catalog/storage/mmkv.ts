import type { ApiRow } from '../types.js';

const origin = { package: 'react-native-mmkv' } as const;
const imports =
  "import { MMKV, createMMKV, useMMKV, useMMKVString, useMMKVObject } from 'react-native-mmkv';";

function factory(path: string, versions: string): ApiRow {
  return {
    id: `mmkv.${path.replace(/\W/g, '')}`,
    origin,
    path,
    versions,
    role: 'factory',
    gives: 'mmkv.instance',
    example: `${imports} const storage = ${path.replace('()', "({ id: 'app' })")}; storage.set('token', token)`,
    counterExample: `${imports} const storage = ${path.replace('()', '({ id, encryptionKey })')}; storage.set('token', token)`,
  };
}

function hook(name: string): ApiRow {
  return {
    id: `mmkv.${name}`,
    origin,
    path: `${name}()[1]()`,
    role: 'sink',
    store: 'MMKV',
    place: 'device',
    protection: 'plain',
    layout: { kind: 'pair', key: { factory: 0 }, value: 0 },
    encryptedBy: { option: 'encryptionKey', instanceAt: 1, types: ['jwt-hygiene.mmkv'] },
    example: `import { ${name} } from 'react-native-mmkv'; const [token, setToken] = ${name}('token'); setToken(next)`,
    counterExample: `import { ${name} } from 'react-native-mmkv'; const [theme, setTheme] = ${name}('theme'); setTheme(next)`,
  };
}

/** MMKV 2 to 4 writes plain text unless its instance was made with an `encryptionKey`. */
export const rows: readonly ApiRow[] = [
  factory('new MMKV()', '2 - 3'),
  factory('createMMKV()', '>=4'),
  factory('useMMKV()', '>=2'),
  {
    id: 'mmkv.set',
    origin: { instance: 'mmkv.instance' },
    path: 'set()',
    role: 'sink',
    store: 'MMKV',
    place: 'device',
    protection: 'plain',
    layout: { kind: 'pair', key: 0, value: 1 },
    encryptedBy: { option: 'encryptionKey', methods: ['encrypt', 'recrypt'] },
    example: `${imports} const storage = createMMKV(); storage.set('token', token)`,
    counterExample: `${imports} const storage = createMMKV(); storage.encrypt(key); storage.set('token', token)`,
  },
  hook('useMMKVString'),
  hook('useMMKVObject'),
];
