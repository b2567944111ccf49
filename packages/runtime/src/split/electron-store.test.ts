import { beforeEach, describe, expect, it, vi } from 'vitest';
import { formerElectronStore } from '../former-storages/electron-store.js';
import { migrateFrom } from '../store/migrate.js';
import { StoreError } from '../store/store-error.js';
import { createTokenStore } from '../store/token-store.js';
import { FaultyBackend } from '../testing/faulty-backend.js';
import { splitElectronStore, type ElectronStoreShape } from './electron-store.js';
import { valueAt, withoutValueAt, withValueAt } from './value-at.js';

type Values = Record<string, unknown>;

/** As conf 10 to 15: one JSON file, into which the defaults are written at the start. */
class Conf implements ElectronStoreShape<Values> {
  constructor(
    private readonly file: { json: string },
    private readonly defaults: Values = {},
  ) {
    this.write({ ...defaults, ...this.store });
  }
  get store(): Values {
    return JSON.parse(this.file.json) as Values;
  }
  private write(values: Values) {
    this.file.json = JSON.stringify(values);
  }
  get(key: string, defaultValue?: unknown): unknown {
    const value = valueAt(this.store, key);
    return value === undefined ? defaultValue : value;
  }
  set(key: string | Values, value?: unknown) {
    const entries = typeof key === 'string' ? [[key, value] as const] : Object.entries(key);
    for (const [each, own] of entries) this.write(withValueAt(this.store, each, own) as Values);
  }
  has(key: string) {
    return valueAt(this.store, key) !== undefined;
  }
  delete(key: string) {
    this.write(withoutValueAt(this.store, key) as Values);
  }
  clear() {
    this.write(this.defaults);
  }
}

let file: { json: string };
let backend: FaultyBackend;
beforeEach(() => {
  file = { json: '{}' };
  backend = new FaultyBackend();
});

function started(keys: string[], defaults?: Values) {
  const plain = new Conf(file, defaults);
  const tokens = createTokenStore(backend, { prepare: [migrateFrom(formerElectronStore(plain), keys)] });
  return { plain, tokens, split: splitElectronStore(() => plain, tokens, keys) };
}

describe('a split store of electron-store', () => {
  it('keeps tokens in the token store, and the rest where it was', async () => {
    const { plain, tokens, split } = started(['token', 'session']);
    await split.set('token', 't1');
    await split.set({ session: { refreshToken: 'r1' }, theme: 'dark' });
    expect(await split.get('token')).toBe('t1');
    expect(await split.get('session')).toEqual({ refreshToken: 'r1' });
    expect(await split.get('theme')).toBe('dark');
    expect(plain.store).toEqual({ theme: 'dark' });
    expect(await tokens.getItem('token')).toBe('t1');
    expect(await Promise.all(['token', 'session', 'theme', 'none'].map((key) => split.has(key)))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    await split.delete('token');
    await split.delete('theme');
    expect([await split.get('token', 'none'), await split.get('theme'), await split.has('token')]).toEqual([
      'none',
      undefined,
      false,
    ]);
  });

  it('has parts of a value by their paths, one change after the other', async () => {
    const { plain, split } = started(['session', 'auth.token']);
    await Promise.all([
      split.set('session.access', 'a1'),
      split.set('session.user.name', 'Ada'),
      split.set('auth.token', 't1'),
      split.set('auth.id', 7),
    ]);
    expect(await split.get('session')).toEqual({ access: 'a1', user: { name: 'Ada' } });
    expect(await split.get('session.user.name')).toBe('Ada');
    expect(await split.get('auth.token')).toBe('t1');
    expect(plain.store).toEqual({ auth: { id: 7 } });
    await split.delete('session.access');
    expect(await split.has('session.access')).toBe(false);
    expect(await split.get('session.none', 'd')).toBe('d');
    await split.delete('auth.token');
    expect(await split.get('auth.token')).toBeUndefined();
    expect(plain.store).toEqual({ auth: { id: 7 } });
  });

  it('takes over what lay in the file, whatever it is', async () => {
    file.json = JSON.stringify({
      token: 't1',
      session: { refreshToken: 'r1' },
      auth: { token: 't2', id: 7 },
    });
    const { plain, split } = started(['token', 'session', 'auth.token']);
    expect(await split.get('session.refreshToken')).toBe('r1');
    expect(await split.get('token')).toBe('t1');
    expect(await split.get('auth.token')).toBe('t2');
    expect(plain.store).toEqual({ auth: { id: 7 } });
  });

  it('has the defaults of the app as it had them, over restarts', async () => {
    const defaults = { token: '', session: null };
    const { plain, split } = started(['token', 'session'], defaults);
    expect([await split.get('token'), await split.get('session')]).toEqual(['', null]);
    await split.set('token', 't1');
    const second = started(['token', 'session'], defaults);
    expect(await second.split.get('token')).toBe('t1');
    await second.split.delete('token');
    expect(await second.split.get('token')).toBeUndefined();
    await second.split.clear();
    expect(await second.split.get('token')).toBe('');
    expect(plain.store).toEqual(defaults);
  });

  it('empties both', async () => {
    const { plain, tokens, split } = started(['token']);
    await split.set({ token: 't1', theme: 'dark' });
    await split.clear();
    expect([await tokens.getAllKeys(), plain.store]).toEqual([[], {}]);
  });

  it('writes nothing else where the tokens cannot be written', async () => {
    const { plain, split } = started(['token']);
    backend.failure = 'locked';
    await expect(split.set({ theme: 'dark', token: 't1' })).rejects.toThrow(StoreError);
    await expect(split.clear()).rejects.toThrow(StoreError);
    await expect(split.get('token')).rejects.toThrow(StoreError);
    expect(plain.store).toEqual({});
    backend.failure = undefined;
    await expect(split.set('token', undefined)).rejects.toThrow('Use `delete()`');
    expect(await split.get('token')).toBeUndefined();
  });

  it('does at once what is about no token', async () => {
    const { plain, split } = started(['token']);
    const waiting = [split.set('token', 't1'), split.set('theme', 'dark'), split.delete('none')];
    expect(plain.store).toEqual({ theme: 'dark' });
    await Promise.all(waiting);
  });

  it('is not opened before it is needed, and then once', async () => {
    const storage = vi.fn(() => new Conf(file));
    const split = splitElectronStore(storage, createTokenStore(backend), ['token']);
    expect(storage).not.toHaveBeenCalled();
    expect([await split.get('theme'), await split.get('token')]).toEqual([undefined, undefined]);
    expect(storage).toHaveBeenCalledTimes(1);
  });
});
