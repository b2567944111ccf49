import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { RUNTIME_PACKAGE } from '../../catalog/backends.js';
import { isFunction, type Node } from '../code/expression.js';
import { identitiesOf } from '../code/identity.js';
import type { Run } from '../code/run.js';

/** Is this given to a call, by itself or in an object? */
export function isHandedOn(node: Node): boolean {
  if (node.type !== T.Identifier && node.type !== T.MemberExpression) return false;
  const { parent } = node;
  if (parent.type === T.CallExpression || parent.type === T.NewExpression) return parent.callee !== node;
  return parent.type === T.Property && parent.value === node && parent.parent.type === T.ObjectExpression;
}

/** A library that keeps a state or a session of its own there is judged by what it keeps. */
export function isKeptByLibrary(node: Node, run: Run): boolean {
  for (let at: Node | undefined = node.parent; at && !isFunction(at); at = at.parent) {
    if (at.type !== T.CallExpression && at.type !== T.NewExpression) continue;
    const isNew = at.type === T.NewExpression;
    return identitiesOf(at.callee, run).some(({ origin, path }) => {
      // What a token store is made of moves the keys itself.
      if (origin.startsWith(`package:${RUNTIME_PACKAGE}`)) return true;
      const address = `${origin}|${isNew ? 'new ' : ''}${path}()`;
      const { catalog } = run;
      return (catalog.persist(address) ?? catalog.session(address) ?? catalog.adapter(address)) !== undefined;
    });
  }
  return false;
}
