// The native half of react-native-mmkv. Its instances are objects of C++, so they are made here.
import type { Device } from './device.js';
import type { PlainStore } from './stores.js';

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
    isEncrypted: false,
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
    recrypt: () => undefined,
    encrypt: () => undefined,
    decrypt: () => undefined,
    trim: () => undefined,
    checkContentChanged: () => undefined,
    addOnValueChangedListener: (listener: (key: string) => void) => {
      listeners.add(listener);
      return { remove: () => listeners.delete(listener) };
    },
  };
}

/** What each of the majors calls to make an instance. All instances of an id share their values and listeners. */
export function mmkv(device: Device) {
  const instances = new Map<string, ReturnType<typeof instance>>();
  const createMMKV = ({ id }: { id: string }) => {
    const present = instances.get(id) ?? instance(device.store(`MMKV ${id}`), id);
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
