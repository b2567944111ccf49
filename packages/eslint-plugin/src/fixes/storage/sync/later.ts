import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { CALLING_AT_ONCE } from '../../../catalog/late-changes.js';
import {
  calleeName,
  enclosingFunction,
  isInside,
  type FunctionNode,
  type Node,
} from '../../../analysis/code/expression.js';
import { nodesWithin } from '../../../analysis/code/module.js';

/**
 * Is a call done later anyway: in a function that is called later, or surely after something else is waited for?
 *
 * @param after from where on it counts what is waited for
 */
export function isLater(call: Node, fn: FunctionNode, after: number): boolean {
  for (let at = enclosingFunction(call); at && at !== fn; at = enclosingFunction(at)) {
    const { parent } = at;
    const isAtOnce =
      (parent.type === T.CallExpression || parent.type === T.NewExpression) &&
      (parent.callee === at || CALLING_AT_ONCE.has(calleeName(parent) ?? ''));
    if (!isAtOnce) return true;
  }
  return nodesWithin(fn.body).some(
    (each) =>
      each.type === T.AwaitExpression &&
      each.range[0] >= after &&
      each.range[1] <= call.range[0] &&
      isSurelyBefore(each, call),
  );
}

/** Does whoever comes to one place come to another before? */
function isSurelyBefore(node: Node, place: Node): boolean {
  let at = node;
  for (;;) {
    const { parent } = at;
    if (!parent) return false;
    if (isInside(place, parent)) return !isBranch(at, parent);
    if (isBranch(at, parent) || /Function/.test(parent.type)) return false;
    at = parent;
  }
}

/** A part that may be left out. */
function isBranch(part: Node, parent: Node): boolean {
  switch (parent.type) {
    case T.IfStatement:
    case T.ConditionalExpression:
      return part !== parent.test;
    case T.LogicalExpression:
      return part === parent.right;
    case T.TryStatement:
    case T.SwitchStatement:
    case T.SwitchCase:
    case T.ForStatement:
    case T.ForOfStatement:
    case T.ForInStatement:
    case T.WhileStatement:
      return true;
    default:
      return false;
  }
}
