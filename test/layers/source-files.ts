import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface SourceFile {
  /** From the repository's root, with `/`. */
  path: string;
  text: string;
}

/** Built, installed, or written as other people write: no code of our own. */
const NOT_OURS = /(?:^|\/)(?:node_modules|dist|coverage|\.git)$|^test\/apps$/;

/** Every file and folder of ours. */
export function pathsBelow(directory: string): string[] {
  return readdirSync(`${ROOT}/${directory}`, { withFileTypes: true }).flatMap((entry) => {
    const path = directory === '.' ? entry.name : `${directory}/${entry.name}`;
    if (NOT_OURS.test(path)) return [];
    return entry.isDirectory() ? [path, ...pathsBelow(path)] : [path];
  });
}

/** The source that is shipped: what lies in a package's `src` and is neither a test nor made for tests. */
export function shippedSource(): SourceFile[] {
  return pathsBelow('packages')
    .filter((path) => /^packages\/[^/]+\/src\/.*\.[cm]?tsx?$/.test(path))
    .filter((path) => !/\.test\.\w+$|\/src\/testing\//.test(path))
    .map((path) => ({ path, text: readFileSync(`${ROOT}/${path}`, 'utf8') }));
}
