import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import type { TSESLint } from '@typescript-eslint/utils';
import { isFunction, isInside, type FunctionNode, type Node } from '../../analysis/code/expression.js';
import { nodesWithin, variableOf } from '../../analysis/code/module.js';

export type Variable = TSESLint.Scope.Variable;

/** A variable's use in a piece of code. */
export interface Use {
  readonly node: Node;
  readonly variable: Variable;
}

/** Every mention of a variable in a piece of code, types among them, declarations too; not of globals. */
export function mentionsIn(code: Node): Use[] {
  return nodesWithin(code).flatMap((node) => {
    if (node.type !== T.Identifier && node.type !== T.JSXIdentifier) return [];
    const variable = variableOf(node);
    return variable ? [{ node, variable }] : [];
  });
}

/** The variables that a piece of code uses and does not declare itself. */
export function usesIn(code: Node): Use[] {
  return mentionsIn(code).filter(({ variable }) => !isDeclaredIn(variable, code));
}

/** The variables that a statement declares for those after it. */
export function declaredBy(statement: Node): Variable[] {
  if (statement.type !== T.VariableDeclaration) return [];
  return statement.declarations.flatMap(({ id }) =>
    mentionsIn(id).flatMap(({ node, variable }) => (isName(node, variable) ? [variable] : [])),
  );
}

/** Is it the name in a declaration? */
export function isName(node: Node, variable: Variable): boolean {
  return variable.defs.some(({ name }) => name === node);
}

/** A node and all that it stands in, from the inside. */
export function wayOut(node: Node): Node[] {
  const found: Node[] = [];
  // ESLint's program has `null` above it.
  for (let at: Node | null | undefined = node; at; at = at.parent as Node | null | undefined) found.push(at);
  return found;
}

export function isDeclaredIn(variable: Variable, code: Node): boolean {
  return variable.defs.some(({ name }) => isInside(name, code));
}

/** Where a variable gets its first value: a declarator with one. */
export function initOf(variable: Variable): Node | undefined {
  const [def] = variable.defs;
  const node = def?.node as Node | undefined;
  return node?.type === T.VariableDeclarator ? (node.init ?? undefined) : undefined;
}

/** What else a base query of RTK Query is given is the same for all: only the first tells one request from another. */
function isOfBaseQuery(variable: Variable, fn: FunctionNode): boolean {
  const [, second, third] = fn.params;
  const [, secondName] = fn.params.map((each) => (each.type === T.Identifier ? each.name : ''));
  if (fn.params.length !== 3 || !/api$/i.test(secondName ?? '')) return false;
  return [second, third].some((each) => each !== undefined && variable.defs[0]?.name === each);
}

/**
 * Does code depend on the one request, or the one caller, for which a function runs: on what it was given, or on
 * what it made of that?
 */
export function isBound(code: Node, fn: FunctionNode, free: ReadonlySet<Variable> = new Set()): boolean {
  return usesIn(code).some(({ variable }) => !free.has(variable) && isBoundVariable(variable, fn, new Set()));
}

export function isBoundVariable(variable: Variable, fn: FunctionNode, seen: Set<Variable>): boolean {
  if (seen.has(variable) || !isDeclaredIn(variable, fn)) return false;
  seen.add(variable);
  const [def] = variable.defs;
  const node = def?.node as Node;
  if (isFunction(node)) {
    const isParameter = (def?.type as string) === 'Parameter';
    if (isParameter) return !isOfBaseQuery(variable, fn);
    return usesIn(node).some((use) => isBoundVariable(use.variable, fn, seen));
  }
  if (node.type !== T.VariableDeclarator) return true;
  // What is written to several times is nobody's in particular.
  const writes = variable.references.filter((reference) => reference.isWrite());
  if (writes.length !== 1 || !node.init) return true;
  return usesIn(node.init).some((use) => isBoundVariable(use.variable, fn, seen));
}
