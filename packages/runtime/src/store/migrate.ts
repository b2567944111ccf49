import type { PlainStorage } from './async-storage.js';
import type { Entries } from './entries.js';
import type { Failed } from './outcome.js';
import type { Preparation } from './token-store.js';

/**
 * Moves values out of a plain-text storage, once: read there, write here, read back, and only then remove there. Cut
 * short at any point, it goes on the next time; where the keychain fails, the old copy stays.
 *
 * A key that is already here wins over the old copy, which is then removed.
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
    for (const [from, to] of moves) {
      const old = await storage.getItem(from);
      if (old == null) continue;
      const failed = await place(entries, to, old);
      if (failed) return failed;
      await storage.removeItem(from);
    }
    isDone = true;
    return undefined;
  };
}

/** Writes a value where nothing is yet, and makes sure that it can be read. */
export async function place(entries: Entries, key: string, value: string): Promise<Failed | undefined> {
  const present = await entries.read(key);
  if (present.status === 'found') return undefined;
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
