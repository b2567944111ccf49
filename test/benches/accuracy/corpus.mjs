import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { InputError } from '../input-error.mjs';

/**
 * The checkouts that are there: one folder a repository, `owner+name`, with its commit in `.commit`.
 *
 * @param {string} directory
 * @param {Map<string, { commit: string }>} repositories
 */
export function openCorpus(directory, repositories) {
  const root = resolve(directory);
  if (!existsSync(root)) throw new InputError(`There is no ${directory}.`);
  const folders = new Set(readdirSync(root));
  const present = new Map();
  const missing = [];
  const revisions = [];
  for (const [repo, { commit }] of repositories) {
    const folder = repo.replace('/', '+');
    const isThere = folders.has(folder) && commitIn(join(root, folder)) === commit;
    if (isThere) present.set(repo, join(root, folder));
    else missing.push(repo);
    if (isThere) revisions.push(`${repo} ${commit}`);
  }
  if (present.size === 0) throw new InputError(`${directory} holds no checkout of a labelled repository.`);
  const byFolder = new Map([...present.keys()].map((repo) => [repo.replace('/', '+'), repo]));

  return {
    root,
    /** @type {ReadonlyMap<string, string>} repository → its folder */
    present,
    missing,
    /** What is there, as a key: the same list means the same source. */
    revisions,
    /** Which repository is this file of, and where in it? @param {string} file absolute */
    placeOf(file) {
      const [folder = '', ...path] = relative(root, file).split(sep);
      return { repo: byFolder.get(folder) ?? folder, path: path.join('/') };
    },
  };
}

/** The layout script notes which commit it wrote, and writes the note last. */
function commitIn(folder) {
  const stamp = join(folder, '.commit');
  return existsSync(stamp) ? readFileSync(stamp, 'utf8').trim() : undefined;
}
