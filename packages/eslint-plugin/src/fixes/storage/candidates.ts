import { escaped } from '../../catalog/pattern-text.js';
import { STORE_METHODS, type Store } from '../../catalog/stores.js';
import { moduleAt } from '../../analysis/code/surroundings.js';
import type { Module } from '../../analysis/code/module.js';
import { isTestFile } from '../../analysis/runtime/test-file.js';
import { leadsTo } from '../../project/reach.js';
import { projectIndexOf } from '../../project/project-index.js';
import { textMatches } from '../../project/text-match.js';

/** More files than anybody moves a token through: such a package is not mended as a whole. */
const MAX_FILES = 250;
const MAX_HOPS = 4;

/** The files of a package that may use a store, tests left out; undefined where they are too many, or one does not parse. */
export function modulesUsing(store: Store, directory: string): readonly Module[] | undefined {
  return allParsed(filesOf(directory)?.filter((file) => mayUse(file, store)));
}

/** Further files that may call functions of these names around a store; undefined as above. */
export function modulesCalling(
  names: readonly string[],
  store: Store,
  directory: string,
): readonly Module[] | undefined {
  if (names.length === 0) return [];
  const named = new RegExp(`\\b(?:${names.map(escaped).join('|')})\\b`);
  return allParsed(
    filesOf(directory)?.filter((file) => textMatches(file, named) && leadsTo(file, store.text, MAX_HOPS)),
  );
}

function allParsed(files: readonly string[] | undefined): readonly Module[] | undefined {
  if (!files || files.length > MAX_FILES) return undefined;
  const modules = files.map((file) => moduleAt(file));
  return modules.every((each) => each !== undefined) ? modules : undefined;
}

/** The files among these whose text matches each pattern, as far as they parse. */
export function modulesAmong(files: readonly string[], patterns: readonly RegExp[]): readonly Module[] {
  return files
    .filter((file) => patterns.every((each) => textMatches(file, each)))
    .flatMap((file) => moduleAt(file) ?? []);
}

/** The tests among a package's files that speak of a store: they are not changed, but they may have to be. */
export function testsUsing(store: Store, directory: string): readonly string[] {
  const files = projectIndexOf(`${directory}/package.json`).files() ?? [];
  return files.filter((file) => isTestFile(file) && textMatches(file, store.text));
}

export function filesOf(directory: string): readonly string[] | undefined {
  return projectIndexOf(`${directory}/package.json`)
    .files()
    ?.filter((file) => !isTestFile(file));
}

function mayUse(file: string, store: Store): boolean {
  if (textMatches(file, store.text)) return true;
  return textMatches(file, methodsOf(store)) && leadsTo(file, store.text, MAX_HOPS);
}

const patterns = new Map<Store, RegExp>();

/** Names of the store's methods, as a member or taken apart. */
function methodsOf(store: Store): RegExp {
  let pattern = patterns.get(store);
  if (!pattern) {
    const names = Object.keys(STORE_METHODS[store.shape]).join('|');
    patterns.set(store, (pattern = new RegExp(`\\b(?:${names})\\b`)));
  }
  return pattern;
}
