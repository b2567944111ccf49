import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { definitionsOf } from '../code/definitions.js';
import { memberName, unwrap, type Node } from '../code/expression.js';
import { nodesWithin } from '../code/module.js';
import type { Run } from '../code/run.js';
import { namesToken } from '../evidence/words.js';
import type { HeldToken } from './held-token.js';
import { heldByValue } from './value.js';

/**
 * The tokens that the functions within a node put into a state they are given: `state.token = …` on a parameter,
 * `{ ...state, token }` beside a spread parameter.
 */
export function heldByChanges(scope: Node, run: Run): readonly HeldToken[] {
  return run.once<readonly HeldToken[]>('held by changes', scope, [], () =>
    nodesWithin(scope).flatMap((node): readonly HeldToken[] => {
      if (node.type === T.AssignmentExpression) return assigned(unwrapTarget(node.left));
      if (node.type === T.ObjectExpression && node.properties.some(spreadsParameter))
        return heldByValue(node, run);
      return [];
    }),
  );
}

function unwrapTarget(node: Node): Node {
  return node.type === T.TSNonNullExpression ? unwrapTarget(node.expression) : node;
}

/** `state.session.token = …` gives `session.token`, where `state` is a parameter. */
function assigned(target: Node): HeldToken[] {
  const path: string[] = [];
  let at = target;
  while (at.type === T.MemberExpression) {
    const name = memberName(at);
    if (name === undefined) return [];
    path.unshift(name);
    at = unwrap(at.object);
  }
  const last = path[path.length - 1];
  return namesToken(last) && isParameter(at) ? [{ path }] : [];
}

function isParameter(node: Node): boolean {
  return (
    node.type === T.Identifier &&
    definitionsOf(node).some((each) => each.kind === 'parameter' && each.index === 0)
  );
}

function spreadsParameter(property: Node): boolean {
  return property.type === T.SpreadElement && isParameter(unwrap(property.argument));
}
