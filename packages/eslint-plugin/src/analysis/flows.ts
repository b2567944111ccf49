import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';
import { TRANSPARENT_CALLS } from '../catalog/names.js';
import type { SinkRow } from '../catalog/types.js';
import { definitionsOf } from './definitions.js';
import { callsSecureStore, depositsOf, type Deposit, type Key } from './deposits.js';
import {
  calleeName,
  enclosingFunction,
  propertyName,
  unwrap,
  type FunctionNode,
  type Node,
} from './expression.js';
import { imported } from './exports.js';
import { functionsCalled, settersCalled } from './functions.js';
import { memberDefinitions } from './members.js';
import { judge } from './judgement.js';
import { factsAround } from './module.js';
import type { Run } from './run.js';

/** A parameter, or what a path leads to in it (`({ value }) => …`). */
interface Slot {
  readonly index: number;
  readonly path: readonly string[];
}

/** A parameter of the function that made the one that is called: `useStored(key)` for the setter it returns. */
interface MakerSlot extends Slot {
  readonly maker: FunctionNode;
}

/** A way through a function of the project: what is handed to this parameter ends in this store. */
export interface Flow {
  readonly row: SinkRow;
  readonly key?: Slot | MakerSlot | Key;
  readonly value: Slot;
  /** The writes inside, from the function that is called to the one that reaches the store. */
  readonly through: readonly Node[];
}

/** Wrappers of wrappers: how many functions a value is followed through. */
const MAX_DEPTH = 4;

/**
 * The ways through a *generic* function: one that shows by itself that it stores a token is reported where
 * it writes, so its callers are not.
 */
export function flowsThrough(fn: FunctionNode, run: Run, depth = 0): readonly Flow[] {
  if (depth > MAX_DEPTH) return [];
  return run.once<readonly Flow[]>('flows', fn, [], () => {
    const writes = writesIn(fn);
    // The keychain on a device and web storage in a browser: what can be done is done.
    if (writes.some((node) => node.type === T.CallExpression && callsSecureStore(node, run))) return [];
    return writes.flatMap((node) =>
      [...depositsOf(node, run), ...depositsThrough(node, run, depth + 1)].flatMap((deposit) => {
        const value = parameterBehind(deposit.value, fn);
        if (!value || judge(deposit, run)) return [];
        const key = deposit.key && 'node' in deposit.key ? keySlot(deposit.key.node, fn) : deposit.key;
        return [{ row: deposit.row, value, through: [node, ...deposit.through], ...(key && { key }) }];
      }),
    );
  });
}

function keySlot(key: Node, fn: FunctionNode): Slot | MakerSlot | Key {
  const own = parameterBehind(key, fn);
  if (own) return own;
  for (let maker = enclosingFunction(fn); maker; maker = enclosingFunction(maker)) {
    const slot = parameterBehind(key, maker);
    if (slot) return { ...slot, maker };
  }
  return { node: key };
}

/** What a call, or an assignment that runs a setter, hands to stores through functions of the project. */
export function depositsThrough(node: Node, run: Run, depth = 0): Deposit[] {
  if (node.type === T.CallExpression) {
    if (callsSecureStore(node, run)) return [];
    return functionsCalled(node.callee, run).flatMap((fn) =>
      flowsThrough(fn, run, depth).flatMap((flow) => {
        const value = argumentAt(node.arguments, flow.value);
        return value ? [depositAt(node, node.callee, flow, node.arguments, value, run)] : [];
      }),
    );
  }
  if (node.type !== T.AssignmentExpression || node.left.type !== T.MemberExpression) return [];
  return settersCalled(node.left, run).flatMap((fn) =>
    flowsThrough(fn, run, depth).map((flow) =>
      depositAt(node, node.left, flow, [node.right], node.right, run),
    ),
  );
}

function depositAt(
  node: Node,
  callee: Node,
  flow: Flow,
  given: readonly Node[],
  value: Node,
  run: Run,
): Deposit {
  const key = flow.key && keyAt(callee, flow.key, given, run);
  return { node, row: flow.row, value, through: flow.through, ...(key && { key }) };
}

function keyAt(callee: Node, key: Slot | MakerSlot | Key, given: readonly Node[], run: Run): Key | undefined {
  if (!('index' in key)) return key;
  const made = 'maker' in key ? madeBy(callee, key.maker, run)?.arguments : given;
  const found = made && argumentAt(made, key);
  return found && { node: found };
}

/** The call that made what is called: `useStored('token')` for `setToken` of `const [token, setToken] = useStored('token')`. */
function madeBy(callee: Node, maker: FunctionNode, run: Run): TSESTree.CallExpression | undefined {
  for (let at = unwrap(callee); ; at = unwrap(at.object)) {
    const made = callsBehind(at, run).find((call) => functionsCalled(call.callee, run).includes(maker));
    if (made || at.type !== T.MemberExpression) return made;
  }
}

/** The calls whose result, or a part of it, an expression is: also where it was made in another file. */
function callsBehind(node: Node, run: Run): TSESTree.CallExpression[] {
  if (node.type === T.CallExpression) return [node];
  return run.once<TSESTree.CallExpression[]>('calls behind', node, [], () => {
    const isName = node.type === T.Identifier;
    const definitions = isName
      ? definitionsOf(node)
      : node.type === T.MemberExpression
        ? memberDefinitions(node, run)
        : [];
    return definitions
      .flatMap((each) => (each.kind === 'import' ? imported(each, run) : [each]))
      .flatMap((each) => (each.kind === 'value' ? callsBehind(unwrap(each.node), run) : []));
  });
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

function argumentAt(given: readonly Node[], { index, path }: Slot): Node | undefined {
  if (given.slice(0, index + 1).some((each) => each.type === T.SpreadElement)) return undefined;
  let found: Node | undefined = given[index];
  for (const step of path) {
    const object: Node | undefined = found && unwrap(found);
    if (object?.type !== T.ObjectExpression) return found;
    found = object.properties.flatMap((property) =>
      property.type === T.Property && propertyName(property) === step ? [property.value] : [],
    )[0];
  }
  return found;
}
