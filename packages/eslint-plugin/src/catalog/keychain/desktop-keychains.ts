import type { ApiRow } from '../types.js';

const keytar = "import * as keytar from 'keytar';";
const keyring = "import { Entry } from '@napi-rs/keyring';";
const stronghold = "import { Stronghold } from '@tauri-apps/plugin-stronghold';";
const counterExample = "const entry = localStorage; entry.setItem('token', token)";
const keychain = { role: 'sink', store: 'the keychain', place: 'device', protection: 'os-keychain' } as const;

function entry(name: 'Entry' | 'AsyncEntry'): ApiRow {
  return {
    id: `napi-rs-keyring.${name}`,
    origin: { package: '@napi-rs/keyring' },
    path: `new ${name}()`,
    role: 'factory',
    gives: 'napi-rs-keyring.entry',
    example: counterExample,
    counterExample: `import { ${name} } from '@napi-rs/keyring'; const entry = new ${name}('app', 'token'); entry.setPassword(token)`,
  };
}

/** Credential Manager, Keychain and Secret Service through keytar 7 and @napi-rs/keyring; Tauri's Stronghold 2. */
export const rows: readonly ApiRow[] = [
  {
    id: 'keytar.setPassword',
    origin: { package: 'keytar' },
    path: 'setPassword()',
    ...keychain,
    layout: { kind: 'pair', key: 1, value: 2 },
    example: `${keytar} keytar.setPassword('app', 'token', token)`,
    counterExample: "const keytar = localStorage; keytar.setItem('token', token)",
  },
  entry('Entry'),
  entry('AsyncEntry'),
  {
    id: 'napi-rs-keyring.setPassword',
    origin: { instance: 'napi-rs-keyring.entry' },
    path: 'setPassword()',
    ...keychain,
    layout: { kind: 'pair', key: { factory: 1 }, value: 0 },
    example: `${keyring} const secure = new Entry('app', 'token'); secure.setPassword(token)`,
    counterExample,
  },
  {
    id: 'tauri-stronghold.getStore',
    origin: { package: '@tauri-apps/plugin-stronghold' },
    path: 'Stronghold.load().loadClient().getStore()',
    role: 'factory',
    gives: 'tauri-stronghold.store',
    example: counterExample,
    counterExample: `${stronghold} const vault = await Stronghold.load(path, password); const client = await vault.loadClient('app'); client.getStore().insert('token', token)`,
  },
  {
    id: 'tauri-stronghold.insert',
    origin: { instance: 'tauri-stronghold.store' },
    path: 'insert()',
    role: 'sink',
    store: 'Stronghold',
    place: 'device',
    protection: 'encrypted',
    layout: { kind: 'pair', key: 0, value: 1 },
    example: `${stronghold} const vault = await Stronghold.load(path, password); const client = await vault.loadClient('app'); const secure = client.getStore(); secure.insert('token', token)`,
    counterExample,
  },
];
