import { User, UserManager } from 'oidc-client-ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { TokenStore } from '../store/token-store.js';
import { aMoment, device, inAnHour, isPending, jwt, type Device } from '../testing/device.js';
import { asStateStore, whenUnlocked } from './storages.js';

let own: Device;
beforeEach(() => {
  own = device();
});

describe('whenUnlocked', () => {
  it('waits while the device is locked, and keeps the order', async () => {
    own.lock();
    const store = whenUnlocked(own.start(), { unlocked: own.unlocked });
    const done = [
      store.setItem('a', '1'),
      store.getItem('a'),
      store.multiSet([['b', '2']]),
      store.multiGet(['a', 'b']),
      store.getAllKeys(),
      store.removeItem('a'),
      store.multiRemove(['b']),
      store.clear(),
      store.read('a'),
    ];
    expect(await isPending(done[0]!)).toBe(true);
    expect(await done[8]).toEqual({ status: 'locked' });
    own.unlock();
    expect((await Promise.all(done)).slice(0, 8)).toEqual([
      undefined,
      '1',
      undefined,
      [
        ['a', '1'],
        ['b', '2'],
      ],
      ['a', 'b'],
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('lets nobody overtake who waits', async () => {
    let wake: () => void = () => undefined;
    const store = whenUnlocked(own.start(), {
      unlocked: () => new Promise<void>((resolve) => (wake = resolve)),
    });
    own.lock();
    const written = store.setItem('a', '1');
    expect(await isPending(written)).toBe(true);
    own.unlock();
    const read = store.getItem('a');
    expect(await isPending(read)).toBe(true);
    wake();
    expect(await read).toBe('1');
  });

  it('is the same where it is asked for again', () => {
    const store = own.start();
    expect(whenUnlocked(store)).toBe(whenUnlocked(store));
    expect(whenUnlocked(own.start())).not.toBe(whenUnlocked(store));
  });

  it('goes on after an operation that has failed', async () => {
    const store = whenUnlocked(own.start());
    own.fail('unavailable');
    const failed = store.getItem('a');
    await expect(failed).rejects.toMatchObject({ status: 'unavailable' });
    own.fail(undefined);
    expect(await store.getItem('a')).toBeNull();
  });

  it('asks again after a pause that grows, where nothing tells it more', async () => {
    vi.useFakeTimers();
    try {
      own.fail('locked');
      const store = own.start();
      const asked = vi.spyOn(store, 'getItem');
      const value = whenUnlocked(store).getItem('a');
      await vi.advanceTimersByTimeAsync(999);
      expect(asked).toHaveBeenCalledTimes(1);
      await vi.advanceTimersByTimeAsync(1 + 2000 + 4000);
      expect(asked).toHaveBeenCalledTimes(4);
      await vi.advanceTimersByTimeAsync(300_000);
      expect(asked.mock.calls.length).toBeLessThan(4 + 13);
      own.fail(undefined);
      await vi.advanceTimersByTimeAsync(30_000);
      expect(await value).toBeNull();
    } finally {
      vi.useRealTimers();
    }
  });

  it('takes an adapter, and answers for it as it does', async () => {
    const store = own.start();
    const adapter = whenUnlocked(
      {
        getItem: (key: string) => (key === 'theme' ? 'dark' : store.getItem(key)),
        setItem: (key: string, value: string) => store.setItem(key, value),
        removeItem: (key: string) => store.removeItem(key),
      },
      { unlocked: own.unlocked },
    );
    expect(adapter.getItem('theme')).toBe('dark');
    await adapter.setItem('a', '1');
    own.lock();
    const read = adapter.getItem('a');
    expect(read).toBeInstanceOf(Promise);
    await aMoment();
    own.unlock();
    expect(await read).toBe('1');
    await adapter.removeItem('a');
    expect(await adapter.getItem('a')).toBeNull();
  });

  it('rejects where the store fails for good', async () => {
    own.fail('unavailable');
    await expect(whenUnlocked(own.start()).getItem('a')).rejects.toMatchObject({ status: 'unavailable' });
  });
});

describe('oidc-client-ts', () => {
  const manager = (store: TokenStore) =>
    new UserManager({
      authority: 'https://id.example.com',
      client_id: 'app',
      redirect_uri: 'https://app.example.com/',
      userStore: asStateStore(store),
      stateStore: asStateStore(store, { prefix: 'state.' }),
      automaticSilentRenew: false,
      monitorSession: false,
    });
  const user = new User({
    access_token: jwt,
    token_type: 'Bearer',
    refresh_token: 'r1',
    profile: { sub: 'ada', iss: 'https://id.example.com', aud: 'app', exp: inAnHour, iat: 0 },
  });

  it('takes the store through its own methods', async () => {
    await manager(own.start()).storeUser(user);
    expect((await manager(own.start()).getUser())?.access_token).toBe(jwt);
    await manager(own.start()).removeUser();
    expect(await own.start().getAllKeys()).toEqual([]);
  });

  it('keeps its keys apart from others, and says what it has removed', async () => {
    const store = own.start();
    await store.setItem('mine', '1');
    const state = asStateStore(store, { prefix: 'state.' });
    await state.set('a', '2');
    await asStateStore(store).set('a', '3');
    expect(await state.getAllKeys()).toEqual(['a']);
    expect([await state.get('a'), await state.remove('a'), await state.remove('a')]).toEqual([
      '2',
      '2',
      null,
    ]);
    expect(await store.getAllKeys()).toEqual(['mine', 'oidc.a']);
  });

  it('says that the device is locked, and takes nobody for signed out', async () => {
    await manager(own.start()).storeUser(user);
    own.lock();
    await expect(manager(own.start()).getUser()).rejects.toMatchObject({
      name: 'StoreError',
      status: 'locked',
    });
    own.unlock();
    expect((await manager(own.start()).getUser())?.access_token).toBe(jwt);
  });
});
