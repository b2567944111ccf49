import type { ApiRow, Origin } from '../types.js';

function sink(id: string, origin: Origin, path: string, setUp: string, versions?: string): ApiRow {
  const name = path.replace(/^.*?(\w+)\.set\(\)$/, '$1');
  return {
    id,
    origin,
    path,
    ...(versions && { versions }),
    role: 'sink',
    store: 'the preferences',
    place: 'device',
    protection: 'plain',
    layout: {
      kind: 'pair',
      key: { argument: 0, property: 'key' },
      value: { argument: 0, property: 'value' },
    },
    example: `${setUp} ${name}.set({ key: 'token', value: data.token })`,
    counterExample: `${setUp} ${name}.get({ key: 'token' })`,
  };
}

/** One API under the names that it had: UserDefaults on iOS, SharedPreferences on Android, localStorage on the web. */
export const rows: readonly ApiRow[] = [
  sink(
    '@capacitor/preferences.set',
    { package: '@capacitor/preferences' },
    'Preferences.set()',
    "import { Preferences } from '@capacitor/preferences';",
  ),
  sink(
    '@capacitor/storage.set',
    { package: '@capacitor/storage' },
    'Storage.set()',
    "import { Storage } from '@capacitor/storage';",
  ),
  sink(
    '@capacitor/core.Storage.set',
    { package: '@capacitor/core' },
    'Plugins.Storage.set()',
    "import { Plugins } from '@capacitor/core'; const { Storage } = Plugins;",
    '1 - 2',
  ),
];
