import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { enclosingFunction, type FunctionNode, type Node } from '../code/expression.js';
import { nodesWithin } from '../code/module.js';

/** Everything that a function gives back, wherever in it that stands. */
export function allReturned(fn: FunctionNode): readonly Node[] {
  if (fn.body.type !== T.BlockStatement) return [fn.body];
  return nodesWithin(fn.body).flatMap((each) =>
    each.type === T.ReturnStatement && each.argument && enclosingFunction(each) === fn ? [each.argument] : [],
  );
}
