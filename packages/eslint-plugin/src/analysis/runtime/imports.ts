import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { memberName, unwrap, type Node } from '../code/expression.js';
import { factsOf, mentionsOf, variableOf, type Module } from '../code/module.js';

/** One import, re-export or `require` of a module. */
export interface ImportOf {
  readonly specifier: string;
  readonly kind: 'import' | 're-export' | 'require' | 'dynamic';
  readonly node: Node;
  /** What is taken: the module's export and the identifier it has here; `*` is the whole. */
  readonly taken: readonly {
    readonly name: string;
    readonly local?: TSESTree.Identifier;
    readonly as?: string;
  }[];
  /** Nothing of it is left when the types are taken away. */
  readonly typeOnly: boolean;
}

const importsByProgram = new WeakMap<Node, readonly ImportOf[]>();

/** Every import of a module whose specifier is written out, in the order of the text. */
export function importsOf(module: Module): readonly ImportOf[] {
  const known = importsByProgram.get(module.ast);
  if (known) return known;
  const found = factsOf(module).nodes.flatMap((node) => importIn(node) ?? []);
  found.sort((one, other) => one.node.range[0] - other.node.range[0]);
  importsByProgram.set(module.ast, found);
  return found;
}

/** The names taken from a module, with the members reached through a name for the whole of it: `React.useState`. */
export function namesTaken({ taken }: ImportOf): string[] {
  return taken.flatMap(({ name, local }) =>
    local && (name === '*' || name === 'default') ? [name, ...membersReached(local)] : [name],
  );
}

function membersReached(local: TSESTree.Identifier): string[] {
  const variable = variableOf(local);
  return (variable ? mentionsOf(variable) : []).flatMap((mention) => {
    const { parent } = mention;
    const name =
      parent?.type === T.MemberExpression && parent.object === mention ? memberName(parent) : undefined;
    return name === undefined ? [] : [name];
  });
}

function importIn(node: Node): ImportOf | undefined {
  switch (node.type) {
    case T.ImportDeclaration:
      return {
        specifier: node.source.value,
        kind: 'import',
        node,
        taken: node.specifiers.map((each) => ({ name: importedName(each), local: each.local })),
        typeOnly: isErased(node),
      };
    case T.TSImportEqualsDeclaration: {
      const { moduleReference: reference, id } = node;
      const source =
        reference.type === T.TSExternalModuleReference ? textOf(reference.expression) : undefined;
      const taken = [{ name: '*', local: id }];
      return source === undefined
        ? undefined
        : { specifier: source, kind: 'require', node, taken, typeOnly: node.importKind === 'type' };
    }
    case T.ExportAllDeclaration: {
      const as = node.exported ? nameOf(node.exported) : undefined;
      const taken = [{ name: '*', ...(as !== undefined && { as }) }];
      return {
        specifier: node.source.value,
        kind: 're-export',
        node,
        taken,
        typeOnly: node.exportKind === 'type',
      };
    }
    case T.ExportNamedDeclaration:
      return node.source
        ? {
            specifier: node.source.value,
            kind: 're-export',
            node,
            taken: node.specifiers.map(({ local, exported }) => ({
              name: nameOf(local),
              as: nameOf(exported),
            })),
            typeOnly: node.exportKind === 'type',
          }
        : undefined;
    case T.ImportExpression:
      return called('dynamic', node.source, node);
    case T.CallExpression:
      return isRequire(node) ? called('require', node.arguments[0]!, node) : undefined;
    default:
      return undefined;
  }
}

function called(kind: 'dynamic' | 'require', source: Node, node: Node): ImportOf | undefined {
  const specifier = textOf(source);
  return specifier === undefined ? undefined : { specifier, kind, node, taken: bound(node), typeOnly: false };
}

function isRequire({ callee, arguments: given }: TSESTree.CallExpression): boolean {
  return (
    given.length === 1 &&
    callee.type === T.Identifier &&
    callee.name === 'require' &&
    variableOf(callee) === null
  );
}

/** `const { a: b } = require('x')`, `const x = await import('x')`, `require('x').a`. */
function bound(call: Node): ImportOf['taken'] {
  let value: Node = call;
  while (
    value.parent &&
    value.parent.type !== T.VariableDeclarator &&
    unwrap(value.parent) === unwrap(call)
  ) {
    value = value.parent;
  }
  const { parent } = value;
  if (parent?.type === T.MemberExpression && parent.object === value) {
    return [{ name: memberName(parent) ?? '*' }];
  }
  if (parent?.type !== T.VariableDeclarator || parent.init !== value) return [{ name: '*' }];
  if (parent.id.type === T.Identifier) return [{ name: '*', local: parent.id }];
  if (parent.id.type !== T.ObjectPattern) return [{ name: '*' }];
  return parent.id.properties.map((each) => {
    if (each.type !== T.Property || each.key.type !== T.Identifier) return { name: '*' };
    const target = each.value.type === T.AssignmentPattern ? each.value.left : each.value;
    return { name: each.key.name, ...(target.type === T.Identifier && { local: target }) };
  });
}

/** `import type`, or names that are used as types only and so leave no import behind. */
function isErased(node: TSESTree.ImportDeclaration): boolean {
  if (node.importKind === 'type') return true;
  return node.specifiers.length > 0 && node.specifiers.every((each) => isTypeName(each));
}

function isTypeName(specifier: TSESTree.ImportClause): boolean {
  if (specifier.type === T.ImportSpecifier && specifier.importKind === 'type') return true;
  const references = variableOf(specifier.local)?.references ?? [];
  return (
    references.length > 0 && references.every((each) => 'isTypeReference' in each && each.isTypeReference)
  );
}

function importedName(specifier: TSESTree.ImportClause): string {
  if (specifier.type === T.ImportDefaultSpecifier) return 'default';
  return specifier.type === T.ImportNamespaceSpecifier ? '*' : nameOf(specifier.imported);
}

function nameOf(node: TSESTree.Identifier | TSESTree.StringLiteral): string {
  return node.type === T.Identifier ? node.name : node.value;
}

function textOf(node: Node): string | undefined {
  if (node.type === T.Literal && typeof node.value === 'string') return node.value;
  return node.type === T.TemplateLiteral && node.expressions.length === 0
    ? (node.quasis[0]?.value.cooked ?? undefined)
    : undefined;
}
