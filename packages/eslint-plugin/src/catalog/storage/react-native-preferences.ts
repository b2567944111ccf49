import type { ApiRow, Layout } from '../types.js';

const pair: Layout = { kind: 'pair', key: 0, value: 1 };
const plain = { role: 'sink', place: 'device', protection: 'plain' } as const;
const preferences = "import DefaultPreference from 'react-native-default-preference';";
const shared = "import SharedPreferences from 'react-native-shared-preferences';";
const settings = "import { Settings } from 'react-native';";

/** Bridges to NSUserDefaults and SharedPreferences: a property list and an XML file, unencrypted and in backups. */
export const rows: readonly ApiRow[] = [
  {
    id: 'react-native-default-preference.set',
    origin: { package: 'react-native-default-preference' },
    path: 'set()',
    ...plain,
    store: 'the preferences',
    layout: pair,
    example: `${preferences} DefaultPreference.set('token', token)`,
    counterExample: `${preferences} DefaultPreference.set('theme', theme)`,
  },
  {
    id: 'react-native-default-preference.setMultiple',
    origin: { package: 'react-native-default-preference' },
    path: 'setMultiple()',
    ...plain,
    store: 'the preferences',
    layout: { kind: 'record', at: 0 },
    example: `${preferences} DefaultPreference.setMultiple({ theme, access_token: token })`,
    counterExample: `${preferences} DefaultPreference.clearMultiple(['access_token'])`,
  },
  {
    id: 'react-native-shared-preferences.setItem',
    origin: { package: 'react-native-shared-preferences' },
    path: 'setItem()',
    ...plain,
    store: 'SharedPreferences',
    layout: pair,
    example: `${shared} SharedPreferences.setItem('token', token)`,
    counterExample: `${shared} SharedPreferences.removeItem('token')`,
  },
  {
    id: 'react-native.Settings.set',
    origin: { package: 'react-native' },
    path: 'Settings.set()',
    ...plain,
    store: 'NSUserDefaults',
    layout: { kind: 'record', at: 0 },
    example: `${settings} Settings.set({ token: data.token })`,
    counterExample: `${settings} Settings.set({ theme: data.theme })`,
  },
];
