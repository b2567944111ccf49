import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { LIFECYCLE, RUNS_ONCE, STARTING_NAMES, STARTING_WORDS } from '../../catalog/refresh-names.js';
import { calleeName, isFunction, nameOfFunction, type FunctionNode, type Node } from '../code/expression.js';
import { callsInFile, callsInView } from '../code/handed-arguments.js';
import { isKeptToFile } from '../code/kept-to-file.js';
import type { Run } from '../code/run.js';
import { wordsOf } from '../evidence/words.js';
import { handlerKind } from './cause.js';
import { outermostFunction } from './ways.js';

/**
 * How often a function may run at a time. `per-request`: an HTTP client runs it. `once`: at the start of an app or a
 * component, in a timer, on an event. `unknown`: whoever calls it.
 */
export type Place = 'per-request' | 'once' | 'unknown';

/** Callers of callers: how far it is asked who runs a function. */
const MAX_HOPS = 2;

export function placeOf(fn: FunctionNode | undefined, run: Run, hops = 0): Place {
  // The top level of a module runs once.
  if (!fn) return 'once';
  return run.once<Place>('refresh place', fn, 'unknown', () => find(fn, run, hops));
}

function find(fn: FunctionNode, run: Run, hops: number): Place {
  if (handlerKind(fn)) return 'per-request';
  if (runsOnce(fn)) return 'once';
  const name = nameOfFunction(fn);
  if (name !== undefined && (LIFECYCLE.has(name) || startsApp(name))) return 'once';
  if (hops >= MAX_HOPS || name === undefined) return 'unknown';
  const callers = callsInView(fn, run);
  if (callers.length === 0) return 'unknown';
  const places = callers.map((call) => placeOf(outermostFunction(call), run, hops + 1));
  if (places.includes('per-request')) return 'per-request';
  return places.every((place) => place === 'once') ? 'once' : 'unknown';
}

/**
 * Could an HTTP client run it, as far as its own file tells? Most functions answer here with no, and nobody need look
 * further for what they do.
 */
export function mayRunPerRequest(fn: FunctionNode | undefined, run: Run, hops = 0): boolean {
  if (!fn) return false;
  if (handlerKind(fn)) return true;
  const name = nameOfFunction(fn);
  if (runsOnce(fn) || name === undefined || LIFECYCLE.has(name) || startsApp(name)) return false;
  // The caller may be known from another question.
  if (hops >= MAX_HOPS) return true;
  const callers = callsInFile(fn, run);
  if (callers.length === 0) return !isKeptToFile(fn);
  return callers.some((call) => mayRunPerRequest(outermostFunction(call), run, hops + 1));
}

function startsApp(name: string): boolean {
  return STARTING_WORDS.has(wordsOf(name)[0] ?? '') || STARTING_NAMES.test(name) || /middleware$/i.test(name);
}

/** `useEffect(() => …)`, `setInterval(async () => …)`, an expression that calls itself at the top of a module. */
function runsOnce(fn: FunctionNode): boolean {
  const { parent } = fn;
  if (parent.type !== T.CallExpression) return false;
  if (parent.callee === fn) return true;
  return parent.arguments.includes(fn as never) && RUNS_ONCE.has(calleeName(parent) ?? '');
}

/** The component or hook around a node, whose variables are made anew each time it renders. */
export function componentAround(node: Node): FunctionNode | undefined {
  for (let at: Node | undefined = node; at; at = at.parent) {
    if (!isFunction(at) || at.parent.type === T.CallExpression || at.parent.type === T.MethodDefinition)
      continue;
    if (/^(?:use[A-Z]|[A-Z])/.test(nameOfFunction(at) ?? '')) return at;
  }
  return undefined;
}
