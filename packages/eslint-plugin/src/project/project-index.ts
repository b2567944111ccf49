import { dirname } from 'node:path';
import { entriesOf } from './directories.js';
import { epoch } from './epoch.js';
import { unnoted } from './files.js';
import { ImportGraph } from './import-graph.js';
import { directoriesAbove, nearestPackage, packageAt } from './package-json.js';
import { withinDiskEpoch } from './remembered.js';
import { recheckConfigurations } from './resolve.js';
import { sourcesBelow } from './source-list.js';
import { textMatches } from './text-match.js';
import { workspacePackages, workspaceRoot } from './workspaces.js';

/**
 * What a whole package says, by its texts: nothing is parsed. Every answer may be undefined, which is "unknown"
 * and never "none": the package has more files than are worth reading, or the file belongs to no package.
 */
export interface ProjectIndex {
  /** Absolute; the nearest package, or the repository where there is none. Undefined for a file on its own. */
  readonly directory: string | undefined;
  /** The source files of the package, without those of packages inside it. */
  files(): readonly string[] | undefined;
  /** The files whose text matches: which may write a key, call a function, hold an endpoint. */
  filesMatching(pattern: RegExp): readonly string[] | undefined;
  /** The same of the repository around the package, where that is not too large. */
  filesAroundMatching(pattern: RegExp): readonly string[] | undefined;
  /**
   * The files that import this one, at first hand, for whatever platform; in all of the repository, or where
   * that is too large in the package and those that depend on it.
   */
  importersOf(path: string): readonly string[] | undefined;
}

/** The index of the package that a file belongs to. Costs nothing until it is asked. */
export function projectIndexOf(path: string): ProjectIndex {
  const directory = nearestPackage(path)?.directory ?? repositoryAround(path);
  const files = () => (directory === undefined ? undefined : filesOfPackage(directory));
  return {
    directory,
    files,
    filesMatching: (pattern) => files()?.filter((file) => textMatches(file, pattern)),
    filesAroundMatching: (pattern) => filesAround(directory)?.filter((file) => textMatches(file, pattern)),
    importersOf: (target) => (directory === undefined ? undefined : importersAround(directory, target)),
  };
}

const filesOfPackage = withinDiskEpoch((directory) => sourcesBelow(directory, 'outer'));
const filesOfRepository = withinDiskEpoch((directory) => sourcesBelow(directory, 'all'));

/** How far above a package its repository begins, where nothing but `.gitignore` tells. */
const MAX_LEVELS = 3;

function filesAround(directory: string | undefined): readonly string[] | undefined {
  if (directory === undefined) return undefined;
  const levels = directoriesAbove(directory).slice(0, MAX_LEVELS + 1);
  const repository =
    repositoryAround(directory) ?? levels.findLast((level) => entriesOf(level).has('.gitignore'));
  return repository === undefined ? undefined : filesOfRepository(repository);
}

/** The repository around a path, or the workspace where the sources came without one; undefined on its own. */
function repositoryAround(path: string): string | undefined {
  const top = directoriesAbove(path).at(-1);
  return top !== undefined && entriesOf(top).has('.git') ? top : workspaceRoot(path);
}

function importersAround(directory: string, path: string): readonly string[] | undefined {
  const repository = repositoryAround(directory);
  const all = repository === undefined ? undefined : filesOfRepository(repository);
  if (repository !== undefined && all) return graphOf(repository, all).importersOf(path);
  const importers: string[] = [];
  for (const each of [directory, ...dependentsOf(directory)]) {
    const files = filesOfPackage(each);
    if (!files) return undefined;
    importers.push(...graphOf(each, files).importersOf(path));
  }
  return importers;
}

/** The packages of the workspace that this one declares. */
export function dependenciesOf(directory: string): string[] {
  const declared = packageAt(directory)?.dependencies;
  if (!declared) return [];
  return [...workspacePackages(directory)].flatMap(([name, each]) => (declared.has(name) ? [each] : []));
}

/** The packages of the workspace that declare this one. */
export function dependentsOf(directory: string): string[] {
  const name = packageAt(directory)?.name;
  if (name === undefined) return [];
  return [...workspacePackages(directory).values()].filter((each) => packageAt(each)?.dependencies.has(name));
}

const graphs = new Map<string, { readonly graph: ImportGraph; epoch: number }>();

/** The imports of a directory's files, as they are in this epoch. */
function graphOf(directory: string, files: readonly string[]): ImportGraph {
  const known = graphs.get(directory) ?? { graph: new ImportGraph(), epoch: -1 };
  graphs.set(directory, known);
  if (known.epoch !== epoch()) {
    for (const each of packagesAmong(files)) recheckConfigurations(each);
    unnoted(() => known.graph.update(files));
    known.epoch = epoch();
  }
  return known.graph;
}

function packagesAmong(files: readonly string[]): ReadonlySet<string> {
  const folders = new Set(files.map((file) => dirname(file)));
  return new Set([...folders].map((folder) => nearestPackage(folder)?.directory ?? folder));
}
