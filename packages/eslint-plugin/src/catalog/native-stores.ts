import type { Store } from './stores.js';

/**
 * How native code speaks of the store that a library of JavaScript keeps its keys in, by the shape of that: what it opens
 * there. A widget, an extension or a service that does so finds nothing of what has moved to a keychain.
 */
export const NATIVE_STORES: Readonly<Partial<Record<Store['shape'], RegExp>>> = {
  'async-storage':
    /\b(?:R(?:CT|NC)AsyncStorage|RCTAsyncLocalStorage\w*|AsyncStorage|RKStorage|catalystLocalStorage)\b/,
  mmkv: /\bMMKV\b/,
  preferences: /\b(?:CapacitorStorage|UserDefaults|NSUserDefaults|SharedPreferences|PreferencesPlugin)\b/,
};

/** What native code puts before a key of Capacitor's Preferences on iOS. */
export const NATIVE_PREFIX = '(?:CapacitorStorage\\.)?';

/** Puts all instances of MMKV where the app's extensions find them, in an `Info.plist` and in what Expo makes one of. */
export const MMKV_IN_GROUP =
  /<key>\s*AppGroup(?:Identifier)?\s*<\/key>|["']?\bAppGroup(?:Identifier)?["']?\s*:/;

/** Where Expo is told what an `Info.plist` says. */
export const EXPO_CONFIG = /^app\.(?:json|config\.[cm]?[jt]s)$/;
