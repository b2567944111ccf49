import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { calleeName, isFunction, memberName, propertyName, type Node } from '../code/expression.js';
import { variableOf } from '../code/module.js';
import type { Misuse } from './misuse.js';
import type { KeychainUse } from './uses.js';

/** The parts of an entry that are undefined where the call resolved to `false`. */
const PARTS = ['password', 'username'];

/**
 * An entry that is used as if there always were one: `false` has no `password`, so the code throws, or sends the
 * text "undefined". What is only handed on may be checked where it arrives.
 */
export function uncheckedResults(use: KeychainUse): Misuse[] {
  if (!use.call.mayBeFalse) return [];
  for (const part of partsUsed(use.node)) {
    const effect = effectOf(part.node);
    if (effect === undefined) continue;
    return [
      { node: use.node, problem: 'uncheckedResult', data: { call: use.name, part: part.name, effect } },
    ];
  }
  return [];
}

interface Part {
  readonly name: string;
  readonly node: Node;
}

function partsUsed(call: TSESTree.CallExpression): Part[] {
  if (call.parent.type !== T.AwaitExpression) return [];
  const result = outermost(call.parent);
  const { parent } = result;
  if (parent?.type === T.MemberExpression && parent.object === result) return partAt(parent);
  if (parent?.type !== T.VariableDeclarator || parent.init !== result) return [];
  return parent.id.type === T.ObjectPattern ? partsOfPattern(parent.id) : partsOfName(parent.id);
}

/** `const entry = await …; entry.password`, where nothing but its members is ever looked at. */
function partsOfName(id: Node): Part[] {
  const uses = usesOf(id);
  const parts = uses.flatMap((each) =>
    each.parent?.type === T.MemberExpression && each.parent.object === each ? partAt(each.parent) : [],
  );
  return parts.length === uses.length && !parts.some(({ node }) => isChecked(node)) ? parts : [];
}

function partAt(member: TSESTree.MemberExpression): Part[] {
  const name = memberName(member);
  return name !== undefined && PARTS.includes(name) && !member.optional && !isChecked(member)
    ? [{ name, node: member }]
    : [];
}

/** `const { password } = await …`, where no use of it asks whether there is one. */
function partsOfPattern(pattern: TSESTree.ObjectPattern): Part[] {
  const parts = pattern.properties.flatMap((property): Part[] => {
    const name = property.type === T.Property ? propertyName(property) : undefined;
    if (property.type !== T.Property || name === undefined) return [];
    return usesOf(property.value).map((node) => ({ name, node }));
  });
  return parts.some(({ node }) => isChecked(node)) ? [] : parts.filter(({ name }) => PARTS.includes(name));
}

/** The reads of a variable; nothing for a pattern, or a variable that is assigned again. */
function usesOf(id: Node): Node[] {
  const references = (id.type === T.Identifier && variableOf(id)?.references) || [];
  if (references.some((each) => each.isWrite() && !each.init)) return [];
  return references.flatMap((each) => (each.isRead() ? [each.identifier as Node] : []));
}

/** Does the code ask whether the value is there? */
function isChecked(node: Node): boolean {
  const value = outermost(node);
  const { parent } = value;
  switch (parent?.type) {
    case T.IfStatement:
    case T.WhileStatement:
    case T.ConditionalExpression:
      return parent.test === value;
    case T.LogicalExpression:
      return true;
    case T.UnaryExpression:
      return ['!', 'typeof'].includes(parent.operator);
    case T.BinaryExpression:
      return parent.operator !== '+';
    case T.MemberExpression:
      return parent.object === value && parent.optional;
    case T.CallExpression:
      return parent.arguments.length === 1 && calleeName(parent) === 'Boolean';
    default:
      return false;
  }
}

/** What happens where an undefined value is used like this, in words for a message; undefined where nothing must. */
function effectOf(node: Node): string | undefined {
  const value = outermost(node);
  const { parent } = value;
  switch (parent?.type) {
    case T.MemberExpression:
      return parent.object === value && !isCaught(value) ? 'reading a member of it throws' : undefined;
    case T.CallExpression: {
      const isParse =
        calleeName(parent) === 'parse' && parent.arguments[0] === value && isJson(parent.callee);
      return isParse && !isCaught(value) ? '`JSON.parse` throws' : undefined;
    }
    case T.TemplateLiteral:
      return 'the text says "undefined"';
    case T.BinaryExpression:
      return parent.operator === '+' ? 'the text says "undefined"' : undefined;
    default:
      return undefined;
  }
}

function isJson(callee: Node): boolean {
  return (
    callee.type === T.MemberExpression && callee.object.type === T.Identifier && callee.object.name === 'JSON'
  );
}

/** In a `try` of the same function whose `catch` then answers. */
function isCaught(node: Node): boolean {
  for (let at: Node = node; at.parent && !isFunction(at); at = at.parent) {
    const { parent } = at;
    if (parent.type === T.TryStatement && parent.block === at && parent.handler) return true;
  }
  return false;
}

/** With the type assertions, `!` and parentheses of chains around it. */
function outermost(node: Node): Node {
  let at = node;
  while (
    at.parent &&
    [T.TSAsExpression, T.TSNonNullExpression, T.TSTypeAssertion, T.ChainExpression].includes(at.parent.type)
  ) {
    at = at.parent;
  }
  return at;
}
