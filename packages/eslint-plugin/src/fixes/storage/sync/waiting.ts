import { AST_NODE_TYPES as T } from '@typescript-eslint/utils';
import { AWAITED_BY, AWAITED_CALLBACKS, AWAITED_PROPERTIES } from '../../../catalog/awaited-callbacks.js';
import {
  calleeName,
  enclosingFunction,
  propertyName,
  unwrap,
  type FunctionNode,
  type Node,
} from '../../../analysis/code/expression.js';
import { factsAround, nodesWithin, variableOf } from '../../../analysis/code/module.js';
import { insertBefore, replace, type TextEdit } from '../../edit.js';

type Reason = { readonly reason: string };

/**
 * What stands for a value that was there at once and now has to be waited for, and what makes its function wait.
 *
 * @param node the expression that is replaced
 * @param read the call that gives a promise of the text, or of `null`
 * @param orElse what an empty store gave instead of `null`
 */
export function awaited(node: Node, read: string, orElse: string | undefined): readonly TextEdit[] | Reason {
  const fn = enclosingFunction(node);
  const waiting = fn && makesWait(fn, node);
  if (!waiting)
    return { reason: `it is read at once in line ${node.loc.start.line}, and the keychain is not` };
  const value = orElse === undefined || hasStandIn(node) ? `await ${read}` : `(await ${read}) ?? ${orElse}`;
  return [...waiting, replace(node, standsAlone(node) ? value : `(${value})`)];
}

/** `getString(key) ?? null` takes one nothing for another. */
function hasStandIn({ parent, ...node }: Node): boolean {
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
      return true;
    case T.AssignmentExpression:
      return parent.right.range[0] === node.range[0];
    case T.CallExpression:
      return parent.callee.range[0] !== node.range[0];
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
function makesWait(fn: FunctionNode, node: Node): readonly TextEdit[] | undefined {
  // A parameter's default is evaluated before the function begins.
  if (fn.params.some((each) => each.range[0] <= node.range[0] && node.range[1] <= each.range[1]))
    return undefined;
  if (changesOthersAfter(fn, node)) return undefined;
  if (fn.async) return [];
  if (fn.generator || fn.returnType || fn.type === T.FunctionDeclaration) return undefined;
  return isAwaited(fn) ? [insertBefore(fn, 'async ')] : undefined;
}

/** Does whoever is handed this function wait for what it gives, or ask for nothing? */
function isAwaited(fn: FunctionNode): boolean {
  const { parent } = fn;
  if (parent.type === T.CallExpression && parent.callee !== fn) {
    const name = calleeName(parent) ?? '';
    const receiver = AWAITED_BY[name];
    if (!receiver) return AWAITED_CALLBACKS.has(name);
    const callee = unwrap(parent.callee);
    const text = factsAround(fn)?.module.text.slice(...callee.range) ?? '';
    return receiver.test(text);
  }
  return (
    parent.type === T.Property &&
    !parent.method &&
    parent.value === fn &&
    AWAITED_PROPERTIES.has(propertyName(parent) ?? '')
  );
}

/** `if (busy) return; const token = …; busy = true`: what a second call relies on may not wait. */
function changesOthersAfter(fn: FunctionNode, node: Node): boolean {
  return nodesWithin(fn.body).some((each) => {
    if (each.range[0] < node.range[1]) return false;
    const target =
      each.type === T.AssignmentExpression
        ? each.left
        : each.type === T.UpdateExpression
          ? each.argument
          : undefined;
    if (!target) return false;
    if (target.type !== T.Identifier) return true;
    const declared = variableOf(target)?.defs[0]?.name;
    return !declared || !(fn.range[0] <= declared.range[0] && declared.range[1] <= fn.range[1]);
  });
}

/**
 * What stands for a write or a removal that was done at once. Where nobody waits it is begun, and what is asked of the
 * token store later comes after it.
 *
 * @param mayEnd whether something in the app leaves the page or restarts it: then it may never be done
 */
export function begun(node: Node, call: string, mayEnd: boolean): readonly TextEdit[] | Reason {
  if (node.parent?.type !== T.ExpressionStatement)
    return { reason: `something waits for what line ${node.loc.start.line} does at once` };
  const fn = enclosingFunction(node);
  if (fn?.async) return [replace(node, `await ${call}`)];
  if (mayEnd)
    return { reason: `the app may be left or restarted before line ${node.loc.start.line} is done` };
  return [replace(node, `void ${call}`)];
}
