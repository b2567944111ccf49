import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { SIGN_OUT_PACKAGES } from '../../catalog/logout.js';
import { calleeName, type FunctionNode, type Node } from '../code/expression.js';
import { identitiesOf } from '../code/identity.js';
import { nodesWithin } from '../code/module.js';
import type { Run } from '../code/run.js';
import { deletesSomething, deletionAt } from './deletions.js';
import { isServerName } from './requests.js';
import { namesEnding, tellingOf } from './server-calls.js';
import { deedsIn, functionsBehind, stepsOfDeed, type Deed, type Step } from './steps.js';
import { mayBeWaitedFor, waitsFor } from './waiting.js';

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
  const deeds = looksAt(deedsIn(fn), run);
  if (!mayBeServerFirst(deeds, fn)) return undefined;
  const requests = new Set<Deed>();
  const deletions = new Set<Deed>();
  const endings = new Set<Deed>();
  for (const deed of deeds) {
    if (deed.asks()) requests.add(deed.node);
    if (deed.deletes()) deletions.add(deed.node);
    if (deed.ends()) endings.add(deed.node);
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

/** A deed of a logout; what it leads to is looked at when it is asked for. */
interface Look {
  readonly node: Deed;
  /** Does it send the request that ends the session? */
  asks(): boolean;
  /** Does it delete what lies in a store? */
  deletes(): boolean;
  /** Does it end the login on the device in any way? */
  ends(): boolean;
}

/** Each by itself: what one deletes, another may delete again where the request has failed. */
function looksAt(deeds: readonly Deed[], run: Run): readonly Look[] {
  return deeds.map((node) => {
    let known: readonly Step[] | undefined;
    const steps = () => (known ??= stepsOfDeed(node, run));
    return {
      node,
      asks: () =>
        steps().some((step) => {
          const telling = tellingOf(step, run);
          return telling === 'told' || (telling === 'named' && isServers(step.node));
        }),
      deletes: () => steps().some((step) => deletesAtRest(step.node, run)),
      ends: () => steps().some((step) => deletionAt(step.node, run) !== undefined),
    };
  });
}

/**
 * Does any deletion wait for what may be the request? What is named like the end of a session leads furthest, often
 * through all of an app, and is followed only if something else here deletes or asks.
 */
function mayBeServerFirst(deeds: readonly Look[], fn: FunctionNode): boolean {
  const leadsFar = ({ node }: Look) => node.type === T.CallExpression && namesEnding(node);
  const first = deeds.filter(({ node }) => node.type === T.CallExpression && mayBeWaitedFor(node, fn));
  if (first.length === 0) return false;
  const deleting = deeds.filter((each) => leadsFar(each) || each.deletes());
  return first.some(
    (each) =>
      deleting.some(
        ({ node }) => node !== each.node && waitsFor(each.node as TSESTree.CallExpression, node, fn),
      ) &&
      (leadsFar(each) || each.asks()),
  );
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
