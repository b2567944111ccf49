import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import type { ClearRow } from '../../catalog/types.js';
import type { Node } from '../code/expression.js';
import { identitiesOf } from '../code/identity.js';
import type { Run } from '../code/run.js';
import type { Step } from './steps.js';

/** A call that deletes a whole store which is not the app's alone. */
export interface Wipe {
  readonly node: Node;
  readonly row: ClearRow;
}

/** The whole stores that the steps of a logout delete. */
export function wipesIn(steps: readonly Step[], run: Run): Wipe[] {
  return steps.flatMap(({ node }): Wipe[] => {
    if (node.type !== T.CallExpression) return [];
    for (const { origin, path } of identitiesOf(node.callee, run)) {
      const row = run.catalog.clear(`${origin}|${path}()`);
      if (row) return [{ node, row }];
    }
    return [];
  });
}
