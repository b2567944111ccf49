import { dirname, isAbsolute, join, normalize, resolve, sep } from 'node:path';
import { aliasMapper, defaultAliasMapper } from './aliases.js';
import { hasFile } from './directories.js';
import { isDirectory } from './files.js';
import { importTargets, packageEntry } from './package-entry.js';
import { nearestPackage } from './package-json.js';
import { withinConfigurationEpoch } from './remembered.js';
import { isSourceName, platformOf, sourceFileAt, type Platform } from './source-file.js';
import { tsconfigMapper } from './tsconfig.js';
import { workspaceDirectory, workspacePackages } from './workspaces.js';

export { platformVariants } from './source-file.js';

const INSTALLED = `${sep}node_modules${sep}`;
/** `#name` may lead to another `#name`; no package needs more turns. */
const MAX_TURNS = 3;

/**
 * The source file of this project that an import leads to, absolute; undefined where it leads to an installed
 * package, to something that is no code, or nowhere known. `importer` is the absolute path of the importing file.
 *
 * A resolver of our own: it has to know what no bundler's resolver does (sources behind build outputs, packages
 * that are not installed, aliases without running a configuration), and most questions are about packages, to
 * which the answer is a quick no.
 */
export function resolveImport(specifier: string, importer: string): string | undefined {
  const [plain = ''] = specifier.split('?', 1);
  if (plain === '' || /^(?:node|https?|data|virtual|file|npm|bun|jsr):/.test(plain)) return undefined;
  const directory = dirname(importer);
  const platform = platformOf(importer);
  const answers = answersIn(platform === undefined ? directory : `${directory}\n${platform}`);
  const known = answers.get(plain);
  if (known !== undefined || answers.has(plain)) return known;
  const found = follow(plain, directory, platform, 0);
  const answer = found !== undefined && isOwnSource(found) ? found : undefined;
  answers.set(plain, answer);
  return answer;
}

/** The answers of this epoch for the files of one directory and platform, by specifier. */
const answersIn = withinConfigurationEpoch(() => new Map<string, string | undefined>());

function follow(
  specifier: string,
  directory: string,
  platform: Platform | undefined,
  turn: number,
): string | undefined {
  if (/^\.\.?(?:\/|$)/.test(specifier)) {
    const isFolder = /(?:^|\/)\.{0,2}$/.test(specifier);
    return moduleAt(resolve(directory, specifier), platform, isFolder);
  }
  if (specifier.startsWith('/')) {
    // Vite serves a package from its own root.
    const around = nearestPackage(directory);
    const found = around && moduleAt(join(around.directory, specifier), platform);
    if (found !== undefined) return found;
  }
  if (specifier.startsWith('#')) {
    for (const target of importTargets(specifier, directory, platform)) {
      if (isAbsolute(target)) return target;
      const found = turn < MAX_TURNS ? follow(target, directory, platform, turn + 1) : undefined;
      if (found !== undefined) return found;
    }
  }
  return (
    first(tsconfigMapper(directory)?.(specifier), directory, platform) ??
    first(aliasMapper(directory)(specifier), directory, platform) ??
    workspaceModule(specifier, directory, platform) ??
    first(defaultAliasMapper(directory)(specifier), directory, platform)
  );
}

function first(
  candidates: readonly string[] | undefined,
  directory: string,
  platform: Platform | undefined,
): string | undefined {
  for (const candidate of candidates ?? []) {
    const path = normalize(candidate);
    const found = path.includes(INSTALLED)
      ? // Installed there as a link to its place in the workspace.
        workspaceModule(path.slice(path.lastIndexOf(INSTALLED) + INSTALLED.length), directory, platform)
      : moduleAt(path, platform);
    if (found !== undefined && isOwnSource(found)) return found;
  }
  return undefined;
}

/** A file, or what a folder means: what its package.json names, or its index. */
function moduleAt(path: string, platform: Platform | undefined, isFolder = false): string | undefined {
  const file = isFolder ? undefined : sourceFileAt(path, platform);
  if (file !== undefined || !isDirectory(path)) return file;
  if (hasFile(path, 'package.json')) return packageEntry(path, '', platform);
  return sourceFileAt(join(path, 'index'), platform);
}

function workspaceModule(specifier: string, directory: string, platform: Platform | undefined) {
  const [, name, subpath] = /^((?:@[^/]+\/)?[^/]+)\/?(.*)$/.exec(specifier.replaceAll(sep, '/')) ?? [];
  const at = name === undefined ? undefined : workspaceDirectory(name, directory);
  return at === undefined ? undefined : packageEntry(at, subpath ?? '', platform);
}

function isOwnSource(path: string): boolean {
  return isSourceName(path) && !path.includes(INSTALLED);
}

/** Looks at the configurations around a directory, so that `layout` advances if they have changed. */
export function recheckConfigurations(directory: string): void {
  tsconfigMapper(directory);
  aliasMapper(directory);
  workspacePackages(directory);
}
