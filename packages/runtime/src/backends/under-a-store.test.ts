// The token store over each backend, as apps use it: odd keys, large sessions, restarts, and nothing left at the end.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Backend } from '../store/backend.js';
import { createTokenStore } from '../store/token-store.js';
import { device as capacitor } from '../testing/fakes/capacitor-core.js';
import { device as expo } from '../testing/fakes/expo-secure-store.js';
import { desktop } from '../testing/fakes/napi-rs-keyring.js';
import { device as native } from '../testing/fakes/react-native-keychain.js';
import { openMemory } from '../testing/open-memory.js';
import { secureStorage } from './aparajita-capacitor-secure-storage.js';
import { secureStoragePlugin } from './capacitor-secure-storage-plugin.js';
import { chunked } from './chunked.js';
import { envelope } from './envelope.js';
import { secureStore } from './expo-secure-store.js';
import { keyring } from './keyring.js';
import { keychain } from './react-native-keychain.js';

vi.mock('react-native-keychain', () => import('../testing/fakes/react-native-keychain.js'));
vi.mock('expo-secure-store', () => import('../testing/fakes/expo-secure-store.js'));
vi.mock('@capacitor/core', () => import('../testing/fakes/capacitor-core.js'));
vi.mock(
  '@aparajita/capacitor-secure-storage',
  () => import('../testing/fakes/aparajita-capacitor-secure-storage.js'),
);
vi.mock(
  'capacitor-secure-storage-plugin',
  () => import('../testing/fakes/capacitor-secure-storage-plugin.js'),
);
vi.mock('@napi-rs/keyring', () => import('../testing/fakes/napi-rs-keyring.js'));

const memory = openMemory();
const plain = new Map<string, string>();
const storage = {
  getItem: (key: string) => plain.get(key),
  setItem: (key: string, value: string) => plain.set(key, value),
  removeItem: (key: string) => plain.delete(key),
};

beforeEach(() => {
  native.reset();
  expo.reset();
  expo.largest = 2048;
  capacitor.reset();
  desktop.reset();
  desktop.largest = 2560;
  memory.entries.clear();
  plain.clear();
});

const backends: [name: string, make: () => Backend, kept: () => string[]][] = [
  ['react-native-keychain', () => keychain(), () => [...native.entries.keys()]],
  ['expo-secure-store', () => secureStore(), () => [...expo.entries.keys()]],
  ['@aparajita/capacitor-secure-storage', () => secureStorage(), () => [...capacitor.entries.keys()]],
  ['capacitor-secure-storage-plugin', () => secureStoragePlugin(), () => [...capacitor.entries.keys()]],
  ['@napi-rs/keyring', () => keyring(), () => [...desktop.entries.keys()]],
  ['chunks', () => chunked(memory, { limit: 50, chunkBytes: 64 }), () => [...memory.entries.keys()]],
  [
    'an envelope',
    () => envelope({ keys: memory, storage }),
    () => [...memory.entries.keys(), ...plain.keys()],
  ],
];

const KEYS = [
  'persist:root',
  '@token',
  'firebase:authUser:AIza:[DEFAULT]',
  'sb-ref-auth-token',
  '_a-0',
  '',
  'a_a0',
];

describe.each(backends)('a token store over %s', (_, make, kept) => {
  it('gives back what it was given, after a restart too, and keeps stores apart', async () => {
    for (const [round, length] of [10, 6000, 3000, 0].entries()) {
      for (const name of ['app', 'app_a']) {
        const store = createTokenStore(make(), { name });
        for (const key of KEYS) await store.setItem(key, `${name} ${key} ${'x'.repeat(length)}`);
      }
      for (const name of ['app', 'app_a']) {
        const store = createTokenStore(make(), { name });
        for (const key of KEYS)
          expect(await store.getItem(key), `round ${round}`).toBe(`${name} ${key} ${'x'.repeat(length)}`);
      }
    }
  });

  it('leaves no value behind when it is cleared', async () => {
    const store = createTokenStore(make(), { name: 'app' });
    for (const key of KEYS) await store.setItem(key, `secret ${'x'.repeat(5000)}`);
    await store.clear();
    const left = kept();
    expect(left.length).toBeLessThanOrEqual(2);
    for (const name of left) expect(name).toContain('app___keys');
  });
});
