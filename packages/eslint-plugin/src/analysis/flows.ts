import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';
import { TRANSPARENT_CALLS } from '../catalog/names.js';
import type { SinkRow } from '../catalog/types.js';
import { definitionsOf } from './definitions.js';
import { depositsOf, type Deposit, type Key } from './deposits.js';
import {
  calleeName,
  enclosingFunction,
  propertyName,
  unwrap,
  type FunctionNode,
  type Node,
} from './expression.js';
import { functionsCalled } from './functions.js';
import { judge } from './judgement.js';
import { factsAround } from './module.js';
import type { Run } from './run.js';

/** A parameter, or what a path leads to in it (`({ value }) => …`). */
interface Slot {
  readonly index: number;
  readonly path: readonly string[];
}

/** A way through a function of the project: what is handed to this parameter ends in this store. */
export interface Flow {
  readonly row: SinkRow;
  readonly key?: Slot | Key;
  readonly value: Slot;
}

/** Wrappers of wrappers: how many functions a value is followed through. */
const MAX_DEPTH = 4;

/**
 * The ways through a *generic* function: one that shows by itself that it stores a token is reported where
 * it writes, so its callers are not.
 */
export function flowsThrough(fn: FunctionNode, run: Run, depth = 0): readonly Flow[] {
  if (depth > MAX_DEPTH) return [];
  return run.once<readonly Flow[]>('flows', fn, [], () =>
    writesIn(fn).flatMap((node) =>
      [...depositsOf(node, run), ...depositsThrough(node, run, depth + 1)].flatMap((deposit) => {
        const value = parameterBehind(deposit.value, fn);
        if (!value || judge(deposit, run)) return [];
        const key =
          deposit.key && 'node' in deposit.key
            ? (parameterBehind(deposit.key.node, fn) ?? deposit.key)
            : deposit.key;
        return [{ row: deposit.row, value, ...(key && { key }) }];
      }),
    ),
  );
}

/** What a call hands to stores through functions of the project. */
export function depositsThrough(node: Node, run: Run, depth = 0): Deposit[] {
  if (node.type !== T.CallExpression) return [];
  return functionsCalled(node.callee, run).flatMap((fn) =>
    flowsThrough(fn, run, depth).flatMap((flow) => {
      const value = argumentAt(node, flow.value);
      if (!value) return [];
      const key = flow.key && ('index' in flow.key ? keyOf(argumentAt(node, flow.key)) : flow.key);
      return [{ node, row: flow.row, value, ...(key && { key }) }];
    }),
  );
}

function keyOf(node: Node | undefined): Key | undefined {
  return node && { node };
}

const writesByFunction = new WeakMap<Node, ReadonlyMap<FunctionNode, readonly Node[]>>();

/** The calls and assignments of a function, its inner functions included. */
function writesIn(fn: FunctionNode): readonly Node[] {
  const facts = factsAround(fn);
  if (!facts) return [];
  let byFunction = writesByFunction.get(facts.module.ast);
  if (!byFunction) {
    const found = new Map<FunctionNode, Node[]>();
    for (const node of facts.nodes) {
      if (node.type !== T.CallExpression && node.type !== T.AssignmentExpression) continue;
      for (let at = enclosingFunction(node); at; at = enclosingFunction(at)) {
        found.set(at, [...(found.get(at) ?? []), node]);
      }
    }
    writesByFunction.set(facts.module.ast, (byFunction = found));
  }
  return byFunction.get(fn) ?? [];
}

/** The parameter of this function that an expression hands on, through `JSON.stringify`, wrapping objects and names. */
function parameterBehind(expression: Node, fn: FunctionNode, depth = 0): Slot | undefined {
  const node = unwrap(expression);
  if (depth > 6) return undefined;
  const inner = (each: Node | null | undefined): Slot | undefined =>
    each ? parameterBehind(each, fn, depth + 1) : undefined;
  switch (node.type) {
    case T.Identifier:
      for (const definition of definitionsOf(node)) {
        if (definition.kind === 'parameter' && definition.fn === fn)
          return { index: definition.index, path: definition.path };
        if (definition.kind !== 'value' || definition.path.length > 0) continue;
        const found = inner(definition.node);
        if (found) return found;
      }
      return undefined;
    case T.CallExpression:
      return TRANSPARENT_CALLS.has(calleeName(node) ?? '') ? inner(node.arguments[0]) : undefined;
    case T.ConditionalExpression:
      return inner(node.consequent) ?? inner(node.alternate);
    case T.LogicalExpression:
      return inner(node.left) ?? inner(node.right);
    case T.TemplateLiteral:
      return node.expressions.map(inner).find((each) => each !== undefined);
    case T.BinaryExpression:
      return node.operator === '+' ? (inner(node.left) ?? inner(node.right)) : undefined;
    case T.ObjectExpression:
      return node.properties
        .map((property) => inner(property.type === T.Property ? property.value : property.argument))
        .find((each) => each !== undefined);
    default:
      return undefined;
  }
}

function argumentAt(call: TSESTree.CallExpression, { index, path }: Slot): Node | undefined {
  if (call.arguments.slice(0, index + 1).some((each) => each.type === T.SpreadElement)) return undefined;
  let found: Node | undefined = call.arguments[index];
  for (const step of path) {
    const object: Node | undefined = found && unwrap(found);
    if (object?.type !== T.ObjectExpression) return found;
    found = object.properties.flatMap((property) =>
      property.type === T.Property && propertyName(property) === step ? [property.value] : [],
    )[0];
  }
  return found;
}
