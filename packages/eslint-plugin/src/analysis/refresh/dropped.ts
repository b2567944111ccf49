import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import {
  enclosingFunction,
  memberName,
  propertyName,
  typeArgumentsOf,
  type CallNode,
  type FunctionNode,
  type Node,
} from '../code/expression.js';
import { nodesWithin, variableOf } from '../code/module.js';
import type { Run } from '../code/run.js';
import { tokenPathsOfType } from '../evidence/type-evidence.js';
import { wordsOf } from '../evidence/words.js';
import type { Found } from './losses.js';
import { tradeShownBy } from './request.js';

/**
 * A refresh token that comes with the answer and is not kept: RFC 6749, section 6, demands to discard the old one.
 * That it comes is shown by the declared type of the answer, or by a name that it is taken into and that nobody reads.
 */
export function droppedTokens(call: CallNode, run: Run): Found[] {
  const fn = enclosingFunction(call);
  if (!fn) return [];
  const unread = unreadTokensIn(fn, run).find((node) => node.range[0] >= lineOf(call));
  const types = typeArgumentsOf(call);
  // Whether it is a refresh is asked after what the file itself says: that may take constants of other files.
  if ((!unread && types.length === 0) || tradeShownBy(call, run) === undefined) return [];
  if (unread) return [{ kind: 'dropped', node: unread, detail: nameOf(unread) }];
  const promised = types
    .flatMap((type) => tokenPathsOfType(type, run))
    .map((path) => path[path.length - 1] ?? '')
    .find(namesRefreshToken);
  if (promised === undefined || !readsAccessTokenOnly(fn, call, promised)) return [];
  return [{ kind: 'dropped', node: call, detail: promised }];
}

/** Where the statement of a call begins: a pattern stands before what it takes apart. */
function lineOf(call: Node): number {
  let at: Node = call;
  while (at.parent && at.parent.type !== T.BlockStatement && at.parent.type !== T.Program) at = at.parent;
  return at.range[0];
}

/** Asked once a function, for all its calls. */
function unreadTokensIn(fn: FunctionNode, run: Run): readonly Node[] {
  return run.once<readonly Node[]>('unread tokens', fn, [], () => nodesWithin(fn).filter(isUnreadToken));
}

/** `const { accessToken, refreshToken } = data`, of which the second is never read. */
function isUnreadToken(node: Node): boolean {
  if (node.type !== T.Property || node.parent.type !== T.ObjectPattern) return false;
  if (node.value.type !== T.Identifier || !namesRefreshToken(propertyName(node) ?? '')) return false;
  const hasAccess = node.parent.properties.some(
    (each) => each.type === T.Property && each !== node && namesAccessToken(propertyName(each) ?? ''),
  );
  const reads = variableOf(node.value)?.references.filter((reference) => reference.isRead()) ?? [];
  return hasAccess && variableOf(node.value) != null && reads.length === 0;
}

function nameOf(node: Node): string {
  return node.type === T.Property ? (propertyName(node) ?? '') : '';
}

/** Is the access token read out of the answer, and nothing of the answer handed on whole? */
function readsAccessTokenOnly(fn: FunctionNode, call: Node, promised: string): boolean {
  const isOfRequest = (node: Node) => node.range[0] >= call.range[0] && node.range[1] <= call.range[1];
  const nodes = nodesWithin(fn).filter((node) => !isOfRequest(node));
  const readsNew = nodes.some(
    (node) =>
      (node.type === T.MemberExpression && memberName(node) === promised) ||
      (node.type === T.Property && node.parent.type === T.ObjectPattern && propertyName(node) === promised),
  );
  if (readsNew) return false;
  const access = nodes.find(
    (node) => node.type === T.MemberExpression && namesAccessToken(memberName(node) ?? ''),
  );
  if (access?.type !== T.MemberExpression) return false;
  const root = rootOf(access.object);
  const variable = root && variableOf(root);
  if (!variable) return false;
  return variable.references.every(({ identifier, init }) => {
    if (init) return true;
    const parent = (identifier as Node).parent;
    return parent?.type === T.MemberExpression && isReadFurther(parent);
  });
}

/** `data` of `answer.data.accessToken`, and not `answer.data` handed on. */
function isReadFurther(member: Node & { type: T.MemberExpression }): boolean {
  const name = memberName(member);
  if (name !== 'data' && name !== 'body') return true;
  return member.parent.type === T.MemberExpression && member.parent.object === member;
}

function rootOf(expression: Node): Node | undefined {
  let at = expression;
  while (at.type === T.MemberExpression) at = at.object;
  return at.type === T.Identifier ? at : undefined;
}

function namesRefreshToken(name: string): boolean {
  const words = wordsOf(name);
  return (
    words.includes('refreshtoken') ||
    (words.includes('refresh') && words.includes('token')) ||
    name === 'refresh'
  );
}

function namesAccessToken(name: string): boolean {
  const words = wordsOf(name);
  const isAccess = words.includes('access') || words.includes('accesstoken') || words.includes('jwt');
  return isAccess || (words.length === 1 && words[0] === 'token');
}
