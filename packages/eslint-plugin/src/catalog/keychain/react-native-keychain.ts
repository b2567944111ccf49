import type { ApiRow } from '../types.js';

const origin = { package: 'react-native-keychain' } as const;
const imports = "import * as Keychain from 'react-native-keychain';";
const counterExample = "const Keychain = window.localStorage; Keychain.setItem('token', token)";

/** Keychain on iOS, Keystore on Android. */
export const rows: readonly ApiRow[] = [
  {
    id: 'react-native-keychain.setGenericPassword',
    origin,
    path: 'setGenericPassword()',
    role: 'sink',
    store: 'the keychain',
    place: 'device',
    protection: 'os-keychain',
    layout: { kind: 'pair', key: 0, value: 1 },
    example: `${imports} Keychain.setGenericPassword('session', token)`,
    counterExample,
  },
  {
    id: 'react-native-keychain.setInternetCredentials',
    origin,
    path: 'setInternetCredentials()',
    role: 'sink',
    store: 'the keychain',
    place: 'device',
    protection: 'os-keychain',
    layout: { kind: 'pair', key: 1, value: 2 },
    example: `${imports} Keychain.setInternetCredentials('api.example.com', 'session', token)`,
    counterExample,
  },
];
