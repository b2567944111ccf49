import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import type { Node } from '../../analysis/code/expression.js';
import { variableOf, type Module } from '../../analysis/code/module.js';
import { isWithin } from '../names.js';
import { laidOut, moved, stretchOf, type Piece } from '../layout.js';
import type { Style } from '../style.js';
import type { Answer, Parts } from './parts.js';

type Statement = TSESTree.Statement;

/** What is left of the question whether the answer was good, once the deletions do not hang on it; empty for nothing. */
export function questionLeft(
  module: Module,
  { test, good, otherwise }: Answer,
  indent: string,
  style: Style,
): readonly string[] {
  const text = module.text.slice(...test.range);
  if (good.length === 0)
    return otherwise ? [`if (${negated(test, module)}) ${moved(module, otherwise.range, indent)}`] : [];
  const inner = indent + style.indent;
  const pieces = good.map((each): Piece => stretchOf(module, [each]));
  const lines = ['{', laidOut(module, pieces, inner, style.newline), `${indent}}`].join(style.newline);
  return [`if (${text}) ${lines}${otherwise ? ` else ${moved(module, otherwise.range, indent)}` : ''}`];
}

const OPPOSITES: ReadonlyMap<string, string> = new Map([
  ['===', '!=='],
  ['!==', '==='],
  ['==', '!='],
  ['!=', '=='],
]);

/** The opposite of a condition, in code. */
export function negated(test: Node, { text }: Module): string {
  const code = text.slice(...test.range);
  if (test.type === T.UnaryExpression && test.operator === '!') return text.slice(...test.argument.range);
  const opposite = test.type === T.BinaryExpression ? OPPOSITES.get(test.operator) : undefined;
  if (test.type === T.BinaryExpression && opposite !== undefined)
    return `${text.slice(...test.left.range)} ${opposite} ${text.slice(...test.right.range)}`;
  return test.type === T.MemberExpression || test.type === T.Identifier ? `!${code}` : `!(${code})`;
}

/** The text of the statement that asks the server, without the name of an answer that nobody reads any longer. */
export function askedPiece(module: Module, statement: Statement, { answer }: Parts): Piece | undefined {
  if (statement.type !== T.VariableDeclaration || !answer || answer.good.length > 0 || answer.otherwise)
    return undefined;
  const [declarator, ...more] = statement.declarations;
  if (more.length > 0 || declarator.init === null || declarator.id.type !== T.Identifier) return undefined;
  const variable = variableOf(declarator.id);
  const isRead = variable?.references.some(
    ({ identifier, init }) => init !== true && !isWithin(identifier, answer.test),
  );
  if (isRead !== false) return undefined;
  return module.text.slice(declarator.init.range[0], statement.range[1]);
}
