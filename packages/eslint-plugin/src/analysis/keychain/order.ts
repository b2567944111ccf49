import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { isFunction, type Node } from '../code/expression.js';

/** May both of two nodes of one function run, the second after the first? Not in the branches of a decision. */
export function runOneAfterTheOther(first: Node, second: Node): boolean {
  const around = ancestorsOf(first);
  const common = ancestorsOf(second).find((each) => around.includes(each));
  if (!common || isAlternative(common, first, second)) return false;
  return !around.slice(0, around.indexOf(common)).some(leaves);
}

function ancestorsOf(node: Node): Node[] {
  const found: Node[] = [];
  for (let at: Node | undefined = node; at; at = at.parent) {
    found.push(at);
    if (isFunction(at)) break;
  }
  return found;
}

function isAlternative(common: Node, first: Node, second: Node): boolean {
  const within = (part: Node | null | undefined, node: Node) => !!part && ancestorsOf(node).includes(part);
  switch (common.type) {
    case T.IfStatement:
    case T.ConditionalExpression:
      return within(common.consequent, first) && within(common.alternate, second);
    case T.TryStatement:
      return within(common.block, first) && within(common.handler, second);
    case T.LogicalExpression:
    case T.SwitchStatement:
      return true;
    default:
      return false;
  }
}

/** A block that is left at its end: what stands after it does not run. */
function leaves(node: Node): boolean {
  const body = node.type === T.BlockStatement ? node.body : [];
  return [node, ...body].some((each) => each.type === T.ReturnStatement || each.type === T.ThrowStatement);
}
