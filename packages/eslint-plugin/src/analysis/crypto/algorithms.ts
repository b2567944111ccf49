import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { HMAC_ALGORITHM, PUBLIC_KEY_ALGORITHM } from '../../catalog/keys.js';
import { constantText } from '../code/constant.js';
import { memberName, unwrap, type Node } from '../code/expression.js';
import { ownersOf } from '../code/owners.js';
import type { Run } from '../code/run.js';
import { givenAt } from './arguments.js';
import type { CryptoCall } from './crypto-calls.js';
import { headerParameterBehind } from './token-header.js';

/** What a call says of the algorithm. */
export type Algorithms =
  | { readonly kind: 'named'; readonly names: readonly string[]; readonly node: Node }
  /** The token's own header says it. */
  | { readonly kind: 'of-token'; readonly node: Node }
  | { readonly kind: 'unnamed' }
  | { readonly kind: 'unknown' };

/** The algorithms that a call names, wherever its library lets them be named. */
export function algorithmsOf({ node, row }: CryptoCall, run: Run): Algorithms {
  let isUnknown = false;
  for (const slot of row.algorithms ?? []) {
    const given = givenAt(node, slot, run);
    if (given === 'unknown') isUnknown = true;
    if (typeof given === 'string') continue;
    const found = read(given.node, run);
    if (found.kind === 'unknown') isUnknown = true;
    else if (found.kind !== 'unnamed') return found;
  }
  return { kind: isUnknown ? 'unknown' : 'unnamed' };
}

function read(node: Node, run: Run): Algorithms {
  const inner = unwrap(node);
  if (isNothing(inner)) return { kind: 'unnamed' };
  const lists = ownersOf(node, run).flatMap((owner) => (owner.kind === 'array' ? [owner.node] : []));
  const [list] = lists;
  if (lists.length > 1) return { kind: 'unknown' };
  // An empty list is none: libraries take it for "not named", or refuse every token.
  if (list && list.elements.length === 0) return { kind: 'unknown' };
  const elements = list ? list.elements : [inner];
  const names: string[] = [];
  for (const element of elements) {
    if (!element || element.type === T.SpreadElement) return { kind: 'unknown' };
    if (headerParameterBehind(element, run) === 'alg') return { kind: 'of-token', node };
    const name = nameOf(element, run);
    if (name === undefined) return { kind: 'unknown' };
    names.push(name);
  }
  return { kind: 'named', names, node };
}

/** `'HS256'`, a constant of it, or a library's enum: `SupportedAlgorithms.HS256`. */
function nameOf(element: Node, run: Run): string | undefined {
  const text = constantText(element, run);
  if (text) return text.complete ? text.text : undefined;
  const node = unwrap(element);
  const member = node.type === T.MemberExpression ? memberName(node) : undefined;
  if (member === undefined) return undefined;
  return HMAC_ALGORITHM.test(member) || PUBLIC_KEY_ALGORITHM.test(member) || /^none$/i.test(member)
    ? member
    : undefined;
}

function isNothing(node: Node): boolean {
  return (
    (node.type === T.Literal && node.value === null) ||
    (node.type === T.Identifier && node.name === 'undefined')
  );
}

export function isHmac(name: string): boolean {
  return HMAC_ALGORITHM.test(name);
}

/** `None` and `nOnE` too: RFC 8725 (bis), section 3.1, on the case of names. */
export function isNone(name: string): boolean {
  return name.toLowerCase() === 'none';
}

export function isPublicKey(name: string): boolean {
  return PUBLIC_KEY_ALGORITHM.test(name);
}
