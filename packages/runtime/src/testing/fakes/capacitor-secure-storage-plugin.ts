// Stands for capacitor-secure-storage-plugin in tests. Behaves as the source of 0.13.0 says; in brackets where.
//
//  1. Reading and removing what is not there reject with "Item with given key does not exist" (all platforms).
//  2. On the web everything goes to localStorage, in base64 (dist/esm/web.js).
// iOS (ios/…/SecureStoragePlugin.swift, and SwiftKeychainWrapper 4 below it)
//  3. Whether an entry is there is whether it can be read (`hasValue`): a locked one "does not exist" as well, and
//     listing finds nothing (`allKeys` gives an empty set on every error).
//  4. Entries are written `afterFirstUnlock`, not for this device only (`set`): added, or updated; a failure is "error".
// Android (SecureStoragePluginPlugin.java, PasswordStorageHelper.java)
//  5. Setting resolves with true whatever happened (`setData` swallows every exception).
//  6. What cannot be decrypted "does not exist" (`getData` gives null on every exception), so it is not removed
//     either (`has`), but it is listed (`keys` reads the preferences).
//  7. Where the keystore cannot be opened at the start, values are kept in base64 (`PasswordStorageHelper_SDK16`).
import { device, nativeError, opens, throwFault } from './capacitor-core.js';

export { device } from './capacitor-core.js';

const NOT_THERE = 'Item with given key does not exist';
const AFTER_FIRST_UNLOCK = 3;

export const SecureStoragePlugin = {
  async get({ key }: { key: string }) {
    await begin();
    const value = readable(key);
    if (value === undefined) throw nativeError(NOT_THERE);
    return { value };
  },
  async set({ key, value }: { key: string; value: string }) {
    await begin();
    throwFault(device.writeFaults);
    if (device.platform === 'ios' && !opens(AFTER_FIRST_UNLOCK)) throw nativeError('error');
    if (!(device.platform === 'android' && device.keystoreBroken))
      device.entries.set(key, { value, access: AFTER_FIRST_UNLOCK, generation: device.generation });
    return { value: true };
  },
  async remove({ key }: { key: string }) {
    await begin();
    if (readable(key) === undefined) throw nativeError(NOT_THERE);
    device.entries.delete(key);
    return { value: true };
  },
  async keys() {
    await begin();
    const readableNow = device.platform === 'android' || opens(AFTER_FIRST_UNLOCK);
    return { value: readableNow ? [...device.entries.keys()] : [] };
  },
};

async function begin() {
  if (device.platform === 'web') throw new Error('localStorage was used');
  await Promise.resolve();
  throwFault(device.faults);
}

function readable(key: string): string | undefined {
  const entry = device.entries.get(key);
  if (device.platform === 'ios') return entry && opens(entry.access) ? entry.value : undefined;
  return device.keystoreBroken || entry?.generation !== device.generation ? undefined : entry.value;
}
