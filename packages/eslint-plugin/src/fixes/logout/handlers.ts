import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { calleeName, unwrap, type Node } from '../../analysis/code/expression.js';
import { nodesWithin, type Module } from '../../analysis/code/module.js';
import type { TextEdit } from '../edit.js';
import { endWithComment } from '../layout.js';
import { isWithin } from '../names.js';
import { isNotice } from './notices.js';
import type { Parts } from './parts.js';

/**
 * Takes out of the handlers of a failure what is now done on every way: nothing may be done twice. Undefined where a
 * handler does the same in another way, such as leading to another screen: which of the two should win is not known.
 */
export function handlerEdits(
  handlers: readonly Node[],
  { always }: Pick<Parts, 'always'>,
  module: Module,
): TextEdit[] | undefined {
  const texts = new Set(always.map((each) => bare(each, module)));
  const called = new Set(always.flatMap((each) => calleesIn(each, module)));
  const edits: TextEdit[] = [];
  for (const handler of handlers) {
    const statements = handler.type === T.BlockStatement ? handler.body : [];
    const twice = statements.filter((each) => texts.has(bare(each, module)));
    const others = nodesWithin(handler).filter(
      (node) => !twice.some((each) => isWithin(node, each)) && !isInNotice(node, handler),
    );
    if (others.some((node) => called.has(calleeOf(node, module) ?? ''))) return undefined;
    if (twice.length > 0 && twice.length === statements.length) return undefined;
    edits.push(...twice.map((each) => withoutLine(each, module)));
  }
  return edits;
}

function bare(statement: Node, { text }: Module): string {
  return text
    .slice(...statement.range)
    .replace(/;$/, '')
    .replace(/^await\s+/, '')
    .replace(/\s+/g, ' ');
}

function calleesIn(code: Node, module: Module): string[] {
  if (isNotice(code)) return [];
  return nodesWithin(code).flatMap((node) => calleeOf(node, module) ?? []);
}

/** What these do is said by what they are handed. */
const SENDING: ReadonlySet<string> = new Set(['dispatch', 'commit', 'emit', 'put', 'call']);

/** What is called or written, as it stands in the code. */
function calleeOf(node: Node, { text }: Module): string | undefined {
  if (node.type === T.CallExpression)
    return SENDING.has(calleeName(node) ?? '') ? undefined : text.slice(...unwrap(node.callee).range);
  return node.type === T.AssignmentExpression ? text.slice(...node.left.range) : undefined;
}

function isInNotice(node: Node, handler: Node): boolean {
  for (let at: Node | undefined = node; at && at !== handler; at = at.parent) if (isNotice(at)) return true;
  return false;
}

function withoutLine(statement: TSESTree.Statement, module: Module): TextEdit {
  const from = /[ \t]*(?:\r?\n[ \t]*)?$/.exec(module.text.slice(0, statement.range[0]))!.index;
  return { range: [from, endWithComment(module, statement.range[1])], text: '' };
}
