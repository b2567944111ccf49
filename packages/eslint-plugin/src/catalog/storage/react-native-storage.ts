import type { ApiRow } from '../types.js';

const imports =
  "import Storage from 'react-native-storage'; import AsyncStorage from '@react-native-async-storage/async-storage';";
const made = `${imports} const storage = new Storage({ storageBackend: AsyncStorage });`;

/** react-native-storage 1: expiring entries over whatever `storageBackend` is; memory where there is none. */
export const rows: readonly ApiRow[] = [
  {
    id: 'react-native-storage',
    origin: { package: 'react-native-storage' },
    path: 'new ()',
    role: 'factory',
    gives: 'react-native-storage.instance',
    example: `${imports} const storage = new Storage({ storageBackend: window.localStorage }); storage.save({ key: 'token', data: value })`,
    counterExample: `${imports} import EncryptedStorage from 'react-native-encrypted-storage'; const storage = new Storage({ storageBackend: EncryptedStorage }); storage.save({ key: 'token', data: value })`,
  },
  {
    id: 'react-native-storage.save',
    origin: { instance: 'react-native-storage.instance' },
    path: 'save()',
    role: 'sink',
    store: 'the storage backend',
    place: 'device',
    protection: 'plain',
    layout: {
      kind: 'pair',
      key: { argument: 0, property: 'key' },
      value: { argument: 0, property: 'data' },
    },
    backedBy: 'storageBackend',
    example: `${made} storage.save({ key: 'session', data: { accessToken: data.accessToken } })`,
    counterExample: `${made} storage.save({ key: 'settings', data: { theme: data.theme } })`,
  },
];
