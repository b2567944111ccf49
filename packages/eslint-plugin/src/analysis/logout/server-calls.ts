import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';
import {
  DELETING_VERBS,
  ENDING_PATH,
  OTHER_SIGN_OUTS,
  PLAIN_REQUESTS,
  REQUEST_VERBS,
  SERVER_WORDS,
  SESSION_PATH,
  SHOWING_WORDS,
  SIGN_OUT_PACKAGES,
  WRITING_VERBS,
} from '../../catalog/logout.js';
import { constantText } from '../code/constant.js';
import { definitionsOf } from '../code/definitions.js';
import { imported } from '../code/exports.js';
import { calleeName, isFunction, memberName, propertyName, unwrap, type Node } from '../code/expression.js';
import { nodesWithin } from '../code/module.js';
import { identitiesOf } from '../code/identity.js';
import type { Run } from '../code/run.js';
import { wordsOf } from '../evidence/words.js';
import { deletionAt } from './deletions.js';
import { saysLogout } from './logouts.js';
import { functionsBehind, stepsOf, type Step } from './steps.js';

/**
 * What a step says of the server: `told` that the session ends; `named`, where a call that is not in view is named like
 * it; `unknown`, where it is a request and nobody sees of what; undefined where it is about something else.
 */
export type Telling = 'told' | 'named' | 'unknown' | undefined;

/** Does a step tell the server that the session ends? */
export function tellingOf({ node, isOpen }: Step, run: Run): Telling {
  if (node.type === T.AssignmentExpression) return ofNavigation(node, run);
  if (node.type !== T.CallExpression) return undefined;
  const name = calleeName(node);
  if (name === undefined) return undefined;
  const origins = identitiesOf(node.callee, run).map(({ origin }) => origin);
  if (ENDING_PATH.test(name)) {
    if (origins.some((each) => SIGN_OUT_PACKAGES.test(each))) return 'told';
    if (origins.some((each) => OTHER_SIGN_OUTS.test(each))) return undefined;
  }
  if (name === 'dispatch' && isActionOfLogout(node)) return 'named';
  if (isLeave(node, name)) return ofAddress(node.arguments[0], run);
  const sent = requestOf(node, name, run);
  if (sent) return sent.telling;
  if (node.arguments.some((each) => isEndingPath(each, run))) return 'told';
  if (isReducerAction(node, run)) return undefined;
  if (isNamedEnding(name) && !deletesAnything(node, run)) return 'named';
  return isOpen && handsOnEnding(node) ? 'named' : undefined;
}

/** `logoutApi()`, `revokeToken()`; not `setLogoutTime()`, `logoutReducer()`. */
function isNamedEnding(name: string): boolean {
  return (
    ENDING_PATH.test(name) &&
    !(SHOWING_WORDS.has(wordsOf(name)[0] ?? '') && !saysLogout(wordsOf(name).slice(0, 2)))
  );
}

/** A call that is not in view and named like a deletion, or that is in view and deletes: no API of a server. */
function deletesAnything(call: TSESTree.CallExpression, run: Run): boolean {
  if (deletionAt(call, run)) return true;
  return functionsBehind(call, run).some((fn) => stepsOf(fn, run).some(({ node }) => deletionAt(node, run)));
}

/** `'/auth/logout'`, whatever it is handed to. */
function isEndingPath(argument: Node, run: Run): boolean {
  const text = constantText(argument, run)?.text;
  return text !== undefined && /^(?:https?:|…)?\//.test(text) && ENDING_PATH.test(text);
}

/** Does a call send something to a server? */
export function isRequest(call: TSESTree.CallExpression, run: Run): boolean {
  return requestOf(call, calleeName(call) ?? '', run) !== undefined;
}

interface Request {
  readonly telling: Telling;
}

/** A request, and what its path says; undefined for a call that is none. */
function requestOf(call: TSESTree.CallExpression, name: string, run: Run): Request | undefined {
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
function textOf(expression: Node, run: Run): string[] {
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
function namesOf(expression: Node): string[] {
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

/** `location.href = '/logout'`, `window.location = logoutUrl`: whoever answers there ends the session. */
function ofNavigation(node: TSESTree.AssignmentExpression, run: Run): Telling {
  const names = namesOf(node.left);
  if (!names.includes('location') && names.at(-1) !== 'href') return undefined;
  return ofAddress(node.right, run);
}

/** An address that the page goes to: known for another one only where its text is in view. */
function ofAddress(address: Node | undefined, run: Run): Telling {
  const texts = address ? textOf(address, run) : [];
  if (texts.some((each) => ENDING_PATH.test(each))) return 'told';
  return texts.length > 0 || !address ? undefined : 'unknown';
}

/** `location.replace(url)`, `Linking.openURL(url)`. */
function isLeave(call: TSESTree.CallExpression, name: string): boolean {
  const names = namesOf(call.callee);
  return (
    (names.includes('location') && /^(?:replace|assign)$/.test(name)) ||
    /^open(?:URL|Browser|BrowserAsync|AuthSessionAsync|External)$/.test(name)
  );
}

/** Vuex: `dispatch('user/logout')` runs an action that is not in view. */
function isActionOfLogout(call: TSESTree.CallExpression): boolean {
  const [first] = call.arguments;
  return first?.type === T.Literal && typeof first.value === 'string' && ENDING_PATH.test(first.value);
}

/** `dispatch(logout())`, where the action was made by a slice: it changes the state and nothing else. */
function isReducerAction(call: TSESTree.CallExpression, run: Run): boolean {
  const callee = unwrap(call.callee);
  if (callee.type === T.MemberExpression) return isActions(callee.object);
  if (callee.type !== T.Identifier) return false;
  return definitionsOf(callee)
    .flatMap((each) => (each.kind === 'import' ? imported(each, run) : [each]))
    .some(
      (each) =>
        each.kind === 'value' && (each.path.length === 1 ? isActions(each.node) : isActionMember(each.node)),
    );
}

/** `authSlice.actions` */
function isActions(node: Node): boolean {
  return /actions$/i.test(namesOf(node).at(-1) ?? '');
}

/** `authSlice.actions.logout` */
function isActionMember(expression: Node): boolean {
  const node = unwrap(expression);
  return node.type === T.MemberExpression && isActions(node.object);
}

/** `call(api.logout)`, `navigate('/logout')`: what it is handed, or led to, is named like the end of a session. */
function handsOnEnding(call: TSESTree.CallExpression): boolean {
  const [verb = ''] = wordsOf(calleeName(call) ?? '');
  if (WRITING_VERBS.has(verb) || DELETING_VERBS.has(verb) || calleeName(call) === 'useContext') return false;
  return call.arguments.some((argument) => {
    const node = unwrap(argument);
    if (node.type === T.Literal)
      return typeof node.value === 'string' && /^\/.*(?:log|sign)-?out/i.test(node.value);
    const isName = node.type === T.Identifier || node.type === T.MemberExpression;
    return isName && ENDING_PATH.test(namesOf(node).at(-1) ?? '');
  });
}
