import { LEAVING_ELECTRON } from '../../../catalog/awaited-callbacks.js';
import { isTestFile } from '../../../analysis/runtime/test-file.js';
import { importsOf } from '../../../project/imports.js';
import { projectIndexOf } from '../../../project/project-index.js';
import { textMatches } from '../../../project/text-match.js';
import type { MainProcess } from './main-process.js';

/** More files than a main process is made of. */
const MAX_FILES = 1000;

/** The files that a main process is made of, as far as they are reached by imports. */
export function mainSideOf({ entries }: MainProcess): ReadonlySet<string> {
  const found = new Set(entries);
  for (const file of found) {
    if (found.size > MAX_FILES) break;
    for (const each of importsOf(file)) found.add(each);
  }
  return found;
}

/** What only a preload script or a page does, or a process beside the main one, where nothing can be decrypted. */
const OF_ANOTHER_PROCESS =
  /\b(?:contextBridge|ipcRenderer|createRoot|hydrateRoot|webFrame)\b|\bparentPort\b|['"]electron\/renderer['"]/;

/**
 * A file, other than tests, from which other processes than the main one reach what one of these files has; undefined
 * where only the main process does.
 */
export function otherProcessReaching(files: readonly string[], main: MainProcess): string | undefined {
  const ours = mainSideOf(main);
  const seen = new Set(files);
  for (const file of seen) {
    if (!ours.has(file) || textMatches(file, OF_ANOTHER_PROCESS)) return file;
    const importers = projectIndexOf(file).importersOf(file);
    if (!importers || seen.size > MAX_FILES) return file;
    for (const each of importers) if (!isTestFile(each)) seen.add(each);
  }
  return undefined;
}

/** Whether something in a main process ends it, or is done when it ends. */
export function mayEndMainProcess(main: MainProcess): boolean {
  return [...mainSideOf(main)].some((file) => textMatches(file, LEAVING_ELECTRON));
}
