import type { Lock } from '../session/options.js';

/** The part of `LockManager` that is used. */
export interface Locks {
  request<T>(name: string, options: { readonly signal: AbortSignal }, work: () => Promise<T>): Promise<T>;
}

export interface WebLockOptions {
  /** The same in all tabs of the app. Default `jwt-hygiene.session`. */
  readonly name?: string;
  /**
   * In milliseconds: how long to wait for another tab, which the browser may have frozen while it held the lock. After
   * that this tab goes on without. Default 10,000.
   */
  readonly timeoutMs?: number;
  /** Between 0 and 1. Default `Math.random`. */
  readonly random?: () => number;
  /** Default `navigator.locks`. */
  readonly locks?: Locks | undefined;
}

/**
 * Lets one tab after the other refresh, by the Web Locks API. The session reads the store again once it has the lock,
 * and takes over what another tab has refreshed.
 *
 * Without Web Locks (an insecure context, an old browser) tabs cannot wait for each other: each waits up to a second by
 * chance, and what remains is for the server's grace period. Nothing is ever put into localStorage for it.
 */
export function webLock(options: WebLockOptions = {}): Lock {
  const { name = 'jwt-hygiene.session', timeoutMs = 10_000, random = Math.random } = options;
  const locks = 'locks' in options ? options.locks : ownLocks();
  return async (work) => {
    if (!locks) {
      await new Promise((resolve) => setTimeout(resolve, random() * 1000));
      return work();
    }
    const state = { hasBegun: false };
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), timeoutMs);
    try {
      return await locks.request(name, { signal: controller.signal }, () => {
        state.hasBegun = true;
        clearTimeout(timer);
        return work();
      });
    } catch (error) {
      if (state.hasBegun) throw error;
      return await work();
    } finally {
      clearTimeout(timer);
    }
  };
}

/** Only a secure context has them. */
function ownLocks(): Locks | undefined {
  return (globalThis as { navigator?: { locks?: Locks } }).navigator?.locks;
}
