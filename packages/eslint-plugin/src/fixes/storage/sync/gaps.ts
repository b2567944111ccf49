import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { lastName, propertyName, type FunctionNode, type Node } from '../../../analysis/code/expression.js';
import { nodesWithin } from '../../../analysis/code/module.js';
import { lateCall } from './guards.js';
import { isOwn, originOf, textOf } from './origins.js';

/**
 * Where a function changes what others see, from a place on: `if (busy) return; const token = …; busy = true`. What a
 * second call relies on may not wait.
 *
 * @param isHandedOver whether what the function is given is its own: whoever calls it waits until it is done with that
 */
export function changeAfter(fn: FunctionNode, from: number, isHandedOver: boolean): Node | undefined {
  const change = nodesWithin(fn.body).find((each) => {
    if (each.range[1] < from) return false;
    const target =
      each.type === T.AssignmentExpression
        ? each.left
        : each.type === T.UpdateExpression
          ? each.argument
          : undefined;
    if (!target || (each.range[0] < from && !isDecidedBefore(each, target, fn, from))) return false;
    if (target.type === T.Identifier) return !isOwn(target, fn);
    const origin = originOf(target, fn, from);
    if (origin === 'made') return false;
    return !(isHandedOver && origin === 'given' && !isLookedAtBefore(target, fn, from));
  });
  return change ?? lateCall(fn, from, isHandedOver);
}

/**
 * Does what an assignment around the place gives depend on what was there before it waits: `pending ??= send(token)`,
 * `if (!pending) pending = send(token)`? Another call would find that still.
 */
function isDecidedBefore(assignment: Node, target: Node, fn: FunctionNode, from: number): boolean {
  if (assignment.type !== T.AssignmentExpression) return false;
  if (assignment.operator !== '=') return true;
  const text = textOf(target);
  const name = lastName(target);
  return nodesWithin(fn.body).some((each) => {
    if (each === target || each.range[1] > from) return false;
    const { parent } = each;
    if (each.type === T.Property && parent?.type === T.ObjectPattern)
      return target.type === T.MemberExpression && propertyName(each) === name;
    const isGiven =
      parent?.type === T.AssignmentExpression && parent.left === each && parent.operator === '=';
    return each.type === target.type && !isGiven && textOf(each) === text;
  });
}

/**
 * What a function that did not wait does from a place on, and somebody may rely on who sees it at once: `token = read`,
 * which a logout meanwhile would not undo, and `setBusy(true)`, which keeps a second press away.
 */
export function seenAtOnce(fn: FunctionNode, node: Node, from: number): Node | undefined {
  for (let at = node.parent; at && at !== fn; at = at.parent) {
    if (at.type === T.AssignmentExpression && !(at.left.type === T.Identifier && isOwn(at.left, fn)))
      return at;
  }
  return nodesWithin(fn.body).find((each) => {
    if (each.type !== T.CallExpression || each.range[0] < from) return false;
    const [given] = each.arguments;
    const isTrue = given?.type === T.Literal && given.value === true;
    return isTrue && each.callee.type === T.Identifier && KEEPS_AWAY.test(each.callee.name);
  });
}

/** States by which a component shows that it is at work: `setIsSubmitting`, `setDisabled`. */
const KEEPS_AWAY = /^set\w*(?:ing$|Busy|Disabled|Progress|Lock|Click|Press|Start|Wait)/;

/** `if (config.busy) return`, before it waits. */
function isLookedAtBefore(target: Node, fn: FunctionNode, from: number): boolean {
  const name = lastName(target);
  return nodesWithin(fn.body).some(
    (each) =>
      each.type === T.MemberExpression &&
      each.range[1] <= from &&
      (name === undefined || lastName(each) === name) &&
      !(each.parent.type === T.AssignmentExpression && each.parent.left === each),
  );
}
