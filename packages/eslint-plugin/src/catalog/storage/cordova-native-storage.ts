import type { ApiRow, Origin } from '../types.js';

/** Without `/ngx` the plugin is exported as what it is, with it as a class that Angular injects. */
const packages = ['@awesome-cordova-plugins/native-storage', '@ionic-native/native-storage'] as const;
const ngx = ['@awesome-cordova-plugins/native-storage/ngx', '@ionic-native/native-storage/ngx'] as const;

function sink(id: string, origin: Origin, path: string, setUp: string): ApiRow {
  const method = path.replace(/^.*?(\w+)\(\)$/, '$1');
  return {
    id,
    origin,
    path,
    role: 'sink',
    store: 'NativeStorage',
    place: 'device',
    protection: 'plain',
    layout: { kind: 'pair', key: 0, value: 1 },
    example: `${setUp}.${method}('token', data.token)`,
    counterExample: `${setUp}.${method}('theme', data.theme)`,
  };
}

const injected = `import { NativeStorage } from '${ngx[0]}'; const storage = new NativeStorage(); storage`;

/** cordova-plugin-nativestorage 2 and its wrappers: SharedPreferences on Android, UserDefaults on iOS. */
export const rows: readonly ApiRow[] = [
  ...['setItem', 'set', 'putString', 'putObject'].map((method) =>
    sink(`NativeStorage.${method}`, { global: 'NativeStorage' }, `${method}()`, 'window.NativeStorage'),
  ),
  sink(
    'cordova-native-storage.setItem',
    { package: packages },
    'NativeStorage.setItem()',
    `import { NativeStorage } from '${packages[0]}'; NativeStorage`,
  ),
  {
    id: 'cordova-native-storage.NativeStorage',
    origin: { package: ngx },
    path: 'new NativeStorage()',
    role: 'factory',
    gives: 'cordova-native-storage.instance',
    example: `import { NativeStorage } from '${ngx[1]}'; class Tokens { constructor(private store: NativeStorage) {} save(value) { this.store.setItem('token', value) } }`,
    counterExample: `${injected}.remove('token')`,
  },
  sink(
    'cordova-native-storage.instance.setItem',
    { instance: 'cordova-native-storage.instance' },
    'setItem()',
    injected,
  ),
];
