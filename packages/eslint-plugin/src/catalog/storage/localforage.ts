import type { ApiRow } from '../types.js';
import { webSink } from '../web-sink.js';

const imports = "import localforage from 'localforage';";
const store = 'IndexedDB';

/** localForage 1: IndexedDB, or localStorage where there is none. */
export const rows: readonly ApiRow[] = [
  webSink({
    id: 'localforage.setItem',
    origin: { package: 'localforage' },
    path: 'setItem()',
    store,
    example: `${imports} localforage.setItem('token', token)`,
    counterExample: `${imports} localforage.removeItem('token', token)`,
  }),
  {
    id: 'localforage.createInstance',
    origin: { package: 'localforage' },
    path: 'createInstance()',
    role: 'factory',
    gives: 'localforage.instance',
    example: `${imports} const store = localforage.createInstance({ name: 'auth' }); store.setItem('token', token)`,
    counterExample: `${imports} const store = localforage.createInstance({ name: 'auth' }); store.getItem('token', token)`,
  },
  webSink({
    id: 'localforage.instance.setItem',
    origin: { instance: 'localforage.instance' },
    path: 'setItem()',
    store,
    example: `${imports} localforage.createInstance({ name: 'auth' }).setItem('token', token)`,
    counterExample: `${imports} localforage.createInstance({ name: 'auth' }).setItem('theme', theme)`,
  }),
];
