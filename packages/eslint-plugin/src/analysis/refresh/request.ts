import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import {
  ADDRESS_WORDS,
  HANDING_NAMES,
  LOGIN_SEGMENTS,
  NOT_SENDING_NAMES,
  OTHER_ENDS,
  READING_NAMES,
  REFRESH_SEGMENT,
  SENDING_NAMES,
  SENDING_WORDS,
  URL_OPTIONS,
} from '../../catalog/refresh-names.js';
import { constantText } from '../code/constant.js';
import { definitionsOf } from '../code/definitions.js';
import {
  calleeName,
  isFunction,
  lastName,
  memberName,
  propertyName,
  unwrap,
  type CallNode,
  type Node,
} from '../code/expression.js';
import { nodesWithin } from '../code/module.js';
import type { Run } from '../code/run.js';
import { wordsOf } from '../evidence/words.js';
import { namesRefreshPart } from './names.js';

/**
 * Is a call a request that trades a refresh token (RFC 6749, section 6)? By its URL, its `grant_type`, its GraphQL
 * document or the refresh token in its body. Returns what shows it, for a message; undefined where nothing does.
 */
export function tradeShownBy(call: CallNode, run: Run): string | undefined {
  if (call.type !== T.CallExpression) return undefined;
  const name = calleeName(call);
  if (name === undefined || call.arguments.length === 0 || call.arguments.some((each) => isFunction(each)))
    return undefined;
  const isSending = sends(name);
  const urls = urlsOf(call);
  const texts = urls.flatMap((url) => constantText(url, run)?.text ?? []);
  for (const text of texts) {
    // `params.get('refreshToken')` reads a place, `api.get('refresh')` does not.
    const isPath = text.includes('/') || (isSending && (name !== 'get' || sends(ownerName(call) ?? '')));
    if (isPath && isRefreshUrl(text) && (isSending || mayTakeUrl(name))) return `\`${text}\``;
  }
  if (!isSending) return undefined;
  const named = urls.find(
    (url) => refreshNameIn(url) !== undefined && !texts.some((text) => OTHER_ENDS.test(text)),
  );
  // `storage.get(REFRESH_TOKEN)` reads a place.
  if (named && (!READING_NAMES.has(name) || isUrlName(refreshNameIn(named)!)))
    return `\`${refreshNameIn(named)!}\``;
  if (READING_NAMES.has(name)) return undefined;
  if (texts.some((text) => OTHER_ENDS.test(text) || (isSpeaking(text) && !TOKEN_URL.test(text))))
    return undefined;
  return HANDING_NAMES.has(name) ? undefined : bodyEvidence(call);
}

function ownerName(call: CallNode): string | undefined {
  const callee = unwrap(call.callee);
  return callee.type === T.MemberExpression ? lastName(unwrap(callee.object)) : undefined;
}

/** `buildUrl('/auth/refresh')` makes an address, `path.includes('/refresh')` compares one: neither sends. */
function mayTakeUrl(name: string): boolean {
  return !NOT_SENDING_NAMES.has(name) && !wordsOf(name).some((word) => ADDRESS_WORDS.has(word));
}

const TOKEN_URL = /token|auth|session|jwt|login|…$/i;

function isSpeaking(text: string): boolean {
  return /[a-z]{3}/i.test(text.replace(/^https?:/i, ''));
}

/** Is this the name of a function that sends a request? */
export function sends(name: string): boolean {
  if (SENDING_NAMES.has(name)) return true;
  const words = wordsOf(name);
  // `useQuery(…)` of a component is a hook, and sends when it likes.
  if (words[0] === 'use') return false;
  return (
    SENDING_WORDS.has(words[words.length - 1] ?? '') ||
    (SENDING_WORDS.has(words[0] ?? '') && words[0] === 'fetch')
  );
}

/** `/auth/refresh`, `…/api/token/refresh/`; not `/feeds/refresh`. */
export function isRefreshUrl(text: string): boolean {
  const path = text.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/[?#].*$/, '');
  if (/grant_type=refresh_token/.test(text)) return true;
  if (/\s/.test(path) || !REFRESH_SEGMENT.test(path)) return false;
  return path.split('/').every((segment) => LOGIN_SEGMENTS.test(segment) || REFRESH_SEGMENT.test(segment));
}

/** The expressions that say where a request goes. */
function urlsOf(call: TSESTree.CallExpression): Node[] {
  return call.arguments.slice(0, 2).flatMap((argument, at): Node[] => {
    const node = unwrap(argument);
    if (node.type === T.ObjectExpression) {
      return node.properties.flatMap((each) =>
        each.type === T.Property && URL_OPTIONS.has(propertyName(each) ?? '') ? [each.value] : [],
      );
    }
    if (at > 0 || node.type === T.SpreadElement) return [];
    if ((node.type === T.NewExpression || node.type === T.CallExpression) && node.arguments[0]) {
      const made = calleeName(node) ?? '';
      return ['URL', 'Request', 'String'].includes(made) ? [node.arguments[0]] : [node];
    }
    return [node];
  });
}

/** The name in a URL's expression that speaks of a refresh. */
function refreshNameIn(url: Node): string | undefined {
  const node = unwrap(url);
  switch (node.type) {
    case T.Identifier:
      return namesRefreshPart(node.name) ? node.name : initialName(node);
    case T.MemberExpression: {
      const name = memberName(node);
      return name !== undefined && namesRefreshPart(name) ? name : undefined;
    }
    case T.CallExpression: {
      const name = calleeName(node);
      return name !== undefined && namesRefreshPart(name) ? name : undefined;
    }
    case T.TemplateLiteral: {
      const last = node.expressions[node.expressions.length - 1];
      return last && refreshNameIn(last);
    }
    case T.BinaryExpression:
      return refreshNameIn(node.right);
    default:
      return undefined;
  }
}

function initialName(node: TSESTree.Identifier): string | undefined {
  const [definition] = definitionsOf(node);
  if (definition?.kind !== 'value') return undefined;
  if (definition.path.length > 0) {
    const call = unwrap(definition.node);
    const name = call.type === T.CallExpression ? calleeName(call) : undefined;
    return name !== undefined && namesRefreshPart(name.replace(/^(?:get|post|put)_?/i, ''))
      ? name
      : undefined;
  }
  return definition.node.type === T.Identifier ? undefined : refreshNameIn(definition.node);
}

function isUrlName(name: string): boolean {
  return /url|uri|path|endpoint|route|^refresh$/i.test(name);
}

/** A refresh token, or the grant's name, in what a request sends. */
function bodyEvidence(call: TSESTree.CallExpression): string | undefined {
  const parts = call.arguments.flatMap((argument) => [
    argument,
    ...nodesWithin(argument).flatMap((node) => (node.type === T.Identifier ? valuesOf(node) : [])),
  ]);
  for (const part of parts) {
    for (const node of nodesWithin(part)) {
      const shown = shownBy(node);
      if (shown !== undefined) return `\`${shown}\``;
    }
  }
  return undefined;
}

/** What a name in a request's options was given: `const form = { grant_type: … }`. */
function valuesOf(identifier: Node): Node[] {
  return definitionsOf(identifier).flatMap((each) =>
    each.kind === 'value' && each.path.length === 0 && MADE.has(each.node.type) ? [each.node] : [],
  );
}

const MADE: ReadonlySet<string> = new Set([T.ObjectExpression, T.NewExpression, T.TemplateLiteral]);

/** `{ refresh: true }` asks for fresh data. */
function isFlag(value: Node): boolean {
  return value.type === T.Literal && typeof value.value === 'boolean';
}

function shownBy(node: Node): string | undefined {
  if (node.type === T.Literal && typeof node.value === 'string') {
    return /^refresh_token$|grant_type=refresh_token|^refreshToken$/.test(node.value)
      ? node.value
      : undefined;
  }
  if (node.type === T.TemplateElement) return /refresh_?token/i.exec(node.value.raw)?.[0];
  if (node.type !== T.Identifier) return undefined;
  const words = wordsOf(node.name);
  const at = words.findIndex((word) => word === 'refresh' || word === 'refreshtoken');
  if (at < 0 || words[0] === 'is' || words[0] === 'set') return undefined;
  const isToken = words[at] === 'refreshtoken' || words[at + 1] === 'token' || words[at + 1] === 'tokens';
  const { parent } = node;
  const isKey =
    parent?.type === T.Property && parent.key === node && words.length === 1 && !isFlag(parent.value);
  return isToken || isKey ? node.name : undefined;
}
