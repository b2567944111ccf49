import type { TokenStore } from '../store/token-store.js';
import { withCallback } from './callback.js';
import type { NodeCallback } from './callback.js';
import { tokenItems } from './token-items.js';

/** One key of a token store, in the shape of AsyncStorage's `useAsyncStorage(key)`. */
export interface TokenItem {
  getItem(callback?: NodeCallback<string | null>): Promise<string | null>;
  setItem(value: string, callback?: NodeCallback<void>): Promise<void>;
  /** Merges a JSON object into the one that is stored. */
  mergeItem(value: string, callback?: NodeCallback<void>): Promise<void>;
  removeItem(callback?: NodeCallback<void>): Promise<void>;
}

/** @returns Takes the place of `useAsyncStorage(key)`; like that one it is no hook, and remembers nothing. */
export function itemOf(tokens: TokenStore, key: string): TokenItem {
  const items = tokenItems(tokens);
  return {
    getItem: (callback) => withCallback(items.getItem(key), callback),
    setItem: (value, callback) => withCallback(items.setItem(key, value), callback),
    mergeItem: (value, callback) => withCallback(items.mergeItem(key, value), callback),
    removeItem: (callback) => withCallback(items.removeItem(key), callback),
  };
}
