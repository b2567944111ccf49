import type { PlainStorage } from './async-storage.js';
import { untilFailure } from './entries.js';
import type { Entries } from './entries.js';
import type { Failed } from './outcome.js';
import type { Preparation } from './token-store.js';

/** The key of the installation's identifier in the app's own storage. */
export const MARKER = 'jwt-hygiene.install';
const NOTE = 'install';

/**
 * Discards what an earlier installation left in the keychain, which on iOS outlives the app: the next owner of the
 * phone would be signed in. An identifier is kept both in the keychain and in the app's own files, which go with the
 * app; where they differ, or only the keychain has one, the store is cleared.
 *
 * Tokens without an identifier are adopted once (a version before this one wrote them). While the keychain is locked,
 * or the app's storage cannot be read, nothing is decided and nothing removed.
 *
 * Put it before migrations: what they move in belongs to this installation.
 *
 * @param storage The app's own storage, for example AsyncStorage; the identifier is no secret.
 * @param random Makes an identifier.
 */
export function discardAfterReinstall(
  storage: PlainStorage,
  random: () => string = () => `${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`,
): Preparation {
  const settledFor = new WeakMap<Entries, string>();
  return async (entries) => {
    const settled = settledFor.get(entries);
    if (settled !== undefined) {
      // An app that empties its storage, as many do on logout, has not been installed anew.
      await restore(storage, settled);
      return undefined;
    }
    const noted = await entries.raw.get(entries.note(NOTE));
    if (noted.status === 'locked' || noted.status === 'unavailable') return noted;
    const marker = await storage.getItem(MARKER);
    const id = marker ?? idFor(storage, random);
    if (noted.status !== 'found' || noted.value !== id) {
      const discarded = noted.status === 'found' ? await discard(entries) : undefined;
      if (discarded) return discarded;
      // The keychain's identifier went first and comes last: cut short in between, the next start finds none there,
      // and adopts what is stored instead of discarding what was stored since.
      if (marker !== id) await storage.setItem(MARKER, id);
      const written = await entries.raw.set(entries.note(NOTE), id);
      if (written.status !== 'done') return written;
    }
    settledFor.set(entries, id);
    return undefined;
  };
}

/** Stores that start together must not each make up an installation of their own. */
const made = new WeakMap<PlainStorage, string>();

function idFor(storage: PlainStorage, random: () => string): string {
  const id = made.get(storage) ?? random();
  made.set(storage, id);
  return id;
}

async function restore(storage: PlainStorage, id: string): Promise<void> {
  try {
    if ((await storage.getItem(MARKER)) !== id) await storage.setItem(MARKER, id);
  } catch {
    // What waits for this matters more; the next operation tries again.
  }
}

async function discard(entries: Entries): Promise<Failed | undefined> {
  const keys = await entries.keys();
  if ('status' in keys) return keys;
  const failed = await untilFailure(keys, entries.remove);
  return failed ?? untilFailure([entries.note(NOTE)], entries.raw.remove);
}
