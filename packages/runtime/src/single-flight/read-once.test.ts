import { expect, it, vi } from 'vitest';
import { createTokenStore } from '../store/token-store.js';
import { FaultyBackend } from '../testing/faulty-backend.js';
import { readOnce } from './read-once.js';

it('reads at once, and keeps what was there then', async () => {
  let value = 'first';
  const read = vi.fn(() => Promise.resolve(value));
  const kept = readOnce(read);
  expect(read).toHaveBeenCalledTimes(1);
  value = 'second';
  expect(await Promise.all([kept(), kept()])).toEqual(['first', 'first']);
  expect(await kept()).toBe('first');
  expect(read).toHaveBeenCalledTimes(1);
});

it('keeps that nothing was there', async () => {
  const read = vi.fn(() => null);
  const kept = readOnce(read);
  expect([await kept(), await kept()]).toEqual([null, null]);
  expect(read).toHaveBeenCalledTimes(1);
});

it('tells who asks of a failure, and asks again for who asks later', async () => {
  const error = new Error('locked');
  const read = vi.fn<() => Promise<string>>().mockRejectedValueOnce(error).mockResolvedValueOnce('fine');
  const kept = readOnce(read);
  expect(await Promise.allSettled([kept(), kept()])).toEqual([
    { status: 'rejected', reason: error },
    { status: 'rejected', reason: error },
  ]);
  expect(read).toHaveBeenCalledTimes(1);
  expect([await kept(), await kept()]).toEqual(['fine', 'fine']);
  expect(read).toHaveBeenCalledTimes(2);
});

it('asks again after a throw', async () => {
  let isReady = false;
  const kept = readOnce(() => {
    if (!isReady) throw new Error('not yet');
    return 'there';
  });
  await expect(kept()).rejects.toThrow('not yet');
  isReady = true;
  expect(await kept()).toBe('there');
});

it('leaves no failure unhandled where nobody asks', async () => {
  const unhandled = vi.fn();
  process.on('unhandledRejection', unhandled);
  readOnce(() => Promise.reject(new Error('nobody cares')));
  await new Promise((resolve) => setTimeout(resolve, 5));
  process.off('unhandledRejection', unhandled);
  expect(unhandled).not.toHaveBeenCalled();
});

it('has the token of an app that began while the device was locked, once it is unlocked', async () => {
  const keychain = new FaultyBackend();
  await createTokenStore(keychain).setItem('token', 't1');
  keychain.failure = 'locked';
  const store = createTokenStore(keychain);
  const token = readOnce(() => store.getItem('token'));
  await expect(token()).rejects.toMatchObject({ status: 'locked' });
  keychain.failure = undefined;
  expect(await token()).toBe('t1');
});
