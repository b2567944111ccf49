import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { nodesWithin } from '../code/module.js';
import { PROTECTING_WORDS } from '../../catalog/calls.js';
import { definitionsOf } from '../code/definitions.js';
import { calleeName, propertyName, unwrap, type Node } from '../code/expression.js';
import type { Run } from '../code/run.js';
import { isToken } from '../evidence/evidence.js';
import { evidenceOfValue } from '../evidence/value-evidence.js';
import { wordsOf } from '../evidence/words.js';
import type { HeldToken } from './held-token.js';

/**
 * What of a state is readable where it is kept: not a member to which the functions that change the state only ever
 * give what was encrypted before (`const sealed = await encryptValue(token); set({ token: sealed })`).
 */
export function withoutSealed(held: readonly HeldToken[], scope: Node, run: Run): readonly HeldToken[] {
  if (held.length === 0) return held;
  const written = nodesWithin(scope).filter((node) => node.type === T.Property && node.kind === 'init');
  return held.filter(({ path }) => {
    const name = path[path.length - 1];
    const values = written.flatMap((node) =>
      node.type === T.Property && propertyName(node) === name ? [node.value as Node] : [],
    );
    return (
      !values.some((value) => isSealed(value)) ||
      values.some((value) => !isSealed(value) && isToken(evidenceOfValue(value, run)))
    );
  });
}

/** How many names a value is followed back through. */
const MAX_STEPS = 4;

/** Was this made by something that encrypts, by the name of what was called? */
function isSealed(value: Node, step = 0): boolean {
  const node = unwrap(value);
  if (node.type === T.CallExpression)
    return wordsOf(calleeName(node) ?? '').some((word) => PROTECTING_WORDS.has(word));
  if (node.type !== T.Identifier || step === MAX_STEPS) return false;
  return definitionsOf(node).some(
    (each) => each.kind === 'value' && each.path.length === 0 && isSealed(each.node, step + 1),
  );
}
