import { describe, expect, it, vi } from 'vitest';
import { startAuthServer } from '../../../../test/support/auth-server.js';
import { fromResponse } from '../session/from-response.js';
import { createSession } from '../session/session.js';
import { createTokenStore } from '../store/token-store.js';
import { FaultyBackend } from '../testing/faulty-backend.js';
import { webLock, type Locks } from './web-lock.js';

/** What `navigator.locks` does for exclusive locks: the next in line gets it, unless it has been aborted. */
function createLocks(): Locks {
  let last: Promise<unknown> = Promise.resolve();
  return {
    request: (_, { signal }, work) =>
      new Promise((resolve, reject) => {
        let hasBegun = false;
        signal.addEventListener('abort', () => {
          if (!hasBegun) reject(new Error('aborted'));
        });
        last = last.then(() => {
          if (signal.aborted) return;
          hasBegun = true;
          return work().then(resolve, reject);
        });
      }),
  };
}

describe('webLock', () => {
  it('lets one tab refresh, and the others take over what it got', async () => {
    const server = await startAuthServer();
    const locks = createLocks();
    const backend = new FaultyBackend();
    const refresh = async ({ refreshToken }: { refreshToken?: string | undefined }) =>
      fromResponse(
        await fetch(`${server.url}/auth/refresh`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ refreshToken }),
        }),
      );
    const tab = () => createSession({ store: createTokenStore(backend), refresh, lock: webLock({ locks }) });
    const first = tab();
    await first.signIn(server.signIn());
    const tabs = [first, tab(), tab(), tab(), tab()];
    const rejected = await first.accessToken();
    await Promise.all(tabs.map((each) => each.accessToken()));
    const tokens = await Promise.all(tabs.map((each) => each.accessToken({ rejected })));
    expect(new Set(tokens).size).toBe(1);
    expect(tokens[0]).not.toBe(rejected);
    expect(server.counts).toMatchObject({ refreshes: 1, spentTokens: 0 });
    await server.close();
  });

  it('goes on without a tab that never lets go', async () => {
    const locks: Locks = {
      request: (_, { signal }) =>
        new Promise((__, reject) => signal.addEventListener('abort', () => reject(new Error('aborted')))),
    };
    const lock = webLock({ locks, timeoutMs: 5 });
    expect(await lock(() => Promise.resolve('done'))).toBe('done');
  });

  it('passes on what the work comes to, and runs it once', async () => {
    const lock = webLock({ locks: createLocks() });
    const work = vi.fn(() => Promise.reject(new Error('refused')));
    await expect(lock(work)).rejects.toThrow('refused');
    expect(work).toHaveBeenCalledTimes(1);
    expect(await lock(() => Promise.resolve(1))).toBe(1);
  });

  it('waits by chance where there are no locks, and keeps nothing in localStorage', async () => {
    const lock = webLock({ locks: undefined, random: () => 0 });
    expect(await lock(() => Promise.resolve('done'))).toBe('done');
    expect(await webLock({ random: () => 0 })(() => Promise.resolve('no navigator'))).toBe('no navigator');
  });
});
