import { dirname, join, resolve, sep } from 'node:path';
import { isTestFile } from '../../../analysis/runtime/test-file.js';
import { packageAt } from '../../../project/package-json.js';
import { projectIndexOf } from '../../../project/project-index.js';
import { textMatches } from '../../../project/text-match.js';

/** Where an Electron app's main process lies: the only one that may decrypt. */
export interface MainProcess {
  /** Files that wait for the app to be ready, or for its windows to close: no other process can. Absolute. */
  readonly entries: readonly string[];
  /** Of the process's sources, where it can be told. Absolute. */
  readonly folder?: string;
  /** Whether its sources, which nothing may translate before Node reads them, use `require`. */
  readonly isCommonJs: boolean;
  readonly isTypeScript: boolean;
  /** What stands before `js` or `ts` in the names of its files: `.mjs`, `.cts`. */
  readonly kind: '' | 'c' | 'm';
}

const REQUIRES_ELECTRON = /\brequire\s*\(\s*['"]electron(?:\/main)?['"]\s*\)/;
const IMPORTS_ELECTRON = /['"]electron(?:\/main)?['"]/;
/** https://www.electronjs.org/docs/latest/api/app: `app` is there in the main process only. */
const LIFE_OF_AN_APP =
  /\bapp\s*\.\s*(?:whenReady\s*\(|on(?:ce)?\s*\(\s*['"](?:ready|window-all-closed|activate|before-quit|second-instance)['"])/;

/** By what its sources say: the `main` of a package.json is mostly what a bundler made of them. */
export function mainProcessOf(directory: string): MainProcess {
  const index = projectIndexOf(join(directory, 'package.json'));
  const entries = (index.filesMatching(LIFE_OF_AN_APP) ?? []).filter(
    (file) => textMatches(file, IMPORTS_ELECTRON) && !isTestFile(file),
  );
  const main = packageAt(directory)?.raw['main'];
  const named = typeof main === 'string' ? resolve(directory, main) : undefined;
  const folders = [...new Set(entries.map((file) => dirname(file)))];
  const folder =
    named !== undefined && entries.includes(named)
      ? dirname(named)
      : folders.find((each) => folders.every((other) => `${other}${sep}`.startsWith(`${each}${sep}`)));
  const isCommonJs = entries.some((file) => file.endsWith('js') && textMatches(file, REQUIRES_ELECTRON));
  const isTypeScript = entries.some((file) => /ts$/.test(file));
  const [, kind] = /\.([cm])[jt]s$/.exec(entries[0] ?? '') ?? [];
  return {
    entries,
    isCommonJs,
    isTypeScript,
    kind: (kind ?? '') as MainProcess['kind'],
    ...(folder !== undefined && { folder }),
  };
}
