import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { definitionsOf, type Definition } from '../code/definitions.js';
import { exportedBy, imported, namesExportedBy, required } from '../code/exports.js';
import {
  calleeName,
  isFunction,
  memberName,
  propertyName,
  returnedExpressions,
  unwrap,
  type FunctionNode,
  type Node,
} from '../code/expression.js';
import { functionsCalled } from '../code/functions.js';
import type { Module } from '../code/module.js';
import { memberDefinitions } from '../code/members.js';
import { optionsNamed } from '../code/options.js';
import { ownersOf, takenApart } from '../code/owners.js';
import type { Run } from '../code/run.js';
import { heldByChanges } from './changes.js';
import { under, type HeldToken } from './held-token.js';
import { heldByType, heldByValue } from './value.js';

/** Calls that make one reducer of several, by name. */
export const COMBINING = new Set(['combineReducers', 'combineSlices']);

/** Where Redux's makers of reducers and stores take the reducer, or the state that it starts with. */
const MAKERS: Readonly<Record<string, (call: TSESTree.CallExpression, run: Run) => readonly HeldToken[]>> = {
  createSlice: ofSlice,
  createReducer: (call, run) => [...initially(call.arguments[0], run), ...changedIn(call.arguments[1], run)],
  handleActions: (call, run) => [...initially(call.arguments[1], run), ...changedIn(call.arguments[0], run)],
  persistReducer: (call, run) => ofArgument(call.arguments[1], run),
  configureStore: (call, run) =>
    call.arguments.slice(0, 1).flatMap((options) => heldByNamed(options, 'reducer', run)),
};

/**
 * The tokens in the state that a Redux reducer keeps: of a slice, a map of slices, a function with a `switch`,
 * also where the parts stand in other files.
 */
export function heldByReducer(expression: Node, run: Run): readonly HeldToken[] {
  const node = unwrap(expression);
  return run.once<readonly HeldToken[]>('held by reducer', node, [], () => find(node, run));
}

function find(node: Node, run: Run): readonly HeldToken[] {
  if (isFunction(node)) return ofFunction(node, run);
  switch (node.type) {
    case T.Identifier:
      return definitionsOf(node).flatMap((each) => ofDefinition(each, run));
    case T.MemberExpression:
      // `authSlice.reducer`, or the reducer among a module's exports.
      return memberName(node) === 'reducer' && ownersOf(node.object, run).length === 0
        ? heldByReducer(node.object, run)
        : memberDefinitions(node, run).flatMap((each) => ofDefinition(each, run));
    case T.ObjectExpression:
      return ofMap(node, run);
    case T.CallExpression:
      return ofCall(node, run);
    case T.ConditionalExpression:
      return [...heldByReducer(node.consequent, run), ...heldByReducer(node.alternate, run)];
    default:
      return [];
  }
}

function ofDefinition(definition: Definition, run: Run): readonly HeldToken[] {
  if (definition.kind === 'import')
    return imported(definition, run).flatMap((each) => ofDefinition(each, run));
  if (definition.kind === 'declared')
    return isFunction(definition.node) ? heldByReducer(definition.node, run) : [];
  if (definition.kind === 'namespace') return [];
  if (definition.kind !== 'value') return [];
  const { node, path } = definition;
  // `const { actions, reducer } = createSlice(…)`
  if (path.length === 0 || path[0] === 'reducer') return heldByReducer(node, run);
  return takenApart(definition, run).flatMap((each) => ofDefinition(each, run));
}

/** `{ auth: authReducer, cart }`, with everything behind the name of its slice. */
function ofMap(node: TSESTree.ObjectExpression, run: Run): readonly HeldToken[] {
  return node.properties.flatMap((property) => {
    if (property.type === T.SpreadElement) return heldByReducer(property.argument, run);
    const name = propertyName(property);
    return name === undefined ? [] : under(name, heldByReducer(property.value, run));
  });
}

function ofCall(call: TSESTree.CallExpression, run: Run): readonly HeldToken[] {
  const module = required(call, run);
  if (module.length > 0) return module.flatMap((each) => ofDefinition(each, run));
  const name = calleeName(call) ?? '';
  if (COMBINING.has(name)) return ofArgument(call.arguments[0], run);
  const maker = MAKERS[name];
  if (maker) return maker(call, run);
  const made = functionsCalled(call.callee, run);
  // `rootReducer` that hands its state on: `return appReducer(state, action)`.
  if (made.length > 0 || takesState(call)) {
    return [
      ...heldByReducer(call.callee, run),
      ...made.flatMap(returnedExpressions).flatMap((each) => heldByReducer(each, run)),
    ];
  }
  // `undoable(reducer)`, `enableBatching(reducer)`
  return ofArgument(call.arguments[0], run);
}

function takesState(call: TSESTree.CallExpression): boolean {
  const action = call.arguments[1];
  return action?.type === T.Identifier && definitionsOf(action).some((each) => each.kind === 'parameter');
}

function ofArgument(argument: Node | undefined, run: Run): readonly HeldToken[] {
  if (!argument) return [];
  const [owner] = ownersOf(argument, run);
  if (owner?.kind === 'module') return ofModule(owner.module, run);
  return owner?.kind === 'object' && owner.node !== unwrap(argument)
    ? ofMap(owner.node, run)
    : heldByReducer(argument, run);
}

/** `import * as reducers from './reducers'` */
function ofModule(module: Module, run: Run): readonly HeldToken[] {
  return namesExportedBy(module, run).flatMap((name) =>
    under(
      name,
      exportedBy(module, name, run).flatMap((each) => ofDefinition(each, run)),
    ),
  );
}

/** `(state = initialState, action) => …` */
function ofFunction(fn: FunctionNode, run: Run): readonly HeldToken[] {
  const [state] = fn.params;
  const initial = state?.type === T.AssignmentPattern ? state : undefined;
  const target = initial ? initial.left : state;
  const type = target && 'typeAnnotation' in target ? target.typeAnnotation?.typeAnnotation : undefined;
  return [
    ...(initial ? heldByValue(initial.right, run) : []),
    ...(type ? heldByType(type, run) : []),
    ...heldByChanges(fn, run),
    ...returnedExpressions(fn).flatMap((each) =>
      unwrap(each).type === T.CallExpression ? heldByReducer(each, run) : [],
    ),
  ];
}

function ofSlice(call: TSESTree.CallExpression, run: Run): readonly HeldToken[] {
  const [options] = call.arguments;
  if (!options) return [];
  return [
    ...optionsNamed(options, 'initialState', run).flatMap((each) => initially(each, run)),
    ...['reducers', 'extraReducers'].flatMap((name) =>
      optionsNamed(options, name, run).flatMap((each) => heldByChanges(each, run)),
    ),
  ];
}

function heldByNamed(options: Node, name: string, run: Run): readonly HeldToken[] {
  return optionsNamed(options, name, run).flatMap((each) => heldByReducer(each, run));
}

/** What a state starts with, or a function that returns it. */
function initially(initial: Node | undefined, run: Run): readonly HeldToken[] {
  if (!initial) return [];
  const functions = functionsCalled(initial, run);
  return functions.length > 0
    ? functions.flatMap(returnedExpressions).flatMap((each) => heldByValue(each, run))
    : heldByValue(initial, run);
}

function changedIn(scope: Node | undefined, run: Run): readonly HeldToken[] {
  return scope ? heldByChanges(scope, run) : [];
}
