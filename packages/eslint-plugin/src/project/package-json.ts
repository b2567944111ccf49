import { dirname, join } from 'node:path';
import { entriesOf, isDirectory, readText, stampOf } from './files.js';

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

const known = new Map<string, { readonly stamp: string | undefined; readonly facts: PackageFacts }>();

/**
 * The nearest package around a file or directory, not beyond the root of its repository; undefined where there
 * is none. A package.json that only says `type` or `sideEffects` for a folder is no package.
 */
export function nearestPackage(path: string): PackageFacts | undefined {
  for (const directory of directoriesAbove(path)) {
    const facts = packageAt(directory);
    if (facts && !isMarker(facts)) return facts;
  }
  return undefined;
}

/** The package whose package.json lies in this directory; without contents where that cannot be read or parsed. */
export function packageAt(directory: string): PackageFacts | undefined {
  if (entriesOf(directory).get('package.json') !== 'file') return undefined;
  const path = join(directory, 'package.json');
  const stamp = stampOf(path);
  const before = known.get(path);
  if (before && before.stamp === stamp) return before.facts;
  const facts = factsOf(directory, parsedObject(readText(path)?.text));
  known.set(path, { stamp, facts });
  return facts;
}

/** The directories around a file, or a directory and those around it: inside first, the root of its repository last. */
export function* directoriesAbove(path: string): Generator<string> {
  for (let directory = path; ;) {
    yield directory;
    const parent = dirname(directory);
    if (parent === directory || entriesOf(directory).has('.git')) return;
    directory = parent;
  }
}

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
  const patterns = Array.isArray(declared) ? declared : asObject(declared)['packages'];
  return Array.isArray(patterns) ? patterns.filter((each) => typeof each === 'string') : [];
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

function parsedObject(text: string | undefined): Record<string, unknown> {
  try {
    return asObject(JSON.parse(text ?? ''));
  } catch {
    return {};
  }
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}
