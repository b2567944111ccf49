// What is kept from one run to the next, as long as the files that it was made from are the same.
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './processes.mjs';

/** Beside the installed packages, and gone with them. */
export const kept = join(root, 'node_modules/.cache/jwt-hygiene');

/** Of files by name, from the root, and content; one that is not there has none. */
export function digestOfFiles(names) {
  const hash = createHash('sha256').update(process.version);
  for (const name of names) {
    hash
      .update(`${name}\0`)
      .update(contentOf(join(root, name)))
      .update('\0');
  }
  return hash.digest('hex');
}

function contentOf(path) {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path) : '';
}
