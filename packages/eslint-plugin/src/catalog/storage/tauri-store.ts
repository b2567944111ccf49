import type { ApiRow } from '../types.js';

const packages = ['@tauri-apps/plugin-store', 'tauri-plugin-store-api'] as const;
const imports = "import { load, createStore, getStore, LazyStore, Store } from '@tauri-apps/plugin-store';";

function factory(path: string, versions: string): ApiRow {
  const made = `${imports} const store = await ${path.replace('()', "('settings.json')")};`;
  return {
    id: `tauri-store.${path.replace(/\W/g, '')}`,
    origin: { package: packages },
    path,
    versions,
    role: 'factory',
    gives: 'tauri-store.instance',
    example: `${made} await store.set('token', token)`,
    counterExample: `${made} await store.get('token')`,
  };
}

/**
 * Tauri's store plugin writes one JSON file into the app's data folder: that of Tauri 1, whose version is 0.0.0, by
 * `new Store()`, that of 2 by the others.
 */
export const rows: readonly ApiRow[] = [
  factory('new Store()', '0'),
  factory('createStore()', '2.0'),
  factory('load()', '>=2.1'),
  factory('getStore()', '>=2.1'),
  factory('Store.load()', '>=2.1'),
  factory('Store.get()', '>=2.1'),
  factory('new LazyStore()', '>=2.1'),
  {
    id: 'tauri-store.set',
    origin: { instance: 'tauri-store.instance' },
    path: 'set()',
    role: 'sink',
    store: "Tauri's store",
    place: 'device',
    protection: 'plain',
    layout: { kind: 'pair', key: 0, value: 1 },
    example: `${imports} const store = new LazyStore('settings.json'); store.set('token', token)`,
    counterExample: `${imports} const store = new LazyStore('settings.json'); store.set('theme', theme)`,
  },
];
