import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import {
  enclosingFunction,
  isInside,
  memberName,
  unwrap,
  type CallNode,
  type Node,
} from '../../analysis/code/expression.js';
import { nodesWithin, variableOf, type Module } from '../../analysis/code/module.js';
import type { Run } from '../../analysis/code/run.js';
import { causeOf, handlerKind } from '../../analysis/refresh/cause.js';
import { clientOfHandler } from '../../analysis/refresh/own-client.js';
import { replace, type TextEdit } from '../edit.js';
import { usesIn } from './bound.js';
import type { Level } from './level.js';
import { functionAround } from './place.js';
import { textOf } from './text.js';

/**
 * Lets the refusal of the refresh itself pass an interceptor that would wait for the refresh: it asks for the
 * request's URL too. Undefined where that is not to be told.
 *
 * @param request the request that trades the refresh token
 */
export function passOver(
  { fn, call }: Level,
  request: CallNode,
  module: Module,
  run: Run,
): TextEdit | undefined {
  if (!clientOfHandler(fn.parent)) return undefined;
  const url = urlOf(request, module);
  const condition = causeOf(call, fn, run)?.node;
  if (url === undefined || condition?.type !== T.IfStatement || !isInside(condition, fn)) return undefined;
  const config = configOf(fn, condition, module);
  if (config === undefined) return undefined;
  const { test } = condition;
  const isBefore = !isInside(call, condition);
  if (!isBefore && !isInside(call, condition.consequent)) return undefined;
  const isWeaker =
    test.type === T.ConditionalExpression ||
    (test.type === T.LogicalExpression && (test.operator === '??' || (!isBefore && test.operator === '||')));
  const asked = isWeaker ? `(${textOf(test, module)})` : textOf(test, module);
  return replace(
    test,
    isBefore ? `${asked} || ${config}.url === ${url}` : `${asked} && ${config}.url !== ${url}`,
  );
}

/** Where a request goes, in words that mean the same in the whole file. */
function urlOf(request: CallNode, module: Module): string | undefined {
  const callee = unwrap(request.callee);
  if (callee.type === T.MemberExpression && memberName(callee) === 'request') return undefined;
  const [url] = request.arguments;
  if (!url || (url.type !== T.Literal && url.type !== T.TemplateLiteral && url.type !== T.Identifier))
    return undefined;
  const isLiteral = url.type === T.Literal && typeof url.value === 'string';
  if (!isLiteral && !isInside(request, module.ast)) return undefined;
  const isOfFile = usesIn(url).every(
    ({ variable }) => functionAround(variable.defs[0]!.name as Node) === undefined,
  );
  return isOfFile ? textOf(url, module) : undefined;
}

/** What an interceptor calls the configuration of the request: `config`, `error.config`. */
function configOf(fn: Level['fn'], condition: TSESTree.IfStatement, module: Module): string | undefined {
  const [given] = fn.params;
  if (given?.type !== T.Identifier) return undefined;
  if (handlerKind(fn) === 'request') return given.name;
  for (const node of nodesWithin(fn)) {
    if (node.type !== T.VariableDeclarator || !node.init || node.range[0] > condition.range[0]) continue;
    if (enclosingFunction(node) !== fn) continue;
    const from = unwrap(node.init);
    if (node.id.type === T.Identifier && isConfig(from, given)) return node.id.name;
    if (node.id.type !== T.ObjectPattern || from.type !== T.Identifier) continue;
    if (variableOf(from) !== variableOf(given)) continue;
    for (const property of node.id.properties) {
      if (property.type !== T.Property || property.key.type !== T.Identifier) continue;
      if (property.key.name === 'config' && property.value.type === T.Identifier) return property.value.name;
    }
  }
  // The type of an error may be unknown, and its configuration missing.
  if (!nodesWithin(fn).some((node) => isConfig(node, given))) return undefined;
  const isAsked = textOf(condition.test, module).match(`!${given.name}\\.config(?![\\w.?])`) !== null;
  return `${given.name}.config${isAsked ? '' : '?'}`;
}

function isConfig(node: Node, given: Node): boolean {
  return (
    node.type === T.MemberExpression &&
    memberName(node) === 'config' &&
    node.object.type === T.Identifier &&
    variableOf(node.object) === variableOf(given)
  );
}
