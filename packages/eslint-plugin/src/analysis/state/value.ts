import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { definitionsOf, type Definition } from '../code/definitions.js';
import { imported } from '../code/exports.js';
import {
  isFunction,
  propertyName,
  returnedExpressions,
  unwrap,
  type Node,
  typeArgumentsOf,
} from '../code/expression.js';
import { functionsCalled } from '../code/functions.js';
import { memberDefinitions } from '../code/members.js';
import { takenApart } from '../code/owners.js';
import type { Run } from '../code/run.js';
import { tokenPathsOfType } from '../evidence/type-evidence.js';
import { meaningOfName, namesToken } from '../evidence/words.js';
import { under, type HeldToken } from './held-token.js';

/** The tokens that a state holds, by its initial value: an object of named members, also of another file. */
export function heldByValue(expression: Node, run: Run): readonly HeldToken[] {
  return run.once<readonly HeldToken[]>('held by value', expression, [], () => find(expression, run));
}

function find(expression: Node, run: Run): readonly HeldToken[] {
  // `{} as AuthState` says more than `{}`.
  if (expression.type === T.TSAsExpression || expression.type === T.TSTypeAssertion)
    return [...heldByType(expression.typeAnnotation, run), ...heldByValue(expression.expression, run)];
  const node = unwrap(expression);
  switch (node.type) {
    case T.ObjectExpression:
      return node.properties.flatMap((property) => ofProperty(property, run));
    case T.Identifier:
      return definitionsOf(node).flatMap((each) => heldByDefinition(each, run));
    case T.MemberExpression:
      return memberDefinitions(node, run).flatMap((each) => heldByDefinition(each, run));
    case T.ConditionalExpression:
      return [...heldByValue(node.consequent, run), ...heldByValue(node.alternate, run)];
    case T.LogicalExpression:
      return [...heldByValue(node.left, run), ...heldByValue(node.right, run)];
    case T.CallExpression:
    case T.NewExpression:
      return ofCall(node, run);
    default:
      return [];
  }
}

/** The tokens of a declared type, and of the declared types of its members. */
export function heldByType(type: TSESTree.TypeNode, run: Run): HeldToken[] {
  return tokenPathsOfType(type, run).map((path) => ({ path }));
}

function ofProperty(property: TSESTree.Property | TSESTree.SpreadElement, run: Run): readonly HeldToken[] {
  if (property.type === T.SpreadElement) return heldByValue(property.argument, run);
  const name = propertyName(property);
  if (name === undefined) return [];
  return heldByMember(name, property.value, run);
}

/** A member of a state by its name and what it starts with. Functions are what changes a state, not part of it. */
export function heldByMember(name: string, value: Node, run: Run): readonly HeldToken[] {
  if (meaningOfName(name) === 'innocent' || !mayHoldToken(value, run)) return [];
  // A list called `tokens` is one of coins or of a text's parts; a login has one pair.
  if (namesToken(name) && unwrap(value).type !== T.ArrayExpression) return [{ path: [name] }];
  return under(name, heldByValue(value, run));
}

/** A flag or a number is no token; an empty text or `null` waits for one. */
function mayHoldToken(value: Node, run: Run): boolean {
  const node = unwrap(value);
  if (isFunction(node)) return false;
  if (node.type === T.Literal) return typeof node.value !== 'boolean' && typeof node.value !== 'number';
  return node.type !== T.Identifier || functionsCalled(node, run).length === 0;
}

function heldByDefinition(definition: Definition, run: Run): readonly HeldToken[] {
  switch (definition.kind) {
    case 'import':
      return imported(definition, run).flatMap((each) => heldByDefinition(each, run));
    case 'value':
      return definition.path.length === 0
        ? heldByValue(definition.node, run)
        : takenApart(definition, run).flatMap((each) => heldByDefinition(each, run));
    case 'typed':
      return definition.path.length === 0 ? heldByType(definition.type, run) : [];
    case 'parameter':
      return definition.type && definition.path.length === 0 ? heldByType(definition.type, run) : [];
    default:
      return [];
  }
}

/** `getInitialState()`, or a library's `reactive({ … })`, `fromJS({ … })`, `ref<User>()`. */
function ofCall(node: TSESTree.CallExpression | TSESTree.NewExpression, run: Run): readonly HeldToken[] {
  const typed = typeArgumentsOf(node).flatMap((each) => heldByType(each, run));
  const functions = node.type === T.CallExpression ? functionsCalled(node.callee, run) : [];
  if (functions.length > 0)
    return [...typed, ...functions.flatMap(returnedExpressions).flatMap((each) => heldByValue(each, run))];
  const [first] = node.arguments;
  return [...typed, ...(first && !isFunction(first) ? heldByValue(first, run) : [])];
}
