import type { ApiRow } from '../types.js';
import { webSink } from '../web-sink.js';

const store = 'IndexedDB';
const imports = "import { openDB } from 'idb';";
const open = `${imports} const db = await openDB('app', 1);`;

/** `put(value, key)` of a store: where the store has a key path, the record names itself. */
const RECORD = { kind: 'pair', key: 1, value: 0 } as const;

/** idb: IndexedDB by promises. */
export const rows: readonly ApiRow[] = ['put', 'add'].flatMap((method) => [
  webSink({
    id: `idb.${method}`,
    origin: { package: 'idb' },
    path: `openDB().${method}()`,
    store,
    layout: { kind: 'pair', key: 2, value: 1 },
    example: `${open} await db.${method}('settings', token, 'token')`,
    counterExample: `${open} await db.${method}('settings', theme, 'theme')`,
  }),
  ...['transaction().store', 'transaction().objectStore()'].map((path) => {
    const reached = path
      .replace('transaction()', "transaction('auth', 'readwrite')")
      .replace('Store()', "Store('auth')");
    return webSink({
      id: `idb.${path.replace(/[()]/g, '')}.${method}`,
      origin: { package: 'idb' },
      path: `openDB().${path}.${method}()`,
      store,
      layout: RECORD,
      example: `${open} await db.${reached}.${method}({ accessToken, user })`,
      counterExample: `${open} await db.${reached}.${method}({ theme, user })`,
    });
  }),
]);
