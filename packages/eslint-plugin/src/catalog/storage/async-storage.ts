import type { ApiRow, Layout, Origin } from '../types.js';

const packages = [
  '@react-native-async-storage/async-storage',
  '@react-native-community/async-storage',
] as const;

const pair: Layout = { kind: 'pair', key: 0, value: 1 };

type Method = readonly [name: string, layout: Layout, call: string];

const setItem: Method = ['setItem', pair, "setItem('token', token)"];
const before3: readonly Method[] = [
  ['mergeItem', pair, "mergeItem('auth', JSON.stringify({ accessToken }))"],
  ['multiSet', { kind: 'pairs', at: 0 }, "multiSet([['token', token]])"],
  ['multiMerge', { kind: 'pairs', at: 0 }, "multiMerge([['auth', JSON.stringify({ accessToken })]])"],
];
const since3: readonly Method[] = [['setMany', { kind: 'record', at: 0 }, 'setMany({ token })']];

interface Reached {
  readonly origin: Origin;
  readonly prefix?: string;
  readonly id: string;
  readonly setUp: string;
}

function sinks(
  { origin, prefix = '', id, setUp }: Reached,
  methods: readonly Method[],
  versions?: string,
): ApiRow[] {
  return methods.map(([method, layout, call]) => ({
    id: `${id}.${method}`,
    origin,
    path: `${prefix}${method}()`,
    ...(versions !== undefined && { versions }),
    role: 'sink',
    store: 'AsyncStorage',
    place: 'device',
    protection: 'plain',
    layout,
    example: `${setUp}.${call}`,
    counterExample: `${setUp}.getItem('token')`,
  }));
}

const ofPackage: Reached = {
  origin: { package: packages },
  id: 'async-storage',
  setUp: "import AsyncStorage from '@react-native-async-storage/async-storage'; AsyncStorage",
};
const ofReactNative: Reached = {
  origin: { package: 'react-native' },
  prefix: 'AsyncStorage.',
  id: 'react-native.AsyncStorage',
  setUp: "import { AsyncStorage } from 'react-native'; AsyncStorage",
};
const ofInstance: Reached = {
  origin: { instance: 'async-storage.instance' },
  id: 'async-storage.instance',
  setUp:
    "import { createAsyncStorage } from '@react-native-async-storage/async-storage'; createAsyncStorage('db')",
};

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
  ...sinks(ofPackage, [setItem]),
  ...sinks(ofPackage, before3, '1 - 2'),
  ...sinks({ ...ofPackage, origin: { package: packages[0] } }, since3, '>=3'),
  ...sinks(ofReactNative, [setItem, ...before3]),
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
  ...sinks(ofInstance, [setItem, ...since3]),
  // "You probably don't want to call this": AsyncStorage's own documentation.
  ...[ofPackage, ofReactNative].map(({ origin, prefix = '', id, setUp }): ApiRow => ({
    id: `${id}.clear`,
    origin,
    path: `${prefix}clear()`,
    role: 'clear',
    store: 'AsyncStorage',
    example: setUp.replace(/(\w+)$/, "$1.getItem('theme'); const logOut = () => $1.clear()"),
    counterExample: `${setUp}.clear()`,
  })),
];
