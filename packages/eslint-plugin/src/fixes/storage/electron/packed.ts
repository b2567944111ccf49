import { join, sep } from 'node:path';
import { fitsGlob } from '../../../analysis/runtime/glob.js';
import { entriesOf } from '../../../project/directories.js';
import { asObject } from '../../../project/jsonc.js';
import { packageAt } from '../../../project/package-json.js';
import { textMatches } from '../../../project/text-match.js';
import type { App } from '../app.js';

const BUILDER_CONFIG = /^electron-builder\.(?:config\.)?\w+$/;
const LISTS_FILES = /\bfiles\b/;
/** A list that begins with everything. */
const LISTS_ALL = /["']?\*\*\/\*["']?/;

/**
 * Why a new file of the main process would not be there once the app is packed: electron-builder packs the files that it
 * is told, where no bundler makes one of them. A clause.
 */
export function leftOutOfPackage({ directory, mainProcess }: App, path: string): string | undefined {
  const { raw } = packageAt(directory) ?? {};
  const main = raw?.['main'];
  const isBundled = typeof main !== 'string' || !mainProcess?.entries.includes(join(directory, main));
  if (isBundled) return undefined;
  const reason = `electron-builder packs only the \`files\` that it is told, and ${path} may be none of them`;
  const files = asObject(raw?.['build'])['files'];
  const listed: readonly unknown[] = files === undefined ? [] : Array.isArray(files) ? files : [files];
  if (listed.length > 0) return isAmong(path, listed, directory) ? undefined : reason;
  const config = [...entriesOf(directory).keys()].find((name) => BUILDER_CONFIG.test(name));
  const at = config === undefined ? undefined : join(directory, config);
  const isSure = at === undefined || !textMatches(at, LISTS_FILES) || textMatches(at, LISTS_ALL);
  return isSure ? undefined : reason;
}

/** https://www.electron.build/contents: a folder stands for all that is in it, and only exclusions for all but them. */
function isAmong(path: string, listed: readonly unknown[], directory: string): boolean {
  const patterns = listed.filter((each) => typeof each === 'string');
  if (patterns.length < listed.length) return false;
  const fits = (pattern: string) =>
    fitsGlob(path, pattern, directory) || path.startsWith(join(directory, pattern) + sep);
  const [excluding, including] = [
    patterns.filter(isExclusion),
    patterns.filter((each) => !isExclusion(each)),
  ];
  return (including.length === 0 || including.some(fits)) && !excluding.some((each) => fits(each.slice(1)));
}

function isExclusion(pattern: string): boolean {
  return pattern.startsWith('!');
}
