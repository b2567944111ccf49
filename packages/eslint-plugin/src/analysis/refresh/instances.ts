import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { enclosingFunction, nameOfFunction, type Node } from '../code/expression.js';
import { callsInView } from '../code/handed-arguments.js';
import { factsAround } from '../code/module.js';
import { ownersOf } from '../code/owners.js';
import type { Run } from '../code/run.js';
import type { Cell } from './cells.js';
import type { Flawed } from './flaws.js';

/**
 * A guard that each client has for itself, where the code in view makes several, and they share one refresh token.
 *
 * @param use where the guard is used: inside of the class, if it is a field
 */
export function guardOfEach(cell: Cell, use: Node, run: Run): Flawed | undefined {
  const declared = cell.variable?.defs[0]?.name as Node | undefined;
  if (declared && !cell.name.includes('.')) {
    const factory = enclosingFunction(declared);
    const name = factory && nameOfFunction(factory);
    if (!factory || name === undefined || factory.parent.type === T.CallExpression) return undefined;
    return callsInView(factory, run).length > 1 ? { flaw: 'instance', detail: name } : undefined;
  }
  return cell.id.startsWith('this.') ? fieldOfMany(use, run) : undefined;
}

/** `new Client().get(…)` in a function: a client for each call. */
function fieldOfMany(use: Node, run: Run): Flawed | undefined {
  let holder: Node | undefined = use;
  while (holder && holder.type !== T.ClassDeclaration && holder.type !== T.ClassExpression)
    holder = holder.parent;
  if (!holder) return undefined;
  const isMadePerCall = (factsAround(holder)?.nodes ?? []).some(
    (node) =>
      node.type === T.NewExpression &&
      node.parent.type === T.MemberExpression &&
      node.parent.object === node &&
      enclosingFunction(node) !== undefined &&
      ownersOf(node.callee, run).some((owner) => owner.node === holder),
  );
  return isMadePerCall ? { flaw: 'instance', detail: holder.id?.name ?? 'client' } : undefined;
}
