import { dirname } from 'node:path';
import type { PackageFacts } from '../../project/package-json.js';
import type { Module } from '../code/module.js';

/**
 * Where code runs.
 * `client`: on the user's machine, in a browser, a phone, a desktop app or an extension; also what a server
 * renders first, since it is shipped all the same. `server`: never shipped. `shared`: both have it.
 * `test`: tests, mocks and stories. `tooling`: scripts, configuration, command-line tools.
 */
export type Where = 'client' | 'server' | 'shared' | 'test' | 'tooling' | 'unknown';

/** An answer, and the reason that a message prints: "imports `next/headers`". */
export interface Runtime {
  readonly where: Where;
  readonly because: string;
}

/** One thing in or about a file that tells where it runs. `node` is on Node.js, on whichever machine. */
export interface Clue {
  readonly runs: 'client' | 'server' | 'shared' | 'node' | 'test' | 'tooling';
  readonly weight: 'proof' | 'strong' | 'weak';
  readonly because: string;
}

/** What has to be known of the project around a file. Whatever is absent is unknown. Paths are absolute. */
export interface RuntimeView {
  /** The files that import a file, in any way. */
  importersOf?(path: string): readonly string[] | undefined;
  /** A parsed file. */
  moduleAt?(path: string): Module | undefined;
  /** The file an import leads to. Without it a specifier and a path are compared by their ends. */
  resolve?(specifier: string, importer: string): string | undefined;
  /** The nearest package around a file. */
  packageOf?(path: string): PackageFacts | undefined;
  /** `settings['jwt-hygiene']`: what the user says of files, as globs relative to `root`. */
  readonly options?: {
    readonly root?: string;
    readonly serverFiles?: readonly string[];
    readonly clientFiles?: readonly string[];
  };
}

/**
 * The package that tells where a file's code runs: the nearest, unless that names no dependency (a folder that got
 * a package.json for its name alone), where what it uses is what the package around it depends on.
 */
export function packageAround(path: string, view: RuntimeView): PackageFacts | undefined {
  const nearest = view.packageOf?.(path);
  let facts = nearest;
  while (
    facts?.dependencies.size === 0 &&
    facts.raw['bin'] === undefined &&
    facts.raw['engines'] === undefined
  ) {
    const outer = dirname(facts.directory);
    const next: PackageFacts | undefined = outer === facts.directory ? undefined : view.packageOf?.(outer);
    if (!next) return nearest;
    facts = next;
  }
  return facts;
}

/** A file's path inside its package, with `/`; the whole path where there is no package. */
export function pathWithin(path: string, facts: PackageFacts | undefined): string {
  const normal = path.replaceAll('\\', '/');
  const directory = facts?.directory.replaceAll('\\', '/');
  return directory !== undefined && normal.startsWith(`${directory}/`)
    ? normal.slice(directory.length + 1)
    : normal;
}

/** Does a package depend on one of these? */
export function dependsOn(facts: PackageFacts | undefined, packages: readonly string[]): string | undefined {
  return packages.find((name) => facts?.dependencies.has(name));
}
