import type { ApiRow } from '../types.js';

const made = "import Configstore from 'configstore'; const config = new Configstore('app');";
const plain = { role: 'sink', store: 'a JSON file', place: 'device', protection: 'plain' } as const;

/** configstore 1 to 8: a JSON file in the user's configuration folder. */
export const rows: readonly ApiRow[] = [
  {
    id: 'configstore',
    origin: { package: 'configstore' },
    path: 'new ()',
    role: 'factory',
    gives: 'configstore.instance',
    example: `${made} config.set('token', token)`,
    counterExample: `${made} config.get('token')`,
  },
  {
    id: 'configstore.set',
    origin: { instance: 'configstore.instance' },
    path: 'set()',
    ...plain,
    layout: { kind: 'pair', key: 0, value: 1, orRecord: true },
    example: `${made} config.set({ user, accessToken: data.accessToken })`,
    counterExample: `${made} config.set({ theme: data.theme })`,
  },
  {
    id: 'configstore.all',
    origin: { instance: 'configstore.instance' },
    path: 'all=',
    ...plain,
    layout: { kind: 'property' },
    example: `${made} config.all = { accessToken: data.accessToken }`,
    counterExample: `${made} config.all = { theme: data.theme }`,
  },
];
