import { whenUsed } from '../store/lazy.js';
import type { Lazy } from '../store/lazy.js';
import { isOwnKey } from '../store/moved-mark.js';
import type { TokenStore } from '../store/token-store.js';
import { withCallback, withMultiCallback } from './callback.js';
import type { MultiCallback, NodeCallback } from './callback.js';
import { overlay } from './overlay.js';
import { bothWays, isAmong, parted } from './routes.js';
import type { TokenKeys } from './routes.js';
import { textOf, tokenItems } from './token-items.js';

type Pairs<Value> = readonly (readonly [string, Value])[];

/** What AsyncStorage 1 to 3 have in common, and what one of them has; storages that answer at once are none. */
export interface AsyncStorageShape {
  getItem(key: string): Promise<string | null | undefined>;
  setItem(key: string, value: string): Promise<unknown>;
  removeItem(key: string): Promise<unknown>;
  mergeItem?(key: string, value: string): Promise<unknown>;
  multiSet?(pairs: [string, string][]): Promise<unknown>;
  multiMerge?(pairs: [string, string][]): Promise<unknown>;
  setMany?(entries: Record<string, string>): Promise<unknown>;
}

/** All that a storage may have: the callbacks and `multi…` of AsyncStorage 1 and 2, `…Many` of 3. */
interface Whole {
  getItem(key: string, callback?: NodeCallback<string | null>): Promise<string | null>;
  setItem(key: string, value: string, callback?: NodeCallback<void>): Promise<void>;
  removeItem(key: string, callback?: NodeCallback<void>): Promise<void>;
  mergeItem(key: string, value: string, callback?: NodeCallback<void>): Promise<void>;
  multiGet(
    keys: readonly string[],
    callback?: MultiCallback<Pairs<string | null>>,
  ): Promise<Pairs<string | null>>;
  multiSet(pairs: Pairs<string>, callback?: MultiCallback<void>): Promise<void>;
  multiRemove(keys: readonly string[], callback?: MultiCallback<void>): Promise<void>;
  multiMerge(pairs: Pairs<string>, callback?: MultiCallback<void>): Promise<void>;
  getMany(keys: string[]): Promise<Record<string, string | null>>;
  setMany(entries: Record<string, string>): Promise<void>;
  removeMany(keys: string[]): Promise<void>;
  getAllKeys(callback?: NodeCallback<readonly string[]>): Promise<readonly string[]>;
  clear(callback?: NodeCallback<void>): Promise<void>;
}

/**
 * The app's own storage, whose tokens lie in the token store: for code that handles tokens and other entries at once,
 * and for libraries. It is as the storage was, with its methods, callbacks included, and whatever else it has.
 *
 * Of several entries the tokens are written first, and nothing else where that fails. `clear` empties both, as a whole:
 * each also where the other fails, which it then tells.
 *
 * @param storage AsyncStorage, or one in its shape. Not touched before the first use.
 * @param keys Of the tokens; their values must have been moved, see `migrateFrom`.
 */
export function splitStorage<Storage extends AsyncStorageShape>(
  storage: Lazy<Storage>,
  tokens: TokenStore,
  keys: TokenKeys,
): Storage {
  const plain = whenUsed(storage) as () => unknown as () => Whole;
  const items = tokenItems(tokens);
  const isToken = isAmong(keys);
  const isPairOfToken = ([key]: readonly [string, unknown]) => isToken(key);

  type Rest = (pairs: [string, string][]) => Promise<void>;

  async function tokensOf(wanted: readonly string[]): Promise<Map<string, string | null>> {
    return new Map(await items.inTurn((store) => store.multiGet(wanted.filter(isToken))));
  }
  async function writeBoth(pairs: Pairs<string>, rest: Rest): Promise<void> {
    const [ours, theirs] = parted(pairs, isPairOfToken);
    const texts = ours.map(([key, value]) => [key, textOf(value)] as const);
    if (ours.length > 0) await items.inTurn((store) => store.multiSet(texts));
    if (theirs.length > 0) await rest(theirs.map(([key, value]) => [key, value]));
  }
  async function mergeBoth(pairs: Pairs<string>, rest: Rest): Promise<void> {
    const [ours, theirs] = parted(pairs, isPairOfToken);
    for (const [key, value] of ours) await items.mergeItem(key, value);
    if (theirs.length > 0) await rest(theirs.map(([key, value]) => [key, value]));
  }
  function removeBoth(all: readonly string[], rest: (keys: string[]) => Promise<void>): Promise<void> {
    const [ours, theirs] = parted(all, isToken);
    return bothWays(
      () => items.inTurn((store) => store.multiRemove(ours)),
      () => (theirs.length > 0 ? rest(theirs) : undefined),
    );
  }
  async function allKeys(): Promise<string[]> {
    // First, since it moves in what still lies in the other.
    const ours = await items.inTurn((store) => store.getAllKeys());
    const theirs = await plain().getAllKeys();
    return [...new Set([...theirs.filter((key) => !isOwnKey(key)), ...ours.filter(isToken)])];
  }

  const methods: Whole = {
    getItem: (key, ...rest) =>
      isToken(key) ? withCallback(items.getItem(key), rest[0]) : plain().getItem(key, ...rest),
    setItem: (key, value, ...rest) =>
      isToken(key) ? withCallback(items.setItem(key, value), rest[0]) : plain().setItem(key, value, ...rest),
    removeItem: (key, ...rest) =>
      isToken(key) ? withCallback(items.removeItem(key), rest[0]) : plain().removeItem(key, ...rest),
    mergeItem(key, value, ...rest) {
      if (!isToken(key)) return plain().mergeItem(key, value, ...rest);
      return withCallback(items.mergeItem(key, value), rest[0]);
    },

    multiGet(wanted, ...rest) {
      if (!wanted.some(isToken)) return plain().multiGet(wanted, ...rest);
      const [, theirs] = parted(wanted, isToken);
      const others = theirs.length > 0 ? plain().multiGet(theirs) : [];
      const found = Promise.all([tokensOf(wanted), others]).then(([ours, pairs]) => {
        const all = new Map([...pairs, ...ours]);
        return wanted.map((key) => [key, all.get(key) ?? null] as const);
      });
      return withMultiCallback(found, rest[0]);
    },
    multiSet(pairs, ...rest) {
      if (!pairs.some(isPairOfToken)) return plain().multiSet(pairs, ...rest);
      const written = writeBoth(pairs, (theirs) => plain().multiSet(theirs));
      return withMultiCallback(written, rest[0]);
    },
    multiRemove(all, ...rest) {
      if (!all.some(isToken)) return plain().multiRemove(all, ...rest);
      const removed = removeBoth(all, (theirs) => plain().multiRemove(theirs));
      return withMultiCallback(removed, rest[0]);
    },
    multiMerge(pairs, ...rest) {
      if (!pairs.some(isPairOfToken)) return plain().multiMerge(pairs, ...rest);
      const merged = mergeBoth(pairs, (theirs) => plain().multiMerge(theirs));
      return withMultiCallback(merged, rest[0]);
    },

    async getMany(wanted) {
      if (!wanted.some(isToken)) return plain().getMany(wanted);
      const [, theirs] = parted(wanted, isToken);
      const others = theirs.length > 0 ? plain().getMany(theirs) : Promise.resolve({});
      const [ours, rest] = await Promise.all([tokensOf(wanted), others]);
      const all = new Map<string, string | null>([...Object.entries<string | null>(rest), ...ours]);
      return Object.fromEntries(
        wanted.filter((key) => all.has(key)).map((key) => [key, all.get(key) ?? null]),
      );
    },
    setMany: (entries) =>
      writeBoth(Object.entries(entries), (theirs) => plain().setMany(Object.fromEntries(theirs))),
    removeMany: (all) =>
      all.some(isToken) ? removeBoth(all, (theirs) => plain().removeMany(theirs)) : plain().removeMany(all),

    getAllKeys: (...rest) => withCallback(allKeys(), rest[0]),
    clear(...rest) {
      const both = bothWays(
        () => items.inTurn((store) => store.clear()),
        () => plain().clear(),
      );
      return withCallback(both, rest[0]);
    },
  };
  return overlay(whenUsed(storage), { ...methods });
}
