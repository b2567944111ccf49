import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { FUNCTION_MAKERS } from '../../catalog/logout.js';
import { calleeName, propertyName, unwrap, type FunctionNode, type Node } from '../code/expression.js';
import { functionsCalled } from '../code/functions.js';
import { makingCalls } from '../code/makers.js';
import { nodesWithin } from '../code/module.js';
import type { Run } from '../code/run.js';

/** What a function does, in the order of its text: a call, an assignment, `delete`. */
export type Deed = TSESTree.CallExpression | TSESTree.AssignmentExpression | TSESTree.UnaryExpression;

/** One deed of a function, or of one that it calls. */
export interface Step {
  readonly node: Deed;
  /** The deed of the function itself that leads there; `node` where it is its own. */
  readonly from: Deed;
  /** A call that nothing in view answers for. */
  readonly isOpen: boolean;
}

/** How many functions one is followed into, and how far. */
const MAX_FUNCTIONS = 60;
const MAX_DEPTH = 5;

/** Everything that a function does, and those that it calls or hands on; `skip` names functions that are left out. */
export function stepsOf(
  fn: FunctionNode,
  run: Run,
  skip: (called: FunctionNode) => boolean = () => false,
): readonly Step[] {
  const seen = new Set<FunctionNode>([fn]);
  const steps: Step[] = [];
  const walk = (scope: Node, from: Deed | undefined, depth: number): void => {
    for (const node of deedsIn(scope)) {
      const called = node.type === T.CallExpression ? functionsBehind(node, run) : [];
      steps.push({ node, from: from ?? node, isOpen: called.length === 0 });
      if (depth >= MAX_DEPTH) continue;
      const handed = node.type === T.CallExpression ? functionsHanded(node, run) : [];
      for (const next of [...called, ...handed]) {
        if (seen.size >= MAX_FUNCTIONS || seen.has(next) || skip(next)) continue;
        seen.add(next);
        walk(next, from ?? node, depth + 1);
      }
    }
  };
  walk(fn, undefined, 0);
  return steps;
}

/** The same of one deed: itself, and what the functions do that it calls. */
export function stepsOfDeed(deed: Deed, run: Run): readonly Step[] {
  const called = deed.type === T.CallExpression ? functionsBehind(deed, run) : [];
  return [
    { node: deed, from: deed, isOpen: called.length === 0 },
    ...called.flatMap((fn) => stepsOf(fn, run).map((step) => ({ ...step, from: deed }))),
  ];
}

/** The deeds that stand within a node, also in functions inside it. */
export function deedsIn(scope: Node): Deed[] {
  return nodesWithin(scope)
    .filter(
      (node): node is Deed =>
        node.type === T.CallExpression ||
        node.type === T.AssignmentExpression ||
        (node.type === T.UnaryExpression && node.operator === 'delete'),
    )
    .sort((one, other) => one.range[0] - other.range[0]);
}

/** The functions in view that a call runs, also those that a thunk or a mutation was made of. */
export function functionsBehind(call: TSESTree.CallExpression, run: Run): readonly FunctionNode[] {
  const own = functionsCalled(call.callee, run);
  if (own.length > 0) return own;
  return makingCalls(call.callee, run)
    .filter((made) => FUNCTION_MAKERS.has(calleeName(made) ?? ''))
    .flatMap((made) => made.arguments.flatMap((each) => functionsGiven(each, run)));
}

/** A function, or the functions of options: `{ mutationFn, onSuccess }`. */
function functionsGiven(argument: Node, run: Run): FunctionNode[] {
  const node = unwrap(argument);
  if (node.type !== T.ObjectExpression) return functionsCalled(node, run);
  return node.properties.flatMap((property) =>
    property.type === T.Property && propertyName(property) !== undefined
      ? functionsCalled(property.value, run)
      : [],
  );
}

/** `call(api.logout)`, `useMutation({ mutationFn: logout })`: functions that are handed on by their names. */
function functionsHanded(call: TSESTree.CallExpression, run: Run): FunctionNode[] {
  return call.arguments.flatMap((each) => {
    const node = unwrap(each);
    if (node.type !== T.ObjectExpression) return functionsNamed(node, run);
    return node.properties.flatMap((property) =>
      property.type === T.Property ? functionsNamed(unwrap(property.value), run) : [],
    );
  });
}

function functionsNamed(node: Node, run: Run): FunctionNode[] {
  return node.type === T.Identifier || node.type === T.MemberExpression ? functionsCalled(node, run) : [];
}
