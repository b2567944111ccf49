import { asyncStorage, legacyAsyncStorage } from './async-storage.js';
import type { Device } from './device.js';
import {
  capacitorSecureStorage,
  expoSecureStore,
  keychainManager,
  secureStoragePlugin,
} from './keychains.js';
import { mmkv } from './mmkv.js';
import { preferences } from './preferences.js';
import { expoSqlite } from './sqlite.js';
import type { Turn } from './turn.js';

/** What the packages' own JavaScript finds below it, by the names it asks for. */
export interface Natives {
  readonly platform: string;
  /** Where Electron says that an app's files lie. */
  readonly userData: () => string;
  readonly turn: Turn;
  /** React Native's. */
  readonly modules: Readonly<Record<string, object>>;
  readonly expo: Readonly<Record<string, object>>;
  /** Nitro's. */
  readonly hybrid: Readonly<Record<string, object>>;
  /** What react-native-mmkv 2 installs as a global. */
  readonly createMMKV: (configuration: { id: string }) => object;
}

export function nativesOf(device: Device, turn: Turn): Natives {
  const instances = mmkv(device);
  const paths = { getBaseDirectory: () => '/documents', getAppGroupDirectory: () => undefined };
  return {
    platform: device.platform,
    userData: () => device.disk.directory,
    turn,
    modules: {
      RNCAsyncStorage: legacyAsyncStorage(device, turn),
      RNAsyncStorage: asyncStorage(device, turn),
      RNKeychainManager: keychainManager(device, turn),
      MmkvCxx: instances,
      MmkvPlatformContext: paths,
    },
    expo: {
      ExpoSecureStore: expoSecureStore(device, turn),
      ExpoSQLite: expoSqlite(device, turn),
      ExpoCrypto: { getRandomValues: (bytes: Uint8Array) => crypto.getRandomValues(bytes) },
    },
    hybrid: { MMKVFactory: instances, MMKVPlatformContext: paths },
    createMMKV: instances.createMMKV,
  };
}

/** What the bridge of Capacitor leaves in a web view before the app's code runs. */
export function capacitorBridge(device: Device, turn: Turn) {
  const plugins: Record<string, Record<string, (options: never) => unknown>> = {
    Preferences: preferences(device),
    // Its name before Capacitor 4: the same, over the same place.
    Storage: preferences(device),
    SecureStorage: capacitorSecureStorage(device),
    SecureStoragePlugin: secureStoragePlugin(device),
  };
  return {
    PluginHeaders: Object.entries(plugins).map(([name, methods]) => ({
      name,
      methods: Object.keys(methods).map((method) => ({ name: method, rtype: 'promise' })),
    })),
    nativePromise: (plugin: string, method: string, options: object = {}) =>
      turn(() => plugins[plugin]?.[method]?.(options as never)),
  };
}
