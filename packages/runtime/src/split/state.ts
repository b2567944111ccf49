import type { UnlockOptions } from '../adapters/patience.js';
import { asStateStorage } from '../adapters/storages.js';
import type { KeyValueStorage, PatientStorage, StateStorage } from '../adapters/storages.js';
import { StoreError } from '../store/store-error.js';
import type { TokenStore } from '../store/token-store.js';
import { has, objectIn } from './json-object.js';
import type { JsonObject } from './json-object.js';
import { asPart, marked, unmarked } from './persist-mark.js';
import type { Apart } from './persist-mark.js';
import { putTogether, takenApart } from './state-parts.js';
import type { StateParts } from './state-parts.js';

export interface SplitStateOptions extends UnlockOptions {
  /**
   * What the app finds in the place of a part that the keychain has lost, as behind a restored backup, by its path: what
   * that is where nobody is signed in. Without, it finds nothing there, and a slice begins as its reducer does.
   */
  readonly lost?: Readonly<Record<string, unknown>>;
}

/**
 * For `storage` of redux-persist, where it keeps a token among much else: the parts of the state that are named lie in
 * the token store, and the rest where it lay, by whatever storage the app has for it. Whoever asks for the state is
 * given all of it.
 *
 * What the storage still holds of these parts is moved once the first read is answered: written to the token store, read
 * back, and only then taken out. Parts are written before the rest, and only where they have changed; the rest is not
 * written where that fails. What a version of the app without this has written since counts as it is: it has signed
 * somebody else in, or out. The rest says so, in redux-persist's own `_persist`. Reads ask the token store at once: what the app asks it for later is answered later, as in a store
 * that holds all of it.
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
  options: SplitStateOptions = {},
): PatientStorage<string> {
  if (!('read' in tokens)) return storage as PatientStorage<string>;
  const inTurn = oneAfterTheOther();
  const split = splitAt(storage, tokens, paths, options.lost ?? {});
  return asStateStorage<string>(
    {
      getItem: (key) => early((answer) => inTurn(() => split.read(key, answer))),
      setItem: (key, value) => inTurn(() => split.write(key, value)),
      removeItem: (key) => inTurn(() => split.remove(key)),
    },
    options,
  );
}

/** Beside the state's own key: a token store may hold whole states under theirs. */
const keyOfParts = (key: string) => `${key}:tokens`;

function splitAt(
  storage: StateStorage<string>,
  tokens: TokenStore,
  paths: readonly string[],
  lost: Readonly<Record<string, unknown>>,
) {
  /** What the token store was last seen to hold, by key. */
  const seen = new Map<string, string | null>();
  /** Where the storage may hold the only copy of the parts. */
  const unmoved = new Set<string>();

  /** Writes the parts of a state, or removes them where there are none. Gives what the token store then holds. */
  async function keep(key: string, parts: StateParts): Promise<string | null> {
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
    return text;
  }

  /** The same where what is written now will be the only copy. */
  async function keepSurely(key: string, parts: StateParts): Promise<void> {
    const text = await keep(key, parts);
    if ((await tokens.getItem(keyOfParts(key))) !== text)
      throw new StoreError('unavailable', 'Cannot move a state: what was written cannot be read back');
  }

  /** Takes out of the storage what it still holds of the parts, once they are safe. */
  async function moveIn(key: string, whole: Readonly<Record<string, unknown>>): Promise<void> {
    const [ours, rest] = takenApart(whole, paths);
    await keepSurely(key, ours);
    unmoved.delete(key);
    await storage.setItem(key, JSON.stringify(marked(rest, Object.keys(ours))));
  }

  /** What belongs into a state again: what the token store has of it, and what stands for the parts that it has lost. */
  function partsFor(state: JsonObject, text: string | null, apart: Apart): StateParts {
    // What is there is older than the state.
    if (apart === null) return {};
    const found = objectIn(text) ?? {};
    const missing = (apart ?? []).filter((path) => !has(found, path) && has(lost, path));
    const standIns = missing.map((path) => [path, asPart(state, path, lost[path])] as const);
    return { ...Object.fromEntries(standIns), ...found };
  }

  return {
    async read(key: string, answer: (text: string | null) => void): Promise<void> {
      const asked = tokens.getItem(keyOfParts(key));
      // Of no interest where there is no state.
      asked.catch(() => undefined);
      const text = await storage.getItem(key);
      const stored = objectIn(text);
      // Without the rest there is no state, as before.
      if (!stored) {
        answer(text ?? null);
        return;
      }
      const held = await asked;
      seen.set(key, held);
      const [state, apart] = unmarked(stored);
      const whole = putTogether(state, partsFor(state, held, apart));
      answer(JSON.stringify(whole));
      const [still] = takenApart(state, paths);
      const isOutdated = held !== null && apart === null;
      if (Object.keys(still).length === 0 && !isOutdated) return;
      unmoved.add(key);
      await moveIn(key, whole);
    },
    async write(key: string, text: string): Promise<void> {
      const state = objectIn(text);
      if (!state) throw new TypeError('Only a state that is kept as a JSON object can be split.');
      const [ours, rest] = takenApart(state, paths);
      await (unmoved.has(key) ? keepSurely(key, ours) : keep(key, ours));
      await storage.setItem(key, JSON.stringify(marked(rest, Object.keys(ours))));
      unmoved.delete(key);
    },
    async remove(key: string): Promise<void> {
      // Without the rest there is no state, also while the keychain is locked.
      try {
        await storage.removeItem(key);
      } finally {
        await tokens.removeItem(keyOfParts(key));
        seen.set(key, null);
      }
    },
  };
}

/** What is answered before the work is done. It fails no more then: what was not moved is moved the next time. */
function early<T>(work: (answer: (value: T) => void) => Promise<void>): Promise<T> {
  return new Promise((resolve, reject) => {
    work(resolve).catch(reject);
  });
}

/**
 * A state that is read while another is written is the one or the other. What waits for nothing is begun at once: it is
 * asked for before whatever the app asks for next.
 */
function oneAfterTheOther(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> | undefined;
  return (work) => {
    const turn = last ? last.then(work) : work();
    const ended = () => {
      if (last === settled) last = undefined;
    };
    const settled: Promise<unknown> = turn.then(ended, ended);
    last = settled;
    return turn;
  };
}
