import { join } from 'node:path';
import ts from 'typescript';
import { manifestOf, scenarioOf, type App } from './bundle.js';
import { codeOf } from './fixtures.js';
import { HERE, installedName, PRETENDED, ROOT } from './packages.js';
import { compilerHost, lineOf, messageOf } from '../support/programs.js';

const OPTIONS: ts.CompilerOptions = {
  noEmit: true,
  strict: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.Preserve,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  moduleSuffixes: ['.ios', '.native', '.web', ''],
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  jsx: ts.JsxEmit.ReactJSX,
  allowJs: true,
  checkJs: true,
  resolveJsonModule: true,
  skipLibCheck: true,
  types: [],
};

/** What TypeScript says of each app, by its directory: `FILE: MESSAGE (line LINE)`, with the real types of every package. */
export function typeErrors(apps: readonly App[]): Map<string, string[]> {
  const errors = new Map<string, string[]>(apps.map(({ directory }) => [directory, []]));
  const program = programOf(apps);
  for (const app of apps)
    for (const file of filesOf(app)) {
      const source = program.getSourceFile(file);
      if (!source) throw new Error(`${file} is not in the program.`);
      const said = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
      errors
        .get(app.directory)
        ?.push(
          ...said.map(
            (one) => `${file.slice(app.directory.length + 1)}: ${messageOf(one)} (line ${lineOf(one)})`,
          ),
        );
    }
  return errors;
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

const cache = ts.createModuleResolutionCache(HERE, (name) => name, OPTIONS);

function programOf(apps: readonly App[]): ts.Program {
  const host = compilerHost(OPTIONS, new Map(apps.map((app) => [scenarioOf(app), app.scenario])));
  // Most files are of packages; and an app's `package.json` is read once, not for each import.
  const importers = new Map(
    apps.flatMap((app) => {
      const importer = { directory: app.directory, manifest: manifestOf(app) };
      return filesOf(app).map((file) => [file, importer] as const);
    }),
  );
  host.resolveModuleNameLiterals = (literals, file) =>
    literals.map(({ text }) => ({ resolvedModule: resolved(text, file, importers.get(file), host) }));
  const files = [...apps.flatMap(filesOf), join(HERE, 'world/globals.d.ts')];
  return ts.createProgram(files, OPTIONS, host);
}

/** An app with its `package.json`. */
interface Importer {
  readonly directory: string;
  readonly manifest: object;
}

function resolved(
  name: string,
  file: string,
  app: Importer | undefined,
  host: ts.CompilerHost,
): ts.ResolvedModuleFull | undefined {
  const isBare = /^(?:@[a-z]|[a-z])/i.test(name);
  const pretended = PRETENDED[name];
  if (pretended !== undefined) return { resolvedFileName: pretended, extension: ts.Extension.Ts };
  if (app && name.startsWith('@/')) return resolved(`${app.directory}/src/${name.slice(2)}`, file, app, host);
  if (!app || !isBare) return ts.resolveModuleName(name, file, OPTIONS, host, cache).resolvedModule;
  const root = name.startsWith('@jwt-hygiene/') ? ROOT : HERE;
  const found = ts.resolveModuleName(
    installedName(name, app.manifest),
    join(root, 'app.ts'),
    OPTIONS,
    host,
    cache,
  );
  return found.resolvedModule;
}

const filesOf = (app: App) => [...codeOf(app.directory), scenarioOf(app)];
