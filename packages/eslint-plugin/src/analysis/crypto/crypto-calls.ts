import { AST_NODE_TYPES as T } from '@typescript-eslint/utils';
import type { RowLookup } from '../../catalog/lookup.js';
import type { CryptoRow } from '../../catalog/types.js';
import type { CallNode } from '../code/expression.js';
import { identitiesOf } from '../code/identity.js';
import { factsOf, type Module } from '../code/module.js';
import { Run } from '../code/run.js';

/** A call of a library that verifies, signs or looks into a token. */
export interface CryptoCall {
  readonly node: CallNode;
  readonly row: CryptoRow;
}

/**
 * The calls of a file that go to a library of the catalogue. Asked of the file alone: a library is imported where
 * it is used, and nothing else has to be opened for the many calls that are none.
 */
export function cryptoCallsOf(module: Module, catalog: RowLookup): readonly CryptoCall[] {
  const alone = new Run(undefined, catalog);
  return factsOf(module).nodes.flatMap((node): CryptoCall[] => {
    if (node.type !== T.CallExpression && node.type !== T.NewExpression) return [];
    const row = rowCalled(node, alone);
    return row ? [{ node, row }] : [];
  });
}

/** The row that a call or construction reaches. */
export function rowCalled(node: CallNode, run: Run): CryptoRow | undefined {
  for (const { origin, path } of identitiesOf(node.callee, run)) {
    const reached = node.type === T.NewExpression ? `new ${path}()` : `${path}()`;
    const row = run.catalog.crypto(`${origin}|${reached}`);
    if (row) return row;
  }
  return undefined;
}
