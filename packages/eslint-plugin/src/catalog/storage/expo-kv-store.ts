import type { ApiRow, Layout, Origin } from '../types.js';

const imports = "import Storage, { SQLiteStorage } from 'expo-sqlite/kv-store';";
const pair: Layout = { kind: 'pair', key: 0, value: 1 };

const methods: readonly (readonly [string, Layout, string])[] = [
  ['setItem', pair, "setItem('token', token)"],
  ['setItemAsync', pair, "setItemAsync('token', token)"],
  ['setItemSync', pair, "setItemSync('token', token)"],
  ['mergeItem', pair, "mergeItem('auth', JSON.stringify({ accessToken }))"],
  ['multiSet', { kind: 'pairs', at: 0 }, "multiSet([['token', token]])"],
  ['multiMerge', { kind: 'pairs', at: 0 }, "multiMerge([['auth', JSON.stringify({ accessToken })]])"],
];

function sinks(origin: Origin, prefix: string, setUp: string): ApiRow[] {
  return methods.map(([method, layout, call]) => ({
    id: `expo-kv-store.${'instance' in origin ? 'instance.' : prefix}${method}`,
    origin,
    path: `${prefix}${method}()`,
    role: 'sink',
    store: "expo-sqlite's key-value store",
    place: 'device',
    protection: 'plain',
    layout,
    example: `${setUp}.${call}`,
    counterExample: `${setUp}.getItem('token')`,
  }));
}

function named(name: 'Storage' | 'AsyncStorage'): ApiRow[] {
  return sinks(
    { package: 'expo-sqlite/kv-store' },
    `${name}.`,
    `import { ${name} } from 'expo-sqlite/kv-store'; ${name}`,
  );
}

/** The key-value store of expo-sqlite 15 and later: AsyncStorage's methods over an unencrypted SQLite file. */
export const rows: readonly ApiRow[] = [
  ...sinks({ package: 'expo-sqlite/kv-store' }, '', `${imports} Storage`),
  ...named('Storage'),
  ...named('AsyncStorage'),
  {
    id: 'expo-kv-store.SQLiteStorage',
    origin: { package: 'expo-sqlite/kv-store' },
    path: 'new SQLiteStorage()',
    role: 'factory',
    gives: 'expo-kv-store.instance',
    example: `${imports} const db = new SQLiteStorage('app'); db.setItemSync('token', token)`,
    counterExample: `${imports} const db = new SQLiteStorage('app'); db.getItemSync('token')`,
  },
  ...sinks({ instance: 'expo-kv-store.instance' }, '', `${imports} new SQLiteStorage('app')`),
];
