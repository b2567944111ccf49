// Stands for react-native-keychain in tests. Behaves as the source of 9.2.3 and 10.0.0 says; in brackets where.
// Version 8 stands for 7.0.0 to 9.1.0, as far as they differ: no AES-GCM (`STORAGE_TYPE`), and 11.
//
// Both platforms (src/index.ts, src/normalizeOptions.ts)
//  1. Options are changed by the call: `authenticationPrompt` is written into the caller's object.
//  2. One entry a service, whatever the username (ios RNKeychainManager.m `deletePasswordsForOptions`; Android
//     KeychainModule.kt: the alias is the service).
//  3. Where the native module is missing (web, not linked) each call throws a TypeError at once, not a rejection.
// iOS (RNKeychainManager.m)
//  4. Setting deletes all entries of the service, does not look at what that came to, then adds
//     (`setGenericPasswordForOptions`). Deleting works on a locked device, adding does not.
//  5. Rejections carry the OSStatus as text in `code` and Apple's words (`codeForError`, `messageForError`).
//  6. Reading what is not there resolves with `false` (`getGenericPasswordForOptions`); a locked one is -25308.
//  7. Removing what is not there resolves with `true` (`resetGenericPasswordForOptions`).
//  8. An item with `BiometryCurrentSet` is not found any more once the biometrics changed (Apple's keychain).
// Android (KeychainModule.kt, CipherStorageBase.kt)
//  9. An empty username or password is rejected with `E_EMPTY_PARAMETERS` (`throwIfEmptyLoginPassword`).
// 10. What was encrypted is stored in one edit of a DataStore: setting is atomic (`storeEncryptedEntry`).
// 11. A key that is lost is made anew by the attempt to read (`extractGeneratedKey`); then the tag does not fit.
//     10 says "Authentication tag verification failed", 9 wraps an exception without a message:
//     "Wrapped error: null" (`decryptBytes`, `CryptoFailedException.reThrowOnError`), all `E_CRYPTO_FAILED`.
//     8 names the alias, whatever went wrong (CipherStorageKeystoreAesCbc.java `decrypt`).
// 12. A prompt that ends without success is "code: N, msg: …" (`onAuthenticationError`); without an activity,
//     `E_UNKNOWN_ERROR` "Not assigned current activity" (`getCurrentActivity`).
// 13. A keystore that cannot be opened: `E_KEYSTORE_ACCESS_ERROR` "Could not access Keystore" when removing
//     (`getKeyStoreAndLoad`), wrapped and `E_CRYPTO_FAILED` when reading or writing.

export enum ACCESSIBLE {
  AFTER_FIRST_UNLOCK_THIS_DEVICE_ONLY = 'AccessibleAfterFirstUnlockThisDeviceOnly',
  WHEN_UNLOCKED_THIS_DEVICE_ONLY = 'AccessibleWhenUnlockedThisDeviceOnly',
}
export enum ACCESS_CONTROL {
  BIOMETRY_CURRENT_SET = 'BiometryCurrentSet',
}
export enum STORAGE_TYPE {
  AES_GCM = 'KeystoreAESGCM',
  AES_GCM_NO_AUTH = 'KeystoreAESGCM_NoAuth',
}

interface Options {
  service?: string;
  accessible?: ACCESSIBLE;
  accessControl?: ACCESS_CONTROL;
  storage?: STORAGE_TYPE;
  authenticationPrompt?: { title?: string };
}

interface Entry {
  readonly username: string;
  readonly password: string;
  readonly options: Options;
  /** Of the key it was encrypted with (Android), or of the biometrics (iOS). */
  readonly generation: number;
}

/** The device under test. */
export const device = {
  platform: 'ios' as 'ios' | 'android' | 'web',
  version: 10 as 8 | 9 | 10,
  lock: 'none' as 'none' | 'screen' | 'beforeFirstUnlock',
  /** What the next calls come to instead, in this order. */
  faults: [] as unknown[],
  /** What the next sets come to: on iOS when the old entry is deleted already. */
  writeFaults: [] as unknown[],
  entries: new Map<string, Entry>(),
  generation: 0,
  keystoreBroken: false,
  answerPrompt: true,
  reset() {
    Object.assign(device, { platform: 'ios', version: 10, lock: 'none', faults: [], generation: 0 });
    Object.assign(device, { writeFaults: [], keystoreBroken: false, answerPrompt: true });
    device.entries.clear();
  },
};

export function keychainError(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}

export function setGenericPassword(username: string, password: string, options: Options) {
  return call(options, () => {
    const entry = { username, password, options: { ...options }, generation: device.generation };
    const service = serviceOf(options);
    if (device.platform === 'android') {
      if (username === '' || password === '')
        throw keychainError('E_EMPTY_PARAMETERS', 'you passed empty or null username/password');
      throwIfBroken('E_CRYPTO_FAILED', 'Wrapped error: Could not access Keystore');
      askOnAndroid(options.storage === STORAGE_TYPE.AES_GCM);
    } else {
      device.entries.delete(service);
      throwIfLocked(options.accessible);
    }
    if (device.writeFaults.length > 0) return comeTo(device.writeFaults);
    device.entries.set(service, entry);
    return { service, storage: 'keychain' };
  });
}

export function getGenericPassword(options: Options) {
  return call(options, () => {
    const entry = device.entries.get(serviceOf(options));
    if (!entry) return false;
    const biometric = entry.options.accessControl !== undefined;
    if (device.platform === 'android') {
      throwIfBroken(
        'E_CRYPTO_FAILED',
        device.version === 10 ? 'Wrapped error: Could not access Keystore' : inability(serviceOf(options)),
      );
      askOnAndroid(entry.options.storage === STORAGE_TYPE.AES_GCM);
      if (entry.generation !== device.generation) throw undecryptable(biometric, serviceOf(options));
    } else {
      if (biometric && entry.generation !== device.generation) return false;
      throwIfLocked(entry.options.accessible);
      if (biometric && !device.answerPrompt) throw keychainError('-128', 'User canceled the operation.');
    }
    return { service: serviceOf(options), username: entry.username, password: entry.password };
  });
}

export function resetGenericPassword(options: Options) {
  return call(options, () => {
    if (device.platform === 'android') throwIfBroken('E_KEYSTORE_ACCESS_ERROR', 'Could not access Keystore');
    device.entries.delete(serviceOf(options));
    return true;
  });
}

function call<Result>(options: Options, work: () => Result): Promise<Result | false> {
  options.authenticationPrompt = {
    title: 'Authenticate to retrieve secret',
    ...options.authenticationPrompt,
  };
  if (device.platform === 'web')
    throw new TypeError("Cannot read properties of undefined (reading 'getGenericPasswordForOptions')");
  return Promise.resolve().then(() => {
    return device.faults.length === 0 ? work() : comeTo(device.faults);
  });
}

function comeTo(faults: unknown[]): false {
  const fault = faults.shift();
  if (fault === false) return false;
  throw fault as Error;
}

/** Without one, iOS uses the bundle's id and Android an empty alias: anybody's entry. */
function serviceOf({ service }: Options): string {
  return service ?? (device.platform === 'ios' ? 'com.example.app' : '');
}

function throwIfLocked(accessible: ACCESSIBLE | undefined) {
  const readable =
    device.lock === 'none' ||
    (device.lock === 'screen' && accessible === ACCESSIBLE.AFTER_FIRST_UNLOCK_THIS_DEVICE_ONLY);
  if (!readable) throw keychainError('-25308', 'User interaction is not allowed.');
}

function throwIfBroken(code: string, message: string) {
  if (device.keystoreBroken) throw keychainError(code, message);
}

function askOnAndroid(demanded: boolean) {
  if (demanded && device.lock !== 'none')
    throw keychainError('E_UNKNOWN_ERROR', 'Not assigned current activity');
  if (demanded && !device.answerPrompt) throw keychainError('E_CRYPTO_FAILED', 'code: 13, msg: Cancel');
}

function undecryptable(biometric: boolean, service: string): Error {
  if (biometric) return keychainError('E_CRYPTO_FAILED', 'Wrapped error: Key permanently invalidated');
  return keychainError(
    'E_CRYPTO_FAILED',
    device.version === 10
      ? 'Decryption failed: Authentication tag verification failed. This usually indicates that …'
      : inability(service),
  );
}

function inability(service: string): string {
  return device.version === 9 ? 'Wrapped error: null' : `Could not decrypt data with alias: ${service}`;
}
