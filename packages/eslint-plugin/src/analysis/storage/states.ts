import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { definitionsOf } from '../code/definitions.js';
import {
  calleeName,
  memberName,
  returnedExpressions,
  isFunction,
  unwrap,
  type CallNode,
  type FunctionNode,
  type Node,
} from '../code/expression.js';
import { identitiesOf } from '../code/identity.js';
import type { Run } from '../code/run.js';
import type { Slot } from './slots.js';

/** What gives a state its next value, by the way from the package that makes it. */
const SETTERS = new Set(['useState()[1]', 'writable().set']);
const REFS = new Set(['ref()', 'shallowRef()', 'customRef()']);

/**
 * The calls that made what is given a value here: `useState()` of `setValue(next)`, `writable()` of
 * `store.set(next)`, `ref()` of `reference.value = next`, also where a function of the project made it.
 */
export function statesChanged(node: CallNode | TSESTree.AssignmentExpression, run: Run): CallNode[] {
  if (node.type !== T.AssignmentExpression) return statesAt(node.callee, SETTERS, run);
  return isValueOfRef(node.left) ? statesAt(node.left.object, REFS, run) : [];
}

function statesAt(expression: Node, paths: ReadonlySet<string>, run: Run): CallNode[] {
  return identitiesOf(expression, run).flatMap(({ origin, path, made }) =>
    made && origin.startsWith('package:') && paths.has(path) ? [made] : [],
  );
}

/** Is this the value of a state where it is read, or handed to who watches it? */
export function valueOfState(node: Node, state: CallNode, run: Run): Slot | undefined {
  if (isValueOfRef(node)) return isState(node.object, state, run) ? { index: 0, path: [] } : undefined;
  if (node.type !== T.Identifier) return undefined;
  for (const definition of definitionsOf(node)) {
    const { kind } = definition;
    if (kind === 'value' && definition.path[0] === '0' && unwrap(definition.node) === state)
      return { index: 0, path: definition.path.slice(1) };
    if (kind === 'parameter' && definition.index === 0 && watches(definition.fn, state, run))
      return { index: 0, path: definition.path };
  }
  return undefined;
}

function isValueOfRef(node: Node): node is TSESTree.MemberExpression {
  return node.type === T.MemberExpression && memberName(node) === 'value';
}

/** `watch(state, (value) => …)`, `watch(() => state.value, …)`, `state.subscribe((value) => …)` */
function watches(fn: FunctionNode, state: CallNode, run: Run): boolean {
  const call = fn.parent;
  if (call?.type !== T.CallExpression) return false;
  const [first, second] = call.arguments;
  const callee = unwrap(call.callee);
  if (callee.type === T.MemberExpression && first === fn)
    return memberName(callee) === 'subscribe' && isState(callee.object, state, run);
  if (calleeName(call) !== 'watch' || second !== fn || !first) return false;
  const [source] = isFunction(first) ? returnedExpressions(first) : [first];
  return source !== undefined && isState(isValueOfRef(source) ? source.object : source, state, run);
}

function isState(expression: Node, state: CallNode, run: Run): boolean {
  return identitiesOf(expression, run).some(({ made }) => made === state);
}
