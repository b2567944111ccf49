import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { calleeName, enclosingFunction, isFunction, isInside, type Node } from '../code/expression.js';
import { nodesWithin } from '../code/module.js';
import { leaves } from './cause.js';

/**
 * Is something awaited between two places of one function, on a way that leads from the first to the second? Others
 * run meanwhile.
 */
export function isAwaitedBetween(from: Node | undefined, to: Node, fn: Node): boolean {
  const start = from ? from.range[1] : fn.range[0];
  const own = isFunction(fn) ? fn : undefined;
  if (isLater(from, to, fn)) return true;
  return nodesWithin(fn).some(
    (node) =>
      (node.type === T.AwaitExpression || (node.type === T.ForOfStatement && node.await)) &&
      node.range[0] >= start &&
      node.range[1] <= to.range[0] &&
      (own === undefined || isSameFlow(node, to)) &&
      isOnWay(node, to),
  );
}

/** Does the second stand in a function that is called back later, as `then`'s is, and the first outside of it? */
function isLater(from: Node | undefined, to: Node, fn: Node): boolean {
  for (let at = enclosingFunction(to); at && at !== fn; at = enclosingFunction(at)) {
    if (from && isInside(from, at)) return false;
    const call = at.parent;
    if (
      call.type === T.CallExpression &&
      call.arguments.includes(at as never) &&
      LATER.has(calleeName(call) ?? '')
    )
      return true;
  }
  return false;
}

const LATER: ReadonlySet<string> = new Set([
  'then',
  'finally',
  'switchMap',
  'mergeMap',
  'concatMap',
  'subscribe',
  'tap',
  'map',
]);

/** What a nested function awaits holds nobody up outside of it. */
function isSameFlow(node: Node, to: Node): boolean {
  const fn = enclosingFunction(node);
  return fn !== undefined && isInside(to, fn);
}

/** Is a place passed on the way to another: not in a branch that leaves, nor in the other branch of a condition? */
function isOnWay(node: Node, to: Node): boolean {
  for (let at: Node = node; at.parent && !isInside(to, at.parent); at = at.parent) {
    const { parent } = at;
    const isBranch =
      (parent.type === T.IfStatement && at !== parent.test) ||
      parent.type === T.CatchClause ||
      parent.type === T.SwitchCase;
    if (isBranch && leaves(at)) return false;
    // Asked again after each round.
    if (parent.type === T.WhileStatement && at === parent.body) return false;
  }
  const fork = forkOf(node, to);
  return fork === undefined || fork.test === childOf(fork, node);
}

/** The condition of which both are in different parts. */
function forkOf(node: Node, to: Node): (Node & { type: T.IfStatement }) | undefined {
  for (let at: Node | undefined = node; at; at = at.parent) {
    if (!isInside(to, at)) continue;
    return at.type === T.IfStatement ? at : undefined;
  }
  return undefined;
}

function childOf(outer: Node, inner: Node): Node {
  let at = inner;
  while (at.parent && at.parent !== outer) at = at.parent;
  return at;
}
