import { basename, dirname, extname, sep } from 'node:path';
import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import type { TSESLint } from '@typescript-eslint/utils';
import { escaped } from '../../catalog/pattern-text.js';
import { readText } from '../../project/files.js';
import { specifiersOf } from '../../project/imports.js';
import { nearestPackage } from '../../project/package-json.js';
import { projectIndexOf } from '../../project/project-index.js';
import { platformVariants, resolveImport } from '../../project/resolve.js';
import { isScript } from '../../project/source-file.js';
import { textMatches } from '../../project/text-match.js';
import { memberName, type Node } from '../code/expression.js';
import { requiredSource } from '../code/exports.js';
import { factsOf, variableOf, type Module } from '../code/module.js';
import { moduleAt } from '../code/surroundings.js';
import { isTestFile } from '../runtime/test-file.js';

type Variable = TSESLint.Scope.Variable;

/** More importers than that are not parsed for one name. */
const MAX_IMPORTERS = 60;
/** Names behind names, and files that hand a name on. */
const MAX_NAMES = 40;

/** Where a value is named; `isExported`: also for whoever is not in view, a framework for one. */
export interface Places {
  readonly nodes: readonly Node[];
  readonly isExported: boolean;
}

/**
 * Every place of the repository that names what a variable holds, tests left out: identifiers, and members of a module
 * as a whole. Undefined where one of them may be out of view.
 */
export function placesNaming(variable: Variable, module: Module): Places | undefined {
  const search = new Search();
  return search.ofVariable(variable, module) ? search.found() : undefined;
}

/** The same of what a module hands out under a name. */
export function placesImporting(module: Module, name: string): Places | undefined {
  const search = new Search();
  return search.ofExport(module, name) ? search.found() : undefined;
}

class Search {
  readonly #nodes: Node[] = [];
  readonly #seen = new Set<Variable | string>();
  #isExported = false;

  found(): Places {
    return { nodes: this.#nodes, isExported: this.#isExported };
  }

  ofVariable(variable: Variable, module: Module): boolean {
    if (!this.#isNew(variable)) return true;
    // What a template names is no reference of the script's.
    if (!isScript(module.filename) || isGlobal(variable, module) || this.#seen.size > MAX_NAMES) return false;
    const names = new Set(variable.defs.flatMap((def) => exportedAs(def, variable.name)));
    const references = variable.references.filter(
      (each) => each.isRead() || isJsxName(each.identifier as Node),
    );
    const mentions = new Set(references.map(({ identifier }) => identifier as Node));
    for (const node of factsOf(module).nodes)
      if (isJsxName(node) && node.name === variable.name && variableOf(node) === variable) mentions.add(node);
    for (const node of mentions) {
      const { parent } = node;
      if (parent?.type === T.ExportSpecifier) names.add(textOf(parent.exported));
      else if (parent?.type === T.ExportDefaultDeclaration) names.add('default');
      else this.#nodes.push(node);
    }
    return [...names].every((name) => this.ofExport(module, name));
  }

  ofExport(module: Module, name: string): boolean {
    if (!this.#isNew(`${module.filename}|${name}`)) return true;
    this.#isExported = true;
    // Whoever finds its screens by their files hands them what it likes.
    if ((name === 'default' && ROUTES.test(module.filename)) || isLoadedByPattern(module)) return false;
    const importers = projectIndexOf(module.filename).importersOf(module.filename);
    if (!importers || importers.length > MAX_IMPORTERS || mayBeImportedUnseen(module, name, importers))
      return false;
    const naming = wordPattern(name);
    return importers.every(
      (file) =>
        isTestFile(file) ||
        (name !== 'default' && !textMatches(file, naming) && !textMatches(file, WHOLE)) ||
        this.#inImporter(file, module, name),
    );
  }

  #isNew(key: Variable | string): boolean {
    if (this.#seen.has(key)) return false;
    this.#seen.add(key);
    return true;
  }

  #inImporter(file: string, target: Module, name: string): boolean {
    const importer = isScript(file) ? moduleAt(file) : undefined;
    if (!importer) return false;
    const leadsThere = (source: string): boolean => {
      const path = resolveImport(source, file);
      return path !== undefined && [path, ...platformVariants(path)].includes(target.filename);
    };
    if (textMatches(file, REQUIRES)) {
      const sources = factsOf(importer).nodes.flatMap((node) => requiredSource(node) ?? []);
      if (sources.some(leadsThere)) return false;
    }
    return importer.ast.body.every((statement) => {
      if (!('source' in statement) || !statement.source || !leadsThere(String(statement.source.value)))
        return true;
      return this.#inStatement(statement, name, importer);
    });
  }

  #inStatement(statement: TSESTree.ProgramStatement, name: string, importer: Module): boolean {
    switch (statement.type) {
      case T.ImportDeclaration:
        return statement.importKind === 'type' || this.#inImport(statement, name, importer);
      case T.ExportNamedDeclaration:
        return statement.specifiers.every(
          ({ local, exported }) => textOf(local) !== name || this.ofExport(importer, textOf(exported)),
        );
      case T.ExportAllDeclaration:
        return !statement.exported && (name === 'default' || this.ofExport(importer, name));
      default:
        return false;
    }
  }

  #inImport({ specifiers }: TSESTree.ImportDeclaration, name: string, importer: Module): boolean {
    return specifiers.every((each) => {
      const imported =
        each.type === T.ImportNamespaceSpecifier
          ? undefined
          : each.type === T.ImportDefaultSpecifier
            ? 'default'
            : textOf(each.imported);
      if (imported !== undefined && imported !== name) return true;
      const variable = variableOf(each.local);
      if (!variable) return false;
      return imported === undefined ? this.#ofWhole(variable, name) : this.ofVariable(variable, importer);
    });
  }

  /** `import * as keys`: members of it by name are in view, anything else may lead to this one. */
  #ofWhole({ references }: Variable, name: string): boolean {
    return references.every(({ identifier }) => {
      const { parent } = identifier as Node;
      const member =
        parent?.type === T.MemberExpression && parent.object === identifier ? memberName(parent) : undefined;
      if (member === name) this.#nodes.push(parent as Node);
      return member !== undefined;
    });
  }
}

/** What a page's script declares at its top is everybody's: other scripts', and the page's own handlers'. */
function isGlobal({ scope }: Variable, { ast, text }: Module): boolean {
  if (scope.type !== 'module' && scope.type !== 'global') return false;
  return (
    !ast.body.some(({ type }) => /^(?:Import|Export|TSExport|TSImport)/.test(type)) && !REQUIRED.test(text)
  );
}

const REQUIRED = /\brequire\s*\(|\bmodule\.exports\b|\bexports\./;

/** `require.context('./screens')`, or a path put together, has all that a folder's modules hand out. */
function isLoadedByPattern({ filename }: Module): boolean {
  const index = projectIndexOf(filename);
  const files = index.filesAroundMatching(PATTERNS) ?? index.filesMatching(PATTERNS);
  return files?.some((file) => !isTestFile(file)) ?? true;
}

const PATTERNS =
  /\brequire\s*\.\s*context\s*\(|\bimport\s*\.\s*meta\s*\.\s*glob|\b(?:import|require)\s*\(\s*(?:\/\*[^*]*\*\/\s*)?(?:`[.@~][^`]*\$\{|(['"])[.@~][^'"]*\1\s*\+)/;

/** Folders whose files are screens. */
const ROUTES = /[/\\](?:app|pages|routes)[/\\]/;
const WHOLE = /\*\s*(?:as\b|from\b)/;
const REQUIRES = /\b(?:require|import)\b[^'"\n;]*\(/;

function isJsxName(node: Node): node is TSESTree.JSXIdentifier {
  if (node.type !== T.JSXIdentifier) return false;
  const { type } = node.parent;
  return type === T.JSXOpeningElement || type === T.JSXClosingElement;
}

function exportedAs({ node }: TSESLint.Scope.Definition, name: string): string[] {
  const declared = node as Node;
  const statement = declared.type === T.VariableDeclarator ? declared.parent : declared;
  if (statement.parent?.type === T.ExportNamedDeclaration) return [name];
  return statement.parent?.type === T.ExportDefaultDeclaration ? ['default'] : [];
}

function textOf(name: TSESTree.Identifier | TSESTree.StringLiteral): string {
  return name.type === T.Identifier ? name.name : name.value;
}

function wordPattern(name: string): RegExp {
  return new RegExp(`(?<![\\w$])${escaped(name)}(?![\\w$])`);
}

/** Is there a file that imports something of this name by a way that is not understood: an alias of a bundler's? */
function mayBeImportedUnseen({ filename }: Module, name: string, importers: readonly string[]): boolean {
  const stem = basename(filename, extname(filename)).replace(/\.(?:web|native|ios|android|[cm]?[jt]s)$/, '');
  const last = escaped(stem === 'index' ? basename(dirname(filename)) : stem);
  // By the file's name, whatever it is called there, and by the name, whatever the file is called there.
  const ending = new RegExp(`['"\`/@~#]${last}(?:\\.[cm]?[jt]sx?)?['"\`]`);
  const binding = new RegExp(`[{,]\\s*${escaped(name)}\\b[^}]*\\}\\s*from\\s*['"]([^'"]+)`, 'g');
  const index = projectIndexOf(filename);
  const either = new RegExp(`${ending.source}|${binding.source}`);
  const files = index.filesAroundMatching(either) ?? index.filesMatching(either);
  if (!files) return true;
  const naming = wordPattern(name);
  return files.some((file) => {
    if (importers.includes(file) || file === filename || isTestFile(file)) return false;
    if (name !== 'default' && !textMatches(file, naming) && !textMatches(file, WHOLE)) return false;
    const bound = new Set([...(readText(file)?.text ?? '').matchAll(binding)].map(([, from]) => from));
    return specifiersOf(file).some(
      (each) =>
        (bound.has(each) || ending.test(`'${each}'`)) &&
        resolveImport(each, file) === undefined &&
        !isOfPackage(each, file),
    );
  });
}

function isOfPackage(specifier: string, file: string): boolean {
  const [, name = ''] = /^((?:@[^/]+\/)?[^/]+)/.exec(specifier) ?? [];
  return (
    !specifier.startsWith('.') &&
    (nearestPackage(file)?.dependencies.has(name) === true || file.includes(`${sep}node_modules${sep}`))
  );
}
