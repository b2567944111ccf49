import { MutationObserver, QueryClient, type MutationObserverOptions } from '@tanstack/query-core';

/** A store of a device, and what is in it. */
export interface Kept {
  readonly entries: Map<string, string>;
}

/** `localStorage`. */
export function webStorage({ entries }: Kept): object {
  return {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
    removeItem: (key: string) => void entries.delete(key),
  };
}

/** `@react-native-async-storage/async-storage`. */
export function asyncStorage({ entries }: Kept): object {
  const later = <T>(does: () => T): Promise<T> => Promise.resolve().then(does);
  return {
    default: {
      getItem: (key: string) => later(() => entries.get(key) ?? null),
      setItem: (key: string, value: string) => later(() => void entries.set(key, value)),
      removeItem: (key: string) => later(() => void entries.delete(key)),
      multiRemove: (keys: readonly string[]) => later(() => keys.forEach((key) => entries.delete(key))),
    },
  };
}

/** `expo-secure-store`. */
export function secureStore({ entries }: Kept): object {
  return {
    getItemAsync: (key: string) => Promise.resolve(entries.get(key) ?? null),
    setItemAsync: (key: string, value: string) => Promise.resolve(void entries.set(key, value)),
    deleteItemAsync: (key: string) => Promise.resolve(void entries.delete(key)),
  };
}

/** `useMutation` without a component, over what TanStack Query has beneath it. */
export const reactQuery = {
  useMutation: (options: MutationObserverOptions) => {
    const observer = new MutationObserver(new QueryClient(), options);
    return {
      mutate: () => void observer.mutate().catch(() => undefined),
      mutateAsync: () => observer.mutate(),
    };
  },
};

interface StoreOptions {
  readonly state: () => object;
  readonly actions: Readonly<Record<string, (...given: unknown[]) => unknown>>;
}

/** `pinia`, as far as a store of options goes: its actions run on the state. */
export const pinia = {
  defineStore: (_id: string, { state, actions }: StoreOptions) => {
    let store: object | undefined;
    return () => (store ??= Object.assign(state(), actions));
  },
};

/** An effect of `redux-saga/effects`. */
interface Effect {
  readonly fn: (...given: unknown[]) => unknown;
  readonly given: readonly unknown[];
}

export const sagaEffects = {
  call: (fn: Effect['fn'], ...given: unknown[]): Effect => ({ fn, given }),
};

export const saga = {
  runSaga: (_channel: object, generator: () => Generator<Effect>) => ({
    toPromise: async (): Promise<unknown> => {
      const steps = generator();
      let step = steps.next();
      while (!step.done) {
        const { fn, given } = step.value;
        try {
          step = steps.next(await fn(...given));
        } catch (error) {
          step = steps.throw(error);
        }
      }
      return step.value;
    },
  }),
};
