import type { Backend } from './backend.js';
import { entriesOf, untilFailure } from './entries.js';
import type { Entries } from './entries.js';
import type { Failed, ReadOutcome } from './outcome.js';
import { StoreError } from './store-error.js';

/**
 * A store for tokens, shaped like AsyncStorage so that it takes its place in redux-persist, zustand, Supabase, Firebase
 * and Amplify. Keys are any strings. Operations run in the order in which they were called, one after the other.
 *
 * `null` means that nothing is stored. Where a device is locked, or there is no keychain, a call rejects with
 * {@link StoreError} instead: code that took this for "nothing stored" would sign the user out.
 */
export interface TokenStore {
  /** Reads a key and says what came of it. Never rejects. */
  read(key: string): Promise<ReadOutcome>;
  /**
   * @returns `null` where nothing is stored, or what is stored can never be read again. An empty text is nothing, as in
   * AsyncStorage: apps sign out by storing one.
   */
  getItem(key: string): Promise<string | null>;
  setItem(key: string, value: string): Promise<void>;
  removeItem(key: string): Promise<void>;
  multiGet(keys: readonly string[]): Promise<[string, string | null][]>;
  multiSet(entries: readonly (readonly [string, string])[]): Promise<void>;
  multiRemove(keys: readonly string[]): Promise<void>;
  /** The keys of this store, not those of other stores over the same keychain. */
  getAllKeys(): Promise<readonly string[]>;
  /** Removes this store's keys, and nothing else that is in the keychain. */
  clear(): Promise<void>;
}

/**
 * What has to be done before a store is used: moving tokens in from where they were, discarding those of an earlier
 * installation. It is asked before every operation, and has to remember for itself what is done.
 *
 * @returns Why it could not be done now. Until it is, every operation fails so: what the store holds is not yet what
 * the app stored.
 */
export type Preparation = (entries: Entries) => Promise<Failed | undefined>;

export interface TokenStoreOptions {
  /**
   * Keeps this store's keys apart from those of other stores and libraries; no two stores may share one. Never change
   * it: the keys would be lost.
   */
  readonly name?: string;
  /** In this order. */
  readonly prepare?: readonly Preparation[];
}

export function createTokenStore(
  backend: Backend,
  { name = 'jwt-hygiene', prepare = [] }: TokenStoreOptions = {},
): TokenStore {
  const entries = entriesOf(backend, name);
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T | Failed> {
    const turn = last.then(async () => (await prepared()) ?? work());
    last = turn.catch(() => undefined);
    return turn;
  }

  async function prepared(): Promise<Failed | undefined> {
    for (const step of prepare) {
      const failed = await attempt(step);
      if (failed) return { ...failed, detail: `not prepared: ${failed.detail ?? failed.status}` };
    }
    return undefined;
  }

  async function attempt(step: Preparation): Promise<Failed | undefined> {
    try {
      return await step(entries);
    } catch {
      return { status: 'unavailable' };
    }
  }

  /** In its turn, and what failed as an error. */
  async function orThrow<T>(verb: string, work: () => Promise<T | Failed>): Promise<T> {
    const result = await inTurn(work);
    if (!isFailed(result)) return result;
    const { status, detail = status } = result;
    throw new StoreError(status, `Cannot ${verb} in ${backend.name}: ${detail}`);
  }

  const multiGet = (keys: readonly string[]) =>
    orThrow('read', async () => {
      const found: [string, string | null][] = [];
      for (const key of keys) {
        const outcome = await entries.read(key);
        // What can never be read again is as good as nothing.
        if (outcome.status === 'locked' || outcome.status === 'unavailable') return outcome;
        found.push([key, outcome.status === 'found' ? outcome.value : null]);
      }
      return found;
    });
  const multiSet = (pairs: readonly (readonly [string, string])[]) =>
    orThrow('write', () => untilFailure(pairs, ([key, value]) => entries.write(key, value)));
  const multiRemove = (keys: readonly string[]) =>
    orThrow('remove', () => untilFailure(keys, entries.remove));

  return {
    read: (key) => inTurn(() => entries.read(key)),
    getItem: async (key) => (await multiGet([key]))[0]?.[1] || null,
    setItem: (key, value) => multiSet([[key, value]]),
    removeItem: (key) => multiRemove([key]),
    multiGet,
    multiSet,
    multiRemove,
    getAllKeys: () => orThrow('list', entries.keys),
    clear: () =>
      orThrow('clear', async () => {
        const keys = await entries.keys();
        return isFailed(keys) ? keys : untilFailure(keys, entries.remove);
      }),
  };
}

function isFailed(result: unknown): result is Failed {
  return typeof result === 'object' && result !== null && 'status' in result;
}
