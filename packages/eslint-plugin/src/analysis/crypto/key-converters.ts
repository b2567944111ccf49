import { AST_NODE_TYPES as T } from '@typescript-eslint/utils';
import { BYTES_CALLS, KEY_MAKERS, TRANSPARENT_CALLS } from '../../catalog/keys.js';
import { calleeName, returnedExpressions, unwrap, type FunctionNode, type Node } from '../code/expression.js';
import { variableOf } from '../code/module.js';

/**
 * Does a function of the project make its key of what it is given first: `(text) => new TextEncoder().encode(text)`?
 * Then each of its calls has a key of its own, and what others give it says nothing.
 */
export function convertsFirst(fn: FunctionNode): boolean {
  const [parameter] = fn.params;
  const variable = parameter?.type === T.Identifier ? variableOf(parameter) : undefined;
  return Boolean(variable) && returnedExpressions(fn).some((each) => handsOn(each, variable));
}

function handsOn(expression: Node, variable: ReturnType<typeof variableOf>): boolean {
  const node = unwrap(expression);
  switch (node.type) {
    case T.Identifier:
      return variableOf(node) === variable;
    case T.TemplateLiteral:
      return node.expressions.some((each) => handsOn(each, variable));
    case T.MemberExpression:
      return handsOn(node.object, variable);
    case T.CallExpression:
    case T.NewExpression: {
      const name = calleeName(node) ?? '';
      if (!BYTES_CALLS.has(name) && !TRANSPARENT_CALLS.has(name) && !Object.hasOwn(KEY_MAKERS, name))
        return false;
      const callee = unwrap(node.callee);
      return (
        node.arguments.some((each) => handsOn(each, variable)) ||
        (callee.type === T.MemberExpression && handsOn(callee.object, variable))
      );
    }
    default:
      return false;
  }
}
