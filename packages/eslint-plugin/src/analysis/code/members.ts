import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { definitionsOf, type Definition } from './definitions.js';
import {
  isFunction,
  memberName,
  propertyName,
  returnedExpressions,
  type FunctionNode,
  type Node,
} from './expression.js';
import { exportedBy } from './exports.js';
import { factsAround, variableOf } from './module.js';
import { ownersOf, ownersOfThis, type ClassNode, type Owner } from './owners.js';
import type { Run } from './run.js';

/** What `object.name` may be, as far as the object is in view. */
export function memberDefinitions(node: TSESTree.MemberExpression, run: Run): Definition[] {
  const name = memberName(node);
  if (name === undefined) return [];
  return run.once('members', node, [], () =>
    ownersOf(node.object, run).flatMap((owner) => membersOf(owner, name, run)),
  );
}

/** The definitions of one member of an owner. */
export function membersOf(owner: Owner, name: string, run: Run): Definition[] {
  return run.once(`member ${owner.kind} ${name}`, owner.node, [], () => findMembers(owner, name, run));
}

function findMembers(owner: Owner, name: string, run: Run): Definition[] {
  switch (owner.kind) {
    case 'object':
      return [...literalMembers(owner.node, name, run), ...assignedMembers(owner.node, name)];
    case 'array': {
      const element = owner.node.elements[Number(name)];
      return element && element.type !== T.SpreadElement ? [valueOf(element)] : [];
    }
    case 'module':
      return exportedBy(owner.module, name, run);
    case 'enum':
      return enumMembers(owner.node).flatMap((member) => {
        const id =
          member.id.type === T.Identifier
            ? member.id.name
            : member.id.type === T.Literal
              ? String(member.id.value)
              : undefined;
        return id === name && member.initializer ? [valueOf(member.initializer)] : [];
      });
    default:
      return classMembers(owner.node, name, owner.kind === 'class', run);
  }
}

/** Babel's parser puts them one level higher; where TypeScript's still does, reading them there warns the user. */
function enumMembers(node: TSESTree.TSEnumDeclaration): readonly TSESTree.TSEnumMember[] {
  const { body } = node as { body?: TSESTree.TSEnumBody };
  return body ? body.members : (node as unknown as { members: readonly TSESTree.TSEnumMember[] }).members;
}

function literalMembers(node: TSESTree.ObjectExpression, name: string, run: Run): Definition[] {
  return node.properties.flatMap((property): Definition[] => {
    if (property.type === T.SpreadElement) {
      return ownersOf(property.argument, run).flatMap((spread) => membersOf(spread, name, run));
    }
    if (propertyName(property) !== name || property.kind === 'set') return [];
    return property.kind === 'get' ? getter(property.value) : [valueOf(property.value)];
  });
}

/** `const config = {}; config.encryptionKey = key`: members that a named object is given later. */
function assignedMembers(node: TSESTree.ObjectExpression, name: string): Definition[] {
  const declarator = node.parent;
  if (declarator.type !== T.VariableDeclarator || declarator.id.type !== T.Identifier) return [];
  return (variableOf(declarator.id)?.references ?? []).flatMap(({ identifier }) => {
    const member = (identifier as Node).parent;
    if (member?.type !== T.MemberExpression || member.object !== identifier || memberName(member) !== name)
      return [];
    const { parent } = member;
    return parent.type === T.AssignmentExpression && parent.left === member ? [valueOf(parent.right)] : [];
  });
}

/** The setter of one member of an owner: `set token(value) { … }`. */
export function settersOf(owner: Owner, name: string): FunctionNode[] {
  const members: readonly Node[] =
    owner.kind === 'object'
      ? owner.node.properties
      : owner.kind === 'class' || owner.kind === 'instance'
        ? owner.node.body.body
        : [];
  return members.flatMap((member) =>
    (member.type === T.Property || member.type === T.MethodDefinition) &&
    member.kind === 'set' &&
    propertyName(member) === name &&
    isFunction(member.value)
      ? [member.value]
      : [],
  );
}

function classMembers(node: ClassNode, name: string, isStatic: boolean, run: Run): Definition[] {
  const own = node.body.body.flatMap((member): Definition[] => {
    if (member.type === T.MethodDefinition && member.kind === 'constructor') {
      return isStatic ? [] : parameterProperties(member.value, name);
    }
    if (member.type !== T.MethodDefinition && member.type !== T.PropertyDefinition) return [];
    if (member.static !== isStatic || propertyName(member) !== name) return [];
    if (member.type === T.MethodDefinition)
      return member.kind === 'get' ? getter(member.value) : [valueOf(member.value)];
    const type = member.typeAnnotation?.typeAnnotation;
    return [
      ...(member.value ? [valueOf(member.value)] : []),
      ...(type ? [{ kind: 'typed' as const, type, path: [] }] : []),
    ];
  });
  const found = isStatic ? own : [...own, ...assignedFields(node, name)];
  if (found.length > 0 || !node.superClass) return found;
  return ownersOf(node.superClass, run).flatMap((owner) =>
    owner.kind === 'class'
      ? membersOf({ kind: isStatic ? 'class' : 'instance', node: owner.node }, name, run)
      : [],
  );
}

/** `constructor(private storage: Storage)` declares a field. */
function parameterProperties(constructor: Node, name: string): Definition[] {
  if (!isFunction(constructor)) return [];
  return constructor.params.flatMap((param) => {
    if (param.type !== T.TSParameterProperty) return [];
    const target = param.parameter.type === T.AssignmentPattern ? param.parameter.left : param.parameter;
    return target.type === T.Identifier && target.name === name ? definitionsOf(target) : [];
  });
}

/** `this.storage = …` anywhere in the class. */
function assignedFields(node: ClassNode, name: string): Definition[] {
  return (assignmentsToThis(node).get(name) ?? []).map((value) => valueOf(value));
}

const thisAssignments = new WeakMap<ClassNode, Map<string, Node[]>>();

function assignmentsToThis(node: ClassNode): Map<string, Node[]> {
  const known = thisAssignments.get(node);
  if (known) return known;
  const found = new Map<string, Node[]>();
  for (const each of factsAround(node)?.nodes ?? []) {
    if (each.type !== T.AssignmentExpression || each.left.type !== T.MemberExpression) continue;
    const field = each.left.object.type === T.ThisExpression ? memberName(each.left) : undefined;
    if (field === undefined || !ownersOfThis(each.left.object).some((owner) => owner.node === node)) continue;
    found.set(field, [...(found.get(field) ?? []), each.right]);
  }
  thisAssignments.set(node, found);
  return found;
}

function getter(fn: Node): Definition[] {
  return isFunction(fn) ? returnedExpressions(fn).map((node) => valueOf(node)) : [];
}

function valueOf(node: Node): Definition {
  return isFunction(node) ? { kind: 'declared', node } : { kind: 'value', node, path: [] };
}
