import type { ApiRow, SinkRow } from '../types.js';

const imports = "import Store from 'electron-store';";
const made = `${imports} const store = new Store();`;
const plain = { role: 'sink', store: 'a JSON file', place: 'device', protection: 'plain' } as const;
const encryptedBy: NonNullable<SinkRow['encryptedBy']> = { option: 'encryptionKey' };
const settings = "import settings from 'electron-settings';";

/**
 * electron-store and what is under it, conf: a JSON file. Their `encryptionKey` is "not intended for security
 * purposes" where it is in the code (README of both); electron-settings has none.
 */
export const rows: readonly ApiRow[] = [
  ...(['electron-store', 'conf'] as const).map((name): ApiRow => ({
    id: name,
    origin: { package: name },
    path: 'new ()',
    role: 'factory',
    gives: 'electron-store.instance',
    example: `import Store from '${name}'; const store = new Store({ encryptionKey: 'obfuscated' }); store.set('token', token)`,
    counterExample: `import Store from '${name}'; const store = new Store({ encryptionKey: await readKey() }); store.set('token', token)`,
  })),
  {
    id: 'electron-store.set',
    origin: { instance: 'electron-store.instance' },
    path: 'set()',
    ...plain,
    layout: { kind: 'pair', key: 0, value: 1, orRecord: true },
    encryptedBy,
    example: `${made} store.set({ theme, accessToken: data.accessToken })`,
    counterExample: `import { safeStorage } from 'electron'; ${made} store.set('token', safeStorage.encryptString(token).toString('base64'))`,
  },
  {
    id: 'electron-store.store',
    origin: { instance: 'electron-store.instance' },
    path: 'store=',
    ...plain,
    layout: { kind: 'property' },
    encryptedBy,
    example: `${made} store.store = { accessToken: data.accessToken }`,
    counterExample: `${made} store.store = { theme: data.theme }`,
  },
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
