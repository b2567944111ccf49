import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { GUARD_CALLS } from '../../catalog/refresh-guards.js';
import {
  calleeName,
  enclosingFunction,
  isFunction,
  isInside,
  unwrap,
  type CallNode,
  type FunctionNode,
} from '../code/expression.js';
import { functionsCalled } from '../code/functions.js';
import { identitiesOf } from '../code/identity.js';
import { nodesWithin } from '../code/module.js';
import type { Run } from '../code/run.js';
import { isLockName } from './locks.js';
import { definitionsBehind } from './ways.js';

/** What a call guards that it is given: by the catalogue, or by its name, unless it is in view and guards nothing. */
export function guardOf(call: CallNode, run: Run): 'flight' | 'lock' | undefined {
  for (const { origin, path } of identitiesOf(call.callee, run)) {
    const row = run.catalog.guard(`${origin}|${path}()`);
    if (row) return row.guards;
  }
  const inView = functionsCalled(call.callee, run);
  if (inView.length > 0 && inView.every(keepsNothing)) return undefined;
  if (isLockName(call)) return 'lock';
  if (GUARD_CALLS.has(calleeName(call) ?? '')) return 'flight';
  return isMadeFlight(call, run) ? 'flight' : undefined;
}

/** `const share = singleFlight((run) => run());` outside, and `share(() => refresh())` here. */
function isMadeFlight(call: CallNode, run: Run): boolean {
  const around = enclosingFunction(call);
  return definitionsBehind(call.callee, run).some((definition) => {
    if (definition.kind !== 'value' || definition.path.length > 0) return false;
    const made = unwrap(definition.node);
    const isOutside = !around || !isInside(made, around);
    return made.type === T.CallExpression && made !== call && isOutside && guardOf(made, run) === 'flight';
  });
}

/** `(run) => run()`: nothing that two calls of it could share. */
export function keepsNothing(fn: FunctionNode): boolean {
  return nodesWithin(fn).every(
    (node) =>
      node === fn || (!isFunction(node) && node.type !== T.ThisExpression && node.type !== T.NewExpression),
  );
}
