import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { enclosingFunction, isInside, type Node } from '../../analysis/code/expression.js';
import { nodesWithin } from '../../analysis/code/module.js';
import { leaves } from '../../analysis/refresh/cause.js';
import { declaredBy, isBound, isDeclaredIn, isName, mentionsIn, usesIn, type Variable } from './bound.js';
import type { Level } from './level.js';
import { siblingsOf } from './text.js';

/** A condition under which a function is left early: what it does before that is part of the refresh. */
export interface Exit {
  readonly at: TSESTree.IfStatement;
  readonly kept: readonly Node[];
  readonly leave: Node;
}

/** A condition on what came, of which one part belongs to the refresh and the rest to the request. */
export interface Fork {
  readonly at: TSESTree.IfStatement;
  readonly kept: readonly Node[];
  readonly rest: readonly Node[];
  /** Whether what is done otherwise belongs to the refresh. */
  readonly takesElse: boolean;
}

/** The statements of a function that make up a refresh: they read its token, send it and keep what comes. */
export interface Segment {
  readonly level: Level;
  /** Of the refresh, in their order. */
  readonly parts: readonly Node[];
  /** What stands between them and belongs to the request. */
  readonly before: readonly Node[];
  readonly after: readonly Node[];
  readonly exit?: Exit;
  readonly fork?: Fork;
  /** What they declare and others use. */
  readonly results: readonly Variable[];
}

/** The statement of a refresh in its function, where it stands in a block and is awaited there. */
export function statementOf({ fn, call }: Level): Node | undefined {
  if (enclosingFunction(call) !== fn) return undefined;
  let statement: Node = call;
  let isAwaited = false;
  while (statement.parent && statement.parent.type !== T.BlockStatement) {
    statement = statement.parent;
    isAwaited ||= statement.type === T.AwaitExpression;
  }
  const isPlain =
    statement.type === T.ExpressionStatement
      ? !isAssignment(statement.expression)
      : statement.type === T.VariableDeclaration;
  return isAwaited && isPlain && isInside(statement, fn) ? statement : undefined;
}

function isAssignment(node: Node): boolean {
  return node.type === T.AssignmentExpression;
}

/** Undefined where the refresh and the request cannot be told apart. */
export function segmentOf(level: Level): Segment | undefined {
  const start = statementOf(level);
  if (!start || isBound(start, level.fn)) return undefined;
  const siblings = siblingsOf(start);
  const at = siblings.indexOf(start);
  const parts: Node[] = [...needsOf(start, siblings.slice(0, at), level), start];
  const own = new Set(parts.flatMap(declaredBy));
  const before: Node[] = [];
  const after: Node[] = [];
  let exit: Exit | undefined;
  let fork: Fork | undefined;
  const from = siblings.indexOf(parts[0]!);
  let last = start;
  const pending: Node[] = [];
  for (const statement of siblings.slice(from + 1)) {
    const isBefore = statement.range[0] < start.range[0];
    if (parts.includes(statement)) continue;
    if (isOfRefresh(statement, own, level)) {
      parts.push(statement);
      declaredBy(statement).forEach((variable) => own.add(variable));
      if (!isBefore && usesOwn(statement, own)) {
        after.push(...pending.splice(0));
        last = statement;
      }
      continue;
    }
    const found = exit ? undefined : exitOf(statement, own, level);
    if (found) {
      exit = found;
      parts.push(statement);
      if (!isBefore) {
        after.push(...pending.splice(0));
        last = statement;
      }
      continue;
    }
    if (isBefore) {
      if (!mayStayBefore(statement)) return undefined;
      before.push(statement);
      continue;
    }
    if (isOfRequest(statement)) {
      pending.push(statement);
      continue;
    }
    fork = pending.length === 0 ? forkOf(statement, own, level) : undefined;
    if (fork) {
      parts.push(statement);
      last = statement;
    }
    break;
  }
  const taken = parts.filter((part) => part.range[0] <= last.range[0]);
  taken.sort((one, other) => one.range[0] - other.range[0]);
  const declared = new Set(taken.flatMap(declaredBy));
  const segment = {
    level,
    parts: taken,
    before,
    after: after.filter((each) => each.range[0] < last.range[0]),
  };
  const kept = { ...segment, ...(exit && taken.includes(exit.at) && { exit }), ...(fork && { fork }) };
  return { ...kept, results: resultsOf(kept, declared) };
}

/** The constants that are read for the refresh alone, from the statements before it. */
function needsOf(start: Node, before: readonly Node[], { fn }: Level): Node[] {
  const needs: Node[] = [];
  for (let grown = true; grown;) {
    grown = false;
    for (const { variable } of [start, ...needs].flatMap(usesIn)) {
      const declaration = before.find((each) => isDeclaredIn(variable, each));
      if (!declaration || needs.includes(declaration)) continue;
      if (declaration.type !== T.VariableDeclaration || declaration.kind !== 'const') continue;
      if (isBound(declaration, fn)) continue;
      needs.push(declaration);
      grown = true;
    }
  }
  return needs.sort((one, other) => one.range[0] - other.range[0]);
}

function usesOwn(code: Node, own: ReadonlySet<Variable>): boolean {
  return usesIn(code).some(({ variable }) => own.has(variable));
}

/** Nothing of the request's is in it, and it does not leave the function but by an error. */
function isOfRefresh(statement: Node, own: ReadonlySet<Variable>, { fn }: Level): boolean {
  return (
    !isBound(statement, fn, own) &&
    !hasExit(statement, fn) &&
    statement.type !== T.FunctionDeclaration &&
    statement.type !== T.ClassDeclaration
  );
}

function hasExit(code: Node, fn: Node): boolean {
  return nodesWithin(code).some(
    (node) =>
      (node.type === T.ReturnStatement ||
        node.type === T.BreakStatement ||
        node.type === T.ContinueStatement ||
        node.type === T.YieldExpression) &&
      enclosingFunction(node) === fn,
  );
}

function bodyOf(statement: Node): readonly Node[] {
  return statement.type === T.BlockStatement ? statement.body : [statement];
}

function exitOf(statement: Node, own: ReadonlySet<Variable>, level: Level): Exit | undefined {
  if (statement.type !== T.IfStatement || statement.alternate || !leaves(statement.consequent))
    return undefined;
  if (isBound(statement.test, level.fn, own)) return undefined;
  const all = bodyOf(statement.consequent);
  const kept = all.slice(0, -1);
  const leave = all[all.length - 1]!;
  if (leave.type !== T.ReturnStatement && leave.type !== T.ThrowStatement) return undefined;
  if (!kept.every((each) => isOfRefresh(each, own, level) && each.type === T.ExpressionStatement))
    return undefined;
  return usesOwn(leave, own) ? undefined : { at: statement, kept, leave };
}

function forkOf(statement: Node, own: ReadonlySet<Variable>, level: Level): Fork | undefined {
  if (statement.type !== T.IfStatement || isBound(statement.test, level.fn, own)) return undefined;
  const all = bodyOf(statement.consequent);
  const known = new Set(own);
  const end = all.findIndex((each) => {
    const isOf = isOfRefresh(each, known, level);
    if (isOf) declaredBy(each).forEach((variable) => known.add(variable));
    return !isOf;
  });
  const kept = end < 0 ? all : all.slice(0, end);
  const rest = all.slice(kept.length);
  if (kept.length === 0 || rest.some((each) => usesOwn(each, new Set(kept.flatMap(declaredBy)))))
    return undefined;
  const { alternate } = statement;
  const takesElse = !!alternate && alternate.type !== T.IfStatement && isOfRefresh(alternate, own, level);
  return { at: statement, kept, rest, takesElse };
}

/** Something that is done to the request alone, and can be done later: a header set, a mark. */
function isOfRequest(statement: Node): boolean {
  if (statement.type !== T.ExpressionStatement) return false;
  const { expression } = statement;
  return (
    !nodesWithin(expression).some((node) => node.type === T.AwaitExpression) &&
    (expression.type === T.AssignmentExpression || expression.type === T.CallExpression)
  );
}

function mayStayBefore(statement: Node): boolean {
  return isOfRequest(statement) || (statement.type === T.VariableDeclaration && !hasAwait(statement));
}

function hasAwait(code: Node): boolean {
  return nodesWithin(code).some((node) => node.type === T.AwaitExpression);
}

function resultsOf(segment: Omit<Segment, 'results'>, declared: ReadonlySet<Variable>): Variable[] {
  const { level, parts, fork, exit } = segment;
  const stays = (node: Node): boolean => {
    const part = parts.find((each) => isInside(node, each));
    if (!part) return true;
    if (exit && part === exit.at) return isInside(node, exit.leave);
    if (!fork || part !== fork.at) return false;
    if (fork.kept.some((each) => isInside(node, each))) return false;
    return !(fork.takesElse && fork.at.alternate && isInside(node, fork.at.alternate));
  };
  const found = mentionsIn(level.fn.body)
    .filter(({ variable, node }) => declared.has(variable) && !isName(node, variable) && stays(node))
    .map(({ variable }) => variable);
  return [...new Set(found)];
}

/** What of the statements all callers share. */
export function sharedParts({ parts, exit, fork }: Segment): Node[] {
  return parts.flatMap((part) => {
    if (part === exit?.at) return [exit.at.test, ...exit.kept];
    if (part !== fork?.at) return [part];
    return [fork.at.test, ...fork.kept, ...(fork.takesElse && fork.at.alternate ? [fork.at.alternate] : [])];
  });
}
