import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import type { Definition } from './definitions.js';
import { memberName, unwrap } from './expression.js';
import { identitiesOf } from './identity.js';
import { afterCall, append, type Identity } from './identity-path.js';
import type { Run } from './run.js';

/**
 * What a library hands to the function that it is given: `tx` of `db.transaction((tx) => …)` where a row says so, and
 * what a promise gives to `then`.
 */
export function handedToCallback(
  { fn, index, path }: Definition & { kind: 'parameter' },
  run: Run,
): Identity[] {
  const call = fn.parent;
  if (index !== 0 || call?.type !== T.CallExpression || !call.arguments.includes(fn as never)) return [];
  const callee = unwrap(call.callee);
  const handed =
    callee.type === T.MemberExpression && memberName(callee) === 'then' && call.arguments[0] === fn
      ? identitiesOf(callee.object, run).filter(isWhole)
      : identitiesOf(callee, run)
          .flatMap((each) => afterCall({ ...each, path: `${each.path}(=>)` }, run))
          .filter(isWhole);
  return path.reduce(append, handed);
}

/** An instance, or a module: anything else is not known well enough to outweigh the parameter's type. */
function isWhole({ path, origin }: Identity): boolean {
  return path === '' && origin !== 'global';
}
