import { AST_NODE_TYPES as T } from '@typescript-eslint/utils';
import { lastName, unwrap, type FunctionNode, type Node } from '../../../analysis/code/expression.js';
import { nodesWithin, variableOf } from '../../../analysis/code/module.js';

/**
 * Where a function changes what others see, from a place on: `if (busy) return; const token = …; busy = true`. What a
 * second call relies on may not wait.
 *
 * @param isHandedOver whether what the function is given is its own: whoever calls it waits until it is done with that
 */
export function changeAfter(fn: FunctionNode, from: number, isHandedOver: boolean): Node | undefined {
  return nodesWithin(fn.body).find((each) => {
    if (each.range[0] < from) return false;
    const target =
      each.type === T.AssignmentExpression
        ? each.left
        : each.type === T.UpdateExpression
          ? each.argument
          : undefined;
    if (!target) return false;
    if (target.type === T.Identifier) return !isOwn(target, fn);
    const origin = originOf(target, fn, from);
    if (origin === 'made') return false;
    return !(isHandedOver && origin === 'given' && !isLookedAtBefore(target, fn, from));
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

function isOwn(name: Node, fn: FunctionNode): boolean {
  const declared = variableOf(name)?.defs[0]?.name;
  return !!declared && fn.range[0] <= declared.range[0] && declared.range[1] <= fn.range[1];
}

/**
 * Whose a member is: of what the function was given, as `config.headers.Authorization`, or of what it has made, or has
 * only got once it has waited: whatever it decides by that, it decides afterwards.
 */
function originOf(target: Node, fn: FunctionNode, from: number): 'given' | 'made' | undefined {
  let at: Node = target;
  for (let hops = 0; hops < 8; hops++) {
    while (at.type === T.MemberExpression) at = unwrap(at.object);
    const def = at.type === T.Identifier ? variableOf(at)?.defs[0] : undefined;
    if (!def || !isOwn(at, fn)) return undefined;
    if ((def.type as string) === 'Parameter') return def.node === fn ? 'given' : undefined;
    const { node } = def;
    if (node.range[0] >= from) return 'made';
    if (node.type !== T.VariableDeclarator || !node.init || node.id.type !== T.Identifier) return undefined;
    if (node.init.type === T.ObjectExpression || node.init.type === T.ArrayExpression) return 'made';
    at = unwrap(node.init);
  }
  return undefined;
}

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
