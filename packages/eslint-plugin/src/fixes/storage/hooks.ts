import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';
import { RUNTIME_PACKAGE } from '../../catalog/backends.js';
import { exactText } from '../../analysis/code/constant.js';
import { identitiesOf } from '../../analysis/code/identity.js';
import { factsOf, type Module } from '../../analysis/code/module.js';
import type { Run } from '../../analysis/code/run.js';
import { insertAfter, replace } from '../edit.js';
import type { Wanted } from '../imports.js';
import { keyedStore } from './keyed-stores.js';
import type { Move } from './moves.js';
import type { Rewrite } from './rewrites.js';
import { storeAt } from '../../analysis/storage/store-of.js';

const itemOf: Wanted = { name: 'itemOf', from: `${RUNTIME_PACKAGE}/split` };
const ASYNC_STORAGE_HOOK =
  /^package:@react-native-(?:async-storage|community)\/async-storage\|useAsyncStorage$/;
const MMKV_HOOK = /^package:react-native-mmkv\|useMMKV(?:String|Object|Number|Boolean|Buffer)$/;

/** Hooks that reach one key of a store: what each of them becomes. */
export function hooksIn(module: Module, run: Run, move: Move): Rewrite[] {
  if (move.keys.size === 0) return [];
  return factsOf(module).nodes.flatMap((node) => {
    if (node.type !== T.CallExpression || !/^use/.test(nameOf(node))) return [];
    const [key] = node.arguments;
    if (!key) return [];
    const text = exactText(key, run);
    if (text !== undefined && !move.keys.has(text)) return [];
    const handle = text === undefined ? 'storage' : 'tokenStore';
    const is = (hook: RegExp) =>
      identitiesOf(node.callee, run).some(({ origin, path }) => hook.test(`${origin}|${path}`));
    if (move.from.store.shape === 'async-storage' && is(ASYNC_STORAGE_HOOK))
      return [asItem(node, key, module, handle)];
    if (move.from.store.shape === 'mmkv' && is(MMKV_HOOK) && isOf(node, move, run))
      return [overInstance(node, key, handle)];
    return [];
  });
}

/** Is this the instance that a hook is over? What becomes of it hangs on the hook's key. */
export function isHooked({ parent }: TSESTree.Node): boolean {
  return (
    parent?.type === T.CallExpression &&
    /^useMMKV(?:String|Object|Number|Boolean|Buffer)$/.test(nameOf(parent))
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

/** Is a hook over the instance that is moved from? Without one it is over MMKV's default. */
function isOf({ arguments: [, instance] }: TSESTree.CallExpression, { from }: Move, run: Run): boolean {
  if (!instance) return from.id.endsWith('|mmkv.default');
  const found = storeAt(instance, run);
  return found !== undefined && keyedStore(found.store, found.made, run)?.id === from.id;
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
