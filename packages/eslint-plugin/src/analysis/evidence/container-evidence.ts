import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { definitionsOf, type Definition } from '../code/definitions.js';
import { anyOf, isToken, quoted, type Evidence } from './evidence.js';
import { memberName, propertyName, unwrap, type Node } from '../code/expression.js';
import { factsAround, variableOf } from '../code/module.js';
import { producedByLogin } from './producer-evidence.js';
import type { Run } from '../code/run.js';
import { tokenPropertyOfType } from './type-evidence.js';
import { evidenceOfValue } from './value-evidence.js';
import { meaningOfName, namesToken } from './words.js';

/** Does this object hold a token: by its literal, by what is read from it or put into it, by its type, by its origin? */
export function evidenceOfContents(expression: Node, run: Run): Evidence | undefined {
  const node = unwrap(expression);
  return run.once('contents', node, undefined, () => {
    if (node.type === T.ObjectExpression) return ofLiteral(node, run);
    if (node.type === T.ArrayExpression) {
      return anyOf(
        node.elements
          .flatMap((each) => (each ? [evidenceOfValue(spreadArgument(each), run)] : []))
          .filter(isToken),
      );
    }
    if (node.type !== T.Identifier && node.type !== T.MemberExpression) return undefined;
    return ofUse(node, run) ?? ofType(node, run) ?? producedByLogin(node, run);
  });
}

function spreadArgument(node: Node): Node {
  return node.type === T.SpreadElement ? node.argument : node;
}

function ofLiteral(node: TSESTree.ObjectExpression, run: Run): Evidence | undefined {
  const found = node.properties.map((property): Evidence | undefined => {
    if (property.type === T.SpreadElement) return evidenceOfValue(property.argument, run);
    const name = propertyName(property);
    const value = evidenceOfValue(property.value, run);
    if (value?.certainty === 'innocent') return undefined;
    const meaning = name === undefined ? undefined : meaningOfName(name);
    if (meaning === 'certain' || meaning === 'likely') {
      return { certainty: meaning, because: `object with ${quoted(name!)}` };
    }
    if (meaning === 'innocent') return undefined;
    return isToken(value) ? { ...value, because: value.because } : undefined;
  });
  if (found.some(isToken)) return anyOf(found.filter(isToken));
  const names = new Set(
    node.properties.map((property) => (property.type === T.Property ? propertyName(property) : undefined)),
  );
  return names.has('access') && names.has('refresh')
    ? { certainty: 'likely', because: 'object with `access` and `refresh`' }
    : undefined;
}

/** `user.accessToken` is read or assigned somewhere: the object named `user` holds a token. */
function ofUse(node: TSESTree.Identifier | TSESTree.MemberExpression, run: Run): Evidence | undefined {
  const variable = node.type === T.Identifier ? variableOf(node) : undefined;
  if (variable) {
    // Without the rest element: `const { token, ...user } = data` leaves the token out.
    if (definitionsOf(node).some(isRest)) return undefined;
    for (const reference of variable.references) {
      const name = tokenMemberAt(reference.identifier);
      if (name === DELETED) return { certainty: 'innocent', because: 'a token that is deleted' };
      if (name) return { certainty: 'certain', because: `object with ${quoted(name)}` };
      const pushed = pushedInto(reference.identifier);
      const evidence = pushed && evidenceOfValue(pushed, run);
      if (isToken(evidence)) return evidence;
    }
  }
  return undefined;
}

/** `accounts.push(account)`: a list holds what is put into it. */
function pushedInto(identifier: Node): Node | undefined {
  const member = identifier.parent;
  if (member?.type !== T.MemberExpression || member.object !== identifier) return undefined;
  const call = member.parent;
  if (call.type !== T.CallExpression || call.callee !== member) return undefined;
  return ['push', 'unshift'].includes(memberName(member) ?? '') ? call.arguments[0] : undefined;
}

function isRest(definition: Definition): boolean {
  return (definition.kind === 'value' || definition.kind === 'parameter') && definition.path.includes('...');
}

/** `delete user.token` */
const DELETED = Symbol('deleted');

/** The name of the token member that is read from, or written to, an object at this place. */
function tokenMemberAt(identifier: Node): string | typeof DELETED | undefined {
  let object: Node = identifier;
  while (object.parent && unwrap(object.parent) === identifier) object = object.parent;
  const member = object.parent;
  if (member?.type === T.VariableDeclarator && member.init === object)
    return tokenPropertyOfPattern(member.id);
  if (member?.type !== T.MemberExpression || member.object !== object) return undefined;
  const name = memberName(member);
  if (!namesToken(name)) return undefined;
  const { parent } = member;
  return parent.type === T.UnaryExpression && parent.operator === 'delete' ? DELETED : name;
}

/** `const { accessToken } = user` says as much as `user.accessToken`. */
function tokenPropertyOfPattern(pattern: Node): string | undefined {
  if (pattern.type !== T.ObjectPattern) return undefined;
  for (const property of pattern.properties) {
    if (property.type !== T.Property) return undefined;
    const name = propertyName(property);
    if (namesToken(name)) return name;
  }
  return undefined;
}

function ofType(node: Node, run: Run): Evidence | undefined {
  if (node.type !== T.Identifier) return undefined;
  for (const definition of definitionsOf(node)) {
    const typed = definition.kind === 'typed' || definition.kind === 'parameter' ? definition : undefined;
    // The type of a destructured parameter is the whole's, not this part's.
    const name = typed?.type && typed.path.length === 0 ? tokenPropertyOfType(typed.type, run) : undefined;
    if (name) return { certainty: 'certain', because: `type with ${quoted(name)}` };
  }
  return undefined;
}

const membersByName = new WeakMap<Node, ReadonlyMap<string, string>>();

/**
 * Objects of this file by the name they go by, with a token member that is read from them: where `userInfo.token`
 * is read, what is stored under the key `userInfo` holds a token.
 */
export function tokenMemberOfName(name: string, anywhere: Node): string | undefined {
  const facts = factsAround(anywhere);
  if (!facts) return undefined;
  let members = membersByName.get(facts.module.ast);
  if (!members) {
    const found = new Map<string, string>();
    for (const node of facts.nodes) {
      if (node.type !== T.MemberExpression) continue;
      const object = unwrap(node.object);
      const owner =
        object.type === T.Identifier
          ? object.name
          : object.type === T.MemberExpression
            ? memberName(object)
            : undefined;
      const member = memberName(node);
      if (owner && namesToken(member)) found.set(owner, member);
    }
    membersByName.set(facts.module.ast, (members = found));
  }
  return members.get(name);
}
