// The native halves of the packages that reach a keychain.
import type { Device } from './device.js';
import type { Turn } from './turn.js';

interface Generic {
  readonly username: string;
  readonly password: string;
}

interface KeychainOptions {
  readonly service?: string;
  readonly server?: string;
}

/** `RNKeychainManager` of react-native-keychain 10: one entry a service; Android refuses what is empty. */
export function keychainManager(device: Device, turn: Turn) {
  const { secure } = device;
  const place = (options?: KeychainOptions) => `service ${options?.service ?? 'com.example.app'}`;
  const set = (key: string, username: string, password: string, named: object) => {
    if (device.platform === 'android' && (username === '' || password === ''))
      throw Object.assign(new Error('you passed empty or null username/password'), {
        code: 'E_EMPTY_PARAMETERS',
      });
    secure.set(key, { username, password });
    return { ...named, storage: 'keychain' };
  };
  return {
    setGenericPasswordForOptions: (options: KeychainOptions, username: string, password: string) =>
      turn(() => set(place(options), username, password, { service: options.service ?? '' })),
    getGenericPasswordForOptions: (options: KeychainOptions) =>
      turn(() => {
        const entry = secure.get(place(options)) as Generic | undefined;
        return entry ? { ...entry, service: options.service ?? '', storage: 'keychain' } : false;
      }),
    hasGenericPasswordForOptions: (options?: KeychainOptions) => turn(() => secure.has(place(options))),
    resetGenericPasswordForOptions: (options?: KeychainOptions) =>
      turn(() => {
        secure.delete(place(options));
        return true;
      }),
    getAllGenericPasswordServices: () =>
      turn(() =>
        [...secure.keys()]
          .filter((key) => key.startsWith('service '))
          .map((key) => key.slice('service '.length)),
      ),
    setInternetCredentialsForServer: (server: string, username: string, password: string) =>
      turn(() => set(`server ${server}`, username, password, { server })),
    getInternetCredentialsForServer: (server: string) =>
      turn(() => {
        const entry = secure.get(`server ${server}`) as Generic | undefined;
        return entry ? { ...entry, server, storage: 'keychain' } : false;
      }),
    resetInternetCredentialsForOptions: ({ server = '' }: KeychainOptions) =>
      turn(() => secure.delete(`server ${server}`)),
  };
}

/** `ExpoSecureStore`. On the web the package has nothing. */
export function expoSecureStore(device: Device, turn: Turn) {
  if (device.platform === 'web') return {};
  const { secure } = device;
  const place = (key: string, { keychainService = 'app' }: { keychainService?: string }) =>
    `expo ${keychainService} ${key}`;
  const get = (key: string, options: object) => secure.get(place(key, options)) ?? null;
  const set = (value: string, key: string, options: object) => void secure.set(place(key, options), value);
  return {
    AFTER_FIRST_UNLOCK: 0,
    AFTER_FIRST_UNLOCK_THIS_DEVICE_ONLY: 1,
    ALWAYS: 2,
    WHEN_PASSCODE_SET_THIS_DEVICE_ONLY: 3,
    ALWAYS_THIS_DEVICE_ONLY: 4,
    WHEN_UNLOCKED: 5,
    WHEN_UNLOCKED_THIS_DEVICE_ONLY: 6,
    getValueWithKeyAsync: (key: string, options: object) => turn(() => get(key, options)),
    setValueWithKeyAsync: (value: string, key: string, options: object) =>
      turn(() => set(value, key, options)),
    deleteValueWithKeyAsync: (key: string, options: object) =>
      turn(() => void secure.delete(place(key, options))),
    getValueWithKeySync: get,
    setValueWithKeySync: set,
    canUseBiometricAuthentication: () => false,
  };
}

/** `SecureStorage`, as Capacitor's bridge calls it. */
export function capacitorSecureStorage({ secure }: Device) {
  return {
    setSynchronizeKeychain: () => undefined,
    internalGetItem: ({ prefixedKey }: { prefixedKey: string }) => ({
      data: secure.get(prefixedKey) ?? null,
    }),
    internalSetItem: ({ prefixedKey, data }: { prefixedKey: string; data: string }) =>
      void secure.set(prefixedKey, data),
    internalRemoveItem: ({ prefixedKey }: { prefixedKey: string }) => ({
      success: secure.delete(prefixedKey),
    }),
    internalClearItemsWithPrefix: ({ prefix }: { prefix: string }) => {
      for (const key of secure.keys()) if (key.startsWith(prefix)) secure.delete(key);
    },
    internalGetPrefixedKeys: ({ prefix }: { prefix: string }) => ({
      keys: [...secure.keys()].filter((key) => key.startsWith(prefix)),
    }),
  };
}

/** `SecureStoragePlugin` of capacitor-secure-storage-plugin: what is not there rejects. */
export function secureStoragePlugin({ secure }: Device) {
  const present = (key: string) => {
    if (!secure.has(key)) throw new Error('Item with given key does not exist');
    return secure.get(key);
  };
  return {
    get: ({ key }: { key: string }) => ({ value: present(key) }),
    set: ({ key, value }: { key: string; value: string }) => {
      secure.set(key, value);
      return { value: true };
    },
    remove: ({ key }: { key: string }) => {
      present(key);
      return { value: secure.delete(key) };
    },
    clear: () => {
      secure.clear();
      return { value: true };
    },
    keys: () => ({ value: [...secure.keys()] }),
  };
}
