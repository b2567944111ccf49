import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { isInside, type Node } from '../code/expression.js';
import { functionsCalled } from '../code/functions.js';
import { factsAround, nodesWithin } from '../code/module.js';
import type { Run } from '../code/run.js';
import { cellOf, type CellUse } from './cells.js';
import type { Flawed } from './flaws.js';
import type { Frame } from './sharing.js';

/** What somebody may wait for: a promise, a list of callbacks, a stream, an event, a loop. Wide: in doubt they wait. */
const WAITING =
  /new (?:Promise|Observable)|\.push\(|\.add\(|\.pipe\(|\bwhile\b|\bonce\(|\.on\(|subscribe|(?<!a)wait|await\s+[\w.]*(?:promise|pending|flight|refreshing)|Promise\.withResolvers/i;

const COMMENTS = /\/\*[^]*?\*\/|(?<!:)\/\/.*$/gm;

/**
 * A flag that says that a refresh is on, and nothing that the others could wait for: they are turned away, or go out
 * again with the token that was refused.
 */
export function notWaitingFor(
  { cell, writes }: CellUse,
  frames: readonly Frame[],
  run: Run,
): Flawed | undefined {
  const [write] = writes;
  if (!write || isAskedElsewhere(cell.id, write.node, frames)) return undefined;
  return frames.some(({ fn }) => mayWait(fn, run, 0)) ? undefined : { flaw: 'old-token', detail: cell.name };
}

function mayWait(code: Node, run: Run, depth: number): boolean {
  const text = factsAround(code)?.module.text.slice(...code.range) ?? '';
  if (WAITING.test(text.replace(COMMENTS, ''))) return true;
  if (depth >= 2) return false;
  return nodesWithin(code).some(
    (node) =>
      node.type === T.CallExpression &&
      functionsCalled(node.callee, run).some((fn) => !isInside(fn, code) && mayWait(fn, run, depth + 1)),
  );
}

/** Does another function of the file look at the flag: a request interceptor that holds the others back? */
function isAskedElsewhere(id: string, write: Node, frames: readonly Frame[]): boolean {
  return (factsAround(write)?.nodes ?? []).some(
    (node) =>
      (node.type === T.Identifier || node.type === T.MemberExpression) &&
      cellOf(node, [])?.id === id &&
      node.parent.type !== T.VariableDeclarator &&
      node.parent.type !== T.ExportSpecifier &&
      !frames.some(({ fn }) => isInside(node, fn)),
  );
}
