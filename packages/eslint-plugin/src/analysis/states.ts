import { AST_NODE_TYPES as T } from '@typescript-eslint/utils';
import { definitionsOf, type Definition } from './definitions.js';
import { imported } from './exports.js';
import { unwrap, type CallNode, type Node } from './expression.js';
import { identitiesOf } from './identity.js';
import { memberDefinitions } from './members.js';
import { takenApart } from './owners.js';
import type { Run } from './run.js';
import type { Slot } from './slots.js';

/** The `useState()` whose setter an expression is, also as a part of what a hook of the project returns. */
export function statesSet(callee: Node, run: Run): readonly CallNode[] {
  const node = unwrap(callee);
  return run.once<readonly CallNode[]>('states', node, [], () => {
    const members = node.type === T.MemberExpression ? memberDefinitions(node, run) : [];
    return (node.type === T.Identifier ? definitionsOf(node) : members).flatMap((each) =>
      statesOf(each, run),
    );
  });
}

function statesOf(definition: Definition, run: Run): readonly CallNode[] {
  if (definition.kind === 'import') return imported(definition, run).flatMap((each) => statesOf(each, run));
  if (definition.kind !== 'value') return [];
  const { path } = definition;
  const node = unwrap(definition.node);
  if (path.length === 0) return statesSet(node, run);
  if (path.length === 1 && path[0] === '1' && isState(node, run)) return [node];
  return takenApart(definition, run).flatMap((each) => statesOf(each, run));
}

function isState(node: Node, run: Run): node is CallNode {
  return (
    node.type === T.CallExpression &&
    identitiesOf(node.callee, run).some(
      ({ origin, path }) => path === 'useState' && origin.startsWith('package:'),
    )
  );
}

/** The value of a state: what its setter was given. */
export function valueOfState(state: CallNode): (definition: Definition) => Slot | undefined {
  return (definition) =>
    definition.kind === 'value' && definition.path[0] === '0' && unwrap(definition.node) === state
      ? { index: 0, path: definition.path.slice(1) }
      : undefined;
}
