import { dirname, join } from 'node:path';
import { entriesOf } from './directories.js';
import { asObject, asStrings, parseObject } from './jsonc.js';
import { isFile } from './files.js';
import { remembered, withinConfigurationEpoch } from './remembered.js';

/** The package a file belongs to, as its package.json tells. */
export interface PackageFacts {
  readonly directory: string;
  readonly name?: string;
  /** The names in `dependencies` and its dev, peer and optional kinds. */
  readonly dependencies: ReadonlySet<string>;
  /** The folders of the workspaces it declares, as patterns; npm, yarn and pnpm ≥ 6 read them here or in their own file. */
  readonly workspaces: readonly string[];
  readonly type: 'module' | 'commonjs';
  /** Everything it says; empty where it cannot be read. */
  readonly raw: Record<string, unknown>;
}

/**
 * The nearest package around a file or directory, not beyond the root of its repository; undefined where there
 * is none. A package.json that only says `type` or `sideEffects` for a folder is no package.
 */
export function nearestPackage(path: string): PackageFacts | undefined {
  return packageAround(isFile(path) ? dirname(path) : path);
}

const packageAround = withinConfigurationEpoch((directory): PackageFacts | undefined => {
  for (const above of directoriesAbove(directory)) {
    const facts = packageAt(above);
    if (facts && !isMarker(facts)) return facts;
  }
  return undefined;
});

/** The package whose package.json lies in this directory; without contents where that cannot be read or parsed. */
export function packageAt(directory: string): PackageFacts | undefined {
  if (entriesOf(directory).get('package.json') !== 'file') return undefined;
  return factsIn(join(directory, 'package.json'));
}

const factsIn = remembered((path, read) => factsOf(dirname(path), parseObject(read(path))));

/** A directory and those around it: inside first, the root of its repository last. */
export const directoriesAbove: (directory: string) => readonly string[] = withinConfigurationEpoch(
  (directory) => {
    const parent = dirname(directory);
    const isRoot = parent === directory || entriesOf(directory).has('.git');
    return isRoot ? [directory] : [directory, ...directoriesAbove(parent)];
  },
);

function factsOf(directory: string, raw: Record<string, unknown>): PackageFacts {
  const kinds = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'];
  return {
    directory,
    ...(typeof raw['name'] === 'string' && { name: raw['name'] }),
    dependencies: new Set(kinds.flatMap((kind) => Object.keys(asObject(raw[kind])))),
    workspaces: workspacesOf(raw['workspaces']),
    type: raw['type'] === 'module' ? 'module' : 'commonjs',
    raw,
  };
}

function workspacesOf(declared: unknown): string[] {
  return asStrings(Array.isArray(declared) ? declared : asObject(declared)['packages']);
}

function isMarker({ name, dependencies, raw }: PackageFacts): boolean {
  const says = Object.keys(raw);
  return (
    name === undefined &&
    dependencies.size === 0 &&
    says.length > 0 &&
    says.every((field) => ['type', 'sideEffects', 'main', 'module', 'types', 'browser'].includes(field))
  );
}
