import { describe, expect, it } from 'vitest';
import { FaultyBackend } from '../testing/faulty-backend.js';
import { StoreError } from './store-error.js';
import { createTokenStore } from './token-store.js';

describe('a token store', () => {
  it('reads an empty text as nothing, as AsyncStorage does: apps sign out by storing one', async () => {
    const store = createTokenStore(new FaultyBackend());
    await store.setItem('token', '');
    expect(await store.getItem('token')).toBeNull();
  });

  it('keeps values under any key', async () => {
    const backend = new FaultyBackend();
    const store = createTokenStore(backend, { name: 'com.example.app' });
    await store.setItem('persist:root', '{"a":1}');
    await store.setItem('', 'no name');
    expect(await store.getItem('persist:root')).toBe('{"a":1}');
    expect(await store.getItem('')).toBe('no name');
    expect(await store.getItem('other')).toBeNull();
    expect(await store.read('other')).toEqual({ status: 'empty' });
    expect([...backend.disk.keys()]).toEqual([
      'com.example.app___keys',
      'com.example.app__persist_003aroot',
      'com.example.app__',
    ]);
  });

  it('works like AsyncStorage with many keys', async () => {
    const store = createTokenStore(new FaultyBackend());
    await store.multiSet([
      ['a', '1'],
      ['b', '2'],
      ['c', '3'],
    ]);
    expect(await store.multiGet(['c', 'x', 'a'])).toEqual([
      ['c', '3'],
      ['x', null],
      ['a', '1'],
    ]);
    await store.multiRemove(['a', 'x']);
    expect(await store.getAllKeys()).toEqual(['b', 'c']);
    await store.clear();
    expect(await store.getAllKeys()).toEqual([]);
    expect(await store.getItem('b')).toBeNull();
  });

  it('clears what is its own, and nothing else of the keychain', async () => {
    const backend = new FaultyBackend(new Map([['com.other.sdk', 'theirs']]));
    const one = createTokenStore(backend, { name: 'a' });
    const other = createTokenStore(backend, { name: 'a_' });
    await one.setItem('_x', '1');
    await other.setItem('x', '2');
    await one.clear();
    expect(await other.getItem('x')).toBe('2');
    expect(backend.disk.get('com.other.sdk')).toBe('theirs');
    expect(await one.getItem('_x')).toBeNull();
  });

  it('knows its keys after a restart, and after one that came between key and value', async () => {
    const backend = new FaultyBackend();
    await createTokenStore(backend).setItem('a', '1');
    backend.failing = 'set jwt-hygiene__b';
    await expect(createTokenStore(backend).setItem('b', '2')).rejects.toThrow(StoreError);
    backend.failing = undefined;
    const store = createTokenStore(backend);
    expect(await store.getAllKeys()).toEqual(['a', 'b']);
    await store.clear();
    expect(await store.getAllKeys()).toEqual([]);
  });

  it('lists a key before its value is there, so that a clear after a crash finds it', async () => {
    const backend = new FaultyBackend();
    await createTokenStore(backend).setItem('a', '1');
    expect(backend.log.filter((operation) => operation.startsWith('set'))).toEqual([
      'set jwt-hygiene___keys',
      'set jwt-hygiene__a',
    ]);
  });

  it('takes a preparation that throws for one that fails', async () => {
    const prepare = [
      () => {
        throw new Error('broken');
      },
    ];
    const store = createTokenStore(new FaultyBackend(), { prepare });
    expect(await store.read('a')).toMatchObject({ status: 'unavailable' });
  });

  it('starts its list anew where that is damaged', async () => {
    const backend = new FaultyBackend(new Map([['jwt-hygiene___keys', '{"not":"a list"}']]));
    const store = createTokenStore(backend);
    await store.setItem('a', '1');
    expect(await store.getAllKeys()).toEqual(['a']);
    backend.disk.set('jwt-hygiene___keys', 'no JSON');
    expect(await store.getAllKeys()).toEqual([]);
    expect(await store.getItem('a')).toBe('1');
  });

  it('does one thing after the other, in the order of the calls', async () => {
    const backend = new FaultyBackend();
    const store = createTokenStore(backend);
    const writes = [
      store.setItem('a', '1'),
      store.removeItem('a'),
      store.setItem('a', '2'),
      store.setItem('a', '3'),
    ];
    const read = store.getItem('a');
    const afterwards = store.setItem('a', '4');
    expect(await read).toBe('3');
    await Promise.all([...writes, afterwards]);
    expect(await store.getItem('a')).toBe('4');
  });

  it.each(['locked', 'unavailable'] as const)(
    'never says that nothing is stored while it is %s',
    async (failure) => {
      const backend = new FaultyBackend();
      const store = createTokenStore(backend);
      await store.setItem('a', '1');
      backend.failure = failure;
      expect(await store.read('a')).toMatchObject({ status: failure });
      for (const attempt of [
        () => store.getItem('a'),
        () => store.setItem('a', '2'),
        () => store.removeItem('a'),
        () => store.multiGet(['a']),
        () => store.getAllKeys(),
        () => store.clear(),
      ]) {
        await expect(attempt()).rejects.toMatchObject({
          name: 'StoreError',
          status: failure,
          retryable: true,
        });
      }
      backend.failure = undefined;
      expect(await store.getItem('a')).toBe('1');
    },
  );

  it('goes on after a failure, and after a backend that throws', async () => {
    const backend = new FaultyBackend();
    backend.get = () => Promise.reject(new Error('secret-value'));
    const store = createTokenStore(backend);
    expect(await store.read('a')).toEqual({ status: 'unavailable', detail: 'test keychain threw' });
    await expect(store.getItem('a')).rejects.toThrow('Cannot read in test keychain: test keychain threw');
  });

  it.each(['invalidated', 'corrupt'] as const)(
    'reads what is %s as nothing, since it never comes back',
    async (failure) => {
      const backend = new FaultyBackend();
      const store = createTokenStore(backend);
      backend.failure = failure;
      expect(await store.getItem('a')).toBeNull();
      expect(await store.read('a')).toEqual({ status: failure });
    },
  );
});
