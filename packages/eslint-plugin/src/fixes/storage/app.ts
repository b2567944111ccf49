import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { KEYCHAIN_BACKENDS, RUNS_ON_THE_WEB, type KeychainBackend } from '../../catalog/backends.js';
import { packageAt } from '../../project/package-json.js';
import { dependentsOf, projectIndexOf } from '../../project/project-index.js';

/** The application that a package is, as far as its tokens' new place depends on it. */
export interface App {
  /** Absolute. */
  readonly directory: string;
  readonly dependencies: ReadonlySet<string>;
  readonly backend: KeychainBackend;
  /** Whether it is also built for browsers. */
  readonly runsOnTheWeb: boolean;
  /** Where modules of its own lie: `src`, or the package's root. */
  readonly sources: string;
  readonly isTypeScript: boolean;
}

/** Undefined where the app has no keychain that the runtime knows: it runs in a browser, or on a server. */
export function appAt(directory: string): App | undefined {
  const facts = packageAt(directory);
  if (!facts) return undefined;
  const own = backendFor(facts.dependencies);
  // A package that apps of the workspace share runs where these do.
  const dependents = own
    ? []
    : dependentsOf(directory).flatMap((each) => packageAt(each)?.dependencies ?? []);
  const all = [facts.dependencies, ...dependents];
  const backend = own ?? all.map(backendFor).find((each) => each !== undefined);
  if (!backend) return undefined;
  return {
    directory,
    dependencies: facts.dependencies,
    backend,
    runsOnTheWeb: all.some((each) => [...each].some((name) => RUNS_ON_THE_WEB.has(name))),
    sources: sourcesOf(directory),
    isTypeScript: existsSync(join(directory, 'tsconfig.json')) || isMostlyTypeScript(directory),
  };
}

function isMostlyTypeScript(directory: string): boolean {
  const files = projectIndexOf(join(directory, 'package.json')).files() ?? [];
  return files.filter((file) => /\.tsx?$/.test(file)).length * 2 > files.length;
}

function backendFor(dependencies: ReadonlySet<string>): KeychainBackend | undefined {
  return KEYCHAIN_BACKENDS.find(
    ({ apps, needs, ifPresent }) =>
      apps.some((each) => dependencies.has(each)) && (!ifPresent || dependencies.has(needs)),
  );
}

/** `src` or `app` where most of the files lie there; expo-router takes every file of `app` for a screen. */
function sourcesOf(directory: string): string {
  const files = projectIndexOf(join(directory, 'package.json')).files() ?? [];
  const folders = ['src', 'source', 'sources', 'lib'].map((name) => join(directory, name));
  return folders.find((folder) => files.some((file) => file.startsWith(`${folder}/`))) ?? directory;
}

/** The packages among these that the app does not have. */
export function missingFrom({ dependencies }: App, packages: readonly string[]): string[] {
  return [...new Set(packages)].filter((each) => !dependencies.has(each));
}
