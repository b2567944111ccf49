import { whenUsed } from '../store/lazy.js';
import type { Lazy } from '../store/lazy.js';
import { isOwnKey } from '../store/moved-mark.js';
import type { TokenStore } from '../store/token-store.js';
import { keptText, keptValue } from './kept-value.js';
import { overlay } from './overlay.js';
import { bothWays, isAmong } from './routes.js';
import type { TokenKeys } from './routes.js';

/* eslint-disable @typescript-eslint/no-explicit-any -- As @ionic/storage declares its values. */

/** What a storage of @ionic/storage 3 and 4 is, as far as it matters here. */
export interface IonicStorageShape {
  get(key: string): Promise<any>;
  set(key: string, value: any): Promise<any>;
  remove(key: string): Promise<any>;
  clear(): Promise<void>;
  length(): Promise<number>;
  keys(): Promise<string[]>;
  forEach(iteratorCallback: (value: any, key: string, iterationNumber: any) => any): Promise<void>;
}

/**
 * A storage of @ionic/storage whose tokens lie in the token store; the rest is as it was. `clear` empties both, as a
 * whole: each also where the other fails, which it then tells.
 *
 * @param storage Not touched before the first use. What its `create()` gives is split as well.
 * @param keys Of the tokens, whose values are any JSON. They must have been moved, see `formerIonicStorage`.
 */
export function splitIonicStorage<Storage extends IonicStorageShape>(
  storage: Lazy<Storage>,
  tokens: TokenStore,
  keys: TokenKeys,
): Storage {
  const plain = whenUsed<IonicStorageShape & { create?(): Promise<unknown> }>(storage);
  const isToken = isAmong(keys);

  const methods = {
    async get(key: string): Promise<unknown> {
      if (!isToken(key)) return plain().get(key) as Promise<unknown>;
      // An empty text is a value here, as it is in Ionic Storage.
      const [[, text] = ['', null]] = await tokens.multiGet([key]);
      return text === null ? null : keptValue(text);
    },
    async set(key: string, value: unknown): Promise<unknown> {
      if (!isToken(key)) return plain().set(key, value) as Promise<unknown>;
      await tokens.setItem(key, keptText(value));
      return value;
    },
    remove: (key: string): Promise<unknown> => (isToken(key) ? tokens.removeItem(key) : plain().remove(key)),
    clear: () =>
      bothWays(
        () => tokens.clear(),
        () => plain().clear(),
      ),
    keys: async () => {
      // First, since it moves in what still lies in the other.
      const ours = await tokens.getAllKeys();
      const theirs = await plain().keys();
      return [...new Set([...theirs.filter((key) => !isOwnKey(key)), ...ours.filter(isToken)])];
    },
    length: async () => (await methods.keys()).length,
    // As in localforage: counted from 1, ended by the first answer that is not `undefined`.
    async forEach(each: (value: unknown, key: string, count: number) => unknown): Promise<unknown> {
      const ours = (await tokens.getAllKeys()).filter(isToken);
      const values = await tokens.multiGet(ours);
      let count = 0;
      const all = plain() as { forEach(each: unknown): Promise<unknown> };
      const answer = await all.forEach((value: unknown, key: string) =>
        isOwnKey(key) || ours.includes(key) ? undefined : each(value, key, ++count),
      );
      if (answer !== undefined) return answer;
      for (const [key, text] of values) {
        const last = text === null ? undefined : each(keptValue(text), key, ++count);
        if (last !== undefined) return last;
      }
      return undefined;
    },
    async create(): Promise<unknown> {
      await plain().create?.();
      return split;
    },
  };
  const split: Storage = overlay(whenUsed(storage), methods);
  return split;
}
