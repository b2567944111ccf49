import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { definitionsOf, type Definition } from './definitions.js';
import { memberName, propertyName, unwrap, type Node } from './expression.js';
import { factsAround, factsOf, variableOf, type Module } from './module.js';
import type { Run } from './run.js';

/** What a module hands out, as far as one reading tells: by name, and the modules it hands on whole. */
interface ExportTable {
  readonly named: ReadonlyMap<string, readonly Definition[]>;
  readonly whole: readonly (Definition & { kind: 'import' })[];
}

/** Re-exports of re-exports: how many modules a name is followed through. */
const MAX_HOPS = 8;

/** What an import stands for, in the file that it leads to. Empty where that file is unknown. */
export function imported(definition: Definition & { kind: 'import' }, run: Run): Definition[] {
  return run.once<Definition[]>(`import ${definition.name}`, definition.node, [], () =>
    modulesBehind(definition, run).flatMap((module) => exportedBy(module, definition.name, run)),
  );
}

function modulesBehind({ source, node }: Definition & { kind: 'import' }, run: Run): readonly Module[] {
  const importer = factsAround(node)?.module;
  return (importer && run.surroundings?.modules(source, importer)) ?? [];
}

/** The name under which a module hands out all that `require` gives. */
const WHOLE = 'module.exports';

/** What `require('./x')` or `import('./x')` gives, in the file that it leads to. Empty for any other expression. */
export function required(expression: Node, run: Run): Definition[] {
  const source = requiredSource(expression);
  if (source === undefined) return [];
  const name = expression.type === T.ImportExpression ? '*' : WHOLE;
  return imported({ kind: 'import', source, name, node: expression }, run);
}

/** The specifier of `require('x')` and `import('x')`. */
export function requiredSource(node: Node): string | undefined {
  const isRequire =
    node.type === T.CallExpression &&
    node.callee.type === T.Identifier &&
    node.callee.name === 'require' &&
    !variableOf(node.callee);
  const source = isRequire ? node.arguments[0] : node.type === T.ImportExpression ? node.source : undefined;
  return source?.type === T.Literal && typeof source.value === 'string' ? source.value : undefined;
}

/** The definitions of one exported name; `*` is the module itself. */
export function exportedBy(module: Module, name: string, run: Run, hops = 0): Definition[] {
  if (name === '*') return [{ kind: 'namespace', module }];
  if (hops > MAX_HOPS) return [];
  const { named, whole } = tableOf(module);
  const own = named.get(name);
  if (own) return own.flatMap((definition) => handedOn(definition, run));
  if (name === 'default') return [];
  // `module.exports = { setItem }` hands out names as members of its one value.
  const value = (named.get('default') ?? []).filter(isCommonJs);
  if (name === WHOLE) return value.length > 0 ? value : [{ kind: 'namespace', module }];
  const members = value.map((definition) => ({ ...definition, path: [...definition.path, name] }));
  if (members.length > 0) return members;
  return run.once<Definition[]>(`export * ${name}`, module.ast, [], () =>
    whole.flatMap((star) =>
      (run.surroundings?.modules(star.source, module, name) ?? []).flatMap((next) =>
        exportedBy(next, name, run, hops + 1),
      ),
    ),
  );
}

/** The names that a module hands out, also of the modules that it hands on whole. */
export function namesExportedBy(module: Module, run: Run, hops = 0): string[] {
  const { named, whole } = tableOf(module);
  if (hops > MAX_HOPS) return [];
  const others = whole.flatMap((star) => run.surroundings?.modules(star.source, module) ?? []);
  return [...named.keys(), ...others.flatMap((next) => namesExportedBy(next, run, hops + 1))];
}

/** An import that is exported again: what it leads to, or itself where that is a package. */
function handedOn(definition: Definition, run: Run): Definition[] {
  if (definition.kind !== 'import') return [definition];
  return modulesBehind(definition, run).length > 0 ? imported(definition, run) : [definition];
}

const tables = new WeakMap<Node, ExportTable>();

function tableOf(module: Module): ExportTable {
  const known = tables.get(module.ast);
  if (known) return known;
  factsOf(module);
  const named = new Map<string, Definition[]>();
  const whole: (Definition & { kind: 'import' })[] = [];
  const add = (name: string, ...definitions: Definition[]): void => {
    named.set(name, [...(named.get(name) ?? []), ...definitions]);
  };
  for (const statement of statementsOf(module)) {
    switch (statement.type) {
      case T.ExportNamedDeclaration:
        addNamed(statement, add);
        break;
      case T.ExportDefaultDeclaration:
        add('default', ofDefault(statement.declaration));
        break;
      case T.TSExportAssignment:
        add('default', { kind: 'value', node: statement.expression, path: [] });
        break;
      case T.ExportAllDeclaration: {
        const all = {
          kind: 'import' as const,
          source: String(statement.source.value),
          name: '*',
          node: statement,
        };
        if (statement.exported) add(nameOf(statement.exported), all);
        else whole.push(all);
        break;
      }
      case T.ExpressionStatement:
        addCommonJs(unwrapAssignments(statement.expression), add);
        break;
      default:
    }
  }
  const table = { named, whole };
  tables.set(module.ast, table);
  return table;
}

/** The top level of a module; a component's script stands one level deeper. */
function statementsOf({ ast }: Module): Node[] {
  return (ast.body as Node[]).flatMap((statement) =>
    (statement.type as string) === 'SvelteScriptElement'
      ? (statement as unknown as { body: Node[] }).body
      : [statement],
  );
}

function addNamed(
  statement: TSESTree.ExportNamedDeclaration,
  add: (name: string, ...found: Definition[]) => void,
): void {
  const { declaration, source } = statement;
  for (const { local, exported } of statement.specifiers) {
    if (source) {
      add(nameOf(exported), {
        kind: 'import',
        source: String(source.value),
        name: nameOf(local),
        node: statement,
      });
    } else {
      add(nameOf(exported), ...definitionsOf(local));
    }
  }
  if (declaration?.type === T.VariableDeclaration) {
    for (const name of declaration.declarations.flatMap(({ id }) => namesIn(id)))
      add(name.name, ...definitionsOf(name));
  } else if (declaration && 'id' in declaration && declaration.id?.type === T.Identifier) {
    add(declaration.id.name, { kind: 'declared', node: declaration });
  }
}

function ofDefault(node: Node): Definition {
  const isDeclared =
    node.type === T.FunctionDeclaration ||
    node.type === T.ClassDeclaration ||
    node.type === T.TSInterfaceDeclaration;
  return isDeclared ? { kind: 'declared', node } : { kind: 'value', node, path: [] };
}

/** `module.exports = …`, `module.exports.name = …`, `exports.name = …`. */
function addCommonJs(
  assignments: readonly TSESTree.AssignmentExpression[],
  add: (name: string, ...found: Definition[]) => void,
): void {
  const value = assignments[assignments.length - 1]?.right;
  for (const { left } of assignments) {
    if (!value || left.type !== T.MemberExpression) continue;
    const name = memberName(left);
    if (isModuleExports(left)) add('default', { kind: 'value', node: value, path: [] });
    else if (name !== undefined && isExportsObject(left.object))
      add(name, { kind: 'value', node: value, path: [] });
  }
}

/** `exports = module.exports = value` is several assignments of one value. */
function unwrapAssignments(node: Node): TSESTree.AssignmentExpression[] {
  return node.type === T.AssignmentExpression ? [node, ...unwrapAssignments(node.right)] : [];
}

function isModuleExports(node: Node): boolean {
  return (
    node.type === T.MemberExpression &&
    node.object.type === T.Identifier &&
    node.object.name === 'module' &&
    memberName(node) === 'exports'
  );
}

function isExportsObject(node: Node): boolean {
  return isModuleExports(node) || (node.type === T.Identifier && node.name === 'exports');
}

/** Is this the value of `module.exports = …`, or of TypeScript's `export = …`? */
function isCommonJs(definition: Definition): definition is Definition & { kind: 'value' } {
  if (definition.kind !== 'value') return false;
  const type = unwrap(definition.node).parent?.type;
  return type === T.AssignmentExpression || type === T.TSExportAssignment;
}

function namesIn(pattern: Node): TSESTree.Identifier[] {
  switch (pattern.type) {
    case T.Identifier:
      return [pattern];
    case T.ObjectPattern:
      return pattern.properties.flatMap((each) =>
        namesIn(each.type === T.Property ? each.value : each.argument),
      );
    case T.ArrayPattern:
      return pattern.elements.flatMap((each) => (each ? namesIn(each) : []));
    case T.AssignmentPattern:
      return namesIn(pattern.left);
    default:
      return [];
  }
}

function nameOf(node: TSESTree.Identifier | TSESTree.StringLiteral): string {
  return node.type === T.Identifier ? node.name : propertyName({ key: node })!;
}
