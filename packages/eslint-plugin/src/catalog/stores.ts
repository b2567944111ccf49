/**
 * What the methods of plain stores do with their keys: of one store all of them have to be known before a key can move
 * out of it. How each library is reached stands in its rows; here is what stands after that.
 */

export type StoreShape =
  'async-storage' | 'preferences' | 'ionic-storage' | 'web-storage' | 'mmkv' | 'electron-store';

/** What a call does with a key, or with several (`many`), or with all there are. */
export type StoreDeed = 'read' | 'write' | 'merge' | 'remove' | 'has' | 'read-all' | 'remove-all' | 'nothing';

export interface StoreMethod {
  readonly does: StoreDeed;
  /** Where the keys are: one, a list of them, a list of pairs, or the names of an object's properties. */
  readonly keys?: 'one' | 'list' | 'pairs' | 'record';
  /** Instead of one key there may be an object, whose names they are. */
  readonly orRecord?: true;
  /** The property of the first argument that holds the key: `{ key, value }`. */
  readonly within?: string;
}

export interface Store {
  readonly shape: StoreShape;
  /** As in an identity: `package:NAME`, `instance:TYPE`, `global`. */
  readonly origin: string;
  /** The way from there to the object whose methods these are. */
  readonly path: string;
  /** What a message calls it. */
  readonly name: string;
  /** What texts that use it hold: the package, or the global's name. */
  readonly text: RegExp;
}

/** AsyncStorage's methods over what one package, or a part of it, brings. */
const asyncStorage = (origin: string, path: string, text: RegExp, name = 'AsyncStorage'): Store => ({
  shape: 'async-storage',
  origin,
  path,
  name,
  text,
});

/** One object under three names. */
const kvStore = (path: string): Store =>
  asyncStorage(
    'package:expo-sqlite/kv-store',
    path,
    /\bexpo-sqlite\/kv-store\b/,
    "expo-sqlite's key-value store",
  );

/** Capacitor's plugin under one of the names that it had. */
const preferences = (origin: string, path: string, name: string, text: RegExp): Store => ({
  shape: 'preferences',
  origin,
  path,
  name,
  text,
});

/** The stores that quick fixes move tokens out of. */
export const STORES: readonly Store[] = [
  asyncStorage('package:@react-native-async-storage/async-storage', '', /\basync-storage\b/),
  asyncStorage('package:@react-native-community/async-storage', '', /\basync-storage\b/),
  asyncStorage('instance:async-storage.instance', '', /\bcreateAsyncStorage\b/),
  asyncStorage('package:react-native', 'AsyncStorage', /\bAsyncStorage\b/),
  kvStore(''),
  kvStore('Storage'),
  kvStore('AsyncStorage'),
  preferences('package:@capacitor/preferences', 'Preferences', 'Preferences', /@capacitor\/preferences\b/),
  preferences('package:@capacitor/storage', 'Storage', 'Storage', /@capacitor\/storage\b/),
  preferences('package:@capacitor/core', 'Plugins.Storage', 'Storage', /@capacitor\/core\b/),
  {
    shape: 'ionic-storage',
    origin: 'instance:ionic-storage.instance',
    path: '',
    name: 'Ionic Storage',
    text: /@ionic\/storage\b/,
  },
  {
    shape: 'mmkv',
    origin: 'instance:mmkv.instance',
    path: '',
    name: 'MMKV',
    text: /\breact-native-mmkv\b/,
  },
  {
    shape: 'electron-store',
    origin: 'instance:electron-store.instance',
    path: '',
    name: 'electron-store',
    text: /['"](?:electron-store|conf)['"]/,
  },
  {
    shape: 'web-storage',
    origin: 'global',
    path: 'localStorage',
    name: 'localStorage',
    text: /\blocalStorage\b/,
  },
  {
    shape: 'web-storage',
    origin: 'instance:web-storage.instance',
    path: '',
    name: 'localStorage',
    text: /\bStorage\b/,
  },
];

/** What keeps things in a place that others keep theirs in as well. */
export interface Tenant {
  readonly origin: string;
  /** What texts that take it hold. */
  readonly text: RegExp;
}

/** The places of a device that several packages keep things in, under the same keys. */
export const SHARED_PLACES: readonly (readonly Tenant[])[] = [
  [
    {
      origin: 'package:@react-native-async-storage/async-storage',
      text: /['"]@react-native-async-storage\/async-storage['"]/,
    },
    {
      origin: 'package:@react-native-community/async-storage',
      text: /['"]@react-native-community\/async-storage['"]/,
    },
    {
      origin: 'package:react-native',
      text: /\bimport\s*\{[^}]*\bAsyncStorage\b[^}]*\}\s*from\s*['"]react-native['"]/,
    },
  ],
  [
    { origin: 'package:expo-sqlite/kv-store', text: /['"]expo-sqlite\/kv-store['"]/ },
    {
      origin: 'package:expo-sqlite/localStorage/install',
      text: /['"]expo-sqlite\/localStorage\/install['"]/,
    },
  ],
  [
    { origin: 'package:@capacitor/preferences', text: /['"]@capacitor\/preferences['"]/ },
    { origin: 'package:@capacitor/storage', text: /['"]@capacitor\/storage['"]/ },
    { origin: 'package:@capacitor/core', text: /\bPlugins\b[^]*\bStorage\b/ },
  ],
];

const one = (does: StoreDeed): StoreMethod => ({ does, keys: 'one' });
const within = (does: StoreDeed): StoreMethod => ({ does, keys: 'one', within: 'key' });
const nothing: StoreMethod = { does: 'nothing' };

/** By shape and name. What is missing is not known, and nothing is moved out of a store that it is asked of. */
export const STORE_METHODS: Readonly<Record<StoreShape, Readonly<Record<string, StoreMethod>>>> = {
  'async-storage': {
    getItem: one('read'),
    setItem: one('write'),
    removeItem: one('remove'),
    mergeItem: one('merge'),
    multiGet: { does: 'read', keys: 'list' },
    multiSet: { does: 'write', keys: 'pairs' },
    multiMerge: { does: 'merge', keys: 'pairs' },
    multiRemove: { does: 'remove', keys: 'list' },
    getMany: { does: 'read', keys: 'list' },
    setMany: { does: 'write', keys: 'record' },
    removeMany: { does: 'remove', keys: 'list' },
    getAllKeys: { does: 'read-all' },
    clear: { does: 'remove-all' },
    flushGetRequests: nothing,
    // expo-sqlite has these as well; it waits for them.
    getItemAsync: one('read'),
    setItemAsync: one('write'),
    removeItemAsync: one('remove'),
    getAllKeysAsync: { does: 'read-all' },
    clearAsync: { does: 'remove-all' },
  },
  preferences: {
    get: within('read'),
    set: within('write'),
    remove: within('remove'),
    keys: { does: 'read-all' },
    clear: { does: 'remove-all' },
    configure: nothing,
    migrate: nothing,
    removeOld: nothing,
  },
  'ionic-storage': {
    get: one('read'),
    set: one('write'),
    remove: one('remove'),
    keys: { does: 'read-all' },
    length: { does: 'read-all' },
    forEach: { does: 'read-all' },
    clear: { does: 'remove-all' },
    create: nothing,
    ready: nothing,
    defineDriver: nothing,
  },
  mmkv: {
    getString: one('read'),
    getNumber: one('read'),
    getBoolean: one('read'),
    getBuffer: one('read'),
    set: one('write'),
    delete: one('remove'),
    remove: one('remove'),
    contains: one('has'),
    getAllKeys: { does: 'read-all' },
    clearAll: { does: 'remove-all' },
    addOnValueChangedListener: { does: 'read-all' },
    trim: nothing,
  },
  // What hears of changes, or takes the file as a whole, is left out.
  'electron-store': {
    get: one('read'),
    set: { ...one('write'), orRecord: true },
    has: one('has'),
    delete: one('remove'),
    clear: { does: 'remove-all' },
    openInEditor: nothing,
  },
  'web-storage': {
    getItem: one('read'),
    setItem: one('write'),
    removeItem: one('remove'),
    key: { does: 'read-all' },
    clear: { does: 'remove-all' },
  },
};
