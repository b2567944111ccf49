import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { factsOf, type Module } from '../analysis/code/module.js';
import type { TextEdit } from './edit.js';
import { beginsLine, indentAt } from './layout.js';
import { statementsOf } from './statements.js';
import { literal, styleOf, type Style } from './style.js';

/** A name that a file shall have from another module. */
export interface Wanted {
  readonly name: string;
  readonly from: string;
}

export interface Added {
  /** What the file calls it: another name where that one is taken. */
  readonly local: string;
  /** Empty where the file has it already. */
  readonly edits: readonly TextEdit[];
}

/**
 * Adds names to a file's imports, in the file's own style: `import` or `require`, its quotes, its semicolons. A name
 * that is there already is used; one that means something else in the file is imported under another.
 *
 * @param definitions lines to stand after the imports
 */
export function addImports(
  module: Module,
  wanted: readonly Wanted[],
  definitions: readonly string[] = [],
): Map<Wanted, Added> {
  const style = styleOf(module);
  const found = new Map<Wanted, Added>();
  const missing = new Map<string, { wanted: Wanted; local: string }[]>();
  for (const each of wanted) {
    const known = importedAs(module, each);
    if (known !== undefined) {
      found.set(each, { local: known, edits: [] });
      continue;
    }
    const local = freeName(module, each.name);
    missing.set(each.from, [...(missing.get(each.from) ?? []), { wanted: each, local }]);
  }
  const statements: string[] = [];
  for (const [from, names] of missing) {
    const specifiers = names.map(({ wanted: { name }, local }) => specifierOf(name, local, style));
    const beside = intoExisting(module, from, specifiers);
    if (!beside) statements.push(statementOf(specifiers, from, style));
    for (const { wanted: each, local } of names) found.set(each, { local, edits: [] });
    if (beside) attach(found, names[0]!.wanted, beside);
  }
  const all = definitions.length > 0 ? [...statements, '', ...definitions] : statements;
  const first = wanted[0];
  if (all.length > 0 && first) attach(found, first, newStatements(module, all, style));
  return found;
}

/** All edits of what was added, each once. */
export function editsOf(added: ReadonlyMap<Wanted, Added>): TextEdit[] {
  return [...added.values()].flatMap(({ edits }) => edits);
}

function attach(found: Map<Wanted, Added>, wanted: Wanted, edit: TextEdit): void {
  const { local, edits } = found.get(wanted)!;
  found.set(wanted, { local, edits: [...edits, edit] });
}

/** What the file calls a name that it imports already. */
function importedAs(module: Module, { name, from }: Wanted): string | undefined {
  for (const statement of statementsOf(module.ast)) {
    if (statement.type === T.ImportDeclaration && isOf(statement, from)) {
      for (const specifier of statement.specifiers) {
        if (specifier.type !== T.ImportSpecifier || specifier.importKind === 'type') continue;
        if (nameOf(specifier.imported) === name) return specifier.local.name;
      }
    }
    for (const declarator of requiresOf(statement, from)) {
      if (declarator.id.type !== T.ObjectPattern) continue;
      for (const property of declarator.id.properties) {
        if (property.type !== T.Property || property.computed || property.value.type !== T.Identifier)
          continue;
        if (property.key.type === T.Identifier && property.key.name === name) return property.value.name;
      }
    }
  }
  return undefined;
}

function isOf({ source, importKind }: TSESTree.ImportDeclaration, from: string): boolean {
  return source.value === from && importKind !== 'type';
}

function nameOf(imported: TSESTree.Identifier | TSESTree.StringLiteral): string {
  return imported.type === T.Identifier ? imported.name : imported.value;
}

function requiresOf(statement: TSESTree.ProgramStatement, from: string): TSESTree.VariableDeclarator[] {
  if (statement.type !== T.VariableDeclaration) return [];
  return statement.declarations.filter(({ init }) => {
    if (init?.type !== T.CallExpression || init.callee.type !== T.Identifier) return false;
    const [source] = init.arguments;
    return init.callee.name === 'require' && source?.type === T.Literal && source.value === from;
  });
}

/** Into the braces of an import of the same module. */
function intoExisting(module: Module, from: string, specifiers: readonly string[]): TextEdit | undefined {
  for (const statement of statementsOf(module.ast)) {
    if (statement.type === T.ImportDeclaration && isOf(statement, from)) {
      const last = statement.specifiers.at(-1);
      if (!last || last.type === T.ImportNamespaceSpecifier) continue;
      const text = last.type === T.ImportSpecifier ? specifiers.join(', ') : `{ ${specifiers.join(', ')} }`;
      return { range: [last.range[1], last.range[1]], text: `, ${text}` };
    }
    for (const { id } of requiresOf(statement, from)) {
      const last = id.type === T.ObjectPattern ? id.properties.at(-1) : undefined;
      if (last?.type !== T.Property) continue;
      return { range: [last.range[1], last.range[1]], text: `, ${specifiers.join(', ')}` };
    }
  }
  return undefined;
}

function specifierOf(name: string, local: string, { isCommonJs }: Style): string {
  if (name === local) return name;
  return isCommonJs ? `${name}: ${local}` : `${name} as ${local}`;
}

function statementOf(specifiers: readonly string[], from: string, style: Style): string {
  const names = `{ ${specifiers.join(', ')} }`;
  const source = literal(from, style);
  return style.isCommonJs
    ? `const ${names} = require(${source})${style.end}`
    : `import ${names} from ${source}${style.end}`;
}

/** After the last import; before the first statement that is no directive where there is none. */
function newStatements({ ast, text }: Module, statements: readonly string[], style: Style): TextEdit {
  const { newline } = style;
  const body = statementsOf(ast);
  const last = lastImport(body);
  if (last) {
    const indent = indentBefore(text, last.range[0]);
    const end = endWithComment(text, last.range[1]);
    return { range: [end, end], text: lines(newline, indent, statements) };
  }
  const first = body.find((each) => !(each.type === T.ExpressionStatement && each.directive !== undefined));
  const directive = body[first ? body.indexOf(first) - 1 : body.length - 1];
  if (directive) {
    const indent = indentBefore(text, directive.range[0]);
    const end = endWithComment(text, directive.range[1]);
    return { range: [end, end], text: newline + lines(newline, indent, statements) };
  }
  const start = first?.range[0] ?? text.length;
  const indent = first ? indentBefore(text, start) : '';
  const added = statements.map((each) => each + newline + indent).join('');
  return { range: [start, start], text: added + (first ? newline + indent : '') };
}

/** The last of the imports at the head of a file: what stands after them may run before later ones. */
function lastImport(body: readonly TSESTree.ProgramStatement[]): TSESTree.ProgramStatement | undefined {
  const end = body.findIndex((each) => !isImporting(each) && !isDirective(each));
  return (
    (end < 0 ? body : body.slice(0, end)).findLast(isImporting) ??
    body.findLast(({ type }) => type === T.ImportDeclaration)
  );
}

function isDirective(statement: TSESTree.ProgramStatement): boolean {
  return statement.type === T.ExpressionStatement && statement.directive !== undefined;
}

/** Each on a new line; an empty one without indentation. */
function lines(newline: string, indent: string, texts: readonly string[]): string {
  return texts.map((each) => newline + (each === '' ? '' : indent + each)).join('');
}

/** The end of a statement, or of the comment that stands behind it in the same line. */
function endWithComment(text: string, end: number): number {
  const comment = /^[ \t]*(?:\/\/[^\r\n]*|\/\*[^\r\n]*?\*\/)?[ \t]*(?=\r?\n|$)/.exec(text.slice(end));
  return end + (comment?.[0].length ?? 0);
}

function isImporting(statement: TSESTree.ProgramStatement): boolean {
  if (statement.type === T.ImportDeclaration || statement.type === T.TSImportEqualsDeclaration) return true;
  if (statement.type !== T.VariableDeclaration) return false;
  return statement.declarations.every(({ init }) => {
    const call = init?.type === T.MemberExpression ? init.object : init;
    return (
      call?.type === T.CallExpression && call.callee.type === T.Identifier && call.callee.name === 'require'
    );
  });
}

/** The indentation of what begins a line; of what stands behind something else none. */
function indentBefore(text: string, start: number): string {
  return beginsLine({ text }, start) ? indentAt({ text }, start) : '';
}

/** A name that means nothing yet anywhere in the file. */
export function freeName(module: Module, name: string): string {
  const taken = takenNames(module);
  if (!taken.has(name)) return name;
  const other = `app${name[0]!.toUpperCase()}${name.slice(1)}`;
  for (let count = 1; ; count++) {
    const candidate = count === 1 ? other : `${other}${count}`;
    if (!taken.has(candidate)) return candidate;
  }
}

/** Every name that stands by itself: a property's or a member's name hides nothing. */
function takenNames(module: Module): ReadonlySet<string> {
  const taken = new Set<string>();
  for (const node of factsOf(module).nodes) {
    if (node.type === T.JSXIdentifier) taken.add(node.name);
    if (node.type !== T.Identifier) continue;
    const { parent } = node;
    const isMember = parent.type === T.MemberExpression && parent.property === node && !parent.computed;
    const isKey =
      (parent.type === T.Property ||
        parent.type === T.MethodDefinition ||
        parent.type === T.PropertyDefinition) &&
      parent.key === node &&
      !parent.computed &&
      !(parent.type === T.Property && parent.shorthand);
    if (!isMember && !isKey) taken.add(node.name);
  }
  return taken;
}
