import { lstatSync, readdirSync, statSync, type Dirent, type Stats } from 'node:fs';
import { join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { AuditError } from './audit-error.js';
import { IgnoredPaths } from './ignored-paths.js';
import type { NotAnalysed } from './not-analysed.js';
import { describeError } from './reason.js';
import { skippedDirectories } from './skipped-directories.js';
import { hasSourceExtension, isMinifiedName, isSourceFile } from './source-files.js';

export interface FoundFiles {
  /** Absolute path → was it named by the user itself? What was asked for by name is never skipped. */
  files: Map<string, { named: boolean }>;
  /** Minified files passed over, by their name. */
  minified: number;
  notAnalysed: NotAnalysed[];
}

/**
 * Lists the source files under `paths`: `.gitignore` is honoured, links are not followed, dependencies and build
 * output are left out. What cannot be read is listed and never stops the walk.
 *
 * @param paths files or directories, relative to `cwd` or absolute; these are always taken, ignored or not
 * @throws AuditError if one of `paths` does not exist
 */
export async function findFiles(
  paths: readonly string[],
  cwd: string,
  onFile: (count: number) => void,
): Promise<FoundFiles> {
  const found: FoundFiles = { files: new Map(), minified: 0, notAnalysed: [] };
  const roots = paths.map((path) => ({ path: resolve(cwd, path), stats: statNamed(path, cwd) }));
  for (const { path, stats } of roots) {
    if (stats.isDirectory()) await walk(path, IgnoredPaths.above(path), found, onFile);
    else addNamed(path, stats, found);
  }
  return found;
}

function statNamed(path: string, cwd: string): Stats {
  if (path === '') throw new AuditError('A path is empty.');
  const absolute = resolve(cwd, path);
  try {
    return statSync(absolute);
  } catch (error) {
    const isLink = lstatSync(absolute, { throwIfNoEntry: false })?.isSymbolicLink();
    throw new AuditError(`Cannot open ${isLink ? 'the link ' : ''}${path}: ${describeError(error)}.`);
  }
}

function addNamed(path: string, stats: Stats, { files, notAnalysed }: FoundFiles): void {
  if (!stats.isFile()) notAnalysed.push({ filePath: path, reason: 'not a regular file' });
  else if (hasSourceExtension(path)) files.set(path, { named: true });
  else notAnalysed.push({ filePath: path, reason: 'not a JavaScript, TypeScript, Vue or Svelte file' });
}

async function walk(
  directory: string,
  outer: IgnoredPaths,
  found: FoundFiles,
  onFile: (count: number) => void,
): Promise<void> {
  let entries: Dirent[];
  try {
    entries = readdirSync(directory, { withFileTypes: true });
  } catch (error) {
    found.notAnalysed.push({ filePath: directory, reason: `cannot be read: ${describeError(error)}` });
    return;
  }
  const ignored = entries.some(({ name }) => name === '.gitignore') ? outer.within(directory) : outer;
  await setImmediate();
  const skipped = skippedDirectories(entries);
  for (const entry of entries) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) {
      if (!skipped.has(entry.name) && !ignored.has(path, true)) await walk(path, ignored, found, onFile);
    } else if (entry.isFile() && isSourceFile(path) && !ignored.has(path, false)) {
      if (isMinifiedName(path)) found.minified++;
      else if (!found.files.has(path)) found.files.set(path, { named: false });
      onFile(found.files.size);
    }
  }
}
