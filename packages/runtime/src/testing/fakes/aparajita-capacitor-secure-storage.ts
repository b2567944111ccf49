// Stands for @aparajita/capacitor-secure-storage in tests. Behaves as the source of 8.0.1 says; in brackets where.
//
// Everywhere (dist/esm/base.js, web.js)
//  1. Values are kept as JSON; with `convertDate` a text that looks like a date comes back as a Date (`get`).
//  2. What is no JSON is a StorageError with the code `invalidData` (`get`).
//  3. On the web everything goes to localStorage, in plain text (web.js).
// iOS (ios/…/Plugin.swift, KeychainError.swift, and KeychainSwift 21 below it)
//  4. Setting deletes, then adds (KeychainSwift `set`); a failure is `osError`, "An OS error occurred (-25308)".
//  5. Reading looks at no status: a locked entry reads as null, like one that is not there (`getData`).
//  6. Removing what is not there resolves with false (`deleteData`).
// Android (android/…/SecureStorage.java, KeyStoreException.java)
//  7. A key that is missing in the keystore reads as null (`decryptString`); one that does not fit is `osError`,
//     "An OS error occurred (AEADBadTagException)"; damaged text is `invalidData`.
//  8. Removing looks for the key in the keystore only (`removeAlias`): without it the ciphertext stays.
import { device, nativeError, opens, throwFault } from './capacitor-core.js';

export { device } from './capacitor-core.js';

export enum KeychainAccess {
  whenUnlockedThisDeviceOnly = 1,
  afterFirstUnlockThisDeviceOnly = 3,
}

export const SecureStorage = {
  get: async (key: string, convertDate = true): Promise<unknown> => {
    await begin();
    const entry = device.entries.get(key);
    if (!entry || (device.platform === 'ios' && !opens(entry.access))) return null;
    if (device.platform === 'android') {
      throwIfBroken();
      if (entry.generation !== device.generation) throw osError('AEADBadTagException');
    }
    if (convertDate && /^"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d.\d{3}Z"$/.test(entry.value))
      return new Date(entry.value.slice(1, -1));
    try {
      return JSON.parse(entry.value) as unknown;
    } catch {
      throw nativeError('Invalid data', 'invalidData');
    }
  },
  set: async (key: string, data: string, _convertDate = true, _sync?: boolean, access = 0) => {
    await begin();
    if (device.platform === 'ios') {
      device.entries.delete(key);
      throwFault(device.writeFaults);
      if (!opens(access)) throw osError('-25308');
    } else {
      throwFault(device.writeFaults);
      throwIfBroken();
    }
    device.entries.set(key, { value: JSON.stringify(data), access, generation: device.generation });
  },
  remove: async (key: string): Promise<boolean> => {
    await begin();
    throwIfBroken();
    return device.entries.delete(key);
  },
};

async function begin() {
  if (device.platform === 'web') throw new Error('localStorage was used');
  await Promise.resolve();
  throwFault(device.faults);
}

function throwIfBroken() {
  if (device.platform === 'android' && device.keystoreBroken) throw osError('KeyStoreException');
}

function osError(what: string): Error {
  return nativeError(`An OS error occurred (${what})`, 'osError');
}
