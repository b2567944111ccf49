import { after } from '../session/within.js';
import type { StoreError } from '../store/store-error.js';
import type { TokenStore } from '../store/token-store.js';

export interface UnlockOptions {
  /**
   * Resolves when it is worth asking a locked store again: the app has come to the foreground, the user wants to try
   * again. By default after a pause, which grows from 1 to 30 seconds. A keychain that shows a prompt needs one of its
   * own: else a user who refuses is asked again and again.
   */
  readonly unlocked?: (attempt: number) => Promise<unknown>;
}

/** What the SDKs below ask of a storage: a token store has it, and so has AsyncStorage, whole or split. */
export type KeyValueStorage = Pick<TokenStore, 'getItem' | 'setItem' | 'removeItem'>;

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
export function whenUnlocked(store: TokenStore, options?: UnlockOptions): TokenStore {
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
  const { storage, demandRead } = withMemory(store, options);
  return {
    ...storage,
    async removeItem(key) {
      demandRead(key);
      await storage.removeItem(key);
    },
  };
}

/**
 * For states that a library keeps as a whole: `createJSONStorage(() => asStateStorage(store))` of zustand, and `storage`
 * of redux-persist. It waits while the device is locked, see {@link whenUnlocked}. Both go on with the initial state
 * where the stored one cannot be read, and with the next change write it over the other, so what could not be read is
 * neither overwritten nor removed: these calls reject.
 *
 * redux-persist gives up after its own `timeout` of 5 seconds: set it to 0, and show nothing before it has read.
 *
 * @param store A token store, or a storage that was split: what of it lies in plain text is never locked.
 */
export function asStateStorage(store: KeyValueStorage, options?: UnlockOptions): KeyValueStorage {
  const { storage, demandRead } = withMemory(store, options);
  return {
    ...storage,
    async setItem(key, value) {
      demandRead(key);
      await storage.setItem(key, value);
    },
    async removeItem(key) {
      demandRead(key);
      await storage.removeItem(key);
    },
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

/** A storage that waits, and remembers which keys it has failed to read since they were last read or written. */
function withMemory(store: KeyValueStorage, options?: UnlockOptions) {
  const patient = itemsInTurn(store, patiently(options));
  const failures = new Map<string, unknown>();
  const storage: KeyValueStorage = {
    async getItem(key) {
      try {
        const value = await patient.getItem(key);
        failures.delete(key);
        return value;
      } catch (error) {
        failures.set(key, error);
        throw error;
      }
    },
    async setItem(key, value) {
      await patient.setItem(key, value);
      failures.delete(key);
    },
    removeItem: (key) => patient.removeItem(key),
  };
  const demandRead = (key: string) => {
    if (failures.has(key)) throw failures.get(key);
  };
  return { storage, demandRead };
}

type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** Does one thing after the other, each again until the store is not locked. */
function patiently({ unlocked = pause }: UnlockOptions = {}): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(async () => {
      for (let attempt = 0; ; attempt++) {
        try {
          return await work();
        } catch (error) {
          if (!isLocked(error)) throw error;
          await unlocked(attempt);
        }
      }
    });
    last = turn.catch(() => undefined);
    return turn;
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

/** Not by class: store and adapter may have come one by `import` and one by `require`. */
function isLocked(error: unknown): boolean {
  const { name, status } = (error ?? {}) as Partial<StoreError>;
  return name === 'StoreError' && status === 'locked';
}

function pause(attempt: number): Promise<void> {
  return new Promise((resolve) => void after(Math.min(30_000, 1000 * 2 ** attempt), resolve));
}
