import type { ApiRow } from '../types.js';

function sink(name: string, store: string, method: 'set' | 'setItem', versions?: string): ApiRow {
  return {
    id: `${name}.${method}`,
    origin: { package: name },
    path: `${method}()`,
    ...(versions && { versions }),
    role: 'sink',
    store,
    place: 'device',
    protection: 'os-keychain',
    layout: { kind: 'pair', key: 0, value: 1 },
    example: `import ${store} from '${name}'; ${store}.${method}('token', token)`,
    counterExample: `import AsyncStorage from '@react-native-async-storage/async-storage'; const ${store} = AsyncStorage; ${store}.setItem('token', token)`,
  };
}

/**
 * Keychain on iOS, Keystore on Android. react-native-sensitive-info 5 and 6, rn-secure-storage 2 and 3,
 * react-native-secure-key-store 2.
 */
export const rows: readonly ApiRow[] = [
  sink('react-native-sensitive-info', 'SInfo', 'setItem'),
  sink('rn-secure-storage', 'RNSecureStorage', 'setItem', '>=3'),
  sink('rn-secure-storage', 'RNSecureStorage', 'set', '<3'),
  sink('react-native-secure-key-store', 'RNSecureKeyStore', 'set'),
];
