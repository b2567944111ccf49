import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createTokenStore, type TokenStore } from '../store/token-store.js';
import { FaultyBackend } from '../testing/faulty-backend.js';
import { splitPreferences, type PreferencesShape } from './preferences.js';

let disk: Map<string, string>;
let backend: FaultyBackend;
let tokens: TokenStore;
beforeEach(() => {
  disk = new Map([['theme', 'dark']]);
  backend = new FaultyBackend();
  tokens = createTokenStore(backend);
});

/** As `registerPlugin` of @capacitor/core makes it: any name is a method, which the native side may not have. */
const preferences = () => {
  const methods: PreferencesShape & { configure(options: { group: string }): Promise<string> } = {
    get: ({ key }) => Promise.resolve({ value: disk.get(key) ?? null }),
    set: ({ key, value }) => Promise.resolve(void disk.set(key, value)),
    remove: ({ key }) => Promise.resolve(void disk.delete(key)),
    keys: () => Promise.resolve({ keys: [...disk.keys()] }),
    clear: async () => {
      await Promise.resolve();
      disk.clear();
    },
    configure: ({ group }) => Promise.resolve(group),
  };
  return new Proxy({} as typeof methods, {
    get: (_, name): unknown =>
      Reflect.get(methods, name) ?? (() => Promise.reject(new Error('not implemented'))),
  });
};
const open = () => splitPreferences(preferences(), tokens, ['token']);

describe('split preferences', () => {
  it('keep tokens in the token store, and the rest where it was', async () => {
    const split = open();
    await split.set({ key: 'token', value: 't1' });
    await split.set({ key: 'theme', value: 'light' });
    expect(await split.get({ key: 'token' })).toEqual({ value: 't1' });
    expect(await split.get({ key: 'theme' })).toEqual({ value: 'light' });
    disk.set('jwt-hygiene.install', 'id');
    disk.set('jwt-hygiene.moved', '[]');
    expect(await split.keys()).toEqual({ keys: ['theme', 'token'] });
    expect(disk.has('token')).toBe(false);
    await split.remove({ key: 'token' });
    await split.remove({ key: 'theme' });
    expect(await split.keys()).toEqual({ keys: [] });
    expect(await split.get({ key: 'token' })).toEqual({ value: null });
    expect(await split.configure({ group: 'app' })).toBe('app');
  });

  it('clear both, each also where the other fails', async () => {
    const split = open();
    await split.set({ key: 'token', value: 't1' });
    await split.clear();
    expect([disk.size, await tokens.getAllKeys()]).toEqual([0, []]);
    disk.set('theme', 'dark');
    backend.failure = 'locked';
    await expect(split.clear()).rejects.toMatchObject({ status: 'locked' });
    expect(disk.size).toBe(0);
  });

  it('are not asked for before they are used', async () => {
    const given = vi.fn(preferences);
    const split = splitPreferences(given, tokens, ['token']);
    await split.set({ key: 'token', value: 't1' });
    expect(await tokens.getItem('token')).toBe('t1');
    expect(await split.get({ key: 'theme' })).toEqual({ value: 'dark' });
  });
});
