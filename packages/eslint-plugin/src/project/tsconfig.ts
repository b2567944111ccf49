import { dirname, isAbsolute, join, resolve } from 'node:path';
import { asObject, asStrings, parseObject } from './jsonc.js';
import { hasFile } from './directories.js';
import type { Mapper } from './mapper.js';
import { directoriesAbove } from './package-json.js';
import { remembered, withinConfigurationEpoch, type Read } from './remembered.js';
import { workspaceDirectory } from './workspaces.js';

/** How many configurations one may extend or refer to, all together. */
const MAX_CONFIGS = 50;

interface Options {
  /** Absolute. */
  readonly baseUrl?: string;
  readonly paths?: readonly PathPattern[];
}

interface PathPattern {
  readonly prefix: string;
  /** Undefined where the pattern has no star and only matches itself. */
  readonly suffix: string | undefined;
  /** Absolute, with the star of the pattern. */
  readonly targets: readonly string[];
}

/**
 * What the nearest tsconfig.json or jsconfig.json says of `paths` and `baseUrl`, with those it extends and, since
 * a solution file has no options of its own, those it refers to. A base that is not installed is passed over:
 * the paths of the file itself hold all the same.
 */
export const tsconfigMapper: (directory: string) => Mapper | undefined = withinConfigurationEpoch(
  (directory) => {
    const nearest = nearestTsconfig(directory);
    return nearest === undefined ? undefined : mapperFrom(nearest);
  },
);

/** The path of the nearest tsconfig.json or jsconfig.json of a directory, in it or above. */
export function nearestTsconfig(directory: string): string | undefined {
  for (const above of directoriesAbove(directory)) {
    const name = ['tsconfig.json', 'jsconfig.json'].find((each) => hasFile(above, each));
    if (name !== undefined) return join(above, name);
  }
  return undefined;
}

/** What a configuration extends, as it is written; the last counts most. */
export function basesOf({ extends: bases }: Readonly<Record<string, unknown>>): readonly string[] {
  return typeof bases === 'string' ? [bases] : asStrings(bases);
}

const mapperFrom = remembered((path, read): Mapper => {
  const all = [...withReferences(path, read, new Set())].filter(({ baseUrl, paths }) => baseUrl ?? paths);
  return (specifier) => all.flatMap((options) => candidates(specifier, options));
});

function* withReferences(path: string, read: Read, seen: Set<string>): Generator<Options> {
  if (seen.has(path) || seen.size > MAX_CONFIGS) return;
  seen.add(path);
  const config = parseObject(read(path));
  yield optionsOf(path, dirname(path), read, new Set());
  for (const reference of Array.isArray(config['references']) ? config['references'] : []) {
    const target = asObject(reference)['path'];
    if (typeof target !== 'string') continue;
    const at = resolve(dirname(path), target);
    yield* withReferences(at.endsWith('.json') ? at : join(at, 'tsconfig.json'), read, seen);
  }
}

/** The options of one configuration over those it extends. `leaf` is the directory that `${configDir}` stands for. */
function optionsOf(path: string, leaf: string, read: Read, seen: Set<string>): Options {
  if (seen.has(path) || seen.size > MAX_CONFIGS) return {};
  seen.add(path);
  const config = parseObject(read(path));
  const inherited = basesOf(config).map((base) => {
    const at = extendedPath(base, dirname(path), read);
    return at === undefined ? {} : optionsOf(at, leaf, read, seen);
  });
  const own = asObject(config['compilerOptions']);
  const absolute = (from: string, to: string) => resolve(from, to.replace('${configDir}', leaf));
  const baseUrl =
    typeof own['baseUrl'] === 'string'
      ? absolute(dirname(path), own['baseUrl'])
      : inherited.findLast((each) => each.baseUrl !== undefined)?.baseUrl;
  const paths =
    own['paths'] === undefined
      ? inherited.findLast((each) => each.paths !== undefined)?.paths
      : patternsOf(own['paths'], (target) => absolute(baseUrl ?? dirname(path), target));
  return { ...(baseUrl !== undefined && { baseUrl }), ...(paths !== undefined && { paths }) };
}

function extendedPath(base: string, directory: string, read: Read): string | undefined {
  const named = (path: string) =>
    [path, `${path}.json`, join(path, 'tsconfig.json')].find((each) => read(each) !== undefined);
  if (base.startsWith('.') || isAbsolute(base)) return named(resolve(directory, base));
  const [, name, rest] = /^((?:@[^/]+\/)?[^/]+)\/?(.*)$/.exec(base) ?? [];
  const workspace = name === undefined ? undefined : workspaceDirectory(name, directory);
  if (workspace !== undefined && rest !== undefined) return named(join(workspace, rest));
  for (const above of directoriesAbove(directory)) {
    const found = named(join(above, 'node_modules', base));
    if (found !== undefined) return found;
  }
  return undefined;
}

function patternsOf(paths: unknown, absolute: (target: string) => string): PathPattern[] {
  const patterns = Object.entries(asObject(paths)).map(([pattern, targets]) => {
    const star = pattern.indexOf('*');
    return {
      prefix: star < 0 ? pattern : pattern.slice(0, star),
      suffix: star < 0 ? undefined : pattern.slice(star + 1),
      targets: asStrings(targets).map(absolute),
    };
  });
  // TypeScript takes the pattern without a star, then the longest beginning.
  return patterns.sort(
    (a, b) =>
      Number(b.suffix === undefined) - Number(a.suffix === undefined) || b.prefix.length - a.prefix.length,
  );
}

function candidates(specifier: string, { baseUrl, paths = [] }: Options): string[] {
  const found = paths.flatMap(({ prefix, suffix, targets }) => {
    if (suffix === undefined) return specifier === prefix ? targets : [];
    if (specifier.length < prefix.length + suffix.length) return [];
    if (!specifier.startsWith(prefix) || !specifier.endsWith(suffix)) return [];
    const middle = specifier.slice(prefix.length, specifier.length - suffix.length);
    return targets.map((target) => target.replace('*', () => middle));
  });
  if (baseUrl !== undefined) found.push(join(baseUrl, specifier));
  return found;
}
