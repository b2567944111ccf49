import type { PlainStorage } from '../store/async-storage.js';
import { whenUsed } from '../store/lazy.js';
import type { Lazy } from '../store/lazy.js';
import type { ReadOutcome } from '../store/outcome.js';
import { StoreError } from '../store/store-error.js';
import type { TokenStore } from '../store/token-store.js';
import { isOnDevice } from './on-device.js';

export interface PlainOnWebOptions {
  /** The keys that `getAllKeys` and `clear` know from the start; those that are written join them. */
  readonly keys?: readonly string[];
}

/**
 * For the web build of an app that also runs on devices: tokens stay in the storage where they were, under the same
 * keys, **in plain text, where any script on the page can read them**. There is no keychain in a browser; the remedy is
 * an HttpOnly cookie that the server sets, and then this goes.
 *
 * On a device it refuses to work: every call rejects with `StoreError`, and nothing is read or written.
 *
 * @param storage In the shape of AsyncStorage or localStorage. Not touched before the first use.
 */
export function plainOnWeb(storage: Lazy<PlainStorage>, { keys = [] }: PlainOnWebOptions = {}): TokenStore {
  const known = new Set(keys);
  const plain = whenUsed(storage);
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<T>(verb: string, work: (storage: PlainStorage) => Promise<T>): Promise<T> {
    const turn = last.then(async () => {
      if (isOnDevice()) {
        throw new StoreError('unavailable', `Cannot ${verb}: tokens are kept in plain text only on the web`);
      }
      try {
        return await work(plain());
      } catch (error) {
        // Only its name: a message may quote what was to be stored.
        throw new StoreError('unavailable', `Cannot ${verb} in the browser: ${nameOf(error)}`);
      }
    });
    last = turn.catch(() => undefined);
    return turn;
  }

  const multiGet = (wanted: readonly string[]) =>
    inTurn('read', async (from) => {
      const found: [string, string | null][] = [];
      for (const key of wanted) found.push([key, (await from.getItem(key)) ?? null]);
      return found;
    });
  const multiSet = (pairs: readonly (readonly [string, string])[]) =>
    inTurn('write', async (to) => {
      for (const [key, value] of pairs) {
        known.add(key);
        await to.setItem(key, value);
      }
    });
  const multiRemove = (unwanted: readonly string[]) =>
    inTurn('remove', async (from) => {
      for (const key of unwanted) await from.removeItem(key);
    });
  const getItem = async (key: string) => (await multiGet([key]))[0]?.[1] ?? null;

  return {
    async read(key): Promise<ReadOutcome> {
      try {
        const value = await getItem(key);
        return value === null ? { status: 'empty' } : { status: 'found', value };
      } catch (error) {
        return { status: 'unavailable', detail: (error as StoreError).message };
      }
    },
    getItem,
    setItem: (key, value) => multiSet([[key, value]]),
    removeItem: (key) => multiRemove([key]),
    multiGet,
    multiSet,
    multiRemove,
    getAllKeys: async () =>
      (await multiGet([...known])).flatMap(([key, value]) => (value === null ? [] : [key])),
    clear: () => multiRemove([...known]),
  };
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'it failed';
}
