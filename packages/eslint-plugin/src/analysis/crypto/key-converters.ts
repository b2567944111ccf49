import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { BYTES_CALLS, KEY_MAKERS, TRANSPARENT_CALLS } from '../../catalog/keys.js';
import { calleeName, returnedExpressions, unwrap, type FunctionNode, type Node } from '../code/expression.js';
import { definitionsOf } from '../code/definitions.js';
import { variableOf } from '../code/module.js';

/**
 * Does a function of the project make its key of what it is given first: `(text) => new TextEncoder().encode(text)`?
 * Then each of its calls has a key of its own, and what others give it says nothing.
 */
export function convertsFirst(fn: FunctionNode): boolean {
  const [parameter] = fn.params;
  const variable = parameter?.type === T.Identifier ? variableOf(parameter) : undefined;
  return Boolean(variable) && returnedExpressions(fn).some((each) => handsOn(each, variable, 0));
}

/** Names and calls followed back before the way is too long. */
const MAX_STEPS = 8;

function handsOn(expression: Node, variable: ReturnType<typeof variableOf>, step: number): boolean {
  const node = unwrap(expression);
  if (step > MAX_STEPS) return false;
  const isHanded = (each: Node): boolean => handsOn(each, variable, step + 1);
  switch (node.type) {
    case T.Identifier:
      return (
        variableOf(node) === variable ||
        definitionsOf(node).some(
          (each) => each.kind === 'value' && each.path.length === 0 && isHanded(each.node),
        )
      );
    case T.TemplateLiteral:
      return node.expressions.some(isHanded);
    case T.MemberExpression:
      return isHanded(node.object);
    case T.CallExpression:
    case T.NewExpression: {
      const name = calleeName(node) ?? '';
      const callee = unwrap(node.callee);
      // `text.split('').map(…)` is still the text; what is looked up by its parts is not.
      if (callee.type === T.MemberExpression && name !== 'reduce' && isHanded(callee.object)) return true;
      const isKnown = BYTES_CALLS.has(name) || TRANSPARENT_CALLS.has(name) || Object.hasOwn(KEY_MAKERS, name);
      return isKnown && node.arguments.some(isHanded);
    }
    default:
      return false;
  }
}
