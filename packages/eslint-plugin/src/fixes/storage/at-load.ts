import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { enclosingFunction, isInside } from '../../analysis/code/expression.js';
import { functionsCalled } from '../../analysis/code/functions.js';
import { factsAround, factsOf, type Module } from '../../analysis/code/module.js';
import type { Run } from '../../analysis/code/run.js';
import { usesIn } from '../../analysis/storage/uses.js';
import type { Move } from './moves.js';

/**
 * May a module ask the store for something while it is loaded: outside of every function, by one of its own functions
 * that it calls there, or through a library that is handed the store by an adapter?
 */
export function isAskedAtLoad({ from, adapters, splits }: Move, module: Module, run: Run): boolean {
  const uses = usesIn(module, run).filter(({ store }) => store === from.store);
  if (uses.length === 0) return false;
  // What keeps a state is asked for it where it is made, and has the token store from there.
  if (splits.some(({ node }) => factsAround(node)?.module.filename === module.filename)) return true;
  if (adapters.length > 0 || uses.some(({ node }) => !enclosingFunction(node))) return true;
  return factsOf(module).nodes.some(
    (node) =>
      (node.type === T.CallExpression || node.type === T.NewExpression) &&
      !enclosingFunction(node) &&
      functionsCalled(node.callee, run).some((fn) => isInside(fn, module.ast)),
  );
}
