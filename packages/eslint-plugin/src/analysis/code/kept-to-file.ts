import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import type { FunctionNode, Node } from './expression.js';
import { mentionsOf, variableOf } from './module.js';

/**
 * Is a function only called, or handed to what keeps it, in its own file? Then no other file can call it, and nobody
 * need ask who imports the file: that takes the imports of the whole app.
 */
export function isKeptToFile(fn: FunctionNode): boolean {
  const name = declaredName(fn);
  const names = fn.type === T.FunctionExpression && fn.id ? [name, fn.id] : [name];
  return names.every((each) => each !== undefined && isOnlyUsed(each));
}

/** The name of a function that a declaration alone gives it, and nothing exports there. */
function declaredName(fn: FunctionNode): Node | undefined {
  const { parent } = fn;
  if (fn.type === T.FunctionDeclaration)
    return fn.id && parent.type !== T.ExportDefaultDeclaration && parent.type !== T.ExportNamedDeclaration
      ? fn.id
      : undefined;
  if (parent.type !== T.VariableDeclarator || parent.init !== fn || parent.id.type !== T.Identifier)
    return undefined;
  return parent.parent.parent.type === T.ExportNamedDeclaration ? undefined : parent.id;
}

function isOnlyUsed(name: Node): boolean {
  const variable = variableOf(name);
  return !!variable && mentionsOf(variable).every((each) => each === name || isUse(each));
}

/** `save()`, `on('logout', save);`, `<Button onPress={save} />`: what comes of it goes nowhere by this name. */
function isUse(mention: Node): boolean {
  const { parent } = mention;
  if (parent?.type === T.JSXExpressionContainer) return true;
  if (parent?.type !== T.CallExpression) return false;
  return parent.callee === mention || isStatement(parent);
}

/** A call whose answer nobody takes. */
function isStatement(call: Node): boolean {
  const { parent } = call;
  const isAwaited = parent?.type === T.AwaitExpression || parent?.type === T.YieldExpression;
  return (isAwaited ? parent.parent : parent)?.type === T.ExpressionStatement;
}
