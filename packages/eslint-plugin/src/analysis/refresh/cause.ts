import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import {
  HOOK_CALLS,
  HOOK_MEMBERS,
  HOOK_METHODS,
  HOOK_OPTIONS,
  type HookKind,
} from '../../catalog/refresh-hooks.js';
import {
  calleeName,
  isFunction,
  memberName,
  propertyName,
  unwrap,
  type FunctionNode,
  type Node,
} from '../code/expression.js';
import type { Run } from '../code/run.js';
import { reasonIn, type Reason } from './sense.js';
import { runsInPlace } from './ways.js';

/** Why, and since which condition, a place is reached. */
export interface Cause {
  readonly reason: Reason;
  /** The condition; one refresh belongs to it. */
  readonly node: Node;
  /** It is only known that something failed. */
  readonly weak: boolean;
}

/** The nearest condition around a node, up to the function that runs it, which says that a refresh is due. */
export function causeOf(node: Node, top: FunctionNode | undefined, run: Run): Cause | undefined {
  let weak: Cause | undefined;
  for (let at: Node = node; at.parent && at !== top; at = at.parent) {
    const { parent } = at;
    const found = ofParent(at, parent, run);
    if (found && !found.weak) return found;
    weak ??= found;
    if (isFunction(at) && !runsInPlace(at)) return weak;
  }
  return weak;
}

function ofParent(at: Node, parent: Node, run: Run): Cause | undefined {
  switch (parent.type) {
    case T.IfStatement:
    case T.ConditionalExpression: {
      if (at === parent.test) return undefined;
      return caused(reasonIn(parent.test, at === parent.consequent, run), parent);
    }
    case T.LogicalExpression:
      if (at !== parent.right || parent.operator === '??') return undefined;
      return caused(reasonIn(parent.left, parent.operator === '&&', run), parent);
    case T.SwitchCase: {
      if (at === parent.test) return undefined;
      return caused(ofCase(parent, run), parent);
    }
    case T.BlockStatement:
    case T.Program:
      return before(at, parent.body, run);
    case T.CatchClause:
      return { reason: 'answer', node: parent, weak: true };
    case T.CallExpression: {
      const name = calleeName(parent);
      const isHandler = isFunction(at) && (name === 'catch' || name === 'catchError');
      const isSecond = isFunction(at) && name === 'then' && parent.arguments[1] === at;
      return isHandler || isSecond ? { reason: 'answer', node: at, weak: true } : undefined;
    }
    default:
      return undefined;
  }
}

function caused(reason: Reason | undefined, node: Node): Cause | undefined {
  return reason && { reason, node, weak: false };
}

/** A case, or those above that fall through into it: `case 401:`, `case Errors.AccessTokenExpired:`. */
function ofCase(node: Node & { type: T.SwitchCase }, run: Run): Reason | undefined {
  const { cases, discriminant } = node.parent;
  const at = cases.indexOf(node);
  for (let index = at; index >= 0; index--) {
    const { test, consequent } = cases[index]!;
    if (index < at && consequent.length > 0) break;
    if (!test) continue;
    const equal = { type: T.BinaryExpression, operator: '===', left: discriminant, right: test } as Node;
    const reason = reasonIn(equal, true, run);
    if (reason) return reason;
  }
  return undefined;
}

/** `if (response.status !== 401) return response;` before it. */
function before(at: Node, body: readonly Node[], run: Run): Cause | undefined {
  for (let index = body.indexOf(at) - 1; index >= 0; index--) {
    const statement = body[index]!;
    if (statement.type !== T.IfStatement || !leaves(statement.consequent) || statement.alternate) continue;
    const reason = reasonIn(statement.test, false, run);
    if (reason) return { reason, node: statement, weak: false };
  }
  return undefined;
}

/** Does a statement always leave the block it stands in? */
export function leaves(statement: Node): boolean {
  switch (statement.type) {
    case T.ReturnStatement:
    case T.ThrowStatement:
    case T.ContinueStatement:
    case T.BreakStatement:
      return true;
    case T.BlockStatement: {
      const last = statement.body[statement.body.length - 1];
      return last !== undefined && leaves(last);
    }
    case T.IfStatement:
      return !!statement.alternate && leaves(statement.consequent) && leaves(statement.alternate);
    case T.TryStatement:
      return (
        (!!statement.finalizer && leaves(statement.finalizer)) ||
        (leaves(statement.block) && (!statement.handler || leaves(statement.handler.body)))
      );
    default:
      return false;
  }
}

/** Is a function what an HTTP client runs for each of its requests or answers? */
export function handlerKind(fn: FunctionNode): HookKind | undefined {
  const { parent } = fn;
  if (parent.type === T.MethodDefinition) return HOOK_METHODS.get(propertyName(parent) ?? '');
  if (parent.type === T.Property) return HOOK_OPTIONS.get(propertyName(parent) ?? '');
  if (parent.type === T.ArrayExpression)
    return parent.parent.type === T.Property
      ? HOOK_OPTIONS.get(propertyName(parent.parent) ?? '')
      : undefined;
  if (parent.type !== T.CallExpression && parent.type !== T.NewExpression) return undefined;
  if (!parent.arguments.includes(fn as never)) return undefined;
  const callee = unwrap(parent.callee);
  if (callee.type !== T.MemberExpression) return HOOK_CALLS.get(calleeName(parent) ?? '');
  const name = memberName(callee) ?? '';
  if (name !== 'use') return HOOK_MEMBERS.get(name);
  const of = unwrap(callee.object);
  const kind = of.type === T.MemberExpression ? memberName(of) : undefined;
  return kind === 'request' ? 'request' : kind === 'response' ? 'answer' : undefined;
}
