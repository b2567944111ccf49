// Stands for expo-secure-store in tests. Behaves as the source of 57.0.4 says; in brackets where.
//
// Everywhere (src/SecureStore.ts)
//  1. Keys must match /^[\w.-]+$/, values must be strings (`ensureValidKey`, `isValidValue`): thrown otherwise.
//  2. On the web the module is `{}` (src/ExpoSecureStore.web.ts): constants are undefined, `isAvailableAsync` says
//     false, everything else throws "… is not a function".
// iOS (ios/SecureStoreModule.swift)
//  3. Adds; of a duplicate only the data is updated: the accessibility of an entry stays (`set`, `update`).
//  4. Service and `:auth` or `:no-auth` are part of what an entry is found by (`query`); reading looks in no-auth,
//     then auth (`get`); a successful add removes the other one (`set`).
//  5. Deleting says nothing of what it came to: no status is looked at (`deleteValueWithKeyAsync`).
//  6. Errors have no code of their own per status; the message ends with Apple's words (`KeyChainException`).
//  7. `requireAuthentication` is `biometryCurrentSet`: after a change the entry is not found (Apple's keychain).
// Android (android/…/SecureStoreModule.kt)
//  8. A lost or changed key (reinstall, restored backup, biometrics) reads as null; the entry is removed
//     (`readJSONEncodedItem`).
//  9. What is stored and no JSON: "Could not parse the encrypted JSON item in SecureStore: …", and Android's parser
//     quotes the text it could not read (`DecryptException`, org.json).
//     Before 12.5 the key alone is what an entry is found by, and what another service's key encrypted rejects with
//     "Could not decrypt the item in SecureStore"; so does what a lost key encrypted (SecureStoreModule.java).
// 10. Prompts that end without success: "Could not Authenticate the user: …" (`AuthenticationException`).

interface Options {
  keychainService?: string;
  keychainAccessible?: number;
  requireAuthentication?: boolean;
}

interface Entry {
  value: string;
  readonly service: string | undefined;
  readonly accessible: number | undefined;
  readonly authenticated: boolean;
  readonly generation: number;
}

type Platform = 'ios' | 'android' | 'web';

/** The device under test. */
export const device = {
  platform: 'ios' as Platform,
  version: 57 as 12 | 57,
  lock: 'none' as 'none' | 'screen' | 'beforeFirstUnlock',
  /** Bytes above which the system refuses a value. */
  largest: Infinity,
  /** What the next calls throw, in this order. */
  faults: [] as unknown[],
  /** Whether deleting does what it says. */
  deletes: true,
  generation: 0,
  answerPrompt: true,
  /** Is called before each call of the native part. */
  step: undefined as (() => void) | undefined,
  entries: new Map<string, Entry>(),
  reset(platform: Platform = 'ios', version: 12 | 57 = 57) {
    Object.assign(device, { platform, version, lock: 'none', largest: Infinity, faults: [], deletes: true });
    Object.assign(device, { generation: 0, answerPrompt: true, step: undefined });
    device.entries.clear();
  },
};

// A module's constants are read from the native one when it loads: on the web there are none.
export const AFTER_FIRST_UNLOCK_THIS_DEVICE_ONLY = 1;
export const WHEN_UNLOCKED_THIS_DEVICE_ONLY = 6;

export function expoError(fn: string, reason: string): Error {
  const message = `Calling the '${fn}' function has failed\n→ Caused by: ${reason}`;
  return Object.assign(new Error(message), { code: 'ERR_KEY_CHAIN' });
}

export function isAvailableAsync() {
  return Promise.resolve(device.platform !== 'web');
}

export function canUseBiometricAuthentication(): boolean {
  onlyNatively('canUseBiometricAuthentication');
  return true;
}

export async function setItemAsync(key: string, value: string, options: Options = {}): Promise<void> {
  begin('setValueWithKeyAsync', key);
  if (typeof value !== 'string') throw new Error('Invalid value provided to SecureStore.');
  await Promise.resolve();
  write('setValueWithKeyAsync', key, value, options);
}

export function setItem(key: string, value: string, options: Options = {}): void {
  begin('setValueWithKeySync', key);
  if (typeof value !== 'string') throw new Error('Invalid value provided to SecureStore.');
  write('setValueWithKeySync', key, value, options);
}

export async function getItemAsync(key: string, options: Options = {}): Promise<string | null> {
  begin('getValueWithKeyAsync', key);
  await Promise.resolve();
  return read('getValueWithKeyAsync', key, options);
}

export function getItem(key: string, options: Options = {}): string | null {
  begin('getValueWithKeySync', key);
  return read('getValueWithKeySync', key, options);
}

function write(fn: string, key: string, value: string, options: Options): void {
  throwFault();
  if (new TextEncoder().encode(value).length > device.largest)
    throw expoError(fn, 'One or more parameters passed to a function where not valid.');
  const authenticated = options.requireAuthentication === true;
  const entry = {
    value,
    accessible: options.keychainAccessible,
    authenticated,
    generation: device.generation,
    service: options.keychainService,
  };
  const place = placeOf(key, options, authenticated);
  if (device.platform === 'android') {
    prompt(fn, authenticated);
    device.entries.set(place, entry);
    return;
  }
  const present = device.entries.get(place);
  throwIfLocked(fn, (present ?? entry).accessible);
  if (present) present.value = value;
  else {
    device.entries.set(place, entry);
    device.entries.delete(placeOf(key, options, !authenticated));
  }
}

function read(fn: string, key: string, options: Options): string | null {
  throwFault();
  for (const authenticated of [false, true]) {
    const place = placeOf(key, options, authenticated);
    const entry = device.entries.get(place);
    if (!entry) continue;
    const lost = entry.generation !== device.generation;
    if (device.platform === 'android' && device.version === 12) {
      if (lost || entry.service !== options.keychainService)
        throw expoError(fn, 'Could not decrypt the item in SecureStore');
    }
    if (lost && device.platform === 'android') device.entries.delete(place);
    if (lost && (device.platform === 'android' || entry.authenticated)) continue;
    if (device.platform === 'ios') throwIfLocked(fn, entry.accessible);
    prompt(fn, entry.authenticated);
    return entry.value;
  }
  return null;
}

export async function deleteItemAsync(key: string, options: Options = {}): Promise<void> {
  begin('deleteValueWithKeyAsync', key);
  await Promise.resolve();
  throwFault();
  if (!device.deletes) return;
  for (const authenticated of [false, true]) device.entries.delete(placeOf(key, options, authenticated));
}

function begin(native: string, key: string) {
  if (!/^[\w.-]+$/.test(key))
    throw new Error('Invalid key provided to SecureStore. Keys must not be empty …');
  onlyNatively(native);
}

function onlyNatively(native: string) {
  device.step?.();
  if (device.platform === 'web') throw new TypeError(`ExpoSecureStore.default.${native} is not a function`);
}

function throwFault() {
  if (device.faults.length > 0) throw device.faults.shift() as Error;
}

function placeOf(key: string, { keychainService = 'app' }: Options, authenticated: boolean): string {
  if (device.platform === 'android') return device.version === 12 ? key : `${keychainService}-${key}`;
  return `${keychainService}:${authenticated ? 'auth' : 'no-auth'}/${key}`;
}

function throwIfLocked(fn: string, accessible: number | undefined) {
  const readable =
    device.lock === 'none' ||
    (device.lock === 'screen' && accessible === AFTER_FIRST_UNLOCK_THIS_DEVICE_ONLY);
  if (!readable) throw expoError(fn, 'User interaction is not allowed.');
}

function prompt(fn: string, demanded: boolean) {
  if (!demanded || device.answerPrompt) return;
  throw device.platform === 'ios'
    ? expoError(fn, 'User canceled the operation.')
    : expoError(fn, 'Could not Authenticate the user: User canceled the authentication. Cancel');
}
