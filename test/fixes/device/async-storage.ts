// The native half of @react-native-async-storage/async-storage: of 1 and 2 (callbacks), and of 3 (promises).
import type { Device } from './device.js';
import type { PlainStore } from './stores.js';
import type { Turn } from './turn.js';

type Pairs = readonly (readonly [string, string])[];
type Callback = (errors: null, result?: unknown) => void;

const LEGACY = 'AsyncStorage';

/** `RNCAsyncStorage`: what the JavaScript of 1.x and 2.x calls. */
export function legacyAsyncStorage(device: Device, turn: Turn) {
  const store = device.store(LEGACY);
  const answer = (callback: Callback, work: () => unknown) => {
    void turn(work).then((result) => callback(null, result));
  };
  return {
    multiGet: (keys: readonly string[], callback: Callback) => answer(callback, () => pairsOf(store, keys)),
    multiSet: (pairs: Pairs, callback: Callback) => answer(callback, () => setAll(store, pairs)),
    multiRemove: (keys: readonly string[], callback: Callback) =>
      answer(callback, () => removeAll(store, keys)),
    multiMerge: (pairs: Pairs, callback: Callback) =>
      answer(callback, () => {
        for (const [key, value] of pairs) store.set(key, merged(store.get(key), value));
      }),
    getAllKeys: (callback: Callback) => answer(callback, () => store.keys()),
    clear: (callback: Callback) => answer(callback, () => store.clear()),
  };
}

/** `RNAsyncStorage`: what the JavaScript of 3.x calls. The default export of 3.x is over the store of 1.x and 2.x. */
export function asyncStorage(device: Device, turn: Turn) {
  const legacy = device.store(LEGACY);
  const database = (name: string) => device.store(`AsyncStorage ${name}`);
  return {
    getValues: (name: string, keys: readonly string[]) =>
      turn(() => keys.map((key) => ({ key, value: database(name).get(key) ?? null }))),
    setValues: (name: string, values: readonly { key: string; value: string | null }[]) =>
      turn(() => {
        for (const { key, value } of values)
          if (value === null) database(name).delete(key);
          else database(name).set(key, value);
      }),
    removeValues: (name: string, keys: readonly string[]) => turn(() => removeAll(database(name), keys)),
    getKeys: (name: string) => turn(() => database(name).keys()),
    clearStorage: (name: string) => turn(() => database(name).clear()),
    legacy_multiGet: (keys: readonly string[]) => turn(() => pairsOf(legacy, keys)),
    legacy_multiSet: (pairs: Pairs) => turn(() => setAll(legacy, pairs)),
    legacy_multiRemove: (keys: readonly string[]) => turn(() => removeAll(legacy, keys)),
    legacy_getAllKeys: () => turn(() => legacy.keys()),
    legacy_clear: () => turn(() => legacy.clear()),
  };
}

const pairsOf = (store: PlainStore, keys: readonly string[]) =>
  keys.map((key) => [key, store.get(key) ?? null]);

function setAll(store: PlainStore, pairs: Pairs): void {
  for (const [key, value] of pairs) store.set(key, value);
}

function removeAll(store: PlainStore, keys: readonly string[]): void {
  for (const key of keys) store.delete(key);
}

function merged(old: unknown, value: string): string {
  if (typeof old !== 'string') return value;
  return JSON.stringify({ ...(JSON.parse(old) as object), ...(JSON.parse(value) as object) });
}
