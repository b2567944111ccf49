import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { AWAITED_BY, AWAITED_CALLBACKS, AWAITED_PROPERTIES } from '../../../catalog/awaited-callbacks.js';
import {
  calleeName,
  enclosingFunction,
  propertyName,
  unwrap,
  type FunctionNode,
  type Node,
} from '../../../analysis/code/expression.js';
import { factsAround, variableOf } from '../../../analysis/code/module.js';
import { insertBefore, replace, type TextEdit } from '../../edit.js';
import { isWithin } from '../../names.js';
import { effectAround, toldTooLate } from './effects.js';
import { changeAfter } from './gaps.js';
import { reliedOnAtOnce } from './unawaited.js';
import type { Waits } from './waits.js';

type Reason = { readonly reason: string };

/** `getString(key) ?? null` takes one nothing for another. */
export function hasStandIn({ parent, ...node }: Node): boolean {
  return (
    parent?.type === T.LogicalExpression && parent.operator !== '&&' && parent.left.range[0] === node.range[0]
  );
}

/** Nothing to its left or right binds it. */
export function standsAlone({ parent, ...node }: Node): boolean {
  switch (parent?.type) {
    case T.VariableDeclarator:
    case T.ReturnStatement:
    case T.ExpressionStatement:
    case T.TemplateLiteral:
    case T.IfStatement:
      return true;
    case T.AssignmentExpression:
      return parent.right.range[0] === node.range[0];
    case T.CallExpression:
      return parent.callee.range[0] !== node.range[0];
    case T.ArrowFunctionExpression:
      return parent.body.range[0] === node.range[0];
    default:
      return false;
  }
}

/** What makes the function around a node wait, as below; undefined where there is none. */
export function waitingAround(node: Node): readonly TextEdit[] | undefined {
  const fn = enclosingFunction(node);
  return fn && makesWait(fn, node);
}

/** What makes a function wait: nothing where it does, `async` where whoever calls it waits anyway; undefined where not. */
export function makesWait(
  fn: FunctionNode,
  node: Node,
  from: number = node.range[1],
): readonly TextEdit[] | undefined {
  if (isDefault(fn, node) || changeAfter(fn, from, isHandedOver(fn))) return undefined;
  if (fn.async) {
    const effect = effectAround(fn);
    return effect && toldTooLate(effect, fn, from) ? undefined : [];
  }
  if (fn.generator || fn.returnType || fn.type === T.FunctionDeclaration) return undefined;
  return isAwaited(fn) ? [insertBefore(fn, 'async ')] : undefined;
}

/** Is all that a function is given its own, as each place that it is handed to waits for what it makes of that? */
export function isHandedOver(fn: FunctionNode): boolean {
  if (isAwaited(fn)) return true;
  const { parent } = fn;
  const name = fn.type === T.FunctionDeclaration ? fn.id : parent.type === T.VariableDeclarator && parent.id;
  const outer = fn.type === T.FunctionDeclaration ? parent : parent.parent?.parent;
  if (!name || name.type !== T.Identifier || outer?.type === T.ExportNamedDeclaration) return false;
  const uses = variableOf(name)?.references.filter(({ init }) => !init) ?? [];
  return uses.length > 0 && uses.every(({ identifier }) => isAwaited(identifier as Node));
}

/** A parameter's default is evaluated before the function begins. */
export function isDefault(fn: FunctionNode, node: Node): boolean {
  return fn.params.some((each) => isWithin(node, each));
}

/** Does whoever is handed this function, or what stands for it, wait for what it gives, or ask for nothing? */
export function isAwaited(fn: Node): boolean {
  const { parent } = fn;
  if (parent?.type === T.CallExpression && parent.callee !== fn) {
    const name = calleeName(parent) ?? '';
    const receiver = AWAITED_BY[name];
    if (!receiver) return AWAITED_CALLBACKS.has(name);
    // `{ synchronous: true }`: its options may say that nobody waits.
    if (parent.arguments.length > 2) return false;
    const callee = unwrap(parent.callee);
    const text = factsAround(fn)?.module.text.slice(...callee.range) ?? '';
    return receiver.test(text);
  }
  return (
    parent?.type === T.Property &&
    !parent.method &&
    parent.value === fn &&
    AWAITED_PROPERTIES.has(propertyName(parent) ?? '')
  );
}

/**
 * What stands for a write or a removal that was done at once. Where nobody waits it is begun, and what is asked of the
 * token store later comes after it.
 *
 * @param mayEnd whether something in the app leaves the page or restarts it: then it may never be done
 * @param isVoid whether it gave nothing
 * @param waits where it is asked who relies on what is done next
 */
export function begun(
  node: Node,
  call: string,
  mayEnd: boolean,
  isVoid = false,
  waits?: Waits,
): readonly TextEdit[] | Reason {
  const { parent } = node;
  // `(token) => storage.set('token', token)` gives nothing, as it did.
  const isBody = isVoid && parent?.type === T.ArrowFunctionExpression && parent.body === node;
  if (parent?.type !== T.ExpressionStatement && !isBody)
    return { reason: `something waits for what line ${node.loc.start.line} does at once` };
  const fn = enclosingFunction(node);
  const relied = fn && waits && reliedOnAtOnce(fn, node.range[1], waits);
  if (relied !== undefined) return { reason: relied };
  if (fn?.async) return [replace(node, `await ${call}`)];
  if (mayEnd)
    return { reason: `the app may be left or restarted before line ${node.loc.start.line} is done` };
  return [replace(node, `void ${call}`)];
}
