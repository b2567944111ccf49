import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { commonJsName } from './exported-values.js';
import { propertyName, type Node, isInside } from '../code/expression.js';
import { mentionsOf, variableOf } from '../code/module.js';

/**
 * The exports through which a node is reached: by standing in them, or in a function of the file that they
 * use; `*` is the whole of a CommonJS module. Undefined where it runs as soon as the module is loaded, or where
 * nobody can tell.
 */
export function exportsReaching(node: Node, seen = new Set<Node>()): ReadonlySet<string> | undefined {
  const names = new Set<string>();
  for (let at = node; at.parent; at = at.parent) {
    const { parent } = at;
    if (parent.type === T.ExportSpecifier) return names.add(nameOfExport(parent));
    if (parent.type === T.ExportDefaultDeclaration) return names.add('default');
    const exported =
      parent.type === T.AssignmentExpression && parent.right === at ? commonJsName(parent.left) : undefined;
    if (exported !== undefined) return names.add(exported === 'default' ? '*' : exported);
    if (parent.type === T.Property && isExportsObject(parent.parent))
      return names.add(propertyName(parent) ?? '*');
    const declared = declaredAtTop(at);
    if (!declared) continue;
    if (seen.has(at)) return names;
    seen.add(at);
    for (const name of declared.exported ? declared.names : []) names.add(name.name);
    for (const mention of declared.names.flatMap(mentionsOfName)) {
      if (isInside(mention, at)) continue;
      const more = exportsReaching(mention, seen);
      if (!more) return undefined;
      for (const each of more) names.add(each);
    }
    return names;
  }
  return undefined;
}

/** The names that a top-level declaration gives to what a node is or stands in. */
function declaredAtTop(node: Node): { names: TSESTree.Identifier[]; exported: boolean } | undefined {
  const declaration = node.type === T.VariableDeclarator ? node.parent : node;
  const holder = declaration.parent;
  const exported = holder?.type === T.ExportNamedDeclaration;
  if (!exported && holder?.type !== T.Program) return undefined;
  if (node.type === T.VariableDeclarator) {
    return node.id.type === T.Identifier ? { names: [node.id], exported } : undefined;
  }
  if (node.type !== T.FunctionDeclaration && node.type !== T.ClassDeclaration) return undefined;
  return node.id ? { names: [node.id], exported } : undefined;
}

function mentionsOfName(identifier: TSESTree.Identifier): readonly Node[] {
  const variable = variableOf(identifier);
  return variable ? mentionsOf(variable).filter((mention) => mention !== identifier) : [];
}

function isExportsObject(object: Node): boolean {
  return object.parent?.type === T.AssignmentExpression && commonJsName(object.parent.left) === 'default';
}

function nameOfExport({ exported }: TSESTree.ExportSpecifier): string {
  return exported.type === T.Identifier ? exported.name : exported.value;
}
