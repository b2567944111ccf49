import { AST_NODE_TYPES as T } from '@typescript-eslint/utils';
import { functionsCalled } from '../../analysis/code/functions.js';
import { callsInView } from '../../analysis/code/handed-arguments.js';
import type { Run } from '../../analysis/code/run.js';
import { enclosingFunction, propertyName, type FunctionNode } from '../../analysis/code/expression.js';
import { wordsOf } from '../../analysis/evidence/words.js';
import { usesOf } from '../../analysis/refresh/cells.js';
import { clientOfHandler } from '../../analysis/refresh/own-client.js';
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

function isExported(fn: FunctionNode): boolean {
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
