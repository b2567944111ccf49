import { join } from 'node:path';
import { inProgram, messageOf, objectionsIn } from '../support/type-check.js';
import { manifestOf, scenarioOf, type App } from './bundle.js';
import { codeOf } from './fixtures.js';
import { HERE, installedName, PARTS, PRETENDED, ROOT } from './packages.js';

const installed = (name: string, root = HERE) => join(root, 'node_modules', name);

const PATHS: Readonly<Record<string, readonly string[]>> = Object.fromEntries([
  ...Object.entries(PRETENDED).map(([name, file]) => [name, [file]] as const),
  ...Object.entries(PARTS).map(([name, part]) => [name, [installed(part)]] as const),
]);

const OPTIONS = {
  noEmit: true,
  strict: true,
  target: 'es2022',
  module: 'preserve',
  moduleResolution: 'bundler',
  moduleDetection: 'force',
  moduleSuffixes: ['.ios', '.native', '.web', ''],
  lib: ['es2023', 'dom', 'dom.iterable'],
  jsx: 'react-jsx',
  allowJs: true,
  checkJs: true,
  resolveJsonModule: true,
  skipLibCheck: true,
  types: [],
  paths: PATHS,
};

/** What TypeScript says of each app, by its directory: `FILE: MESSAGE (line LINE)`, with the real types of every package. */
export function typeErrors(apps: readonly App[]): Map<string, string[]> {
  const texts = new Map(apps.map((app) => [scenarioOf(app), app.scenario]));
  const files = [...apps.flatMap(filesOf), join(HERE, 'world/globals.d.ts')];
  return inProgram(
    { folder: HERE, compilerOptions: OPTIONS, files, texts, link: linksOf(apps) },
    (program, lineOf) => {
      const errorsOf = (app: App) =>
        filesOf(app).flatMap((file) => {
          const name = file.slice(app.directory.length + 1);
          return objectionsIn(program, file).map(
            (each) => `${name}: ${messageOf(each)} (line ${lineOf(each)})`,
          );
        });
      return new Map(apps.map((app) => [app.directory, errorsOf(app)]));
    },
  );
}

/** Errors that were not there before, wherever they stood. */
export function newErrors(before: readonly string[] = [], after: readonly string[] = []): string[] {
  const withoutLine = (error: string) => error.replace(/ \(line \d+\)$/, '');
  const old = new Set(before.map(withoutLine));
  return after.filter((error) => !old.has(withoutLine(error)));
}

/** JavaScript says too little of its types to be held to the strict rules. */
export const ofTypeScript = (errors: readonly string[] = []) =>
  errors.filter((error) => !/^\S*\.jsx?: /.test(error));

/** As if each app had its packages installed, in the versions that its `package.json` asks for; `@/` is its source. */
function linksOf(apps: readonly App[]): (path: string) => string | undefined {
  const manifests = new Map(apps.map((app) => [app.directory, manifestOf(app)]));
  return (path) => {
    const [, directory = '', name = ''] = /^(.*?)\/node_modules(?:\/(.*))?$/.exec(path) ?? [];
    const manifest = manifests.get(directory);
    if (!manifest) return undefined;
    if (name === '@' || name.startsWith('@/')) return join(directory, 'src', name.slice(2));
    return installed(installedName(name, manifest), name.startsWith('@jwt-hygiene') ? ROOT : HERE);
  };
}

const filesOf = (app: App) => [...codeOf(app.directory), scenarioOf(app)];
