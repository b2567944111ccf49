import type { ApiRow } from '../types.js';

/** Keychain on iOS, EncryptedSharedPreferences on Android. */
export const rows: readonly ApiRow[] = [
  {
    id: 'react-native-encrypted-storage.setItem',
    origin: { package: 'react-native-encrypted-storage' },
    path: 'setItem()',
    role: 'sink',
    store: 'EncryptedStorage',
    place: 'device',
    protection: 'os-keychain',
    layout: { kind: 'pair', key: 0, value: 1 },
    example:
      "import EncryptedStorage from 'react-native-encrypted-storage'; EncryptedStorage.setItem('token', token)",
    counterExample:
      "import EncryptedStorage from '@react-native-async-storage/async-storage'; EncryptedStorage.setItem('token', token)",
  },
];
