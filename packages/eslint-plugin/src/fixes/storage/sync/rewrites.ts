import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import type { Node } from '../../../analysis/code/expression.js';
import type { CallOfStore, Use } from '../../../analysis/storage/uses.js';
import { insertAfter, type TextEdit } from '../../edit.js';
import type { Wanted } from '../../imports.js';
import { styleOf } from '../../style.js';
import { electronRewriteOf } from '../electron/rewrites.js';
import type { Move } from '../moves.js';
import type { Rewrite } from '../rewrites.js';
import { awaited } from './awaited.js';
import type { NameOf } from './read-once.js';
import { guarded } from './guarded.js';
import { begun } from './waiting.js';

type Reason = { readonly reason: string };

/** What an empty store gives where a token store gives `null`. */
export const EMPTY: Readonly<Record<string, string | undefined>> = { mmkv: 'undefined' };

/**
 * What becomes of a use of a store that answers at once, where a keychain takes its place: a rewrite where somebody
 * waits, or the reason why the key has to stay.
 */
export function syncRewriteOf(use: Use, move: Move): Rewrite | undefined | Reason {
  if (use.store.shape === 'electron-store') return electronRewriteOf(use, move);
  if (use.kind === 'method' || use.kind === 'handed')
    return { reason: `a method of it is handed on in line ${use.node.loc.start.line}` };
  if (use.kind === 'unknown') {
    if (use.key !== undefined && !move.keys.has(use.key)) return undefined;
    if (use.store.shape === 'web-storage') return ofMember(use.node, use.name, move);
    return use.isLookedAt ? undefined : { reason: `line ${use.node.loc.start.line} is not understood` };
  }
  const { node, method, keys, store } = use;
  if (method.does === 'nothing') return undefined;
  if (method.does === 'read-all')
    return { reason: `line ${node.loc.start.line} lists all keys, or hears of each` };
  if (method.does === 'remove-all') return clearing(use, move);
  const [key] = keys ?? [undefined];
  if (key === undefined)
    return (
      guarded(use, move) ?? {
        reason: `line ${node.loc.start.line} asks at once for a key that is only known at run time, and may be \`${[...move.keys].join('` or `')}\``,
      }
    );
  if (!move.keys.has(key)) return undefined;
  const [first, value] = node.arguments;
  const text = (each: Node | undefined) => (each ? use.module.text.slice(...each.range) : '');
  return deed(move, node, method.does, text(first), text(value), EMPTY[store.shape], VOID.has(use.name));
}

/** Methods that give nothing; MMKV 4's `remove` tells whether there was anything. */
const VOID: ReadonlySet<string> = new Set(['set', 'setItem', 'delete', 'removeItem']);

/** The same deed, asked of a token store. */
export function deed(
  move: Move,
  node: Node,
  does: CallOfStore['method']['does'],
  key: string,
  value: string,
  empty: string | undefined,
  isVoid = false,
): Rewrite | Reason {
  // Whether it can be done is known before the names are.
  const made: Made = (local, nameOf) => {
    switch (does) {
      case 'read':
        return awaited(node, `${local}.getItem(${key})`, empty, move.waits, nameOf);
      case 'write':
        return begun(node, `${local}.setItem(${key}, ${value})`, move.mayEnd, isVoid, move.waits);
      case 'remove':
        return begun(node, `${local}.removeItem(${key})`, move.mayEnd, isVoid, move.waits);
      default:
        return { reason: `line ${node.loc.start.line} has no counterpart in a keychain` };
    }
  };
  return promised(made);
}

/** @param nameOf what something that is imported for it is called in the file */
type Made = (local: string, nameOf: NameOf) => readonly TextEdit[] | Reason;

function promised(made: Made): Rewrite | Reason {
  const imports = new Set<Wanted>();
  const trial = made('', (wanted) => {
    imports.add(wanted);
    return wanted.name;
  });
  if ('reason' in trial) return trial;
  return {
    handle: 'tokenStore',
    imports: [...imports],
    edits: (local, nameOf) => {
      const edits = made(local, nameOf);
      return 'reason' in edits ? [] : edits;
    },
  };
}

/** `storage.clearAll()` is followed by the same for the tokens. */
function clearing({ node, module }: CallOfStore, { mayEnd, waits }: Move): Rewrite | Reason {
  const statement = node.parent;
  if (statement.type !== T.ExpressionStatement || statement.parent.type !== T.BlockStatement)
    return { reason: `line ${node.loc.start.line} empties the store` };
  const { newline, end } = styleOf(module);
  const line = module.text.slice(module.text.lastIndexOf('\n', node.range[0] - 1) + 1, node.range[0]);
  const gap = /^[ \t]*$/.test(line) ? newline + line : ' ';
  return promised((local) => {
    const cleared = begun(node, `${local}.clear()`, mayEnd, false, waits);
    if ('reason' in cleared) return cleared;
    return [
      ...cleared.filter(({ range }) => range[0] !== node.range[0]),
      insertAfter(statement, `${gap}${cleared.at(-1)!.text}${end}`),
    ];
  });
}

/** `localStorage.token`, read, written or deleted. */
function ofMember(
  node: Node,
  name: string | undefined,
  { keys, mayEnd, waits }: Move,
): Rewrite | undefined | Reason {
  if (name === undefined)
    return { reason: `what line ${node.loc.start.line} asks for is only known at run time` };
  if (!keys.has(name)) return undefined;
  const { parent } = node;
  const key = JSON.stringify(name).replaceAll('"', "'");
  if (parent?.type === T.AssignmentExpression && parent.left === node) {
    if (parent.operator !== '=') return { reason: `line ${node.loc.start.line} reads and writes at once` };
    const value = parent.right;
    return promised((local) => {
      const written = begun(parent, `${local}.setItem(${key}, `, mayEnd, false, waits);
      if ('reason' in written) return written;
      const [{ text }] = written as [TextEdit];
      return [{ range: [parent.range[0], value.range[0]], text }, insertAfter(value, ')')];
    });
  }
  if (parent?.type === T.UnaryExpression && parent.operator === 'delete')
    return promised((local) => begun(parent, `${local}.removeItem(${key})`, mayEnd, false, waits));
  return promised((local, nameOf) => awaited(node, `${local}.getItem(${key})`, 'undefined', waits, nameOf));
}
