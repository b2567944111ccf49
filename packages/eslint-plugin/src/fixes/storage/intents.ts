import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';
import { KEPT_KEYS, type KeptKeys } from '../../catalog/kept-keys.js';
import type { Store } from '../../catalog/stores.js';
import { exactText } from '../../analysis/code/constant.js';
import { definitionsOf } from '../../analysis/code/definitions.js';
import { unwrap, type CallNode, type Node } from '../../analysis/code/expression.js';
import { factsAround, nodesWithin } from '../../analysis/code/module.js';
import { optionsAt, optionsNamed } from '../../analysis/code/options.js';
import type { Run } from '../../analysis/code/run.js';
import type { Landing } from '../../analysis/storage/landings.js';
import { storeAt, usesIn, type Use } from '../../analysis/storage/uses.js';
import { keyedStore, type KeyedStore } from './keyed-stores.js';

/** What has to leave a store so that a finding is mended. */
export interface Intent {
  readonly from: KeyedStore;
  /** The key, or what the keys that a library makes up look like. */
  readonly key?: string;
  readonly pattern?: string;
  /** Where a library is handed the store: what stands there becomes the token store. */
  readonly handed?: { readonly nodes: readonly Node[]; readonly kept: KeptKeys };
}

/** Why a finding cannot be mended: a clause. */
export interface NoIntent {
  readonly reason: string;
}

/** What moves where a landing is mended. */
export function intentOf(landing: Landing, run: Run): Intent | NoIntent {
  const { node, value } = landing.deposit;
  return node === value ? ofKept(landing, run) : ofWrite(landing, run);
}

function ofWrite({ deposit }: Landing, run: Run): Intent | NoIntent {
  const write = deposit.through.at(-1) ?? deposit.node;
  const use = useAt(write, run);
  if (!use || (use.kind === 'unknown' && use.name === undefined))
    return { reason: `moving a key out of ${deposit.row.store} is not known` };
  const from = keyedStore(use.store, use.made, run);
  if (!from) return { reason: `which ${deposit.row.store} this is cannot be told` };
  const { key } = deposit;
  const text = key && ('text' in key ? key.text : exactText(key.node, run));
  if (text === undefined) return { reason: 'its key is only known at run time' };
  if (deposit.through.some((each) => composesKey(each, run)))
    return { reason: 'the key is put together on its way to the store' };
  return { from, key: text };
}

/** The use of a store that a write is; a hook's setter is a use of the store that the hook reaches. */
function useAt(write: Node, run: Run): Use | undefined {
  const module = factsAround(write)?.module;
  if (!module) return undefined;
  return usesIn(module, run).find(
    ({ node }) => node === write || (write.type === T.AssignmentExpression && write.left === node),
  );
}

/** `AsyncStorage.setItem(PREFIX + key, value)`: what a caller calls the key is not what is written. */
function composesKey(write: Node, run: Run): boolean {
  if (write.type !== T.CallExpression) return true;
  const use = useAt(write, run);
  // A call in between hands the key on; only a name does that unchanged.
  const given = use?.kind === 'call' ? (use.keyNode ? [use.keyNode] : []) : write.arguments;
  return given.some((each) => {
    const node = unwrap(each);
    const isText =
      node.type === T.TemplateLiteral || (node.type === T.BinaryExpression && node.operator === '+');
    return isText && exactText(node, run) === undefined;
  });
}

/** A library that keeps a state or a session in a store it is handed. */
function ofKept({ deposit }: Landing, run: Run): Intent | NoIntent {
  const { node, row, through } = deposit;
  const kept = KEPT_KEYS.find(({ row: id }) => id === row.id);
  if (!kept) return { reason: `under which keys ${row.store} is used is not known` };
  const option = node.type === T.CallExpression ? node : optionAt(node, row.id, run);
  if (!option) return { reason: 'the store is not named here' };
  const keys = keysBeside(option, kept, run);
  if (!keys) return { reason: 'its key is only known at run time' };
  const handed = storesWithin(option, run);
  if (handed.length > 0) {
    const [first] = handed;
    const from = keyedStore(first!.store, first!.made, run);
    if (!from || from.store.shape !== 'async-storage')
      return { reason: `${row.store} is read at once, and the keychain is not` };
    return { from, ...keys, handed: { nodes: handed.map(({ node }) => node), kept } };
  }
  const write = through.at(-1);
  const use = write && useAt(write, run);
  const from = use && keyedStore(use.store, use.made, run);
  if (!from) return { reason: `moving a key out of ${row.store} is not known` };
  return { from, ...keys };
}

/** The option that names the store: where a finding stands, or in the options that the call there is handed. */
function optionAt(node: Node, id: string, run: Run): TSESTree.Property | undefined {
  if (node.type === T.Property) return node;
  const row = run.catalog.rows.find((each) => each.id === id);
  const call = node.parent;
  if (row?.role !== 'persist' || call?.type !== T.CallExpression || call.callee !== node) return undefined;
  const values = [row.options ?? []]
    .flat()
    .flatMap((slot) => optionsAt(call, slot, run))
    .flatMap((options) => (row.storage ?? []).flatMap((name) => optionsNamed(options, name, run)));
  const [value, ...others] = values;
  return others.length === 0 && value?.parent?.type === T.Property ? value.parent : undefined;
}

function keysBeside(
  option: Node,
  { option: name, prefix = '', pattern }: KeptKeys,
  run: Run,
): { key: string } | { pattern: string } | undefined {
  const options = option.type === T.Property ? option.parent : undefined;
  const given = name !== undefined && options ? optionsNamed(options, name, run) : [];
  if (given.length > 1) return undefined;
  const [key] = given;
  if (key) {
    const text = exactText(key, run);
    return text === undefined ? undefined : { key: prefix + text };
  }
  return pattern === undefined ? undefined : { pattern };
}

/**
 * The store itself, where it is handed on and not called: `createJSONStorage(() => AsyncStorage)`; where a name stands
 * for a choice of stores, in that choice.
 */
function storesWithin(option: Node, run: Run): { store: Store; made?: CallNode; node: Node }[] {
  const value = option.type === T.Property ? option.value : option;
  const own = storesHanded(value, run);
  if (own.length > 0 || value.type !== T.Identifier) return own;
  return definitionsOf(value).flatMap((each) => {
    if (each.kind !== 'value' || each.path.length > 0) return [];
    const chosen = unwrap(each.node);
    return chosen.type === T.ConditionalExpression || chosen.type === T.LogicalExpression
      ? storesHanded(chosen, run)
      : [];
  });
}

function storesHanded(value: Node, run: Run) {
  const nodes = new Set([value, ...nodesWithin(value)]);
  return [...nodes].flatMap((node) => {
    if (node.type !== T.Identifier && node.type !== T.MemberExpression) return [];
    const { parent } = node;
    if (parent.type === T.MemberExpression && parent.object === node) return [];
    if (parent.type === T.Property && parent.key === node && parent.value !== node) return [];
    const found = storeAt(node, run);
    return found ? [{ ...found, node }] : [];
  });
}
