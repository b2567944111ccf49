import type { ApiRow } from '../types.js';

const imports = "import Realm from 'realm';";

function factory(path: string, call: string): ApiRow {
  return {
    id: `realm.${path.replace(/\W/g, '') || 'default'}`,
    origin: { package: ['realm', '@realm/react'] },
    path,
    role: 'factory',
    gives: 'realm.instance',
    example: `${imports} const realm = await ${call}({ schema }); realm.write(() => { realm.create('User', { id, accessToken }) })`,
    counterExample: `${imports} const realm = await ${call}({ schema, encryptionKey }); realm.write(() => { realm.create('User', { id, accessToken }) })`,
  };
}

/** Realm writes its file in plain, unless it is opened with an `encryptionKey`. */
export const rows: readonly ApiRow[] = [
  factory('new ()', 'new Realm'),
  factory('new Realm()', 'new Realm'),
  factory('open()', 'Realm.open'),
  factory('Realm.open()', 'Realm.open'),
  {
    id: 'realm.create',
    origin: { instance: 'realm.instance' },
    path: 'create()',
    role: 'sink',
    store: 'Realm',
    place: 'device',
    protection: 'plain',
    layout: { kind: 'record', at: 1 },
    encryptedBy: { option: 'encryptionKey' },
    example: `${imports} const realm = new Realm({ schema }); realm.create('User', { accessToken: data.accessToken })`,
    counterExample: `${imports} const realm = new Realm({ schema }); realm.create('User', { name: data.name })`,
  },
];
