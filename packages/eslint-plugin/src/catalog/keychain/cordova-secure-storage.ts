import type { ApiRow } from '../types.js';

/** Without `/ngx` a plugin is exported as what it is, with it as a class that Angular injects. */
const packagesOf = (name: string) => [`@awesome-cordova-plugins/${name}`, `@ionic-native/${name}`];
const injectedOf = (name: string) => packagesOf(name).map((each) => `${each}/ngx`);

const imports = "import { SecureStorage } from '@awesome-cordova-plugins/secure-storage';";
const plain = "const SecureStorage = localStorage; SecureStorage.setItem('token', token)";

function rowsOf(name: string, exported: string): ApiRow[] {
  const plugin = `import { ${exported} } from '${injectedOf(name)[0]}'; const plugin = new ${exported}();`;
  return [
    {
      id: `cordova-secure-storage.${exported}`,
      origin: { package: injectedOf(name) },
      path: `new ${exported}()`,
      role: 'factory',
      gives: 'cordova-secure-storage.plugin',
      example: plain,
      counterExample: `${plugin} const store = await plugin.create('app'); store.set('token', token)`,
    },
    {
      id: `cordova-secure-storage.${exported}.create`,
      origin: { package: packagesOf(name) },
      path: `${exported}.create()`,
      role: 'factory',
      gives: 'cordova-secure-storage.instance',
      example: plain,
      counterExample: `import { ${exported} } from '${packagesOf(name)[0]}'; const store = await ${exported}.create('app'); store.set('token', token)`,
    },
    {
      id: `cordova-secure-storage.${exported}Object`,
      origin: { package: [...packagesOf(name), ...injectedOf(name)] },
      path: `new ${exported}Object()`,
      role: 'factory',
      gives: 'cordova-secure-storage.instance',
      example: plain,
      counterExample: `import { ${exported}Object } from '${packagesOf(name)[0]}'; const store = new ${exported}Object(); store.set('token', token)`,
    },
  ];
}

/** cordova-plugin-secure-storage and its fork -echo behind Ionic's wrappers: Keychain on iOS, Keystore on Android. */
export const rows: readonly ApiRow[] = [
  ...rowsOf('secure-storage', 'SecureStorage'),
  ...rowsOf('secure-storage-echo', 'SecureStorageEcho'),
  {
    id: 'cordova-secure-storage.create',
    origin: { instance: 'cordova-secure-storage.plugin' },
    path: 'create()',
    role: 'factory',
    gives: 'cordova-secure-storage.instance',
    example: plain,
    counterExample: `import { SecureStorage } from '${injectedOf('secure-storage')[0]}'; const plugin = new SecureStorage(); const store = await plugin.create('app'); store.set('token', token)`,
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
