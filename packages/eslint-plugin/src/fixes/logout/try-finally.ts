import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { constantText } from '../../analysis/code/constant.js';
import { enclosingFunction, isInside, type Node } from '../../analysis/code/expression.js';
import { nodesWithin, type Module } from '../../analysis/code/module.js';
import type { Run } from '../../analysis/code/run.js';
import { isRequest } from '../../analysis/logout/requests.js';
import type { ServerFirst } from '../../analysis/logout/server-first.js';
import type { TextEdit } from '../edit.js';
import { ownNodes, usesNamesOf } from '../names.js';
import { around, beside, cut, intoFinalizer, stretches } from './finally-text.js';
import { handlerEdits } from './handlers.js';
import { isNotice } from './notices.js';
import { partsOf, type Parts } from './parts.js';

type Statement = TSESTree.Statement;
type Try = TSESTree.TryStatement;

/** `await api.logout(); removeToken();` becomes `try { await api.logout(); } finally { removeToken(); }`. */
export function deleteInFinally(found: ServerFirst, module: Module, run: Run): TextEdit[] | undefined {
  const { call, deletions } = found;
  const { parent } = call;
  const isAwaited = parent.type === T.AwaitExpression || parent.type === T.YieldExpression;
  if (!isAwaited || deletions.some((each) => enclosingFunction(each) !== enclosingFunction(call)))
    return undefined;
  const told = statementAround(call);
  if (told?.type !== T.ExpressionStatement && told?.type !== T.VariableDeclaration) return undefined;
  const asking = firstRequest(told, run);
  const block = told.parent;
  if (block.type !== T.BlockStatement || isInLoop(block, found.fn)) return undefined;
  const tried = triedBlock(block);
  if (tried && deletions.every((each) => !isInside(each, tried)))
    return block.body.slice(0, block.body.indexOf(asking)).every(goesThrough)
      ? intoFinallyOf(tried, found, module)
      : undefined;
  const handled = handlersAround(block, found.fn);
  const tellsFailure = handled.some((each) => nodesWithin(each).some(isNotice));
  const asked = block.body.slice(block.body.indexOf(asking), block.body.indexOf(told) + 1);
  const following = block.body.slice(block.body.indexOf(told) + 1);
  const parts = partsOf([told], following, { ...found, tellsFailure });
  if (!parts) return undefined;
  const edits = handlerEdits(handled, parts, module);
  if (!edits) return undefined;
  const own =
    tried && mayBeBeside(tried, asking, parts) ? beside(tried, parts, module) : around(asked, parts, module);
  return [...edits, ...own];
}

/** The first of the requests for a logout that stand right before one: they fail for the same want of a network. */
function firstRequest(told: Statement, run: Run): Statement {
  if (told.parent.type !== T.BlockStatement) return told;
  const { body } = told.parent;
  let at = body.indexOf(told);
  while (at > 0 && isLogoutRequest(body[at - 1]!, run)) at--;
  return body[at] ?? told;
}

/** `await push.unregister()`, `await api.delete('/auth/all')`; not `await api.delete('/users/me')`. */
function isLogoutRequest(statement: Statement, run: Run): boolean {
  if (statement.type !== T.ExpressionStatement || statement.expression.type !== T.AwaitExpression)
    return false;
  const { argument } = statement.expression;
  if (argument.type !== T.CallExpression || !isRequest(argument, run)) return false;
  return /auth|session|push|fcm|device/i.test(
    constantText(argument.arguments[0] ?? argument, run)?.text ?? '',
  );
}

/** The statement of a block that a node stands in. */
function statementAround(node: Node): Statement | undefined {
  for (let at: Node = node; at.parent; at = at.parent)
    if (at.parent.type === T.BlockStatement) return at as Statement;
  return undefined;
}

function isInLoop(block: Node, fn: Node): boolean {
  for (let at: Node | undefined = block; at && at !== fn; at = at.parent)
    if (/^(?:For|While|DoWhile|Switch)/.test(at.type)) return true;
  return false;
}

/** The `try` whose block this is. */
function triedBlock(block: Node): Try | undefined {
  const { parent } = block;
  return parent?.type === T.TryStatement && parent.block === block ? parent : undefined;
}

/** The `catch` blocks that are run where a block fails, the innermost first. */
function handlersAround(block: Node, fn: Node): TSESTree.BlockStatement[] {
  const found: TSESTree.BlockStatement[] = [];
  for (let at: Node = block; at.parent && at !== fn; at = at.parent)
    if (at.parent.type === T.TryStatement && at.parent.block === at && at.parent.handler)
      found.push(at.parent.handler.body);
  return found;
}

/**
 * May the deletions stand in a `finally` of the `try` that is there? Not where something that they hang on comes
 * before the request, nor where the `catch` would no longer catch what they throw.
 */
function mayBeBeside({ block }: Try, asking: Statement, { always, answer, rest }: Parts): boolean {
  const before = block.body.slice(0, block.body.indexOf(asking));
  return (
    !answer &&
    rest.every((each) => each.type === T.ReturnStatement && isConstant(each.argument)) &&
    before.every(goesThrough) &&
    !usesNamesOf(always, before) &&
    always.every((each) => ownNodes(each).every(({ type }) => !WAITS.has(type)))
  );
}

/** A statement that neither leaves nor waits for something that may fail: what follows is reached. */
function goesThrough(statement: Statement): boolean {
  return ownNodes(statement).every(({ type }) => !WAYS_OUT.has(type) && !WAITS.has(type));
}

const WAYS_OUT: ReadonlySet<string> = new Set([T.ReturnStatement, T.ThrowStatement]);
const WAITS: ReadonlySet<string> = new Set([T.AwaitExpression, T.YieldExpression]);

function isConstant(expression: Node | null): boolean {
  return expression === null || expression.type === T.Literal;
}

/** `try { await api.logout(); } catch { return; } removeToken();`: what follows goes into a `finally`. */
function intoFinallyOf(tried: Try, found: ServerFirst, module: Module): TextEdit[] | undefined {
  const block = tried.parent;
  if (block.type !== T.BlockStatement || tried.finalizer || isInLoop(block, found.fn)) return undefined;
  const handled = tried.handler ? [tried.handler.body] : [];
  const tellsFailure = handled.some((each) => nodesWithin(each).some(isNotice));
  const following = block.body.slice(block.body.indexOf(tried) + 1);
  const parts = partsOf([tried], following, { ...found, tellsFailure });
  if (!parts || parts.answer || parts.between.length > 0) return undefined;
  const edits = handlerEdits([...handled, ...handlersAround(block, found.fn)], parts, module);
  if (!edits) return undefined;
  return [
    ...edits,
    ...cut(parts.always, module),
    ...intoFinalizer(tried, stretches(parts.always, module), module),
  ];
}
