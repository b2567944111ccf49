/**
 * A storage, or what gives it when it is first used: modules of an app that import each other in circles do not have
 * theirs yet when they are evaluated.
 */
export type Lazy<Storage> = Storage | (() => Storage);

/** @returns Gives the storage; what makes one is asked once, as soon as it gives one. */
export function onceUsed<Storage extends object>(storage: Lazy<Storage>): () => Storage {
  const plain = whenUsed<Storage>(storage);
  let known: Storage | undefined;
  return () => (known ??= plain());
}

/** @returns Gives the storage; asks anew each time, since only the app knows whether it is still the same. */
export function whenUsed<Storage extends object>(storage: Lazy<Storage>): () => Storage {
  return typeof storage === 'function' ? storage : () => storage;
}
