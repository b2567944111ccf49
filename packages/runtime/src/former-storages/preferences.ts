import type { PreferencesShape } from '../split/preferences.js';
import { whenUsed } from '../store/lazy.js';
import type { Lazy } from '../store/lazy.js';
import type { ListedStorage } from './lazily.js';

/** Capacitor's Preferences as the storage where tokens were, for `migrateFrom` and `discardAfterReinstall`. */
export function formerPreferences(
  preferences: Lazy<Pick<PreferencesShape, 'get' | 'set' | 'remove' | 'keys'>>,
): ListedStorage {
  const plain = whenUsed(preferences);
  return {
    getItem: async (key) => (await plain().get({ key })).value,
    setItem: (key, value) => plain().set({ key, value }),
    removeItem: (key) => plain().remove({ key }),
    getAllKeys: async () => (await plain().keys()).keys,
  };
}
