import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { definitionsOf, type Definition } from '../code/definitions.js';
import { unwrap, type Node } from '../code/expression.js';
import { imported } from '../code/exports.js';
import { memberDefinitions } from '../code/members.js';
import { variableOf } from '../code/module.js';
import { takenApart } from '../code/owners.js';
import type { Run } from '../code/run.js';

/**
 * The expression that a name stands for and never ceases to: followed through constants, members and imports to
 * where it is written. Undefined where it may be several things, a parameter, or something assigned later.
 */
export function settled(expression: Node, run: Run): Node | undefined {
  const node = unwrap(expression);
  return run.once('settled', node, undefined, () => {
    switch (node.type) {
      case T.Identifier:
        return isReassigned(node) ? undefined : ofOnly(definitionsOf(node), node, run);
      case T.MemberExpression:
        return ofOnly(memberDefinitions(node, run), node, run);
      case T.ConditionalExpression:
      case T.LogicalExpression:
        return undefined;
      default:
        return node;
    }
  });
}

function ofOnly(definitions: readonly Definition[], name: Node, run: Run): Node | undefined {
  const valued = definitions.filter((each) => each.kind !== 'typed');
  // A global, or a member of what is not in view, is what it says.
  if (valued.length === 0) return name;
  const [only] = valued;
  if (valued.length > 1 || !only) return undefined;
  if (only.kind === 'import') {
    const followed = imported(only, run);
    return followed.length === 0 ? name : ofOnly(followed, name, run);
  }
  if (only.kind !== 'value') return undefined;
  if (only.path.length === 0) return settled(only.node, run);
  const parts = takenApart(only, run);
  return parts.length === 0 ? undefined : ofOnly(parts, name, run);
}

function isReassigned(identifier: Node): boolean {
  const references = variableOf(identifier)?.references ?? [];
  return references.some((reference) => reference.isWrite() && !reference.init);
}

/** A text in pieces; undefined stands for what is only known at run time. */
export type TextParts = readonly (string | undefined)[];

/** The pieces of a text, as far as each is settled: literals, templates, concatenations, constants. */
export function textParts(expression: Node, run: Run): TextParts {
  const node = settled(expression, run);
  return node ? run.once<TextParts>('text parts', node, [undefined], () => partsOf(node, run)) : [undefined];
}

function partsOf(node: Node, run: Run): TextParts {
  switch (node.type) {
    case T.Literal:
      return [typeof node.value === 'string' ? node.value : undefined];
    case T.TemplateLiteral:
      return node.quasis.flatMap((quasi, at) => {
        const expression = node.expressions[at];
        return [quasi.value.cooked ?? undefined, ...(expression ? textParts(expression, run) : [])];
      });
    case T.BinaryExpression:
      return node.operator === '+'
        ? [...textParts(node.left, run), ...textParts(node.right, run)]
        : [undefined];
    default:
      return [undefined];
  }
}

/** The whole text, where all of it is settled. */
export function settledText(expression: Node, run: Run): string | undefined {
  const parts = textParts(expression, run);
  return parts.every((part) => part !== undefined) ? parts.join('') : undefined;
}
