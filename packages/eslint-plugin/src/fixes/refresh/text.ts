import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import type { Node } from '../../analysis/code/expression.js';
import { nodesWithin, type Module } from '../../analysis/code/module.js';

/** A node's text. */
export function textOf(node: Node, { text }: Module): string {
  return text.slice(...node.range);
}

/** The blanks in front of the line in which a place is. */
export function indentAt(start: number, text: string): string {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return /^[ \t]*/.exec(line)![0];
}

/** A node's text for another depth: its first line without blanks in front, the others moved with it. */
export function moved(node: Node, indent: string, module: Module, start = node.range[0]): string {
  const from = indentAt(start, module.text);
  const templates = nodesWithin(node).filter(({ type }) => type === T.TemplateElement);
  let offset = start;
  return module.text
    .slice(start, node.range[1])
    .split('\n')
    .map((line, index) => {
      const at = offset;
      offset += line.length + 1;
      const isInTemplate = templates.some(({ range }) => range[0] < at && at <= range[1]);
      if (index === 0 || isInTemplate || line.trim() === '') return line;
      return line.startsWith(from) ? indent + line.slice(from.length) : line;
    })
    .join('\n');
}

/** Where a statement begins with the comments that stand right above it; `before` is where the one before it ends. */
export function startWithComments(node: Node, before: number, text: string): number {
  const between = text.slice(before, node.range[0]);
  // What stands behind the one before, in its line, is its own.
  const line = between.indexOf('\n');
  if (line < 0) return node.range[0];
  const rest = between.slice(line + 1);
  const gap = /(?:^|\n)[ \t]*\r?\n(?![^]*\n[ \t]*\r?\n)/.exec(rest);
  const above = gap ? rest.slice(gap.index + gap[0].length) : rest;
  const comment = /\S/.exec(above);
  return comment ? node.range[0] - above.length + comment.index : node.range[0];
}

/** The statements that stand beside a node. */
export function siblingsOf(statement: Node): readonly Node[] {
  const { parent } = statement;
  if (parent?.type === T.BlockStatement || parent?.type === T.Program) return parent.body;
  return [statement];
}

/** Where the statement before one ends, or the block begins. */
export function endBefore(statement: Node): number {
  const siblings = siblingsOf(statement);
  const before = siblings[siblings.indexOf(statement) - 1];
  if (before) return before.range[1];
  return statement.parent?.type === T.BlockStatement ? statement.parent.range[0] + 1 : 0;
}

/** Begins a line with something that continues the one before, where nothing ends that? */
export function continuesLine(text: string, end: number): boolean {
  return /^\s*[([`+\-/]/.test(text.slice(end));
}
