import type { ApiRow, FactoryRow, Layout, SinkRow } from '../types.js';
import { webSink } from '../web-sink.js';

const imports = "import Dexie, { type EntityTable, type Table } from 'dexie';";
const database = `${imports} const db = new Dexie('app');`;

const methods: readonly (readonly [string, Layout, (record: string) => string])[] = [
  ['add', { kind: 'value', value: 0 }, (record) => `add(${record})`],
  ['put', { kind: 'value', value: 0 }, (record) => `put(${record})`],
  ['bulkAdd', { kind: 'value', value: 0 }, (record) => `bulkAdd([${record}])`],
  ['bulkPut', { kind: 'value', value: 0 }, (record) => `bulkPut([${record}])`],
  ['update', { kind: 'value', value: 1 }, (record) => `update(1, ${record})`],
  ['upsert', { kind: 'value', value: 1 }, (record) => `upsert(1, ${record})`],
];

/** The writes of a table: of one that the application named, and of one that is known by its type. */
function sinks(instance: string, prefix: string, table: string): SinkRow[] {
  return methods.map(([method, layout, call]) =>
    webSink({
      id: `${instance}.${prefix}${method}`,
      origin: { instance },
      path: `${prefix}${method}()`,
      store: 'IndexedDB',
      layout,
      example: `${table}.${call('{ id: 1, accessToken }')}`,
      counterExample: `${table}.${call('{ id: 1, theme }')}`,
    }),
  );
}

function factory(id: string, path: string, setUp: string): FactoryRow {
  return {
    id,
    origin: { package: 'dexie' },
    path,
    role: 'factory',
    gives: path.includes('Table') ? 'dexie.table' : 'dexie.instance',
    example: `${setUp}.put({ accessToken })`,
    counterExample: `${setUp}.put({ theme })`,
  };
}

/** A table by the type that a database's class declares for it. */
function declaredTable(type: string): FactoryRow {
  return factory(
    `dexie.${type}`,
    `new ${type}()`,
    `${imports} class AppDatabase extends Dexie { accounts!: ${type}<Account, number> } new AppDatabase('app').accounts`,
  );
}

/** Dexie 1 to 4: tables of IndexedDB. */
export const rows: readonly ApiRow[] = [
  factory('dexie.default', 'new ()', `${database} db.accounts`),
  factory(
    'dexie.Dexie',
    'new Dexie()',
    "import { Dexie } from 'dexie'; const db = new Dexie('app'); db.accounts",
  ),
  declaredTable('Table'),
  declaredTable('EntityTable'),
  {
    ...factory('dexie.instance.table', 'table()', `${database} db.table('accounts')`),
    origin: { instance: 'dexie.instance' },
    gives: 'dexie.table',
  },
  ...sinks('dexie.instance', '*.', `${database} db.accounts`),
  ...sinks('dexie.table', '', `${database} db.table('accounts')`),
];
