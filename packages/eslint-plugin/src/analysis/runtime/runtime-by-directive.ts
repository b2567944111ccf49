import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { isFunction, type Node } from '../code/expression.js';
import type { Module } from '../code/module.js';
import type { Runtime } from './runtime.js';

/** Directives that draw a boundary: React's, Next.js's cache, Expo's DOM components, Workflow's steps. */
const DIRECTIVES: Readonly<Record<string, Runtime['where']>> = {
  'use client': 'client',
  'use dom': 'client',
  'use server': 'server',
  'use cache': 'server',
  'use cache: remote': 'server',
  'use cache: private': 'server',
  'use workflow': 'server',
  'use step': 'server',
};

/** What the directives at the top of a file say. */
export function runtimeByDirective({ ast }: Module): Runtime | undefined {
  return firstOf(ast.body);
}

/** What the directives of a function say: `async function save() { 'use server'; … }`. */
export function runtimeOfFunctionByDirective(node: Node): Runtime | undefined {
  return isFunction(node) && node.body.type === T.BlockStatement ? firstOf(node.body.body) : undefined;
}

function firstOf(statements: readonly TSESTree.ProgramStatement[]): Runtime | undefined {
  for (const statement of statements) {
    if (statement.type !== T.ExpressionStatement) return undefined;
    const { expression } = statement;
    if (expression.type !== T.Literal || typeof expression.value !== 'string') return undefined;
    const where = DIRECTIVES[expression.value];
    if (where) return { where, because: `directive '${expression.value}'` };
  }
  return undefined;
}
