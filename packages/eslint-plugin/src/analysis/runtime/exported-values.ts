import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { memberName, propertyName, unwrap, type Node } from '../code/expression.js';
import { factsOf, variableOf, type Module } from '../code/module.js';

/** A name that a module hands out, and what stands behind it in the file. */
export interface ExportedValue {
  readonly name: string;
  /** The declaration or expression; absent for a re-export. */
  readonly value?: Node;
  /** `exports.name = …`, `module.exports = …`. */
  readonly commonJs: boolean;
}

const valuesByProgram = new WeakMap<Node, readonly ExportedValue[]>();

/** What a module exports under which name. `export *` is not among it. */
export function exportedValues(module: Module): readonly ExportedValue[] {
  const known = valuesByProgram.get(module.ast);
  if (known) return known;
  const values = factsOf(module).nodes.flatMap(valuesIn);
  valuesByProgram.set(module.ast, values);
  return values;
}

function valuesIn(node: Node): ExportedValue[] {
  switch (node.type) {
    case T.ExportDefaultDeclaration:
      return [{ name: 'default', value: behind(node.declaration), commonJs: false }];
    case T.ExportNamedDeclaration:
      return [...ofDeclaration(node.declaration), ...ofSpecifiers(node)];
    case T.TSExportAssignment:
      return [{ name: 'default', value: node.expression, commonJs: true }];
    case T.AssignmentExpression:
      return ofAssignment(node);
    default:
      return [];
  }
}

function ofDeclaration(declaration: TSESTree.ExportNamedDeclaration['declaration']): ExportedValue[] {
  if (!declaration) return [];
  if (declaration.type === T.VariableDeclaration) {
    return declaration.declarations.flatMap((each) => {
      const names = each.id.type === T.Identifier ? [each.id.name] : namesBound(each.id);
      return names.map((name) => ({ name, value: each.init ?? each, commonJs: false }));
    });
  }
  return 'id' in declaration && declaration.id?.type === T.Identifier
    ? [{ name: declaration.id.name, value: declaration, commonJs: false }]
    : [];
}

function ofSpecifiers({ specifiers, source }: TSESTree.ExportNamedDeclaration): ExportedValue[] {
  return specifiers.map(({ local, exported }) => {
    const name = exported.type === T.Identifier ? exported.name : exported.value;
    const value = source ? undefined : declarationOf(local);
    return { name, ...(value && { value }), commonJs: false };
  });
}

function behind(value: Node): Node {
  return value.type === T.Identifier ? (declarationOf(value) ?? value) : value;
}

function declarationOf(local: Node): Node | undefined {
  const node = variableOf(local)?.defs[0]?.node as Node | undefined;
  return node?.type === T.VariableDeclarator ? (node.init ?? node) : node;
}

function ofAssignment({ left, right }: TSESTree.AssignmentExpression): ExportedValue[] {
  const name = commonJsName(left);
  if (name === undefined) return [];
  const value = unwrap(right);
  const members = name === 'default' && value.type === T.ObjectExpression ? value.properties : [];
  return [
    { name, value, commonJs: true },
    ...members.flatMap((each): ExportedValue[] => {
      const member = each.type === T.Property ? propertyName(each) : undefined;
      if (each.type !== T.Property || member === undefined) return [];
      return [{ name: member, value: behind(each.value), commonJs: true }];
    }),
  ];
}

/** The name that an assignment exports: `module.exports = …` is the default. */
export function commonJsName(target: Node): string | undefined {
  if (target.type !== T.MemberExpression) return undefined;
  const name = memberName(target);
  if (target.object.type === T.Identifier) {
    if (target.object.name === 'module') return name === 'exports' ? 'default' : undefined;
    return target.object.name === 'exports' ? name : undefined;
  }
  return commonJsName(target.object) === 'default' ? name : undefined;
}

function namesBound(pattern: Node): string[] {
  if (pattern.type === T.ObjectPattern) {
    return pattern.properties.flatMap((each) =>
      each.type === T.Property && each.value.type === T.Identifier ? [each.value.name] : [],
    );
  }
  return pattern.type === T.ArrayPattern
    ? pattern.elements.flatMap((each) => (each?.type === T.Identifier ? [each.name] : []))
    : [];
}
