import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { exactText } from '../../../analysis/code/constant.js';
import { definitionsOf } from '../../../analysis/code/definitions.js';
import {
  argumentOf,
  calleeName,
  enclosingFunction,
  returnedExpressions,
  unwrap,
  type FunctionNode,
  type Node,
} from '../../../analysis/code/expression.js';
import { functionsCalled } from '../../../analysis/code/functions.js';
import { factsOf, isSameNode, nodesWithin, type Module } from '../../../analysis/code/module.js';
import { ownersOf } from '../../../analysis/code/owners.js';
import type { Run } from '../../../analysis/code/run.js';
import type { CallOfStore } from '../../../analysis/storage/uses.js';
import type { Move } from '../moves.js';
import { isOtherKey } from '../other-keys.js';
import type { Rewrite } from '../rewrites.js';
import { deed, EMPTY } from './rewrites.js';

/** A function of the project that does nothing but ask the store, with the key that it is given. */
export interface Wrapper {
  readonly fn: FunctionNode;
  readonly does: CallOfStore['method']['does'];
  /** Positions of its parameters. */
  readonly key: number;
  readonly value?: number;
  /** What it gives where the store is empty; undefined for `null`. */
  readonly empty: string | undefined;
  /** The object that it is a member of, if it is one. */
  readonly owner?: TSESTree.ObjectExpression;
}

/** The wrapper around a use whose key is only known at run time; undefined where the function does more than that. */
export function wrapperAround(use: CallOfStore): Wrapper | undefined {
  const fn = enclosingFunction(use.node);
  if (!fn || fn.async || !use.keyNode || isHandedInPlace(fn)) return undefined;
  const inner = nodesWithin(fn.body);
  const calls = inner.filter(({ type }) => type === T.CallExpression || type === T.NewExpression);
  if (calls.length !== 1 || inner.some(({ type }) => TURNS.has(type))) return undefined;
  const key = parameterOf(use.keyNode, fn);
  const given = use.node.arguments[1];
  const value = given && parameterOf(given, fn);
  const { does } = use.method;
  if (key === undefined || (does === 'write' && value === undefined)) return undefined;
  const { parent } = fn;
  const owner =
    parent.type === T.Property && parent.parent.type === T.ObjectExpression ? parent.parent : undefined;
  const common = { fn, does, key, ...(value !== undefined && { value }), ...(owner && { owner }) };
  if (does !== 'read') return { ...common, empty: undefined };
  const [result, ...others] = returnedExpressions(fn);
  if (!result || others.length > 0) return undefined;
  const empty = emptyOf(result, use);
  return empty && { ...common, empty: empty.text };
}

/** `keys.map((key) => storage.getString(key))`: whoever is handed it calls it, with keys of theirs. */
function isHandedInPlace({ parent }: FunctionNode): boolean {
  if (parent.type === T.CallExpression) return calleeName(parent) !== 'useCallback';
  return IN_PLACE.has(parent.type);
}

const IN_PLACE: ReadonlySet<string> = new Set([
  T.NewExpression,
  T.ArrayExpression,
  T.JSXExpressionContainer,
  T.ReturnStatement,
  T.ArrowFunctionExpression,
]);

/** With one of these a function may do something else. */
const TURNS: ReadonlySet<string> = new Set([
  T.IfStatement,
  T.SwitchStatement,
  T.ConditionalExpression,
  T.ForStatement,
  T.ForOfStatement,
  T.WhileStatement,
  T.AwaitExpression,
]);

function parameterOf(node: Node, fn: FunctionNode): number | undefined {
  const name = unwrap(node);
  if (name.type !== T.Identifier) return undefined;
  const [definition] = definitionsOf(name);
  return definition?.kind === 'parameter' && definition.fn === fn && definition.path.length === 0
    ? definition.index
    : undefined;
}

/** What `getString(key) ?? null` gives where nothing is stored: of `''` and other stand-ins nothing is known. */
function emptyOf(result: Node, { node, store }: CallOfStore): { text: string | undefined } | undefined {
  let at = unwrap(result);
  let isNull = false;
  if (at.type === T.LogicalExpression && at.operator !== '&&') {
    const { right } = at;
    if (right.type !== T.Literal || right.value !== null) return undefined;
    isNull = true;
    at = unwrap(at.left);
  }
  if (at.type === T.Identifier) {
    const [definition, ...others] = definitionsOf(at);
    if (definition?.kind !== 'value' || others.length > 0 || definition.path.length > 0) return undefined;
    at = unwrap(definition.node);
  }
  if (at !== node) return undefined;
  return { text: isNull ? undefined : EMPTY[store.shape] };
}

/** What becomes of the calls of a wrapper, in one file. */
export function callsThrough(
  wrapper: Wrapper,
  module: Module,
  run: Run,
  move: Move,
): Rewrite[] | { readonly reason: string } {
  const rewrites: Rewrite[] = [];
  for (const node of factsOf(module).nodes) {
    if (isHandedOn(node, wrapper, run))
      return {
        reason: `what asks the store is handed on in line ${node.loc.start.line} of ${module.filename}`,
      };
    if (node.type !== T.CallExpression || !isCallOf(node, wrapper, run)) continue;
    const key = argumentOf(node, wrapper.key);
    const text = key && exactText(key, run);
    if (key && text === undefined && isOtherKey(key, move, run)) continue;
    if (!key || text === undefined)
      return {
        reason: `the key in line ${node.loc.start.line} of ${module.filename} is only known at run time`,
      };
    if (!move.keys.has(text)) continue;
    const value = wrapper.value === undefined ? undefined : argumentOf(node, wrapper.value);
    const source = (each: Node | undefined) => (each ? module.text.slice(...each.range) : '');
    const rewrite = deed(move, node, wrapper.does, source(key), source(value), wrapper.empty);
    if ('reason' in rewrite) return { reason: `${rewrite.reason} (${module.filename})` };
    rewrites.push(rewrite);
  }
  return rewrites;
}

function isCallOf(node: TSESTree.CallExpression, { fn }: Wrapper, run: Run): boolean {
  return functionsCalled(node.callee, run).some((each) => isSameNode(each, fn));
}

/** The function, or the object that it is a member of, as a value: somebody else may call it with any key. */
function isHandedOn(node: Node, { fn, owner }: Wrapper, run: Run): boolean {
  if (node.type !== T.Identifier && node.type !== T.MemberExpression) return false;
  const { parent } = node;
  if (!VALUES.has(parent.type)) return false;
  if (parent.type === T.CallExpression && parent.callee === node) return false;
  if (parent.type === T.Property && (parent.value !== node || parent.parent.type === T.ObjectPattern))
    return false;
  if (parent.type === T.VariableDeclarator && parent.init !== node) return false;
  if (owner) return ownersOf(node, run).some((each) => isSameNode(each.node, owner));
  return functionsCalled(node, run).some((each) => isSameNode(each, fn));
}

const VALUES: ReadonlySet<string> = new Set([
  T.CallExpression,
  T.NewExpression,
  T.Property,
  T.ArrayExpression,
  T.ReturnStatement,
  T.ArrowFunctionExpression,
  T.AssignmentExpression,
  T.VariableDeclarator,
  T.JSXExpressionContainer,
  T.ConditionalExpression,
  T.LogicalExpression,
]);
