import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import type { Node } from '../../analysis/code/expression.js';
import type { Run } from '../../analysis/code/run.js';
import type { Use } from '../../analysis/storage/uses.js';
import { isNeverAmong } from '../../analysis/values/possible-texts.js';
import type { Move } from './moves.js';

/** Is a use of the store about a key that is only known at run time, and surely none that moves? It stays as it is. */
export function isOfOtherKeys(use: Use, move: Move, run: Run): boolean {
  const key = keyOf(use);
  return key !== undefined && isOtherKey(key, move, run);
}

/** Is what an expression comes to surely none of the keys that move? */
export function isOtherKey(key: Node, { keys, patterns, from }: Move, run: Run): boolean {
  // What a library makes up is not known by its text, and electron-store takes a part of a key for a key.
  if (keys.size === 0 || patterns.size > 0 || from.store.shape === 'electron-store') return false;
  return isNeverAmong(keys, key, run);
}

function keyOf(use: Use): Node | undefined {
  if (use.kind === 'call')
    return use.keys?.length === 1 && use.keys[0] === undefined ? use.keyNode : undefined;
  // `localStorage[key]`, but not what is called by such a name.
  const isMember =
    use.kind === 'unknown' &&
    use.name === undefined &&
    use.store.shape === 'web-storage' &&
    use.node.type === T.MemberExpression &&
    use.node.computed;
  const { parent } = use.node;
  return isMember && !(parent?.type === T.CallExpression && parent.callee === use.node)
    ? use.node.property
    : undefined;
}
