// The native half of react-native-mmkv. Its instances are objects of C++, so they are made here.
import type { Device } from './device.js';
import { PlainStore } from './stores.js';

type Value = string | number | boolean | ArrayBuffer;

/** An instance with the members of all majors: `delete` and `recrypt` of 2 and 3, `remove` and `encrypt` of 4. */
function instance(store: PlainStore, id: string) {
  const listeners = new Set<(key: string) => void>();
  const changed = (key: string) => {
    for (const listener of listeners) listener(key);
  };
  const of = <T>(key: string, isOne: (value: unknown) => value is T): T | undefined => {
    const value = store.get(key);
    return isOne(value) ? value : undefined;
  };
  const remove = (key: string) => {
    const removed = store.delete(key);
    changed(key);
    return removed;
  };
  return {
    id,
    length: 0,
    byteSize: 0,
    size: 0,
    isReadOnly: false,
    isEncrypted: store.encryptionKey !== undefined,
    set: (key: string, value: Value) => {
      store.set(key, value);
      changed(key);
    },
    getString: (key: string) => of(key, (value) => typeof value === 'string'),
    getNumber: (key: string) => of(key, (value) => typeof value === 'number'),
    getBoolean: (key: string) => of(key, (value) => typeof value === 'boolean'),
    getBuffer: (key: string) => of(key, (value) => value instanceof ArrayBuffer),
    contains: (key: string) => store.get(key) !== undefined,
    delete: remove,
    remove,
    getAllKeys: () => store.keys(),
    clearAll: () => {
      const keys = store.keys();
      store.clear();
      keys.forEach(changed);
    },
    recrypt: (key?: string) => void (store.encryptionKey = key),
    encrypt: (key: string) => void (store.encryptionKey = key),
    decrypt: () => void (store.encryptionKey = undefined),
    trim: () => undefined,
    checkContentChanged: () => undefined,
    addOnValueChangedListener: (listener: (key: string) => void) => {
      listeners.add(listener);
      return { remove: () => listeners.delete(listener) };
    },
  };
}

interface Configuration {
  readonly id: string;
  readonly encryptionKey?: string;
}

/** With a key that does not fit nothing can be read, and what is written is lost at the next start. */
function opened(store: PlainStore, encryptionKey: string | undefined): PlainStore {
  if (store.keys().length === 0) store.encryptionKey = encryptionKey;
  return store.encryptionKey === encryptionKey ? store : new PlainStore(store.name, () => undefined);
}

/** What each of the majors calls to make an instance. All instances of an id share their values and listeners. */
export function mmkv(device: Device) {
  const instances = new Map<string, ReturnType<typeof instance>>();
  const createMMKV = ({ id, encryptionKey }: Configuration) => {
    const present = instances.get(id) ?? instance(opened(device.store(`MMKV ${id}`), encryptionKey), id);
    instances.set(id, present);
    return present;
  };
  return {
    defaultMMKVInstanceId: 'mmkv.default',
    initialize: () => true,
    initializeMMKV: () => undefined,
    createMMKV,
    deleteMMKV: (id: string) => device.forget(`MMKV ${id}`),
    existsMMKV: (id: string) => instances.has(id),
  };
}
