import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { RUNTIME_PACKAGE } from '../../catalog/backends.js';
import { packageAt } from '../../project/package-json.js';
import { dependentsOf, projectIndexOf } from '../../project/project-index.js';
import { backendFor, type Fitting } from './backend-for.js';
import { mainProcessOf, type MainProcess } from './electron/main-process.js';
import { webBuildOf, type WebBuild } from './web-build.js';

/** The application that a package is, as far as its tokens' new place depends on it. */
export interface App extends Fitting {
  /** Absolute. */
  readonly directory: string;
  readonly dependencies: ReadonlySet<string>;
  /** How it is built for browsers as well, if it is. */
  readonly webBuild?: WebBuild;
  /** Where modules of its own lie: `src`, the package's root, or the folder of Electron's main process. */
  readonly sources: string;
  /** Where the keychain is Electron's. */
  readonly mainProcess?: MainProcess;
  readonly isTypeScript: boolean;
}

/** Undefined where the app has no keychain that the runtime knows: it runs in a browser, or on a server, or is too old. */
export function appAt(directory: string): App | undefined {
  const facts = packageAt(directory);
  if (!facts) return undefined;
  const own = backendFor(facts);
  // A package that apps of the workspace share runs where these do.
  const dependents = dependentsOf(directory).flatMap((each) => packageAt(each) ?? []);
  // But for the main process of an Electron app, which has windows that may not.
  const found = own ?? dependents.map(backendFor).find((each) => each && !isOfElectron(each));
  if (!found) return undefined;
  const mainProcess = isOfElectron(found) ? mainProcessOf(directory) : undefined;
  const webBuild = mainProcess ? undefined : webBuildOf([facts, ...dependents]);
  return {
    directory,
    dependencies: facts.dependencies,
    ...found,
    ...(webBuild && { webBuild }),
    sources: mainProcess?.folder ?? sourcesOf(directory),
    ...(mainProcess && { mainProcess }),
    isTypeScript: mainProcess
      ? mainProcess.isTypeScript
      : existsSync(join(directory, 'tsconfig.json')) || isMostlyTypeScript(directory),
  };
}

function isOfElectron({ backend }: Fitting): boolean {
  return backend.entry === 'electron';
}

function isMostlyTypeScript(directory: string): boolean {
  const files = projectIndexOf(join(directory, 'package.json')).files() ?? [];
  return files.filter((file) => /\.tsx?$/.test(file)).length * 2 > files.length;
}

/** `src` or `app` where most of the files lie there; expo-router takes every file of `app` for a screen. */
function sourcesOf(directory: string): string {
  const files = projectIndexOf(join(directory, 'package.json')).files() ?? [];
  const folders = ['src', 'source', 'sources', 'lib'].map((name) => join(directory, name));
  return folders.find((folder) => files.some((file) => file.startsWith(`${folder}/`))) ?? directory;
}

/** Where a new module for the token store is put. Absolute. */
export function tokenStorePath({ sources, isTypeScript, mainProcess }: App): string {
  return join(sources, `tokenStore.${mainProcess?.kind ?? ''}${isTypeScript ? 'ts' : 'js'}`);
}

/** What the app has to install. */
export function missingFrom({ dependencies, backend, installs }: App): string[] {
  return [
    ...(dependencies.has(RUNTIME_PACKAGE) ? [] : [RUNTIME_PACKAGE]),
    ...(dependencies.has(backend.needs) ? [] : [installs]),
  ];
}
