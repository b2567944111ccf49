import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import {
  isFunction,
  isInside,
  nameOfFunction,
  type FunctionNode,
  type Node,
} from '../../analysis/code/expression.js';
import { nodesWithin } from '../../analysis/code/module.js';
import { isAwaitedBetween } from '../../analysis/refresh/order.js';
import { isDeclaredIn, usesIn, wayOut } from './bound.js';
import type { Level } from './level.js';

/** Where what all callers share is declared, and whether the refresh can be written there too. */
export interface Place {
  /** What it stands before: a statement of the file, or of the function that makes the clients. */
  readonly before: Node;
  /** Everything that the refresh uses is in scope there. */
  readonly seesAll: boolean;
}

/** Undefined where there is no place that all callers see, or where what the refresh uses may be old by then. */
export function placeFor(level: Level, refresh: readonly Node[]): Place | undefined {
  if (refresh.some(usesThis)) return undefined;
  const { fn } = level;
  const captured = [...new Set(refresh.flatMap(usesIn))]
    .filter(({ variable }) => !refresh.some((each) => isDeclaredIn(variable, each)))
    .flatMap(({ variable }) => {
      const host = functionAround(variable.defs[0]!.name);
      return host ? [{ variable, host }] : [];
    });
  let factory: FunctionNode | undefined;
  let seesAll = true;
  for (const { variable, host } of captured) {
    if (isInside(host, fn)) {
      seesAll = false;
      const { node: declared, type } = variable.defs[0] as unknown as { node: Node; type: string };
      if (type !== 'Parameter' && isAwaitedBetween(declared, level.call, fn)) return undefined;
    } else if (isRenewed(host)) {
      seesAll = false;
    } else if (!factory || isInside(host, factory)) {
      factory = host;
    }
  }
  // Within a component or a hook there is nothing that all of them see.
  if (factory && isRenewed(factory)) return undefined;
  const before = statementAround(fn, factory);
  return before && { before, seesAll };
}

/** The function in which a name is declared; undefined for one of the file. */
export function functionAround(node: Node): FunctionNode | undefined {
  let at: Node | undefined = node;
  // The name of a function is declared around it.
  if (at.parent && isFunction(at.parent) && (at.parent as { id?: Node }).id === at) at = at.parent;
  for (at = at.parent; at; at = at.parent) if (isFunction(at)) return at;
  return undefined;
}

/** A component or a hook, or what runs within one, which each rendering makes anew. */
export function isRenewed(fn: Node): boolean {
  return wayOut(fn).some((at) => isFunction(at) && /^(?:use[A-Z]|[A-Z])/.test(nameOfFunction(at) ?? ''));
}

/** The statement of the file, or of a function's body, in which a node stands. */
function statementAround(node: Node, host: FunctionNode | undefined): Node | undefined {
  if (host && host.body.type !== T.BlockStatement) return undefined;
  const block = host ? host.body : undefined;
  for (let at: Node = node; at.parent; at = at.parent) {
    if (block ? at.parent === block : at.parent.type === T.Program) return at;
  }
  return undefined;
}

export function usesThis(code: Node): boolean {
  return nodesWithin(code).some((node) => node.type === T.ThisExpression || node.type === T.Super);
}
