import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { unwrap, type Node } from '../../analysis/code/expression.js';
import { factsAround, type Module } from '../../analysis/code/module.js';
import type { CallOfStore, Use } from '../../analysis/storage/uses.js';
import { replace, type TextEdit } from '../edit.js';
import type { Wanted } from '../imports.js';
import type { Move } from './moves.js';

/** The two things that a token store's module hands out. */
export type Handle =
  /** Tokens, and nothing else. */
  | 'tokenStore'
  /** The store as it was, whose tokens lie in the token store: for keys that are only known at run time. */
  | 'storage';

export interface Rewrite {
  readonly handle: Handle;
  /** What it needs besides. */
  readonly imports?: readonly Wanted[];
  /** What stands at the use instead, where the handle has this name in the file; `local` tells that of the imports. */
  readonly edits: (handle: string, local: (wanted: Wanted) => string) => readonly TextEdit[];
}

/** What becomes of a use: a rewrite, nothing, or the reason why the store cannot be moved from. */
export function rewriteOf(use: Use, move: Move): Rewrite | undefined | { readonly reason: string } {
  if (use.kind === 'unknown') {
    const isOther = use.isLookedAt || (use.key !== undefined && !move.keys.has(use.key));
    return isOther ? undefined : { reason: `a use of ${use.name ?? 'a method'} is not understood` };
  }
  if (use.kind === 'method') return toSplit(use.node, use.name);
  if (use.kind === 'handed')
    return { handle: 'storage', edits: (local) => [replace(use.node, inPlaceOf(use.node, local))] };
  switch (handleFor(use, move)) {
    case undefined:
      return undefined;
    case 'storage':
      return toSplit(use.node.callee, use.name);
    case 'tokenStore':
      return use.store.shape === 'preferences'
        ? ofPreferences(use)
        : { handle: 'tokenStore', edits: (local) => [replaceCallee(use.node.callee, local, use.name)] };
  }
}

/** `{ storage }` says its name once. */
export function inPlaceOf({ parent, ...node }: Node, text: string): string {
  const isShorthand = parent?.type === T.Property && parent.shorthand;
  return isShorthand && node.type === T.Identifier ? `${node.name}: ${text}` : text;
}

/** Where a call has to go; undefined where it is about no token. */
function handleFor(use: CallOfStore, move: Move): Handle | undefined {
  const { keys, method } = use;
  if (method.does === 'nothing') return undefined;
  if (move.keys.size === 0) {
    if (move.adapters.some(({ body }) => isWithin(use.node, body))) return 'storage';
    // Only keys that a library makes up have moved: nobody else asks for them by name.
    return keys === undefined && method.does !== 'read' ? 'storage' : undefined;
  }
  if (keys === undefined) return 'storage';
  if (keys.every((key) => key !== undefined && !move.keys.has(key))) return undefined;
  if (keys.every((key) => key !== undefined && move.keys.has(key)) && isPlain(use)) return 'tokenStore';
  return 'storage';
}

/** Other files may hold another parse of the same file. */
function isWithin(node: Node, body: Node): boolean {
  const [start, end] = body.range;
  const isSameFile = factsAround(node)?.module.filename === factsAround(body)?.module.filename;
  return isSameFile && start <= node.range[0] && node.range[1] <= end;
}

/** Does a token store have this very method, and does the call use no more of it? */
function isPlain({ node, name, store }: CallOfStore): boolean {
  if (store.shape === 'mmkv') return true;
  if (store.shape === 'preferences') return name === 'get' || name === 'set' || name === 'remove';
  const given = GIVEN[name.replace(/Async$/, '')];
  return given !== undefined && node.arguments.length === given;
}

/** How many arguments the methods of a token store take; what is more is a callback. */
const GIVEN: Readonly<Record<string, number>> = {
  getItem: 1,
  setItem: 2,
  removeItem: 1,
  multiGet: 1,
  multiSet: 1,
  multiRemove: 1,
};

function toSplit(node: Node, name: string): Rewrite {
  return { handle: 'storage', edits: (local) => [replaceCallee(node, local, name)] };
}

function replaceCallee(callee: Node, local: string, name: string): TextEdit {
  return replace(callee, `${local}.${name.replace(/Async$/, '')}`);
}

/** `Preferences.set({ key, value })` takes and gives objects, a token store does not. */
function ofPreferences(use: CallOfStore): Rewrite {
  const { node, module, name } = use;
  const key = use.keyNode && textOf(use.keyNode, module);
  const options = node.arguments[0] && unwrap(node.arguments[0]);
  const asItWas = toSplit(node.callee, name);
  if (key === undefined || options?.type !== T.ObjectExpression) return asItWas;
  const asked = (local: string, text: string) => `${local}.${text}`;
  if (name === 'remove' && options.properties.length === 1)
    return { handle: 'tokenStore', edits: (local) => [replace(node, asked(local, `removeItem(${key})`))] };
  if (name === 'set' && options.properties.length === 2) {
    const value = options.properties.find(
      (each) => each.type === T.Property && each.key.type === T.Identifier && each.key.name === 'value',
    );
    const text = value?.type === T.Property ? textOf(value.value, module) : undefined;
    if (text === undefined) return asItWas;
    return {
      handle: 'tokenStore',
      edits: (local) => [replace(node, asked(local, `setItem(${key}, ${text})`))],
    };
  }
  if (name !== 'get' || options.properties.length !== 1) return asItWas;
  return readOfPreferences(node, key) ?? asItWas;
}

/** `const { value } = await Preferences.get(…)` and `(await Preferences.get(…)).value` */
function readOfPreferences(node: TSESTree.CallExpression, key: string): Rewrite | undefined {
  const awaited = node.parent;
  if (awaited.type !== T.AwaitExpression) return undefined;
  const read = (local: string) => `${local}.getItem(${key})`;
  const { parent } = awaited;
  if (parent.type === T.MemberExpression && parent.object === awaited && !parent.optional) {
    if (parent.computed || parent.property.type !== T.Identifier || parent.property.name !== 'value')
      return undefined;
    return { handle: 'tokenStore', edits: (local) => [replace(parent, `(await ${read(local)})`)] };
  }
  if (parent.type !== T.VariableDeclarator || parent.id.type !== T.ObjectPattern || parent.id.typeAnnotation)
    return undefined;
  const [property, ...others] = parent.id.properties;
  if (property?.type !== T.Property || others.length > 0 || property.value.type !== T.Identifier)
    return undefined;
  if (property.key.type !== T.Identifier || property.key.name !== 'value') return undefined;
  const { id } = parent;
  const { name } = property.value;
  return {
    handle: 'tokenStore',
    edits: (local) => [replace(id, name), replace(node, read(local))],
  };
}

function textOf(node: Node, { text }: Module): string {
  return text.slice(...node.range);
}
