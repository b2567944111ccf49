import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import type { Module } from '../../analysis/code/module.js';
import type { TextEdit } from '../edit.js';
import { beginsLine, endWithComment, indentAt, laidOut, stretchOf, type Piece } from '../layout.js';
import { styleOf, type Style } from '../style.js';
import { askedPiece, questionLeft } from './answer.js';
import type { Parts } from './parts.js';

type Statement = TSESTree.Statement;
type Try = TSESTree.TryStatement;

/** The request and all deletions in a `try` of their own. */
export function around(asked: readonly Statement[], parts: Parts, module: Module): TextEdit[] {
  const { always } = parts;
  const style = styleOf(module);
  const start = asked[0]!.range[0];
  const end = Math.max(...asked.map(({ range }) => range[1]), ...ends(parts));
  const isLine = !beginsLine(module, start);
  const outer = indentAt(module, start);
  const inner = outer + style.indent;
  const tried = triedPieces(asked, parts, module, inner, style);
  const kept = stretches(parts.always, module);
  const text = isLine
    ? `try { ${laidOut(module, tried, '', ' ')} } finally { ${laidOut(module, kept, '', ' ')} }`
    : [
        'try {',
        laidOut(module, tried, inner, style.newline),
        `${outer}} finally {`,
        laidOut(module, kept, inner, style.newline),
        `${outer}}`,
      ].join(style.newline);
  const stop = parts.answer || always.length === 0 ? end : endWithComment(module, end);
  return [{ range: [start, stop], text }];
}

/** Where everything ends that is moved: what stays behind is not touched. */
function ends({ between, always, answer }: Parts): number[] {
  const whole = answer ? [answer.test.parent!.range[1]] : [];
  return [...between, ...always].map(({ range }) => range[1]).concat(whole);
}

function triedPieces(
  asked: readonly Statement[],
  parts: Parts,
  module: Module,
  indent: string,
  style: Style,
): Piece[] {
  const { between, answer } = parts;
  const [first] = asked;
  const own = first && askedPiece(module, first, parts);
  const pieces = [...asked, ...between].map((each, at): Piece => {
    if (at === 0 && own !== undefined) return own;
    return stretchOf(module, [each], at === 0 ? undefined : before(each));
  });
  return [...pieces, ...(answer ? questionLeft(module, answer, indent, style) : [])];
}

/** Statements that follow each other stay as they stand, with the comments and empty lines between them. */
export function stretches(statements: readonly Statement[], module: Module): [start: number, end: number][] {
  const runs: Statement[][] = [];
  for (const each of statements) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && before(each) === last.range[1]) run.push(each);
    else runs.push([each]);
  }
  return runs.map((run) => stretchOf(module, run, before(run[0]!)));
}

/** The end of the statement before, or the beginning of the block. */
function before(statement: Statement): number {
  const { parent } = statement;
  if (parent.type !== T.BlockStatement) return statement.range[0];
  const at = parent.body.indexOf(statement);
  return at > 0 ? parent.body[at - 1]!.range[1] : parent.range[0] + 1;
}

/** In the `finally` of the `try` around them, which is made where there is none. */
export function beside(tried: Try, { always }: Parts, module: Module): TextEdit[] {
  return [...cut(always, module), ...intoFinalizer(tried, stretches(always, module), module)];
}

/** Takes statements that follow each other out, with the lines they leave empty. */
export function cut(statements: readonly Statement[], module: Module): TextEdit[] {
  return stretches(statements, module).map(([start, end]) => {
    const from = /[ \t\r\n]*$/.exec(module.text.slice(0, start))!.index;
    return { range: [from, end], text: '' };
  });
}

/** At the beginning of a `finally`, which is made where there is none. */
export function intoFinalizer(tried: Try, pieces: readonly Piece[], module: Module): TextEdit[] {
  const style = styleOf(module);
  const outer = indentAt(module, tried.range[0]);
  const inner = outer + style.indent;
  const { finalizer } = tried;
  const lines = laidOut(module, pieces, inner, style.newline);
  if (finalizer) {
    const at = finalizer.range[0] + 1;
    return [{ range: [at, at], text: style.newline + lines }];
  }
  const at = tried.range[1];
  const isLine = module.text.slice(...tried.range).indexOf('\n') < 0;
  const text = isLine
    ? ` finally { ${laidOut(module, pieces, '', ' ')} }`
    : ` finally {${style.newline}${lines}${style.newline}${outer}}`;
  return [{ range: [at, at], text }];
}
