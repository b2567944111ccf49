// What is installed for tests and kept: outside of the repository and of every node_modules, by what it was made from.
import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The folder of what was made from a text or bytes, whether it is there or not. */
export function cached(kind, madeFrom) {
  const digest = createHash('sha256').update(madeFrom).digest('hex').slice(0, 16);
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'jwt-hygiene', `${kind}-${digest}`);
}
