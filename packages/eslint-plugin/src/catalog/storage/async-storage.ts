import type { ApiRow, Layout, Origin } from '../types.js';

const packages = [
  '@react-native-async-storage/async-storage',
  '@react-native-community/async-storage',
] as const;

const pair: Layout = { kind: 'pair', key: 0, value: 1 };

const methods: readonly (readonly [string, Layout, string])[] = [
  ['setItem', pair, "setItem('token', token)"],
  ['mergeItem', pair, "mergeItem('auth', JSON.stringify({ accessToken }))"],
  ['multiSet', { kind: 'pairs', at: 0 }, "multiSet([['token', token]])"],
  ['multiMerge', { kind: 'pairs', at: 0 }, "multiMerge([['auth', JSON.stringify({ accessToken })]])"],
  ['setMany', { kind: 'record', at: 0 }, 'setMany({ token })'],
];

function sinks(origin: Origin, prefix: string, id: string, setUp: string): ApiRow[] {
  return methods.map(([method, layout, call]) => ({
    id: `${id}.${method}`,
    origin,
    path: `${prefix}${method}()`,
    role: 'sink',
    store: 'AsyncStorage',
    place: 'device',
    protection: 'plain',
    layout,
    example: `${setUp}.${call}`,
    counterExample: `${setUp}.getItem('token')`,
  }));
}

function hookSink(method: string): ApiRow {
  const setUp = "import { useAsyncStorage } from '@react-native-async-storage/async-storage';";
  return {
    id: `async-storage.useAsyncStorage.${method}`,
    origin: { package: packages },
    path: `useAsyncStorage().${method}()`,
    versions: '1 - 2',
    role: 'sink',
    store: 'AsyncStorage',
    place: 'device',
    protection: 'plain',
    layout: { kind: 'pair', key: { factory: 0 }, value: 0 },
    example: `${setUp} const { ${method} } = useAsyncStorage('token'); ${method}(value)`,
    counterExample: `${setUp} const { ${method} } = useAsyncStorage('theme'); ${method}(value)`,
  };
}

/** AsyncStorage 1 to 3: "unencrypted" by its own typings; SQLite, files or IndexedDB underneath. */
export const rows: readonly ApiRow[] = [
  ...sinks(
    { package: packages },
    '',
    'async-storage',
    "import AsyncStorage from '@react-native-async-storage/async-storage'; AsyncStorage",
  ),
  ...sinks(
    { package: 'react-native' },
    'AsyncStorage.',
    'react-native.AsyncStorage',
    "import { AsyncStorage } from 'react-native'; AsyncStorage",
  ),
  hookSink('setItem'),
  hookSink('mergeItem'),
  {
    id: 'async-storage.createAsyncStorage',
    origin: { package: '@react-native-async-storage/async-storage' },
    path: 'createAsyncStorage()',
    versions: '>=3',
    role: 'factory',
    gives: 'async-storage.instance',
    example:
      "import { createAsyncStorage } from '@react-native-async-storage/async-storage'; createAsyncStorage('db').setItem('token', token)",
    counterExample:
      "import { createAsyncStorage } from '@react-native-async-storage/async-storage'; createAsyncStorage('db').removeItem('token')",
  },
  ...sinks(
    { instance: 'async-storage.instance' },
    '',
    'async-storage.instance',
    "import { createAsyncStorage } from '@react-native-async-storage/async-storage'; createAsyncStorage('db')",
  ),
];
