import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { isFunction, isInside, type Node } from '../analysis/code/expression.js';
import { nodesWithin, variableOf } from '../analysis/code/module.js';

/** Does some code read or write a name that other code declares? */
export function usesNamesOf(using: readonly Node[], declaring: readonly Node[]): boolean {
  return using.some((scope) => nodesWithin(scope).some((node) => isDeclaredIn(node, declaring)));
}

/** Does some code read a name to which other code gives its value? */
export function readsWrittenIn(reading: readonly Node[], writing: readonly Node[]): boolean {
  return reading.some((scope) =>
    nodesWithin(scope).some((node) => {
      const references = node.type === T.Identifier ? (variableOf(node)?.references ?? []) : [];
      return references.some(
        (each) => each.isWrite() && writing.some((code) => isWithin(each.identifier, code)),
      );
    }),
  );
}

/** Does a node stand for a name that is declared within some code? */
export function isDeclaredIn(node: Node, declaring: readonly Node[]): boolean {
  if (node.type !== T.Identifier && node.type !== T.JSXIdentifier) return false;
  const variable = variableOf(node);
  return variable?.defs.some(({ name }) => declaring.some((scope) => isWithin(name, scope))) ?? false;
}

/** Does a node stand in the text of another? */
export function isWithin(inner: Pick<Node, 'range'>, outer: Node): boolean {
  return inner.range[0] >= outer.range[0] && inner.range[1] <= outer.range[1];
}

/** The nodes within some code that do not stand in a function of their own there: what runs when the code does. */
export function ownNodes(code: Node): readonly Node[] {
  const functions = nodesWithin(code).filter((node) => isFunction(node));
  return nodesWithin(code).filter((node) => !functions.some((fn) => fn !== node && isInside(node, fn)));
}
