import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
// Not public: a bench should lint what the command line would.
import { findFiles } from '../../../packages/audit/dist/find-files.js';
import { readSource } from '../../../packages/audit/dist/read-source.js';
import { InputError } from '../input-error.mjs';

/**
 * The source files below a directory; where there are more than `most`, that many of them, evenly spread.
 *
 * @param {string} directory
 * @param {number} most
 */
export async function pickFiles(directory, most) {
  if (!existsSync(directory)) throw new InputError(`There is no ${directory}.`);
  const { files } = await findFiles([resolve(directory)], process.cwd(), () => undefined);
  const all = [...files.keys()].sort();
  const step = Math.max(1, all.length / most);
  const picked = Array.from(
    { length: Math.min(all.length, most) },
    (_, index) => all[Math.floor(index * step)],
  );
  return picked.filter((file) => readSource(file, false).kind === 'text');
}
