import type { Node } from '../../analysis/code/expression.js';
import type { Module } from '../../analysis/code/module.js';
import type { TextEdit } from '../edit.js';
import { endBefore, indentAt, startWithComments } from './text.js';

/** Declares something before a statement of the file, or of a function's body, and before the comments on it. */
export function declareAt(statement: Node, text: string, module: Module): TextEdit {
  const start = startOfWhole(statement, module);
  return { range: [start, start], text: `${text}\n\n${indentAt(start, module.text)}` };
}

/** How deep what is declared there stands. */
export function depthAt(statement: Node, module: Module): string {
  return indentAt(startOfWhole(statement, module), module.text);
}

function startOfWhole(statement: Node, module: Module): number {
  return startWithComments(statement, endBefore(statement), module.text);
}
