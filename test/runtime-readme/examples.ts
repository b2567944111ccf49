import { readFileSync } from 'node:fs';
import { ROOT } from '../layers/source-files.js';

/** The files that the README has its readers write, by their names. */
export function filesInReadme(): ReadonlyMap<string, string> {
  const readme = readFileSync(`${ROOT}/packages/runtime/README.md`, 'utf8');
  const files = new Map<string, string>();
  for (const [, name = '', text = ''] of readme.matchAll(/^```ts file=(\S+)\n([\s\S]*?)^```$/gm))
    files.set(name, text);
  return files;
}
