// What is installed for tests and kept: outside of the repository and of every node_modules, by what it was made from.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const MONTH_MS = 30 * 24 * 3_600_000;

const parent = () => join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'jwt-hygiene');

/** The folder of what was made from a text or bytes, whether it is there or not. Who asks for it uses it. */
export function cached(kind, madeFrom) {
  const digest = createHash('sha256').update(madeFrom).digest('hex').slice(0, 16);
  const folder = join(parent(), `${kind}-${digest}`);
  if (existsSync(folder)) utimesSync(folder, new Date(), new Date());
  return folder;
}

/** Removes what nobody has asked for in a month: it was made from manifests that have changed since. */
export function removeUnused(nowMs = Date.now()) {
  if (!existsSync(parent())) return;
  for (const name of readdirSync(parent())) {
    const folder = join(parent(), name);
    const stats = statSync(folder, { throwIfNoEntry: false });
    if (stats && nowMs - stats.mtimeMs > MONTH_MS) rmSync(folder, { recursive: true, force: true });
  }
}
