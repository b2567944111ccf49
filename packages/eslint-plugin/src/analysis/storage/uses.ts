import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { STORE_METHODS, type Store, type StoreMethod, type StoreShape } from '../../catalog/stores.js';
import { exactText } from '../code/constant.js';
import { memberName, propertyName, unwrap, type CallNode, type Node } from '../code/expression.js';
import { factsAround, factsOf, type Module } from '../code/module.js';
import type { Run } from '../code/run.js';
import { isHandedOn, isKeptByLibrary } from './handed-stores.js';
import { methodAt, storeAt } from './store-of.js';

/** One place where a store of the catalogue is asked for something, or is itself handed on. */
export type Use = CallOfStore | MethodOfStore | HandedStore | UnknownUse;

interface Common {
  readonly store: Store;
  readonly module: Module;
  /** The call that made the instance, where the store is one of several. */
  readonly made?: CallNode;
}

/** `AsyncStorage.getItem('token')` */
export interface CallOfStore extends Common {
  readonly kind: 'call';
  readonly node: TSESTree.CallExpression;
  readonly name: string;
  readonly method: StoreMethod;
  /** The keys it is about, each undefined where it is only known at run time; undefined where not even their number is. */
  readonly keys: readonly (string | undefined)[] | undefined;
  /** The expression of the one key. */
  readonly keyNode?: Node;
}

/** `{ getItem: AsyncStorage.getItem }`: whoever gets the method calls it with keys of theirs. */
export interface MethodOfStore extends Common {
  readonly kind: 'method';
  readonly node: Node;
  readonly name: string;
}

/** `new Session(AsyncStorage)`: whoever gets the store asks it for keys of theirs. */
export interface HandedStore extends Common {
  readonly kind: 'handed';
  readonly node: Node;
}

/** A member that is no method we know, or may be another store's: `AsyncStorage[method](key)`, `localStorage.token`. */
export interface UnknownUse extends Common {
  readonly kind: 'unknown';
  readonly node: Node;
  /** The name of the member, where it is known. */
  readonly name?: string;
  /** What it is called with first, where that is a text that is known. */
  readonly key?: string;
  /** A member that is looked at, and not called. */
  readonly isLookedAt: boolean;
}

/** Every use of a store in a file, as far as what it imports is in view. */
export function usesIn(module: Module, run: Run): readonly Use[] {
  return run.once<readonly Use[]>('uses of stores', module.ast, [], () =>
    factsOf(module).nodes.flatMap((node): Use[] => {
      if (node.type === T.CallExpression) return callOf(node, module, run);
      if (node.type !== T.MemberExpression && node.type !== T.Identifier) return [];
      if (isHandedOn(node)) return [...handedOn(node, module, run), ...memberOf(node, module, run)];
      if (node.type === T.MemberExpression) return memberOf(node, module, run);
      return isTakenOut(node) ? takenOut(node, module, run) : [];
    }),
  );
}

/** The use of a store that a call or an assignment is. */
export function useAt(write: Node, run: Run): Use | undefined {
  const module = factsAround(write)?.module;
  if (!module) return undefined;
  return usesIn(module, run).find(
    ({ node }) => node === write || (write.type === T.AssignmentExpression && write.left === node),
  );
}

function handedOn(node: Node, module: Module, run: Run): Use[] {
  const found = storeAt(node, run);
  return found && !isKeptByLibrary(node, run) ? [{ ...found, module, kind: 'handed', node }] : [];
}

/** `const { getItem } = AsyncStorage`: a method that is called by its own name from then on. */
function isTakenOut(node: TSESTree.Identifier): boolean {
  const { parent } = node;
  return parent.type === T.Property && parent.parent.type === T.ObjectPattern && parent.value === node;
}

function takenOut(node: TSESTree.Identifier, module: Module, run: Run): Use[] {
  const found = methodAt(node, run);
  if (!found) return [];
  const { store, name, made } = found;
  return [{ store, module, ...(made && { made }), kind: 'unknown', node, name, isLookedAt: false }];
}

function callOf(node: TSESTree.CallExpression, module: Module, run: Run): Use[] {
  const found = methodAt(node.callee, run);
  if (!found) return byName(node, module, run);
  const { store, name, made, isSure } = found;
  const method = STORE_METHODS[store.shape][name];
  const common = { store, module, ...(made && { made }) };
  const callee = unwrap(node.callee);
  if (!isSure) return [{ ...common, kind: 'unknown', node, name, ...calledWith(node, run) }];
  if (!method)
    return callee.type === T.MemberExpression
      ? [{ ...common, kind: 'unknown', node: callee, name, ...calledWith(node, run) }]
      : [];
  const keyNode = method.keys === 'one' ? keysGiven(node, method) : undefined;
  const keys = keysOf(node, method, run);
  return [{ ...common, kind: 'call', node, name, method, keys, ...(keyNode && { keyNode }) }];
}

/** `AsyncStorage[method]('token')` */
function byName(node: TSESTree.CallExpression, module: Module, run: Run): Use[] {
  const callee = unwrap(node.callee);
  if (callee.type !== T.MemberExpression || memberName(callee) !== undefined) return [];
  const store = storeAt(callee.object, run);
  return store ? [{ ...store, module, kind: 'unknown', node: callee, ...calledWith(node, run) }] : [];
}

function memberOf(node: TSESTree.MemberExpression | TSESTree.Identifier, module: Module, run: Run): Use[] {
  if (isCallee(node)) return [];
  if (node.type === T.MemberExpression && memberName(node) === undefined) {
    const store = storeAt(node.object, run);
    return store ? [{ ...store, module, kind: 'unknown', node, isLookedAt: false }] : [];
  }
  const found = methodAt(node, run);
  if (!found) return [];
  const { store, name, made, isSure } = found;
  const common = { store, module, ...(made && { made }) };
  if (!isSure) return [{ ...common, kind: 'unknown', node, isLookedAt: false }];
  if (STORE_METHODS[store.shape][name]) return [{ ...common, kind: 'method', node, name }];
  return node.type === T.MemberExpression
    ? [{ ...common, kind: 'unknown', node, name, isLookedAt: true }]
    : [];
}

function calledWith(call: TSESTree.CallExpression, run: Run): { key?: string; isLookedAt: false } {
  const [first] = call.arguments;
  const key = first && exactText(first, run);
  return { isLookedAt: false, ...(key !== undefined && { key }) };
}

/** Is this what is called, with or without an assertion around it? */
function isCallee(node: Node): boolean {
  let at = node;
  while (at.parent && /^(?:TS|Chain)/.test(at.parent.type)) at = at.parent;
  return at.parent?.type === T.CallExpression && unwrap(at.parent.callee) === node;
}

/** What a call is handed as its key or keys. */
function keysGiven(call: TSESTree.CallExpression, { keys, within }: StoreMethod): Node | undefined {
  const [first] = call.arguments;
  if (!first || keys === undefined || first.type === T.SpreadElement) return undefined;
  return within === undefined ? first : propertyOf(first, within);
}

function keysOf(
  call: TSESTree.CallExpression,
  method: StoreMethod,
  run: Run,
): readonly (string | undefined)[] | undefined {
  const { keys } = method;
  const given = keysGiven(call, method);
  if (!given) return undefined;
  const listed = unwrap(given);
  const isRecord = keys === 'record' || (method.orRecord && listed.type === T.ObjectExpression);
  if (keys === 'one' && !isRecord) return [exactText(given, run)];
  if (isRecord) {
    if (listed.type !== T.ObjectExpression) return undefined;
    return listed.properties.map((each) =>
      each.type === T.Property ? (propertyName(each) ?? exactText(each.key, run)) : undefined,
    );
  }
  if (listed.type !== T.ArrayExpression) return undefined;
  return listed.elements.map((element) => {
    const key = keys === 'pairs' ? firstOf(element) : element;
    return key && key.type !== T.SpreadElement ? exactText(key, run) : undefined;
  });
}

function firstOf(pair: Node | null): Node | null {
  const list = pair && unwrap(pair);
  return list?.type === T.ArrayExpression ? (list.elements[0] ?? null) : null;
}

function propertyOf(argument: Node, name: string): Node | undefined {
  const object = unwrap(argument);
  if (object.type !== T.ObjectExpression) return undefined;
  for (const property of object.properties) {
    if (property.type === T.Property && propertyName(property) === name) return property.value;
  }
  return undefined;
}

/** Of which shape a store is, for messages. */
export type { Store, StoreShape };
