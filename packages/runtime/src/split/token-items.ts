import type { TokenStore } from '../store/token-store.js';
import { mergedJson } from './merge.js';

/** What storages do with single keys. */
export interface TokenItems {
  getItem(key: string): Promise<string | null>;
  setItem(key: string, value: string): Promise<void>;
  mergeItem(key: string, value: string): Promise<void>;
  removeItem(key: string): Promise<void>;
  /** Anything else with the store, in its turn. */
  inTurn<T>(work: (tokens: TokenStore) => Promise<T>): Promise<T>;
}

/** The merge of each store that is on, if any. */
const merges = new WeakMap<TokenStore, Promise<unknown>>();

/**
 * A token store whose entries can be merged. A merge reads and writes, and lets nothing in between that comes this way
 * to the same store: what is called after it, is done after it.
 */
export function tokenItems(tokens: TokenStore): TokenItems {
  const inTurn: TokenItems['inTurn'] = (work) => {
    const merge = merges.get(tokens);
    return merge ? merge.then(() => work(tokens)) : work(tokens);
  };
  return {
    inTurn,
    getItem: (key) => inTurn(() => tokens.getItem(key)),
    setItem: async (key, value) => {
      const text = textOf(value);
      await inTurn(() => tokens.setItem(key, text));
    },
    removeItem: (key) => inTurn(() => tokens.removeItem(key)),
    mergeItem(key, value) {
      const merge = inTurn(async () => {
        await tokens.setItem(key, mergedJson(await tokens.getItem(key), value));
      });
      const settled = merge
        .catch(() => undefined)
        .then(() => {
          if (merges.get(tokens) === settled) merges.delete(tokens);
        });
      merges.set(tokens, settled);
      return merge;
    },
  };
}

/** What JavaScript hands over need not be a string; AsyncStorage refuses nothing but `null`. */
export function textOf(value: string | number | boolean | null | undefined): string {
  if (value == null) throw new TypeError('There is no value to store; remove the key instead.');
  return String(value);
}
