import type { Backend } from '../store/backend.js';
import type { WriteOutcome } from '../store/outcome.js';

/**
 * Whether a keychain can write and read at all right now. Asked where a platform gives one answer for an entry that is
 * not there, one that it cannot open yet and one that it can never open again.
 *
 * @param near The key in question; the probe is kept beside it, for a moment.
 * @returns `done`, or what went wrong.
 */
export async function probe(backend: Omit<Backend, 'name'>, near: string): Promise<WriteOutcome> {
  const key = `${near}___probe`;
  const written = await backend.set(key, PROBE);
  if (written.status !== 'done') return written;
  const read = await backend.get(key);
  await backend.remove(key);
  if (read.status === 'found' && read.value === PROBE) return written;
  return read.status === 'found' || read.status === 'empty'
    ? { status: 'unavailable', detail: 'what was written cannot be read back' }
    : read;
}

const PROBE = 'probe';
