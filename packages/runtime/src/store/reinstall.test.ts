import { describe, expect, it } from 'vitest';
import { FaultyBackend, PlainMap } from '../testing/faulty-backend.js';
import { Crash, dying } from '../testing/crash.js';
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

  it('does not either where the app is closed before it writes again', async () => {
    const backend = new FaultyBackend();
    const files = new PlainMap();
    const store = start(backend, files);
    await store.setItem('token', 'first');
    files.disk.clear();
    await store.getItem('token');
    expect(await start(backend, files).getItem('token')).toBe('first');
  });

  it('takes two stores that begin together for one installation', async () => {
    const backend = new FaultyBackend();
    const files = new PlainMap();
    const open = () =>
      ['app', 'app.revocations'].map((name) =>
        createTokenStore(backend, { name, prepare: [discardAfterReinstall(files)] }),
      );
    await Promise.all(open().map((store) => store.getItem('token')));
    await Promise.all(open().map((store) => store.setItem('token', 'mine')));
    expect(await Promise.all(open().map((store) => store.getItem('token')))).toEqual(['mine', 'mine']);
  });

  it('guards each store that it is handed to', async () => {
    const backend = new FaultyBackend();
    const open = () => {
      const prepare = [discardAfterReinstall(new PlainMap())];
      return ['one', 'other'].map((name) => createTokenStore(backend, { name, prepare }));
    };
    await Promise.all(open().map((store) => store.setItem('token', 'of the last owner')));
    expect(await Promise.all(open().map((store) => store.getItem('token')))).toEqual([null, null]);
  });

  it('adopts all or nothing, wherever it is cut short', async () => {
    let isCut = true;
    for (let step = 0; isCut; step++) {
      const backend = new FaultyBackend();
      const files = new PlainMap();
      await createTokenStore(backend).setItem('token', 'mine');
      const crash = new Crash();
      isCut = await crash.at(step, () => start(dying(backend, crash), dying(files, crash)).getItem('token'));
      expect(await start(backend, files).getItem('token'), `cut short at step ${step}`).toBe('mine');
      if (!isCut) expect(step).toBeGreaterThan(3);
    }
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
