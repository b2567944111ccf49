import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { FORCED_WORDS } from '../../catalog/logout.js';
import {
  calleeName,
  isFunction,
  memberName,
  nameOfFunction,
  propertyName,
  unwrap,
  type Node,
} from '../code/expression.js';
import { wordsOf } from '../evidence/words.js';

/** What a condition says where the session is over already: `status === 401`, `isExpired(token)`, `!refreshToken`. */
const IS_OVER =
  /\b40[13]\b|status|expir|unauthori[sz]ed|\berr(?:or)?\b|invalid|!\s*[\w.]*(?:token|session|user|auth)|\bcode\b|success/i;

/** What a condition says where somebody is logged in: `isAuthenticated`, `token`; not `!token`. */
const IS_LOGGED_IN = /(?<!!\s{0,3}[\w.]{0,30})(?:auth|logged|token|session)/i;

/** Does this stand where a request was refused or a token has expired, so that there is no session left to end? */
export function isOnFailurePath(node: Node, textOf: (node: Node) => string): boolean {
  for (let at: Node = node; at.parent; at = at.parent) {
    const parent: Node = at.parent;
    if (parent.type === T.CatchClause) return true;
    if (parent.type === T.IfStatement && at !== parent.test && IS_OVER.test(textOf(parent.test))) return true;
    if (parent.type === T.ConditionalExpression && at !== parent.test && IS_OVER.test(textOf(parent.test)))
      return true;
    if (parent.type === T.LogicalExpression && parent.right === at && IS_OVER.test(textOf(parent.left)))
      return true;
    if (parent.type === T.SwitchCase && parent.test && IS_OVER.test(textOf(parent.test))) return true;
    if (parent.type === T.IfStatement && at === parent.alternate && IS_LOGGED_IN.test(textOf(parent.test)))
      return true;
    if (parent.type === T.BlockStatement && parent.body.some((each) => isGuard(each, at, textOf)))
      return true;
    if (isFunction(at) && isErrorHandler(at)) return true;
  }
  return false;
}

/** `if (isAuthenticated) return;` in front of a statement: it runs where nobody is logged in. */
function isGuard(statement: Node, before: Node, textOf: (node: Node) => string): boolean {
  if (statement.type !== T.IfStatement || statement.range[1] > before.range[0]) return false;
  const { consequent, test } = statement;
  const last = consequent.type === T.BlockStatement ? consequent.body.at(-1) : consequent;
  return last?.type === T.ReturnStatement && IS_LOGGED_IN.test(textOf(test));
}

/** `.catch((error) => …)`, `.then(done, (error) => …)`, `onError: () => …`, `handleUnauthorized`. */
function isErrorHandler(fn: Node): boolean {
  if (!isFunction(fn)) return false;
  const name = nameOfFunction(fn);
  if (name !== undefined && wordsOf(name).some((word) => FORCED_WORDS.has(word) || word === 'interceptor'))
    return true;
  const { parent } = fn;
  if (parent.type === T.Property)
    return /error|fail|rejected|expire|unauthori/i.test(propertyName(parent) ?? '');
  if (parent.type !== T.CallExpression) return false;
  const called = calleeName(parent);
  if (called === 'catch' || called === 'catchError' || called === 'onError') return true;
  const position = parent.arguments.indexOf(fn as never);
  if ((called === 'then' || called === 'subscribe') && position === 1) return true;
  // `interceptors.response.use(done, (error) => …)`
  const callee = unwrap(parent.callee);
  return called === 'use' && callee.type === T.MemberExpression && isInterceptors(callee.object);
}

function isInterceptors(object: Node): boolean {
  for (let at: Node = unwrap(object); at.type === T.MemberExpression; at = unwrap(at.object))
    if (memberName(at) === 'interceptors') return true;
  return false;
}
