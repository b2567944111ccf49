import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { KEY_MAKERS, KEY_PROPERTIES } from '../../catalog/keys.js';
import { constantText } from '../code/constant.js';
import { definitionsOf, type Definition } from '../code/definitions.js';
import {
  calleeName,
  isFunction,
  propertyName,
  returnedExpressions,
  unwrap,
  type CallNode,
  type Node,
} from '../code/expression.js';
import { imported } from '../code/exports.js';
import { functionsCalled } from '../code/functions.js';
import { argumentsHandedTo } from '../code/handed-arguments.js';
import { memberDefinitions } from '../code/members.js';
import { factsAround } from '../code/module.js';
import { takenApart } from '../code/owners.js';
import type { Run } from '../code/run.js';
import { convertsFirst } from '../crypto/key-converters.js';

/** A text in the code, and the node that is all of it. */
export interface TextLiteral {
  readonly node: Node;
  readonly text: string;
}

/** The literals, not empty, that an expression may be: through names, members, fallbacks, and what makes a key of a text. */
export function literalsBehind(expression: Node, run: Run): readonly TextLiteral[] {
  const node = unwrap(expression);
  return run.once<readonly TextLiteral[]>('literals', node, [], () => look(node, run));
}

/** The text of a literal, or of a template or a sum of nothing but literals; undefined for anything else, or nothing. */
export function literalText(node: Node, run: Run): string | undefined {
  if (node.type === T.Literal) return typeof node.value === 'string' && node.value ? node.value : undefined;
  if (node.type === T.TemplateLiteral && node.expressions.length > 0) return undefined;
  if (node.type !== T.TemplateLiteral && node.type !== T.BinaryExpression) return undefined;
  const constant = constantText(node, run);
  return constant?.complete && constant.text ? constant.text : undefined;
}

function look(node: Node, run: Run): readonly TextLiteral[] {
  const text = literalText(node, run);
  if (text !== undefined) return [{ node, text }];
  switch (node.type) {
    case T.Identifier:
      return definitionsOf(node).flatMap((each) => ofDefinition(each, run));
    case T.MemberExpression:
      return memberDefinitions(node, run).flatMap((each) => ofDefinition(each, run));
    case T.LogicalExpression:
      return (node.operator === '&&' ? [node.right] : [node.left, node.right]).flatMap((each) =>
        literalsBehind(each, run),
      );
    case T.ConditionalExpression:
      return isTrial(node.test)
        ? []
        : [node.consequent, node.alternate].flatMap((each) => literalsBehind(each, run));
    case T.CallExpression:
    case T.NewExpression:
      return ofCall(node, run);
    case T.ObjectExpression:
      return node.properties.flatMap((property) =>
        property.type === T.Property && KEY_PROPERTIES.includes(propertyName(property) ?? '')
          ? literalsBehind(property.value, run)
          : [],
      );
    default:
      // A library that asks for its key: `secret: () => 'key'`.
      return isFunction(node) ? returnedExpressions(node).flatMap((each) => literalsBehind(each, run)) : [];
  }
}

function ofDefinition(definition: Definition, run: Run): readonly TextLiteral[] {
  switch (definition.kind) {
    case 'value':
      return definition.path.length === 0
        ? literalsBehind(definition.node, run)
        : takenApart(definition, run).flatMap((each) => ofDefinition(each, run));
    case 'import':
      return imported(definition, run).flatMap((each) => ofDefinition(each, run));
    case 'parameter':
      return argumentsHandedTo(definition, run).flatMap((each) => literalsBehind(each, run));
    default:
      return [];
  }
}

function ofCall(node: CallNode, run: Run): readonly TextLiteral[] {
  const name = calleeName(node) ?? '';
  const callee = unwrap(node.callee);
  if (callee.type === T.MemberExpression && ['trim', 'toString', 'valueOf', 'buffer'].includes(name)) {
    return literalsBehind(callee.object, run);
  }
  const given = Object.hasOwn(KEY_MAKERS, name) ? node.arguments[KEY_MAKERS[name]!] : undefined;
  if (given) return literalsBehind(given, run);
  const functions = functionsCalled(node.callee, run);
  const [first] = node.arguments;
  if (first && functions.length > 0 && functions.every(convertsFirst)) return literalsBehind(first, run);
  return functions.flatMap(returnedExpressions).flatMap((each) => literalsBehind(each, run));
}

/** `process.env.NODE_ENV === 'test' ? 'secret' : …`: the literal is for trials, and said to be. */
function isTrial(test: Node): boolean {
  const text = factsAround(test)?.module.text.slice(...test.range) ?? '';
  return /NODE_ENV|test|\bdev|__DEV__|isDev|development|production|isProd|\bprod|local|mock|storybook|\bci\b/i.test(
    text,
  );
}
