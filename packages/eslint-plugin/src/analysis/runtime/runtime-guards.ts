import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { definitionsOf } from '../code/definitions.js';
import { isFunction, memberName, unwrap, type Node } from '../code/expression.js';

type Side = 'client' | 'server';

/** Globals whose absence means a server: `typeof window`. */
const BROWSER_ONLY = new Set(['window', 'document', 'localStorage', 'sessionStorage', 'navigator', 'self']);

/** Flags that a bundler replaces. */
const FLAGS: Readonly<Record<string, Side>> = {
  'process.browser': 'client',
  'process.client': 'client',
  'process.server': 'server',
  'import.meta.client': 'client',
  'import.meta.browser': 'client',
  'import.meta.server': 'server',
  'import.meta.env.SSR': 'server',
};

/** Flags that a package exports: `import { browser } from '$app/environment'`. */
const IMPORTED_FLAGS: Readonly<Record<string, Side>> = {
  '$app/environment browser': 'client',
  'esm-env BROWSER': 'client',
  'solid-js/web isServer': 'server',
  '@tanstack/react-query isServer': 'server',
};

/** The side that a test around a node leaves to it: `if (typeof window !== 'undefined') { node }`. */
export function guardedSide(node: Node): Side | undefined {
  for (let at = node; at.parent; at = at.parent) {
    const side = sideOfBranch(at, at.parent) ?? sideAfterExit(at, at.parent);
    if (side) return side;
  }
  return undefined;
}

function sideOfBranch(child: Node, parent: Node): Side | undefined {
  switch (parent.type) {
    case T.IfStatement:
    case T.ConditionalExpression:
      if (child === parent.consequent) return sideWhen(parent.test);
      return child === parent.alternate ? otherSide(sideWhen(parent.test)) : undefined;
    case T.LogicalExpression:
      if (child !== parent.right) return undefined;
      return parent.operator === '&&' ? sideWhen(parent.left) : otherSide(sideWhen(parent.left));
    default:
      return undefined;
  }
}

/** `if (typeof window === 'undefined') return; node` */
function sideAfterExit(child: Node, parent: Node): Side | undefined {
  if (parent.type !== T.BlockStatement && parent.type !== T.Program) return undefined;
  for (const statement of parent.body) {
    if (statement === child) return undefined;
    if (statement.type !== T.IfStatement || !leaves(statement.consequent)) continue;
    const side = sideWhen(statement.test);
    if (side) return otherSide(side);
  }
  return undefined;
}

function leaves(statement: Node): boolean {
  if (statement.type === T.BlockStatement) {
    const last = statement.body.at(-1);
    return last !== undefined && leaves(last);
  }
  return statement.type === T.ReturnStatement || statement.type === T.ThrowStatement;
}

/** The side on which a test is true. */
function sideWhen(test: Node): Side | undefined {
  const node = unwrap(test);
  switch (node.type) {
    case T.UnaryExpression:
      return node.operator === '!' ? otherSide(sideWhen(node.argument)) : undefined;
    case T.LogicalExpression:
      return node.operator === '&&' ? (sideWhen(node.left) ?? sideWhen(node.right)) : undefined;
    case T.BinaryExpression:
      return sideOfComparison(node);
    case T.MemberExpression:
      return FLAGS[dotted(node) ?? ''];
    case T.Identifier:
      return sideOfFlag(node);
    case T.CallExpression:
      return sideOfPredicate(node);
    default:
      return undefined;
  }
}

/** `typeof window !== 'undefined'`, `typeof document === 'object'`, `process.env.NEXT_RUNTIME === 'nodejs'`. */
function sideOfComparison({ left, right, operator }: TSESTree.BinaryExpression): Side | undefined {
  const equal = operator === '===' || operator === '==';
  if (!equal && operator !== '!==' && operator !== '!=') return undefined;
  const [subject, value] =
    right.type === T.Literal ? [unwrap(left), right.value] : [unwrap(right), valueOf(left)];
  if (dotted(subject) === 'process.env.NEXT_RUNTIME') return equal ? 'server' : undefined;
  if (subject.type !== T.UnaryExpression || subject.operator !== 'typeof') return undefined;
  const { argument } = subject;
  const name = argument.type === T.Identifier ? argument.name : memberOfGlobal(argument);
  if (name === undefined || !BROWSER_ONLY.has(name)) return undefined;
  return equal === (value === 'undefined') ? 'server' : 'client';
}

function valueOf(node: Node): unknown {
  return node.type === T.Literal ? node.value : undefined;
}

function memberOfGlobal(node: Node): string | undefined {
  return node.type === T.MemberExpression &&
    node.object.type === T.Identifier &&
    /^(?:globalThis|global)$/.test(node.object.name)
    ? memberName(node)
    : undefined;
}

/** `const isBrowser = typeof window !== 'undefined'`, or a flag that a package exports. */
function sideOfFlag(identifier: TSESTree.Identifier): Side | undefined {
  for (const definition of definitionsOf(identifier)) {
    if (definition.kind === 'import') return IMPORTED_FLAGS[`${definition.source} ${definition.name}`];
    if (
      definition.kind === 'value' &&
      definition.path.length === 0 &&
      definition.node.type !== T.Identifier
    ) {
      return sideWhen(definition.node);
    }
  }
  return undefined;
}

/** `isPlatformBrowser(this.platformId)` of Angular, or a function of the file: `if (isServer()) …`. */
function sideOfPredicate({ callee }: TSESTree.CallExpression): Side | undefined {
  if (callee.type !== T.Identifier) return undefined;
  if (callee.name === 'isPlatformBrowser') return 'client';
  if (callee.name === 'isPlatformServer') return 'server';
  for (const definition of definitionsOf(callee)) {
    if (
      definition.kind === 'value' &&
      isFunction(definition.node) &&
      definition.node.body.type !== T.BlockStatement
    ) {
      const { body } = definition.node;
      return body.type === T.CallExpression ? undefined : sideWhen(body);
    }
  }
  return undefined;
}

function otherSide(side: Side | undefined): Side | undefined {
  return side && (side === 'client' ? 'server' : 'client');
}

/** `import.meta.env.SSR` as text. */
function dotted(node: Node): string | undefined {
  if (node.type === T.Identifier) return node.name;
  if (node.type === T.MetaProperty) return `${node.meta.name}.${node.property.name}`;
  if (node.type !== T.MemberExpression) return undefined;
  const object = dotted(unwrap(node.object));
  const name = memberName(node);
  return object === undefined || name === undefined ? undefined : `${object}.${name}`;
}
