import { join, resolve } from 'node:path';
import { hasFile } from './directories.js';
import { readConfiguration } from './files.js';
import { foldersMatching } from './folder-pattern.js';
import { asStrings, parseObject } from './jsonc.js';
import { directoriesAbove, nearestPackage, packageAt } from './package-json.js';
import { withinConfigurationEpoch } from './remembered.js';

/** The directory of a package of this project by its name; undefined where it is one from a registry. */
export function workspaceDirectory(name: string, from: string): string | undefined {
  const nearest = nearestPackage(from);
  if (nearest?.name === name) return nearest.directory;
  return workspacePackages(from).get(name) ?? linkedDirectory(name, nearest);
}

/** The packages of the workspace around a directory: name to directory. Empty where there is none. */
export function workspacePackages(directory: string): ReadonlyMap<string, string> {
  const root = workspaceRoot(directory);
  return root === undefined ? new Map() : packagesOf(root);
}

/** The directory that declares the workspace around a directory. */
export const workspaceRoot: (directory: string) => string | undefined = withinConfigurationEpoch(
  (directory) => directoriesAbove(directory).find((above) => patternsAt(above).length > 0),
);

const packagesOf = withinConfigurationEpoch((root) => membersOf(root, patternsAt(root)));

/** `"shared": "file:../shared"` in the dependencies. */
function linkedDirectory(name: string, nearest: ReturnType<typeof nearestPackage>): string | undefined {
  if (!nearest?.dependencies.has(name)) return undefined;
  const declared = Object.values(nearest.raw).find(
    (kind) => typeof kind === 'object' && kind !== null && name in kind,
  ) as Record<string, unknown> | undefined;
  const [, path] = /^(?:file|link|portal):(.+)$/.exec(String(declared?.[name])) ?? [];
  return path === undefined ? undefined : resolve(nearest.directory, path);
}

function patternsAt(directory: string): readonly string[] {
  const declared = packageAt(directory)?.workspaces ?? [];
  if (declared.length > 0) return declared;
  if (hasFile(directory, 'pnpm-workspace.yaml')) {
    return listedPackages(readConfiguration(join(directory, 'pnpm-workspace.yaml'))?.text ?? '');
  }
  if (!hasFile(directory, 'lerna.json')) return [];
  const { packages } = parseObject(readConfiguration(join(directory, 'lerna.json'))?.text);
  return packages === undefined ? ['packages/*'] : asStrings(packages);
}

/** The list under `packages:`; that one list needs no parser for YAML. */
function listedPackages(yaml: string): string[] {
  const [, flow, block] =
    /^packages:[ \t]*(?:\[([^\]]*)\]|(?:#.*)?\n((?:[ \t]*(?:-.*|#.*)?(?:\n|$))*))/m.exec(yaml) ?? [];
  const items =
    flow?.split(',') ?? block?.split('\n').flatMap((line) => /^\s*-(.*)$/.exec(line)?.[1] ?? []) ?? [];
  return items.flatMap(
    (item) => /^\s*(?:'([^']*)'|"([^"]*)"|([^\s#'"]+))/.exec(item)?.slice(1).find(Boolean) ?? [],
  );
}

function membersOf(root: string, patterns: readonly string[]): ReadonlyMap<string, string> {
  const members = new Map<string, string>();
  for (const directory of foldersMatching(patterns, root)) {
    const name = packageAt(directory)?.name;
    if (name !== undefined && !members.has(name)) members.set(name, directory);
  }
  return members;
}
