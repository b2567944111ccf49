import type { ApiRow } from '../types.js';

const origin = { package: 'expo-secure-store' } as const;
const imports = "import * as SecureStore from 'expo-secure-store';";

function sink(method: 'setItemAsync' | 'setItem'): ApiRow {
  return {
    id: `expo-secure-store.${method}`,
    origin,
    path: `${method}()`,
    role: 'sink',
    store: 'SecureStore',
    place: 'device',
    protection: 'os-keychain',
    layout: { kind: 'pair', key: 0, value: 1 },
    example: `${imports} SecureStore.${method}('token', token)`,
    counterExample: "const SecureStore = window.localStorage; SecureStore.setItem('token', token)",
  };
}

/** Keychain on iOS, Keystore on Android. */
export const rows: readonly ApiRow[] = [sink('setItemAsync'), sink('setItem')];
