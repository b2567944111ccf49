import { join } from 'node:path';
import { hasFile } from './directories.js';
import { asObject } from './jsonc.js';
import { directoriesAbove, packageAt } from './package-json.js';
import { sourceFileAt, type Platform } from './source-file.js';

/** What a package offers for several uses, the one nearest to its source first; others come after these. */
const CONDITIONS = [
  'source',
  'development',
  'import',
  'module',
  'react-native',
  'browser',
  'default',
  'require',
];
/** Where a package without `exports` says what it starts with. */
const ENTRY_FIELDS = ['source', 'react-native', 'module', 'browser', 'main', 'types'];
/** Conditions within conditions. */
const MAX_DEPTH = 10;
/** Folders that a build writes, so that what is named there stands in a source folder before. */
const OUTPUT = /^(?:dist|build|out|output|lib|esm?|cjs|umd|types|typings)$/;
const SOURCES = ['src', '', 'lib', 'source'];
const USUAL_ENTRIES = ['src/index', 'index', 'src/main', 'src/public-api', 'lib/index'];

/**
 * The source file that a package of this project, or one of its subpaths, leads to. `subpath` is empty for the
 * package itself. A build output is followed back to the source that it is made of.
 */
export function packageEntry(directory: string, subpath: string, platform?: Platform): string | undefined {
  const raw = packageAt(directory)?.raw ?? {};
  const exported = [...targetsOf(raw['exports'], subpath === '' ? '.' : `./${subpath}`)];
  const named = subpath === '' ? ENTRY_FIELDS.map((field) => raw[field]) : [subpath];
  for (const target of [...exported, ...named]) {
    const found = typeof target === 'string' ? sourceOf(directory, target, platform) : undefined;
    if (found !== undefined) return found;
  }
  return subpath === '' ? firstSource(directory, USUAL_ENTRIES, platform) : undefined;
}

/** Where `#name` leads by the `imports` of the package around a directory: source files, or names of packages. */
export function* importTargets(specifier: string, directory: string, platform?: Platform): Generator<string> {
  const around = directoriesAbove(directory).find((above) => hasFile(above, 'package.json'));
  if (around === undefined) return;
  for (const target of targetsOf(packageAt(around)?.raw['imports'], specifier)) {
    const found = target.startsWith('.') ? sourceOf(around, target, platform) : target;
    if (found !== undefined) yield found;
  }
}

/** The targets of one key of `exports` or `imports`, through its patterns and conditions. */
function* targetsOf(declared: unknown, key: string): Generator<string> {
  const map = asObject(declared);
  const isMap = Object.keys(map).some((each) => each.startsWith('.') || each.startsWith('#'));
  if (!isMap) {
    if (key === '.') yield* leaves(declared, '');
    return;
  }
  if (key in map) yield* leaves(map[key], '');
  const patterns = Object.keys(map).filter((each) => each.includes('*'));
  for (const pattern of patterns.sort((a, b) => b.length - a.length)) {
    const [prefix = '', suffix = ''] = pattern.split('*');
    if (key.length < pattern.length || !key.startsWith(prefix) || !key.endsWith(suffix)) continue;
    yield* leaves(map[pattern], key.slice(prefix.length, key.length - suffix.length));
  }
}

function* leaves(target: unknown, star: string, depth = 0): Generator<string> {
  if (depth > MAX_DEPTH) return;
  if (typeof target === 'string') yield target.replaceAll('*', () => star);
  else if (Array.isArray(target)) for (const each of target) yield* leaves(each, star, depth + 1);
  else {
    const choices = asObject(target);
    const rank = (condition: string) => CONDITIONS.indexOf(condition) + 1 || CONDITIONS.length + 1;
    for (const condition of Object.keys(choices).sort((a, b) => rank(a) - rank(b))) {
      yield* leaves(choices[condition], star, depth + 1);
    }
  }
}

function sourceOf(directory: string, target: string, platform: Platform | undefined): string | undefined {
  const segments = target.split('/').filter((each) => each !== '.' && each !== '');
  const rest = [...segments];
  while (rest.length > 0 && OUTPUT.test(rest[0] ?? '')) rest.shift();
  const path = (parts: readonly string[]) => parts.join('/').replace(/\.d(?=\.[cm]?ts$)/, '');
  const built = rest.length < segments.length ? SOURCES.map((folder) => path([folder, ...rest])) : [];
  return firstSource(directory, [...built, path(segments)], platform);
}

function firstSource(directory: string, paths: readonly string[], platform: Platform | undefined) {
  for (const path of paths) {
    const at = join(directory, path);
    const found = sourceFileAt(at, platform) ?? sourceFileAt(join(at, 'index'), platform);
    if (found !== undefined) return found;
  }
  return undefined;
}
