import type { ApiRow, Origin } from '../types.js';

function sink(id: string, origin: Origin, path: string, setUp: string): ApiRow {
  return {
    id,
    origin,
    path,
    role: 'sink',
    store: 'the application settings',
    place: 'device',
    protection: 'plain',
    layout: { kind: 'pair', key: 0, value: 1 },
    example: `${setUp} appSettings.setString('token', data.token)`,
    counterExample: `${setUp} appSettings.setString('theme', data.theme)`,
  };
}

/** NativeScript's settings under the names that they had: UserDefaults on iOS, SharedPreferences on Android. */
export const rows: readonly ApiRow[] = [
  sink(
    'nativescript.ApplicationSettings.setString',
    { package: '@nativescript/core' },
    'ApplicationSettings.setString()',
    "import { ApplicationSettings as appSettings } from '@nativescript/core';",
  ),
  sink(
    'nativescript.application-settings.setString',
    {
      package: [
        '@nativescript/core/application-settings',
        'tns-core-modules/application-settings',
        'application-settings',
      ],
    },
    'setString()',
    "import * as appSettings from 'tns-core-modules/application-settings';",
  ),
];
