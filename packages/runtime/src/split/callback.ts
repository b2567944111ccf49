/** As AsyncStorage 1 and 2 have it: the error first, `null` where there is none. */
export type NodeCallback<T> = (error?: Error | null, result?: NonNullable<T> | null) => void;

/**
 * Tells a callback what a promise comes to, before those who wait for the promise, as AsyncStorage does. With a
 * callback, a rejection that nobody waits for is no unhandled one: it was told. What the callback itself throws is.
 *
 * @returns The promise.
 */
export function withCallback<T>(promise: Promise<T>, callback?: NodeCallback<T> | null): Promise<T> {
  if (callback) {
    void promise.then(
      (value) => callback(null, value ?? null),
      (error: unknown) => callback(error as Error),
    );
  }
  return promise;
}

/** The errors of an operation on several keys, of which AsyncStorage tells a list. */
export type MultiCallback<T> = (errors?: readonly (Error | null)[] | null, result?: T) => void;

/** The same as {@link withCallback} for `multiGet`, `multiSet`, `multiRemove` and `multiMerge`. */
export function withMultiCallback<T>(promise: Promise<T>, callback?: MultiCallback<T> | null): Promise<T> {
  return withCallback(
    promise,
    callback && ((error, result) => (error ? callback([error].flat()) : callback(null, result as T))),
  );
}
