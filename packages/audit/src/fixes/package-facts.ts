import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The package around a file, and what stands in its `package.json`. */
export interface PackageFacts {
  /** Absolute. */
  readonly directory: string;
  readonly dependencies: ReadonlySet<string>;
  /** The field `packageManager`, which Corepack goes by. */
  readonly manager?: string;
}

/** The nearest package around a path; undefined where there is none. */
export function packageAround(path: string): PackageFacts | undefined {
  const directory = above(path).find((each) => existsSync(join(each, 'package.json')));
  return directory === undefined ? undefined : factsAt(directory);
}

/** The directories around a path, the nearest first, up to the root of its repository. */
export function above(path: string): string[] {
  const directories: string[] = [];
  for (let at = dirname(path); ; at = dirname(at)) {
    directories.push(at);
    if (existsSync(join(at, '.git')) || dirname(at) === at) return directories;
  }
}

/** Those of the packages that the one around a file does not name. */
export function missingPackages(file: string, packages: readonly string[]): string[] {
  const declared = packages.length > 0 ? packageAround(file)?.dependencies : undefined;
  return packages.filter((each) => !declared?.has(each));
}

function factsAt(directory: string): PackageFacts {
  const raw = manifestAt(directory);
  const kinds = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'];
  const manager = raw['packageManager'];
  return {
    directory,
    dependencies: new Set(kinds.flatMap((kind) => Object.keys(asObject(raw[kind])))),
    ...(typeof manager === 'string' && { manager }),
  };
}

/** Empty where it cannot be read. */
export function manifestAt(directory: string): Record<string, unknown> {
  try {
    return asObject(JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')));
  } catch {
    return {};
  }
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
