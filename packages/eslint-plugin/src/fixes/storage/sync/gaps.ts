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
    return !(isHandedOver && isPartOfGiven(target, fn) && !isLookedAtBefore(target, fn, from));
  });
}

function isOwn(name: Node, fn: FunctionNode): boolean {
  const declared = variableOf(name)?.defs[0]?.name;
  return !!declared && fn.range[0] <= declared.range[0] && declared.range[1] <= fn.range[1];
}

/** `config.headers.Authorization`, where `config` is a parameter, or a part of one. */
function isPartOfGiven(target: Node, fn: FunctionNode): boolean {
  if (target.type !== T.MemberExpression) return false;
  let at: Node = target;
  for (let hops = 0; hops < 8; hops++) {
    while (at.type === T.MemberExpression) at = unwrap(at.object);
    const def = at.type === T.Identifier ? variableOf(at)?.defs[0] : undefined;
    if (!def || !isOwn(at, fn)) return false;
    if ((def.type as string) === 'Parameter') return def.node === fn;
    const { node } = def;
    if (node.type !== T.VariableDeclarator || !node.init || node.id.type !== T.Identifier) return false;
    // What the function has made is nobody else's yet.
    if (node.init.type === T.ObjectExpression || node.init.type === T.ArrayExpression) return true;
    at = unwrap(node.init);
  }
  return false;
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
