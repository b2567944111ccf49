import type { ApiRow } from '../types.js';

const from = '@jwt-hygiene/runtime/encrypted-mmkv';
const instance = 'jwt-hygiene.mmkv';
const plain =
  "import { MMKV } from 'react-native-mmkv'; const storage = new MMKV(); storage.set('token', token)";
const imports = `import { MMKV } from 'react-native-mmkv'; import { encryptedMmkv, encryptInstances, splitMmkv } from '${from}';`;
const options = "{ open: (options) => new MMKV(options), former, keys: ['token'] }";

function factory(name: string, made: string, path = `${name}()`): ApiRow {
  return {
    id: `jwt-hygiene-runtime.${name}`,
    origin: { package: from },
    path,
    role: 'factory',
    gives: instance,
    example: plain,
    counterExample: `${imports} const tokens = ${made}; tokens.set('token', token)`,
  };
}

/** What the suggestions of this plugin make of MMKV where tokens are read synchronously. */
export const rows: readonly ApiRow[] = [
  factory('encryptedMmkv', `encryptedMmkv(${options})`),
  // What lies in the encrypted instance is for the application to say, by the list of its keys.
  factory('splitMmkv', "splitMmkv(former, tokens, ['token'])"),
  // It says itself which of the instances that it makes it encrypts.
  factory(
    'encryptInstances',
    "encryptInstances({ ids: ['a'], open: (options) => new MMKV(options) })({ id: 'a' }, (options) => new MMKV(options))",
    'encryptInstances()()',
  ),
  {
    id: 'jwt-hygiene-runtime.mmkv.set',
    origin: { instance },
    path: 'set()',
    role: 'sink',
    store: 'MMKV',
    place: 'device',
    protection: 'encrypted',
    layout: { kind: 'pair', key: 0, value: 1 },
    example: `${imports} const tokens = encryptedMmkv(${options}); tokens.set('token', token)`,
    counterExample: plain,
  },
];
