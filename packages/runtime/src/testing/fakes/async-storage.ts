// Stands for @react-native-async-storage/async-storage 2 on a device, as read in 2.2.0 (`AsyncStorage.native.ts`): the
// callback comes first, then the promise; single keys tell one error, several a list.

type Callback<T = void> = (error?: Error | null, result?: T) => void;
type MultiCallback<T = void> = (errors?: readonly (Error | null)[] | null, result?: T) => void;
type Pairs = readonly (readonly [string, string])[];

export class AsyncStorageFake {
  /** What the next operations fail with. */
  readonly faults: Error[] = [];
  readonly log: string[] = [];
  /** As a class of an app may have it: reached only on the object itself. */
  #flushed = 0;

  constructor(readonly disk = new Map<string, string>()) {}

  getItem(key: string, callback?: Callback<string | null>): Promise<string | null> {
    return this.#native(`get ${key}`, () => this.disk.get(key) ?? null, callback);
  }
  setItem(key: string, value: string, callback?: Callback): Promise<void> {
    return this.#native(`set ${key}`, () => void this.disk.set(key, value), callback);
  }
  removeItem(key: string, callback?: Callback): Promise<void> {
    return this.#native(`remove ${key}`, () => void this.disk.delete(key), callback);
  }
  mergeItem(key: string, value: string, callback?: Callback): Promise<void> {
    return this.#native(`merge ${key}`, () => this.#merge(key, value), callback);
  }
  multiGet(keys: readonly string[], callback?: MultiCallback<[string, string | null][]>) {
    const pairs = () => keys.map((key): [string, string | null] => [key, this.disk.get(key) ?? null]);
    // Only reading tells the promise a single error.
    return this.#native(`multiGet ${keys.join()}`, pairs, listing(callback));
  }
  multiSet(pairs: Pairs, callback?: MultiCallback): Promise<void> {
    const set = () => pairs.forEach(([key, value]) => this.disk.set(key, value));
    return this.#native(`multiSet ${pairs.map(([key]) => key).join()}`, set, listing(callback)).catch(asList);
  }
  multiRemove(keys: readonly string[], callback?: MultiCallback): Promise<void> {
    const remove = () => keys.forEach((key) => this.disk.delete(key));
    return this.#native(`multiRemove ${keys.join()}`, remove, listing(callback)).catch(asList);
  }
  multiMerge(pairs: [string, string][], callback?: MultiCallback): Promise<void> {
    const merge = () => pairs.forEach(([key, value]) => this.#merge(key, value));
    return this.#native(`multiMerge ${pairs.map(([key]) => key).join()}`, merge, listing(callback)).catch(
      asList,
    );
  }
  getAllKeys(callback?: Callback<readonly string[]>): Promise<readonly string[]> {
    return this.#native('getAllKeys', () => [...this.disk.keys()], callback);
  }
  clear(callback?: Callback): Promise<void> {
    return this.#native('clear', () => this.disk.clear(), callback);
  }
  flushGetRequests(): void {
    this.#flushed++;
  }
  get flushed(): number {
    return this.#flushed;
  }

  async #native<T>(operation: string, work: () => T, callback?: Callback<T>): Promise<T> {
    this.log.push(operation);
    await Promise.resolve();
    const fault = this.faults.shift();
    if (fault) {
      callback?.(fault);
      throw fault;
    }
    const result = work();
    callback?.(undefined, result);
    return result;
  }

  #merge(key: string, value: string): void {
    const old = JSON.parse(this.disk.get(key) ?? '{}') as object;
    this.disk.set(key, JSON.stringify({ ...old, ...(JSON.parse(value) as object) }));
  }
}

function listing<T>(callback?: MultiCallback<T>): Callback<T> | undefined {
  return callback && ((error, result) => callback(error ? [error] : null, result));
}

function asList(error: Error): never {
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- It does.
  throw [error];
}
