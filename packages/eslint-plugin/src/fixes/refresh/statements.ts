import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import type { Node } from '../../analysis/code/expression.js';
import type { Module } from '../../analysis/code/module.js';
import type { TextEdit } from '../edit.js';
import type { Style } from '../style.js';
import type { Flight } from './flight.js';
import type { Segment } from './segment.js';
import { endBefore, indentAt, moved, startWithComments, textOf } from './text.js';

/** The body of a function that does what the statements of a refresh do, and returns what others need of it. */
export function bodyOf(segment: Segment, indent: string, module: Module, style: Style): string[] {
  const { parts, exit, fork, results } = segment;
  const lines = parts.flatMap((part) => {
    if (part === exit?.at) {
      const gone = results.length > 0 ? 'undefined' : 'false';
      const inner = indent + style.indent;
      const kept = exit.kept.flatMap((each) => linesOf(each, inner, module));
      return [
        `${indent}if (${textOf(exit.at.test, module)}) {`,
        ...kept,
        `${inner}return ${gone}${style.end}`,
        `${indent}}`,
      ];
    }
    if (part === fork?.at) {
      const inner = indent + style.indent;
      const kept = fork.kept.flatMap((each) => linesOf(each, inner, module));
      const { alternate } = fork.at;
      const otherwise =
        fork.takesElse && alternate
          ? [`${indent}} else {`, ...statementsOf(alternate).flatMap((each) => linesOf(each, inner, module))]
          : [];
      return [`${indent}if (${textOf(fork.at.test, module)}) {`, ...kept, ...otherwise, `${indent}}`];
    }
    return linesOf(part, indent, module);
  });
  const names = results.map(({ name }) => name);
  const returned = exit
    ? names.length > 0
      ? `{ ${names.join(', ')} }`
      : 'true'
    : names.length > 1
      ? `{ ${names.join(', ')} }`
      : names[0];
  return returned === undefined ? lines : [...lines, `${indent}return ${returned}${style.end}`];
}

/** What stands in the function in their place: what belongs to the request, and the wait for the flight. */
export function waitFor(
  segment: Segment,
  { lead, value }: Pick<Flight, 'lead' | 'value'>,
  module: Module,
  style: Style,
): TextEdit {
  const { parts, before, after } = segment;
  const [first] = [...parts, ...before].sort((one, other) => one.range[0] - other.range[0]);
  const end = Math.max(...[...parts, ...after].map(({ range }) => range[1]));
  const depth = indentAt(first!.range[0], module.text);
  const lines = [
    ...before.flatMap((each) => linesOf(each, depth, module)),
    ...(lead === '' ? [] : [depth + lead]),
    ...waits(segment, value, depth, module, style).map((line) => depth + line),
    ...after.flatMap((each) => linesOf(each, depth, module)),
    ...restOf(segment, depth, module, style),
  ];
  return { range: [startOf(first!, module), end], text: lines.join('\n').trimStart() };
}

/** The part of a condition that belongs to the request. */
function restOf({ fork }: Segment, depth: string, module: Module, { indent }: Style): string[] {
  const alternate = fork?.takesElse === false ? fork.at.alternate : undefined;
  if (!fork || (fork.rest.length === 0 && !alternate)) return [];
  const otherwise = alternate ? ` else ${moved(alternate, depth, module)}` : '';
  return [
    `${depth}if (${textOf(fork.at.test, module)}) {`,
    ...fork.rest.flatMap((each) => linesOf(each, depth + indent, module)),
    `${depth}}${otherwise}`,
  ];
}

function waits(
  { exit, results }: Segment,
  value: string,
  depth: string,
  module: Module,
  style: Style,
): string[] {
  const names = results.map(({ name }) => name);
  const isWritten = results.some((each) => each.references.filter((use) => use.isWrite()).length > 1);
  const kind = isWritten ? 'let' : 'const';
  if (exit) {
    const leave = textOf(exit.leave, module);
    const isBlock = exit.at.consequent.type === T.BlockStatement;
    const left = isBlock ? `{\n${depth}${style.indent}${leave}\n${depth}}` : leave;
    if (names.length === 0) return [`if (!(await ${value})) ${left}`];
    return [
      `const refreshed = await ${value}${style.end}`,
      `if (!refreshed) ${left}`,
      `${kind} { ${names.join(', ')} } = refreshed${style.end}`,
    ];
  }
  if (names.length === 0) return [`await ${value}${style.end}`];
  const pattern = names.length === 1 ? names[0]! : `{ ${names.join(', ')} }`;
  return [`${kind} ${pattern} = await ${value}${style.end}`];
}

function statementsOf(node: Node): readonly Node[] {
  return node.type === T.BlockStatement ? node.body : [node];
}

/** A statement with the comments above it, at another depth. */
function linesOf(statement: Node, indent: string, module: Module): string[] {
  return (indent + moved(statement, indent, module, startOf(statement, module))).split('\n');
}

function startOf(statement: Node, { text }: Module): number {
  return startWithComments(statement, endBefore(statement), text);
}
