import { legacy_createStore as createReduxStore, type Action } from 'redux';
import { persistReducer, persistStore } from 'redux-persist';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createJSONStorage, persist } from 'zustand/middleware';
import { aMoment, device, isPending, jwt, type Device } from '../testing/device.js';
import { splitStorage } from '../split/async-storage.js';
import { AsyncStorageFake } from '../testing/fakes/async-storage.js';
import { StoreError } from '../store/store-error.js';
import { asFirebaseStorage, asStateStorage, type KeyValueStorage, type UnlockOptions } from './storages.js';

let own: Device;
beforeEach(() => {
  own = device();
});
afterEach(() => vi.restoreAllMocks());

describe('zustand', () => {
  function app(storage: KeyValueStorage) {
    return createStore<{ token: string | null }>()(
      persist(() => ({ token: null as string | null }), {
        name: 'auth:state',
        storage: createJSONStorage(() => storage),
      }),
    );
  }

  it('takes the store as it is', async () => {
    const first = app(own.start());
    await first.persist.rehydrate();
    await first.setState({ token: jwt });
    await aMoment();
    const next = app(own.start());
    await next.persist.rehydrate();
    expect(next.getState()).toEqual({ token: jwt });
  });

  it('reads once the device is unlocked, and writes nothing over what it has not read', async () => {
    await own.start().setItem('auth:state', JSON.stringify({ state: { token: jwt }, version: 0 }));
    own.lock();
    const waiting = app(asStateStorage(own.start(), { unlocked: own.unlocked }));
    await aMoment();
    expect(waiting.persist.hasHydrated()).toBe(false);
    own.unlock();
    await expect.poll(() => waiting.getState()).toEqual({ token: jwt });

    own.fail('unavailable');
    const storage = asStateStorage(own.start());
    const broken = app(storage);
    await aMoment();
    own.fail(undefined);
    await expect(broken.setState({ token: null })).rejects.toMatchObject({ status: 'unavailable' });
    await expect(storage.removeItem('auth:state')).rejects.toMatchObject({ status: 'unavailable' });
    await broken.persist.rehydrate();
    expect(broken.getState()).toEqual({ token: jwt });
    await broken.setState({ token: null });
    expect(await own.start().getItem('auth:state')).toContain('null');
  });

  it('keeps nothing that was set before the stored state was read, but where there was none', async () => {
    await own.start().setItem('auth:state', JSON.stringify({ state: { token: jwt }, version: 0 }));
    own.lock();
    const early = app(asStateStorage(own.start(), { unlocked: own.unlocked }));
    void early.setState({ token: null });
    await aMoment();
    own.unlock();
    await expect.poll(() => early.getState()).toEqual({ token: jwt });
    await aMoment();
    expect(await own.start().getItem('auth:state')).toContain(jwt);

    await own.start().removeItem('auth:state');
    own.lock();
    const first = app(asStateStorage(own.start(), { unlocked: own.unlocked }));
    void first.setState({ token: jwt });
    await aMoment();
    own.unlock();
    await expect.poll(() => own.start().getItem('auth:state')).toContain(jwt);
  });
});

describe('redux-persist', () => {
  interface State {
    readonly token: string | null;
  }
  function app(storage: KeyValueStorage) {
    const reducer = (state: State = { token: null }, action: Action & { token?: string }): State =>
      action.type === 'login' ? { token: action.token ?? null } : state;
    const store = createReduxStore(persistReducer({ key: 'root', storage, timeout: 0 }, reducer));
    const persistor = persistStore(store);
    return {
      store,
      persistor,
      token: () => store.getState().token,
      isReady: () => persistor.getState().bootstrapped,
    };
  }

  it('takes the store as it is', async () => {
    const first = app(own.start());
    await expect.poll(first.isReady).toBe(true);
    first.store.dispatch({ type: 'login', token: jwt });
    await first.persistor.flush();
    const next = app(own.start());
    await expect.poll(next.token).toBe(jwt);
    await next.persistor.purge();
    expect(await own.start().getAllKeys()).toEqual([]);
  });

  it('reads once the device is unlocked, and writes nothing over what it has not read', async () => {
    await own.start().setItem('persist:root', JSON.stringify({ token: JSON.stringify(jwt) }));
    own.lock();
    const waiting = app(asStateStorage(own.start(), { unlocked: own.unlocked }));
    await aMoment();
    expect(waiting.isReady()).toBe(false);
    own.unlock();
    await expect.poll(waiting.token).toBe(jwt);

    own.fail('unavailable');
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const broken = app(asStateStorage(own.start()));
    await expect.poll(broken.isReady).toBe(true);
    own.fail(undefined);
    broken.store.dispatch({ type: 'login', token: 'other' });
    await broken.persistor.flush();
    expect(await own.start().getItem('persist:root')).toContain(jwt);
    expect(complaint).toHaveBeenCalled();
  });
});

describe("an adapter of the app's own", () => {
  /** As over an encrypted MMKV, which throws where its key cannot be read. */
  function atOnce(values = new Map<string, string>()) {
    let failure: 'locked' | 'unavailable' | undefined;
    let open: () => void = () => undefined;
    const demand = () => {
      if (failure) throw Object.assign(new Error(failure), { name: 'StoreError', status: failure });
    };
    return {
      fail: (next: typeof failure) => void (failure = next),
      unlock: () => {
        failure = undefined;
        open();
      },
      unlocked: () => new Promise<void>((resolve) => (open = resolve)),
      getItem: (key: string) => (demand(), values.get(key)),
      setItem: (key: string, value: string) => (demand(), void values.set(key, value)),
      removeItem: (key: string) => (demand(), values.delete(key)),
    };
  }
  const kept = (token: string) => JSON.stringify({ state: { token }, version: 0 });
  function app(storage: Parameters<typeof asStateStorage<string>>[0], options?: UnlockOptions) {
    return createStore<{ token: string | null }>()(
      persist(() => ({ token: null as string | null }), {
        name: 'auth',
        storage: createJSONStorage(() => asStateStorage(storage, options)),
      }),
    );
  }

  it('answers at once where it does, and writes and removes at once', () => {
    const values = new Map([['auth', kept(jwt)]]);
    const store = app(atOnce(values));
    expect(store.getState()).toEqual({ token: jwt });
    void store.setState({ token: 'next' });
    expect(values.get('auth')).toBe(kept('next'));
    store.persist.clearStorage();
    expect(values.size).toBe(0);
  });

  it('waits while the device is locked, and keeps the order', async () => {
    const values = new Map([['auth', kept(jwt)]]);
    const adapter = atOnce(values);
    adapter.fail('locked');
    const storage = asStateStorage(adapter, { unlocked: adapter.unlocked });
    const read = storage.getItem('auth');
    const written = storage.setItem('other', kept('next'));
    await aMoment();
    expect(values.has('other')).toBe(false);
    adapter.unlock();
    expect(await read).toBe(kept(jwt));
    await written;
    expect(values.get('other')).toBe(kept('next'));
    // Later than what waited for it.
    await aMoment();
    expect(storage.getItem('other')).toBe(kept('next'));

    adapter.fail('locked');
    const waiting = app(adapter, { unlocked: adapter.unlocked });
    await aMoment();
    expect(waiting.persist.hasHydrated()).toBe(false);
    adapter.unlock();
    await expect.poll(() => waiting.getState()).toEqual({ token: jwt });
  });

  it('hands writes on at once, so that who asks the store itself finds the last', async () => {
    const store = own.start();
    const storage = asStateStorage(store);
    void storage.setItem('auth', 'first');
    void storage.setItem('auth', 'second');
    expect(await store.getItem('auth')).toBe('second');
  });

  it('writes nothing that has waited over what was written since', async () => {
    const values = new Map<string, string>();
    let isLocked = true;
    const storage = asStateStorage<string>(
      {
        getItem: (key) => values.get(key),
        async setItem(key, value) {
          const wasLocked = isLocked;
          isLocked = false;
          await Promise.resolve();
          if (wasLocked) throw new StoreError('locked', 'Cannot write: locked');
          values.set(key, value);
        },
        removeItem: (key) => values.delete(key),
      },
      { unlocked: () => Promise.resolve() },
    );
    await Promise.all([storage.setItem('auth', 'first'), storage.setItem('auth', 'second')]);
    expect(values.get('auth')).toBe('second');
  });

  it('writes nothing over what it has not read', async () => {
    const values = new Map([['auth', kept(jwt)]]);
    const adapter = atOnce(values);
    adapter.fail('unavailable');
    const storage = asStateStorage(adapter);
    expect(() => storage.getItem('auth')).toThrow('unavailable');
    adapter.fail(undefined);
    await expect(storage.setItem('auth', kept('other'))).rejects.toMatchObject({ status: 'unavailable' });
    await expect(storage.removeItem('auth')).rejects.toMatchObject({ status: 'unavailable' });
    expect(storage.getItem('auth')).toBe(kept(jwt));
    void storage.setItem('auth', kept('other'));
    expect(values.get('auth')).toBe(kept('other'));
  });

  it('may keep what is no text, and give undefined for nothing', async () => {
    const values = new Map<string, { token: string }>();
    const storage = asStateStorage({
      getItem: async (key: string) => Promise.resolve(values.get(key)),
      setItem: async (key: string, value: { token: string }) => Promise.resolve(void values.set(key, value)),
      removeItem: async (key: string) => Promise.resolve(void values.delete(key)),
    });
    expect(await storage.getItem('auth')).toBeNull();
    await storage.setItem('auth', { token: jwt });
    expect(await storage.getItem('auth')).toEqual({ token: jwt });
  });
});

describe('a storage that was split', () => {
  it('waits for its tokens, and writes nothing over what it has not read', async () => {
    const split = () => splitStorage(new AsyncStorageFake(), own.start(), ['auth']);
    await split().setItem('auth', jwt);
    own.lock();
    const waiting = asStateStorage(split(), { unlocked: own.unlocked }).getItem('auth');
    expect(await isPending(waiting)).toBe(true);
    own.unlock();
    expect(await waiting).toBe(jwt);

    for (const storage of [asStateStorage(split()), asFirebaseStorage(split())]) {
      own.fail('unavailable');
      await expect(storage.getItem('auth')).rejects.toMatchObject({ status: 'unavailable' });
      own.fail(undefined);
      await expect(storage.removeItem('auth')).rejects.toMatchObject({ status: 'unavailable' });
      expect(await storage.getItem('auth')).toBe(jwt);
    }
  });

  it('is as it was for the rest, locked or not', async () => {
    const plain = new AsyncStorageFake();
    own.lock();
    const storage = asStateStorage(splitStorage(plain, own.start(), ['auth']));
    await storage.setItem('settings', '{}');
    expect(await plain.getItem('settings')).toBe('{}');
    await storage.removeItem('settings');
    expect(await storage.getItem('settings')).toBeNull();
  });
});
