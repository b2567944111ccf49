import type { Backend } from '../store/backend.js';
import type { Failed, ReadOutcome, WriteOutcome } from '../store/outcome.js';

/**
 * A keychain does not say with which protection an entry was written, and some change only the value of an entry that
 * exists. So each protection is a place of its own, and what an app kept under another one is moved when it is read:
 * written anew, and removed there only when that is confirmed.
 *
 * @param current Where entries are kept.
 * @param former Where they may have been kept.
 */
export function withFormerPlaces(current: Backend, former: readonly Backend[]): Backend {
  /** Keys that are known to be in none of the former places. */
  const settled = new Set<string>();

  async function settle(key: string): Promise<Failed | undefined> {
    if (settled.has(key)) return undefined;
    for (const place of former) {
      const outcome = await place.remove(key);
      if (outcome.status !== 'done') return outcome;
    }
    settled.add(key);
    return undefined;
  }

  async function findAndMove(key: string): Promise<ReadOutcome> {
    for (const place of former) {
      const outcome = await place.get(key);
      if (outcome.status === 'empty') continue;
      if (outcome.status !== 'found') return outcome;
      const moved = await current.set(key, outcome.value);
      // Where it could not be moved it is still read, and moved another time.
      if (moved.status === 'done') await settle(key);
      return outcome;
    }
    settled.add(key);
    return { status: 'empty' };
  }

  return {
    name: current.name,
    get: async (key) => {
      const outcome = await current.get(key);
      return outcome.status === 'empty' && !settled.has(key) ? findAndMove(key) : outcome;
    },
    set: async (key, value) => {
      const outcome = await current.set(key, value);
      // What a former place keeps now is older, and only read again if the new one is removed: which removes it first.
      if (outcome.status === 'done') await settle(key);
      return outcome;
    },
    remove: async (key): Promise<WriteOutcome> => {
      const failed = await settle(key);
      const outcome = await current.remove(key);
      return failed ?? outcome;
    },
  };
}
