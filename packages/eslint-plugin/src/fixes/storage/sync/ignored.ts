import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { IGNORING_ATTRIBUTES, IGNORING_CALLS } from '../../../catalog/ignored-callbacks.js';
import {
  calleeName,
  returnedExpressions,
  type FunctionNode,
  type Node,
} from '../../../analysis/code/expression.js';
import { insertAfter, insertBefore } from '../../edit.js';
import type { Wait } from './callers.js';
import { toldAt, toldTooLate } from './effects.js';
import type { Placed } from './waits.js';

/**
 * A function that is asked for nothing waits where that makes no difference: one that is given an event has to ask for
 * what it wants of it at once, and an effect may give back what cleans up.
 */
export function asIgnored(fn: FunctionNode, made: readonly Placed[]): readonly Placed[] | undefined {
  if (fn.params.length > 0) return undefined;
  const call = fn.parent;
  if (call.type !== T.CallExpression || !isEffect(call)) return made;
  const isPlain = fn.type === T.ArrowFunctionExpression && fn.body.type === T.BlockStatement;
  // What has to be done before anything is seen may not wait.
  if (!isPlain || calleeName(call) !== 'useEffect' || returnedExpressions(fn).length > 0) return undefined;
  return [
    { at: fn, edit: insertBefore(fn.body, 'void (async () => ') },
    { at: fn, edit: insertAfter(fn.body, ')()') },
  ];
}

/** Why an effect may not wait for what it calls, or asks itself; undefined where it may, or is none. */
export function toldIn({ parent }: FunctionNode, chain: readonly Wait[]): string | undefined {
  if (parent.type !== T.CallExpression || !isEffect(parent)) return undefined;
  for (const { fn, node, from = node.range[1] } of chain) {
    const told = toldTooLate(parent, fn, from);
    if (told) return toldAt(told);
  }
  return undefined;
}

/** `useEffect(() => subscribe(), [])` */
export function isCleanUp(around: FunctionNode, call: Node, called: FunctionNode | undefined): boolean {
  const { parent } = around;
  if (around.body !== call || parent.type !== T.CallExpression || !isEffect(parent)) return false;
  return !called || returnedExpressions(called).length > 0;
}

/** The body, or its last statement. */
export function isLastOf(fn: FunctionNode, call: TSESTree.CallExpression): boolean {
  if (fn.body === call) return true;
  const statement = call.parent;
  return (
    statement.type === T.ExpressionStatement &&
    fn.body.type === T.BlockStatement &&
    fn.body.body.at(-1) === statement
  );
}

/** Is a function handed to what asks for nothing that it gives? */
export function isIgnored(node: Node): boolean {
  const { parent } = node;
  if (parent?.type === T.CallExpression && parent.arguments[0] === node)
    return IGNORING_CALLS.has(calleeName(parent) ?? '') && !(node.type === T.Identifier && isEffect(parent));
  if (parent?.type !== T.JSXExpressionContainer || parent.parent.type !== T.JSXAttribute) return false;
  const { name } = parent.parent;
  return name.type === T.JSXIdentifier && IGNORING_ATTRIBUTES.has(name.name);
}

/** What an effect gives is called to clean up: it may be no promise. */
function isEffect(call: TSESTree.CallExpression): boolean {
  return /Effect$/.test(calleeName(call) ?? '');
}
