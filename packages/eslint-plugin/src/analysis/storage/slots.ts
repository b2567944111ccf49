import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { TRANSPARENT_CALLS } from '../../catalog/calls.js';
import { definitionsOf } from '../code/definitions.js';
import {
  calleeName,
  propertyName,
  unwrap,
  type FunctionNode,
  type Node,
  argumentAmong,
} from '../code/expression.js';

/** A parameter, or what a path leads to in it (`({ value }) => …`). */
export interface Slot {
  readonly index: number;
  readonly path: readonly string[];
}

/** How many names, calls and objects a value is followed back through. */
const MAX_STEPS = 6;

/** The parameter of this function that an expression hands on, through `JSON.stringify`, wrapping objects and names. */
export function parameterBehind(expression: Node, fn: FunctionNode): Slot | undefined {
  return slotBehind(expression, (node) => {
    for (const definition of node.type === T.Identifier ? definitionsOf(node) : []) {
      if (definition.kind === 'parameter' && definition.fn === fn)
        return { index: definition.index, path: definition.path };
    }
    return undefined;
  });
}

/** The slot that an expression hands on, where `slotOf` tells which part of it is one. */
export function slotBehind(
  expression: Node,
  slotOf: (node: Node) => Slot | undefined,
  step = 0,
): Slot | undefined {
  const node = unwrap(expression);
  if (step > MAX_STEPS) return undefined;
  const slot = slotOf(node);
  if (slot) return slot;
  const inner = (each: Node | null | undefined): Slot | undefined =>
    each ? slotBehind(each, slotOf, step + 1) : undefined;
  switch (node.type) {
    case T.Identifier:
      for (const definition of definitionsOf(node)) {
        if (definition.kind !== 'value' || definition.path.length > 0) continue;
        const found = inner(definition.node);
        if (found) return found;
      }
      return undefined;
    case T.CallExpression:
      return TRANSPARENT_CALLS.has(calleeName(node) ?? '') ? inner(node.arguments[0]) : undefined;
    case T.ConditionalExpression:
      return inner(node.consequent) ?? inner(node.alternate);
    case T.LogicalExpression:
      return inner(node.left) ?? inner(node.right);
    case T.TemplateLiteral:
      return node.expressions.map(inner).find((each) => each !== undefined);
    case T.BinaryExpression:
      return node.operator === '+' ? (inner(node.left) ?? inner(node.right)) : undefined;
    case T.ObjectExpression:
      return node.properties
        .map((property) => inner(property.type === T.Property ? property.value : property.argument))
        .find((each) => each !== undefined);
    default:
      return undefined;
  }
}

/** What a call hands to a slot; undefined where a spread hides it. */
export function argumentAt(given: readonly Node[], { index, path }: Slot): Node | undefined {
  let found = argumentAmong(given, index);
  for (const step of path) {
    const object: Node | undefined = found && unwrap(found);
    if (object?.type !== T.ObjectExpression) return found;
    found = object.properties.flatMap((property) =>
      property.type === T.Property && propertyName(property) === step ? [property.value] : [],
    )[0];
  }
  return found;
}
