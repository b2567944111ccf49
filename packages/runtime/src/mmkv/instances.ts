import { isWithoutKeychain, mmkvKey } from '../backends/mmkv-key.js';
import type { RandomBytes } from '../backends/mmkv-key.js';
import { StoreError } from '../store/store-error.js';
import { moveAll } from './move.js';
import { memberOf } from './shape.js';
import type { MmkvShape } from './shape.js';
import { guardUnread } from './unread.js';
import { WaitingListeners } from './waiting-listeners.js';

/** What an instance is made with, as far as it is used here. */
export interface InstanceOptions {
  readonly id: string;
}

export interface EncryptInstancesOptions {
  /** The ids of the instances that shall be encrypted. Others are made as they are asked for. */
  readonly ids: readonly string[];
  /** Opens an instance, for example `(options) => new MMKV(options)`, or `createMMKV` from version 4 on. */
  readonly open: (options: { id: string; encryptionKey?: string }) => MmkvShape;
  /** Random bytes for the keys, where the platform has no `crypto.getRandomValues`: by that of expo-crypto. */
  readonly random?: RandomBytes;
}

/**
 * Makes MMKV instances, some of them as a whole encrypted with a random key that lies in the keychain
 * (expo-secure-store): for classes that extend MMKV, and wherever nobody knows beforehand which keys hold tokens.
 *
 * What it gives back takes the options of an instance and what makes one of them, `(options) => new Storage(options)`.
 * Of those that are to be encrypted, that makes an instance with another id, `<id>.encrypted`, and a key, once all that
 * lies in the plain one was moved there. Never change the ids: what is in the instances would be lost.
 *
 * Where the keychain is locked or does not work just then, the instance is made when it is first used: until it can be,
 * calls throw a `StoreError`, nothing is lost, and the next call tries again. What somebody asked for in vain cannot be
 * written before it was read. Where a key was lost (a backup restored on another device), the instance begins empty.
 *
 * **On the web there is no keychain, and nothing is protected:** there each instance is made as it is asked for.
 */
export function encryptInstances({
  ids,
  open,
  random,
}: EncryptInstancesOptions): <O extends InstanceOptions, M extends MmkvShape>(
  options: O,
  make: (options: O) => M,
) => M {
  const prepared = new Map<string, { id: string; encryptionKey: string }>();

  /** What the encrypted instance is made with, which holds all that is in the plain one from then on. */
  function prepare(plain: InstanceOptions): { id: string; encryptionKey: string } {
    const known = prepared.get(plain.id);
    if (known) return known;
    const id = `${plain.id}.encrypted`;
    const key = mmkvKey(id, random);
    const options = { id, encryptionKey: key.text };
    const mmkv = open({ ...plain, ...options });
    if (key.isNew) {
      mmkv.clearAll();
      key.settle();
    }
    moveAll(open({ ...plain }), mmkv);
    prepared.set(plain.id, options);
    return options;
  }

  return (options, make) => {
    if (!ids.includes(options.id) || isWithoutKeychain()) return make(options);
    try {
      prepare(options);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      return madeAtFirstUse(() => make({ ...options, ...prepare(options) }));
    }
    return make({ ...options, ...prepare(options) });
  };
}

/** An instance that cannot be made yet. */
function madeAtFirstUse<M extends MmkvShape>(make: () => M): M {
  let made: M | undefined;
  let wasAskedInVain = false;
  const waiting = new WaitingListeners<M>();

  function instance(): M {
    if (made) return made;
    const mmkv = madeNow();
    if (wasAskedInVain) guardUnread(mmkv);
    made = mmkv;
    waiting.attachTo(mmkv);
    return mmkv;
  }

  function madeNow(): M {
    try {
      return make();
    } catch (error) {
      wasAskedInVain = true;
      throw error;
    }
  }

  const addOnValueChangedListener = (listener: (key: string) => void) =>
    made ? made.addOnValueChangedListener(listener) : waiting.add(listener);

  return new Proxy({} as M, {
    get(_, name) {
      // Asked by those who inspect or await a value.
      if (typeof name === 'symbol' || name === 'then') return undefined;
      if (name === 'addOnValueChangedListener') return addOnValueChangedListener;
      return memberOf(instance(), name);
    },
    set: (_, name, value) => Reflect.set(instance(), name, value),
    has: (_, name) => typeof name === 'string' && name in instance(),
    getPrototypeOf: () => Reflect.getPrototypeOf(made ?? {}),
  });
}
