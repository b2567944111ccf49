import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import {
  DELETING_VERBS,
  ENDING_PATH,
  OTHER_SIGN_OUTS,
  SHOWING_WORDS,
  SIGN_OUT_PACKAGES,
  WRITING_VERBS,
} from '../../catalog/logout.js';
import { constantText } from '../code/constant.js';
import { calleeName, nameOfFunction, unwrap, type Node } from '../code/expression.js';
import { identitiesOf } from '../code/identity.js';
import type { Run } from '../code/run.js';
import { wordsOf } from '../evidence/words.js';
import { deletionAt } from './deletions.js';
import { saysLogout } from './logouts.js';
import { namesOf, requestOf, textOf } from './requests.js';
import { isReducerAction } from './slice-actions.js';
import { functionsBehind, stepsOf, type Step } from './steps.js';
import type { Telling } from './telling.js';

/** Does a step tell the server that the session ends? */
export function tellingOf({ node, isOpen }: Step, run: Run): Telling {
  if (node.type === T.AssignmentExpression) return ofNavigation(node, run);
  if (node.type !== T.CallExpression) return undefined;
  const name = calleeName(node);
  if (name === undefined) return undefined;
  if (ENDING_PATH.test(name)) {
    const origins = identitiesOf(node.callee, run).map(({ origin }) => origin);
    if (origins.some((each) => SIGN_OUT_PACKAGES.test(each))) return 'told';
    if (origins.some((each) => OTHER_SIGN_OUTS.test(each))) return undefined;
  }
  if (name === 'dispatch' && isActionOfLogout(node)) return 'named';
  if (isLeave(node, name)) return ofAddress(node.arguments[0], run);
  const sent = requestOf(node, name, run);
  if (sent) return sent.telling;
  if (node.arguments.some((each) => isEndingPath(each, run))) return 'told';
  if (isReducerAction(node, run)) return undefined;
  if (isNamedEnding(name) && isOpaque(node, name, run)) return 'named';
  return isOpen && handsOnEnding(node) ? 'named' : undefined;
}

/** `logoutApi()`, `revokeToken()`; not `setLogoutTime()`, `logoutReducer()`. */
function isNamedEnding(name: string): boolean {
  return (
    ENDING_PATH.test(name) &&
    !(SHOWING_WORDS.has(wordsOf(name)[0] ?? '') && !saysLogout(wordsOf(name).slice(0, 2)))
  );
}

/** Is nothing in view of what a call of this name does? A function of that name is; what a hook hands out is not. */
function isOpaque(call: TSESTree.CallExpression, name: string, run: Run): boolean {
  const functions = functionsBehind(call, run);
  if (functions.length === 0) return !deletionAt(call, run);
  return functions.every(
    (fn) => nameOfFunction(fn) !== name && !stepsOf(fn, run).some(({ node }) => deletionAt(node, run)),
  );
}

/** Is a call, or what it is handed, named like the end of a session? */
export function namesEnding(call: TSESTree.CallExpression): boolean {
  return ENDING_PATH.test(calleeName(call) ?? '') || handsOnEnding(call);
}

/** `'/auth/logout'`, whatever it is handed to. */
function isEndingPath(argument: Node, run: Run): boolean {
  const text = constantText(argument, run)?.text;
  return text !== undefined && /^(?:https?:|…)?\//.test(text) && ENDING_PATH.test(text);
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
