import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { KEEPS_FOR_LATER } from '../../catalog/refresh-names.js';
import { definitionsOf, type Definition } from '../code/definitions.js';
import {
  calleeName,
  enclosingFunction,
  isFunction,
  returnedExpressions,
  unwrap,
  type CallNode,
  type FunctionNode,
  type Node,
} from '../code/expression.js';
import { imported } from '../code/exports.js';
import { functionsCalled } from '../code/functions.js';
import { memberDefinitions } from '../code/members.js';
import type { Run } from '../code/run.js';

/** A function in view that a call runs, and the calls that it was handed to before: `memo(refresh)`. */
export interface Way {
  readonly fn: FunctionNode;
  readonly wrappers: readonly CallNode[];
}

/** The functions in view that a call may run, also through what wraps them. */
export function waysOf(callee: Node, run: Run): readonly Way[] {
  const node = unwrap(callee);
  return run.once<readonly Way[]>('refresh ways', node, [], () => {
    const found = wrapped(node, run);
    if (found.length > 0) return found;
    return functionsCalled(node, run).map((fn) => ({ fn, wrappers: [] }));
  });
}

/** A value that is made by a call which is given a function: `const refresh = mem(async () => …)`, `once(refresh)`. */
function wrapped(node: Node, run: Run): Way[] {
  if (node.type === T.CallExpression) return behindCall(node, run);
  return definitionsBehind(node, run).flatMap((definition) => {
    if (definition.kind !== 'value') return [];
    const value = unwrap(definition.node);
    if (definition.path.length > 0 || value === node) return [];
    return value.type === T.CallExpression ? behindCall(value, run) : [];
  });
}

function behindCall(call: CallNode, run: Run): Way[] {
  const given = call.arguments.flatMap((each) => (isFunctionLike(each, run) ? waysOf(each, run) : []));
  const made = functionsCalled(call.callee, run)
    .flatMap(returnedExpressions)
    .flatMap((each) => waysOf(each, run));
  const wrappers = [call];
  if (given.length === 0) return made.map(({ fn, wrappers: inner }) => ({ fn, wrappers: inner }));
  return [...made, ...given].map(({ fn, wrappers: inner }) => ({ fn, wrappers: [...wrappers, ...inner] }));
}

function isFunctionLike(node: Node, run: Run): boolean {
  const value = unwrap(node);
  if (isFunction(value)) return true;
  return (
    (value.type === T.Identifier || value.type === T.MemberExpression) &&
    functionsCalled(value, run).length > 0
  );
}

/** The definitions of a name or a member, in whatever file they stand. */
export function definitionsBehind(expression: Node, run: Run): Definition[] {
  const node = unwrap(expression);
  const own =
    node.type === T.Identifier
      ? definitionsOf(node)
      : node.type === T.MemberExpression
        ? memberDefinitions(node, run)
        : [];
  return own.flatMap((each) => (each.kind === 'import' ? imported(each, run) : [each]));
}

/** Does a function that stands where a call gets it run there and then, as `then`'s does, and not later, as `setInterval`'s? */
export function runsInPlace(fn: FunctionNode): boolean {
  const { parent } = fn;
  if (parent.type === T.CallExpression || parent.type === T.NewExpression) {
    if (parent.callee === fn) return true;
    return parent.arguments.includes(fn as never) && !KEEPS_FOR_LATER.has(calleeName(parent) ?? '');
  }
  // `subscribe({ error: (e) => … })`, `mutation({ onError: … })`
  const options = parent.type === T.Property ? parent.parent : undefined;
  const call = options?.parent;
  return (
    call?.type === T.CallExpression &&
    call.arguments.includes(options as never) &&
    ['subscribe', 'tap'].includes(calleeName(call) ?? '')
  );
}

/** The function around a node that has a name, or that something keeps: where what runs in one go begins. */
export function outermostFunction(node: Node): FunctionNode | undefined {
  let fn = enclosingFunction(node);
  while (fn && runsInPlace(fn)) {
    const outer = enclosingFunction(fn);
    if (!outer) break;
    fn = outer;
  }
  return fn;
}

/** Does a node run when a function is called, or what the function returns is: not in what it only declares, or keeps? */
export function runsWith(node: Node, fn: FunctionNode): boolean {
  for (let at = enclosingFunction(node); at; at = enclosingFunction(at)) {
    if (at === fn) return true;
    const isReturned =
      at.parent.type === T.ReturnStatement || (isFunction(at.parent) && at.parent.body === at);
    if (!isReturned && !runsInPlace(at)) return false;
  }
  return false;
}
