// What react-native is to AsyncStorage: the way to its native module. What it holds is given by the test.

type Callback = (error: null, result?: unknown) => void;

const disk = () => (globalThis as unknown as { nativeDisk: Map<string, string> }).nativeDisk;
const read = (keys: readonly string[]) => keys.map((key) => [key, disk().get(key) ?? null] as const);
const write = (all: readonly (readonly [string, string])[]) => {
  for (const [key, value] of all) disk().set(key, value);
};
const remove = (keys: readonly string[]) => {
  for (const key of keys) disk().delete(key);
};
const list = () => [...disk().keys()];
const clear = () => {
  disk().clear();
};

/** Done later, as everything native is. */
async function later<T>(work: () => T, callback?: Callback): Promise<T> {
  await new Promise((resolve) => setTimeout(resolve));
  const result = work();
  callback?.(null, result);
  return result;
}

/** Of AsyncStorage 1 and 2. */
const withCallbacks = {
  multiGet: (keys: string[], done: Callback) => later(() => read(keys), done),
  multiSet: (all: [string, string][], done: Callback) => later(() => write(all), done),
  multiRemove: (keys: string[], done: Callback) => later(() => remove(keys), done),
  getAllKeys: (done: Callback) => later(list, done),
  clear: (done: Callback) => later(clear, done),
};

/** Of AsyncStorage 3, whose databases have names. */
const withPromises = {
  getValues: (_: string, keys: string[]) => later(() => read(keys).map(([key, value]) => ({ key, value }))),
  setValues: (_: string, all: { key: string; value: string }[]) =>
    later(() => write(all.map(({ key, value }) => [key, value]))),
  removeValues: (_: string, keys: string[]) => later(() => remove(keys)),
  getKeys: () => later(list),
  clearStorage: () => later(clear),
};

export const TurboModuleRegistry = {
  get: (name: string) => ({ RNCAsyncStorage: withCallbacks, RNAsyncStorage: withPromises })[name],
};
export const NativeModules = {};
export const Platform = { OS: 'android' };
