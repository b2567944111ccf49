import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { calleeName, type FunctionNode, type Node } from '../../analysis/code/expression.js';
import { nodesWithin, variableOf, type Module } from '../../analysis/code/module.js';
import { isTypeChecked } from '../../project/type-checked.js';
import type { Style } from '../style.js';
import { initOf } from './bound.js';
import type { Segment } from './segment.js';
import { textOf } from './text.js';

/** The type of the promise that the statements of a refresh make, where it can be said without asking a compiler. */
export function typeOfResults({ results, exit, parts }: Segment): string | undefined {
  if (results.length === 0) return exit ? 'Promise<boolean>' : 'Promise<void>';
  const [only] = results;
  if (results.length > 1 || exit || !only) return undefined;
  // RTK Query's answers: their type is the query's own.
  const awaited = initOf(only);
  const call = awaited?.type === T.AwaitExpression ? awaited.argument : undefined;
  if (call?.type !== T.CallExpression || call.callee.type !== T.Identifier || call.typeArguments)
    return undefined;
  if (
    !parts.some((part) => part === awaited!.parent?.parent) ||
    only.defs[0]?.name !== (awaited!.parent as { id?: Node }).id
  )
    return undefined;
  const query = variableOf(call.callee);
  const made = query ? initOf(query) : undefined;
  const isQuery = made?.type === T.CallExpression && calleeName(made) === 'fetchBaseQuery';
  return isQuery ? `Promise<Awaited<ReturnType<typeof ${call.callee.name}>>>` : undefined;
}

/** `(refresh: () => Promise<void>)`; with a parameter for the type where that is not known. JavaScript says it where it is checked. */
export function typeParameterOf(
  type: string | undefined,
  { filename, text }: Module,
  { isTypeScript }: Style,
): string {
  if (!isTypeScript)
    return isTypeChecked(filename, text)
      ? '/** @template T @param {() => Promise<T>} refresh */ (refresh)'
      : '(refresh)';
  if (type !== undefined) return `(refresh: () => ${type})`;
  return `${filename.endsWith('x') ? '<T,>' : '<T>'}(refresh: () => Promise<T>)`;
}

/** The promise that a function says it returns. */
export function annotatedPromise(fn: FunctionNode, module: Module): string | undefined {
  const type = fn.returnType?.typeAnnotation;
  if (type?.type !== T.TSTypeReference || type.typeName.type !== T.Identifier) return undefined;
  return type.typeName.name === 'Promise' ? textOf(type, module) : undefined;
}

/** Does what a function returns have `finally`? */
export function returnsPromise(fn: FunctionNode, module: Module): boolean {
  if (fn.async || annotatedPromise(fn, module) !== undefined) return true;
  if (fn.body.type === T.BlockStatement) return false;
  const { body } = fn;
  return body.type === T.CallExpression && /^(?:then|catch|finally)$/.test(calleeName(body) ?? '');
}

/** Names of a type that mean something else, or nothing, where the type is written again. */
export function isPlainType(type: Node): boolean {
  return nodesWithin(type).every(
    (node) =>
      node.type !== T.TSTypeReference ||
      (node.typeName.type === T.Identifier && node.typeName.name === 'Promise'),
  );
}
