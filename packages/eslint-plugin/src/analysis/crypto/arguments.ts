import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import type { CryptoSlot } from '../../catalog/types.js';
import { definitionsOf } from '../code/definitions.js';
import {
  isFunction,
  memberName,
  returnedExpressions,
  unwrap,
  type CallNode,
  type Node,
} from '../code/expression.js';
import { functionsCalled } from '../code/functions.js';
import { membersOf } from '../code/members.js';
import { variableOf } from '../code/module.js';
import { ownersOf } from '../code/owners.js';
import type { Run } from '../code/run.js';
import type { CryptoCall } from './crypto-calls.js';

/** What a call is given at one place: an expression, surely nothing, or what is not in view. */
export type Given = { readonly node: Node } | 'nothing' | 'unknown';

/** What a call is given at a slot; options are followed through variables, spreads and other files. */
export function givenAt(call: CallNode, slot: CryptoSlot, run: Run): Given {
  if (typeof slot === 'object' && 'chained' in slot) {
    const chained = chainedCall(call, slot.chained);
    return chained ? givenAt(chained, { argument: 0, property: slot.property }, run) : 'unknown';
  }
  const position = typeof slot === 'number' ? slot : slot.argument;
  if (call.arguments.slice(0, position + 1).some((each) => each.type === T.SpreadElement)) return 'unknown';
  const argument = call.arguments[position];
  if (!argument) return 'nothing';
  if (typeof slot === 'number') return { node: argument };
  return slot.property
    .split('.')
    .reduce<Given>((found, name) => (typeof found === 'string' ? found : stepInto(found.node, name, run)), {
      node: argument,
    });
}

/** The key of a call: the first of its row's slots at which something may be. */
export function keyOf({ node, row }: CryptoCall, run: Run): Given {
  const slots = row.key === undefined ? [] : [row.key].flat();
  const given = slots.map((slot) => givenAt(node, slot, run));
  return (
    given.find((each) => typeof each !== 'string') ?? given.find((each) => each === 'unknown') ?? 'nothing'
  );
}

/** A property, or for `useFactory()` what the function returns that is one. */
function stepInto(expression: Node, name: string, run: Run): Given {
  if (!name.endsWith('()')) return memberOf(expression, name, run);
  const given = memberOf(expression, name.slice(0, -2), run);
  if (typeof given === 'string') return given;
  const [returned, ...others] = functionsCalled(given.node, run).flatMap(returnedExpressions);
  return returned && others.length === 0 ? { node: returned } : 'unknown';
}

/** One property of an object that an expression is. */
export function memberOf(expression: Node, name: string, run: Run): Given {
  const node = unwrap(expression);
  // A callback where options may stand, or a text: no options.
  if (isFunction(node) || node.type === T.Literal) return 'nothing';
  if (node.type === T.Identifier && node.name === 'undefined') return 'nothing';
  const objects = ownersOf(node, run).filter((owner) => owner.kind === 'object');
  if (objects.length === 0) return isDeclaredFunction(node) ? 'nothing' : 'unknown';
  for (const owner of objects) {
    const [first] = membersOf(owner, name, run);
    // A method is a value too: `secret() { … }`.
    if (first?.kind === 'declared' || (first?.kind === 'value' && first.path.length === 0))
      return { node: first.node };
    if (first) return 'unknown';
  }
  return objects.every(({ node: object }) => isInView(object, run)) ? 'nothing' : 'unknown';
}

/** `jwt.verify(token, key, done)`: a function of the file in place of options. */
function isDeclaredFunction(node: Node): boolean {
  return (
    node.type === T.Identifier &&
    definitionsOf(node).some(
      (each) => (each.kind === 'declared' || each.kind === 'value') && isFunction(unwrap(each.node)),
    )
  );
}

/** Is everything that an object holds written down? Not where it takes in another that is not in view. */
function isInView(object: Node, run: Run): boolean {
  if (object.type !== T.ObjectExpression) return false;
  return object.properties.every((property) => {
    if (property.type === T.Property) return !property.computed;
    const spread = ownersOf(property.argument, run);
    return spread.length > 0 && spread.every(({ node }) => isInView(node, run));
  });
}

/** The call of a builder's method, before this one in its chain or on the same variable. */
function chainedCall(call: CallNode, method: string): CallNode | undefined {
  const callee = unwrap(call.callee);
  for (let at = callee.type === T.MemberExpression ? unwrap(callee.object) : undefined; at;) {
    if (at.type === T.Identifier) return callOn(at, method);
    if (at.type !== T.CallExpression) return undefined;
    const inner = unwrap(at.callee);
    if (inner.type !== T.MemberExpression) return undefined;
    if (memberName(inner) === method) return at;
    at = unwrap(inner.object);
  }
  return undefined;
}

function callOn(name: Node, method: string): CallNode | undefined {
  for (const { identifier } of variableOf(name)?.references ?? []) {
    const member = (identifier as Node).parent;
    if (member?.type !== T.MemberExpression || member.object !== identifier) continue;
    const call = member.parent;
    if (memberName(member) === method && call.type === T.CallExpression && call.callee === member)
      return call;
  }
  // `const jwt = new SignJWT(claims).setProtectedHeader({ alg: 'HS256' })`
  for (const definition of definitionsOf(name)) {
    if (definition.kind !== 'value') continue;
    for (let at = unwrap(definition.node); at.type === T.CallExpression;) {
      const inner = unwrap(at.callee);
      if (inner.type !== T.MemberExpression) break;
      if (memberName(inner) === method) return at;
      at = unwrap(inner.object);
    }
  }
  return undefined;
}
