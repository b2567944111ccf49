import { AST_NODE_TYPES as T } from '@typescript-eslint/utils';
import { definitionsOf, type Definition } from './definitions.js';
import { calleeName, isFunction, unwrap, type FunctionNode, type Node } from './expression.js';
import { memberDefinitions, membersOf, ownersOf } from './members.js';
import type { Run } from './run.js';

/** Calls that hand back a function that does what the function they are given does. */
const FUNCTION_WRAPPERS = new Set([
  'useCallback',
  'useEvent',
  'useMemoizedFn',
  'debounce',
  'throttle',
  'memoize',
  'once',
  'action',
  'flow',
  'cache',
]);

/** The functions in view that a call of this expression may run. */
export function functionsCalled(callee: Node, run: Run): FunctionNode[] {
  const node = unwrap(callee);
  return run.once('functions', node, [], () => {
    if (isFunction(node)) return [node];
    if (node.type === T.Identifier) return definitionsOf(node).flatMap((each) => functionsOf(each, run));
    if (node.type === T.MemberExpression) {
      return memberDefinitions(node, run).flatMap((each) => functionsOf(each, run));
    }
    if (node.type === T.CallExpression && FUNCTION_WRAPPERS.has(calleeName(node) ?? '')) {
      return node.arguments[0] ? functionsCalled(node.arguments[0], run) : [];
    }
    return [];
  });
}

function functionsOf(definition: Definition, run: Run): FunctionNode[] {
  if (definition.kind === 'declared') return isFunction(definition.node) ? [definition.node] : [];
  if (definition.kind !== 'value') return [];
  const [step, ...rest] = definition.path;
  if (step === undefined) return functionsCalled(definition.node, run);
  if (rest.length > 0) return [];
  return ownersOf(definition.node, run)
    .flatMap((owner) => membersOf(owner, step, run))
    .flatMap((member) => functionsOf(member, run));
}
