import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { SIGN_OUT_PACKAGES } from '../../catalog/logout.js';
import {
  calleeName,
  isFunction,
  isInside,
  propertyName,
  type FunctionNode,
  type Node,
} from '../code/expression.js';
import { identitiesOf } from '../code/identity.js';
import { nodesWithin } from '../code/module.js';
import type { Run } from '../code/run.js';
import { deletesSomething, deletionAt } from './deletions.js';
import { isServerName } from './requests.js';
import { tellingOf } from './server-calls.js';
import { deedsIn, functionsBehind, stepsOfDeed, type Deed } from './steps.js';

/** A request of a logout that decides whether the token is deleted on the device. */
export interface ServerFirst {
  /** The request. */
  readonly call: TSESTree.CallExpression;
  /** The deletion that waits for it. */
  readonly deletion: Deed;
  /** The logout. */
  readonly fn: FunctionNode;
  /** All deletions that wait for it, of what lies in a store. */
  readonly deletions: readonly Deed[];
  /** Everything that the logout does to end the login on the device, also what it only empties in memory. */
  readonly endings: ReadonlySet<Deed>;
}

/** Where a logout deletes only if the server answers. Silent where it deletes on any other way as well. */
export function serverFirst(fn: FunctionNode, run: Run): ServerFirst | undefined {
  // Each by itself: what one deletes, another may delete again where the request has failed.
  const steps = deedsIn(fn).flatMap((deed) => stepsOfDeed(deed, run));
  const requests = new Set<Deed>();
  const deletions = new Set<Deed>();
  const endings = new Set<Deed>();
  for (const step of steps) {
    const telling = tellingOf(step, run);
    if (telling === 'told' || (telling === 'named' && isServers(step.node))) requests.add(step.from);
    if (deletesAtRest(step.node, run)) deletions.add(step.from);
    if (deletionAt(step.node, run)) endings.add(step.from);
  }
  const [deletion, ...others] = [...deletions].filter((each) => !requests.has(each));
  if (!deletion) return undefined;
  for (const call of requests) {
    if (
      call.type !== T.CallExpression ||
      deletions.has(call) ||
      isOfSdk(call, run) ||
      settlesItself(call, run)
    )
      continue;
    if ([deletion, ...others].every((each) => waitsFor(call, each, fn)))
      return { call, deletion, fn, deletions: [deletion, ...others], endings };
  }
  return undefined;
}

/** `authClient.logout()`: not in view, and named like the way to a server. */
function isServers(node: Deed): boolean {
  return node.type === T.CallExpression && isServerName(node);
}

/** Not what a component holds: that is gone with the page. */
function deletesAtRest(node: Deed, run: Run): boolean {
  return node.type === T.CallExpression && deletesSomething(node) && deletionAt(node, run)?.of === 'store';
}

/** An SDK's sign-out deletes its own session whether or not it is reached. */
function isOfSdk(call: TSESTree.CallExpression, run: Run): boolean {
  return identitiesOf(call.callee, run).some(({ origin }) => SIGN_OUT_PACKAGES.test(origin));
}

/** A function of the project that catches what its request throws. */
function settlesItself(call: TSESTree.CallExpression, run: Run): boolean {
  return functionsBehind(call, run).some((fn) =>
    nodesWithin(fn).some(
      (node) =>
        (node.type === T.TryStatement && node.handler !== null && !throwsIn(node.handler)) ||
        (node.type === T.CallExpression && calleeName(node) === 'catch'),
    ),
  );
}

function throwsIn(scope: Node): boolean {
  return nodesWithin(scope).some(
    (node) =>
      node.type === T.ThrowStatement || (node.type === T.CallExpression && calleeName(node) === 'reject'),
  );
}

/** Does a deletion run only after the request has been answered well? */
function waitsFor(call: TSESTree.CallExpression, deletion: Deed, fn: FunctionNode): boolean {
  return (
    runsAfterAwait(call, deletion, fn) || runsInCallback(call, deletion) || runsOnSuccess(call, deletion)
  );
}

/** `await api.logout(); removeToken();` */
function runsAfterAwait(call: TSESTree.CallExpression, deletion: Deed, fn: FunctionNode): boolean {
  const { parent } = call;
  const isAwaited = parent.type === T.AwaitExpression || parent.type === T.YieldExpression;
  if (!isAwaited || deletion.range[0] < call.range[1] || functionAround(call) !== functionAround(deletion))
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

function functionAround(node: Node): Node | undefined {
  for (let at = node.parent; at; at = at.parent) if (isFunction(at)) return at;
  return undefined;
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
