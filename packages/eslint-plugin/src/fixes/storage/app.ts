import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  KEYCHAIN_BACKENDS,
  RUNS_ON_THE_WEB,
  RUNTIME_PACKAGE,
  type KeychainBackend,
} from '../../catalog/backends.js';
import { allows } from '../../analysis/code/versions.js';
import { asObject } from '../../project/jsonc.js';
import { packageAt, type PackageFacts } from '../../project/package-json.js';
import { dependentsOf, projectIndexOf } from '../../project/project-index.js';

/** The application that a package is, as far as its tokens' new place depends on it. */
export interface App {
  /** Absolute. */
  readonly directory: string;
  readonly dependencies: ReadonlySet<string>;
  readonly backend: KeychainBackend;
  /** What brings the keychain's package, in a version that the app can build. */
  readonly installs: string;
  /** Of the app's framework, where it says one. */
  readonly version?: readonly [major: number, minor: number];
  /** Whether it is also built for browsers. */
  readonly runsOnTheWeb: boolean;
  /** Where modules of its own lie: `src`, or the package's root. */
  readonly sources: string;
  readonly isTypeScript: boolean;
}

/** Undefined where the app has no keychain that the runtime knows: it runs in a browser, or on a server, or is too old. */
export function appAt(directory: string): App | undefined {
  const facts = packageAt(directory);
  if (!facts) return undefined;
  const own = backendFor(facts);
  // A package that apps of the workspace share runs where these do.
  const dependents = own ? [] : dependentsOf(directory).flatMap((each) => packageAt(each) ?? []);
  const all = [facts, ...dependents];
  const host = all.find((each) => backendFor(each));
  const found = host && backendFor(host);
  if (!found) return undefined;
  return {
    directory,
    dependencies: facts.dependencies,
    ...found,
    runsOnTheWeb: all.some(({ dependencies }) => [...dependencies].some((name) => RUNS_ON_THE_WEB.has(name))),
    sources: sourcesOf(directory),
    isTypeScript: existsSync(join(directory, 'tsconfig.json')) || isMostlyTypeScript(directory),
  };
}

function isMostlyTypeScript(directory: string): boolean {
  const files = projectIndexOf(join(directory, 'package.json')).files() ?? [];
  return files.filter((file) => /\.tsx?$/.test(file)).length * 2 > files.length;
}

/** The first keychain that fits the app and the versions that it declares. */
function backendFor(facts: PackageFacts): Pick<App, 'backend' | 'installs' | 'version'> | undefined {
  const { dependencies } = facts;
  for (const backend of KEYCHAIN_BACKENDS) {
    const { apps, needs, ifPresent, range, framework } = backend;
    const isForApp = apps.some((each) => dependencies.has(each)) && (!ifPresent || dependencies.has(needs));
    const present = versionOf(needs, facts);
    if (!isForApp || (present && present[0] > 0 && !allows(range, present[0]))) continue;
    // Expo Go has no other native code than its own.
    if (framework.package !== 'expo' && dependencies.has('expo') && !present && !hasNativeCode(facts))
      continue;
    const version = versionOf(framework.package, facts);
    if (version && framework.below !== undefined && version[0] >= framework.below) continue;
    const { versions } = framework;
    const fitting = version ? versions.findLast(({ from }) => !isBefore(version, from)) : versions.at(-1);
    if (!fitting) continue;
    // Expo's own command chooses the version.
    const installs = framework.package === 'expo' ? needs : fitting.install;
    return { backend, installs, ...(version && { version }) };
  }
  return undefined;
}

/** Is an Expo app built with native code of its own choice? */
function hasNativeCode({ directory, dependencies }: PackageFacts): boolean {
  const built = ['android', 'ios', 'eas.json'].some((name) => existsSync(join(directory, name)));
  return built || dependencies.has('expo-dev-client');
}

type Version = readonly [major: number, minor: number];

/** What a package.json asks for, as far as it says a number: `~51.0.0`, `0.72.4`. */
function versionOf(name: string, { raw }: PackageFacts): Version | undefined {
  for (const kind of ['dependencies', 'devDependencies', 'peerDependencies']) {
    const range = asObject(raw[kind])[name];
    const [, major, minor] = (typeof range === 'string' && /^\D{0,2}(\d+)(?:\.(\d+))?/.exec(range)) || [];
    if (major !== undefined) return [Number(major), Number(minor ?? 0)];
  }
  return undefined;
}

function isBefore([major, minor]: Version, [otherMajor, otherMinor]: Version): boolean {
  return major < otherMajor || (major === otherMajor && minor < otherMinor);
}

/** `src` or `app` where most of the files lie there; expo-router takes every file of `app` for a screen. */
function sourcesOf(directory: string): string {
  const files = projectIndexOf(join(directory, 'package.json')).files() ?? [];
  const folders = ['src', 'source', 'sources', 'lib'].map((name) => join(directory, name));
  return folders.find((folder) => files.some((file) => file.startsWith(`${folder}/`))) ?? directory;
}

/** What the app has to install. */
export function missingFrom({ dependencies, backend, installs }: App): string[] {
  return [
    ...(dependencies.has(RUNTIME_PACKAGE) ? [] : [RUNTIME_PACKAGE]),
    ...(dependencies.has(backend.needs) ? [] : [installs]),
  ];
}
