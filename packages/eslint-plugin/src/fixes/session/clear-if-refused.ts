import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import {
  calleeName,
  isFunction,
  propertyName,
  type CallNode,
  type FunctionNode,
  type Node,
} from '../../analysis/code/expression.js';
import type { Module } from '../../analysis/code/module.js';
import type { Run } from '../../analysis/code/run.js';
import type { Loss } from '../../analysis/refresh/losses.js';
import { replace, type TextEdit } from '../edit.js';
import { indentAt, laidOut, stretchOf } from '../layout.js';
import { isWithin, ownNodes } from '../names.js';
import { styleOf } from '../style.js';
import { endingStatements } from './ending-statements.js';
import { movedToTheAnswer, ofAnswer } from './answer-refused.js';
import { errorOf, refusalIn, isFetch } from './refusal.js';

type Statement = TSESTree.Statement;

/** Lets a refresh that failed end the session only if the server has refused it. */
export function clearIfRefused({ node, call }: Loss, module: Module, run: Run): TextEdit[] | undefined {
  const handler = handlerAround(node);
  if (!handler) return ofAnswer(node, call, module, run);
  const { owner, parameter, body } = handler;
  const isTried = owner.type === T.CatchClause;
  // Something that is missing before the request is no failure of the network: then the session ends as before.
  if (isTried && throwsBefore(owner.parent.block, call)) return undefined;
  if (isFetch(call, run)) return isTried ? movedToTheAnswer(owner, call, module, run) : undefined;
  if (parameter && errorOf(parameter) === undefined) return undefined;
  const name = errorOf(parameter) ?? 'error';
  const refusal = refusalIn(name, call, module, run);
  if (!refusal) return undefined;
  const given = parameter ? [] : [parameterAdded(owner, name, module)];
  if (given.includes(undefined)) return undefined;
  const guarded =
    body.type === T.BlockStatement ? guardedIn(body.body, refusal.condition, module, run) : undefined;
  const expression =
    body.type === T.BlockStatement ? undefined : guardedExpression(body, refusal.condition, module);
  const edits = guarded ?? expression;
  return edits && [...refusal.imports, ...(given as TextEdit[]), ...edits];
}

interface Handler {
  readonly owner: TSESTree.CatchClause | FunctionNode;
  readonly parameter: Node | null;
  readonly body: Node;
}

/** What handles the failure, where something stands in it directly: `catch`, or a function that is given the error. */
function handlerAround(node: Node): Handler | undefined {
  for (let at: Node = node; at.parent; at = at.parent) {
    const { parent } = at;
    if (parent.type === T.CatchClause) return { owner: parent, parameter: parent.param, body: parent.body };
    if (isFunction(at))
      return isErrorHandler(at) ? { owner: at, parameter: at.params[0] ?? null, body: at.body } : undefined;
  }
  return undefined;
}

function isErrorHandler(fn: FunctionNode): boolean {
  const { parent } = fn;
  if (fn.params.length > 1) return false;
  if (parent.type === T.Property) return propertyName(parent) === 'error';
  if (parent.type !== T.CallExpression) return false;
  const name = calleeName(parent);
  return name === 'catch' || name === 'catchError' || (name === 'then' && parent.arguments[1] === fn);
}

function throwsBefore(block: Node, call: CallNode): boolean {
  return ownNodes(block).some(
    (node) => node.range[0] < call.range[0] && node.type === T.ThrowStatement && isWithin(call, block),
  );
}

function parameterAdded(owner: Handler['owner'], name: string, { text }: Module): TextEdit | undefined {
  if (owner.type === T.CatchClause) {
    const at = owner.range[0] + 'catch'.length;
    return { range: [at, at], text: ` (${name})` };
  }
  const open = text.indexOf('()', owner.range[0]);
  return open < 0 || open > owner.body.range[0] ? undefined : { range: [open, open + 2], text: `(${name})` };
}

/** Beyond it, a condition and what it guards stand in lines of their own. */
const MAX_LINE = 90;

/** Puts the statements of a block that end the session under a condition. */
export function guardedIn(
  block: readonly Statement[],
  condition: string,
  module: Module,
  run: Run,
): TextEdit[] | undefined {
  const ending = endingStatements(block, run);
  const [first, ...others] = ending ?? [];
  if (!ending || !first) return undefined;
  const [start, end] = stretchOf(module, ending);
  const code = module.text.slice(start, end);
  if (others.length === 0 && !code.includes('\n') && condition.length + code.length < MAX_LINE)
    return [{ range: [start, start], text: `if (${condition}) ` }];
  const style = styleOf(module);
  const outer = indentAt(module, start);
  const text = [
    `if (${condition}) {`,
    laidOut(module, [[start, end]], outer + style.indent, style.newline),
    `${outer}}`,
  ].join(style.newline);
  return [{ range: [start, end], text }];
}

/** `() => logout()` */
function guardedExpression(body: Node, condition: string, module: Module): TextEdit[] | undefined {
  const code = module.text.slice(...body.range);
  return [replace(body, `{ if (${condition}) ${code}${styleOf(module).end || ';'} }`)];
}
