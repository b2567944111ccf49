// What AsyncStorage is to the app: what it held before the update is given by the test.
const held = ((globalThis as { asyncStorage?: Map<string, string> }).asyncStorage ??= new Map());

export default {
  getItem: (key: string) => Promise.resolve(held.get(key) ?? null),
  setItem: (key: string, value: string) => Promise.resolve(void held.set(key, value)),
  removeItem: (key: string) => Promise.resolve(void held.delete(key)),
};
