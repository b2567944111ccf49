import type { Backend } from './backend.js';
import { entriesOf, type Entries } from './entries.js';
import type { Failed, ReadOutcome, WriteOutcome } from './outcome.js';
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
  /** @returns `null` where nothing is stored, or what is stored can never be read again. */
  getItem(key: string): Promise<string | null>;
  setItem(key: string, value: string): Promise<void>;
  removeItem(key: string): Promise<void>;
  multiGet(keys: readonly string[]): Promise<[string, string | null][]>;
  multiSet(entries: readonly (readonly [string, string])[]): Promise<void>;
  multiRemove(keys: readonly string[]): Promise<void>;
  /** The keys of this store, not those of other stores over the same keychain. */
  getAllKeys(): Promise<string[]>;
  /** Removes this store's keys, and nothing else that is in the keychain. */
  clear(): Promise<void>;
}

/**
 * What has to be done before a store is used the first time: moving tokens in from where they were, discarding those of
 * an earlier installation. It is tried again at the next operation for as long as it fails.
 *
 * @returns Why it could not be done now. Until it is, every operation fails so: what the store holds is not yet what
 * the app stored. `before-writes`: done, and to be asked again before each write.
 */
export type Preparation = (entries: Entries) => Promise<Failed | 'before-writes' | undefined>;

export interface TokenStoreOptions {
  /** Keeps this store's keys apart from those of other stores and libraries. Never change it: the keys would be lost. */
  readonly name?: string;
  /** In this order. */
  readonly prepare?: readonly Preparation[];
}

export function createTokenStore(
  backend: Backend,
  { name = 'jwt-hygiene', prepare = [] }: TokenStoreOptions = {},
): TokenStore {
  const entries = entriesOf(backend, name);
  let pending = prepare.map((run) => ({ run, done: false }));
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<T>(
    work: () => Promise<T>,
    otherwise: (failed: Failed) => T = refuse,
    writes = false,
  ): Promise<T> {
    const turn = last.then(async () => {
      const failed = await prepared(writes);
      return failed ? otherwise(failed) : work();
    });
    last = turn.catch(() => undefined);
    return turn;
  }
  const writing = <T>(work: () => Promise<T>) => inTurn(work, refuse, true);

  async function prepared(writes: boolean): Promise<Failed | undefined> {
    for (const step of pending) {
      if (step.done && !writes) continue;
      const result = await step.run(entries).catch((): Failed => ({ status: 'unavailable' }));
      if (typeof result === 'object')
        return { ...result, detail: `the store could not be prepared (${result.detail ?? result.status})` };
      step.done = true;
      if (!result) pending = pending.filter((each) => each !== step);
    }
    return undefined;
  }

  async function valueOf(key: string): Promise<string | null> {
    const outcome = await entries.read(key);
    if (outcome.status === 'found') return outcome.value;
    if (outcome.status === 'locked' || outcome.status === 'unavailable') throw errorOf('read', key, outcome);
    return null;
  }

  async function write(key: string, value: string): Promise<void> {
    done('write', key, await entries.write(key, value));
  }

  async function remove(keys: readonly string[]): Promise<void> {
    for (const key of keys) done('remove', key, await entries.remove(key));
  }

  async function keysHeld(): Promise<readonly string[]> {
    const keys = await entries.keys();
    return 'status' in keys ? refuse(keys) : keys;
  }

  function done(verb: string, key: string, outcome: WriteOutcome): void {
    if (outcome.status !== 'done') throw errorOf(verb, key, outcome);
  }

  function errorOf(verb: string, key: string, { status, detail }: Failed): StoreError {
    return new StoreError(status, `Cannot ${verb} "${key}" in ${backend.name}: ${detail ?? status}`);
  }

  function refuse(failed: Failed): never {
    throw errorOf('use', '*', failed);
  }

  return {
    read: (key) =>
      inTurn<ReadOutcome>(
        () => entries.read(key),
        (failed) => failed,
      ),
    getItem: (key) => inTurn(() => valueOf(key)),
    setItem: (key, value) => writing(() => write(key, value)),
    removeItem: (key) => inTurn(() => remove([key])),
    multiGet: (keys) =>
      inTurn(async () => {
        const found: [string, string | null][] = [];
        for (const key of keys) found.push([key, await valueOf(key)]);
        return found;
      }),
    multiSet: (pairs) =>
      writing(async () => {
        for (const [key, value] of pairs) await write(key, value);
      }),
    multiRemove: (keys) => inTurn(() => remove(keys)),
    getAllKeys: () => inTurn(async () => [...(await keysHeld())]),
    clear: () => inTurn(async () => remove(await keysHeld())),
  };
}
