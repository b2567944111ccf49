import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import {
  calleeName,
  enclosingFunction,
  isFunction,
  isInside,
  propertyName,
  returnedExpressions,
  type CallNode,
  type FunctionNode,
  type Node,
} from '../code/expression.js';
import { functionsCalled } from '../code/functions.js';
import { nodesWithin } from '../code/module.js';
import type { Run } from '../code/run.js';
import { wordsOf } from '../evidence/words.js';
import { GUARD_CALLS, GUARD_WORDS } from '../../catalog/refresh-guards.js';
import { cellOf, isRetryFlag, usesOf, type Cell, type CellUse, type Write } from './cells.js';
import { flawOfCell, type Flawed } from './flaws.js';
import { guardOf, keepsNothing } from './guard-calls.js';
import { flawOfAcquired, flawOfLock } from './locks.js';
import { componentAround } from './place.js';
import { guardOfEach } from './instances.js';
import { notWaitingFor } from './not-waiting.js';
import { waitsForItself } from './own-client.js';
import { hangingWaiters } from './waiters.js';
import type { RefreshWork } from './work.js';

/** A function that a refresh runs through, and the call in it that leads on. */
export interface Frame {
  readonly fn: Node;
  readonly node: Node;
}

/** Do callers at one time share one flight? */
export type Sharing =
  | { readonly kind: 'shared' }
  /** Something that looks like a guard and is not understood. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'broken'; readonly flaw: Flaw; readonly detail: string }
  | { readonly kind: 'none'; readonly retry: boolean };

export type Flaw =
  | 'local'
  | 'instance'
  | 'own-client'
  | 'late'
  | 'stuck'
  | 'hanging'
  | 'old-token'
  | 'per-request-lock'
  | 'no-re-check';

/** The functions on the way of a refresh, outermost first. */
export function framesOf(top: Node, work: RefreshWork, run: Run): Frame[] {
  const frames: Frame[] = [{ fn: top, node: work.call }, ...receiverFrames(work.call, top, run)];
  for (const { fn, node, wrappers } of work.steps) {
    for (const wrapper of wrappers) frames.push(...wrapperFrames(wrapper, run));
    frames.push({ fn, node }, ...receiverFrames(node, fn, run));
  }
  return frames;
}

/** `shareFlight(() => refresh())`: functions in view that are handed one in which the refresh is, and call it. */
function receiverFrames(node: Node, fn: Node, run: Run): Frame[] {
  const frames: Frame[] = [];
  for (let at: Node = node; at.parent && at !== fn; at = at.parent) {
    const { parent } = at;
    const isHanded = isFunction(at) && parent.type === T.CallExpression && parent.callee !== at;
    const isOption =
      isFunction(at) && parent.type === T.Property && parent.parent.parent?.type === T.CallExpression;
    const call = isHanded ? parent : isOption ? (parent.parent.parent as CallNode) : undefined;
    for (const receiver of call ? functionsCalled(call.callee, run) : []) {
      const calling = callOfParameter(receiver, receiver);
      if (calling) frames.push({ fn: receiver, node: calling });
    }
  }
  return frames;
}

/** `singleFlight(refresh)`: what it hands back is called, and calls what it was given. */
function wrapperFrames(wrapper: CallNode, run: Run): Frame[] {
  return functionsCalled(wrapper.callee, run).flatMap((outer) =>
    returnedExpressions(outer).flatMap((returned): Frame[] => {
      const made = isFunction(returned) ? [returned] : functionsCalled(returned, run);
      return made.flatMap((fn) => {
        const call = callOfParameter(outer, fn);
        return call ? [{ fn, node: call }] : [];
      });
    }),
  );
}

function callOfParameter(outer: FunctionNode, within: FunctionNode): CallNode | undefined {
  const names = outer.params.flatMap(parameterNames);
  return nodesWithin(within).find(
    (node): node is CallNode => node.type === T.CallExpression && names.includes(calleeName(node) ?? ''),
  );
}

function parameterNames(parameter: Node): string[] {
  if (parameter.type === T.Identifier) return [parameter.name];
  if (parameter.type !== T.ObjectPattern) return [];
  return parameter.properties.flatMap((each) => (each.type === T.Property ? [propertyName(each) ?? ''] : []));
}

/** Does anything see to it that one refresh serves all who wait? */
export function sharingOf(frames: readonly Frame[], work: RefreshWork, run: Run): Sharing {
  const wrappers = work.steps.flatMap((step) => step.wrappers);
  const own = wrappers.find(
    (wrapper) => isInside(wrapper, frames[0]!.fn) && frames[0]!.fn.type !== T.Program,
  );
  if (own && guardOf(own, run) === 'flight')
    return { kind: 'broken', flaw: 'local', detail: `${calleeName(own) ?? ''}()` };
  if (wrappers.some((wrapper) => guardOf(wrapper, run) === 'flight')) return { kind: 'shared' };
  const cells = usesOf(frames);
  const flights = flightsAmong(cells, frames);
  let local: Cell | undefined;
  let retry = false;
  const flaws: (Flawed | undefined)[] = [];
  const shared: CellUse[] = [];
  for (const use of cells) {
    if (isRetryFlag(use)) {
      retry = true;
      continue;
    }
    const setting = settingWrites(use, flights);
    if (setting.length === 0) continue;
    if (use.cell.isLocal || isPerComponent(use.cell)) {
      if (namesFlight(use.cell.name)) local ??= use.cell;
      continue;
    }
    shared.push(use);
    flaws.push(flawOfCell(use, setting, flights, frames) ?? guardOfEach(use.cell, setting[0]!.node, run));
  }
  if (flaws.length > 0) {
    // A flag and a promise make one guard: it holds if either does.
    const flawed = flaws.every((flaw) => flaw !== undefined)
      ? flaws[0]
      : (hangingWaiters(frames, run) ?? unawaited(shared, frames, run) ?? waitsForItself(frames, run));
    return flawed ? { kind: 'broken', ...flawed } : { kind: 'shared' };
  }
  const lock = lockFlaw(frames, run) ?? flawOfAcquired(frames);
  if (lock) return lock === 'sound' ? { kind: 'shared' } : { kind: 'broken', ...lock };
  if (local) return { kind: 'broken', flaw: 'local', detail: local.name };
  if (looksGuarded(frames, run)) return { kind: 'unknown' };
  return { kind: 'none', retry };
}

/** A flag alone, for which nobody waits. */
function unawaited(shared: readonly CellUse[], frames: readonly Frame[], run: Run): Flawed | undefined {
  const [flag, ...others] = shared;
  const isFlag = flag?.writes.some(({ value }) => value?.type === T.Literal && value.value === true);
  return flag && isFlag && others.length === 0 ? notWaitingFor(flag, frames, run) : undefined;
}

/** Is a variable called like a guard? One that a function has for itself may hold the answer as well. */
function namesFlight(name: string): boolean {
  const words = wordsOf(name);
  return words.some(
    (word) => GUARD_WORDS.has(word) || word.startsWith('refresh') || word === 'pending' || word === 'promise',
  );
}

/** A variable of a component or a hook itself, which each rendering makes anew. */
function isPerComponent({ variable, name }: Cell): boolean {
  const declared = variable?.defs[0]?.name as Node | undefined;
  if (!declared || name.includes('.')) return false;
  const fn = enclosingFunction(declared);
  return fn !== undefined && fn === componentAround(declared);
}

/** The writes that say that a refresh is on: its promise is put there, or `true`. */
function settingWrites(use: CellUse, flights: readonly Node[]): Write[] {
  const held = use.writes.filter(
    (write) => holds(write, flights) && (write.operator !== '=' || use.reads.length > 0),
  );
  if (held.length > 0) return held;
  const isAsked = use.reads.some((read) => read.isAsked);
  return isAsked ? use.writes.filter(({ value }) => value?.type === T.Literal && value.value === true) : [];
}

/** The calls on the way, and the names in the functions on it that are given their promise: `const flight = refresh();`. */
function flightsAmong(cells: readonly CellUse[], frames: readonly Frame[]): readonly Node[] {
  const calls = frames.map(({ node }) => node);
  return [
    ...calls,
    ...cells.flatMap(({ cell, writes, reads }) =>
      cell.isLocal && writes.some((write) => holds(write, calls)) ? reads.map(({ node }) => node) : [],
    ),
  ];
}

function holds({ value }: Write, flights: readonly Node[]): boolean {
  return !!value && value.type !== T.AwaitExpression && flights.some((flight) => isInside(flight, value));
}

/** A lock around the refresh: sound where it is one for all, and what it protects is looked at again inside. */
function lockFlaw(frames: readonly Frame[], run: Run): Flawed | 'sound' | undefined {
  for (const { fn, node } of frames) {
    for (let at: Node | undefined = node; at && at !== fn; at = at.parent) {
      if (at.type !== T.CallExpression) continue;
      const guard = guardOf(at, run);
      if (guard === 'lock') return flawOfLock(at, frames);
      if (guard === 'flight') return 'sound';
    }
  }
  return undefined;
}

/** Is it the name of a called function that is in view and keeps nothing? */
function isEmptyCall(name: Node, run: Run): boolean {
  const callee =
    name.parent?.type === T.MemberExpression && name.parent.property === name ? name.parent : name;
  const called = functionsCalled(callee, run);
  return called.length > 0 && called.every(keepsNothing);
}

/** Words in the functions on the way that speak of a guard, of things that do not come from them. */
function looksGuarded(frames: readonly Frame[], run: Run): boolean {
  return frames.some(({ fn }) =>
    nodesWithin(fn).some((node) => {
      if (node.type !== T.Identifier) return false;
      if (GUARD_CALLS.has(node.name)) return !isEmptyCall(node, run);
      const words = wordsOf(node.name);
      if (!words.some((word) => GUARD_WORDS.has(word))) return false;
      const cell = cellOf(node, frames);
      return !cell?.isLocal;
    }),
  );
}
