import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as ts from 'typescript-7/unstable/sync';
import { opened } from '../support/type-check.js';
import { questionsTo, type Questions } from './questions.js';
import { remembered } from './remembered.js';
import { withoutExports } from './without-exports.js';

/** With `/`, as the compiler writes paths. */
const FOLDER = dirname(fileURLToPath(import.meta.url)).replaceAll('\\', '/');

/** Stands beside the installed packages, so that its imports are resolved among them; is never written. */
const ASKING = `${FOLDER}/asking.ts`;

/** What the compiler knows of the modules, globals and types that rows name. */
export interface Declarations {
  readonly questions: Questions;
  /** A module's namespace, and what stands for the whole module; undefined where it has no declarations. */
  readonly moduleTypes: (specifier: string) => readonly ts.Type[] | undefined;
  /** The type that a module exports by this name. */
  readonly exportedType: (specifier: string, name: string) => ts.Type | undefined;
  readonly globalType: (name: string) => ts.Type | undefined;
  /** The type of a value declared with a type of the platform. */
  readonly platformType: (name: string) => ts.Type | undefined;
  readonly close: () => void;
}

/** Reads the declarations of these modules, and of the browser and extensions. Takes seconds. */
export function declarationsOf(specifiers: Iterable<string>): Declarations {
  const modules = [...new Set(specifiers)];
  const text = modules.map((each, at) => `import * as m${at} from '${each}';`).join('\n');
  const { checker, close } = opened({
    folder: FOLDER,
    compilerOptions: {
      target: 'esnext',
      module: 'esnext',
      moduleResolution: 'bundler',
      lib: ['esnext', 'dom', 'dom.iterable'],
      types: ['chrome', 'node'],
      strict: true,
      noEmit: true,
      // Entries alike in name and version are not taken for one.
      deduplicatePackages: false,
      paths: withoutExports(modules, FOLDER),
    },
    files: [ASKING],
    texts: new Map([[ASKING, text]]),
    imported: false,
  });
  const questions = questionsTo(checker);
  const found = checker.getSymbolAtPosition(
    ASKING,
    modules.map((each) => text.indexOf(`'${each}'`) + 1),
  );
  const symbols = new Map(modules.map((each, at) => [each, found[at]]));
  const { typeOf, declaredType, unaliased, exportsOf } = questions;
  const value = (symbol: ts.Symbol) => typeOf(unaliased(symbol));
  const inScope = (meaning: ts.SymbolFlags) =>
    remembered((name: string) => checker.resolveName(name, meaning, { document: ASKING, position: 0 }));
  const valueInScope = inScope(ts.SymbolFlags.Value | ts.SymbolFlags.Namespace);
  const typeInScope = inScope(ts.SymbolFlags.Type);
  /** A module itself, what `export =` makes of it, and its default export: a path starts at any of them. */
  const wholes = remembered((module: ts.Symbol) => {
    const own = [...module.getExports().values()];
    const assigned = own.find(({ name }) => name === 'export=');
    // A default export is not handed on by `export *`.
    const exported = (assigned ? exportsOf(module) : own).filter(({ name }) => name === 'default');
    return [module, assigned ?? module, ...exported].map(value);
  });

  return {
    questions,
    moduleTypes(specifier) {
      const module = symbols.get(specifier);
      return module && wholes(module);
    },
    exportedType(specifier, name) {
      const module = symbols.get(specifier);
      const symbol = module && exportsOf(module).find((each) => each.name === name);
      return symbol && declaredType(unaliased(symbol));
    },
    globalType(name) {
      const symbol = valueInScope(name);
      return symbol && typeOf(symbol);
    },
    platformType(name) {
      const symbol = typeInScope(name);
      return symbol && declaredType(symbol);
    },
    close,
  };
}
