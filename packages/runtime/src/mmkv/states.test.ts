import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createJSONStorage, persist } from 'zustand/middleware';
import { device } from '../testing/fakes/expo-secure-store.js';
import { openMmkv, phone, type Mmkv } from '../testing/fakes/react-native-mmkv.js';
import { encryptedMmkv, splitMmkv } from './index.js';

vi.mock('expo-secure-store', () => import('../testing/fakes/expo-secure-store.js'));

const KEYS = ['auth'];

/** The app's instance after a start, as its adapter for a library has it. */
function start(): Mmkv {
  phone.restart();
  const former = () => openMmkv();
  return splitMmkv(former, encryptedMmkv<Mmkv>({ open: openMmkv, former, keys: KEYS }), KEYS);
}

beforeEach(() => {
  phone.reset(4);
  device.reset('ios');
});

describe('zustand, over an adapter that answers at once', () => {
  function app(storage: Mmkv) {
    const adapter = {
      getItem: (name: string) => storage.getString(name) ?? null,
      setItem: (name: string, value: string) => storage.set(name, value),
      removeItem: (name: string) => void storage.remove?.(name),
    };
    const initial = { token: null as string | null };
    return createStore<typeof initial>()(
      persist(() => initial, { name: 'auth', storage: createJSONStorage(() => adapter) }),
    );
  }

  it('has its state at once, also after an update to it', () => {
    openMmkv().set('auth', JSON.stringify({ state: { token: 'a' }, version: 0 }));
    const store = app(start());
    expect(store.getState()).toEqual({ token: 'a' });
    store.setState({ token: 'b' });
    expect(app(start()).getState()).toEqual({ token: 'b' });
    expect(openMmkv().getAllKeys()).toEqual([]);
  });

  it('writes no empty state over one that it could not read', () => {
    app(start()).setState({ token: 'a' });
    device.lock = 'beforeFirstUnlock';
    const store = app(start());
    expect(store.getState()).toEqual({ token: null });
    expect(store.persist.hasHydrated()).toBe(false);
    device.lock = 'none';
    expect(() => store.setState({ token: null })).toThrow(expect.objectContaining({ status: 'unavailable' }));
    expect(app(start()).getState()).toEqual({ token: 'a' });
  });
});
