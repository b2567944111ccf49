import { existsSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { fileURLToPath } from 'node:url';
import { majorsNamed } from './majors.js';
import { remembered } from './remembered.js';

/** A library as it is installed here: one of its versions. */
export interface Installed {
  /** What its users import. */
  readonly name: string;
  /** What it is imported as here: older majors stand beside the newest as `NAME-MAJOR`. */
  readonly importedAs: string;
  readonly version: string;
  /** In `node_modules`; of DefinitelyTyped where the library has no declarations itself. */
  readonly folder: string;
}

const { dependencies } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as {
  dependencies: Readonly<Record<string, string>>;
};

/** A module that a row's origin stands for, in one version. */
export interface Module {
  readonly library: string;
  readonly version: string;
  readonly module: string;
}

/**
 * Packages that hold what a larger one hands on, which would be too large to install, and those that need not be:
 * the importable name, the package that declares it, where, and the major version of the larger one.
 */
const DECLARED_BY: Readonly<Record<string, Module>> = Object.fromEntries(
  [
    ['firebase/auth', '@firebase/auth', '@firebase/auth', 13],
    ['@firebase/auth', '@firebase/auth', '@firebase/auth', 13],
    // What React Native gets: no entry, only a condition, leads to its declarations.
    ['firebase/auth/react-native', '@firebase/auth', './node_modules/@firebase/auth/dist/rn/index.rn', 13],
    [
      '@firebase/auth/dist/rn/index.js',
      '@firebase/auth',
      './node_modules/@firebase/auth/dist/rn/index.rn',
      13,
    ],
    ['aws-amplify/auth', '@aws-amplify/auth', '@aws-amplify/auth', 6],
    ['aws-amplify/auth/cognito', '@aws-amplify/auth', '@aws-amplify/auth/cognito', 6],
    // Of this workspace.
    ...['', '/encrypted-mmkv', '/plain-on-web', '/split', '/storages'].map((entry) => {
      const name = `@jwt-hygiene/runtime${entry}`;
      return [name, '@jwt-hygiene/runtime', name, 0] as const;
    }),
  ].map(([name, library, module, major]) => [name, { library, module, version: String(major) }]),
) as Readonly<Record<string, Module>>;

export const installed: readonly Installed[] = Object.entries(dependencies).map(([folder, wanted]) => {
  const [, alias, version = wanted] = /^npm:(.+)@(.+)$/.exec(wanted) ?? [];
  return {
    name: typed(alias ?? folder),
    importedAs: typed(folder),
    version,
    folder,
  };
});

/** `@types/scope__name` declares `@scope/name`. */
function typed(name: string): string {
  return name.replace(/^@types\//, '').replace(/^(?!@)([^/]+)__/, '@$1/');
}

/** `@scope/name/entry` and `name/entry` in two: the package, and the rest with its slash. */
export function takeApart(specifier: string): { name: string; entry: string } {
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  return { name, entry: specifier.slice(name.length) };
}

/** Node's own modules are declared by `@types/node`. */
const NODE = installed.find(({ folder }) => folder === '@types/node')!.version;

/** What a row's origin is here, in every installed version that has it. */
export const modulesOf = remembered((specifier: string): readonly Module[] => {
  const declared = DECLARED_BY[specifier];
  if (declared) return [declared];
  if (isBuiltin(specifier)) return [{ library: 'node', version: NODE, module: specifier }];
  const { name, entry } = takeApart(specifier);
  return installed
    .filter((each) => each.name === name && hasEntry(each, entry))
    .map(({ version, importedAs }) => ({ library: name, version, module: importedAs + entry }));
});

const ENDINGS = [
  '',
  '.js',
  '.cjs',
  '.mjs',
  '.ts',
  '.d.ts',
  '.tsx',
  '/index.js',
  '/index.d.ts',
  '/package.json',
];

/** Whether an installed package has an entry: what one version lacks, nobody imports from it. */
function hasEntry({ folder }: Installed, entry: string): boolean {
  const root = fileURLToPath(new URL(`node_modules/${folder}`, import.meta.url));
  if (!existsSync(root)) return true;
  const { exports } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as { exports?: unknown };
  const keys = typeof exports === 'object' && exports ? Object.keys(exports) : [];
  // Conditions stand for the whole package.
  if (entry === '') return keys.includes('.') || !keys.some((key) => key.startsWith('.'));
  const named = keys.some((key) => {
    const [start, end] = key.slice(1).split('*');
    return end === undefined ? start === entry : entry.startsWith(start!) && entry.endsWith(end);
  });
  return named || ENDINGS.some((ending) => existsSync(`${root}${entry}${ending}`));
}

/**
 * What is to be installed for a row with these origins and versions; empty where nothing lacks.
 * Of several names of one library, one is enough.
 */
export function missingFor(specifiers: readonly string[], versions: string | undefined): string[] {
  const names = [...new Set(specifiers.map((each) => takeApart(each).name))];
  const majors = specifiers.flatMap(modulesOf).map(({ version }) => Number.parseInt(version, 10));
  const named = versions === undefined ? [] : majorsNamed(versions);
  const [first] = names;
  const wanted =
    first === undefined || majors.length > 0
      ? named
          .filter((major) => !majors.includes(major))
          .map((major) => `${first}-${major}@npm:${first}@${major}`)
      : [first];
  return wanted.map((each) => `in test/catalog-types: npm install ${each}`);
}
