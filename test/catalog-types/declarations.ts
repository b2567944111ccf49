import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { compilerHost } from '../support/programs.js';

/** With `/`, as the compiler writes paths. */
const FOLDER = dirname(fileURLToPath(import.meta.url)).replaceAll('\\', '/');

/** Stands beside the installed packages, so that its imports are resolved among them; is never written. */
const ASKING = `${FOLDER}/asking.ts`;

/** What the compiler knows of the modules, globals and types that rows name. */
export interface Declarations {
  readonly checker: ts.TypeChecker;
  /** Where types are looked at from. */
  readonly from: ts.Node;
  /** A module's namespace, and what stands for the whole module; undefined where it has no declarations. */
  readonly moduleTypes: (specifier: string) => readonly ts.Type[] | undefined;
  /** The type that a module exports by this name. */
  readonly exportedType: (specifier: string, name: string) => ts.Type | undefined;
  readonly globalType: (name: string) => ts.Type | undefined;
  /** The type of a value declared with a type of the platform. */
  readonly platformType: (name: string) => ts.Type | undefined;
}

/** Reads the declarations of these modules, and of the browser and extensions. Takes seconds. */
export function declarationsOf(specifiers: Iterable<string>): Declarations {
  const modules = [...new Set(specifiers)];
  const text = modules.map((each, at) => `import * as m${at} from '${each}';`).join('\n');
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.esnext.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: ['chrome', 'node'],
    strict: true,
    noEmit: true,
  };
  const host = compilerHost(options, new Map([[ASKING, text]]));
  const resolve = resolver(options, host);
  const program = ts.createProgram([ASKING], options, {
    ...host,
    getCurrentDirectory: () => FOLDER,
    resolveModuleNameLiterals: (literals, containing) =>
      literals.map(({ text: name }) => resolve(name, containing)),
  });
  const checker = program.getTypeChecker();
  const from = program.getSourceFile(ASKING)!;
  const symbols = new Map(
    from.statements.filter(ts.isImportDeclaration).map(({ moduleSpecifier }, at) => {
      return [modules[at]!, checker.getSymbolAtLocation(moduleSpecifier)];
    }),
  );
  const inScope = (name: string, meaning: ts.SymbolFlags) =>
    checker.getSymbolsInScope(from, meaning).find((symbol) => symbol.name === name);

  return {
    checker,
    from,
    moduleTypes(specifier) {
      const module = symbols.get(specifier);
      return module && wholes(module, checker, from);
    },
    exportedType(specifier, name) {
      const module = symbols.get(specifier);
      const symbol = module && checker.getExportsOfModule(module).find((each) => each.name === name);
      return symbol && checker.getDeclaredTypeOfSymbol(unaliased(symbol, checker));
    },
    globalType(name) {
      const symbol = inScope(name, ts.SymbolFlags.Value | ts.SymbolFlags.Namespace);
      return symbol && checker.getTypeOfSymbolAtLocation(symbol, from);
    },
    platformType(name) {
      const symbol = inScope(name, ts.SymbolFlags.Type);
      return symbol && checker.getDeclaredTypeOfSymbol(symbol);
    },
  };
}

/**
 * What an import leads to. Packages from before `exports` had types say where theirs are in `typesVersions`, which is
 * not read where there are `exports`. Without a package's id, entries alike in name and version are not taken for one.
 */
function resolver(options: ts.CompilerOptions, host: ts.CompilerHost) {
  const withoutExports = { ...options, resolvePackageJsonExports: false };
  const ways = [options, withoutExports].map((way) => {
    const cache = ts.createModuleResolutionCache(FOLDER, (path) => path, way);
    return (name: string, from: string) => ts.resolveModuleName(name, from, way, host, cache).resolvedModule;
  });
  return (name: string, from: string): ts.ResolvedModuleWithFailedLookupLocations => {
    const modules = ways.map((way) => way(name, from));
    const module = modules.find((each) => each && /ts/.test(each.extension)) ?? modules[0];
    if (!module) return { resolvedModule: undefined };
    const { resolvedFileName, extension, isExternalLibraryImport = false } = module;
    return { resolvedModule: { resolvedFileName, extension, isExternalLibraryImport } };
  };
}

function unaliased(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

/** A module itself, what `export =` makes of it, and its default export: a path starts at any of them. */
function wholes(module: ts.Symbol, checker: ts.TypeChecker, from: ts.Node): ts.Type[] {
  const value = (symbol: ts.Symbol) => checker.getTypeOfSymbolAtLocation(unaliased(symbol, checker), from);
  const assigned = module.exports?.get(ts.InternalSymbolName.ExportEquals) ?? module;
  const exported = checker.getExportsOfModule(module).filter(({ name }) => name === 'default');
  return [value(module), value(assigned), ...exported.map(value)];
}
