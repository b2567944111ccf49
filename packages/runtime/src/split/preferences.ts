import { whenUsed } from '../store/lazy.js';
import type { Lazy } from '../store/lazy.js';
import { isOwnKey } from '../store/moved-mark.js';
import type { TokenStore } from '../store/token-store.js';
import { overlay } from './overlay.js';
import { bothWays, isAmong } from './routes.js';
import type { TokenKeys } from './routes.js';
import { textOf } from './token-items.js';

/** What @capacitor/preferences is, as far as it matters here. */
export interface PreferencesShape {
  get(options: { key: string }): Promise<{ value: string | null }>;
  set(options: { key: string; value: string }): Promise<void>;
  remove(options: { key: string }): Promise<void>;
  keys(): Promise<{ keys: string[] }>;
  clear(): Promise<void>;
}

/**
 * Capacitor's Preferences whose tokens lie in the token store; the rest is as it was. `clear` empties both, as a whole:
 * each also where the other fails, which it then tells.
 *
 * @param preferences Not touched before the first use.
 * @param keys Of the tokens; their values must have been moved, see `formerPreferences`.
 */
export function splitPreferences<Preferences extends PreferencesShape>(
  preferences: Lazy<Preferences>,
  tokens: TokenStore,
  keys: TokenKeys,
): Preferences {
  const plain = whenUsed(preferences);
  const isToken = isAmong(keys);
  const methods: PreferencesShape = {
    async get(options) {
      return isToken(options.key) ? { value: await tokens.getItem(options.key) } : plain().get(options);
    },
    async set(options) {
      await (isToken(options.key)
        ? tokens.setItem(options.key, textOf(options.value))
        : plain().set(options));
    },
    async remove(options) {
      await (isToken(options.key) ? tokens.removeItem(options.key) : plain().remove(options));
    },
    async keys() {
      // First, since it moves in what still lies in the other.
      const ours = await tokens.getAllKeys();
      const theirs = (await plain().keys()).keys;
      return { keys: [...new Set([...theirs.filter((key) => !isOwnKey(key)), ...ours.filter(isToken)])] };
    },
    clear: () =>
      bothWays(
        () => tokens.clear(),
        () => plain().clear(),
      ),
  };
  return overlay(plain, { ...methods });
}
