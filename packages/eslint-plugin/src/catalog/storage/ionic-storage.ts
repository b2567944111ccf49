import type { ApiRow } from '../types.js';

const imports = "import { Storage } from '@ionic/storage-angular';";

/**
 * Ionic Storage 1 to 4 picks IndexedDB or localStorage; a database on the device only where an app defines such a
 * driver.
 */
export const rows: readonly ApiRow[] = [
  {
    id: 'ionic-storage.Storage',
    origin: { package: ['@ionic/storage', '@ionic/storage-angular'] },
    path: 'new Storage()',
    role: 'factory',
    gives: 'ionic-storage.instance',
    example: `${imports} class Tokens { constructor(private storage: Storage) {} save(value) { this.storage.set('token', value) } }`,
    counterExample:
      "import { Storage } from './vault'; class Tokens { constructor(private storage: Storage) {} save(value) { this.storage.set('token', value) } }",
  },
  {
    id: 'ionic-storage.create',
    origin: { instance: 'ionic-storage.instance' },
    path: 'create()',
    versions: '>=3',
    role: 'factory',
    gives: 'ionic-storage.instance',
    example: `${imports} const storage = await new Storage().create(); storage.set('token', token)`,
    counterExample: `${imports} const storage = await new Storage().create(); storage.get('token')`,
  },
  {
    id: 'ionic-storage.set',
    origin: { instance: 'ionic-storage.instance' },
    path: 'set()',
    role: 'sink',
    store: 'Ionic Storage',
    place: 'web',
    protection: 'plain',
    layout: { kind: 'pair', key: 0, value: 1 },
    example: `${imports} const storage = new Storage(); storage.set('token', token)`,
    counterExample: `${imports} const storage = new Storage(); storage.set('theme', theme)`,
  },
];
