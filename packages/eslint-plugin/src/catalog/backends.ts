/** Keychains that `@jwt-hygiene/runtime` has a backend for, and the apps that they are for: the first that fits is proposed. */
export interface KeychainBackend {
  /** The subpath of the runtime, and the function there that makes the backend. */
  readonly entry: string;
  readonly make: string;
  /** The package that reaches the keychain. */
  readonly needs: string;
  /** The app has one of these among its dependencies. */
  readonly apps: readonly string[];
  /** Only where the app has the package already. */
  readonly ifPresent?: true;
  /** How one file serves devices and browsers: by a file for the browser (Metro), or by asking where it runs. */
  readonly onTheWeb: 'file' | 'capacitor' | 'never';
}

export const KEYCHAIN_BACKENDS: readonly KeychainBackend[] = [
  {
    entry: 'react-native-keychain',
    make: 'keychain',
    needs: 'react-native-keychain',
    apps: ['expo', 'react-native'],
    ifPresent: true,
    onTheWeb: 'file',
  },
  {
    entry: 'expo-secure-store',
    make: 'secureStore',
    needs: 'expo-secure-store',
    apps: ['expo'],
    onTheWeb: 'file',
  },
  {
    entry: 'react-native-keychain',
    make: 'keychain',
    needs: 'react-native-keychain',
    apps: ['react-native'],
    onTheWeb: 'file',
  },
  {
    entry: 'capacitor-secure-storage-plugin',
    make: 'secureStoragePlugin',
    needs: 'capacitor-secure-storage-plugin',
    apps: ['@capacitor/core'],
    ifPresent: true,
    onTheWeb: 'capacitor',
  },
  {
    entry: 'aparajita-capacitor-secure-storage',
    make: 'secureStorage',
    needs: '@aparajita/capacitor-secure-storage',
    apps: ['@capacitor/core'],
    onTheWeb: 'capacitor',
  },
];

/** Dependencies of an app that runs in a browser as well. */
export const RUNS_ON_THE_WEB: ReadonlySet<string> = new Set([
  'react-native-web',
  'react-scripts',
  'next',
  'gatsby',
]);

export const RUNTIME_PACKAGE = '@jwt-hygiene/runtime';
