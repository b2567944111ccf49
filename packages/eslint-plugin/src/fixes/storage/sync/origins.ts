import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { unwrap, type FunctionNode, type Node } from '../../../analysis/code/expression.js';
import { factsAround, variableOf } from '../../../analysis/code/module.js';
import { isWithin } from '../../names.js';

/** Is a name declared within a function? */
export function isOwn(name: Node, fn: FunctionNode): boolean {
  const declared = variableOf(name)?.defs[0]?.name;
  return !!declared && isWithin(declared, fn);
}

/**
 * Whose a member is: of what the function was given, as `config.headers.Authorization`, or of what it has made, or has
 * only got once it has waited: whatever it decides by that, it decides afterwards.
 */
export function originOf(target: Node, fn: FunctionNode, from: number): 'given' | 'made' | undefined {
  let at: Node = target;
  for (let hops = 0; hops < 8; hops++) {
    while (at.type === T.MemberExpression) at = unwrap(at.object);
    const def = at.type === T.Identifier ? variableOf(at)?.defs[0] : undefined;
    if (!def || !isOwn(at, fn)) return undefined;
    if ((def.type as string) === 'Parameter') return def.node === fn ? 'given' : undefined;
    const { node } = def;
    if (node.range[0] >= from) return 'made';
    if (node.type !== T.VariableDeclarator || !node.init || node.id.type !== T.Identifier) return undefined;
    if (node.init.type === T.ObjectExpression || node.init.type === T.ArrayExpression) return 'made';
    at = unwrap(node.init);
  }
  return undefined;
}

/** What a chain of members and calls begins with: `client` of `client.http().setToken`. */
export function rootOf(node: Node): Node {
  if (node.type === T.MemberExpression) return rootOf(unwrap(node.object));
  return node.type === T.CallExpression ? rootOf(unwrap(node.callee)) : node;
}

/** What is written, without what makes no other thing of it. */
export function textOf(node: Node): string {
  return (factsAround(node)?.module.text.slice(...node.range) ?? '').replaceAll(/[\s?!]/g, '');
}
