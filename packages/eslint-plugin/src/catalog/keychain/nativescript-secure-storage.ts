import type { ApiRow } from '../types.js';

const packages = ['@nativescript/secure-storage', 'nativescript-secure-storage'] as const;
const imports = `import { SecureStorage } from '${packages[0]}';`;
const counterExample = "const SecureStorage = localStorage; SecureStorage.setItem('token', token)";

function sink(method: 'set' | 'setSync'): ApiRow {
  return {
    id: `nativescript-secure-storage.${method}`,
    origin: { instance: 'nativescript-secure-storage.instance' },
    path: `${method}()`,
    role: 'sink',
    store: 'the keychain',
    place: 'device',
    protection: 'os-keychain',
    layout: {
      kind: 'pair',
      key: { argument: 0, property: 'key' },
      value: { argument: 0, property: 'value' },
    },
    example: `${imports} const secure = new SecureStorage(); secure.${method}({ key: 'token', value: token })`,
    counterExample,
  };
}

/** Keychain on iOS; on Android Hawk, which encrypts with a key from the Keystore. */
export const rows: readonly ApiRow[] = [
  {
    id: 'nativescript-secure-storage.SecureStorage',
    origin: { package: packages },
    path: 'new SecureStorage()',
    role: 'factory',
    gives: 'nativescript-secure-storage.instance',
    example: counterExample,
    counterExample: `${imports} const store = new SecureStorage(); store.set({ key: 'token', value: token })`,
  },
  sink('set'),
  sink('setSync'),
];
