import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { enclosingFunction, isInside, unwrap, type Node } from '../code/expression.js';
import { definitionsOf } from '../code/definitions.js';
import { factsAround, nodesWithin } from '../code/module.js';
import { cellOf, writeOf, type Cell, type CellUse, type Write } from './cells.js';
import { reloadsPage, whenRuns } from './failure.js';
import { isAwaitedBetween } from './order.js';
import type { Flaw, Frame } from './sharing.js';

/** What is wrong with a guard that all callers see. */
export interface Flawed {
  readonly flaw: Flaw;
  /** The guard's name. */
  readonly detail: string;
}

/**
 * What is wrong with a flag or a promise that is shared: set too late, or not taken back when the refresh fails.
 *
 * @param setting the writes that say "a refresh is on"
 */
export function flawOfCell(
  use: CellUse,
  setting: readonly Write[],
  flights: readonly Node[],
  frames: readonly Frame[],
): Flawed | undefined {
  const detail = use.cell.name;
  if (setting.every((write) => isLate(write, use, frames))) return { flaw: 'late', detail };
  if (isStuck(use, setting, flights)) return { flaw: 'stuck', detail };
  return undefined;
}

/** Is something awaited between the last look at the guard and its setting? */
function isLate(write: Write, { reads }: CellUse, frames: readonly Frame[]): boolean {
  if (write.operator === '??=' || write.operator === '||=') return false;
  const at = frameOf(write.node, frames);
  if (at < 0) return false;
  for (let index = at; index >= 0; index--) {
    const { fn } = frames[index]!;
    const end = index === at ? write.node : frames[index]!.node;
    const asked = reads
      .filter(({ node }) => isInside(node, fn) && node.range[0] < end.range[0] && !isInside(node, end))
      .filter(({ node, isAsked }) => isAsked || isReturned(node))
      .map(({ node }) => node)
      .sort((one, other) => other.range[0] - one.range[0]);
    const [last] = asked;
    if (!last) {
      // Not looked at in this function: the whole of it counts, and what calls it decides.
      if (index > 0 && isAwaitedBetween(undefined, end, fn)) {
        return frames
          .slice(0, index)
          .some((frame) => reads.some(({ node, isAsked }) => isAsked && isInside(node, frame.fn)));
      }
      continue;
    }
    return isAwaitedBetween(last, end, fn);
  }
  return false;
}

function isReturned(node: Node): boolean {
  return node.parent?.type === T.ReturnStatement;
}

/** The innermost function on the way in which a node stands. */
function frameOf(node: Node, frames: readonly Frame[]): number {
  let best = -1;
  frames.forEach(({ fn }, index) => {
    if (isInside(node, fn) && (best < 0 || isInside(fn, frames[best]!.fn))) best = index;
  });
  return best;
}

/** Is the guard never taken back, or only where the refresh succeeds? */
function isStuck({ cell, writes }: CellUse, setting: readonly Write[], flights: readonly Node[]): boolean {
  const [first] = setting;
  if (!first || first.operator === 'next') return false;
  if (first.operator === 'set' || setting.some((write) => write.value && continues(write.value, cell, 0)))
    return false;
  const nodes = factsAround(first.node)?.nodes ?? [];
  const all = nodes.flatMap((node): Write[] => {
    if (node.type !== T.Identifier && node.type !== T.MemberExpression) return [];
    if (cellOf(node, [])?.id !== cell.id) return [];
    const write = writeOf(node);
    return write && write.node.type !== T.VariableDeclarator && !isInConstructor(node) ? [write] : [];
  });
  const others = all.filter(({ node }) => !setting.some((write) => write.node === node));
  const clearing = others.filter(({ value }) => value && clears(value));
  // Something else is put there, or another file may take it back.
  if (others.length > clearing.length) return false;
  if (clearing.length === 0) return !isVisibleElsewhere(cell.name, first) && writes.length > 0;
  return clearing.every(({ node }) => whenRuns(node, flights) === 'success') && !failureReloads(flights);
}

function clears(value: Node): boolean {
  const node = unwrap(value);
  if (node.type === T.Literal) return node.value === null || node.value === false || node.value === 0;
  return (
    (node.type === T.Identifier && node.name === 'undefined') ||
    (node.type === T.UnaryExpression && node.operator === 'void')
  );
}

/** A member of an object that other files have, or an exported variable. */
function isVisibleElsewhere(name: string, write: Write): boolean {
  return name.includes('.') && !name.startsWith('this.') && write.node.type !== T.VariableDeclarator;
}

/** `tail = tail.then(refresh)`: a chain, in which each waits for the one before. */
function continues(value: Node, cell: Cell, depth: number): boolean {
  return nodesWithin(value).some((node) => {
    if (node.type !== T.Identifier && node.type !== T.MemberExpression) return false;
    const other = cellOf(node, []);
    if (other?.id === cell.id) return writeOf(node) === undefined;
    if (depth > 1 || node.type !== T.Identifier) return false;
    return definitionsOf(node).some((each) => each.kind === 'value' && continues(each.node, cell, depth + 1));
  });
}

function isInConstructor(node: Node): boolean {
  const fn = enclosingFunction(node);
  return fn?.parent.type === T.MethodDefinition && fn.parent.kind === 'constructor';
}

/** A page that is loaded anew begins with fresh state. */
function failureReloads(flights: readonly Node[]): boolean {
  return flights.some((flight) => {
    const fn = enclosingFunction(flight);
    return fn !== undefined && reloadsPage(fn);
  });
}
