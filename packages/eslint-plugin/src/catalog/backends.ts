/** From one version of an app's framework on, up to the next row: what its package manager is told to install. */
export interface Installed {
  /** Major and minor version of the framework, which is React Native's way to count: 0.60. */
  readonly from: readonly [major: number, minor: number];
  /** A name and a range, as `npm install` takes it. */
  readonly install: string;
}

/** The framework whose version decides which version of a keychain's package an app can build. */
export interface Framework {
  readonly package: 'expo' | 'react-native' | '@capacitor/core' | 'electron';
  /** Oldest first: an app older than the first row cannot have the backend. The last row is for all that is newer. */
  readonly versions: readonly Installed[];
  /** The first major version that the backend is not known to work with. */
  readonly below?: number;
}

/** Keychains that `@jwt-hygiene/runtime` has a backend for, and the apps that they are for: the first that fits is proposed. */
export interface KeychainBackend {
  /** The subpath of the runtime, and the function there that makes the backend. */
  readonly entry: string;
  readonly make: string;
  /** The package that reaches the keychain. */
  readonly needs: string;
  /**
   * The versions of that package which the backend works with: the runtime's peer range, on which npm insists. An app
   * that has another one gets no such backend, or no update of the package by the way.
   */
  readonly range: string;
  readonly framework: Framework;
  /** The app has one of these among its dependencies. */
  readonly apps: readonly string[];
  /** Only where the app has the package already. */
  readonly ifPresent?: true;
  /** How one file serves devices and browsers: by a file for the browser (Metro), or by asking where it runs. */
  readonly onTheWeb: 'file' | 'capacitor' | 'never';
}

/** What the package was built with says which React Native it fits; linking it needs 0.60, which links by itself. */
const REACT_NATIVE_KEYCHAIN: Pick<KeychainBackend, 'needs' | 'range' | 'framework'> = {
  needs: 'react-native-keychain',
  range: '>=7 <11',
  framework: {
    package: 'react-native',
    versions: [
      { from: [0, 60], install: 'react-native-keychain@^8.2.0' },
      { from: [0, 74], install: 'react-native-keychain@^9.2.3' },
      { from: [0, 77], install: 'react-native-keychain@^10.0.0' },
    ],
  },
};

const CAPACITOR_SECURE_STORAGE_PLUGIN: Pick<KeychainBackend, 'entry' | 'make' | 'needs' | 'range'> = {
  entry: 'capacitor-secure-storage-plugin',
  make: 'secureStoragePlugin',
  needs: 'capacitor-secure-storage-plugin',
  range: '>=0.7.1 <1',
};
/** By the plugin's peer ranges: each major version of Capacitor has one of its own. */
const PLUGIN_BEFORE_CAPACITOR_6: readonly Installed[] = [
  { from: [3, 0], install: 'capacitor-secure-storage-plugin@~0.7.1' },
  { from: [4, 0], install: 'capacitor-secure-storage-plugin@~0.8.1' },
  { from: [5, 0], install: 'capacitor-secure-storage-plugin@~0.9.0' },
];

export const KEYCHAIN_BACKENDS: readonly KeychainBackend[] = [
  {
    entry: 'react-native-keychain',
    make: 'keychain',
    ...REACT_NATIVE_KEYCHAIN,
    apps: ['expo', 'react-native'],
    ifPresent: true,
    onTheWeb: 'file',
  },
  {
    entry: 'expo-secure-store',
    make: 'secureStore',
    needs: 'expo-secure-store',
    range: '>=11',
    // As each SDK bundles it. `npx expo install` chooses the same, and for later ones too.
    framework: {
      package: 'expo',
      versions: [
        { from: [43, 0], install: 'expo-secure-store@~11.0.3' },
        { from: [44, 0], install: 'expo-secure-store@~11.1.1' },
        { from: [45, 0], install: 'expo-secure-store@~11.2.0' },
        { from: [46, 0], install: 'expo-secure-store@~11.3.0' },
        { from: [47, 0], install: 'expo-secure-store@~12.0.0' },
        { from: [48, 0], install: 'expo-secure-store@~12.1.1' },
        { from: [49, 0], install: 'expo-secure-store@~12.3.1' },
        { from: [50, 0], install: 'expo-secure-store@~12.8.1' },
        { from: [51, 0], install: 'expo-secure-store@~13.0.2' },
        { from: [52, 0], install: 'expo-secure-store@~14.0.1' },
        { from: [53, 0], install: 'expo-secure-store@~14.2.4' },
        { from: [54, 0], install: 'expo-secure-store@~15.0.8' },
        { from: [55, 0], install: 'expo-secure-store@~55.0.18' },
        { from: [56, 0], install: 'expo-secure-store@~56.0.4' },
        { from: [57, 0], install: 'expo-secure-store@~57.0.4' },
        { from: [58, 0], install: 'expo-secure-store' },
      ],
    },
    apps: ['expo'],
    onTheWeb: 'file',
  },
  {
    entry: 'react-native-keychain',
    make: 'keychain',
    ...REACT_NATIVE_KEYCHAIN,
    apps: ['react-native'],
    onTheWeb: 'file',
  },
  {
    ...CAPACITOR_SECURE_STORAGE_PLUGIN,
    framework: {
      package: '@capacitor/core',
      versions: [
        ...PLUGIN_BEFORE_CAPACITOR_6,
        { from: [6, 0], install: 'capacitor-secure-storage-plugin@~0.10.0' },
        { from: [7, 0], install: 'capacitor-secure-storage-plugin@~0.12.0' },
        { from: [8, 0], install: 'capacitor-secure-storage-plugin@~0.13.0' },
      ],
      below: 9,
    },
    apps: ['@capacitor/core'],
    ifPresent: true,
    onTheWeb: 'capacitor',
  },
  {
    entry: 'aparajita-capacitor-secure-storage',
    make: 'secureStorage',
    needs: '@aparajita/capacitor-secure-storage',
    range: '>=6 <9',
    // Its own dependencies say so: it has no peers.
    framework: {
      package: '@capacitor/core',
      versions: [
        { from: [6, 0], install: '@aparajita/capacitor-secure-storage@^6.0.1' },
        { from: [7, 0], install: '@aparajita/capacitor-secure-storage@^7.1.6' },
        { from: [8, 0], install: '@aparajita/capacitor-secure-storage@^8.0.1' },
      ],
      below: 9,
    },
    apps: ['@capacitor/core'],
    onTheWeb: 'capacitor',
  },
  // Where the better one does not fit.
  {
    ...CAPACITOR_SECURE_STORAGE_PLUGIN,
    framework: { package: '@capacitor/core', versions: PLUGIN_BEFORE_CAPACITOR_6, below: 6 },
    apps: ['@capacitor/core'],
    onTheWeb: 'capacitor',
  },
  // Electron's own `safeStorage`, in the main process.
  {
    entry: 'electron',
    make: 'encryptedFiles',
    needs: 'electron',
    range: '>=28',
    framework: { package: 'electron', versions: [{ from: [28, 0], install: 'electron' }] },
    apps: ['electron'],
    onTheWeb: 'never',
  },
];

/** Dependencies of an app that runs in a browser as well. */
export const RUNS_ON_THE_WEB: ReadonlySet<string> = new Set([
  'react-native-web',
  'react-scripts',
  'next',
  'gatsby',
]);

/** A bundler for browsers that takes `x.web.ts` for `x.ts` only where its configuration says so. */
export interface BlindBundler {
  readonly name: string;
  /** The base name of the file that configures it. */
  readonly config: RegExp;
  /** Whether it builds for browsers also where Expo could: other bundlers are there for tests or Storybook then. */
  readonly besideExpo: boolean;
}

export const BLIND_BUNDLERS: readonly BlindBundler[] = [
  { name: 'next', config: /^next\.config\./, besideExpo: true },
  { name: 'gatsby', config: /^gatsby-(?:node|config)\./, besideExpo: true },
  { name: 'vite', config: /^vite\.config\./, besideExpo: false },
  { name: 'webpack', config: /webpack/, besideExpo: false },
  { name: '@rspack/core', config: /rspack/, besideExpo: false },
  { name: '@rsbuild/core', config: /^rsbuild\.config\./, besideExpo: false },
  { name: 'parcel', config: /^$/, besideExpo: false },
];

/** What in a bundler's configuration makes it take such files: their ending, or a plugin for React Native. */
export const WEB_ALIASES =
  /\.web\.|@expo\/next-adapter|\bwithExpo\b|vite-plugin-react-native-web|vite-plugin-rnw|gatsby-plugin-react-native-web/;

/** What brings new code to installed apps without a store: code alone, and no native package. */
export const UPDATES_OVER_THE_AIR: readonly string[] = [
  'expo-updates',
  'react-native-code-push',
  '@capgo/capacitor-updater',
  '@capawesome/capacitor-live-update',
];

export const RUNTIME_PACKAGE = '@jwt-hygiene/runtime';
