import { join } from 'node:path';
import { entriesOf } from './directories.js';
import { isSourceName } from './source-file.js';

/** Files, and folders, beyond which nothing is listed: a count and not a time, so that an answer is the same everywhere. */
const LIMIT = 5_000;

/** Folders of code that others wrote, wherever they lie; those that begin with a dot hold none of ours either. */
const FOREIGN = new Set(['node_modules', 'bower_components', 'jspm_packages', 'Pods']);
/** Folders beside a package.json that a build or a test run writes. */
const OUTPUT = new Set(['dist', 'build', 'out', 'coverage', 'storybook-static']);
const BUNDLE = /\.(?:min|bundle|chunk)\.[cm]?js$/;

/**
 * The source files below a directory, each folder's in the order of their names; undefined where there are more
 * than are worth looking at. Links to folders are not followed. `packages`: also the files of packages inside.
 */
export function sourcesBelow(
  directory: string,
  packages: 'outer' | 'all',
  limit = LIMIT,
): readonly string[] | undefined {
  const files: string[] = [];
  const pending = [directory];
  let folders = 0;
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    const entries = entriesOf(folder);
    const isPackage = folder === directory || entries.has('package.json');
    if (isPackage && folder !== directory && packages === 'outer') continue;
    if (++folders > limit) return undefined;
    const inner: string[] = [];
    for (const [name, kind] of [...entries].sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (kind === 'file' && isSourceName(name) && !BUNDLE.test(name)) files.push(join(folder, name));
      if (kind === 'directory' && isOwn(name, isPackage)) inner.push(join(folder, name));
    }
    if (files.length > limit) return undefined;
    pending.push(...inner.reverse());
  }
  return files;
}

function isOwn(folder: string, isInPackage: boolean): boolean {
  return !folder.startsWith('.') && !FOREIGN.has(folder) && !(isInPackage && OUTPUT.has(folder));
}
