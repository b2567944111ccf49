import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';
import { definitionsOf, type Definition } from './definitions.js';
import {
  calleeName,
  isFunction,
  memberName,
  propertyName,
  returnedExpressions,
  unwrap,
  type FunctionNode,
  type Node,
} from './expression.js';
import { exportedBy, imported } from './exports.js';
import { functionsCalled } from './functions.js';
import { factsAround, variableOf, type Module } from './module.js';
import type { Run } from './run.js';

type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

/** Something in view that has members: an object literal, a class, an instance of a class, an enum. */
export type Owner =
  | { readonly kind: 'object'; readonly node: TSESTree.ObjectExpression }
  | { readonly kind: 'class'; readonly node: ClassNode }
  | { readonly kind: 'instance'; readonly node: ClassNode }
  | { readonly kind: 'enum'; readonly node: TSESTree.TSEnumDeclaration }
  | { readonly kind: 'array'; readonly node: TSESTree.ArrayExpression }
  | { readonly kind: 'module'; readonly node: TSESTree.Program; readonly module: Module };

/** Calls that hand back the object they are given. */
const IDENTITY_CALLS = new Set(['freeze', 'seal', 'readonly', 'markRaw', 'defineExpose']);

/** What `object.name` may be, as far as the object is in view. */
export function memberDefinitions(node: TSESTree.MemberExpression, run: Run): Definition[] {
  const name = memberName(node);
  if (name === undefined) return [];
  return run.once('members', node, [], () =>
    ownersOf(node.object, run).flatMap((owner) => membersOf(owner, name, run)),
  );
}

/** The objects and classes in view that an expression may be. */
export function ownersOf(expression: Node, run: Run): Owner[] {
  const node = unwrap(expression);
  return run.once('owners', node, [], () => {
    switch (node.type) {
      case T.ObjectExpression:
        return [{ kind: 'object', node }];
      case T.ArrayExpression:
        return [{ kind: 'array', node }];
      case T.ClassExpression:
        return [{ kind: 'class', node }];
      case T.ThisExpression:
        return ownersOfThis(node);
      case T.Identifier:
        return definitionsOf(node).flatMap((definition) => ownersOfDefinition(definition, run));
      case T.MemberExpression:
        return memberDefinitions(node, run).flatMap((definition) => ownersOfDefinition(definition, run));
      case T.NewExpression:
        return instancesOf(ownersOf(node.callee, run));
      case T.CallExpression: {
        const [first] = node.arguments;
        if (first && IDENTITY_CALLS.has(calleeName(node) ?? '')) return ownersOf(first, run);
        if (first && node.callee.type === T.Identifier && node.callee.name === 'inject')
          return instancesOf(ownersOf(first, run));
        // A hook or a factory of the project: what it returns.
        return functionsCalled(node.callee, run)
          .flatMap(returnedExpressions)
          .flatMap((each) => ownersOf(each, run));
      }
      case T.LogicalExpression:
        return [...ownersOf(node.left, run), ...ownersOf(node.right, run)];
      default:
        return [];
    }
  });
}

function ownersOfDefinition(definition: Definition, run: Run): Owner[] {
  if (definition.kind === 'value') {
    let owners = ownersOf(definition.node, run);
    for (const step of definition.path) {
      owners = owners
        .flatMap((owner) => membersOf(owner, step, run))
        .flatMap((member) => ownersOfDefinition(member, run));
    }
    return owners;
  }
  if (definition.kind === 'import')
    return imported(definition, run).flatMap((each) => ownersOfDefinition(each, run));
  if (definition.kind === 'namespace')
    return [{ kind: 'module', node: definition.module.ast, module: definition.module }];
  if (definition.kind === 'declared') {
    const { node } = definition;
    if (node.type === T.ClassDeclaration || node.type === T.ClassExpression) return [{ kind: 'class', node }];
    if (node.type === T.TSEnumDeclaration) return [{ kind: 'enum', node }];
    return [];
  }
  const type = definition.kind === 'typed' || definition.kind === 'parameter' ? definition.type : undefined;
  return type ? instancesOfType(type, run) : [];
}

function instancesOf(owners: readonly Owner[]): Owner[] {
  return owners.flatMap((owner) =>
    owner.kind === 'class' ? [{ kind: 'instance' as const, node: owner.node }] : [],
  );
}

/** `private storage: StorageService`: a parameter or field declared as a class in view. */
function instancesOfType(type: TSESTree.TypeNode, run: Run): Owner[] {
  if (type.type !== T.TSTypeReference || type.typeName.type !== T.Identifier) return [];
  return instancesOf(
    definitionsOf(type.typeName).flatMap((definition) => ownersOfDefinition(definition, run)),
  );
}

/** `this`: the class around it, or the object literals around a method (Vue's `methods`, stores' `actions`). */
function ownersOfThis(node: Node): Owner[] {
  let at: Node | undefined = node.parent;
  while (
    at &&
    !(isFunction(at) && at.type !== T.ArrowFunctionExpression) &&
    at.type !== T.PropertyDefinition
  ) {
    at = at.parent;
  }
  const holder = at?.type === T.PropertyDefinition ? at : at?.parent;
  if (holder?.type === T.MethodDefinition || holder?.type === T.PropertyDefinition) {
    return [{ kind: holder.static ? 'class' : 'instance', node: holder.parent.parent }];
  }
  const owners: Owner[] = [];
  for (let outer: Node | undefined = holder; outer; outer = outer.parent) {
    if (outer.type === T.ObjectExpression) owners.push({ kind: 'object', node: outer });
    else if (outer.type !== T.Property && !isFunction(outer)) break;
  }
  const whole = owners[owners.length - 1];
  return whole?.kind === 'object' ? [...owners, ...sections(whole.node)] : owners;
}

/** The sections of a component's options whose members `this` sees as its own. */
function sections(node: TSESTree.ObjectExpression): Owner[] {
  return node.properties.flatMap((property) => {
    if (property.type !== T.Property || property.value.type !== T.ObjectExpression) return [];
    return ['methods', 'computed', 'actions', 'getters'].includes(propertyName(property) ?? '')
      ? [{ kind: 'object' as const, node: property.value }]
      : [];
  });
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
      return owner.node.body.members.flatMap((member) => {
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
