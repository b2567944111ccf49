import { describe, expect, it } from 'vitest';
import { FaultyBackend, PlainMap } from '../testing/faulty-backend.js';
import { discardAfterReinstall } from './reinstall.js';
import { createTokenStore } from './token-store.js';

/** Starts the app on a phone: the keychain outlives the app, the app's files do not. */
function start(backend: FaultyBackend, files: PlainMap) {
  return createTokenStore(backend, { prepare: [discardAfterReinstall(files)] });
}

describe('discardAfterReinstall', () => {
  it('keeps tokens over restarts', async () => {
    const backend = new FaultyBackend();
    const files = new PlainMap();
    await start(backend, files).setItem('token', 'mine');
    expect(await start(backend, files).getItem('token')).toBe('mine');
  });

  it('discards what an earlier installation left', async () => {
    const backend = new FaultyBackend();
    await start(backend, new PlainMap()).setItem('token', 'of the last owner');
    const files = new PlainMap();
    expect(await start(backend, files).getItem('token')).toBeNull();
    await start(backend, files).setItem('token', 'mine');
    expect(await start(backend, files).getItem('token')).toBe('mine');
  });

  it('adopts once what was stored before there was an identifier', async () => {
    const backend = new FaultyBackend();
    await createTokenStore(backend).setItem('token', 'mine');
    expect(await start(backend, new PlainMap()).getItem('token')).toBe('mine');
    expect(await start(backend, new PlainMap()).getItem('token')).toBeNull();
  });

  it('decides nothing while the keychain is locked', async () => {
    const backend = new FaultyBackend();
    const files = new PlainMap();
    await start(backend, files).setItem('token', 'mine');
    backend.failure = 'locked';
    const store = start(backend, new PlainMap());
    expect(await store.read('token')).toMatchObject({ status: 'locked' });
    expect(backend.disk.size).toBeGreaterThan(0);
  });

  it('decides nothing while the files of the app cannot be read', async () => {
    const backend = new FaultyBackend();
    const files = new PlainMap();
    await start(backend, files).setItem('token', 'mine');
    const broken = new PlainMap();
    broken.getItem = () => Promise.reject(new Error('no disk'));
    expect(await start(backend, broken).read('token')).toMatchObject({ status: 'unavailable' });
    expect(await start(backend, files).getItem('token')).toBe('mine');
  });

  it('does not take an app that empties its storage on logout for a new installation', async () => {
    const backend = new FaultyBackend();
    const files = new PlainMap();
    const store = start(backend, files);
    await store.setItem('token', 'first');
    files.disk.clear();
    await store.setItem('token', 'second');
    expect(await start(backend, files).getItem('token')).toBe('second');
  });

  it('writes tokens also where the marker cannot be put back', async () => {
    const backend = new FaultyBackend();
    const files = new PlainMap();
    const store = start(backend, files);
    await store.setItem('token', 'first');
    files.disk.clear();
    files.setItem = () => Promise.reject(new Error('disk full'));
    await store.setItem('token', 'second');
    expect(await store.getItem('token')).toBe('second');
  });

  it.each(['remove jwt-hygiene__token', 'remove jwt-hygiene___install', 'set jwt-hygiene___install'])(
    'never discards what was stored after a beginning that failed at "%s"',
    async (failing) => {
      const backend = new FaultyBackend();
      await start(backend, new PlainMap()).setItem('token', 'old');
      const files = new PlainMap();
      const store = start(backend, files);
      backend.failing = failing;
      await expect(store.setItem('token', 'mine')).rejects.toThrow('not prepared');
      backend.failing = undefined;
      expect(await store.getItem('token')).toBeNull();
      await store.setItem('token', 'mine');
      expect(await store.getItem('token')).toBe('mine');
      expect(await start(backend, files).getItem('token')).toBe('mine');
    },
  );
});
