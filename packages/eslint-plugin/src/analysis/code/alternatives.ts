import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { definitionsOf, type Definition } from './definitions.js';
import { imported } from './exports.js';
import { unwrap, type Node } from './expression.js';
import { memberDefinitions } from './members.js';
import type { Run } from './run.js';

/** How many names a choice may lie behind. */
const MAX_NAMES = 6;

/** `Platform.OS === 'web' ? webStorage : AsyncStorage`, also behind names: the branch that is not known counts as well. */
export function hasAlternatives(expression: Node, run: Run, step = 0): boolean {
  const node = unwrap(expression);
  if (step > MAX_NAMES) return true;
  const inner = (each: Node) => hasAlternatives(each, run, step + 1);
  switch (node.type) {
    case T.ConditionalExpression:
    case T.LogicalExpression:
      return true;
    case T.Identifier:
      return valuesAmong(definitionsOf(node), run).some(inner);
    case T.MemberExpression:
      return inner(node.object) || valuesAmong(memberDefinitions(node, run), run).some(inner);
    default:
      return false;
  }
}

function valuesAmong(definitions: readonly Definition[], run: Run): Node[] {
  return definitions.flatMap((each) => {
    if (each.kind === 'import') return valuesAmong(imported(each, run), run);
    return each.kind === 'value' ? [each.node] : [];
  });
}
