import { whenUsed } from '../store/lazy.js';
import type { Lazy } from '../store/lazy.js';
import type { ListedStorage } from './lazily.js';

/** An instance of react-native-mmkv 2 and 3, which `delete`, or 4, which `remove`s. */
export type MmkvShape = {
  getString(key: string): string | undefined;
  set(key: string, value: string): void;
  getAllKeys(): string[];
} & ({ delete(key: string): unknown } | { remove(key: string): unknown });

/** An MMKV instance as the storage where tokens were, for `migrateFrom` and `discardAfterReinstall`. */
export function formerMmkv(instance: Lazy<MmkvShape>): ListedStorage {
  const mmkv = whenUsed<MmkvShape>(instance);
  return {
    getItem: (key) => mmkv().getString(key),
    setItem: (key, value) => mmkv().set(key, value),
    removeItem(key) {
      const own = mmkv();
      return 'remove' in own ? own.remove(key) : own.delete(key);
    },
    getAllKeys: () => mmkv().getAllKeys(),
  };
}
