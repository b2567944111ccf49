import type { PlainStore } from './stores.js';

/** `localStorage` over a store of the device, with properties for keys as browsers have them. */
export function webStorage(store: PlainStore): object {
  const api = {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, value: unknown) => store.set(key, String(value)),
    removeItem: (key: string) => void store.delete(key),
    clear: () => store.clear(),
    key: (index: number) => store.keys()[index] ?? null,
  };
  return new Proxy(api, {
    get: (target, name) => {
      if (name === 'length') return store.keys().length;
      return typeof name === 'string' && !(name in target)
        ? store.get(name)
        : (Reflect.get(target, name) as unknown);
    },
    set: (_target, name, value) => {
      store.set(String(name), String(value));
      return true;
    },
    deleteProperty: (_target, name) => {
      store.delete(String(name));
      return true;
    },
    has: (target, name) => name in target || store.keys().includes(String(name)),
    ownKeys: () => store.keys(),
    getOwnPropertyDescriptor: (_target, name) =>
      store.keys().includes(String(name))
        ? { value: store.get(String(name)), enumerable: true, configurable: true, writable: true }
        : undefined,
  });
}
