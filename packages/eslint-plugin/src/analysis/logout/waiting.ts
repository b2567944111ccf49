import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import {
  calleeName,
  enclosingFunction,
  isInside,
  propertyName,
  type FunctionNode,
  type Node,
} from '../code/expression.js';
import type { Deed } from './steps.js';

/** Does a deletion run only after the request has been answered well? */
export function waitsFor(call: TSESTree.CallExpression, deletion: Deed, fn: FunctionNode): boolean {
  return (
    runsAfterAwait(call, deletion, fn) || runsInCallback(call, deletion) || runsOnSuccess(call, deletion)
  );
}

/** Is it awaited, chained, or the function of a mutation: nothing waits for another call. */
export function mayBeWaitedFor(call: TSESTree.CallExpression, fn: FunctionNode): boolean {
  if (isAwaited(call) || nextLink(call)) return true;
  for (let at: Node = call; at.parent && at !== fn.parent; at = at.parent)
    if (at.type === T.ObjectExpression && optionNamed(at, 'mutationFn')) return true;
  return false;
}

function isAwaited({ parent }: TSESTree.CallExpression): boolean {
  return parent.type === T.AwaitExpression || parent.type === T.YieldExpression;
}

/** `await api.logout(); removeToken();` */
function runsAfterAwait(call: TSESTree.CallExpression, deletion: Deed, fn: FunctionNode): boolean {
  const { parent } = call;
  if (
    !isAwaited(call) ||
    deletion.range[0] < call.range[1] ||
    enclosingFunction(call) !== enclosingFunction(deletion)
  )
    return false;
  for (let at: Node = parent; at.parent && at !== fn; at = at.parent) {
    const outer: Node = at.parent;
    if (outer.type === T.TryStatement && outer.block === at) {
      // What is caught here goes on after the statement, if it is not thrown or returned.
      if (outer.finalizer && isInside(deletion, outer.finalizer)) return false;
      if (outer.handler === null) continue;
      if (!isInside(deletion, outer)) return leaves(outer.handler);
      return isInside(deletion, outer.block);
    }
    if (outer.type === T.TryStatement) return false;
  }
  return true;
}

/** `catch (error) { return; }`, `catch (error) { throw error; }` */
function leaves({ body }: TSESTree.CatchClause): boolean {
  const last = body.body.at(-1);
  return last?.type === T.ReturnStatement || last?.type === T.ThrowStatement;
}

/** `api.logout().then(() => removeToken())`, `.subscribe(() => …)`, `.subscribe({ next: () => … })`. */
function runsInCallback(call: TSESTree.CallExpression, deletion: Deed): boolean {
  let isWaiting = false;
  for (let link: TSESTree.CallExpression | undefined = call; link; link = nextLink(link)) {
    const name = calleeName(link);
    if (link === call || name === undefined) continue;
    const [first] = link.arguments;
    if (/^(?:catch|finally|finalize|catchError)$/.test(name) && !isWaiting) return false;
    if (!isInside(deletion, link) || !/^(?:then|subscribe|pipe)$/.test(name)) continue;
    if (name === 'pipe') {
      if (
        link.arguments.some(
          (each) =>
            each.type === T.CallExpression && /^(?:catchError|finalize)$/.test(calleeName(each) ?? ''),
        )
      )
        return false;
      isWaiting = true;
      continue;
    }
    const next = first?.type === T.ObjectExpression ? optionNamed(first, 'next') : first;
    if (!next || !isInside(deletion, next)) return false;
    isWaiting = true;
  }
  return isWaiting;
}

/** The next call in a chain: `.then(…)` of `api.logout().then(…)`. */
function nextLink(call: TSESTree.CallExpression): TSESTree.CallExpression | undefined {
  const member = call.parent;
  if (member.type !== T.MemberExpression || member.object !== call) return undefined;
  return member.parent.type === T.CallExpression && member.parent.callee === member
    ? member.parent
    : undefined;
}

/** `useMutation({ mutationFn: () => api.logout(), onSuccess: () => removeToken() })`. */
function runsOnSuccess(call: TSESTree.CallExpression, deletion: Deed): boolean {
  for (let at: Node = call; at.parent; at = at.parent) {
    if (at.type !== T.ObjectExpression || at.parent.type !== T.CallExpression) continue;
    const mutation = optionNamed(at, 'mutationFn');
    const success = optionNamed(at, 'onSuccess');
    if (mutation && success && isInside(call, mutation) && isInside(deletion, success)) return true;
  }
  return false;
}

function optionNamed(object: TSESTree.ObjectExpression, name: string): Node | undefined {
  for (const property of object.properties)
    if (property.type === T.Property && propertyName(property) === name) return property.value;
  return undefined;
}
