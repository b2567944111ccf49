import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import type { SinkRow } from '../../catalog/types.js';
import { constantText } from '../code/constant.js';
import { argumentOf, type Node } from '../code/expression.js';
import { identitiesOf } from '../code/identity.js';
import { factsOf, type Module } from '../code/module.js';
import { optionsAt } from '../code/options.js';
import { Run } from '../code/run.js';
import { surroundingsOf } from '../code/surroundings.js';
import { isToken } from '../evidence/evidence.js';
import { judge } from '../storage/judgement.js';

/** A token that a file stores under a key that is known. */
export interface StoredToken {
  readonly node: Node;
  readonly row: SinkRow;
  readonly key: string;
}

const storedIn = new WeakMap<Module['ast'], readonly StoredToken[]>();

/** The tokens that a file hands to stores itself, whether these protect them or not. */
export function tokensStoredIn(module: Module, { catalog }: Run): readonly StoredToken[] {
  const known = storedIn.get(module.ast);
  if (known) return known;
  const run = new Run(surroundingsOf(module), catalog);
  const found = factsOf(module).nodes.flatMap((node) => tokenStoredAt(node, run) ?? []);
  storedIn.set(module.ast, found);
  return found;
}

function tokenStoredAt(node: Node, run: Run): StoredToken | undefined {
  if (node.type !== T.CallExpression || node.arguments.length === 0) return undefined;
  for (const { origin, path } of identitiesOf(node.callee, run)) {
    const row = run.catalog.sink(`${origin}|${path}()`);
    if (row?.layout.kind !== 'pair') continue;
    const { key: slot, value: valueSlot, together } = row.layout;
    const isTogether = together !== undefined && node.arguments.length === 1;
    const keys = isTogether
      ? optionsAt(node, { argument: 0, property: together.key }, run)
      : typeof slot === 'object' && 'factory' in slot
        ? []
        : optionsAt(node, slot, run);
    const value = isTogether
      ? optionsAt(node, { argument: 0, property: together.value }, run)[0]
      : typeof valueSlot === 'number'
        ? argumentOf(node, valueSlot)
        : optionsAt(node, valueSlot, run)[0];
    const key = keys[0];
    const text = key && constantText(key, run);
    if (!key || !value || !text?.complete || text.text === '') continue;
    const evidence = judge({ key: { node: key }, value }, run);
    return isToken(evidence) && !evidence.isAnswer ? { node, row, key: text.text } : undefined;
  }
  return undefined;
}
