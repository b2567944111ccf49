import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import type { KeySlot, Layout, SinkRow, Slot } from '../../catalog/types.js';
import { overItsBacking } from './backing.js';
import { cookieParts, headerCookies } from './cookie.js';
import {
  isFunction,
  memberName,
  propertyName,
  returnedExpressions,
  unwrap,
  type CallNode,
  type Node,
  argumentAmong,
} from '../code/expression.js';
import { identitiesOf } from '../code/identity.js';
import type { Identity } from '../code/identity-path.js';
import { ownersOf } from '../code/owners.js';
import { isHttpOnly, isInMemory, isKeyed, isProtected, takesAllTogether } from './protection.js';
import type { Run } from '../code/run.js';
import { columnValues } from './sql.js';

/** A key: an expression, or text that is known without one (a property's name). */
export type Key = { readonly node: Node } | { readonly text: string };

/** One value handed to a store that keeps it in plain text. */
export interface Deposit {
  /** The write. */
  readonly node: Node;
  readonly row: SinkRow;
  readonly key?: Key;
  readonly value: Node;
  /** The writes inside the project's own functions that it goes through; the last one reaches the store. */
  readonly through: readonly Node[];
  /** What the code calls the store that leads there, where `node` does not say it. */
  readonly via?: string;
}

/** What a call or an assignment hands to stores of the catalogue. */
export function depositsOf(node: Node, run: Run): Deposit[] {
  if (node.type === T.CallExpression) return ofCall(node, run);
  if (node.type === T.AssignmentExpression) return ofAssignment(node, run);
  return [];
}

function ofCall(node: TSESTree.CallExpression, run: Run): Deposit[] {
  const stores = storesCalled(node, run);
  if (stores.some(({ row }) => row.protection !== 'plain')) return [];
  const open = stores.flatMap(({ row, identity }) => {
    if (isProtected(row, identity, run) || isHttpOnly(row, node, identity, run)) return [];
    const own = overItsBacking(row, identity, run);
    return own ? [{ row: own, identity }] : [];
  });
  const [first] = open;
  if (!first) return [];
  // `remember ? localStorage : sessionStorage` is either.
  const store = [...new Set(open.map(({ row }) => row.store))].join(' or ');
  return layOut(node, { ...first.row, store }, first.identity, run);
}

/**
 * Does the call go to a store that protects what it is given, at least on some platform? An app that keeps the
 * token in the keychain and falls back to web storage in a browser has done what can be done.
 */
export function callsSecureStore(node: TSESTree.CallExpression, run: Run): boolean {
  return storesCalled(node, run).some(({ row }) => row.protection !== 'plain');
}

function storesCalled(node: TSESTree.CallExpression, run: Run): { row: SinkRow; identity: Identity }[] {
  return identitiesOf(node.callee, run).flatMap((identity) => {
    const row = run.catalog.sink(`${identity.origin}|${identity.path}()`);
    return row ? [{ row, identity }] : [];
  });
}

/** `localStorage.token = …`, `localStorage[KEY] = …`, `document.cookie = …`. */
function ofAssignment(node: TSESTree.AssignmentExpression, run: Run): Deposit[] {
  const target = unwrap(node.left);
  if (!['=', '??=', '||=', '+='].includes(node.operator)) return [];
  if (target.type === T.Identifier) return ofStoreAssignment(node, target, run);
  if (target.type !== T.MemberExpression) return [];
  const name = memberName(target);
  for (const identity of identitiesOf(target.object, run)) {
    const owner = `${identity.origin}|${identity.path && `${identity.path}.`}`;
    const named = name === undefined ? undefined : run.catalog.sink(`${owner}${name}=`);
    const row = named ?? run.catalog.sink(`${owner}*=`);
    if (!row || isProtected(row, identity, run)) continue;
    if (row.layout.kind === 'cookie') return cookieDeposits(node, row, run);
    if (row.layout.kind === 'ref') {
      if (isHttpOnly(row, node, identity, run)) continue;
      const bound = keyAt(node, row.layout.key, identity);
      return [{ node, row, value: node.right, through: [], ...(bound && { key: { node: bound } }) }];
    }
    const key: Key = name === undefined ? { node: target.property } : { text: name };
    return [{ node, row, key, value: node.right, through: [] }];
  }
  return [];
}

/** `$session = next`: Svelte writes what is assigned to the name of a store with a `$` before it into the store. */
function ofStoreAssignment(
  node: TSESTree.AssignmentExpression,
  target: TSESTree.Identifier,
  run: Run,
): Deposit[] {
  if (!target.name.startsWith('$')) return [];
  return identitiesOf(target, run).flatMap((identity) => {
    const row = run.catalog.sink(`${identity.origin}|${identity.path}=`);
    if (row?.layout.kind !== 'ref') return [];
    const bound = keyAt(node, row.layout.key, identity);
    return [{ node, row, value: node.right, through: [], ...(bound && { key: { node: bound } }) }];
  });
}

function cookieDeposits(node: TSESTree.AssignmentExpression, row: SinkRow, run: Run): Deposit[] {
  const parts = cookieParts(node.right, run);
  return parts ? [{ node, row, ...parts, through: [] }] : [];
}

function layOut(node: TSESTree.CallExpression, row: SinkRow, identity: Identity, run: Run): Deposit[] {
  const { layout } = row;
  switch (layout.kind) {
    case 'pair': {
      const { key: keySlot, value: valueSlot } = slotsOf(layout, node);
      const value = valueAt(node.arguments, valueSlot);
      const key = keyAt(node, keySlot, identity);
      if (layout.orRecord && node.arguments.length === 1)
        return recordEntries(key).map((entry) => ({ node, row, through: [], ...entry }));
      if (isInMemory(row, key, identity, run)) return [];
      return writtenAs(value).map((each) => ({
        node,
        row,
        value: each,
        through: [],
        ...(key && { key: { node: key } }),
      }));
    }
    case 'value': {
      const value = valueAt(node.arguments, layout.value);
      return value ? [{ node, row, value, through: [] }] : [];
    }
    case 'pairs':
      return entriesOf(node.arguments[layout.at], run).map((entry) => ({ node, row, through: [], ...entry }));
    case 'sql': {
      const statement = keyAt(node, layout.statement, identity);
      return statement && !isKeyed(identity.made ?? node)
        ? columnValues(statement, valuesFrom(node.arguments, layout.values), run).map(
            ({ column, value }) => ({
              node,
              row,
              value,
              through: [],
              ...(column !== undefined && { key: { text: column } }),
            }),
          )
        : [];
    }
    case 'record':
      if (isInMemory(row, undefined, identity, run)) return [];
      return recordEntries(node.arguments[layout.at]).map((entry) => ({ node, row, through: [], ...entry }));
    case 'set-cookie':
      return headerCookies(node, layout, run).map((parts) => ({ node, row, ...parts, through: [] }));
    default:
      return [];
  }
}

/** `setSession((last) => ({ ...last, accessToken }))`: what the function returns is written. */
function writtenAs(value: Node | undefined): Node[] {
  if (!value) return [];
  return isFunction(value) ? returnedExpressions(value) : [value];
}

/** `set(name, value)` or `set({ name, value })`. */
function slotsOf(
  layout: Layout & { kind: 'pair' },
  call: CallNode,
): { readonly key: KeySlot; readonly value: Slot } {
  const { together } = layout;
  if (!together || !takesAllTogether(call)) return layout;
  return {
    key: { argument: 0, property: together.key },
    value: { argument: 0, property: together.value },
  };
}

function keyAt(
  write: CallNode | TSESTree.AssignmentExpression,
  slot: KeySlot,
  identity: Identity,
): Node | undefined {
  if (typeof slot === 'object' && 'factory' in slot) {
    const { factory, property } = slot;
    const made = identity.made?.arguments ?? [];
    return valueAt(made, property === undefined ? factory : { argument: factory, property });
  }
  return write.type === T.AssignmentExpression ? undefined : valueAt(write.arguments, slot);
}

function valuesFrom(given: readonly Node[], slot: Slot | undefined): readonly Node[] {
  if (typeof slot === 'number') return given.slice(slot);
  const value = slot && valueAt(given, slot);
  return value ? [value] : [];
}

function valueAt(given: readonly Node[], slot: Slot): Node | undefined {
  const position = typeof slot === 'number' ? slot : slot.argument;
  const argument = argumentAmong(given, position);
  if (typeof slot === 'number' || !argument) return argument;
  const object = unwrap(argument);
  if (object.type !== T.ObjectExpression) return undefined;
  for (const property of object.properties) {
    if (property.type === T.Property && propertyName(property) === slot.property) return property.value;
  }
  return undefined;
}

interface Entry {
  readonly key?: Key;
  readonly value: Node;
}

/** `[[key, value], …]`, written in place or in view; a list from elsewhere is looked at as a whole. */
function entriesOf(argument: Node | undefined, run: Run): Entry[] {
  if (!argument) return [];
  const lists = ownersOf(argument, run).flatMap((owner) => (owner.kind === 'array' ? [owner.node] : []));
  if (lists.length === 0) return [{ value: argument }];
  return lists
    .flatMap((list) => list.elements)
    .flatMap((element) => {
      const pair = element && unwrap(element);
      if (pair?.type !== T.ArrayExpression) return [];
      const [key, value] = pair.elements;
      return key && value ? [{ key: { node: key }, value }] : [];
    });
}

function recordEntries(argument: Node | undefined): Entry[] {
  const object = argument && unwrap(argument);
  if (object?.type !== T.ObjectExpression) return object ? [{ value: object }] : [];
  return object.properties.flatMap((property): Entry[] => {
    if (property.type !== T.Property) return [{ value: property.argument }];
    const name = propertyName(property);
    return [{ key: name === undefined ? { node: property.key } : { text: name }, value: property.value }];
  });
}
