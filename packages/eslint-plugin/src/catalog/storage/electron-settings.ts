import type { ApiRow } from '../types.js';

const settings = "import settings from 'electron-settings';";
const plain = { role: 'sink', store: 'a JSON file', place: 'device', protection: 'plain' } as const;

/** electron-settings 3 to 5: a JSON file, which nothing encrypts; until 3 all is synchronous. */
export const rows: readonly ApiRow[] = [
  ...(['set', 'setSync'] as const).map((method): ApiRow => ({
    id: `electron-settings.${method}`,
    origin: { package: 'electron-settings' },
    path: `${method}()`,
    ...(method === 'setSync' && { versions: '>=4' }),
    ...plain,
    layout: { kind: 'pair', key: 0, value: 1, orRecord: true },
    example: `${settings} settings.${method}('auth.token', data.token)`,
    counterExample: `${settings} settings.${method}({ theme: data.theme })`,
  })),
  {
    id: 'electron-settings.setAll',
    origin: { package: 'electron-settings' },
    path: 'setAll()',
    versions: '3',
    ...plain,
    layout: { kind: 'record', at: 0 },
    example: `${settings} settings.setAll({ token: data.token })`,
    counterExample: `${settings} settings.getAll()`,
  },
];
