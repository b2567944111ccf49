import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { LEAVING_CALLS } from '../../../catalog/awaited-callbacks.js';
import {
  calleeName,
  enclosingFunction,
  memberName,
  typeArgumentsOf,
  type FunctionNode,
  type Node,
} from '../../../analysis/code/expression.js';
import { nodesWithin } from '../../../analysis/code/module.js';
import type { CallOfStore, Use } from '../../../analysis/storage/uses.js';
import { insertAfter, insertBefore, replace, type TextEdit } from '../../edit.js';
import { styleOf } from '../../style.js';
import type { Move } from '../moves.js';
import type { Rewrite } from '../rewrites.js';
import { standsAlone, waitingAround } from '../sync/waiting.js';

type Reason = { readonly reason: string };

/** Members of an instance that say nothing of what is stored. */
const HARMLESS: ReadonlySet<string | undefined> = new Set(['path', 'events']);

/**
 * What becomes of a use of electron-store: the same call of the split store, whose answer is waited for; or the reason
 * why the key has to stay.
 */
export function electronRewriteOf(use: Use, move: Move): Rewrite | undefined | Reason {
  const line = use.node.loc.start.line;
  // Whoever imports it has uses of its own.
  if (use.kind === 'handed' && isExported(use.node)) return undefined;
  if (use.kind === 'method' || use.kind === 'handed') return { reason: `it is handed on in line ${line}` };
  if (use.kind === 'unknown') {
    if (use.isLookedAt && HARMLESS.has(use.name)) return undefined;
    if (use.key !== undefined && relationOf(use.key, move) === 'none') return undefined;
    return { reason: `line ${line} is not understood` };
  }
  const { node, method, name } = use;
  if (method.does === 'nothing') return undefined;
  if (method.does !== 'remove-all') {
    const related = (use.keys ?? [undefined]).map((key) =>
      key === undefined ? 'within' : relationOf(key, move),
    );
    if (related.every((each) => each === 'none')) return undefined;
    if (related.includes('around')) return { reason: `line ${line} takes more than the token` };
  }
  if (typeArgumentsOf(node).length > 0) return { reason: `line ${line} says what type it expects` };
  const waiting = waitingFor(use, method.does !== 'read' && method.does !== 'has', move);
  if ('reason' in waiting) return waiting;
  return {
    handle: 'storage',
    edits: (local) => [...waiting, replace(node.callee, `${local}.${name}`)],
  };
}

/** Is a key one that moves, or a part of it, or does it hold one? */
function relationOf(key: string, { keys }: Move): 'none' | 'within' | 'around' {
  for (const each of keys) {
    if (key === each || key.startsWith(`${each}.`)) return 'within';
    if (each.startsWith(`${key}.`)) return 'around';
  }
  return 'none';
}

/** `await` and what it takes; what is only written may be begun where nobody waits. */
function waitingFor(
  { node: call, module }: CallOfStore,
  isWrite: boolean,
  { mayEnd }: Move,
): readonly TextEdit[] | Reason {
  // `store?.get('token')`
  const node = call.parent.type === T.ChainExpression ? call.parent : call;
  const line = node.loc.start.line;
  const fn = enclosingFunction(node);
  if (!fn || isInField(node, fn)) return { reason: `line ${line} is done before the app is ready` };
  const isStatement = node.parent.type === T.ExpressionStatement;
  const waiting = isWrite && isStatement && fn.async ? [] : waitingAround(node);
  if (waiting) {
    if (standsAlone(node) || node.parent.type === T.ArrowFunctionExpression)
      return [...waiting, insertBefore(node, 'await ')];
    // What begins a statement with a parenthesis would go on with the one before.
    const end = beginsStatement(node) && styleOf(module).end === '' ? ';' : '';
    return [...waiting, insertBefore(node, `${end}(await `), insertAfter(node, ')')];
  }
  if (!isWrite) return { reason: `it is read at once in line ${line}, and what is encrypted is not` };
  if (!isStatement) return { reason: `something waits for what line ${line} does at once` };
  if (mayEnd || ends(fn)) return { reason: `the app may be left or restarted before line ${line} is done` };
  return [insertBefore(node, 'void ')];
}

/** `module.exports = { store }` */
function isExported({ parent }: Node): boolean {
  const object = parent?.type === T.Property ? parent.parent : undefined;
  const assignment = object?.parent;
  return (
    object?.type === T.ObjectExpression &&
    assignment?.type === T.AssignmentExpression &&
    assignment.right === object &&
    assignment.left.type === T.MemberExpression &&
    assignment.left.object.type === T.Identifier &&
    assignment.left.object.name === 'module' &&
    memberName(assignment.left) === 'exports'
  );
}

/** In a class, what stands for a field is no part of the function around the class. */
function isInField(node: Node, fn: FunctionNode): boolean {
  for (let at: Node | undefined = node; at && at !== fn; at = at.parent)
    if (at.type === T.PropertyDefinition || at.type === T.StaticBlock) return true;
  return false;
}

function beginsStatement(node: Node): boolean {
  for (let at: Node | undefined = node; at && at.range[0] === node.range[0]; at = at.parent)
    if (at.type === T.ExpressionStatement) return true;
  return false;
}

/** `store.delete('token'); app.quit();` */
function ends(fn: FunctionNode): boolean {
  return nodesWithin(fn.body).some(
    (node) => node.type === T.CallExpression && LEAVING_CALLS.has(calleeName(node) ?? ''),
  );
}
