import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import {
  calleeName,
  enclosingFunction,
  isInside,
  type FunctionNode,
  type Node,
} from '../../analysis/code/expression.js';
import { factsOf, variableOf, type Module } from '../../analysis/code/module.js';
import type { Frame } from '../../analysis/refresh/sharing.js';
import type { TextEdit } from '../edit.js';
import { usesIn, wayOut } from './bound.js';
import { declareAt } from './declared.js';
import { functionAround } from './place.js';
import { textOf } from './text.js';

/**
 * Moves the guard that each caller makes for itself out to where all of them see it: the statement that declares it,
 * to the top of the file. Undefined where it is made of something that is not there, or begins with a list.
 *
 * @param name what the finding calls the guard
 */
export function moveOutside(
  name: string,
  handler: FunctionNode,
  frames: readonly Frame[],
  module: Module,
): readonly TextEdit[] | undefined {
  const declared = guardsWithin(handler, frames, module);
  const named = declared.filter(({ id }) => id.type === T.Identifier && name.split(/\W/).includes(id.name));
  const guard = named[0] ?? (declared.length === 1 ? declared[0] : undefined);
  // A list, too, would be filled by all, and nobody has yet had to empty it.
  if (!guard || declared.some(({ init }) => init?.type === T.ArrayExpression)) return undefined;
  const { id, parent: statement } = guard;
  if (id.type !== T.Identifier || !isMovable(guard) || !isAlone(id, module)) return undefined;
  const top = wayOut(handler).find(({ parent }) => (parent as Node | null)?.type === T.Program);
  return top && [removedLine(statement, module), declareAt(top, textOf(statement, module), module)];
}

/** What may guard a refresh among the variables of the functions around it. */
function guardsWithin(
  handler: FunctionNode,
  frames: readonly Frame[],
  module: Module,
): TSESTree.VariableDeclarator[] {
  return factsOf(module).nodes.filter((node): node is TSESTree.VariableDeclarator => {
    if (node.type !== T.VariableDeclarator || node.parent.declarations.length !== 1) return false;
    const around = enclosingFunction(node);
    if (!around || (!isInside(handler, around) && !frames.some(({ fn }) => fn === around))) return false;
    return isGuard(node.init) && node.parent.parent.type === T.BlockStatement;
  });
}

function isGuard(init: Node | null): boolean {
  if (!init) return true;
  switch (init.type) {
    case T.Literal:
      return init.value === null || init.value === false;
    case T.Identifier:
      return init.name === 'undefined';
    case T.ArrayExpression:
      return init.elements.length === 0;
    case T.NewExpression:
      return /^(?:Mutex|Semaphore|AsyncLock)$/.test(calleeName(init) ?? '');
    case T.CallExpression:
      return calleeName(init) === 'singleFlight' && init.arguments.every(({ type }) => type === T.Identifier);
    default:
      return false;
  }
}

/** Everything in its declaration, types too, is of the file. */
function isMovable(guard: TSESTree.VariableDeclarator): boolean {
  return usesIn(guard).every(({ variable }) => functionAround(variable.defs[0]!.name as Node) === undefined);
}

/** Nothing else in the file has that name. */
export function isAlone(id: TSESTree.Identifier, module: Module): boolean {
  const variable = variableOf(id);
  return factsOf(module).nodes.every((node) => {
    if (node.type !== T.Identifier || node.name !== id.name) return true;
    const other = variableOf(node);
    return other === undefined || other === variable;
  });
}

/** A statement with its line, and an empty one after it where one is before it too or the block begins. */
export function removedLine(statement: Node, { text }: Module): TextEdit {
  const start = text.lastIndexOf('\n', statement.range[0] - 1) + 1;
  const isFirstInLine = /^[ \t]*$/.test(text.slice(start, statement.range[0]));
  const rest = /^[ \t]*\r?\n/.exec(text.slice(statement.range[1]));
  if (!isFirstInLine || !rest) return { range: statement.range, text: '' };
  let end = statement.range[1] + rest[0].length;
  const isAfterGap =
    /(?:[{]|\n)[ \t]*\r?\n$/.test(text.slice(0, start)) || /\{[ \t]*\r?\n$/.test(text.slice(0, start));
  const gap = isAfterGap ? /^[ \t]*\r?\n/.exec(text.slice(end)) : null;
  if (gap) end += gap[0].length;
  return { range: [start, end], text: '' };
}
