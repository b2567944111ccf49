import { StoreError } from '../store/store-error.js';
import { callMember, memberOf, removeFrom } from './shape.js';
import type { MmkvShape } from './shape.js';

/**
 * The app's own MMKV instance, whose token keys lie in another one: for code that knows only at run time which key it
 * uses. It takes the instance's place anywhere, also in the hooks of react-native-mmkv. `clearAll` removes the tokens
 * as well, `getAllKeys` lists them, listeners hear of them; whatever else the instance has is reached unchanged.
 *
 * A library that keeps a state here may take a read that failed, in a keychain that is locked, for "nothing there".
 * What it then writes is refused with a `StoreError` until the key was read: it would replace a session that is there.
 *
 * @param storage The app's own instance, or a function that returns it, which is then called at each use.
 * @param tokens An instance of the same version, for example one of `encryptedMmkv`.
 * @param keys The keys of tokens.
 */
export function splitMmkv<M extends MmkvShape>(
  storage: M | (() => M),
  tokens: M,
  keys: readonly string[],
): M {
  const own = (): M => (typeof storage === 'function' ? storage() : storage);
  const isToken = (key: unknown) => keys.includes(key as string);
  const unread = new Set<unknown>();

  function ofToken(name: string, args: readonly unknown[]): unknown {
    const [key] = args;
    if (name === 'set' && unread.has(key) && tokens.contains(key as string))
      throw new StoreError(
        'unavailable',
        'Not written in an encrypted MMKV: what is there could not be read, and would be lost',
      );
    try {
      const answer = callMember(tokens, name, args);
      unread.delete(key);
      return answer;
    } catch (error) {
      if (READS.includes(name)) unread.add(key);
      throw error;
    }
  }

  const routed = new Map<string, unknown>(
    [...READS, 'set', 'delete', 'remove'].map((name) => [
      name,
      (...args: unknown[]) => (isToken(args[0]) ? ofToken(name, args) : callMember(own(), name, args)),
    ]),
  );
  routed.set('clearAll', () => {
    try {
      own().clearAll();
    } finally {
      for (const key of keys) if (tokens.contains(key)) removeFrom(tokens, key);
    }
  });
  routed.set('getAllKeys', () => [
    ...own()
      .getAllKeys()
      .filter((key) => !isToken(key)),
    ...tokens.getAllKeys().filter(isToken),
  ]);
  routed.set('addOnValueChangedListener', (listener: (key: string) => void) => {
    const listeners = [
      own().addOnValueChangedListener((key) => {
        if (!isToken(key)) listener(key);
      }),
      tokens.addOnValueChangedListener((key) => {
        if (isToken(key)) listener(key);
      }),
    ];
    return {
      remove: () => {
        for (const each of listeners) each.remove();
      },
    };
  });

  const split = new Proxy({} as M, {
    get(_, name) {
      if (typeof name === 'symbol' || name === 'then') return undefined;
      const theirs = memberOf(own(), name);
      // `delete` and `remove`: only what this version has.
      return typeof theirs === 'function' ? (routed.get(name) ?? theirs) : theirs;
    },
    has: (_, name) => typeof name === 'string' && name in own(),
  });
  unsplitOf.set(split, own);
  return split;
}

const READS = ['getString', 'getNumber', 'getBoolean', 'getBuffer', 'contains'];

const unsplitOf = new WeakMap<MmkvShape, () => MmkvShape>();

/** The instance that was split; any other as it is. Moving tokens out of a split instance would move them in circles. */
export function unsplit<M extends MmkvShape>(mmkv: M): M {
  const own = unsplitOf.get(mmkv) as (() => M) | undefined;
  return own ? unsplit(own()) : mmkv;
}
