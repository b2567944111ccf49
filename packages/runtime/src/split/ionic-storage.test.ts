import { beforeEach, describe, expect, it } from 'vitest';
import { createTokenStore, type TokenStore } from '../store/token-store.js';
import { FaultyBackend } from '../testing/faulty-backend.js';
import { splitIonicStorage, type IonicStorageShape } from './ionic-storage.js';

/** As read in @ionic/storage 4.0.0 over localforage 1.10: values of any kind, counted from 1. */
class IonicFake implements IonicStorageShape {
  readonly disk = new Map<string, unknown>();
  created = false;

  create() {
    this.created = true;
    return Promise.resolve(this);
  }
  get = (key: string) => Promise.resolve(this.disk.get(key) ?? null);
  set = (key: string, value: unknown) => Promise.resolve((this.disk.set(key, value), value));
  remove = (key: string) => Promise.resolve(void this.disk.delete(key));
  async clear(): Promise<void> {
    await Promise.resolve();
    this.disk.clear();
  }
  length = () => Promise.resolve(this.disk.size);
  keys = () => Promise.resolve([...this.disk.keys()]);
  forEach(each: (value: unknown, key: string, count: number) => unknown): Promise<void> {
    let count = 0;
    for (const [key, value] of this.disk) {
      const answer = each(value, key, ++count);
      if (answer !== undefined) return Promise.resolve(answer as never);
    }
    return Promise.resolve();
  }
}

let plain: IonicFake;
let tokens: TokenStore;
let storage: IonicFake;
beforeEach(() => {
  plain = new IonicFake();
  tokens = createTokenStore(new FaultyBackend());
  storage = splitIonicStorage(plain, tokens, ['token', 'session']);
});

describe('a split storage of Ionic', () => {
  it.each([
    'a.b.c',
    '',
    'jwt-hygiene.json:not what it seems',
    { token: 't1', user: { id: 1 } },
    ['t1'],
    7,
    true,
    null,
  ])('gives back %j', async (value) => {
    expect(await storage.set('session', value)).toEqual(value);
    expect(await storage.get('session')).toEqual(value);
    expect(plain.disk.size).toBe(0);
  });

  it('keeps a string as it is, for whoever reads the token store', async () => {
    await storage.set('token', 'a.b.c');
    expect(await tokens.getItem('token')).toBe('a.b.c');
  });

  it('reads what is no longer JSON as text, and refuses what never was', async () => {
    await tokens.setItem('token', 'jwt-hygiene.json:{');
    expect(await storage.get('token')).toBe('jwt-hygiene.json:{');
    await expect(storage.set('token', () => 1)).rejects.toThrow('A function cannot be stored.');
    await storage.set('token', undefined);
    expect(await storage.get('token')).toBeNull();
  });

  it('keeps the rest where it was', async () => {
    await storage.set('user', { id: 1 });
    await storage.set('token', 't1');
    expect([...plain.disk]).toEqual([['user', { id: 1 }]]);
    expect(await storage.get('user')).toEqual({ id: 1 });
    plain.disk.set('jwt-hygiene.install', 'id');
    plain.disk.set('jwt-hygiene.moved', '[]');
    expect(await storage.keys()).toEqual(['user', 'token']);
    expect(await storage.length()).toBe(2);
    await storage.remove('token');
    await storage.remove('user');
    expect(await storage.length()).toBe(0);
    await storage.set('token', 't1');
    await storage.clear();
    expect([plain.disk.size, await tokens.getAllKeys()]).toEqual([0, []]);
  });

  it('goes through both, until it is told to stop', async () => {
    await storage.set('user', 1);
    await storage.set('session', { token: 't1' });
    plain.disk.set('jwt-hygiene.install', 'id');
    plain.disk.set('jwt-hygiene.moved', '[]');
    const seen: unknown[] = [];
    await storage.forEach((...each) => void seen.push(each));
    expect(seen).toEqual([
      [1, 'user', 1],
      [{ token: 't1' }, 'session', 2],
    ]);
    const until = (last: string) =>
      storage.forEach((_, key) => (key === last ? 'stopped' : undefined)) as Promise<unknown>;
    expect(await until('user')).toBe('stopped');
    expect(await until('session')).toBe('stopped');
  });

  it('is split also where `create()` gives it', async () => {
    const created = await storage.create();
    await created.set('token', 't1');
    expect([plain.created, plain.disk.size]).toEqual([true, 0]);
  });
});
