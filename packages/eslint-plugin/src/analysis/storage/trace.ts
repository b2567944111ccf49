import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { definitionsOf, type Definition } from '../code/definitions.js';
import type { Deposit } from './deposits.js';
import { unwrap, type Node } from '../code/expression.js';
import { imported } from '../code/exports.js';
import { landedLast, landingsOf } from './landings.js';
import { factsAround, type Module } from '../code/module.js';
import { Run } from '../code/run.js';
import { parseModule } from '../code/parse-module.js';
import { surroundingsOf } from '../code/surroundings.js';

/** One step of a token's way. Lines and columns are counted from 1, as ESLint counts them. */
export interface TraceStep {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** What happens here: "comes from here", "is handed on", "lands in localStorage". */
  readonly does: string;
}

/** Where a report stands, as ESLint gives it: lines and columns counted from 1. */
export interface ReportRange {
  readonly line: number;
  readonly column: number;
}

/** How many assignments and imports a value is followed back through. */
const MAX_ORIGINS = 5;

/**
 * The whole way of a token that a storage rule reported: where it came from, each function that it goes
 * through, where it lands. Computed anew from the text, since a report carries a message and a range only.
 *
 * @param filename absolute path; other files are found from it
 * @returns the steps in order; empty where the text has no such finding
 */
export function traceOf(text: string, filename: string, range: ReportRange): TraceStep[] {
  const module = parsedLast(text, filename);
  const landing = module && landingsOf(module).find(({ deposit }) => startsAt(deposit.node, range));
  if (!landing) return [];
  const run = new Run(surroundingsOf(module));
  return [...origins(landing.deposit, run), ...way(landing.deposit)];
}

let last:
  { readonly text: string; readonly filename: string; readonly module: Module | undefined } | undefined;

/** Reports come file by file: the findings of one text are traced in one parsing. */
function parsedLast(text: string, filename: string): Module | undefined {
  const landed = landedLast(filename, text);
  if (landed) return landed;
  if (last?.text !== text || last.filename !== filename)
    last = { text, filename, module: parseModule(filename, text) };
  return last.module;
}

function startsAt(node: Node, { line, column }: ReportRange): boolean {
  return node.loc.start.line === line && node.loc.start.column + 1 === column;
}

/** The call, what it goes through, and the store. */
function way({ node, row, through }: Deposit): TraceStep[] {
  const writes = [node, ...through];
  return writes.flatMap((write, at) => {
    const does = at === writes.length - 1 ? `lands in ${row.store}` : 'is handed on';
    return stepAt(write, does);
  });
}

/** The assignments and imports that the value came by, first things first. */
function origins({ value }: Deposit, run: Run): TraceStep[] {
  const steps: TraceStep[] = [];
  // A parameter is where it comes from itself, and two variables may be given to each other.
  const seen = new Set<Node>();
  let at: Node | undefined = innermost(value);
  while (at && steps.length < MAX_ORIGINS) {
    const origin: Node | undefined = at.type === T.Identifier ? originOf(definitionsOf(at), run) : undefined;
    if (!origin || seen.has(origin)) break;
    seen.add(origin);
    steps.unshift(...stepAt(origin, 'is kept here'));
    at = innermost(origin);
  }
  return steps.map((step, index) => (index === 0 ? { ...step, does: 'comes from here' } : step));
}

/** The part of a serialised, wrapped or unpacked value that has an origin of its own. */
function innermost(expression: Node): Node {
  const node = unwrap(expression);
  if (node.type === T.MemberExpression) return innermost(node.object);
  if (node.type !== T.CallExpression || node.callee.type !== T.MemberExpression) return node;
  // `JSON.stringify(value)`, `response.json()`
  if (node.arguments.length === 1) return innermost(node.arguments[0]!);
  return node.arguments.length === 0 ? innermost(node.callee.object) : node;
}

function originOf(definitions: readonly Definition[], run: Run): Node | undefined {
  for (const definition of definitions) {
    if (definition.kind === 'value') return definition.node;
    if (definition.kind === 'parameter') return definition.fn.params[definition.index];
    const other = definition.kind === 'import' ? originOf(imported(definition, run), run) : undefined;
    if (other) return other;
  }
  return undefined;
}

function stepAt(node: Node, does: string): TraceStep[] {
  const file = factsAround(node)?.module.filename;
  if (file === undefined) return [];
  const { start, end } = node.loc;
  return [
    { file, line: start.line, column: start.column + 1, endLine: end.line, endColumn: end.column + 1, does },
  ];
}
