import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import type { TSESLint } from '@typescript-eslint/utils';
import { definitionsOf } from '../code/definitions.js';
import { calleeName, isFunction, isInside, memberName, unwrap, type Node } from '../code/expression.js';
import { nodesWithin, variableOf } from '../code/module.js';
import { wordsOf } from '../evidence/words.js';
import type { Frame } from './sharing.js';

/** A place that keeps something between two calls: a variable, a field, a member of an object. */
export interface Cell {
  /** For messages. */
  readonly name: string;
  readonly id: string;
  /** Made anew by each call of a function on the way, so that no two of them see the same one. */
  readonly isLocal: boolean;
  /** A member of what a function on the way is given: a request's configuration. */
  readonly ofParameter: boolean;
  readonly variable?: TSESLint.Scope.Variable;
}

export interface Write {
  readonly node: Node;
  readonly value: Node | undefined;
  readonly operator: string;
}

export interface Read {
  readonly node: Node;
  /** It is asked: the condition of a branch or a loop. */
  readonly isAsked: boolean;
}

export interface CellUse {
  readonly cell: Cell;
  readonly writes: readonly Write[];
  readonly reads: readonly Read[];
}

const ids = new WeakMap<object, number>();
let next = 0;

function idOf(thing: object): number {
  const known = ids.get(thing);
  if (known !== undefined) return known;
  ids.set(thing, ++next);
  return next;
}

/** The cells that the functions on the way use, with what they do with them. */
export function usesOf(frames: readonly Frame[]): readonly CellUse[] {
  const uses = new Map<string, { cell: Cell; writes: Write[]; reads: Read[] }>();
  const seen = new Set<Node>();
  for (const { fn } of frames) {
    for (const node of nodesWithin(fn)) {
      if (seen.has(node) || (node.type !== T.Identifier && node.type !== T.MemberExpression)) continue;
      seen.add(node);
      const cell = cellOf(node, frames);
      if (!cell) continue;
      let use = uses.get(cell.id);
      if (!use) uses.set(cell.id, (use = { cell, writes: [], reads: [] }));
      const write = writeOf(node);
      if (write) use.writes.push(write);
      if (!write || write.operator !== '=') use.reads.push({ node, isAsked: isAsked(node) });
    }
  }
  return [...uses.values()];
}

/** The cell that a name or a member is; undefined for what is neither, or only a part of a longer name. */
export function cellOf(node: Node, frames: readonly Frame[]): Cell | undefined {
  if (node.type === T.Identifier) {
    if (node.parent?.type === T.MemberExpression && node.parent.property === node && !node.parent.computed)
      return undefined;
    const variable = variableOf(node);
    if (!variable) return undefined;
    return {
      name: node.name,
      id: `v${idOf(variable)}`,
      isLocal: isDeclaredWithin(variable, frames),
      ofParameter: false,
      variable,
    };
  }
  if (node.type !== T.MemberExpression) return undefined;
  const name = memberName(node);
  if (name === undefined) return undefined;
  const object = unwrap(node.object);
  if (object.type === T.ThisExpression)
    return { name: `this.${name}`, id: `this.${name}`, isLocal: false, ofParameter: false };
  if (object.type !== T.Identifier) {
    const inner = cellOf(object, frames);
    return inner && { ...inner, name: `${inner.name}.${name}`, id: `${inner.id}.${name}` };
  }
  const variable = variableOf(object);
  if (!variable) return undefined;
  const isLocal = isDeclaredWithin(variable, frames);
  const isGiven = isLocal && isOfParameter(object, frames);
  return {
    name: `${object.name}.${name}`,
    id: `v${idOf(variable)}.${name}`,
    // What a call of a store or a context gave is the same for all, however it is named here.
    isLocal: isLocal && !isGiven && isMadeHere(object),
    ofParameter: isGiven,
    variable,
  };
}

function isDeclaredWithin(variable: TSESLint.Scope.Variable, frames: readonly Frame[]): boolean {
  const [def] = variable.defs;
  if (!def) return false;
  return frames.some(
    ({ fn }) => isFunction(fn) && isInside(def.name, fn) && def.name !== (fn as { id?: Node }).id,
  );
}

/** A parameter of a function on the way, or what comes out of one: `const request = error.config`. */
function isOfParameter(identifier: Node, frames: readonly Frame[], depth = 0): boolean {
  if (depth > 4) return false;
  return definitionsOf(identifier).some((definition) => {
    if (definition.kind === 'parameter') return frames.some(({ fn }) => isInside(definition.fn, fn));
    if (definition.kind !== 'value') return false;
    const root = rootOf(definition.node);
    return root !== undefined && root !== identifier && isOfParameter(root, frames, depth + 1);
  });
}

function rootOf(expression: Node): Node | undefined {
  const node = unwrap(expression);
  if (node.type === T.Identifier) return node;
  if (node.type === T.MemberExpression) return rootOf(node.object);
  if (node.type === T.LogicalExpression) return rootOf(node.left);
  if (node.type === T.ObjectExpression) {
    const [first] = node.properties;
    return first?.type === T.SpreadElement ? rootOf(first.argument) : undefined;
  }
  return undefined;
}

/** An object that is written here, or constructed. */
function isMadeHere(identifier: Node): boolean {
  return definitionsOf(identifier).some((definition) => {
    if (definition.kind !== 'value') return false;
    const node = unwrap(definition.node);
    return (
      node.type === T.ObjectExpression || node.type === T.NewExpression || node.type === T.ArrayExpression
    );
  });
}

/** What is written to a cell by the expression around it. */
export function writeOf(node: Node): Write | undefined {
  const { parent } = node;
  if (parent?.type === T.AssignmentExpression && parent.left === node)
    return { node: parent, value: parent.right, operator: parent.operator };
  if (parent?.type === T.VariableDeclarator && parent.id === node && parent.init)
    return { node: parent, value: parent.init, operator: '=' };
  // `flights.set(key, flight)`, `refreshing.next(true)`, `setRefreshing(true)`
  const member = parent?.type === T.MemberExpression && parent.object === node ? parent : undefined;
  const call = member?.parent;
  if (member && call?.type === T.CallExpression && call.callee === member) {
    const method = calleeName(call);
    if (method === 'set' || method === 'next') {
      const value = call.arguments[call.arguments.length - 1];
      return { node: call, value, operator: method };
    }
  }
  return undefined;
}

function isAsked(node: Node): boolean {
  let at = node;
  for (let parent = at.parent; parent; at = parent, parent = parent.parent) {
    switch (parent.type) {
      case T.IfStatement:
      case T.WhileStatement:
      case T.ConditionalExpression:
        return parent.test === at;
      case T.LogicalExpression:
        if (parent.left === at) return true;
        continue;
      case T.UnaryExpression:
      case T.MemberExpression:
      case T.CallExpression:
      case T.BinaryExpression:
      case T.ChainExpression:
      case T.TSNonNullExpression:
        continue;
      default:
        return false;
    }
  }
  return false;
}

/** A mark on the request itself, which keeps it from being sent a third time: `request._retry = true`. */
export function isRetryFlag({ cell, writes }: CellUse): boolean {
  if (!cell.ofParameter) return false;
  const last = cell.name.split('.').pop() ?? '';
  const isMark = wordsOf(last).some((word) =>
    ['retry', 'retried', 'sent', 'attempt', 'attempted', 'retries'].includes(word),
  );
  return (
    writes.length > 0 &&
    (isMark || writes.some(({ value }) => value?.type === T.Literal && value.value === true))
  );
}
