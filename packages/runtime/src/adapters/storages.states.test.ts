import { legacy_createStore as createReduxStore, type Action } from 'redux';
import { persistReducer, persistStore } from 'redux-persist';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createJSONStorage, persist } from 'zustand/middleware';
import { aMoment, device, isPending, jwt, type Device } from '../testing/device.js';
import { splitStorage } from '../split/async-storage.js';
import { AsyncStorageFake } from '../testing/fakes/async-storage.js';
import { asFirebaseStorage, asStateStorage, type KeyValueStorage } from './storages.js';

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
