import type { IonicStorageShape } from '../split/ionic-storage.js';
import { keptText, keptValue } from '../split/kept-value.js';
import type { ListedStorage } from './lazily.js';

type Used = Pick<IonicStorageShape, 'get' | 'set' | 'remove' | 'keys'>;

/**
 * A storage of @ionic/storage as the one where tokens were, for `migrateFrom` and `discardAfterReinstall`. Values that
 * are no strings are kept as `splitIonicStorage` reads them.
 *
 * @param storage `create()` must have been called on it, or be waited for: `async () => new Storage().create()`.
 */
export function formerIonicStorage(storage: Used | (() => Used | Promise<Used>)): ListedStorage {
  let created: Used | undefined;
  const plain = async () => (created ??= await (typeof storage === 'function' ? storage() : storage));
  return {
    async getItem(key) {
      const value: unknown = await (await plain()).get(key);
      return value == null ? null : keptText(value);
    },
    setItem: async (key, value) => (await plain()).set(key, keptValue(value)) as Promise<unknown>,
    removeItem: async (key) => (await plain()).remove(key) as Promise<unknown>,
    getAllKeys: async () => (await plain()).keys(),
  };
}
