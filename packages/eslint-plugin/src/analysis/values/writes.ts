import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import type { TSESLint } from '@typescript-eslint/utils';
import type { Node } from '../code/expression.js';

/** Is all that a variable is ever given in view as a definition, and not counted up, or joined to what it was? */
export function hasOnlyWrites({ defs, references }: TSESLint.Scope.Variable): boolean {
  return (
    defs.every(({ type, node }) => {
      if (!DEFINED.has(type)) return false;
      const declarator = node as Node;
      return declarator.type !== T.VariableDeclarator || !declarator.parent.declare;
    }) && references.every((each) => !each.isWrite() || each.init || isAssigned(each.identifier as Node))
  );
}

const DEFINED: ReadonlySet<string> = new Set([
  'ImportBinding',
  'Variable',
  'Parameter',
  'FunctionName',
  'ClassName',
  'TSEnumName',
]);

/** `key = value`, or in the head of a loop, which is a definition as well. */
function isAssigned(name: Node): boolean {
  const { parent } = name;
  if (parent?.type === T.AssignmentExpression)
    return parent.left === name && ['=', '??=', '||='].includes(parent.operator);
  return parent?.type === T.VariableDeclarator && /^For(?:Of|In)Statement$/.test(parent.parent.parent.type);
}
