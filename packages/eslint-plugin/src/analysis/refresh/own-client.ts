import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import {
  isFunction,
  memberName,
  propertyName,
  unwrap,
  type CallNode,
  type Node,
} from '../code/expression.js';
import { factsAround, nodesWithin, variableOf } from '../code/module.js';
import type { Run } from '../code/run.js';
import { handlerKind } from './cause.js';
import type { Flawed } from './flaws.js';
import type { Frame } from './sharing.js';
import { definitionsBehind } from './ways.js';

/**
 * A refresh that is sent through the client whose answers (or requests) wait for it: its own refusal waits for
 * itself. Nothing is said where the handler looks at the URL, or at a mark that the refresh carries.
 */
export function waitsForItself(frames: readonly Frame[], run: Run): Flawed | undefined {
  const [first] = frames;
  const last = frames[frames.length - 1];
  if (!first || !last || !isFunction(first.fn) || !handlerKind(first.fn)) return undefined;
  const handled = clientOfHandler(first.fn.parent);
  const sender = last.node.type === T.CallExpression ? clientOfRequest(last.node) : undefined;
  if (!handled || !sender || !isSame(handled, sender, run)) return undefined;
  if (tellsApart(first.fn, last.node)) return undefined;
  return {
    flaw: 'own-client',
    detail: factsAround(handled)?.module.text.slice(...handled.range) ?? 'the client',
  };
}

/** `api` of `api.interceptors.response.use(…)`. */
export function clientOfHandler(registration: Node): Node | undefined {
  if (registration.type !== T.CallExpression) return undefined;
  const use = unwrap(registration.callee);
  const kind = use.type === T.MemberExpression ? unwrap(use.object) : undefined;
  const interceptors = kind?.type === T.MemberExpression ? unwrap(kind.object) : undefined;
  if (interceptors?.type !== T.MemberExpression || memberName(interceptors) !== 'interceptors')
    return undefined;
  return unwrap(interceptors.object);
}

/** `api` of `api.post(…)`, `api(…)`. */
export function clientOfRequest(call: CallNode): Node {
  const callee = unwrap(call.callee);
  return callee.type === T.MemberExpression ? unwrap(callee.object) : callee;
}

/** Are two expressions the same client, also by way of an import? */
export function isSame(one: Node, other: Node, run: Run): boolean {
  if (one.type === T.Identifier && other.type === T.Identifier) {
    const [variable, same] = [variableOf(one), variableOf(other)];
    if (variable && variable === same) return true;
  }
  if (one.type === T.MemberExpression && other.type === T.MemberExpression) {
    const isThis = one.object.type === T.ThisExpression && other.object.type === T.ThisExpression;
    return isThis && memberName(one) === memberName(other);
  }
  const behind = definitionsBehind(one, run).flatMap((each) => ('node' in each ? [each.node] : []));
  return definitionsBehind(other, run).some((each) => 'node' in each && behind.includes(each.node));
}

/** Does the handler look at where a request goes, or at something that the refresh's own options hold? */
function tellsApart(handler: Node, request: Node): boolean {
  const options = nodesWithin(request).flatMap((node) =>
    node.type === T.Property ? [propertyName(node) ?? ''] : [],
  );
  return nodesWithin(handler).some((node) => {
    if (node.type === T.Literal)
      return (
        typeof node.value === 'string' && /\/|refresh|log-?in/i.test(node.value) && !within(node, request)
      );
    if (node.type !== T.Identifier || within(node, request)) return false;
    return /url|path|endpoint|skip|isRefresh(?:Call|Request)|headers?$/i.test(node.name)
      ? !/^headers?$/i.test(node.name)
      : options.includes(node.name) &&
          node.parent?.type === T.MemberExpression &&
          node.parent.property === node;
  });
}

function within(inner: Node, outer: Node): boolean {
  return inner.range[0] >= outer.range[0] && inner.range[1] <= outer.range[1];
}
