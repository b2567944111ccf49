import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import type { AdapterRow, DefaultStore, SinkRow } from '../../catalog/types.js';
import { optionsAt } from '../code/options.js';
import { isFunction, returnedExpressions, unwrap, type CallNode, type Node } from '../code/expression.js';
import { functionsCalled, functionsOf } from '../code/functions.js';
import { identitiesOf } from '../code/identity.js';
import type { Identity } from '../code/identity-path.js';
import { membersOf } from '../code/members.js';
import { ownersOf } from '../code/owners.js';
import type { Run } from '../code/run.js';
import { flowsThrough, writesSecurely } from './flows.js';
import { isProtected } from './protection.js';

/** A store that is handed to a library as a whole, which then calls its methods. */
export interface StoreBehind {
  readonly row: SinkRow;
  /** The writes inside the project's own store that reach it. */
  readonly through: readonly Node[];
}

/** A store that keeps what it is given safe. */
const SAFE = Symbol('safe');

/** What a store's own method for writing is called. */
const WRITING_METHODS = [
  'setItem',
  'set',
  'setItemAsync',
  'setItemSync',
  'setString',
  'write',
  'save',
  'saveToken',
];

/** Adapters of adapters. */
const MAX_DEPTH = 5;

/**
 * The plain stores that an expression stands for: the library's own object, an adapter around it, a function that
 * returns it, or an object of the project whose writing method ends there. Empty where it is unknown, or safe on
 * some platform.
 */
export function storesBehind(expression: Node, run: Run): readonly StoreBehind[] {
  const found = behind(expression, run, 0);
  return found.includes(SAFE) ? [] : found.filter((each) => each !== SAFE);
}

/** Stores that are either one as one: `localStorage or AsyncStorage`; the device's decides the place. */
export function eitherOf(stores: readonly StoreBehind[]): StoreBehind | undefined {
  const first = stores.find(({ row }) => row.place === 'device') ?? stores[0];
  if (!first) return undefined;
  const store = [...new Set([first.row.store, ...stores.map(({ row }) => row.store)])].join(' or ');
  return { ...first, row: { ...first.row, store } };
}

/** The store that a library takes by itself, as one that was handed over. */
export function defaultStore({ store, place }: DefaultStore, id: string): StoreBehind {
  const row: SinkRow = {
    id,
    origin: { instance: id },
    path: '',
    role: 'sink',
    store,
    place,
    protection: 'plain',
    layout: { kind: 'value', value: 0 },
    example: '',
    counterExample: '',
  };
  return { row, through: [] };
}

type Found = StoreBehind | typeof SAFE;

function behind(expression: Node, run: Run, depth: number): Found[] {
  const node = unwrap(expression);
  if (depth > MAX_DEPTH) return [];
  const inner = (each: Node): Found[] => behind(each, run, depth + 1);
  if (node.type === T.ConditionalExpression) return [...inner(node.consequent), ...inner(node.alternate)];
  if (node.type === T.LogicalExpression) return [...inner(node.left), ...inner(node.right)];
  if (isFunction(node)) {
    // `() => AsyncStorage` returns the store, `(session) => AsyncStorage.setItem('session', session)` writes to it.
    return writesSecurely(node, run)
      ? [SAFE]
      : [...returnedExpressions(node).flatMap(inner), ...flowsThrough(node, run)];
  }
  if (node.type === T.ArrayExpression) return node.elements.flatMap((each) => (each ? inner(each) : []));
  if (node.type === T.Literal) return ofName(node.value);
  const adapter = adapterOf(node, run);
  if (adapter) return behindAdapter(adapter.row, adapter.call, inner, run);
  const known = ofIdentities(node, run);
  if (known.length > 0) return known;
  const own = ofOwners(node, run);
  if (own.length > 0) return own;
  const made =
    node.type === T.CallExpression ? functionsCalled(node.callee, run).flatMap(returnedExpressions) : [];
  return made.flatMap(inner);
}

/** `storage: 'localStorage'` */
function ofName(name: unknown): Found[] {
  return name === 'localStorage' || name === 'sessionStorage'
    ? [defaultStore({ store: name, place: 'web' }, name)]
    : [];
}

/** The adapter that made what an expression is: here, or where it was given its name. */
function adapterOf(node: Node, run: Run): { row: AdapterRow; call?: CallNode } | undefined {
  for (const { origin, path, made } of identitiesOf(node, run)) {
    const row = run.catalog.adapter(`${origin}|${path}`);
    if (row && (made || !row.store)) return { row, ...(made && { call: made }) };
  }
  return undefined;
}

function behindAdapter(
  row: AdapterRow,
  call: CallNode | undefined,
  inner: (node: Node) => Found[],
  run: Run,
): Found[] {
  const handed = call && row.store !== undefined ? optionsAt(call, row.store, run) : [];
  if (handed.length > 0) return handed.flatMap(inner);
  return row.defaultStore ? [defaultStore(row.defaultStore, row.id)] : [];
}

function ofIdentities(node: Node, run: Run): Found[] {
  return identitiesOf(node, run).flatMap((identity): Found[] => {
    for (const method of WRITING_METHODS) {
      const path = identity.path === '' ? method : `${identity.path}.${method}`;
      const found = atPath(identity, path, run);
      if (found) return [found];
    }
    return [];
  });
}

/** The store that a method of a library writes to, by the way to it. */
function atPath(identity: Identity, path: string, run: Run): Found | undefined {
  const row = run.catalog.sink(`${identity.origin}|${path}()`);
  if (!row) return undefined;
  return row.protection !== 'plain' || isProtected(row, identity, run) ? SAFE : { row, through: [] };
}

/** An object or an instance of the project: what its writing method does with what it is given. */
function ofOwners(node: Node, run: Run): Found[] {
  return ownersOf(node, run).flatMap((owner): Found[] => {
    for (const method of WRITING_METHODS) {
      const members = membersOf(owner, method, run);
      const functions = members.flatMap((each) => functionsOf(each, run));
      const stored = members.flatMap((each) => (each.kind === 'value' ? ofMethod(each.node, run) : []));
      if (stored.length > 0) return stored;
      if (functions.length === 0) continue;
      if (functions.some((fn) => writesSecurely(fn, run))) return [SAFE];
      return functions.flatMap((fn) => flowsThrough(fn, run));
    }
    return [];
  });
}

/** `{ setItem: SecureStore.setItemAsync }`: the library's own method under another name. */
function ofMethod(node: Node, run: Run): Found[] {
  return identitiesOf(node, run).flatMap((identity) => atPath(identity, identity.path, run) ?? []);
}
