import type { ApiRow } from '../types.js';

const packages = [
  '@awesome-cordova-plugins/secure-storage/ngx',
  '@awesome-cordova-plugins/secure-storage',
  '@awesome-cordova-plugins/secure-storage-echo/ngx',
  '@awesome-cordova-plugins/secure-storage-echo',
  '@ionic-native/secure-storage/ngx',
  '@ionic-native/secure-storage',
  '@ionic-native/secure-storage-echo/ngx',
  '@ionic-native/secure-storage-echo',
] as const;
const imports = `import { SecureStorage } from '${packages[0]}';`;
const plain = "const SecureStorage = localStorage; SecureStorage.setItem('token', token)";

/** cordova-plugin-secure-storage and its fork -echo behind Ionic's wrappers: Keychain on iOS, Keystore on Android. */
export const rows: readonly ApiRow[] = [
  ...['new SecureStorage()', 'new SecureStorageEcho()'].map((path): ApiRow => ({
    id: `cordova-secure-storage.${path.slice(4, -2)}`,
    origin: { package: packages },
    path,
    role: 'factory',
    gives: 'cordova-secure-storage.plugin',
    example: plain,
    counterExample: `${imports} const plugin = new SecureStorage(); const store = await plugin.create('app'); store.set('token', token)`,
  })),
  ...[
    'SecureStorage.create()',
    'SecureStorageEcho.create()',
    'new SecureStorageObject()',
    'new SecureStorageEchoObject()',
  ].map((path): ApiRow => ({
    id: `cordova-secure-storage.${path.replace(/^new |\(\)$/g, '')}`,
    origin: { package: packages },
    path,
    role: 'factory',
    gives: 'cordova-secure-storage.instance',
    example: plain,
    counterExample: `${imports} const store = await SecureStorage.create('app'); store.set('token', token)`,
  })),
  {
    id: 'cordova-secure-storage.create',
    origin: { instance: 'cordova-secure-storage.plugin' },
    path: 'create()',
    role: 'factory',
    gives: 'cordova-secure-storage.instance',
    example: plain,
    counterExample: `${imports} const plugin = new SecureStorage(); const store = await plugin.create('app'); store.set('token', token)`,
  },
  {
    id: 'cordova-secure-storage.set',
    origin: { instance: 'cordova-secure-storage.instance' },
    path: 'set()',
    role: 'sink',
    store: 'the keychain',
    place: 'device',
    protection: 'os-keychain',
    layout: { kind: 'pair', key: 0, value: 1 },
    example: `${imports} const secure = await SecureStorage.create('app'); secure.set('token', token)`,
    counterExample: plain,
  },
];
