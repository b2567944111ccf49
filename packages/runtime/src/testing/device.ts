import type { StoreFailure } from '../store/outcome.js';
import { createTokenStore, type TokenStore } from '../store/token-store.js';
import { FaultyBackend } from './faulty-backend.js';

/** A device whose keychain outlives every start of the app, and can be locked or broken. */
export interface Device {
  /** The store of an app that has just started. */
  start(): TokenStore;
  /** What every operation comes to from now on; `undefined` lets them work. */
  fail(failure: StoreFailure | undefined): void;
  lock(): void;
  unlock(): void;
  /** Resolves when the device is unlocked. */
  readonly unlocked: () => Promise<void>;
}

export function device(): Device {
  const backend = new FaultyBackend();
  let open: () => void = () => undefined;
  let whenOpen = Promise.resolve();
  return {
    start: () => createTokenStore(backend),
    fail: (next) => (backend.failure = next),
    lock() {
      backend.failure = 'locked';
      whenOpen = new Promise((resolve) => (open = resolve));
    },
    unlock() {
      backend.failure = undefined;
      open();
    },
    unlocked: () => whenOpen,
  };
}

/** A moment in which everything happens that does not wait for the device. */
export const aMoment = () => new Promise((resolve) => setTimeout(resolve, 30));

export function isPending(promise: Promise<unknown>): Promise<boolean> {
  const settled = () => false;
  return Promise.race([promise.then(settled, settled), aMoment().then(() => true)]);
}

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** In seconds since 1970. */
export const inAnHour = Math.floor(Date.now() / 1000) + 3600;
/** A token of `ada` that is good for an hour. */
export const jwt = `${part({ alg: 'HS256' })}.${part({ sub: 'ada', exp: inAnHour, username: 'ada' })}.c2ln`;
