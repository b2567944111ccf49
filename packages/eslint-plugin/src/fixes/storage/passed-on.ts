import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { definitionsOf } from '../../analysis/code/definitions.js';
import {
  enclosingFunction,
  isFunction,
  memberName,
  unwrap,
  type FunctionNode,
  type Node,
} from '../../analysis/code/expression.js';
import type { Use } from '../../analysis/storage/uses.js';

/**
 * Why a library would not hear what an adapter's use of a store comes to, or not under the key that it asks for: a
 * clause; undefined where it does.
 *
 * @param method what the library calls
 */
export function objectionTo(use: Use, method: FunctionNode | undefined): string | undefined {
  const line = use.node.loc.start.line;
  if (use.kind === 'method') return undefined;
  if (use.kind !== 'call' || !method) return `of which line ${line} is not understood`;
  const { method: asked, keys, keyNode, store } = use;
  if (asked.does === 'nothing' || asked.does === 'has') return undefined;
  if (keys?.every((key) => key !== undefined)) return undefined;
  if (!keyNode || !isKeyOf(method, keyNode))
    return `and in line ${line} its key is put together on its way to the store`;
  if (isCaught(use.node))
    return `which goes on after an error in line ${line}: it would take a locked device for an empty store`;
  const answersAtOnce = store.shape === 'mmkv' || store.shape === 'web-storage';
  if (enclosingFunction(use.node) !== method || (!answersAtOnce && !isWaitedFor(use.node, method)))
    return `and nobody waits for what line ${line} does`;
  return undefined;
}

/** `setItem: (key, value) => store.set(key, value)` */
function isKeyOf(method: FunctionNode, key: Node): boolean {
  const node = unwrap(key);
  const [definition, ...others] = node.type === T.Identifier ? definitionsOf(node) : [];
  if (definition?.kind !== 'parameter' || others.length > 0) return false;
  return definition.fn === method && definition.index === 0 && definition.path.length === 0;
}

/** Is an error of this caught in its function, by `try` or by a callback? */
function isCaught(use: Node): boolean {
  for (let at = use; at.parent && !isFunction(at.parent); at = at.parent) {
    const { parent } = at;
    if (parent.type === T.TryStatement && parent.block === at && parent.handler) return true;
    if (parent.type === T.MemberExpression && parent.object === at && memberName(parent) === 'catch')
      return true;
    const isThen =
      parent.type === T.MemberExpression && parent.object === at && memberName(parent) === 'then';
    if (isThen && parent.parent.type === T.CallExpression && parent.parent.arguments.length > 1) return true;
  }
  return false;
}

/** Does what a promise comes to come to whoever calls this function? */
function isWaitedFor(node: Node, method: FunctionNode): boolean {
  for (let at: Node = node; at.parent; at = at.parent) {
    const parent: Node = at.parent;
    switch (parent.type) {
      case T.AwaitExpression:
        return method.async;
      case T.ReturnStatement:
        return true;
      case T.ArrowFunctionExpression:
        return parent === method && parent.body === at;
      case T.MemberExpression:
        if (parent.object !== at || memberName(parent) !== 'then') return false;
        break;
      case T.CallExpression:
        if (parent.callee !== at) return false;
        break;
      case T.ConditionalExpression:
      case T.LogicalExpression:
      case T.TSAsExpression:
      case T.TSNonNullExpression:
      case T.ChainExpression:
        break;
      default:
        return false;
    }
  }
  return false;
}
