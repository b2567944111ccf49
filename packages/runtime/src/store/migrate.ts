import type { PlainStorage } from './async-storage.js';
import type { Entries } from './entries.js';
import { movedBefore, noteMoved } from './moved-mark.js';
import type { Failed } from './outcome.js';
import type { Preparation } from './token-store.js';

/**
 * Moves values out of a plain-text storage, once: read there, write here, read back, and only then remove there. Cut
 * short at any point, it goes on the next time; where the keychain fails, the old copy stays.
 *
 * A key that is already here wins over the old copy, which is then removed: but where it had been moved out of that
 * storage before, a version of the app that knows nothing of this was brought back and has written it since, and its
 * sign-in counts. That is known of a storage that `discardAfterReinstall` has as well.
 *
 * @param keys The old keys; where a key has another name here, `{ old: new }`.
 */
export function migrateFrom(
  storage: PlainStorage,
  keys: readonly string[] | Readonly<Record<string, string>>,
): Preparation {
  const moves = isList(keys) ? keys.map((key) => [key, key] as const) : Object.entries(keys);
  let isDone = false;
  return async (entries) => {
    if (isDone) return undefined;
    const before = await movedBefore(storage);
    for (const [from, to] of moves) {
      const old = await storage.getItem(from);
      if (old == null) continue;
      const failed = await place(entries, to, old, before.includes(from));
      if (failed) return failed;
      await storage.removeItem(from);
    }
    await noteMoved(
      storage,
      moves.map(([from]) => from),
      before,
    );
    isDone = true;
    return undefined;
  };
}

/** Writes a value where nothing is yet, or in its place where it `isNewer`, and makes sure that it can be read. */
export async function place(
  entries: Entries,
  key: string,
  value: string,
  isNewer: boolean,
): Promise<Failed | undefined> {
  const present = await entries.read(key);
  if (present.status === 'found' && (!isNewer || present.value === value)) return undefined;
  if (present.status === 'locked' || present.status === 'unavailable') return present;
  const written = await entries.write(key, value);
  if (written.status !== 'done') return written;
  const back = await entries.read(key);
  if (back.status === 'found' && back.value === value) return undefined;
  return { status: 'unavailable', detail: 'what was written cannot be read back' };
}

function isList(keys: object): keys is readonly string[] {
  return Array.isArray(keys);
}
