import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import type { Node } from '../code/expression.js';
import { factsAround } from '../code/module.js';

/**
 * Does the app refuse to start with the literal that stands in for a setting? `if (!process.env.JWT_SECRET) throw …`,
 * `if (isProduction && secret === 'dev') throw …`. A test of the value that already has its fallback is none.
 */
export function isRefusedInProduction(literal: Node, setting: string): boolean {
  const facts = factsAround(literal);
  if (!facts) return false;
  const { text } = facts.module;
  const textOf = (node: Node) => text.slice(...node.range);
  const environment = new RegExp(`env\\b[^&|]*\\b${setting.replace(/\W/g, '.')}\\b`);
  return facts.nodes.some((node) => {
    if (node.type !== T.IfStatement || !/\bthrow\b|\bexit\s*\(/.test(textOf(node.consequent))) return false;
    const test = textOf(node.test);
    return environment.test(test) || /production|isProd/i.test(test) || test.includes(textOf(literal));
  });
}
