import type { PlainStorage } from './async-storage.js';
import { MARKER } from './reinstall.js';

/** The key under which an app's own storage says what has been moved out of it. */
const MOVED = 'jwt-hygiene.moved';

/** Is a key of an app's own storage there on behalf of this package? Nobody else is shown it. */
export function isOwnKey(key: string): boolean {
  return key === MARKER || key === MOVED;
}

/** Which keys had been moved out of a storage before: what is there now has been written since. */
export async function movedBefore(storage: PlainStorage): Promise<readonly string[]> {
  const text = await storage.getItem(MOVED);
  try {
    const keys: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : [];
  } catch {
    return [];
  }
}

/** Notes that they are, in a storage that holds this installation's identifier as well: any other stays as it was. */
export async function noteMoved(
  storage: PlainStorage,
  keys: readonly string[],
  before: readonly string[],
): Promise<void> {
  const added = keys.filter((key) => !before.includes(key));
  try {
    if (added.length === 0 || (await storage.getItem(MARKER)) == null) return;
    await storage.setItem(MOVED, JSON.stringify([...before, ...added]));
  } catch {
    // Without it, what is in the keychain counts; the next start tries again.
  }
}
