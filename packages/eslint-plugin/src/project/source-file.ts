import { basename, dirname, join } from 'node:path';
import { familyOf } from './directories.js';

/** React Native's platforms: `storage.native.ts` stands in for `storage.ts` there. */
export type Platform = 'native' | 'ios' | 'android' | 'web';

const EXTENSIONS = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.vue', '.svelte'];
/** What TypeScript looks for where an import names the file that will be built. */
const BUILT_FROM: Readonly<Record<string, readonly string[]>> = {
  '.js': ['.ts', '.tsx'],
  '.jsx': ['.tsx'],
  '.mjs': ['.mts'],
  '.cjs': ['.cts'],
};
const PLATFORMS: readonly Platform[] = ['native', 'ios', 'android', 'web'];
const NAME = /^(.+?)(?:\.(native|ios|android|web))?(\.(?:[cm]?[jt]sx?|vue|svelte))$/;
const DECLARATION = /\.d\.[cm]?ts$/;

/** Is this a file that holds code of ours to read? Declarations are not: they do nothing. */
export function isSourceName(path: string): boolean {
  return NAME.test(basename(path)) && !DECLARATION.test(path);
}

/** Is it all script? Of a component of Vue or Svelte a script is a part. */
export function isScript(path: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(path);
}

/** The platform that a file's name says it is for. */
export function platformOf(path: string): Platform | undefined {
  return NAME.exec(basename(path))?.[2] as Platform | undefined;
}

/** The source file that a path without, or with, its extension means; not a directory's index. */
export function sourceFileAt(path: string, platform?: Platform): string | undefined {
  const directory = dirname(path);
  const name = basename(path);
  const family = familyOf(directory, name);
  if (family.length === 0) return undefined;
  const hasFile = (each: string) => family.includes(each);
  const stems = [name];
  const built = /\.[cm]?jsx?$/.exec(name)?.[0];
  if (built !== undefined) {
    const stem = name.slice(0, -built.length);
    for (const extension of BUILT_FROM[built] ?? []) {
      if (hasFile(stem + extension)) return join(directory, stem + extension);
    }
    stems.push(stem);
  }
  if (isSourceName(name) && hasFile(name)) return path;
  for (const stem of stems) {
    for (const suffix of suffixesFor(platform)) {
      for (const extension of EXTENSIONS) {
        if (hasFile(stem + suffix + extension)) return join(directory, stem + suffix + extension);
      }
    }
  }
  return undefined;
}

/** The same module as written for other platforms, or for all: `storage.ts` beside `storage.web.ts`. */
export function platformVariants(path: string): readonly string[] {
  const [, stem, own, extension] = NAME.exec(basename(path)) ?? [];
  if (stem === undefined || extension === undefined) return [];
  const directory = dirname(path);
  const family = familyOf(directory, stem);
  if (family.length < 2) return [];
  const extensions = [extension, ...EXTENSIONS.filter((each) => each !== extension)];
  return [undefined, ...PLATFORMS].flatMap((platform) => {
    if (platform === own) return [];
    const suffix = platform === undefined ? '' : `.${platform}`;
    const found = extensions.find((each) => family.includes(stem + suffix + each));
    return found === undefined ? [] : [join(directory, stem + suffix + found)];
  });
}

const ANY_PLATFORM = ['', ...PLATFORMS.map((each) => `.${each}`)];
const SUFFIXES: Readonly<Record<Platform, readonly string[]>> = {
  native: [...new Set(['.native', ...ANY_PLATFORM])],
  ios: [...new Set(['.ios', '.native', ...ANY_PLATFORM])],
  android: [...new Set(['.android', '.native', ...ANY_PLATFORM])],
  web: [...new Set(['.web', ...ANY_PLATFORM])],
};

/** The bundler's order for a file of this platform; others come last, since one of them is better than unknown. */
function suffixesFor(platform: Platform | undefined): readonly string[] {
  return platform === undefined ? ANY_PLATFORM : SUFFIXES[platform];
}
