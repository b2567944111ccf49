import type { Backend } from '../store/backend.js';

/**
 * Whether a keychain can write and read at all right now. Asked where a platform gives one answer for an entry that is
 * not there, one that it cannot open yet and one that it can never open again.
 */
export async function works(backend: Omit<Backend, 'name'>, near: string): Promise<boolean> {
  const key = `${near}__probe`;
  const written = await backend.set(key, 'probe');
  if (written.status !== 'done') return false;
  const read = await backend.get(key);
  await backend.remove(key);
  return read.status === 'found' && read.value === 'probe';
}
