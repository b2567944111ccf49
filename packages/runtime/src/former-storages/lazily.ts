import type { PlainStorage } from '../store/async-storage.js';

/** A storage that can be asked for all its keys. */
export interface ListedStorage extends PlainStorage {
  getAllKeys(): Promise<readonly string[]> | readonly string[];
}

/** AsyncStorage lists its keys in one way, the web's storages in another. */
interface Listing {
  getAllKeys?(): Promise<readonly string[]>;
  readonly length?: number;
  key?(index: number): string | null;
}

/**
 * A storage that is not touched before it is needed, since modules of an app import each other in circles:
 * `migrateFrom(lazily(() => storage), keys)`.
 *
 * @param storage In the shape of AsyncStorage or localStorage.
 */
export function lazily(storage: () => PlainStorage & Listing): ListedStorage {
  return {
    getItem: (key) => storage().getItem(key),
    setItem: (key, value) => storage().setItem(key, value),
    removeItem: (key) => storage().removeItem(key),
    getAllKeys() {
      const listing: Listing = storage();
      if (typeof listing.getAllKeys === 'function') return listing.getAllKeys();
      return Array.from({ length: listing.length ?? 0 }, (_, index) => listing.key?.(index) ?? '');
    },
  };
}
