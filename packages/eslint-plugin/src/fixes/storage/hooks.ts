import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { RUNTIME_PACKAGE } from '../../catalog/backends.js';
import { exactText } from '../../analysis/code/constant.js';
import { identitiesOf } from '../../analysis/code/identity.js';
import { factsOf, type Module } from '../../analysis/code/module.js';
import type { Run } from '../../analysis/code/run.js';
import { insertAfter, replace } from '../edit.js';
import type { Wanted } from '../imports.js';
import { storeOfHook } from './mmkv-instances.js';
import type { Move } from './moves.js';
import { isOtherKey } from './other-keys.js';
import type { Rewrite } from './rewrites.js';

const itemOf: Wanted = { name: 'itemOf', from: `${RUNTIME_PACKAGE}/split` };
const ASYNC_STORAGE_HOOK =
  /^package:@react-native-(?:async-storage|community)\/async-storage\|useAsyncStorage$/;
const MMKV_HOOK = /^package:react-native-mmkv\|useMMKV(?:String|Object|Number|Boolean|Buffer)$/;
const KEEPS_NO_TEXT = /^useMMKV(?:Number|Boolean)$/;
const MMKV_HOOK_OVER_ALL = /^package:react-native-mmkv\|useMMKV(?:Listener|Keys)$/;

/** Hooks that reach one key of a store, or all: what each of them becomes. */
export function hooksIn(module: Module, run: Run, move: Move): Rewrite[] {
  if (move.keys.size === 0) return [];
  return factsOf(module).nodes.flatMap((node) => {
    if (node.type !== T.CallExpression || !/^use/.test(nameOf(node))) return [];
    const is = (hook: RegExp) =>
      identitiesOf(node.callee, run).some(({ origin, path }) => hook.test(`${origin}|${path}`));
    const over = OVER_ALL_KEYS[nameOf(node)];
    if (over !== undefined && is(MMKV_HOOK_OVER_ALL))
      return isOverStore(node, over, move, run) ? [overAll(node, over)] : [];
    const [key] = node.arguments;
    if (!key) return [];
    const text = exactText(key, run);
    if (text === undefined ? KEEPS_NO_TEXT.test(nameOf(node)) : !move.keys.has(text)) return [];
    if (text === undefined && isOtherKey(key, move, run)) return [];
    const handle = text === undefined ? 'storage' : 'tokenStore';
    if (move.from.store.shape === 'async-storage' && is(ASYNC_STORAGE_HOOK))
      return [asItem(node, key, module, handle)];
    if (is(MMKV_HOOK) && isOverStore(node, 1, move, run)) return [overInstance(node, key, handle)];
    return [];
  });
}

/** Is this the instance that a hook is over? What becomes of it hangs on the hook's key. */
export function isHooked({ parent }: TSESTree.Node): boolean {
  return (
    parent?.type === T.CallExpression &&
    /^useMMKV(?:String|Object|Number|Boolean|Buffer|Listener|Keys)$/.test(nameOf(parent))
  );
}

function nameOf({ callee }: TSESTree.CallExpression): string {
  return callee.type === T.Identifier ? callee.name : '';
}

/** `useAsyncStorage(key)` keeps no state: `itemOf` has the same methods. */
function asItem(
  node: TSESTree.CallExpression,
  key: TSESTree.Node,
  { text }: Module,
  handle: Rewrite['handle'],
): Rewrite {
  return {
    handle,
    imports: [itemOf],
    edits: (store, local) => [replace(node, `${local(itemOf)}(${store}, ${text.slice(...key.range)})`)],
  };
}

/** Hooks that hear of every key, or list them: where their instance is among the arguments. */
const OVER_ALL_KEYS: Readonly<Record<string, number>> = { useMMKVListener: 1, useMMKVKeys: 0 };

function isOverStore(hook: TSESTree.CallExpression, position: number, { from }: Move, run: Run): boolean {
  return from.store.shape === 'mmkv' && storeOfHook(hook, position, run)?.id === from.id;
}

/** The keys that have left are among them as before. */
function overAll(node: TSESTree.CallExpression, position: number): Rewrite {
  const instance = node.arguments[position];
  const before = node.arguments[position - 1];
  const end = node.range[1] - 1;
  return {
    handle: 'storage',
    edits: (store) => {
      if (instance) return [replace(instance, store)];
      return before ? [insertAfter(before, `, ${store}`)] : [{ range: [end, end], text: store }];
    },
  };
}

function overInstance(
  { arguments: [, instance] }: TSESTree.CallExpression,
  key: TSESTree.Node,
  handle: Rewrite['handle'],
): Rewrite {
  return {
    handle,
    edits: (store) => [instance ? replace(instance, store) : insertAfter(key, `, ${store}`)],
  };
}
