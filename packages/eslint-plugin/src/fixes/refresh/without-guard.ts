import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { isFunction, type Node } from '../../analysis/code/expression.js';
import { factsOf, nodesWithin, variableOf, type Module } from '../../analysis/code/module.js';
import { parseModule } from '../../analysis/code/parse-module.js';
import { isRetryFlag, usesOf } from '../../analysis/refresh/cells.js';
import type { Frame } from '../../analysis/refresh/sharing.js';
import { applyEdits, replace, type TextEdit } from '../edit.js';
import { mentionsIn } from './bound.js';
import { isAlone, removedLine } from './outside.js';
import { indentAt, moved, textOf } from './text.js';

/** Each step takes away one statement, or a part of a condition. */
const MAX_STEPS = 30;

/**
 * The text of a file without a flag that says that a refresh is on, and without the list of those who wait for it:
 * what is left does for everybody what was done for the first. Undefined where something else uses them.
 */
export function withoutGuard(frames: readonly Frame[], module: Module): string | undefined {
  const names = guardNames(frames, module);
  if (!names) return undefined;
  let current: Module | undefined = module;
  for (let step = 0; current && step < MAX_STEPS; step++) {
    if (!mentions(current.ast, names)) return current.text;
    const edit = nextEdit(current, names);
    if (!edit) return undefined;
    current = parseModule(module.filename, applyEdits(current.text, [edit]));
  }
  return undefined;
}

/** The flag, the lists that are filled while it is set, and the functions that only fill and empty them. */
function guardNames(frames: readonly Frame[], module: Module): ReadonlySet<string> | undefined {
  const flags = usesOf(frames).flatMap((use) => {
    const isFlag = use.writes.some(({ value }) => value?.type === T.Literal && value.value === true);
    const isAsked = use.reads.some((read) => read.isAsked);
    return isFlag && isAsked && !isRetryFlag(use) && use.cell.variable ? [use.cell] : [];
  });
  if (flags.length !== 1 || flags[0]!.name.includes('.')) return undefined;
  const names = new Set([flags[0]!.name]);
  const { nodes } = factsOf(module);
  for (const node of nodes) {
    if (node.type !== T.VariableDeclarator || node.id.type !== T.Identifier) continue;
    const isList = node.init?.type === T.ArrayExpression && node.init.elements.length === 0;
    if (isList && isPushedTo(node.id, module)) names.add(node.id.name);
  }
  for (const node of nodes) {
    const name = isFunction(node) ? declaredName(node) : undefined;
    if (name && handlesOnly(node, names)) names.add(name.name);
  }
  const ids = nodes.filter(
    (node): node is TSESTree.Identifier =>
      node.type === T.Identifier && names.has(node.name) && !!variableOf(node),
  );
  return ids.every((id) => isAlone(id, module)) ? names : undefined;
}

function isPushedTo(id: TSESTree.Identifier, module: Module): boolean {
  const variable = variableOf(id);
  return factsOf(module).nodes.some(
    (node) =>
      node.type === T.MemberExpression &&
      node.object.type === T.Identifier &&
      variableOf(node.object) === variable &&
      node.property.type === T.Identifier &&
      node.property.name === 'push',
  );
}

/** `function flush() {…}`, `const flush = () => …` */
function declaredName(fn: Node): TSESTree.Identifier | undefined {
  if (fn.type === T.FunctionDeclaration) return fn.id ?? undefined;
  const { parent } = fn;
  return parent?.type === T.VariableDeclarator && parent.id.type === T.Identifier ? parent.id : undefined;
}

/** Does a function do nothing but fill and empty the lists, and tell those in them? */
function handlesOnly(fn: Node, names: ReadonlySet<string>): boolean {
  const outer = mentionsIn(fn).filter(({ variable }) =>
    variable.defs.every(
      ({ name }) => (name as Node).range[0] < fn.range[0] || (name as Node).range[1] > fn.range[1],
    ),
  );
  return outer.length > 0 && outer.every(({ node }) => node.type === T.Identifier && names.has(node.name));
}

/** By name: once its declaration is gone, it is no variable any more. */
function mentions(code: Node, names: ReadonlySet<string>): boolean {
  return nodesWithin(code).some((node) => {
    if (node.type !== T.Identifier || !names.has(node.name)) return false;
    const { parent } = node;
    if (parent.type === T.MemberExpression) return parent.object === node || parent.computed;
    return parent.type !== T.Property || parent.value === node;
  });
}

function nextEdit(module: Module, names: ReadonlySet<string>): TextEdit | undefined {
  const statements = factsOf(module)
    .nodes.filter(
      (node) => node.parent && (node.parent.type === T.BlockStatement || node.parent.type === T.Program),
    )
    .sort((one, other) => one.range[0] - other.range[0]);
  for (const statement of statements) {
    if (!mentions(statement, names)) continue;
    const edit = editOf(statement, names, module);
    if (edit) return edit;
  }
  return undefined;
}

function editOf(statement: Node, names: ReadonlySet<string>, module: Module): TextEdit | undefined {
  switch (statement.type) {
    case T.ExpressionStatement:
      return isOfGuard(statement.expression, names) ? removedLine(statement, module) : undefined;
    case T.VariableDeclaration: {
      const [only] = statement.declarations;
      const isGuard = only.id.type === T.Identifier && names.has(only.id.name);
      return statement.declarations.length === 1 && isGuard ? removedLine(statement, module) : undefined;
    }
    case T.FunctionDeclaration:
      return statement.id && names.has(statement.id.name) ? removedLine(statement, module) : undefined;
    case T.IfStatement:
      return mentions(statement.test, names) ? ofCondition(statement, names, module) : undefined;
    case T.TryStatement: {
      const { finalizer, handler } = statement;
      if (!finalizer || !handler || !finalizer.body.every((each) => isGuardStatement(each, names)))
        return undefined;
      return { range: [handler.range[1], finalizer.range[1]], text: '' };
    }
    default:
      return undefined;
  }
}

function isGuardStatement(statement: Node, names: ReadonlySet<string>): boolean {
  return statement.type === T.ExpressionStatement && isOfGuard(statement.expression, names);
}

/** `isRefreshing = true`, `queue = []`, `queue.forEach(…)`, `flush(error)` */
function isOfGuard(expression: Node, names: ReadonlySet<string>): boolean {
  if (expression.type === T.AssignmentExpression)
    return expression.left.type === T.Identifier && names.has(expression.left.name);
  if (expression.type !== T.CallExpression) return false;
  const { callee } = expression;
  const root = callee.type === T.MemberExpression ? callee.object : callee;
  return root.type === T.Identifier && names.has(root.name);
}

/** A condition in which no refresh is ever on. */
function ofCondition(
  { test, consequent, alternate, range }: TSESTree.IfStatement,
  names: ReadonlySet<string>,
  module: Module,
): TextEdit | undefined {
  const known = knownOf(test, names, module);
  if (known === undefined) return undefined;
  if (typeof known === 'string') return replace(test, known);
  const branch = known ? consequent : alternate;
  const statement = factsOf(module).nodes.find((node) => node.range === range);
  if (!branch) return statement && removedLine(statement, module);
  if (branch.type !== T.BlockStatement) return { range, text: textOf(branch, module) };
  const depth = indentAt(range[0], module.text);
  const lines = branch.body.map((each) => moved(each, depth, module));
  return { range, text: lines.join(`\n${depth}`) };
}

/** What a condition is where the flag is not set: known, or what is left of it. */
function knownOf(test: Node, names: ReadonlySet<string>, module: Module): boolean | string | undefined {
  if (!mentions(test, names)) return textOf(test, module);
  if (test.type === T.Identifier) return false;
  if (test.type === T.UnaryExpression && test.operator === '!') {
    const known = knownOf(test.argument, names, module);
    return typeof known === 'boolean' ? !known : undefined;
  }
  if (test.type !== T.LogicalExpression || test.operator === '??') return undefined;
  const left = knownOf(test.left, names, module);
  const right = knownOf(test.right, names, module);
  if (left === undefined || right === undefined) return undefined;
  const decides = test.operator === '||';
  if (left === decides || right === decides) return decides;
  if (typeof left === 'boolean') return right;
  return typeof right === 'boolean' ? left : `${left} ${test.operator} ${right}`;
}
