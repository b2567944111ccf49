import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { factsOf, type Module } from '../analysis/code/module.js';
import type { Node } from '../analysis/code/expression.js';

/** A stretch of a file's text, as offsets; or text that is added. */
export type Piece = readonly [start: number, end: number] | string;

/** The white space that a line begins with. */
export function indentAt({ text }: Pick<Module, 'text'>, offset: number): string {
  return /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1))![0];
}

/** Does nothing stand before this in its line? */
export function beginsLine({ text }: Pick<Module, 'text'>, offset: number): boolean {
  return /^[ \t]*$/.test(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset));
}

/**
 * Statements that follow each other, with the comments before, between and behind them in the same line: where they
 * stand in the text. `after` is where what stands before them ends.
 */
export function stretchOf(
  module: Module,
  statements: readonly Node[],
  after?: number,
): [start: number, end: number] {
  const first = statements[0]!;
  const last = statements.at(-1)!;
  const start = after === undefined ? first.range[0] : commentsBefore(module, after, first.range[0]);
  return [start, endWithComment(module, last.range[1])];
}

/** Where the comments begin that stand between a place and a statement, those behind the place in its line left out. */
function commentsBefore({ text }: Module, from: number, to: number): number {
  const between = text.slice(from, to);
  const line = between.indexOf('\n');
  const own = line < 0 ? between.length : line;
  return from + own + /^\s*/.exec(between.slice(own))![0].length;
}

/** The end of a statement, or of the comment that stands behind it in the same line. */
export function endWithComment({ text }: Module, end: number): number {
  const comment = /^[ \t]*(?:\/\/[^\r\n]*|\/\*[^\r\n]*?\*\/(?=[ \t]*\r?\n))/.exec(text.slice(end));
  return end + (comment?.[0].length ?? 0);
}

/** A stretch with its lines moved to another indentation; what stands in a template is left alone. */
export function moved(module: Module, [start, end]: readonly [number, number], indent: string): string {
  const base = indentAt(module, start);
  const templates = templatesIn(module, start, end);
  let result = '';
  let at = start;
  for (const line of module.text.slice(start, end).split(/(?<=\n)/)) {
    const isTemplate = templates.some(([from, to]) => from < at && at < to);
    const isFirst = at === start;
    result +=
      isFirst || isTemplate || line.trim() === ''
        ? line
        : line.startsWith(base)
          ? indent + line.slice(base.length)
          : line;
    at += line.length;
  }
  return result;
}

function templatesIn(module: Module, start: number, end: number): (readonly [number, number])[] {
  return factsOf(module).nodes.flatMap((node) =>
    node.type === T.TemplateLiteral && node.range[0] >= start && node.range[1] <= end ? [node.range] : [],
  );
}

/** Pieces of code as the lines of a block, each on lines of its own at an indentation. */
export function laidOut(
  module: Module,
  pieces: readonly Piece[],
  indent: string,
  newline: '\n' | '\r\n' | ' ',
): string {
  return pieces
    .map((piece) => indent + (typeof piece === 'string' ? piece : moved(module, piece, indent)))
    .join(newline);
}
