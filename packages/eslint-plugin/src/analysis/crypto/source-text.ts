import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { memberName, unwrap, type Node } from '../code/expression.js';

/** A name or a chain of members as written, for messages: `process.env.JWT_SECRET`. Never a text of the code. */
export function sourceText(expression: Node): string {
  const node = unwrap(expression);
  switch (node.type) {
    case T.Identifier:
      return node.name;
    case T.ThisExpression:
      return 'this';
    case T.MetaProperty:
      return 'import.meta';
    case T.CallExpression:
      return node.callee.type === T.Super ? '' : `${sourceText(node.callee)}()`;
    case T.MemberExpression: {
      const owner = sourceText(node.object);
      const name = memberName(node) ?? '…';
      return owner ? `${owner}.${name}` : name;
    }
    default:
      return '';
  }
}
