import type { Node } from '../code/expression.js';
import { factsAround } from '../code/module.js';
import type { Run } from '../code/run.js';
import type { Logout } from './logouts.js';
import type { StoredToken } from './stored-tokens.js';

/** What a logout leaves undone, before it has words. */
export interface LogoutDefect {
  readonly node: Node;
  readonly problem: 'neverTold' | 'neverRevoked' | 'refreshForgotten' | 'leftBehind' | 'wiped';
  readonly data: Readonly<Record<string, string>>;
  /** The place that a message names as evidence. */
  readonly at?: Place;
  /** The logout that leaves it undone, and what it was found with. */
  readonly logout: Logout;
  readonly run: Run;
  /** The tokens that are left behind. */
  readonly left?: readonly StoredToken[];
}

export interface Place {
  /** Absolute. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

export function placeOfNode(node: Node): Place {
  return { file: factsAround(node)?.module.filename ?? '', line: node.loc.start.line };
}
