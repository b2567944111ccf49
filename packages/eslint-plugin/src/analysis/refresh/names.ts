import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import {
  EMPTY_OWNERS,
  EMPTY_WORDS,
  LOGIN_AGAIN,
  LOGIN_OWNERS,
  OTHER_DEEDS,
  REFRESH_COMPOUND,
  REFRESH_VERBS,
  REFRESHED_THINGS,
} from '../../catalog/refresh-names.js';
import { calleeName, memberName, unwrap, type CallNode, type Node } from '../code/expression.js';
import { wordsOf } from '../evidence/words.js';

/** What a name says: a login is refreshed, or something is. */
export type RefreshName = 'login' | 'something' | undefined;

/** What the name of a function says about a refresh: `refreshToken`, `doRefresh`; `refreshList` and `getRefreshToken` nothing. */
export function refreshNamed(name: string): RefreshName {
  const words = wordsOf(name);
  const at = words.findIndex((word) => REFRESH_VERBS.has(word) || REFRESH_COMPOUND.test(word));
  if (at < 0) return isFreshToken(words) ? 'login' : undefined;
  const first = words[0]!;
  const isSecondDeed = words[at - 1] === 'and' || words[at - 1] === 'or';
  if (at > 0 && OTHER_DEEDS.has(first) && !isSecondDeed) return isFreshToken(words) ? 'login' : undefined;
  if (LOGIN_AGAIN.has(words[at]!) || REFRESH_COMPOUND.test(words[at]!)) return 'login';
  const others = words.filter((_, index) => index !== at);
  if (others.some((word) => REFRESHED_THINGS.has(word) || REFRESH_COMPOUND.test(word))) return 'login';
  return others.every((word) => EMPTY_WORDS.has(word)) ? 'something' : undefined;
}

/** `getNewAccessToken`, `fetchFreshToken`. */
function isFreshToken(words: readonly string[]): boolean {
  return (
    words.some((word) => word === 'new' || word === 'fresh') &&
    words.some((word) => word === 'token' || word === 'tokens') &&
    ['get', 'fetch', 'request', 'obtain', 'acquire', 'load', 'ask'].includes(words[0]!)
  );
}

/** What a call's name, and what it is a member of, say about a refresh: `session.refresh()` is a login's, `router.refresh()` none. */
export function refreshCalled(call: CallNode): RefreshName {
  const name = calleeName(call);
  const own = name === undefined ? undefined : refreshNamed(name);
  const owners = ownerWords(call.callee);
  if (own === undefined) return undefined;
  if (own === 'login') return owners.some((word) => NO_LOGIN.has(word)) ? undefined : 'login';
  if (owners.some((word) => LOGIN_OWNERS.has(word))) return 'login';
  return owners.every((word) => EMPTY_OWNERS.has(word)) ? 'something' : undefined;
}

const NO_LOGIN: ReadonlySet<string> = new Set(['router', 'navigation', 'page', 'console', 'push', 'device']);

/** The words of everything that a callee is a member of. */
function ownerWords(callee: Node): string[] {
  const node = unwrap(callee);
  if (node.type !== T.MemberExpression) return [];
  return wordsOfChain(node.object);
}

function wordsOfChain(expression: Node): string[] {
  const node = unwrap(expression);
  switch (node.type) {
    case T.Identifier:
      return [...wordsOf(node.name)];
    case T.ThisExpression:
      return ['this'];
    case T.MemberExpression:
      return [...wordsOfChain(node.object), ...wordsOf(memberName(node) ?? '')];
    case T.CallExpression:
    case T.NewExpression:
      return wordsOfChain(node.callee);
    default:
      return [];
  }
}

/** Does a name in a request's URL or body speak of a refresh token, or of its endpoint: `REFRESH_URL`, `RefreshTokenDocument`? */
export function namesRefreshPart(name: string): boolean {
  const words = wordsOf(name);
  const at = words.findIndex((word) => REFRESH_VERBS.has(word) || REFRESH_COMPOUND.test(word));
  if (at < 0) return isFreshToken(words);
  const others = words.filter((_, index) => index !== at);
  return others.every(
    (word) =>
      REFRESHED_THINGS.has(word) ||
      PART_WORDS.has(word) ||
      EMPTY_WORDS.has(word) ||
      REFRESH_COMPOUND.test(word),
  );
}

const PART_WORDS: ReadonlySet<string> = new Set([
  ...[
    'url',
    'uri',
    'path',
    'endpoint',
    'route',
    'key',
    'document',
    'gql',
    'query',
    'href',
    'link',
    'stored',
    'current',
  ],
  ...[
    'old',
    'value',
    'name',
    'storage',
    'body',
    'data',
    'payload',
    'params',
    'dto',
    'input',
    'options',
    'config',
  ],
]);
