import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { memberName, unwrap, type CallNode, type Node } from '../../analysis/code/expression.js';
import type { Module } from '../../analysis/code/module.js';
import type { Run } from '../../analysis/code/run.js';
import { refreshWorkOf } from '../../analysis/refresh/work.js';
import { replace, type TextEdit } from '../edit.js';
import { indentAt, laidOut, stretchOf } from '../layout.js';
import { isWithin, ownNodes, usesNamesOf } from '../names.js';
import { styleOf } from '../style.js';
import { guardedIn } from './clear-if-refused.js';
import { endingStatements } from './ending-statements.js';
import { refusedBy } from './refusal.js';

type Statement = TSESTree.Statement;

/** `if (!response.ok) clearTokens();` asks for the status instead. */
export function ofAnswer(node: Node, call: CallNode, module: Module, run: Run): TextEdit[] | undefined {
  if ((refreshWorkOf(call, run)?.steps.length ?? 0) > 0) return undefined;
  const test = testAround(node);
  const response = test && responseOf(test);
  if (!test || response === undefined) return undefined;
  const isNegated = test.test.type === T.UnaryExpression;
  const branch = isNegated ? test.consequent : test.alternate;
  if (!branch || !isWithin(node, branch)) return undefined;
  const body = branch.type === T.BlockStatement ? branch.body : [branch];
  const ending = endingStatements(body, run);
  if (!ending) return undefined;
  if (isNegated && !test.alternate && ending.length === body.length)
    return [replace(test.test, refusedBy(response))];
  return branch.type === T.BlockStatement ? guardedIn(body, refusedBy(response), module, run) : undefined;
}

/** Clears where the answer is looked at, and not where every failure arrives. */
export function movedToTheAnswer(
  handler: TSESTree.CatchClause,
  call: CallNode,
  module: Module,
  run: Run,
): TextEdit[] | undefined {
  const tried = handler.parent;
  const test = tried.block.body.find(
    (each): each is TSESTree.IfStatement =>
      each.type === T.IfStatement &&
      each.range[0] > call.range[1] &&
      each.test.type === T.UnaryExpression &&
      responseOf(each) !== undefined,
  );
  const response = test && responseOf(test);
  if (!test || response === undefined || test.alternate || !isAnswerOf(call, response)) return undefined;
  if (!throwsAtEnd(test.consequent) || !isWithin(call, tried.block)) return undefined;
  const ending = endingStatements(handler.body.body, run);
  if (!ending || (handler.param && usesNamesOf(ending, [handler.param]))) return undefined;
  const left = handler.body.body.filter((each) => !ending.includes(each));
  const isBare = left.length === 1 && left[0]?.type === T.ThrowStatement;
  if (left.length === 0 || (isBare && !tried.finalizer)) return undefined;
  return [...guardedThrow(test, response, ending, module), ...withoutEnding(handler, ending, isBare, module)];
}

function guardedThrow(
  { consequent }: TSESTree.IfStatement,
  response: string,
  ending: readonly Statement[],
  module: Module,
): TextEdit[] {
  const style = styleOf(module);
  const { newline } = style;
  const isBlock = consequent.type === T.BlockStatement;
  const outer = indentAt(module, isBlock ? consequent.range[1] - 1 : consequent.range[0]);
  const inner = outer + style.indent;
  const stretch = stretchOf(module, ending);
  const guarded =
    ending.length === 1
      ? `if (${refusedBy(response)}) ${module.text.slice(...ending[0]!.range)}`
      : [
          `if (${refusedBy(response)}) {`,
          laidOut(module, [stretch], inner + style.indent, newline),
          `${inner}}`,
        ].join(newline);
  const at = consequent.range[0] + 1;
  if (isBlock) return [{ range: [at, at], text: `${newline}${inner}${guarded}` }];
  const thrown = laidOut(module, [guarded, stretchOf(module, [consequent])], inner, newline);
  return [{ range: stretchOf(module, [consequent]), text: ['{', thrown, `${outer}}`].join(newline) }];
}

/** A `catch` that only throws what it has caught is none. */
function withoutEnding(
  handler: TSESTree.CatchClause,
  ending: readonly Statement[],
  isBare: boolean,
  module: Module,
): TextEdit[] {
  if (isBare)
    return [
      { range: [handler.range[0], handler.parent.finalizer!.range[0]], text: finallyOf(handler, module) },
    ];
  const at = handler.body.body.indexOf(ending[0]!);
  const from = at > 0 ? handler.body.body[at - 1]!.range[1] : handler.body.range[0] + 1;
  const [start, end] = stretchOf(module, ending, from);
  const gap = /[ \t\r\n]*$/.exec(module.text.slice(0, start))!.index;
  return [{ range: [gap, end], text: '' }];
}

/** The word `finally`, and what stands between it and its block. */
function finallyOf({ range, parent }: TSESTree.CatchClause, { text }: Module): string {
  return text.slice(range[1], parent.finalizer!.range[0]).trimStart();
}

function testAround(node: Node): TSESTree.IfStatement | undefined {
  for (let at: Node | undefined = node; at; at = at.parent)
    if (at.type === T.IfStatement && responseOf(at) !== undefined) return at;
  return undefined;
}

/** `response` of `response.ok` and `!response.ok`. */
function responseOf({ test }: TSESTree.IfStatement): string | undefined {
  const asked = unwrap(test.type === T.UnaryExpression && test.operator === '!' ? test.argument : test);
  return asked.type === T.MemberExpression && asked.object.type === T.Identifier && memberName(asked) === 'ok'
    ? asked.object.name
    : undefined;
}

function isAnswerOf(call: CallNode, name: string): boolean {
  const { parent } = call.parent;
  return (
    call.parent.type === T.AwaitExpression &&
    parent?.type === T.VariableDeclarator &&
    parent.id.type === T.Identifier &&
    parent.id.name === name
  );
}

function throwsAtEnd(statement: Statement): boolean {
  if (statement.type === T.ThrowStatement) return true;
  return (
    statement.type === T.BlockStatement &&
    statement.body.at(-1)?.type === T.ThrowStatement &&
    ownNodes(statement).filter(({ type }) => type === T.ThrowStatement || type === T.ReturnStatement)
      .length === 1
  );
}
