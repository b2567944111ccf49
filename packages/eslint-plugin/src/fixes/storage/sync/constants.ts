import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import {
  calleeName,
  enclosingFunction,
  isFunction,
  nameOfFunction,
  type FunctionNode,
  type Node,
} from '../../../analysis/code/expression.js';
import { factsAround, nodesWithin, variableOf } from '../../../analysis/code/module.js';
import { KEEPING_HOOKS } from '../../../catalog/ignored-callbacks.js';
import { functionsWithin } from './callers.js';

type Reason = { readonly reason: string };

/** A constant that holds what was read, or what little is made of it. */
export interface Constant {
  readonly name: TSESTree.Identifier;
  readonly init: TSESTree.Expression;
  readonly declaration: TSESTree.VariableDeclaration;
  /** The function that it is declared in; undefined where that is the module. */
  readonly fn: FunctionNode | undefined;
  readonly uses: readonly Node[];
}

/** The constant that a read is the value of; undefined where it is none, a reason where it cannot be another. */
export function constantOf(node: Node): Constant | undefined | Reason {
  let value = node;
  while (value.parent && isLittle(value.parent, value)) value = value.parent;
  const declarator = value.parent;
  if (declarator?.type !== T.VariableDeclarator || declarator.init !== value) return undefined;
  const { id, parent: declaration } = declarator;
  if (id.type !== T.Identifier) return undefined;
  const line = `line ${node.loc.start.line}`;
  const { parent } = declaration;
  if (parent.type === T.ExportNamedDeclaration) return { reason: `${line} hands it out to other files` };
  const isAtTop =
    parent.type === T.Program || (parent.type === T.BlockStatement && isFunction(parent.parent));
  const variable = variableOf(id);
  if (!isAtTop || declaration.declare || variable?.defs.length !== 1) return undefined;
  const uses: Node[] = [];
  for (const reference of variable.references) {
    const use = reference.identifier as Node;
    if (reference.init) continue;
    if (reference.isWrite()) return { reason: `line ${use.loc.start.line} gives it another value` };
    uses.push(use);
  }
  if (uses.length === 0) return { reason: `${line} reads it, and nothing is seen to use it` };
  return { name: id, init: declarator.init, declaration, fn: enclosingFunction(node), uses };
}

/** What may be done again with the same result, and waits for nothing itself. */
function isLittle(parent: Node, value: Node): boolean {
  switch (parent.type) {
    case T.TSAsExpression:
    case T.TSNonNullExpression:
    case T.TSSatisfiesExpression:
      return true;
    case T.UnaryExpression:
      return parent.operator === '!';
    case T.LogicalExpression:
      return parent.operator !== '&&' && parent.left === value && isPlain(parent.right);
    case T.TemplateLiteral:
      return parent.expressions.length === 1;
    default:
      return false;
  }
}

function isPlain(node: Node): boolean {
  return node.type === T.Literal || (node.type === T.Identifier && node.name === 'undefined');
}

/** Is it declared while a component is rendered, or a hook runs? */
export function isRendering(fn: FunctionNode): boolean {
  const isNamed = /^(?:use)?[A-Z]/.test(nameOfFunction(fn) ?? '');
  const { parent } = fn;
  const isWrapped =
    parent.type === T.CallExpression && /^(?:memo|forwardRef|observer)$/.test(calleeName(parent) ?? '');
  return (
    isNamed ||
    isWrapped ||
    parent.type === T.ExportDefaultDeclaration ||
    nodesWithin(fn.body).some(
      (each) =>
        (each.type === T.JSXElement || (each.type === T.CallExpression && isHook(each))) &&
        enclosingFunction(each) === fn,
    )
  );
}

function isHook(call: TSESTree.CallExpression): boolean {
  return /^use[A-Z]/.test(calleeName(call) ?? '');
}

/**
 * Is each use in a function that a component keeps from its first rendering on, so that it never sees what is read
 * later, and can React keep something for the component where this constant stands?
 */
export function isReadOnce({ fn, uses, declaration }: Constant): boolean {
  if (!fn) return false;
  const isKept = uses.every((use) => {
    const outermost = functionsWithin(fn, use).at(-1);
    const call = outermost?.parent;
    if (call?.type !== T.CallExpression || call.arguments[0] !== outermost) return false;
    const dependencies = call.arguments[1];
    return (
      KEEPING_HOOKS.has(calleeName(call) ?? '') &&
      dependencies?.type === T.ArrayExpression &&
      dependencies.elements.length === 0
    );
  });
  return isKept && !mayEndBefore(fn, declaration);
}

/** A hook is called each time, or never. */
function mayEndBefore(fn: FunctionNode, declaration: Node): boolean {
  return nodesWithin(fn.body).some(
    (each) =>
      (each.type === T.ReturnStatement || each.type === T.ThrowStatement) &&
      each.range[0] < declaration.range[0] &&
      enclosingFunction(each) === fn,
  );
}

/** How the file calls React's `useState`, where it imports React at all. */
export function reactIn(node: Node): { readonly namespace?: string; readonly isNamed: boolean } | undefined {
  const module = factsAround(node)?.module;
  const imports = module?.ast.body.filter(
    (each) =>
      each.type === T.ImportDeclaration && each.source.value === 'react' && each.importKind !== 'type',
  ) as TSESTree.ImportDeclaration[] | undefined;
  if (!imports || imports.length === 0) return undefined;
  const specifiers = imports.flatMap((each) => each.specifiers);
  const whole = specifiers.find(({ type }) => type !== T.ImportSpecifier)?.local.name;
  const isNamed = specifiers.some(({ type }) => type === T.ImportSpecifier);
  return { isNamed, ...(whole !== undefined && { namespace: whole }) };
}
