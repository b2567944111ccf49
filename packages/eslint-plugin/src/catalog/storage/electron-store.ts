import type { ApiRow, SinkRow } from '../types.js';

const imports = "import Store from 'electron-store';";
const made = `${imports} const store = new Store();`;
const plain = { role: 'sink', store: 'a JSON file', place: 'device', protection: 'plain' } as const;
const encryptedBy: NonNullable<SinkRow['encryptedBy']> = { option: 'encryptionKey' };

/**
 * electron-store and what is under it, conf: a JSON file. Their `encryptionKey` is "not intended for security
 * purposes" where it is in the code (README of both).
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
];
