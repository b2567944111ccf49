import type { ElectronStoreShape } from '../split/electron-store.js';
import { keptText, keptValue } from '../split/kept-value.js';
import { onceUsed } from '../store/lazy.js';
import type { Lazy } from '../store/lazy.js';
import type { ListedStorage } from './lazily.js';

type Used = Pick<
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- As electron-store declares its values.
  ElectronStoreShape<any>,
  'get' | 'set' | 'delete' | 'store'
>;

/**
 * A store of electron-store, or of conf, as the one where tokens were, for `migrateFrom`. Values that are no strings are
 * kept as `splitElectronStore` reads them; `null` and an empty text are nothing, as they stand among an app's defaults.
 */
export function formerElectronStore(storage: Lazy<Used>): ListedStorage {
  const plain = onceUsed<Used>(storage);
  return {
    getItem(key) {
      const value: unknown = plain().get(key);
      return value == null || value === '' ? null : keptText(value);
    },
    setItem: (key, value) => plain().set(key, keptValue(value)),
    removeItem: (key) => plain().delete(key),
    getAllKeys: () => Object.keys(plain().store as object),
  };
}
