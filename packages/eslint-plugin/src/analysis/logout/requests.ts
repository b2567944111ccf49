import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import {
  ENDING_PATH,
  PLAIN_REQUESTS,
  REQUEST_VERBS,
  SERVER_WORDS,
  SESSION_PATH,
} from '../../catalog/logout.js';
import { constantText } from '../code/constant.js';
import { definitionsOf } from '../code/definitions.js';
import { calleeName, isFunction, memberName, propertyName, unwrap, type Node } from '../code/expression.js';
import { nodesWithin } from '../code/module.js';
import type { Run } from '../code/run.js';
import { wordsOf } from '../evidence/words.js';
import type { Telling } from './telling.js';

/** Does a call send something to a server? */
export function isRequest(call: TSESTree.CallExpression, run: Run): boolean {
  return requestOf(call, calleeName(call) ?? '', run) !== undefined;
}

export interface Request {
  readonly telling: Telling;
}

/** A request, and what its path says; undefined for a call that is none. */
export function requestOf(call: TSESTree.CallExpression, name: string, run: Run): Request | undefined {
  const verb = name.toLowerCase().replace(/^\$(?=\w)/, '');
  const isWhole = call.arguments.some((each) => hasUrl(each));
  if (!REQUEST_VERBS.has(verb) && !isWhole) return undefined;
  const text = textSent(call, run);
  const isPath = text !== undefined && /\/|^https?:/.test(text);
  if (!isWhole && !PLAIN_REQUESTS.has(verb) && !isPath && !isServerName(call)) return undefined;
  if (text === undefined) return { telling: 'unknown' };
  if (ENDING_PATH.test(text)) return { telling: 'told' };
  const isDeletion = /^del/.test(verb) || methodOf(call) === 'DELETE';
  if (isDeletion && SESSION_PATH.test(text)) return { telling: 'told' };
  return { telling: undefined };
}

/** `http({ url, method })` */
function hasUrl(argument: Node): boolean {
  const node = unwrap(argument);
  return (
    node.type === T.ObjectExpression &&
    node.properties.some((each) => each.type === T.Property && propertyName(each) === 'url')
  );
}

const METHOD = /^(?:get|post|put|patch|delete)$/i;

/** What a request names: its path, its operation, the event that is emitted. */
function textSent(call: TSESTree.CallExpression, run: Run): string | undefined {
  // `request('post', '/logout')`
  const first = call.arguments[0] ? constantText(call.arguments[0], run)?.text : undefined;
  const at = first !== undefined && METHOD.test(first) ? 1 : 0;
  const texts = call.arguments.slice(at, at + 2).flatMap((argument): string[] => {
    const node = unwrap(argument);
    if (node.type === T.ObjectExpression) {
      return node.properties.flatMap((property) => {
        if (property.type !== T.Property) return [];
        const key = propertyName(property) ?? '';
        return /^(?:url|uri|path|mutation|query|endpoint|document)$/.test(key)
          ? textOf(property.value, run)
          : [];
      });
    }
    return argument === call.arguments[at] ? textOf(node, run) : [];
  });
  return texts.length > 0 ? texts.join(' ') : undefined;
}

/** The text of an expression, and the names in it, which are often all that can be seen of a path: `API.LOGOUT`. */
export function textOf(expression: Node, run: Run): string[] {
  const node = unwrap(expression);
  const text = constantText(node, run)?.text;
  const ending = namesIn(node).filter((each) => ENDING_PATH.test(each));
  return text !== undefined && /[a-z]/i.test(text) ? [text, ...ending] : ending;
}

/** All names of an expression, and of what a name in it was made of. */
function namesIn(expression: Node, isNear = true): string[] {
  return nodesWithin(expression).flatMap((node) => {
    if (node.type === T.Literal) return typeof node.value === 'string' ? [node.value] : [];
    if (node.type !== T.Identifier) return [];
    const made = isNear
      ? definitionsOf(node).flatMap((each) =>
          each.kind === 'value' && !isFunction(each.node) ? namesIn(each.node, false) : [],
        )
      : [];
    return [node.name, ...made];
  });
}

/** The names of a chain: `api.auth.logout()` gives api, auth, logout. */
export function namesOf(expression: Node): string[] {
  const node = unwrap(expression);
  if (node.type === T.Identifier) return [node.name];
  if (node.type === T.MemberExpression) return [...namesOf(node.object), memberName(node) ?? ''];
  return node.type === T.CallExpression ? namesOf(node.callee) : [];
}

function methodOf(call: TSESTree.CallExpression): string | undefined {
  for (const argument of call.arguments) {
    const node = unwrap(argument);
    if (node.type !== T.ObjectExpression) continue;
    for (const property of node.properties) {
      if (property.type !== T.Property || propertyName(property) !== 'method') continue;
      const value = unwrap(property.value);
      if (value.type === T.Literal) return String(value.value).toUpperCase();
    }
  }
  return undefined;
}

/** Is what is called, or what it is called on, named like the way to a server? */
export function isServerName(call: TSESTree.CallExpression): boolean {
  // `yield call(api.logout)`
  const called = calleeName(call) === 'call' ? (call.arguments[0] ?? call.callee) : call.callee;
  return namesOf(called)
    .slice(0, -1)
    .some((name) => name.startsWith('$') || wordsOf(name).some((word) => SERVER_WORDS.has(word)));
}
