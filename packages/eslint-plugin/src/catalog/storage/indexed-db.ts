import type { ApiRow } from '../types.js';
import { webSink } from '../web-sink.js';

const open = "const request = indexedDB.open('app'); const db = request.result;";

/** Indexed Database API 3.0 by hand: the database is the `result` of a request, or of the event that it fires. */
export const rows: readonly ApiRow[] = ['put', 'add'].map((method) =>
  webSink({
    id: `indexedDB.${method}`,
    origin: { global: 'indexedDB' },
    path: `open().result.transaction().objectStore().${method}()`,
    store: 'IndexedDB',
    layout: { kind: 'pair', key: 1, value: 0 },
    example: `${open} db.transaction('auth', 'readwrite').objectStore('auth').${method}(token, 'token')`,
    counterExample: `${open} db.transaction('auth', 'readwrite').objectStore('auth').${method}(theme, 'theme')`,
  }),
);
