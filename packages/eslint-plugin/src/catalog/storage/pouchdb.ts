import type { ApiRow } from '../types.js';
import { webSink } from '../web-sink.js';

const imports = "import PouchDB from 'pouchdb'; const db = new PouchDB('app');";

/** PouchDB: documents in IndexedDB. */
export const rows: readonly ApiRow[] = ['put', 'post'].map((method) =>
  webSink({
    id: `pouchdb.${method}`,
    origin: { package: ['pouchdb', 'pouchdb-browser', 'pouchdb-core'] },
    path: `new ().${method}()`,
    store: 'PouchDB',
    layout: { kind: 'value', value: 0 },
    example: `${imports} db.${method}({ _id: 'session', accessToken })`,
    counterExample: `${imports} db.${method}({ _id: 'settings', theme })`,
  }),
);
