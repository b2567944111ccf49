import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import {
  ASKING_CALLS,
  CHANGING_METHODS,
  KEYED_OBJECTS,
  LANGUAGE_OBJECTS,
  STATE_SETTERS,
  TELLING,
} from '../../../catalog/late-changes.js';
import {
  calleeName,
  enclosingFunction,
  memberName,
  nameOfFunction,
  unwrap,
  type FunctionNode,
  type Node,
} from '../../../analysis/code/expression.js';
import { functionsCalled } from '../../../analysis/code/functions.js';
import { factsAround, factsOf, nodesWithin } from '../../../analysis/code/module.js';
import { placeOf } from '../changes.js';
import { isLater } from './later.js';
import { isOwn, rootOf } from './origins.js';
import type { Waits } from './waits.js';

/** Functions that call functions: further is not looked. */
const FURTHEST = 2;

/** What a function does at once, which somebody may see who does not wait for it. */
interface Deed {
  /** What is changed: a variable of a file, or what a chain of members begins with. */
  readonly name: string;
  /** Only who asks for it sees it; otherwise whoever uses it at all. */
  readonly isAskedFor: boolean;
  /** Of what is kept by keys: which one it was. */
  readonly key?: string | undefined;
}

/**
 * Why an asynchronous function may not wait from a place on: somebody calls it without waiting, and relies in the next
 * lines on what it has done by then: `login(token); if (isSignedIn) open();`. What it does after it has waited for
 * something else anyway is of no concern. A clause; undefined where nobody is seen to.
 */
export function reliedOnAtOnce(fn: FunctionNode, from: number, waits: Waits): string | undefined {
  const name = fn.async ? nameOfFunction(fn) : undefined;
  const module = factsAround(fn)?.module;
  if (name === undefined || !module) return undefined;
  const deeds = deedsOf(fn, from, waits, 0);
  if (deeds.length === 0) return undefined;
  for (const each of waits.modulesNaming(name) ?? [module]) {
    for (const call of factsOf(each).nodes) {
      if (call.type !== T.CallExpression || calleeName(call) !== name || !isLeft(call)) continue;
      const relying = following(call).find((node) => reliesOn(node, deeds, waits, 0));
      if (relying)
        return `${placeOf(call)} does not wait for \`${name}\`, and relies on what that has done in line ${relying.loc.start.line}`;
    }
  }
  return undefined;
}

function deedsOf(fn: FunctionNode, from: number, waits: Waits, depth: number): readonly Deed[] {
  const begin = fn.body.range[0];
  return nodesWithin(fn.body).flatMap((node): readonly Deed[] => {
    if (node.range[1] <= from || isLater(node, fn, begin)) return [];
    const target =
      node.type === T.AssignmentExpression
        ? node.left
        : node.type === T.UpdateExpression
          ? node.argument
          : undefined;
    if (target) return deed(target, fn, false);
    if (node.type !== T.CallExpression || node.range[0] < from) return [];
    return ofCall(node, fn, waits, depth);
  });
}

function ofCall(
  call: TSESTree.CallExpression,
  fn: FunctionNode,
  waits: Waits,
  depth: number,
): readonly Deed[] {
  const callee = unwrap(call.callee);
  const called = calleeName(call) ?? '';
  const module = factsAround(fn)?.module;
  const isOfStore = STATE_SETTERS.has(called) && !isKeyed(callee);
  if (isOfStore) return [...deed(callee, fn, false), { name: 'getState', isAskedFor: false }];
  const own = depth < FURTHEST && module ? functionsCalled(callee, waits.runOf(module)) : [];
  const further = own.flatMap((each) => deedsOf(each, each.body.range[0], waits, depth + 1));
  // What it waits for anyway is asked, and not told.
  const isAsking = call.parent.type === T.AwaitExpression || ASKING_CALLS.test(called);
  if (callee.type !== T.MemberExpression || isAsking) return further;
  const isTold = (TELLING.test(called) || CHANGING_METHODS.has(called)) && !isKeyed(callee);
  return [...further, ...deed(callee, fn, !isTold, keyOf(call))];
}

function deed(target: Node, fn: FunctionNode, isAskedFor: boolean, key?: string): readonly Deed[] {
  const root = rootOf(unwrap(target));
  if (root.type !== T.Identifier || isOwn(root, fn) || LANGUAGE_OBJECTS.test(root.name)) return [];
  return [{ name: root.name, isAskedFor, key }];
}

/** `storage.set`, whose other keys say nothing of one. */
function isKeyed(callee: Node): boolean {
  const root = rootOf(callee);
  return root.type === T.Identifier && callee !== root && KEYED_OBJECTS.test(root.name);
}

function keyOf({ arguments: [key] }: TSESTree.CallExpression): string | undefined {
  return key?.type === T.Literal && typeof key.value === 'string' ? key.value : undefined;
}

/** Is a call left to itself: a statement, `void` or not, with what is said of its failure? */
function isLeft(call: TSESTree.CallExpression): boolean {
  let at: Node = call;
  for (;;) {
    const parent: Node | undefined = at.parent;
    if (parent?.type === T.ExpressionStatement) return true;
    const isChained =
      parent?.type === T.MemberExpression &&
      parent.object === at &&
      /^(?:then|catch|finally)$/.test(memberName(parent) ?? '') &&
      parent.parent.type === T.CallExpression;
    if (isChained) at = parent.parent;
    else if (parent?.type === T.UnaryExpression && parent.operator === 'void') at = parent;
    else return false;
  }
}

/** What is done right after a call in the same function, or file, before anything is waited for. */
function following(call: TSESTree.CallExpression): readonly Node[] {
  const around = enclosingFunction(call);
  const within = around ? nodesWithin(around.body) : (factsAround(call)?.nodes ?? []);
  const statement = statementOf(call);
  return within.filter((each) => {
    if (each.range[0] < statement.range[1]) return false;
    return around ? !isLater(each, around, call.range[1]) : enclosingFunction(each) === undefined;
  });
}

function statementOf(call: Node): Node {
  let at = call;
  while (at.type !== T.ExpressionStatement && at.parent) at = at.parent;
  return at;
}

function reliesOn(node: Node, deeds: readonly Deed[], waits: Waits, depth: number): boolean {
  if (node.type === T.Identifier) return deeds.some((each) => each.name === node.name && isUse(node, each));
  const module = factsAround(node)?.module;
  if (node.type !== T.CallExpression || depth >= FURTHEST || !module) return false;
  return functionsCalled(node.callee, waits.runOf(module)).some((fn) =>
    nodesWithin(fn.body).some(
      (each) => !isLater(each, fn, fn.body.range[0]) && reliesOn(each, deeds, waits, depth + 1),
    ),
  );
}

/** Does it stand for what has that name, and is it asked for something? */
function isUse(name: TSESTree.Identifier, { isAskedFor, key }: Deed): boolean {
  const { parent } = name;
  if (parent.type === T.Property && parent.key === name && !parent.shorthand) return false;
  if (parent.type === T.AssignmentExpression && parent.left === name) return false;
  if (parent.type !== T.MemberExpression || parent.object !== name) {
    // `useStore.getState()`
    const isMember = parent.type === T.MemberExpression && !parent.computed;
    return !isMember || name.name === 'getState';
  }
  if (!isAskedFor) return true;
  const call = parent.parent;
  const isCalled = call.type === T.CallExpression && call.callee === parent;
  if (!isCalled) return true;
  const asked = keyOf(call);
  return (
    ASKING_CALLS.test(calleeName(call) ?? '') && (key === undefined || asked === undefined || key === asked)
  );
}
