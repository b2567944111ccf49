import { isLocked } from '../adapters/patience.js';
import type { UnlockOptions } from '../adapters/patience.js';
import { asStateStorage } from '../adapters/storages.js';
import type { KeyValueStorage, PatientStorage, StateStorage } from '../adapters/storages.js';
import { StoreError } from '../store/store-error.js';
import type { TokenStore } from '../store/token-store.js';
import { objectIn, putTogether, takenApart } from './state-parts.js';
import type { StateParts } from './state-parts.js';

/**
 * For `storage` of redux-persist, where it keeps a token among much else: the parts of the state that are named lie in
 * the token store, and the rest where it lay, by whatever storage the app has for it. Whoever asks for the state is
 * given all of it.
 *
 * What the storage still holds of these parts is moved with the first read: written to the token store, read back, and
 * only then taken out. Parts are written before the rest, and only where they have changed; the rest is not written
 * where that fails. What is in no token store, but in the storage, counts: there a version without this has written it
 * since.
 *
 * It waits while the device is locked, and writes nothing over what it could not read, see `asStateStorage`: give
 * redux-persist `timeout: 0`.
 *
 * @param storage Keeps JSON objects, as text. Not touched before the first use.
 * @param tokens Where the app's other module for the web hands out a plain storage in its place, the state stays as a
 * whole in `storage`.
 * @param paths Slices, `'auth'`, or what of a slice it is, `'member.token'`: that slice has to be an object.
 */
export function splitState(
  storage: StateStorage<string>,
  tokens: TokenStore | KeyValueStorage,
  paths: readonly string[],
  options?: UnlockOptions,
): PatientStorage<string> {
  if (!('read' in tokens)) return storage as PatientStorage<string>;
  const inTurn = oneAfterTheOther();
  const split = splitAt(storage, tokens, paths);
  return asStateStorage<string>(
    {
      getItem: (key) => inTurn(() => split.read(key)),
      setItem: (key, value) => inTurn(() => split.write(key, value)),
      removeItem: (key) => inTurn(() => split.remove(key)),
    },
    options,
  );
}

/** Beside the state's own key: a token store may hold whole states under theirs. */
const keyOfParts = (key: string) => `${key}:tokens`;

function splitAt(storage: StateStorage<string>, tokens: TokenStore, paths: readonly string[]) {
  /** What the token store was last seen to hold, by key. */
  const seen = new Map<string, string | null>();

  /** Writes the parts of a state, or removes them where there are none. */
  async function keep(key: string, parts: StateParts): Promise<void> {
    const text = Object.keys(parts).length > 0 ? JSON.stringify(parts) : null;
    const at = keyOfParts(key);
    const found = await tokens.read(at);
    const held =
      found.status === 'found'
        ? found.value
        : found.status === 'empty'
          ? null
          : // What did not change need not wait until the device is unlocked.
            found.status === 'locked'
            ? seen.get(key)
            : undefined;
    if (held !== text) await (text === null ? tokens.removeItem(at) : tokens.setItem(at, text));
    seen.set(key, text);
  }

  /** Takes out of the storage what it still holds of the parts, once they are safe. */
  async function moveIn(key: string, whole: Readonly<Record<string, unknown>>): Promise<void> {
    const [ours, rest] = takenApart(whole, paths);
    await keep(key, ours);
    if ((await tokens.getItem(keyOfParts(key))) !== JSON.stringify(ours))
      throw new StoreError('unavailable', 'Cannot move a state: what was written cannot be read back');
    try {
      await storage.setItem(key, JSON.stringify(rest));
    } catch {
      // The state is there, and the next one that is written is written without them.
    }
  }

  return {
    async read(key: string): Promise<string | null> {
      const text = await storage.getItem(key);
      const state = objectIn(text);
      // Without the rest there is no state, as before.
      if (!state) return text ?? null;
      const parts = await tokens.getItem(keyOfParts(key));
      seen.set(key, parts);
      const whole = putTogether(state, objectIn(parts) ?? {});
      const [still] = takenApart(state, paths);
      if (Object.keys(still).length > 0) await moveIn(key, whole);
      return JSON.stringify(whole);
    },
    async write(key: string, text: string): Promise<void> {
      const state = objectIn(text);
      if (!state) throw new TypeError('Only a state that is kept as a JSON object can be split.');
      const [ours, rest] = takenApart(state, paths);
      await keep(key, ours);
      await storage.setItem(key, JSON.stringify(rest));
    },
    async remove(key: string): Promise<void> {
      try {
        await tokens.removeItem(keyOfParts(key));
      } catch (error) {
        // What waits is done as a whole.
        if (!isLocked(error)) await Promise.resolve(storage.removeItem(key)).catch(() => undefined);
        throw error;
      }
      seen.set(key, null);
      await storage.removeItem(key);
    },
  };
}

/** A state that is read while another is written is the one or the other. */
function oneAfterTheOther(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
}
