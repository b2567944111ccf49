import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import {
  calleeName,
  enclosingFunction,
  isFunction,
  isInside,
  lastName,
  memberName,
  type CallNode,
  unwrap,
  type Node,
} from '../code/expression.js';
import { nodesWithin } from '../code/module.js';
import { cellOf } from './cells.js';
import type { Flawed } from './flaws.js';
import type { Frame } from './sharing.js';

/** Is a call named like one that runs what it is given under a lock: `runExclusive`, `locks.request`, a queue's `add`? */
export function isLockName(call: CallNode): boolean {
  const callee = unwrap(call.callee);
  if (callee.type !== T.MemberExpression) return false;
  const name = memberName(callee);
  if (name === 'runExclusive') return true;
  const ownerName = lastName(unwrap(callee.object));
  if (name === 'request') return ownerName === 'locks';
  return name === 'add' && /queue/i.test(ownerName ?? '');
}

/** What is wrong with a lock around a refresh: each request has its own, or each holder refreshes in turn. */
export function flawOfLock(call: TSESTree.CallExpression, frames: readonly Frame[]): Flawed | 'sound' {
  const name = nameOfLock(call, frames);
  if (name.isPerRequest) return { flaw: 'per-request-lock', detail: name.text };
  const inside = frames.filter(({ node }) => isInside(node, call));
  const last = frames.findIndex(({ node }) => isInside(node, call));
  const within = [...inside, ...frames.slice(last + 1)];
  if (asksWhetherLocked(frames, call)) return 'sound';
  const isAskedAgain = within.some(({ fn, node }) => isConditional(node, isInside(call, fn) ? call : fn));
  return isAskedAgain ? 'sound' : { flaw: 'no-re-check', detail: name.text };
}

function nameOfLock(
  call: TSESTree.CallExpression,
  frames: readonly Frame[],
): { text: string; isPerRequest: boolean } {
  const callee = unwrap(call.callee) as TSESTree.MemberExpression;
  const owner = unwrap(callee.object);
  if (memberName(callee) === 'request') {
    const [key] = call.arguments;
    const parts = key ? nodesWithin(key) : [];
    const varying = parts.find((node) => node.type === T.Identifier && cellOf(node, frames)?.isLocal);
    return { text: 'navigator.locks', isPerRequest: varying !== undefined };
  }
  const cell = cellOf(owner, frames);
  return { text: cell?.name ?? 'a lock', isPerRequest: cell?.isLocal === true };
}

/** Is a place, within an outer one, reached only under a condition, or behind one that leaves? */
function isConditional(node: Node, outer: Node): boolean {
  for (let at: Node = node; at.parent && at !== outer; at = at.parent) {
    const { parent } = at;
    if (
      parent.type === T.IfStatement ||
      parent.type === T.ConditionalExpression ||
      parent.type === T.LogicalExpression
    ) {
      if (at !== parent) return true;
    }
    if (parent.type === T.BlockStatement) {
      const index = parent.body.indexOf(at as never);
      if (parent.body.slice(0, index).some((each) => each.type === T.IfStatement)) return true;
    }
    if (isFunction(parent) && parent !== enclosingFunction(node) && parent === outer) break;
  }
  return false;
}

/** A lock that is taken before the refresh: `const release = await mutex.acquire()`, of async-mutex and its kind. */
export function flawOfAcquired(frames: readonly Frame[]): Flawed | 'sound' | undefined {
  for (const { fn, node } of frames) {
    const acquired = nodesWithin(fn).find(
      (each) =>
        each.type === T.CallExpression &&
        calleeName(each) === 'acquire' &&
        each.callee.type === T.MemberExpression &&
        each.range[1] <= node.range[0],
    ) as TSESTree.CallExpression | undefined;
    if (!acquired) continue;
    const lock = cellOf((acquired.callee as TSESTree.MemberExpression).object, frames);
    const detail = lock?.name ?? 'the lock';
    if (lock?.isLocal && isMade(lock)) return { flaw: 'per-request-lock', detail };
    if (asksWhetherLocked(frames, acquired)) return 'sound';
    const from = acquired.range[1];
    return isAskedAfter(node, from, fn) ? 'sound' : { flaw: 'no-re-check', detail };
  }
  return undefined;
}

function isMade({
  variable,
}: {
  readonly variable?: { readonly defs: readonly { readonly node: unknown }[] };
}): boolean {
  const declarator = variable?.defs[0]?.node as Node | undefined;
  return declarator?.type === T.VariableDeclarator && declarator.init?.type === T.NewExpression;
}

function asksWhetherLocked(frames: readonly Frame[], acquired: Node): boolean {
  return frames.some(({ fn }) =>
    nodesWithin(fn).some(
      (node) =>
        node.type === T.CallExpression &&
        calleeName(node) === 'isLocked' &&
        node.range[0] < acquired.range[0],
    ),
  );
}

/** Is there a condition on the way, behind a place? */
function isAskedAfter(node: Node, from: number, fn: Node): boolean {
  for (let at: Node = node; at.parent && at !== fn; at = at.parent) {
    const { parent } = at;
    const isCondition =
      parent.type === T.IfStatement ||
      parent.type === T.ConditionalExpression ||
      parent.type === T.LogicalExpression;
    if (isCondition && parent.range[0] > from) return true;
    if (parent.type !== T.BlockStatement) continue;
    const index = parent.body.indexOf(at as never);
    if (parent.body.slice(0, index).some((each) => each.type === T.IfStatement && each.range[0] > from))
      return true;
  }
  return false;
}
