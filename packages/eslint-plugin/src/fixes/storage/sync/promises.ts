import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { definitionsOf, type Definition } from '../../../analysis/code/definitions.js';
import { imported } from '../../../analysis/code/exports.js';
import {
  calleeName,
  enclosingFunction,
  returnedExpressions,
  unwrap,
  type FunctionNode,
  type Node,
} from '../../../analysis/code/expression.js';
import { functionsCalled } from '../../../analysis/code/functions.js';
import { isGlobal, nodesWithin } from '../../../analysis/code/module.js';
import type { Run } from '../../../analysis/code/run.js';
import { wordList } from '../../../catalog/word-list.js';

/** How far functions that return what others return are followed. */
const MAX_HOPS = 3;

/**
 * Does a function give a promise, and nothing else, whichever way it goes? Whoever calls it waits for that already, and
 * sees no difference where the function waits itself.
 */
export function givesPromise(fn: FunctionNode, run: Run, hops = 0): boolean {
  if (fn.async) return !fn.generator;
  if (fn.generator || hops > MAX_HOPS || !isOfPromise(fn)) return false;
  const returned = returnedExpressions(fn);
  if (returned.length === 0) return false;
  if (fn.body.type === T.BlockStatement) {
    if (fn.body.body.at(-1)?.type !== T.ReturnStatement) return false;
    // One that is not found among them is within a loop.
    const all = nodesWithin(fn.body).filter(
      (each) => each.type === T.ReturnStatement && enclosingFunction(each) === fn,
    );
    if (all.length !== returned.length) return false;
  }
  return returned.every((each) => isPromise(each, run, hops));
}

/**
 * May a function give a promise, as far as is known, besides what it reads? Then whoever calls it may use that as one,
 * or go on before it is done.
 *
 * @param read what it waits for from now on
 */
export function mayGivePromise(fn: FunctionNode, read: Node, run: Run, hops = 0): boolean {
  const isOpen = (given: Node): boolean => {
    const node = unwrap(given);
    if (node === read) return false;
    switch (node.type) {
      case T.ConditionalExpression:
        return isOpen(node.consequent) || isOpen(node.alternate);
      case T.LogicalExpression:
        return isOpen(node.left) || isOpen(node.right);
      case T.Identifier:
        return definitionsOf(node).some(
          (each) =>
            each.kind === 'value' && each.path.length === 0 && each.node !== given && isOpen(each.node),
        );
      case T.CallExpression: {
        if (SYNCHRONOUS.has(calleeName(node) ?? '')) return false;
        const fns = functionsCalled(node.callee, run);
        const isFar = fns.length === 0 || hops > MAX_HOPS;
        return isFar || fns.some((each) => each.async || mayGivePromise(each, read, run, hops + 1));
      }
      case T.NewExpression:
        return isGlobal(node.callee, 'Promise');
      default:
        return false;
    }
  };
  return returnedExpressions(fn).some(isOpen);
}

/** What gives a value that is there, of a text or of nothing. */
const SYNCHRONOUS: ReadonlySet<string> = new Set(
  wordList(
    'parse stringify String Number Boolean atob jwtDecode jwt_decode decode trim slice split replace replaceAll toString startsWith includes substring getString getItem getBoolean getNumber',
  ),
);

/** Its type says nothing, or says so; a type of its own for promises is none of an `async` function. */
function isOfPromise({ returnType }: FunctionNode): boolean {
  const type = returnType?.typeAnnotation;
  return (
    !returnType ||
    (type?.type === T.TSTypeReference &&
      type.typeName.type === T.Identifier &&
      type.typeName.name === 'Promise')
  );
}

function isPromise(node: Node, run: Run, hops: number): boolean {
  switch (node.type) {
    case T.ConditionalExpression:
      return isPromise(node.consequent, run, hops) && isPromise(node.alternate, run, hops);
    case T.NewExpression:
      return isGlobal(node.callee, 'Promise');
    case T.CallExpression:
      return isCallForPromise(node, run, hops);
    case T.TSAsExpression:
    case T.TSNonNullExpression:
      return isPromise(node.expression, run, hops);
    default:
      return false;
  }
}

function isCallForPromise(node: TSESTree.CallExpression, run: Run, hops: number): boolean {
  const callee = unwrap(node.callee);
  if (isGlobal(callee, 'fetch')) return true;
  const fns = functionsCalled(callee, run);
  if (fns.length > 0) return fns.every((each) => givesPromise(each, run, hops + 1));
  if (callee.type === T.Identifier) return isClient(callee, run);
  if (callee.type !== T.MemberExpression) return false;
  if (isGlobal(callee.object, 'Promise')) return true;
  const name = calleeName(node) ?? '';
  if (/^(?:then|catch|finally)$/.test(name)) return isPromise(unwrap(callee.object), run, hops);
  return /^(?:get|post|put|patch|delete|head|request)$/.test(name) && isClient(callee.object, run);
}

/** axios, or what its `create` gave, in this file or another. */
function isClient(node: Node, run: Run): boolean {
  const name = unwrap(node);
  return name.type === T.Identifier && definitionsOf(name).some((each) => isClientDefined(each, run));
}

function isClientDefined(definition: Definition, run: Run): boolean {
  if (definition.kind === 'import')
    return (
      (definition.source === 'axios' && definition.name === 'default') ||
      imported(definition, run).some((each) => isClientDefined(each, run))
    );
  if (definition.kind !== 'value' || definition.path.length > 0) return false;
  const value = unwrap(definition.node);
  if (value.type === T.Identifier) return isClient(value, run);
  if (value.type !== T.CallExpression || calleeName(value) !== 'create') return false;
  const { callee } = value;
  return callee.type === T.MemberExpression && isClient(callee.object, run);
}
