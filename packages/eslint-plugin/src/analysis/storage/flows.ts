import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import type { SinkRow } from '../../catalog/types.js';
import { callsSecureStore, depositsOf, type Deposit, type Key } from './deposits.js';
import { enclosingFunction, type CallNode, type FunctionNode, type Node } from '../code/expression.js';
import { functionsCalled, settersCalled } from '../code/functions.js';
import { judge } from './judgement.js';
import { madeBy } from '../code/makers.js';
import { factsAround } from '../code/module.js';
import type { Run } from '../code/run.js';
import { argumentAt, parameterBehind, slotBehind, type Slot } from './slots.js';
import { statesChanged, valueOfState } from './states.js';

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
    if (writesSecurely(fn, run)) return [];
    const keyOf = (key: Node) => parameterBehind(key, fn) ?? makerSlot(key, fn) ?? { node: key };
    return flowsOf(writes, (value) => parameterBehind(value, fn), keyOf, run, depth);
  });
}

/** `const [value, setValue] = useState()`, and an effect that stores `value`: what the setter is given lands there. */
function flowsThroughState(state: CallNode, run: Run, depth: number): readonly Flow[] {
  if (depth > MAX_DEPTH) return [];
  return run.once<readonly Flow[]>('flows', state, [], () => {
    const slotOf = (value: Node) => slotBehind(value, (node) => valueOfState(node, state, run));
    const keyOf = (key: Node) => makerSlot(key, state) ?? { node: key };
    const scope = enclosingFunction(state) ?? factsAround(state)?.module.ast;
    return flowsOf(scope ? writesIn(scope) : [], slotOf, keyOf, run, depth);
  });
}

function flowsOf(
  writes: readonly Node[],
  slotOf: (value: Node) => Slot | undefined,
  keyOf: (key: Node) => Slot | MakerSlot | Key,
  run: Run,
  depth: number,
): Flow[] {
  return writes.flatMap((node) =>
    [...depositsOf(node, run), ...depositsThrough(node, run, depth + 1)].flatMap((deposit) => {
      const value = slotOf(deposit.value);
      if (!value || judge(deposit, run)) return [];
      const key = deposit.key && ('node' in deposit.key ? keyOf(deposit.key.node) : deposit.key);
      return [{ row: deposit.row, value, through: [node, ...deposit.through], ...(key && { key }) }];
    }),
  );
}

/** Does a function hand something to a store that protects it? */
export function writesSecurely(fn: FunctionNode, run: Run): boolean {
  return writesIn(fn).some((node) => isSecureWrite(node, run));
}

function isSecureWrite(node: Node, run: Run): boolean {
  return node.type === T.CallExpression && callsSecureStore(node, run);
}

function makerSlot(key: Node, made: Node): MakerSlot | undefined {
  for (let maker = enclosingFunction(made); maker; maker = enclosingFunction(maker)) {
    const slot = parameterBehind(key, maker);
    if (slot) return { ...slot, maker };
  }
  return undefined;
}

/** What a call, or an assignment, hands to stores through functions, setters and states of the project. */
export function depositsThrough(node: Node, run: Run, depth = 0): Deposit[] {
  if (node.type !== T.CallExpression && node.type !== T.AssignmentExpression) return [];
  if (isSecureWrite(node, run)) return [];
  const isCall = node.type === T.CallExpression;
  const target = isCall ? node.callee : node.left;
  const given = isCall ? node.arguments : [node.right];
  const functions = isCall ? functionsCalled(target, run) : settersCalled(target, run);
  // One file for the device and one for the browser: the same.
  if (functions.some((fn) => writesSecurely(fn, run))) return [];
  return [
    ...functions.flatMap((fn) => flowsThrough(fn, run, depth)),
    ...statesChanged(node, run).flatMap((state) => flowsThroughState(state, run, depth)),
  ].flatMap((flow) => {
    const value = argumentAt(given, flow.value);
    return value ? [depositAt(node, target, flow, given, value, run)] : [];
  });
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

const writesByScope = new WeakMap<Node, ReadonlyMap<Node, readonly Node[]>>();

/** The calls and assignments of a function, its inner functions included, or of a whole file. */
function writesIn(scope: Node): readonly Node[] {
  const facts = factsAround(scope);
  if (!facts) return [];
  const { ast } = facts.module;
  let byScope = writesByScope.get(ast);
  if (!byScope) {
    const found = new Map<Node, Node[]>();
    const add = (at: Node, node: Node): void => {
      const writes = found.get(at);
      if (writes) writes.push(node);
      else found.set(at, [node]);
    };
    for (const node of facts.nodes) {
      if (node.type !== T.CallExpression && node.type !== T.AssignmentExpression) continue;
      for (let fn = enclosingFunction(node); fn; fn = enclosingFunction(fn)) add(fn, node);
      add(ast, node);
    }
    writesByScope.set(ast, (byScope = found));
  }
  return byScope.get(scope) ?? [];
}
