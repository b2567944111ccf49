import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { hasAlternatives } from '../../analysis/code/alternatives.js';
import { definitionsOf, type Definition } from '../../analysis/code/definitions.js';
import {
  argumentOf,
  isFunction,
  isInside,
  returnedExpressions,
  unwrap,
  type FunctionNode,
  type Node,
} from '../../analysis/code/expression.js';
import { functionsOf } from '../../analysis/code/functions.js';
import { identitiesOf } from '../../analysis/code/identity.js';
import { membersOf } from '../../analysis/code/members.js';
import { factsAround } from '../../analysis/code/module.js';
import { ownersOf, type Owner } from '../../analysis/code/owners.js';
import type { Run } from '../../analysis/code/run.js';
import { storesBehind } from '../../analysis/storage/store-behind.js';
import { usesIn, type Use } from '../../analysis/storage/uses.js';
import { keyedStore, type KeyedStore } from './keyed-stores.js';
import { isOfSubclass } from './mmkv-instances.js';
import { objectionTo } from './passed-on.js';

/** An object of the app by which a library reaches a store. */
export interface Adapter {
  /** Where it is handed to the library. */
  readonly node: Node;
  /** What it does. */
  readonly body: Node;
  readonly from: KeyedStore;
}

type Reason = { readonly reason: string };

/** What state libraries call, and what an adapter does with the store then. */
const METHODS = { getItem: 'read', setItem: 'write', removeItem: 'remove' } as const;

/**
 * The adapter that an option hands to a library, where it asks one store of a device for the very keys that it is asked
 * for, and passes on what the store rejects with: so that a wrapper can wait for a locked device.
 *
 * @param option what stands there, as in `createJSONStorage(() => adapter)`
 * @param name what a message calls the store
 */
export function adapterAt(option: Node, name: string, run: Run): Adapter | Reason {
  const by = `the library has ${name} by an adapter`;
  const strange = { reason: `${by} that is not understood` };
  const node = handedBy(option, run);
  const [owner, ...others] = node && isNamedOnce(node, run) ? ownersOf(node, run) : [];
  if (!node || !owner || others.length > 0 || (owner.kind !== 'object' && owner.kind !== 'instance'))
    return strange;
  // What else Supabase asks of a storage, a wrapper does not have.
  if (membersOf(owner, 'isServer', run).length > 0) return strange;
  const rows = storesBehind(node, run).map(({ row }) => row);
  const isByPlatform = rows.some(({ place }) => place === 'web') && rows.some(({ place }) => place !== 'web');
  const stores = new Map<string, KeyedStore>();
  for (const [method, does] of Object.entries(METHODS)) {
    const asked = askedBy(owner, method, run);
    if (!asked) return strange;
    if (asked.uses.length === 0) return { reason: `${by}, and moving a key out of ${name} is not known` };
    if (!asked.uses.some((use) => doesThis(use, does))) return strange;
    for (const use of asked.uses) {
      // What a browser has instead stays as it is.
      if (isByPlatform && use.store.shape === 'web-storage') continue;
      if (use.store.shape === 'mmkv' && isOfSubclass(use.node, use.made, run)) return strange;
      const store = keyedStore(use.store, use.made, run);
      const objection = objectionTo(use, asked.fn);
      if (!store || objection !== undefined)
        return { reason: objection === undefined ? strange.reason : `${by}, ${objection}` };
      stores.set(store.id, store);
    }
  }
  const devices = new Set(rows.filter(({ place }) => place !== 'web').map(({ store }) => store));
  const [from, ...further] = stores.values();
  // In an app of Capacitor what a browser has is on the device as well.
  const isMixed =
    further.length > 0 || devices.size > 1 || (isByPlatform && from?.store.shape === 'preferences');
  if (isMixed) return { reason: `${by} over several stores` };
  return from ? { node, body: owner.node, from } : strange;
}

/** The object itself, behind functions of the library that are given it: `createJSONStorage(() => adapter)`. */
function handedBy(option: Node, run: Run): Node | undefined {
  const node = unwrap(option);
  const inner = (each: Node | undefined) => each && handedBy(each, run);
  if (isFunction(node)) return inner(theOnly(returnedExpressions(node)));
  if (node.type === T.ConditionalExpression)
    return inner(theOnly([node.consequent, node.alternate].filter((each) => isOfDevice(each, run))));
  const [maker] = node.type === T.CallExpression ? identitiesOf(node, run) : [];
  const row = maker && run.catalog.adapter(`${maker.origin}|${maker.path}`);
  if (row && node.type === T.CallExpression)
    return typeof row.store === 'number' ? inner(argumentOf(node, row.store)) : undefined;
  if (node.type !== T.Identifier) return node;
  const made = theOnly(definitionsOf(node).filter(({ kind }) => kind !== 'typed'));
  const isMadeByLibrary =
    made?.kind === 'value' &&
    made.path.length === 0 &&
    identitiesOf(made.node, run).some(({ origin, path }) => run.catalog.adapter(`${origin}|${path}`));
  return isMadeByLibrary ? inner(made.node) : node;
}

function isOfDevice(node: Node, run: Run): boolean {
  return storesBehind(node, run).some(({ row }) => row.place === 'device');
}

function theOnly<Each>(all: readonly Each[]): Each | undefined {
  return all.length === 1 ? all[0] : undefined;
}

/** Is it the same object for everybody who comes here? */
function isNamedOnce(node: Node, run: Run): boolean {
  const isGiven = ({ kind }: Definition) => kind !== 'value' && kind !== 'import' && kind !== 'typed';
  return !hasAlternatives(node, run) && !definitionsOf(node).some(isGiven);
}

interface Asked {
  readonly uses: readonly Use[];
  /** The method itself, where the store's own does not stand there. */
  readonly fn?: FunctionNode;
}

/** What one method asks of stores; undefined where it is not in view. */
function askedBy(owner: Owner, method: string, run: Run): Asked | undefined {
  const [member, ...others] = membersOf(owner, method, run);
  if (!member || others.length > 0) return undefined;
  const place = member.kind === 'value' ? unwrap(member.node) : undefined;
  // `debounce((key, value) => …)`, `getString.bind(mmkv)`
  if (place?.type === T.CallExpression) return undefined;
  const fn: FunctionNode | undefined = theOnly(functionsOf(member, run));
  const at = fn ?? place;
  const module = at && factsAround(at)?.module;
  if (!at || !module) return undefined;
  const uses = usesIn(module, run).filter(({ node }) => (fn ? isInside(node, fn) : node === place));
  return { uses, ...(fn && { fn }) };
}

function doesThis(use: Use, does: string): boolean {
  if (use.kind === 'method') return true;
  return use.kind === 'call' && use.method.does === does && use.keyNode !== undefined;
}
