import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import type { FunctionNode, Node } from '../../analysis/code/expression.js';
import { nodesWithin, variableOf, type Module } from '../../analysis/code/module.js';
import { endWithComment, indentAt, laidOut, moved, stretchOf, type Piece } from '../layout.js';
import { isWithin, ownNodes } from '../names.js';
import type { Style } from '../style.js';
import { questionLeft } from './answer.js';
import { partsOf, type Order } from './parts.js';

type Statement = TSESTree.Statement;

/** What a callback does with a good answer, taken apart: two callbacks, of which one runs whether or not there is one. */
export interface Split {
  /** What stays, as a function; undefined where nothing does. */
  readonly stays: string | undefined;
  /** What runs on every way, as a function without parameters. */
  readonly always: string;
  /** The statements of that; empty where it is one expression. */
  readonly statements: readonly Statement[];
}

/**
 * Takes apart the function that is called with the answer, for what always runs to stand at an indentation. Undefined
 * where the deletions hang on more than that there is an answer.
 */
export function splitCallback(
  fn: FunctionNode,
  order: Order,
  module: Module,
  style: Style,
  indent = indentAt(module, fn.range[0]),
): Split | undefined {
  const { text } = module;
  if (fn.generator) return undefined;
  const isUsed = fn.params.some((each) => isRead(each, fn));
  if (!isUsed && fn.params.some((each) => each.type !== T.Identifier)) return undefined;
  if (fn.body.type !== T.BlockStatement)
    return isUsed
      ? undefined
      : { stays: undefined, always: withoutParameters(fn, module, indent), statements: [] };
  const { body } = fn.body;
  const parts = partsOf(fn.params, body, order);
  if (!parts || parts.rest.length > 0) return undefined;
  const { between: stay, answer, always } = parts;
  if (stay.length === 0 && !answer && always.length === body.length)
    return isUsed
      ? undefined
      : { stays: undefined, always: withoutParameters(fn, module, indent), statements: always };
  // A function of its own has its own `this`.
  if (fn.type === T.FunctionExpression && nodesWithin(fn).some(({ type }) => type === T.ThisExpression))
    return undefined;
  const own = indentAt(module, fn.range[0]);
  const written = (pieces: readonly Piece[], head: string, outer: string): string =>
    [`${head}{`, laidOut(module, pieces, outer + style.indent, style.newline), `${outer}}`].join(
      style.newline,
    );
  const pieces = (statements: readonly Statement[]): Piece[] =>
    statements.map((each) => [stretchOf(module, [each])[0], endWithComment(module, each.range[1])]);
  const left = [...pieces(stay), ...(answer ? questionLeft(module, answer, own + style.indent, style) : [])];
  const waits = (statements: readonly Statement[]): string =>
    statements.some((each) => ownNodes(each).some(({ type }) => type === T.AwaitExpression)) ? 'async ' : '';
  return {
    stays: left.length === 0 ? undefined : written(left, text.slice(fn.range[0], fn.body.range[0]), own),
    always: written(pieces(always), `${waits(always)}() => `, indent),
    statements: always,
  };
}

function isRead(parameter: Node, fn: FunctionNode): boolean {
  return nodesWithin(parameter).some(
    (node) =>
      node.type === T.Identifier &&
      (variableOf(node)?.references ?? []).some(({ identifier }) => isWithin(identifier, fn.body)),
  );
}

/** A function as it stands, and nothing handed to it: what it names and does not read would be something else. */
function withoutParameters(fn: FunctionNode, module: Module, indent: string): string {
  const [first] = fn.params;
  if (!first) return moved(module, fn.range, indent);
  const last = fn.params.at(-1)!;
  const open = module.text.slice(fn.range[0], first.range[0]);
  const close = moved(module, [last.range[1], fn.range[1]], indent).replace(/^,\s*/, '');
  return open.includes('(') ? open + close : `${open}()${close}`;
}
