import type { ApiRow } from '../types.js';

const hooks = ['@nozbe/watermelondb/hooks', '@nozbe/watermelondb/react'] as const;
const open =
  "import { Database } from '@nozbe/watermelondb'; const database = new Database({ adapter, modelClasses });";
const plain = { role: 'sink', store: 'WatermelonDB', place: 'device', protection: 'plain' } as const;

function record(path: string): ApiRow {
  const start = `${open} database.${path.replace('get()', "get('users')").replace('(=>)', '((user) => {')}`;
  return {
    id: `watermelondb.${path.replace(/\(.*?\)/g, '')}`,
    origin: { instance: 'watermelondb.database' },
    path,
    role: 'factory',
    gives: 'watermelondb.record',
    example: `${start} user.accessToken = data.accessToken })`,
    counterExample: `${start} user.name = data.name })`,
  };
}

/** WatermelonDB keeps records in an unencrypted SQLite file, and local storage in a table beside them. */
export const rows: readonly ApiRow[] = [
  {
    id: 'watermelondb.Database',
    origin: { package: '@nozbe/watermelondb' },
    path: 'new Database()',
    role: 'factory',
    gives: 'watermelondb.database',
    example: `${open} database.localStorage.set('token', token)`,
    counterExample: `${open} database.localStorage.get('token')`,
  },
  {
    id: 'watermelondb.useDatabase',
    origin: { package: hooks },
    path: 'useDatabase()',
    role: 'factory',
    gives: 'watermelondb.database',
    example: `import { useDatabase } from '${hooks[0]}'; const database = useDatabase(); database.localStorage.set('token', token)`,
    counterExample: `import { useDatabase } from '${hooks[0]}'; const database = useDatabase(); database.localStorage.remove('token')`,
  },
  ...['get()', 'collections.get()'].flatMap((table) =>
    ['create', 'prepareCreate'].map((method) => record(`${table}.${method}(=>)`)),
  ),
  {
    id: 'watermelondb.record.property',
    origin: { instance: 'watermelondb.record' },
    path: '*=',
    ...plain,
    layout: { kind: 'property' },
    example: `${open} database.get('users').create((user) => { user.token = data.token })`,
    counterExample: `${open} database.get('users').create((user) => { user.theme = data.theme })`,
  },
  ...['localStorage.set', 'adapter.setLocal'].map((path): ApiRow => ({
    id: `watermelondb.${path}`,
    origin: { instance: 'watermelondb.database' },
    path: `${path}()`,
    ...plain,
    layout: { kind: 'pair', key: 0, value: 1 },
    example: `${open} database.${path}('token', data.token)`,
    counterExample: `${open} database.${path}('theme', data.theme)`,
  })),
];
