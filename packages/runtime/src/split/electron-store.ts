import { onceUsed } from '../store/lazy.js';
import type { Lazy } from '../store/lazy.js';
import type { TokenStore } from '../store/token-store.js';
import { keptText, keptValue } from './kept-value.js';
import { parted } from './routes.js';
import { valueAt, withoutValueAt, withValueAt } from './value-at.js';

/* eslint-disable @typescript-eslint/no-explicit-any -- As electron-store declares its values. */

/** What an instance of electron-store, or of conf under it, is, as far as it matters here. */
export interface ElectronStoreShape<Values extends Record<string, any>> {
  get store(): Values;
  get(key: string, defaultValue?: any): any;
  set(key: string, value: any): void;
  set(values: any): void;
  has(key: string): boolean;
  delete(key: string): void;
  clear(): void;
}

/** The same methods, whose answers have to be waited for. */
export interface SplitElectronStore<Values extends Record<string, any>> {
  get<Key extends keyof Values>(key: Key): Promise<Values[Key]>;
  get<Key extends keyof Values>(
    key: Key,
    defaultValue: Required<Values>[Key],
  ): Promise<Required<Values>[Key]>;
  get<Value = any>(key: string, defaultValue?: Value): Promise<Value>;
  set<Key extends keyof Values>(key: Key, value?: Values[Key]): Promise<void>;
  set(key: string, value: unknown): Promise<void>;
  set(values: Partial<Values>): Promise<void>;
  has(key: keyof Values | (string & {})): Promise<boolean>;
  delete(key: keyof Values | (string & {})): Promise<void>;
  clear(): Promise<void>;
}

/**
 * A store of electron-store, or of conf, whose tokens lie in the token store; the rest is as it was. Only in Electron's
 * main process. Of several entries the tokens are written first, and nothing else where that fails.
 *
 * Where a token is not stored, the store itself is asked: what it has then are the defaults that the app gave it.
 *
 * @param storage Not touched before the first use, nor opened: `() => new Store()`, since an app may say until then where
 * its files lie.
 * @param keys Of the tokens, whose values are any JSON: `'token'`, or the path to one, `'auth.token'`. They must have
 * been moved, see `formerElectronStore`. What lies around such a path is not asked for as a whole.
 */
export function splitElectronStore<Values extends Record<string, any>>(
  storage: Lazy<ElectronStoreShape<Values>>,
  tokens: TokenStore,
  keys: readonly string[],
): SplitElectronStore<Values> {
  const plain = onceUsed(storage);
  const entryOf = (key: string) => keys.find((each) => key === each || key.startsWith(`${each}.`));
  let last: Promise<unknown> = Promise.resolve();

  /** A change of a part reads and writes, and lets nothing in between. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  }
  const stored = async (entry: string) => {
    const [[, text] = ['', null]] = await tokens.multiGet([entry]);
    return text === null ? undefined : keptValue(text);
  };
  const pathIn = (key: string, entry: string) => key.slice(entry.length + 1);

  async function write(entry: string, key: string, value: unknown): Promise<void> {
    if (value === undefined) throw new TypeError('Use `delete()` to clear values');
    const path = pathIn(key, entry);
    const whole = path === '' ? value : withValueAt((await stored(entry)) ?? plain().get(entry), path, value);
    await tokens.setItem(entry, keptText(whole));
  }

  async function remove(entry: string, key: string): Promise<void> {
    const path = pathIn(key, entry);
    if (path === '') return tokens.removeItem(entry);
    const value = await stored(entry);
    if (value !== undefined) await tokens.setItem(entry, keptText(withoutValueAt(value, path)));
  }

  /** What is no token is asked for, and done, at once: others may ask the store itself for it. */
  async function either<T>(key: string, atOnce: () => T, ours: (entry: string) => Promise<T>): Promise<T> {
    const entry = entryOf(key);
    return entry === undefined ? atOnce() : inTurn(() => ours(entry));
  }

  const methods = {
    get: (key: string, defaultValue?: unknown) =>
      either(
        key,
        () => plain().get(key, defaultValue) as unknown,
        async (entry): Promise<unknown> => {
          const value = valueAt(await stored(entry), pathIn(key, entry));
          return value === undefined ? plain().get(key, defaultValue) : value;
        },
      ),
    set(key: string | Record<string, unknown>, value?: unknown) {
      if (typeof key === 'string')
        return either(
          key,
          () => plain().set(key, value),
          (entry) => write(entry, key, value),
        );
      const [ours, theirs] = parted(Object.entries(key), ([each]) => entryOf(each) !== undefined);
      return inTurn(async () => {
        for (const [each, own] of ours) await write(entryOf(each)!, each, own);
        if (theirs.length > 0) plain().set(Object.fromEntries(theirs));
      });
    },
    has: (key: string) =>
      either(
        key,
        () => plain().has(key),
        async (entry) => valueAt(await stored(entry), pathIn(key, entry)) !== undefined || plain().has(key),
      ),
    delete: (key: string) =>
      either(
        key,
        () => plain().delete(key),
        async (entry) => {
          await remove(entry, key);
          plain().delete(key);
        },
      ),
    clear: () =>
      inTurn(async () => {
        await tokens.clear();
        plain().clear();
      }),
  };
  return methods as SplitElectronStore<Values>;
}
