import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import {
  isFunction,
  isInside,
  memberName,
  propertyName,
  unwrap,
  type CallNode,
  type FunctionNode,
  type Node,
} from '../../analysis/code/expression.js';
import { constantText } from '../../analysis/code/constant.js';
import { functionsCalled } from '../../analysis/code/functions.js';
import { nodesWithin } from '../../analysis/code/module.js';
import type { Run } from '../../analysis/code/run.js';
import { clientOfHandler, clientOfRequest, isSame } from '../../analysis/refresh/own-client.js';
import { initOf, isDeclaredIn, mentionsIn, type Variable } from './bound.js';

/** Constructions of constructions: how far it is asked of what a client is made. */
const MAX_HOPS = 4;

/**
 * May the refusal of a refresh come back to the handler that waits for it, as it goes through the client that the
 * handler belongs to? Then a refresh that is shared would wait for itself.
 *
 * @param request the request that trades the refresh token
 */
export function comesBack(handler: FunctionNode, request: CallNode, run: Run): boolean {
  if (leadsTo(request, handler, run)) return !tellsApart(handler, request, run);
  return false;
}

function leadsTo(request: CallNode, handler: FunctionNode, run: Run): boolean {
  if (functionsCalled(request.callee, run).some((fn) => fn === handler || isInside(handler, fn))) return true;
  const handled = clientOfHandler(handler.parent);
  const sender = clientOfRequest(request);
  if (handled && isSame(handled, sender, run)) return true;
  const given = request.arguments.length > 0 ? [request.callee, ...request.arguments] : [request.callee];
  const pending = given.flatMap((each) => mentionsIn(each).map(({ variable }) => variable));
  const seen = new Set<Variable>();
  for (let hop = 0, round = pending; hop < MAX_HOPS && round.length > 0; hop++) {
    const next: Variable[] = [];
    for (const variable of round) {
      if (seen.has(variable)) continue;
      seen.add(variable);
      if (isDeclaredIn(variable, handler)) continue;
      const node = variable.defs[0]?.node as Node | undefined;
      const made = initOf(variable) ?? (node && isFunction(node) ? node : undefined);
      if (!made) continue;
      if (isInside(handler, made) && !isFunction(made)) return true;
      if (made === handler) return true;
      if (!isFunction(made)) next.push(...mentionsIn(made).map((each) => each.variable));
    }
    round = next;
  }
  return false;
}

/** Does the handler pass over the refresh: by its URL, or by something that only the refresh's options hold? */
function tellsApart(handler: FunctionNode, request: CallNode, run: Run): boolean {
  const urls = request.arguments.slice(0, 1).flatMap((each) => constantText(each, run)?.text ?? []);
  const names = request.arguments.slice(0, 1).flatMap((each) => nameOf(each) ?? []);
  const options = nodesWithin(request).flatMap((node) =>
    node.type === T.Property ? [propertyName(node) ?? ''] : [],
  );
  return nodesWithin(handler).some((node) => {
    if (isInside(node, request)) return false;
    if (node.type === T.Literal && typeof node.value === 'string' && node.value.length > 3)
      return urls.some((url) => url.includes(node.value)) && isAsked(node);
    if (node.type !== T.Identifier) return false;
    if (names.includes(node.name)) return isAsked(node);
    const isMember = node.parent.type === T.MemberExpression && node.parent.property === node;
    return isMember && options.includes(node.name) && MARKS.test(node.name) && isAsked(node);
  });
}

const MARKS = /skip|retry|sent|isRefresh|noAuth|anonymous|bypass|without/i;

function nameOf(node: Node): string | undefined {
  const value = unwrap(node);
  if (value.type === T.Identifier) return value.name;
  return value.type === T.MemberExpression ? memberName(value) : undefined;
}

/** Does it stand in a condition, or in a comparison? */
function isAsked(node: Node): boolean {
  for (let at: Node = node; at.parent && !isFunction(at.parent); at = at.parent) {
    const { parent } = at;
    if (parent.type === T.IfStatement || parent.type === T.ConditionalExpression) return at === parent.test;
    if (parent.type === T.BinaryExpression || parent.type === T.LogicalExpression) return true;
  }
  return false;
}
