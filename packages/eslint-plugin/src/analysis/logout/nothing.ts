import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { definitionsOf } from '../code/definitions.js';
import { unwrap, type Node } from '../code/expression.js';
import { variableOf } from '../code/module.js';

/** Is this what a state is emptied with: `null`, `undefined`, `''`, `{}`, `[]`, `false`, `initialState`? */
export function isEmptied(expression: Node | undefined): boolean {
  if (!expression) return true;
  const node = unwrap(expression);
  switch (node.type) {
    case T.Literal:
      return node.value === null
        ? !('regex' in node) && !('bigint' in node)
        : node.value === '' || node.value === false;
    case T.TemplateLiteral:
      return node.expressions.length === 0 && node.quasis[0]?.value.raw === '';
    case T.ObjectExpression:
      return node.properties.length === 0;
    case T.ArrayExpression:
      return node.elements.length === 0;
    case T.UnaryExpression:
      return node.operator === 'void';
    case T.Identifier:
      return ofName(node);
    default:
      return false;
  }
}

function ofName(node: Node & { name: string }): boolean {
  if (node.name === 'undefined' && !variableOf(node)) return true;
  if (/^(?:initial|empty|default)/i.test(node.name)) return true;
  const [only, ...others] = definitionsOf(node);
  return others.length === 0 &&
    only?.kind === 'value' &&
    only.path.length === 0 &&
    only.node.type === T.Literal
    ? isEmptied(only.node)
    : false;
}
