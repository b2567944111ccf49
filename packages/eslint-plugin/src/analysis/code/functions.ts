import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { definitionsOf, type Definition } from './definitions.js';
import { calleeName, isFunction, memberName, unwrap, type FunctionNode, type Node } from './expression.js';
import { imported, required } from './exports.js';
import { memberDefinitions, settersOf } from './members.js';
import { ownersOf, takenApart } from './owners.js';
import { extensionsNamed } from './prototype-extensions.js';
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

/** The setters in view that an assignment to this member runs. */
export function settersCalled(target: Node, run: Run): FunctionNode[] {
  const node = unwrap(target);
  const name = node.type === T.MemberExpression ? memberName(node) : undefined;
  if (node.type !== T.MemberExpression || name === undefined) return [];
  return ownersOf(node.object, run).flatMap((owner) => settersOf(owner, name));
}

/** The functions in view that a call of this expression may run. */
export function functionsCalled(callee: Node, run: Run): FunctionNode[] {
  const node = unwrap(callee);
  return run.once('functions', node, [], () => {
    if (isFunction(node)) return [node];
    if (node.type === T.Identifier) return definitionsOf(node).flatMap((each) => functionsOf(each, run));
    if (node.type === T.MemberExpression) {
      const own = memberDefinitions(node, run).flatMap((each) => functionsOf(each, run));
      return own.length > 0 ? own : extensionsNamed(node, run);
    }
    const module = required(node, run);
    if (module.length > 0) return module.flatMap((each) => functionsOf(each, run));
    if (node.type === T.CallExpression && FUNCTION_WRAPPERS.has(calleeName(node) ?? '')) {
      return node.arguments[0] ? functionsCalled(node.arguments[0], run) : [];
    }
    return [];
  });
}

/** The functions that a definition stands for. */
export function functionsOf(definition: Definition, run: Run): FunctionNode[] {
  if (definition.kind === 'declared') return isFunction(definition.node) ? [definition.node] : [];
  if (definition.kind === 'import')
    return imported(definition, run).flatMap((each) => functionsOf(each, run));
  if (definition.kind !== 'value') return [];
  return definition.path.length === 0
    ? functionsCalled(definition.node, run)
    : takenApart(definition, run).flatMap((member) => functionsOf(member, run));
}
