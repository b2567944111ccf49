import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { definitionsOf } from '../code/definitions.js';
import { imported } from '../code/exports.js';
import { unwrap, type Node } from '../code/expression.js';
import type { Run } from '../code/run.js';
import { namesOf } from './requests.js';

/** `dispatch(logout())`, where the action was made by a slice: it changes the state and nothing else. */
export function isReducerAction(call: TSESTree.CallExpression, run: Run): boolean {
  const callee = unwrap(call.callee);
  if (callee.type === T.MemberExpression) return isActions(callee.object);
  if (callee.type !== T.Identifier) return false;
  return definitionsOf(callee)
    .flatMap((each) => (each.kind === 'import' ? imported(each, run) : [each]))
    .some(
      (each) =>
        each.kind === 'value' && (each.path.length === 1 ? isActions(each.node) : isActionMember(each.node)),
    );
}

/** `authSlice.actions` */
function isActions(node: Node): boolean {
  return /actions$/i.test(namesOf(node).at(-1) ?? '');
}

/** `authSlice.actions.logout` */
function isActionMember(expression: Node): boolean {
  const node = unwrap(expression);
  return node.type === T.MemberExpression && isActions(node.object);
}
