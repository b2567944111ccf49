import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import {
  calleeName,
  enclosingFunction,
  isFunction,
  isInside,
  propertyName,
  type FunctionNode,
  type Node,
} from '../code/expression.js';
import { factsAround, nodesWithin } from '../code/module.js';
import { leaves } from './cause.js';
import type { Frame } from './sharing.js';
import { runsInPlace } from './ways.js';

/** When a piece of code runs: however the refresh ends, only if it fails, only if it succeeds, or for other reasons. */
export type When = 'always' | 'failure' | 'success' | 'other';

/** When a place runs, as to the refresh on whose way it may stand. */
export function whenRuns(place: Node, flights: readonly Node[]): When {
  for (let at: Node = place; at.parent; at = at.parent) {
    const { parent } = at;
    if (parent.type === T.TryStatement && at === parent.finalizer) return 'always';
    if (parent.type === T.CatchClause) return 'failure';
    if (isFunction(at) && parent.type === T.CallExpression && parent.arguments.includes(at as never)) {
      const name = calleeName(parent);
      if (name === 'finally' || name === 'finalize') return 'always';
      if (name === 'catch' || name === 'catchError') return 'failure';
      if (name === 'then')
        return parent.arguments[1] === at ? 'failure' : neverFails(parent) ? 'always' : 'success';
      if (name === 'tap' || name === 'map' || name === 'switchMap' || name === 'mergeMap') return 'success';
      if (name === 'setTimeout') return 'always';
    }
    if (isFunction(at) && parent.type === T.Property && parent.parent.parent?.type === T.CallExpression) {
      const name = parent.key.type === T.Identifier ? parent.key.name : '';
      if (name === 'error' || name === 'finalize') return name === 'error' ? 'failure' : 'always';
      if (name === 'next') return 'success';
    }
    if (isFunction(at) && !runsInPlace(at)) return afterFlight(place, at, flights);
  }
  return 'other';
}

/** In plain code: what stands behind an awaited flight is not reached where the flight fails, unless that is caught before. */
function afterFlight(place: Node, fn: FunctionNode, flights: readonly Node[]): When {
  const awaited = nodesWithin(fn).filter(
    (node) =>
      node.type === T.AwaitExpression &&
      node.range[1] <= place.range[0] &&
      enclosingFunction(node) === enclosingFunction(place) &&
      flights.some((flight) => isInside(flight, node)),
  );
  if (awaited.length === 0) return 'other';
  return awaited.every((each) => neverFails(each) || isCaughtBefore(each, place)) ? 'always' : 'success';
}

/** RTK Query's base queries give a refusal as a value. */
function neverFails(flight: Node): boolean {
  return nodesWithin(flight).some(
    (node) => node.type === T.CallExpression && /query$/i.test(calleeName(node) ?? ''),
  );
}

/** Does a `try` around the first end before the second, with a `catch` that goes on? */
function isCaughtBefore(node: Node, place: Node): boolean {
  for (let at: Node = node; at.parent && !isInside(place, at); at = at.parent) {
    const { parent } = at;
    const isTried = parent.type === T.TryStatement && at === parent.block && parent.handler;
    if (isTried && !isInside(place, parent) && !leaves(parent.handler!.body)) return true;
    if (parent.type === T.CallExpression && at !== parent.callee) continue;
    if (at.type === T.CallExpression && calleeName(at) === 'catch') return true;
  }
  const inner = nodesWithin(node).some(
    (each) => each.type === T.CallExpression && calleeName(each) === 'catch',
  );
  return inner;
}

/** The code that runs where the refresh of the frames fails: `catch` blocks and callbacks around it; and what runs either way. */
export function failureCode(frames: readonly Frame[], isEitherWay = true): Node[] {
  return frames.flatMap(({ fn, node }) => {
    const found: Node[] = [];
    for (let at: Node = node; at.parent && at !== fn; at = at.parent) {
      const { parent } = at;
      if (parent.type === T.TryStatement && at === parent.block) {
        if (parent.handler) found.push(parent.handler.body);
        if (parent.finalizer && isEitherWay) found.push(parent.finalizer);
      }
      if (parent.type === T.CallExpression && parent.callee === at && at.type === T.MemberExpression) {
        const name = calleeName(parent);
        const callback = name === 'then' ? parent.arguments[1] : parent.arguments[0];
        const isAsked = name === 'then' || name === 'catch' || (isEitherWay && name === 'finally');
        if (callback && isAsked) found.push(callback);
        if (name === 'pipe' || name === 'subscribe') found.push(...reactiveFailures(parent, isEitherWay));
        if (name === 'end' && callback && isFunction(callback)) found.push(...errorFirst(callback));
      }
    }
    return found;
  });
}

/** `end((error, response) => { if (error) … })`: what runs where there is an error. */
function errorFirst(callback: FunctionNode): Node[] {
  const [error] = callback.params;
  if (error?.type !== T.Identifier || callback.body.type !== T.BlockStatement) return [];
  return callback.body.body.flatMap((each) =>
    each.type === T.IfStatement && each.test.type === T.Identifier && each.test.name === error.name
      ? [each.consequent]
      : [],
  );
}

/** `pipe(catchError(…), finalize(…))`, `subscribe({ error: … })`, `subscribe(next, error)`. */
function reactiveFailures(call: Node & { type: T.CallExpression }, isEitherWay: boolean): Node[] {
  if (calleeName(call) === 'pipe') {
    return call.arguments.flatMap((each) => {
      if (each.type !== T.CallExpression) return [];
      const name = calleeName(each);
      if (name === 'catchError' || (isEitherWay && name === 'finalize')) return [...each.arguments];
      return name === 'tap' ? errorsOf(each) : [];
    });
  }
  return errorsOf(call);
}

/** The error's part of `subscribe({ next, error })`, `subscribe(next, error)`, and of `tap`. */
function errorsOf(call: Node & { type: T.CallExpression }): Node[] {
  const [first, second] = call.arguments;
  if (first?.type !== T.ObjectExpression) return second ? [second] : [];
  return first.properties.flatMap((each) =>
    each.type === T.Property && propertyName(each) === 'error' ? [each.value] : [],
  );
}

/** A page that is loaded anew begins with fresh state, and with nobody who waits. */
export function reloadsPage(code: Node): boolean {
  const text = factsAround(code)?.module.text.slice(...code.range) ?? '';
  return /location\s*\.\s*(?:href|replace|assign|reload)|window\.location\s*=|reloadAsync/.test(text);
}
