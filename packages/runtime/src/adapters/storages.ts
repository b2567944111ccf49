import type { TokenStore } from '../store/token-store.js';
import { atOnceOrPatiently, isPromise, patiently } from './patience.js';
import type { InTurn, UnlockOptions } from './patience.js';

export type { UnlockOptions };

/** What the SDKs below ask of a storage: a token store has it, and so has AsyncStorage, whole or split. */
export type KeyValueStorage = Pick<TokenStore, 'getItem' | 'setItem' | 'removeItem'>;

/** What state libraries ask of a storage. */
export interface StateStorage<V> {
  getItem(key: string): V | null | undefined | PromiseLike<V | null | undefined>;
  setItem(key: string, value: V): unknown;
  removeItem(key: string): unknown;
}

/** It answers at once where the storage does, and nothing has to be waited for. */
export interface PatientStorage<V> {
  getItem(key: string): V | null | Promise<V | null>;
  setItem(key: string, value: V): void | Promise<void>;
  removeItem(key: string): void | Promise<void>;
}

/**
 * The same store, whose operations wait while the device is locked instead of rejecting, one after the other. For SDKs
 * that ask their storage once, and take no answer for an empty one:
 *
 * - Supabase (`auth.storage`) never announces `INITIAL_SESSION` where its first read rejects, not even later; here it
 *   does when the device is unlocked.
 * - Amplify (`cognitoUserPoolsTokenProvider.setKeyValueStorage`) takes an error at any of its keys for "no tokens".
 *
 * Whatever asks these SDKs for a session waits as well. What fails in another way than by being locked rejects.
 */
export function whenUnlocked(store: TokenStore, options?: UnlockOptions): TokenStore;
/** The same for a storage that was split. */
export function whenUnlocked(store: KeyValueStorage, options?: UnlockOptions): KeyValueStorage;
/** The same for an adapter of the app's own around such a store; what it answers at once is answered at once. */
export function whenUnlocked<V>(store: StateStorage<V>, options?: UnlockOptions): PatientStorage<V>;
export function whenUnlocked<V>(
  store: TokenStore | StateStorage<V>,
  options?: UnlockOptions,
): TokenStore | PatientStorage<V> {
  if (options) return patient(store, options);
  // Some ask for it each time that they use it: who waits in another queue would be overtaken.
  const known = patientOf.get(store) ?? patient(store);
  patientOf.set(store, known);
  return known;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- what a storage keeps is what its wrapper keeps
const patientOf = new WeakMap<object, TokenStore | PatientStorage<any>>();

function patient<V>(
  store: TokenStore | StateStorage<V>,
  options?: UnlockOptions,
): TokenStore | PatientStorage<V> {
  if (!('read' in store)) return itemsAtOnce(store, options);
  const inTurn = patiently(options);
  return {
    ...itemsInTurn(store, inTurn),
    read: (key) => store.read(key),
    multiGet: (keys) => inTurn(() => store.multiGet(keys)),
    multiSet: (entries) => inTurn(() => store.multiSet(entries)),
    multiRemove: (keys) => inTurn(() => store.multiRemove(keys)),
    getAllKeys: () => inTurn(() => store.getAllKeys()),
    clear: () => inTurn(() => store.clear()),
  };
}

/**
 * For Firebase's `getReactNativePersistence`. It waits while the device is locked, see {@link whenUnlocked}: Firebase
 * would go on in memory, without the user. And where a user cannot be read for another reason, Firebase signs them out
 * and removes them, so what could not be read is not removed: that call rejects.
 *
 * @param store A token store, or a storage that was split.
 */
export function asFirebaseStorage(store: KeyValueStorage, options?: UnlockOptions): KeyValueStorage {
  const { storage, unread } = withMemory(store, options);
  return {
    getItem: async (key) => storage.getItem(key),
    setItem: async (key, value) => storage.setItem(key, value),
    removeItem: async (key) => unread(key) ?? storage.removeItem(key),
  };
}

/**
 * For states that a library keeps as a whole: `createJSONStorage(() => asStateStorage(store))` of zustand, and `storage`
 * of redux-persist. It waits while the device is locked, see {@link whenUnlocked}. Both go on with the initial state
 * where the stored one cannot be read, and with the next change write it over the other, so what could not be read is
 * neither overwritten nor removed: these calls reject. What is set while the stored state is still being read does not
 * know of it, and the library puts the stored one over it: it is kept only where nothing was stored.
 *
 * redux-persist gives up after its own `timeout` of 5 seconds: set it to 0, and show nothing before it has read.
 *
 * @param store A token store, or a storage that was split: what of it lies in plain text is never locked.
 */
export function asStateStorage(store: KeyValueStorage, options?: UnlockOptions): KeyValueStorage;
/**
 * The same for an adapter of the app's own around such a store: it may answer at once, and then is answered for at once
 * (zustand has its state when it is made), and may keep what is no text. The adapter has to pass on what the store
 * rejects with, or throws.
 */
export function asStateStorage<V>(store: StateStorage<V>, options?: UnlockOptions): PatientStorage<V>;
export function asStateStorage<V>(store: StateStorage<V>, options?: UnlockOptions): PatientStorage<V> {
  const { storage, unread } = withMemory(store, options);
  const reading = new Map<string, Promise<V | null>>();
  return {
    getItem(key) {
      const value = storage.getItem(key);
      if (!isPromise(value)) return value;
      reading.set(key, value);
      const done = () => {
        if (reading.get(key) === value) reading.delete(key);
      };
      value.then(done, done);
      return value;
    },
    setItem: (key, value) =>
      unread(key) ??
      reading.get(key)?.then((stored) => (stored === null ? storage.setItem(key, value) : undefined)) ??
      storage.setItem(key, value),
    removeItem: (key) => unread(key) ?? storage.removeItem(key),
  };
}

/** As oidc-client-ts has it. */
export interface OidcStateStore {
  set(key: string, value: string): Promise<void>;
  get(key: string): Promise<string | null>;
  remove(key: string): Promise<string | null>;
  getAllKeys(): Promise<string[]>;
}

/**
 * For `userStore` and `stateStore` of oidc-client-ts, which asks for other methods. It passes on that a store is
 * locked: `getUser()` rejects with `StoreError`, and nobody is taken for signed out.
 *
 * @param prefix Of this store's keys, as in `WebStorageStateStore`.
 */
export function asStateStore(
  store: TokenStore,
  { prefix = 'oidc.' }: { readonly prefix?: string } = {},
): OidcStateStore {
  return {
    set: (key, value) => store.setItem(prefix + key, value),
    get: (key) => store.getItem(prefix + key),
    async remove(key) {
      const value = await store.getItem(prefix + key);
      await store.removeItem(prefix + key);
      return value;
    },
    async getAllKeys() {
      const keys = await store.getAllKeys();
      return keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
    },
  };
}

/**
 * A storage that waits, and remembers which keys it has failed to read since they were last read or written: `unread`
 * then rejects with what it failed with.
 */
function withMemory<V>(store: StateStorage<V>, options?: UnlockOptions) {
  const patient = itemsAtOnce(store, options);
  const failures = new Map<string, unknown>();
  const read = (key: string, value: V | null): V | null => {
    failures.delete(key);
    return value;
  };
  const failed = (key: string, error: unknown): never => {
    failures.set(key, error);
    throw error;
  };
  const storage: PatientStorage<V> = {
    ...patient,
    getItem(key) {
      try {
        const value = patient.getItem(key);
        if (!isPromise(value)) return read(key, value);
        return value.then(
          (answer) => read(key, answer),
          (error: unknown) => failed(key, error),
        );
      } catch (error) {
        return failed(key, error);
      }
    },
    setItem(key, value) {
      const done = patient.setItem(key, value);
      if (isPromise(done)) return done.then(() => void failures.delete(key));
      failures.delete(key);
      return undefined;
    },
  };
  const unread = (key: string): Promise<never> | undefined =>
    failures.has(key) ? Promise.resolve().then(() => failed(key, failures.get(key))) : undefined;
  return { storage, unread };
}

/** What answers at once is answered at once, as long as nobody waits. */
function itemsAtOnce<V>(store: StateStorage<V>, options?: UnlockOptions): PatientStorage<V> {
  const inTurn = atOnceOrPatiently(options);
  const done = (answer: unknown) => (isPromise(answer) ? answer.then(() => undefined) : undefined);
  return {
    getItem(key) {
      const value = inTurn(() => store.getItem(key));
      return isPromise(value) ? value.then((answer) => answer ?? null) : (value ?? null);
    },
    setItem: (key, value) => done(inTurn(() => store.setItem(key, value), key)),
    removeItem: (key) => done(inTurn(() => store.removeItem(key), key)),
  };
}

/** Nothing but the three methods, and nothing but their first arguments: a storage may have callbacks. */
function itemsInTurn(store: KeyValueStorage, inTurn: InTurn): KeyValueStorage {
  return {
    getItem: (key) => inTurn(() => store.getItem(key)),
    setItem: (key, value) => inTurn(() => store.setItem(key, value)),
    removeItem: (key) => inTurn(() => store.removeItem(key)),
  };
}
