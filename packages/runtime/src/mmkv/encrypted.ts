import { isWithoutKeychain, mmkvKey } from '../backends/mmkv-key.js';
import type { RandomBytes } from '../backends/mmkv-key.js';
import { moveValues } from './move.js';
import { callMember, memberOf } from './shape.js';
import type { MmkvShape } from './shape.js';
import { unsplit } from './split.js';
import { WaitingListeners } from './waiting-listeners.js';

export interface EncryptedMmkvOptions<M extends MmkvShape> {
  /** Opens the instance, for example `(options) => new MMKV(options)`, or `createMMKV` from version 4 on. */
  readonly open: (options: { id: string; encryptionKey: string }) => M;
  /** The instance that held the tokens until now, in plain text. */
  readonly former: () => M;
  /** The keys of the tokens there. They are moved at first use. */
  readonly keys: readonly string[];
  /** The instance's id. Never change it: the tokens would be lost. */
  readonly id?: string;
  /** Random bytes for the key, where the platform has no `crypto.getRandomValues`: by that of expo-crypto. */
  readonly random?: RandomBytes;
}

/**
 * An MMKV instance for tokens, encrypted with a random key that lies in the keychain (expo-secure-store): for code that
 * reads tokens synchronously, which a keychain store cannot give. It is opened at its first use, and moves the tokens
 * in from where they were.
 *
 * While the keychain is locked or does not work, calls throw a `StoreError`; nothing is lost, and the next call tries
 * again. Listeners can be added at any time. Where the key was lost (a backup restored on another device), there is
 * nothing to read, and the file begins anew.
 *
 * **On the web there is no keychain, and nothing is protected:** this is then the former instance itself, in
 * localStorage, which every script of the page can read. Let the server keep the session in an HttpOnly cookie there.
 */
export function encryptedMmkv<M extends MmkvShape>(options: EncryptedMmkvOptions<M>): M {
  const { open, former, keys, id = 'jwt-hygiene.tokens', random } = options;
  let ready: M | undefined;
  let opened: M | undefined;
  let isMoving = false;
  const waiting = new WaitingListeners<M>();

  function instance(): M {
    // A listener of the former instance may ask for tokens while they are moved.
    const known = ready ?? (isMoving ? opened : undefined);
    if (known) return known;
    const mmkv = isWithoutKeychain() ? unsplit(former()) : prepared();
    ready = mmkv;
    waiting.attachTo(mmkv);
    return mmkv;
  }

  function prepared(): M {
    opened ??= openWithKey();
    isMoving = true;
    try {
      moveValues(unsplit(former()), opened, keys);
    } finally {
      isMoving = false;
    }
    return opened;
  }

  function openWithKey(): M {
    const key = mmkvKey(id, random);
    const mmkv = open({ id, encryptionKey: key.text });
    if (key.isNew) {
      mmkv.clearAll();
      key.settle();
    }
    return mmkv;
  }

  const addOnValueChangedListener = (listener: (key: string) => void) =>
    ready ? ready.addOnValueChangedListener(listener) : waiting.add(listener);

  const lazy = new Map<string, unknown>(
    METHODS.map((name) => [name, (...args: unknown[]) => callMember(instance(), name, args)]),
  );
  lazy.set('addOnValueChangedListener', addOnValueChangedListener);

  return new Proxy({} as M, {
    get(_, name) {
      // Asked by those who inspect or await a value.
      if (typeof name === 'symbol' || name === 'then') return undefined;
      return lazy.get(name) ?? memberOf(instance(), name);
    },
    has: (_, name) => typeof name === 'string' && name in instance(),
  });
}

/** What all versions have: such a method can be taken without opening the instance. */
const METHODS = [
  'set',
  'getString',
  'getNumber',
  'getBoolean',
  'getBuffer',
  'contains',
  'getAllKeys',
  'clearAll',
];
