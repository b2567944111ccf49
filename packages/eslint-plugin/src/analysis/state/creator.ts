import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { nodesWithin } from '../code/module.js';
import { definitionsOf } from '../code/definitions.js';
import {
  isFunction,
  returnedExpressions,
  unwrap,
  type CallNode,
  type FunctionNode,
  type Node,
  typeArgumentsOf,
} from '../code/expression.js';
import { functionsCalled } from '../code/functions.js';
import { ownersOf } from '../code/owners.js';
import type { Run } from '../code/run.js';
import { heldByChanges } from './changes.js';
import type { HeldToken } from './held-token.js';
import { heldByType, heldByValue } from './value.js';

/**
 * The tokens in the state that a creator makes: `(set, get) => ({ token: null, … })` of zustand, also within its
 * middlewares, with what its actions `set`.
 */
export function heldByCreator(expression: Node, run: Run): readonly HeldToken[] {
  const node = unwrap(expression);
  return run.once<readonly HeldToken[]>('held by creator', node, [], () => {
    if (isFunction(node)) return ofFunction(node, run);
    if (node.type === T.ObjectExpression) return heldByValue(node, run);
    if (node.type === T.CallExpression) {
      const made = functionsCalled(node.callee, run).flatMap(returnedExpressions);
      return [...made, ...node.arguments].flatMap((each) => heldByCreator(each, run));
    }
    const functions = functionsCalled(node, run);
    if (functions.length > 0) return functions.flatMap((fn) => ofFunction(fn, run));
    const isObject = ownersOf(node, run).some(({ kind }) => kind === 'object');
    if (isObject) return heldByValue(node, run);
    // A creator that another call made: `const creator = immer((set) => …)`.
    return definitionsOf(node).flatMap((each) =>
      each.kind === 'value' && each.path.length === 0 && unwrap(each.node).type === T.CallExpression
        ? heldByCreator(each.node, run)
        : [],
    );
  });
}

/** The tokens in the declared type of a state: `create<AuthState>()(persist(…))`, `persist<AuthState>(…)`. */
export function heldByTypeArguments(call: CallNode, run: Run): HeldToken[] {
  return [call, ...callsAround(call)]
    .flatMap((each) => typeArgumentsOf(each).slice(0, 1))
    .flatMap((type) => heldByType(type, run));
}

/** The calls that a call is handed to, and the calls that made what is called there. */
function callsAround(call: CallNode): CallNode[] {
  const found: CallNode[] = [];
  for (let at: Node = call; at.parent?.type === T.CallExpression; at = at.parent) {
    const outer: TSESTree.CallExpression = at.parent;
    if (!outer.arguments.includes(at)) break;
    found.push(outer);
    const callee = unwrap(outer.callee);
    if (callee.type === T.CallExpression) found.push(callee);
  }
  return found;
}

function ofFunction(fn: FunctionNode, run: Run): readonly HeldToken[] {
  const returned = returnedExpressions(fn).map((each) => functionMade(each, run) ?? heldByValue(each, run));
  const type = fn.returnType?.typeAnnotation;
  return [
    ...returned.flat(),
    ...(type ? heldByType(type, run) : []),
    ...heldByChanges(fn, run),
    ...setsOf(fn).flatMap((each) => handedToSet(each, run)),
  ];
}

/** A function that returns a creator is one: `(initial) => (set) => ({ … })`. */
function functionMade(expression: Node, run: Run): readonly HeldToken[] | undefined {
  const node = unwrap(expression);
  return isFunction(node) ? ofFunction(node, run) : undefined;
}

/** What is handed to the creator's first parameter: `set({ token })`, `set((state) => ({ token }))`. */
function setsOf(fn: FunctionNode): Node[] {
  return nodesWithin(fn).flatMap((node) => {
    if (node.type !== T.CallExpression || node.callee.type !== T.Identifier) return [];
    const isSet = definitionsOf(node.callee).some(
      (each) => each.kind === 'parameter' && each.fn === fn && each.index === 0,
    );
    return isSet && node.arguments[0] ? [node.arguments[0]] : [];
  });
}

function handedToSet(argument: Node, run: Run): readonly HeldToken[] {
  const node = unwrap(argument);
  if (isFunction(node)) return returnedExpressions(node).flatMap((each) => heldByValue(each, run));
  return heldByValue(node, run);
}
