import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { functionsCalled } from '../../analysis/code/functions.js';
import { callsInView } from '../../analysis/code/handed-arguments.js';
import { nodesWithin, variableOf } from '../../analysis/code/module.js';
import type { Run } from '../../analysis/code/run.js';
import {
  calleeName,
  enclosingFunction,
  isInside,
  propertyName,
  type FunctionNode,
  type Node,
} from '../../analysis/code/expression.js';
import { wordsOf } from '../../analysis/evidence/words.js';
import { isRetryFlag, usesOf } from '../../analysis/refresh/cells.js';
import { clientOfHandler, clientOfRequest, isSame } from '../../analysis/refresh/own-client.js';
import type { Frame } from '../../analysis/refresh/sharing.js';
import { wayOut } from './bound.js';
import type { Level } from './level.js';
import { isRenewed } from './place.js';

/** Is this the only call of what it calls, in whatever file? Others would not share what is kept here. */
export function isOnlyCall({ call, called }: Level, run: Run): boolean {
  const [fn] = functionsCalled(call.callee, run);
  // A library's, or one that a hook hands out.
  if (!fn) return true;
  const calls = callsInView(fn, run);
  return calls.length === 1 && calls[0] === call && !(called && isExported(called));
}

/** May other files call a function, or is it handed on? A private method is its class's own. */
function isExported(fn: FunctionNode): boolean {
  const { parent } = fn;
  if (parent.type === T.MethodDefinition || parent.type === T.PropertyDefinition) {
    if (parent.accessibility === 'private' || parent.key.type === T.PrivateIdentifier) return false;
  }
  const name =
    fn.type === T.FunctionDeclaration ? fn.id : parent.type === T.VariableDeclarator ? parent.id : null;
  const variable = name?.type === T.Identifier ? variableOf(name) : undefined;
  const uses = variable?.references.filter((use) => use.isRead()) ?? [];
  if (uses.some(({ identifier }) => (identifier as Node).parent?.type !== T.CallExpression)) return true;
  return (
    enclosingFunction(fn) === undefined &&
    wayOut(fn).some(({ type }) => type === T.ExportNamedDeclaration || type === T.ExportDefaultDeclaration)
  );
}

/**
 * May the failure of a refresh come to such a handler again? Each component that is shown adds one to its client, and
 * hands its error to the next; a query that failed is run once more.
 */
export function isRepeated(handler: FunctionNode): boolean {
  const { parent } = handler;
  if (parent.type === T.Property) return ['queryFn', 'mutationFn'].includes(propertyName(parent) ?? '');
  return clientOfHandler(parent) !== undefined && isRenewed(handler);
}

/** Does something on the way keep a state of its own for the next time, other than tokens? Whatever it is for, it may matter. */
export function remembers(frames: readonly Frame[]): boolean {
  return usesOf(frames).some(
    ({ cell, writes, reads }) =>
      !cell.isLocal &&
      !cell.ofParameter &&
      writes.some(
        ({ operator }) => operator === '??=' || operator === '||=' || reads.some(({ isAsked }) => isAsked),
      ) &&
      !wordsOf(cell.name).some((word) => SESSION_WORDS.has(word)),
  );
}

const SESSION_WORDS: ReadonlySet<string> = new Set([
  'token',
  'tokens',
  'jwt',
  'session',
  'user',
  'expires',
  'expiry',
  'expiration',
]);

/**
 * Does a request that is refused again after the refresh come to an end without the guard: by a mark on it, or as it
 * is not sent by what the handler belongs to? A flag that is set meanwhile may have been what ended it.
 */
export function comesToAnEnd(handler: FunctionNode, frames: readonly Frame[], run: Run): boolean {
  if (usesOf(frames).some(isRetryFlag)) return true;
  const client = clientOfHandler(handler.parent);
  return nodesWithin(handler).every(
    (node) =>
      node.type !== T.CallExpression ||
      !(
        (client && isSame(client, clientOfRequest(node), run)) ||
        functionsCalled(node.callee, run).some((fn) => isInside(handler, fn))
      ),
  );
}

/** May what is done where a refresh failed be done by each who waited for it? The session ends once, however often. */
export function mayBeRepeated(code: Node): boolean {
  return nodesWithin(code).every((node) => {
    if (node.type !== T.CallExpression) return true;
    const words = wordsOf(calleeName(node) ?? '');
    return words.some((word) => REPEATABLE.has(word));
  });
}

const REPEATABLE: ReadonlySet<string> = new Set([
  ...['clear', 'remove', 'delete', 'reset', 'logout', 'signout', 'reject', 'resolve', 'splice'],
  ...['log', 'warn', 'error', 'queue', 'flush', 'each', 'callback', 'settle', 'failed'],
]);
