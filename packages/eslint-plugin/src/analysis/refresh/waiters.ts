import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { calleeName, isFunction, type Node } from '../code/expression.js';
import { functionsCalled } from '../code/functions.js';
import { nodesWithin } from '../code/module.js';
import type { Run } from '../code/run.js';
import { cellOf, type Cell } from './cells.js';
import { failureCode, reloadsPage } from './failure.js';
import type { Flawed } from './flaws.js';
import type { Frame } from './sharing.js';

/** Those who wait in a list, or for what a subject says next, and whom nobody answers when the refresh fails. */
export function hangingWaiters(frames: readonly Frame[], run: Run): Flawed | undefined {
  const failures = failureCode(frames);
  if (failures.length === 0 || failures.some(reloadsPage)) return undefined;
  for (const { place, answers } of waitingPlaces(frames, run)) {
    const isAnswered = failures.some((code) =>
      runsOver(code, run, (node) => cellOf(node, [])?.id === place.id && answers(node)),
    );
    if (!isAnswered) return { flaw: 'hanging', detail: place.name };
  }
  return undefined;
}

interface WaitingPlace {
  readonly place: Cell;
  /** Does a use of the place answer those who wait there? */
  readonly answers: (use: Node) => boolean;
}

function waitingPlaces(frames: readonly Frame[], run: Run): WaitingPlace[] {
  return frames.flatMap(({ fn }) =>
    nodesWithin(fn).flatMap((node): WaitingPlace[] => {
      if (node.type !== T.CallExpression) return [];
      const lists = [listGrownBy(node, fn), ...grownThrough(node, fn, run)];
      const found = lists.flatMap((list) => shared(list, frames, isWalkedOver));
      return [...found, ...shared(subjectAwaitedBy(node), frames, isTold)];
    }),
  );
}

function shared(
  node: Node | undefined,
  frames: readonly Frame[],
  answers: WaitingPlace['answers'],
): WaitingPlace[] {
  const place = node && cellOf(node, frames);
  return place && !place.isLocal && !place.ofParameter ? [{ place, answers }] : [];
}

/** The list that a call puts a waiter into: `queue.push({ resolve, reject })` in a promise, `callbacks.push(callback)`. */
function listGrownBy(node: Node, fn: Node): Node | undefined {
  const list = listPushed(node);
  if (!list || node.type !== T.CallExpression) return undefined;
  const [first] = node.arguments;
  return isInPromise(node, fn) || (first && isFunction(first)) ? list : undefined;
}

/** The same through a function that does it: `subscribe((token) => resolve(api(request)))`. */
function grownThrough(node: Node, fn: Node, run: Run): Node[] {
  if (node.type !== T.CallExpression || listPushed(node)) return [];
  if (!isInPromise(node, fn) && !node.arguments.some((each) => isFunction(each))) return [];
  return functionsCalled(node.callee, run)
    .slice(0, 1)
    .flatMap((called) => {
      const names = called.params.flatMap((each) => (each.type === T.Identifier ? [each.name] : []));
      return nodesWithin(called).flatMap((inner) => {
        const list = listPushed(inner);
        const [pushed] = inner.type === T.CallExpression ? inner.arguments : [];
        return list && pushed?.type === T.Identifier && names.includes(pushed.name) ? [list] : [];
      });
    });
}

function listPushed(node: Node): Node | undefined {
  if (node.type !== T.CallExpression || node.callee.type !== T.MemberExpression) return undefined;
  const name = calleeName(node);
  return name === 'push' || name === 'unshift' || name === 'add' ? node.callee.object : undefined;
}

function isInPromise(node: Node, fn: Node): boolean {
  for (let at: Node | undefined = node; at && at !== fn; at = at.parent) {
    if (isFunction(at) && at.parent.type === T.NewExpression)
      return ['Promise', 'Observable'].includes(calleeName(at.parent) ?? '');
  }
  return false;
}

/** `this.refreshed.pipe(filter((token) => token !== null), take(1), …)`. */
function subjectAwaitedBy(node: Node): Node | undefined {
  if (
    node.type !== T.CallExpression ||
    node.callee.type !== T.MemberExpression ||
    calleeName(node) !== 'pipe'
  )
    return undefined;
  const isFiltered = node.arguments.some(
    (each) => each.type === T.CallExpression && calleeName(each) === 'filter',
  );
  return isFiltered ? node.callee.object : undefined;
}

/** `queue.forEach(…)`, `for (const waiter of queue)`, `queue.shift()`, `settle(queue)`. */
function isWalkedOver(node: Node): boolean {
  const { parent } = node;
  if (parent?.type === T.ForOfStatement && parent.right === node) return true;
  // `const waiting = queue; queue = [];`: the list changes hands before.
  if (parent?.type === T.VariableDeclarator && parent.init === node) return true;
  if (parent?.type === T.SpreadElement) return true;
  const method = methodCalledOn(node);
  if (method !== undefined)
    return ['forEach', 'map', 'shift', 'pop', 'splice', 'reduce', 'values', 'entries'].includes(method);
  return parent?.type === T.CallExpression && parent.arguments.includes(node as never);
}

function isTold(node: Node): boolean {
  return ['next', 'error', 'complete'].includes(methodCalledOn(node) ?? '');
}

function methodCalledOn(node: Node): string | undefined {
  const { parent } = node;
  if (parent?.type !== T.MemberExpression || parent.object !== node) return undefined;
  const call = parent.parent;
  return call.type === T.CallExpression && call.callee === parent ? calleeName(call) : undefined;
}

/** Does code, or a function that it calls, hold such a node? */
function runsOver(code: Node, run: Run, is: (node: Node) => boolean, depth = 0): boolean {
  const nodes = nodesWithin(code);
  if (nodes.some(is)) return true;
  if (depth >= 2) return false;
  const called = nodes.flatMap((node) =>
    node.type === T.CallExpression ? functionsCalled(node.callee, run) : [],
  );
  const named = code.type === T.Identifier ? functionsCalled(code, run) : [];
  return [...called, ...named].some((fn) => runsOver(fn, run, is, depth + 1));
}
