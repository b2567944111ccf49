import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { KEPT_KEYS, type KeptKeys } from '../../catalog/kept-keys.js';
import type { Store } from '../../catalog/stores.js';
import type { PersistRow } from '../../catalog/types.js';
import { exactText } from '../../analysis/code/constant.js';
import { definitionsOf } from '../../analysis/code/definitions.js';
import {
  argumentOf,
  calleeName,
  isFunction,
  unwrap,
  type CallNode,
  type Node,
} from '../../analysis/code/expression.js';
import { functionsCalled } from '../../analysis/code/functions.js';
import { nodesWithin } from '../../analysis/code/module.js';
import { optionsAt, optionsNamed } from '../../analysis/code/options.js';
import { ownersOf } from '../../analysis/code/owners.js';
import type { Run } from '../../analysis/code/run.js';
import type { Landing } from '../../analysis/storage/landings.js';
import { argumentAt, parameterBehind } from '../../analysis/storage/slots.js';
import { storeAt } from '../../analysis/storage/store-of.js';
import { adapterAt } from './adapters.js';
import type { Intent, NoIntent } from './intents.js';
import { keyedStore } from './keyed-stores.js';
import { valuesOf } from './values.js';
import { answersAtOnceIn, splitOf } from './states/intent.js';
import { objectionToOptions } from './states/options.js';
import { objectionToLater } from './states/redirects.js';
import { keepsMore, TOO_MUCH } from './whole-states.js';

/** What moves where a library keeps a state or a session in a store that it is handed. */
export function intentOfKept(landing: Landing, run: Run): Intent | NoIntent {
  const intent = moved(landing, run);
  if ('reason' in intent || !intent.naming) return intent;
  const { node, through } = landing.deposit;
  const { option, kept } = intent.naming;
  // The library's own call, where a function of the project hands it the options.
  const inner = through.find(
    (each) => each.type === T.CallExpression && kept.row.endsWith(`.${calleeName(each) ?? ''}`),
  ) as CallNode | undefined;
  const reason =
    objectionToOptions(option, inner ?? callAround(node), kept, run) ??
    (kept.wrapper === 'asStateStorage' ? objectionToLater(node) : undefined);
  return reason === undefined ? intent : { reason };
}

function moved({ deposit }: Landing, run: Run): Intent | NoIntent {
  const { node, row, through } = deposit;
  const kept = KEPT_KEYS.find(({ row: id }) => id === row.id);
  if (!kept) return { reason: `under which keys the library keeps it in ${row.store} is not known` };
  const naming = namingOf(node, through, kept, run);
  if (!naming) return { reason: 'the store is not named here' };
  const keys = keysBeside(naming, kept, run);
  if (!keys) return { reason: 'its key is only known at run time' };
  const options = naming.option.type === T.Property ? naming.option.parent : undefined;
  const call = callAround(node);
  const persist = rowOf(kept.row, run);
  const isWhole = call !== undefined && persist !== undefined && keepsMore(call, persist, options, run);
  const named = { naming: { option: naming.option, kept } };
  const value = naming.value ?? naming.option;
  /** Only parts of the state, where that is of use. */
  const splitInstead = (reason: string): Intent | NoIntent => {
    const isSplit = kept.isSplit && call && persist && 'key' in keys && !naming.caller;
    if (!isSplit || row.place !== 'device') return { reason };
    const split = splitOf(call, value, { kept, row: persist, key: keys.key }, run);
    if (!('reason' in split)) return { ...split, ...named };
    return split.reason === TOO_MUCH ? { reason } : split;
  };
  if (isWhole) return splitInstead(TOO_MUCH);
  const { stores, isShared } = storesWithin(value, run);
  const [first] = stores;
  if (first) {
    const from = keyedStore(first.store, first.made, run);
    if (!from || from.store.shape !== 'async-storage')
      return { reason: `${row.store} is read at once, and the keychain is not` };
    const nodes = stores.map((each) => each.node);
    return {
      from,
      ...keys,
      ...named,
      handed: { nodes, kept, isShared: isShared || naming.caller !== undefined },
    };
  }
  if (through.length === 0 && ownersOf(value, run).length === 0)
    return {
      reason: `the library keeps it in ${row.store} by itself, and is handed no store that could be another`,
    };
  // What it is told of a locked device it takes for an empty store, and writes over what is there.
  const refusal = {
    reason: `the library has ${row.store} by an adapter, which would have to wait for a locked device`,
  };
  if (!kept.takesAdapters && !kept.writesNothingUnasked) return refusal;
  const adapter = adapterAt(value, row.store, run);
  if ('reason' in adapter) return splitInstead(adapter.reason);
  if (kept.isSplit && call && answersAtOnceIn(adapter.from, call))
    return splitInstead(
      `a library has ${row.store} by an adapter that answers at once, and the keychain does not`,
    );
  const staysAsItIs = kept.writesNothingUnasked === true;
  if (staysAsItIs && adapter.from.store.shape !== 'mmkv') return refusal;
  return { from: adapter.from, ...keys, ...named, adapter: { ...adapter, kept, staysAsItIs } };
}

/** The call that hands the library the options, of which this is one, or that this is the callee of. */
function callAround(node: Node): CallNode | undefined {
  const inner = node.type === T.Property ? node.parent : node;
  return inner.parent?.type === T.CallExpression ? inner.parent : undefined;
}

/** Where a library is told which store it has. */
interface Naming {
  /** `storage: AsyncStorage`, or the call that is handed the store alone. */
  readonly option: TSESTree.Property | CallNode;
  /** What stands there. */
  readonly value?: Node;
  /** The call of the project's own function that hands the library what to keep. */
  readonly caller?: CallNode;
}

function namingOf(node: Node, through: readonly Node[], kept: KeptKeys, run: Run): Naming | undefined {
  if (node.type === T.Property) return { option: node, value: node.value };
  if (node.type === T.CallExpression) {
    const at = kept.keyAt === undefined ? undefined : rowOf(kept.row, run)?.storageAt;
    const value = at === undefined ? undefined : argumentOf(node, at);
    return { option: node, ...(value && { value }) };
  }
  const call = node.parent;
  if (call?.type !== T.CallExpression || call.callee !== node) return undefined;
  const own = optionIn(call, kept.row, run);
  if (own) return { option: own, value: own.value };
  const [inner] = through;
  const option = inner?.type === T.CallExpression ? optionIn(inner, kept.row, run) : undefined;
  return option && { option, value: option.value, caller: call };
}

function rowOf(id: string, run: Run): PersistRow | undefined {
  const row = run.catalog.rows.find((each) => each.id === id);
  return row?.role === 'persist' ? row : undefined;
}

/** The option that names the store, in the options that a call is handed. */
function optionIn(call: CallNode, id: string, run: Run): TSESTree.Property | undefined {
  const row = rowOf(id, run);
  if (!row) return undefined;
  const values = [row.options ?? []]
    .flat()
    .flatMap((slot) => optionsAt(call, slot, run))
    .flatMap((options) => (row.storage ?? []).flatMap((name) => optionsNamed(options, name, run)));
  const [value, ...others] = values;
  return others.length === 0 && value?.parent?.type === T.Property ? value.parent : undefined;
}

function keysBeside(
  { option, caller }: Naming,
  { option: name, keyAt, prefix = '', pattern }: KeptKeys,
  run: Run,
): { key: string } | { pattern: string } | undefined {
  const options = option.type === T.Property ? option.parent : undefined;
  const argument = keyAt !== undefined && option.type === T.CallExpression && argumentOf(option, keyAt);
  const given = name !== undefined && options ? optionsNamed(options, name, run) : argument ? [argument] : [];
  if (given.length > 1) return undefined;
  const [key] = given;
  if (!key) return pattern === undefined ? undefined : { pattern };
  const text = exactText(key, run) ?? (caller && textHanded(key, caller, run));
  return text === undefined ? undefined : { key: prefix + text };
}

/** The key where it is a parameter of the project's own function, as this call hands it over. */
export function textHanded(key: Node, caller: CallNode, run: Run): string | undefined {
  if (unwrap(key).type !== T.Identifier) return undefined;
  for (const fn of functionsCalled(caller.callee, run)) {
    const slot = parameterBehind(key, fn);
    const given = slot && argumentAt(caller.arguments, slot);
    if (given) return exactText(given, run);
  }
  return undefined;
}

interface Handed {
  readonly store: Store;
  readonly made?: CallNode;
  readonly node: Node;
}

/**
 * The store itself, where it is handed on and not called: `createJSONStorage(() => AsyncStorage)`. Behind a name others
 * may have it as well.
 */
function storesWithin(value: Node, run: Run): { stores: Handed[]; isShared: boolean } {
  const own = storesHanded(value, run);
  if (own.length > 0 || value.type !== T.Identifier) return { stores: own, isShared: false };
  return {
    stores: valuesOf(definitionsOf(value), run).flatMap((each) => storesHanded(each, run)),
    isShared: true,
  };
}

function storesHanded(value: Node, run: Run): Handed[] {
  const nodes = new Set([value, ...nodesWithin(value)]);
  return [...nodes].flatMap((node) => {
    if (node.type !== T.Identifier && node.type !== T.MemberExpression) return [];
    const { parent } = node;
    if (parent.type === T.UnaryExpression || isInMethod(node, value)) return [];
    if (parent.type === T.MemberExpression && parent.object === node) return [];
    if (parent.type === T.Property && parent.key === node && parent.value !== node) return [];
    const found = storeAt(node, run);
    return found ? [{ ...found, node }] : [];
  });
}

/** What an adapter's method does is no matter of what is handed over. */
function isInMethod(node: Node, value: Node): boolean {
  for (let at: Node | undefined = node; at && at !== value; at = at.parent) {
    const isMember = at.parent?.type === T.Property || at.parent?.type === T.MethodDefinition;
    if (isMember && isFunction(at)) return true;
  }
  return false;
}
