/**
 * What the calls of keychain libraries take, and which of their options lose or expose a token. Checked against the
 * source of react-native-keychain 8.2.0, 9.2.3 and 10.0.0, expo-secure-store 12.8.1 and 57.0.4, and
 * @aparajita/capacitor-secure-storage 8.0.1.
 */

/** One call: what it does to an entry, and where its arguments sit. */
export interface KeychainCall {
  readonly does: 'write' | 'read' | 'clear' | 'configure';
  /** The name of the entry, where a call has one of its own (a key, a server). */
  readonly key?: number;
  readonly username?: number;
  readonly value?: number;
  readonly options?: number;
  /** What tells its entries apart. */
  readonly entryBy?: 'service' | 'key' | 'key and service';
  /** Resolves to `false`, and not to an entry, where there is none. */
  readonly mayBeFalse?: boolean;
  /** From this major on the options are an object only; a text names this property of it. */
  readonly textOptions?: { readonly until: number; readonly property: string };
  /** An argument that is `true` to synchronise with iCloud. */
  readonly sync?: number;
}

export interface KeychainLibrary {
  readonly package: string;
  /** By path, in the catalogue's notation. */
  readonly calls: Readonly<Record<string, KeychainCall>>;
  readonly serviceOption?: string;
  readonly accessibleOption?: string;
  /** Constants that leave an entry readable while the device is locked. */
  readonly always: readonly string[];
  readonly syncOption?: {
    readonly name: string;
    /** Majors whose iOS code looks whether the option is there, and not at its value. */
    readonly presentMeansTrue: readonly number[];
  };
  /** What a key may be; another one throws. */
  readonly keyPattern?: RegExp;
  /** The value must be a string; another one throws. */
  readonly textOnly?: boolean;
  /** Android rejects an entry whose username or password is empty. */
  readonly rejectsEmpty?: boolean;
  /** Exports that the default export does not have, up to this major. */
  readonly notOnDefault?: { readonly names: readonly string[]; readonly until: number };
}

const reactNativeKeychain: KeychainLibrary = {
  package: 'react-native-keychain',
  calls: {
    'setGenericPassword()': {
      does: 'write',
      username: 0,
      value: 1,
      options: 2,
      entryBy: 'service',
      textOptions: { until: 9, property: 'service' },
    },
    'getGenericPassword()': {
      does: 'read',
      options: 0,
      entryBy: 'service',
      mayBeFalse: true,
      textOptions: { until: 9, property: 'service' },
    },
    'resetGenericPassword()': {
      does: 'clear',
      options: 0,
      entryBy: 'service',
      textOptions: { until: 9, property: 'service' },
    },
    'setInternetCredentials()': {
      does: 'write',
      key: 0,
      username: 1,
      value: 2,
      options: 3,
      entryBy: 'key',
    },
    'getInternetCredentials()': { does: 'read', key: 0, options: 1, entryBy: 'key', mayBeFalse: true },
    'resetInternetCredentials()': {
      does: 'clear',
      options: 0,
      textOptions: { until: 9, property: 'server' },
    },
  },
  serviceOption: 'service',
  accessibleOption: 'accessible',
  always: ['ACCESSIBLE.ALWAYS', 'ACCESSIBLE.ALWAYS_THIS_DEVICE_ONLY'],
  // `if (options && options[@"cloudSync"]) return kCFBooleanTrue;`
  syncOption: { name: 'cloudSync', presentMeansTrue: [9, 10] },
  rejectsEmpty: true,
  notOnDefault: { names: ['hasGenericPassword', 'hasInternetCredentials'], until: 10 },
};

const secureStoreEntry = { key: 0, value: 1, options: 2, entryBy: 'key and service' } as const;
const secureStoreKey = { key: 0, options: 1, entryBy: 'key and service' } as const;

const expoSecureStore: KeychainLibrary = {
  package: 'expo-secure-store',
  calls: {
    'setItemAsync()': { does: 'write', ...secureStoreEntry },
    'setItem()': { does: 'write', ...secureStoreEntry },
    'getItemAsync()': { does: 'read', ...secureStoreKey },
    'getItem()': { does: 'read', ...secureStoreKey },
    'deleteItemAsync()': { does: 'clear', ...secureStoreKey },
  },
  serviceOption: 'keychainService',
  accessibleOption: 'keychainAccessible',
  always: ['ALWAYS', 'ALWAYS_THIS_DEVICE_ONLY'],
  keyPattern: /^[\w.-]+$/,
  textOnly: true,
};

const aparajitaSecureStorage: KeychainLibrary = {
  package: '@aparajita/capacitor-secure-storage',
  calls: {
    'SecureStorage.setSynchronize()': { does: 'configure', sync: 0 },
    'SecureStorage.set()': { does: 'write', key: 0, value: 1, entryBy: 'key', sync: 3 },
  },
  always: [],
};

export const KEYCHAIN_LIBRARIES: readonly KeychainLibrary[] = [
  reactNativeKeychain,
  expoSecureStore,
  aparajitaSecureStorage,
];

/** Matches a text that imports one of the libraries. */
export const KEYCHAIN_IMPORT =
  /(?<![\w-])(?:react-native-keychain|expo-secure-store|@aparajita\/capacitor-secure-storage)(?![\w-])/;

/**
 * Packages whose native iOS code files items of its own under the app's bundle id, which is also the service of an
 * entry without one: oblador/react-native-keychain#363 and #569, firebase/firebase-ios-sdk#6582,
 * urbanairship/react-native-airship#114.
 */
export const FILES_UNDER_BUNDLE_ID: readonly string[] = [
  '@react-native-firebase/analytics',
  '@ua/react-native-airship',
  'urbanairship-react-native',
];

/** Words of a username that make an entry another thing than the session's own. Entries of two kinds are two things. */
export const ENTRY_KINDS: Readonly<Record<string, readonly string[]>> = {
  refresh: ['refresh', 'refreshtoken'],
  pin: ['pin', 'pincode', 'passcode'],
  biometrics: ['biometric', 'biometrics', 'biometry', 'fingerprint'],
  key: ['encryption', 'mnemonic', 'seed', 'wallet', 'private', 'privatekey'],
};
