import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { definitionsOf } from '../code/definitions.js';
import { calleeName, isFunction, returnedExpressions, unwrap, type Node } from '../code/expression.js';
import { functionsCalled } from '../code/functions.js';
import { constantText } from '../code/constant.js';
import type { Run } from '../code/run.js';
import { wordsOf } from '../evidence/words.js';

/** Why a refresh is due: an answer said so (401), or the token's time has come. */
export type Reason = 'answer' | 'expiry';

const CODES: ReadonlySet<string> = new Set(['401', '403', '419', '498']);
const REFUSED: ReadonlySet<string> = new Set([
  ...[
    'unauthorized',
    'unauthorised',
    'unauthenticated',
    'unauthorization',
    'forbidden',
    'autherror',
    'isunauthorized',
  ],
]);
const EXPIRED: ReadonlySet<string> = new Set([
  ...[
    'expired',
    'expire',
    'expires',
    'expiring',
    'expiry',
    'exp',
    'expiration',
    'expireat',
    'expiresat',
    'outdated',
    'stale',
  ],
]);
const VALID: ReadonlySet<string> = new Set(['valid', 'fresh', 'alive', 'unexpired']);
const NEEDS: ReadonlySet<string> = new Set(['should', 'needs', 'need', 'must', 'requires']);
const DUE: ReadonlySet<string> = new Set([
  'refresh',
  'refreshed',
  'refreshing',
  'renew',
  'renewal',
  'reauth',
]);

/** Methods of lists that ask each element. */
const SEARCHES: ReadonlySet<string> = new Set(['some', 'find', 'filter', 'findIndex', 'every']);

/** How far the names in a condition are followed to what they stand for. */
const MAX_DEPTH = 3;

/** Does a condition, being true (or false, where `isTrue` says so), say that a refresh is due? */
export function reasonIn(test: Node, isTrue: boolean, run: Run, depth = 0): Reason | undefined {
  const node = unwrap(test);
  switch (node.type) {
    case T.UnaryExpression:
      return node.operator === '!' ? reasonIn(node.argument, !isTrue, run, depth) : undefined;
    case T.LogicalExpression:
      return reasonIn(node.left, isTrue, run, depth) ?? reasonIn(node.right, isTrue, run, depth);
    case T.BinaryExpression:
      return ofComparison(node, isTrue, run, depth);
    case T.CallExpression:
      return ofCall(node, isTrue, run, depth);
    case T.Identifier:
    case T.MemberExpression:
      return ofName(node, isTrue, run, depth);
    default:
      return undefined;
  }
}

function ofComparison(
  node: TSESTree.BinaryExpression,
  isTrue: boolean,
  run: Run,
  depth: number,
): Reason | undefined {
  const { operator } = node;
  const words = [...wordsIn(node.left, run, depth), ...wordsIn(node.right, run, depth)];
  if (/^[!=]==?$/.test(operator)) {
    const isEqual = operator.startsWith('=') === isTrue;
    if (words.some((word) => CODES.has(word) || REFUSED.has(word))) return isEqual ? 'answer' : undefined;
    if (words.includes('status') && words.includes('200')) return isEqual ? undefined : 'answer';
    if (words.some((word) => EXPIRED.has(word)))
      return isEqual && !isOfRefreshToken(words) ? 'expiry' : undefined;
    // `access_token_invalid`, `invalid_token`
    if (words.includes('invalid') && words.includes('token')) return isEqual ? 'answer' : undefined;
    return undefined;
  }
  if (!/^[<>]=?$/.test(operator)) return undefined;
  const [left, right] = [wordsIn(node.left, run, depth), wordsIn(node.right, run, depth)];
  const isLeft = left.some((word) => EXPIRED.has(word));
  const isRight = right.some((word) => EXPIRED.has(word));
  if (!isLeft && !isRight) return undefined;
  if (isOfRefreshToken([...left, ...right])) return undefined;
  if (isLeft && isRight) return isTrue ? 'expiry' : undefined;
  const isLate = isLeft === operator.startsWith('<');
  return isLate === isTrue ? 'expiry' : undefined;
}

/** The time of the refresh token itself: when that is over, nothing is refreshed. */
function isOfRefreshToken(words: readonly string[]): boolean {
  return words.some(
    (word, at) => word === 'refresh' && (words[at + 1] === 'token' || words[at + 1] === 'expires'),
  );
}

function ofCall(node: TSESTree.CallExpression, isTrue: boolean, run: Run, depth: number): Reason | undefined {
  const words = [
    ...wordsIn(node.callee, run, MAX_DEPTH),
    ...node.arguments.flatMap((each) => wordsIn(each, run, MAX_DEPTH)),
  ];
  const own = ofWords(words, wordsIn(node.callee, run, MAX_DEPTH), isTrue);
  const [first] = node.arguments;
  if (own === undefined && first && isFunction(first) && SEARCHES.has(calleeName(node) ?? '')) {
    for (const returned of returnedExpressions(first)) {
      const reason = reasonIn(returned, isTrue, run, depth + 1);
      if (reason) return reason;
    }
  }
  if (own !== undefined || depth >= MAX_DEPTH) return own;
  for (const fn of functionsCalled(node.callee, run).slice(0, 2)) {
    for (const returned of returnedExpressions(fn)) {
      const reason = reasonIn(returned, isTrue, run, depth + 1);
      if (reason) return reason;
    }
  }
  return undefined;
}

function ofName(node: Node, isTrue: boolean, run: Run, depth: number): Reason | undefined {
  const words = wordsIn(node, run, MAX_DEPTH);
  if (words[words.length - 1] === 'ok') return isTrue ? undefined : 'answer';
  const own = ofWords(words, words, isTrue);
  if (own !== undefined || node.type !== T.Identifier || depth >= MAX_DEPTH) return own;
  for (const definition of definitionsOf(node)) {
    if (definition.kind !== 'value' || definition.path.length > 0) continue;
    const reason = reasonIn(definition.node, isTrue, run, depth + 1);
    if (reason) return reason;
  }
  return undefined;
}

function ofWords(words: readonly string[], names: readonly string[], isTrue: boolean): Reason | undefined {
  if (words.some((word) => CODES.has(word))) return isTrue ? 'answer' : undefined;
  if (words.some((word) => REFUSED.has(word))) return isTrue ? 'answer' : undefined;
  const isDue = names.some((word) => DUE.has(word)) && names.some((word) => NEEDS.has(word));
  if (isDue) return isTrue ? 'expiry' : undefined;
  if (isOfRefreshToken(words)) return undefined;
  if (words.some((word) => EXPIRED.has(word) || /^expir/.test(word))) return isTrue ? 'expiry' : undefined;
  const isInvalid = words.includes('invalid') && words.includes('token');
  if (isInvalid) return isTrue ? 'answer' : undefined;
  const isAuthError = words.includes('auth') && words.includes('error');
  if (isAuthError) return isTrue ? 'answer' : undefined;
  const isAboutToken = words.some((word) => ['token', 'jwt', 'session', 'access'].includes(word));
  if (isAboutToken && names.some((word) => VALID.has(word))) return isTrue ? undefined : 'expiry';
  return undefined;
}

/** The words that a condition's part is made of, also of what a name in it was given. */
function wordsIn(expression: Node, run: Run, depth: number): string[] {
  const node = unwrap(expression);
  switch (node.type) {
    case T.Literal:
      return typeof node.value === 'number' ? [String(node.value)] : wordsAndCodes(String(node.value ?? ''));
    case T.Identifier: {
      const own = [...wordsOf(node.name)];
      const text = constantText(node, run)?.text;
      if (text !== undefined && CODES.has(text)) own.push(text);
      if (depth >= 2) return own;
      const values = definitionsOf(node).flatMap((each) =>
        each.kind === 'value' && !isFunction(each.node) ? wordsIn(each.node, run, depth + 1) : [],
      );
      return [...own, ...values];
    }
    case T.MemberExpression: {
      const text = constantText(node, run)?.text;
      const name =
        node.property.type === T.Identifier ? wordsOf(node.property.name) : wordsIn(node.property, run, 2);
      return [...wordsIn(node.object, run, 2), ...name, ...(text !== undefined ? wordsAndCodes(text) : [])];
    }
    case T.CallExpression: {
      const given = node.arguments.flatMap((each) => wordsIn(each, run, depth));
      const own = [...wordsIn(node.callee, run, 2), ...given];
      if (depth >= 1) return own;
      const returned = functionsCalled(node.callee, run).slice(0, 1).flatMap(returnedExpressions);
      return [...own, ...returned.flatMap((each) => wordsIn(each, run, depth + 1))];
    }
    case T.ArrayExpression:
      return node.elements.flatMap((each) => (each ? wordsIn(each, run, 2) : []));
    case T.BinaryExpression:
    case T.LogicalExpression:
      return [...wordsIn(node.left, run, depth), ...wordsIn(node.right, run, depth)];
    case T.UnaryExpression:
      return wordsIn(node.argument, run, depth);
    case T.TemplateLiteral:
      return node.expressions.flatMap((each) => wordsIn(each, run, 2));
    case T.NewExpression:
      return node.arguments.flatMap((each) => wordsIn(each, run, 2));
    default:
      return [];
  }
}

function wordsAndCodes(text: string): string[] {
  return [...wordsOf(text), ...(text.match(/\b4\d\d\b/g) ?? [])];
}
