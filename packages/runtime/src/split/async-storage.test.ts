import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createTokenStore, type TokenStore } from '../store/token-store.js';
import { AsyncStorageFake } from '../testing/fakes/async-storage.js';
import { FaultyBackend } from '../testing/faulty-backend.js';
import { splitStorage } from './async-storage.js';

const KEYS = ['access', 'refresh', /^sb-.+-auth-token$/];

let plain: AsyncStorageFake;
let backend: FaultyBackend;
let tokens: TokenStore;
let storage: AsyncStorageFake;
beforeEach(() => {
  plain = new AsyncStorageFake(new Map([['theme', 'dark']]));
  backend = new FaultyBackend();
  tokens = createTokenStore(backend);
  storage = splitStorage(plain, tokens, KEYS);
});

/** What a call with a callback tells it, and that its promise settles too. */
async function told<T>(call: (callback: (...told: unknown[]) => void) => Promise<T>): Promise<unknown[]> {
  const callback = vi.fn<(...told: unknown[]) => void>();
  await call(callback).catch(() => undefined);
  expect(callback).toHaveBeenCalledTimes(1);
  return callback.mock.calls[0] ?? [];
}

describe('a split storage', () => {
  it('keeps tokens in the token store, and the rest where it was', async () => {
    await storage.setItem('access', 'a1');
    await storage.setItem('theme', 'light');
    expect(await storage.getItem('access')).toBe('a1');
    expect(await storage.getItem('theme')).toBe('light');
    expect(await tokens.getItem('access')).toBe('a1');
    expect([...plain.disk]).toEqual([['theme', 'light']]);
    await storage.removeItem('access');
    await storage.removeItem('theme');
    expect(await storage.getItem('access')).toBeNull();
    expect(plain.disk.size).toBe(0);
  });

  it('knows keys that a library makes up, also by a pattern with flags', async () => {
    const split = splitStorage(plain, tokens, [/^sb-/g]);
    for (const key of ['sb-a-auth-token', 'sb-b-auth-token']) await split.setItem(key, 't');
    expect(await tokens.getAllKeys()).toEqual(['sb-a-auth-token', 'sb-b-auth-token']);
  });

  it('reads several at once, in the order in which they were asked for', async () => {
    await tokens.setItem('access', 'a1');
    expect(await storage.multiGet(['theme', 'access', 'none', 'refresh'])).toEqual([
      ['theme', 'dark'],
      ['access', 'a1'],
      ['none', null],
      ['refresh', null],
    ]);
    expect(plain.log).toEqual(['multiGet theme,none']);
  });

  it('writes and removes several at once', async () => {
    await storage.multiSet([
      ['theme', 'light'],
      ['access', 'a1'],
      ['refresh', 'r1'],
    ]);
    expect([...plain.disk]).toEqual([['theme', 'light']]);
    expect(await tokens.getAllKeys()).toEqual(['access', 'refresh']);
    await storage.multiRemove(['access', 'theme', 'refresh']);
    expect(plain.disk.size).toBe(0);
    expect(await tokens.getAllKeys()).toEqual([]);
  });

  it('merges JSON objects of several keys', async () => {
    await storage.multiSet([
      ['access', '{"token":"a1","of":{"name":"ada"}}'],
      ['user', '{"name":"ada"}'],
    ]);
    await storage.multiMerge([
      ['user', '{"age":36}'],
      ['access', '{"of":{"age":36}}'],
    ]);
    expect(await storage.getItem('access')).toBe('{"token":"a1","of":{"name":"ada","age":36}}');
    expect(await storage.getItem('user')).toBe('{"name":"ada","age":36}');
  });

  it('lists the keys of both, and not the identifier of the installation', async () => {
    plain.disk.set('jwt-hygiene.install', 'id');
    plain.disk.set('jwt-hygiene.moved', '[]');
    await tokens.setItem('access', 'a1');
    await tokens.setItem('session', 'of another');
    expect(await storage.getAllKeys()).toEqual(['theme', 'access']);
  });

  it.each([
    ['multiGet', (keys: string[]) => storage.multiGet(keys)],
    ['multiRemove', (keys: string[]) => storage.multiRemove(keys)],
    ['multiSet', ([key]: string[]) => storage.multiSet([[key!, '{}']])],
    ['multiMerge', ([key]: string[]) => storage.multiMerge([[key!, '{}']])],
  ] as const)('%s touches only the storage that it is about', async (_, call) => {
    plain.disk.set('theme', '{}');
    backend.failure = 'locked';
    await call(['theme']);
    expect(backend.log).toEqual([]);
    backend.failure = undefined;
    plain.log.length = 0;
    await call(['access']);
    expect(plain.log).toEqual([]);
  });

  it('writes nothing else where the tokens cannot be written', async () => {
    backend.failure = 'locked';
    const written = storage.multiSet([
      ['theme', 'light'],
      ['access', 'a1'],
    ]);
    await expect(written).rejects.toMatchObject({ status: 'locked' });
    expect([...plain.disk]).toEqual([['theme', 'dark']]);
  });

  it('removes from each also where the other fails, and tells', async () => {
    await tokens.setItem('access', 'a1');
    plain.faults.push(new Error('disk'));
    await expect(storage.multiRemove(['access', 'theme'])).rejects.toEqual([new Error('disk')]);
    expect(await tokens.getItem('access')).toBeNull();
    backend.failure = 'locked';
    await expect(storage.multiRemove(['access', 'theme'])).rejects.toMatchObject({ status: 'locked' });
    expect(plain.disk.size).toBe(0);
  });

  it('clears both, each also where the other fails, and tells', async () => {
    await tokens.setItem('access', 'a1');
    await storage.clear();
    expect([plain.disk.size, await tokens.getAllKeys()]).toEqual([0, []]);

    await tokens.setItem('access', 'a1');
    plain.faults.push(new Error('disk'));
    await expect(storage.clear()).rejects.toThrow('disk');
    expect(await tokens.getAllKeys()).toEqual([]);

    plain.disk.set('theme', 'dark');
    backend.failure = 'locked';
    await expect(storage.clear()).rejects.toMatchObject({ status: 'locked' });
    expect(plain.disk.size).toBe(0);
  });

  it('refuses to store nothing, as AsyncStorage does', async () => {
    await expect(storage.setItem('access', null as unknown as string)).rejects.toThrow('no value');
    await expect(storage.multiSet([['access', undefined as unknown as string]])).rejects.toThrow('no value');
    await storage.setItem('access', 7 as unknown as string);
    expect(await storage.getItem('access')).toBe('7');
  });
});

describe('its callbacks', () => {
  it('are told what came of it, an error first', async () => {
    expect(await told((each) => storage.setItem('access', '{"a":1}', each))).toEqual([null, null]);
    expect(await told((each) => storage.mergeItem('access', '{"b":2}', each))).toEqual([null, null]);
    expect(await told((each) => storage.getItem('access', each))).toEqual([null, '{"a":1,"b":2}']);
    expect(await told((each) => storage.getItem('theme', each))).toEqual([undefined, 'dark']);
    expect(await told((each) => storage.multiGet(['theme', 'access'], each))).toEqual([
      null,
      [
        ['theme', 'dark'],
        ['access', '{"a":1,"b":2}'],
      ],
    ]);
    expect(await told((each) => storage.getAllKeys(each))).toEqual([null, ['theme', 'access']]);
    expect(await told((each) => storage.multiSet([['access', 'x']], each))).toEqual([null, null]);
    expect(await told((each) => storage.removeItem('access', each))).toEqual([null, null]);
    expect(await told((each) => storage.clear(each))).toEqual([null, null]);
    expect(await tokens.getAllKeys()).toEqual([]);
  });

  it('are told of failures: one error for one key, a list for several', async () => {
    const locked = expect.objectContaining({ name: 'StoreError', status: 'locked' }) as unknown;
    backend.failure = 'locked';
    expect(await told((each) => storage.getItem('access', each))).toEqual([locked]);
    expect(await told((each) => storage.multiGet(['access'], each))).toEqual([[locked]]);
    expect(await told((each) => storage.multiRemove(['access'], each))).toEqual([[locked]]);
    backend.failure = undefined;
    plain.faults.push(new Error('disk'));
    expect(
      await told((each) =>
        storage.multiSet(
          [
            ['access', 'a1'],
            ['theme', 'light'],
          ],
          each,
        ),
      ),
    ).toEqual([[new Error('disk')]]);
  });
});

describe('the shape of a split storage', () => {
  it('is that of the storage', () => {
    expect('multiGet' in storage).toBe(true);
    expect('getMany' in storage).toBe(false);
    expect((storage as unknown as { getMany?: unknown }).getMany).toBeUndefined();
    expect(storage).toBeInstanceOf(AsyncStorageFake);
    expect(Object.keys({ ...storage })).toEqual(Object.keys(plain));
    for (const name of ['getItem', 'flushGetRequests'] as const) {
      expect(Reflect.get(storage, name)).toBe(Reflect.get(storage, name));
    }
  });

  it('reaches what else there is, on the storage itself', () => {
    storage.flushGetRequests();
    Reflect.apply(Reflect.get(storage, 'flushGetRequests'), undefined, []);
    expect(storage.flushed).toBe(2);
    expect(plain.flushed).toBe(2);
  });

  it('copies as an object of functions, as which AsyncStorage is exported', async () => {
    const exported = { getItem: plain.getItem.bind(plain), setItem: plain.setItem.bind(plain) };
    const copy = { ...splitStorage({ ...exported, removeItem: plain.removeItem.bind(plain) }, tokens, KEYS) };
    await copy.setItem('access', 'a1');
    expect(plain.disk.has('access')).toBe(false);
    expect(await tokens.getItem('access')).toBe('a1');
  });

  it('can be spied on in the tests of an app', async () => {
    const spy = vi.spyOn(storage, 'getItem').mockResolvedValue('mocked');
    expect(await storage.getItem('access')).toBe('mocked');
    spy.mockRestore();
    expect(await storage.getItem('access')).toBeNull();
  });

  it('does not ask for a storage before it is used', async () => {
    const given = vi.fn(() => plain);
    const split = splitStorage(given, tokens, KEYS);
    expect(given).not.toHaveBeenCalled();
    expect(await split.getItem('theme')).toBe('dark');
  });
});

describe('AsyncStorage 3', () => {
  /** As read in 3.1.1: records, and no callbacks. */
  const three = () => ({
    getItem: (key: string) => plain.getItem(key),
    setItem: (key: string, value: string) => plain.setItem(key, value),
    removeItem: (key: string) => plain.removeItem(key),
    getMany: async (keys: string[]) => Object.fromEntries(await plain.multiGet(keys)),
    setMany: (entries: Record<string, string>) => plain.multiSet(Object.entries(entries)),
    removeMany: (keys: string[]) => plain.multiRemove(keys),
    getAllKeys: async () => [...(await plain.getAllKeys())],
    clear: () => plain.clear(),
  });

  it('has its records split', async () => {
    const split = splitStorage(three(), tokens, KEYS);
    await split.setMany({ theme: 'light', access: 'a1' });
    expect([...plain.disk]).toEqual([['theme', 'light']]);
    const many = await split.getMany(['access', 'theme', 'refresh']);
    expect(Object.entries(many)).toEqual([
      ['access', 'a1'],
      ['theme', 'light'],
      ['refresh', null],
    ]);
    expect(await split.getAllKeys()).toEqual(['theme', 'access']);
    await split.removeMany(['access', 'theme']);
    expect(await split.getAllKeys()).toEqual([]);
    expect('multiGet' in split).toBe(false);
  });

  it('asks no keychain for what is not there', async () => {
    const split = splitStorage(three(), tokens, KEYS);
    backend.failure = 'locked';
    await split.setMany({ theme: 'light' });
    expect(await split.getMany(['theme'])).toEqual({ theme: 'light' });
    await split.removeMany(['theme']);
    expect(backend.log).toEqual([]);
  });
});
