import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { definitionsOf } from '../code/definitions.js';
import {
  calleeName,
  isFunction,
  memberName,
  unwrap,
  type CallNode,
  type FunctionNode,
  type Node,
} from '../code/expression.js';
import { functionsCalled } from '../code/functions.js';
import { mentionsOf, variableOf } from '../code/module.js';
import type { Run } from '../code/run.js';
import { wordsOf } from '../evidence/words.js';
import { rowCalled } from './crypto-calls.js';

/** Names followed back before the way is too long. */
const MAX_STEPS = 8;

/**
 * The parameter of a token's own header that an expression comes from: `alg` of
 * `const { alg } = decodeProtectedHeader(token)`. Undefined where it comes from elsewhere.
 */
export function headerParameterBehind(expression: Node, run: Run): string | undefined {
  return run.once<string | undefined>('header parameter', unwrap(expression), undefined, () =>
    find(expression, run, 0),
  );
}

function find(expression: Node, run: Run, step: number): string | undefined {
  const node = unwrap(expression);
  if (step > MAX_STEPS) return undefined;
  if (node.type === T.MemberExpression) {
    const name = memberName(node);
    return name !== undefined && isHeader(node.object, run, step + 1) ? name : undefined;
  }
  if (node.type === T.Identifier) {
    for (const definition of definitionsOf(node)) {
      if (definition.kind === 'value') {
        const { path } = definition;
        const last = path[path.length - 1];
        if (path.length === 0) {
          const found = find(definition.node, run, step + 1);
          if (found !== undefined) return found;
        } else if (last !== undefined && isHeader(definition.node, run, step + 1, path.slice(0, -1))) {
          return last;
        }
      } else if (definition.kind === 'parameter' && definition.path.length === 1) {
        if (isKeyCallback(definition.fn, run) && definition.index === 0) return definition.path[0];
      }
    }
  }
  return undefined;
}

/** Is the expression, or the member at this path of it, the header of a token that is read without trust? */
function isHeader(expression: Node, run: Run, step: number, path: readonly string[] = []): boolean {
  const node = unwrap(expression);
  if (step > MAX_STEPS) return false;
  switch (node.type) {
    case T.CallExpression:
      return gives(node, path, run) || returnedHeader(node, path, run, step);
    case T.MemberExpression: {
      const name = memberName(node);
      return name !== undefined && isHeader(node.object, run, step + 1, [name, ...path]);
    }
    case T.LogicalExpression:
      return isHeader(node.left, run, step + 1, path);
    case T.Identifier:
      return definitionsOf(node).some((definition) => {
        if (definition.kind === 'value')
          return isHeader(definition.node, run, step + 1, [...definition.path, ...path]);
        return (
          definition.kind === 'parameter' &&
          definition.path.length === 0 &&
          path.length === 0 &&
          definition.index === 0 &&
          isKeyCallback(definition.fn, run)
        );
      });
    default:
      return false;
  }
}

function gives(call: TSESTree.CallExpression, path: readonly string[], run: Run): boolean {
  const row = rowCalled(call, run);
  if (row?.does === 'header') return path.join('.') === (row.header ?? '');
  return path.length === 0 && parsesFirstSegment(call);
}

/** `JSON.parse(atob(token.split('.')[0]))` */
function parsesFirstSegment(call: CallNode): boolean {
  if (calleeName(call) !== 'parse') return false;
  for (let at: Node | undefined = call.arguments[0]; at;) {
    const node = unwrap(at);
    if (node.type === T.CallExpression) {
      const callee = unwrap(node.callee);
      at = node.arguments[0] ?? (callee.type === T.MemberExpression ? callee.object : undefined);
      if (callee.type === T.MemberExpression && memberName(callee) === 'toString') at = callee.object;
    } else if (node.type === T.MemberExpression) {
      const object = unwrap(node.object);
      return memberName(node) === '0' && object.type === T.CallExpression && calleeName(object) === 'split';
    } else return false;
  }
  return false;
}

/** A function of the project that returns the header. */
function returnedHeader(
  call: TSESTree.CallExpression,
  path: readonly string[],
  run: Run,
  step: number,
): boolean {
  if (!wordsOf(calleeName(call) ?? '').some((word) => word === 'header' || word === 'decode')) return false;
  return functionsCalled(call.callee, run).some(
    (fn) => fn.body.type !== T.BlockStatement && isHeader(fn.body, run, step + 1, path),
  );
}

/** `jwt.verify(token, (header, done) => …)`: the library hands the token's header to who looks for the key. */
export function isKeyCallback(fn: FunctionNode, run: Run): boolean {
  return run.once('key callback', fn, false, () => {
    const call = fn.parent;
    if (call?.type === T.CallExpression && isKeyOf(call, fn, run)) return true;
    const name = fn.type === T.FunctionDeclaration ? fn.id : declaratorName(fn);
    if (!name) return false;
    return usesOf(name).some((use) => use.parent?.type === T.CallExpression && isKeyOf(use.parent, use, run));
  });
}

function isKeyOf(call: TSESTree.CallExpression, argument: Node, run: Run): boolean {
  const row = rowCalled(call, run);
  if (row?.does !== 'verify') return false;
  const slots = row.key === undefined ? [] : [row.key].flat();
  return slots.some((slot) => typeof slot === 'number' && call.arguments[slot] === argument);
}

function declaratorName(fn: FunctionNode): Node | undefined {
  return isFunction(fn) && fn.parent?.type === T.VariableDeclarator ? fn.parent.id : undefined;
}

function usesOf(name: Node): readonly Node[] {
  const variable = variableOf(name);
  return variable ? mentionsOf(variable) : [];
}
