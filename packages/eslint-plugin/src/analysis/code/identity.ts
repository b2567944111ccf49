import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { PARAMETER_TYPES } from '../../catalog/parameters.js';
import { constantText } from './constant.js';
import { definitionsOf, type Definition } from './definitions.js';
import {
  enclosingFunction,
  memberName,
  returnedExpressions,
  unwrap,
  type CallNode,
  type Node,
} from './expression.js';
import { argumentsHandedTo } from './handed-arguments.js';
import { functionsCalled } from './functions.js';
import { imported, required, requiredSource } from './exports.js';
import {
  afterCall,
  append,
  distinct,
  GLOBAL_OBJECTS,
  injectedAs,
  packageIdentity,
  type Identity,
} from './identity-path.js';
import { memberDefinitions } from './members.js';
import { constructionsOf, ownersOf, takenApart } from './owners.js';
import { handedToCallback } from './callbacks.js';
import { variableOf } from './module.js';
import { extendedType } from './prototype-extensions.js';
import type { Run } from './run.js';

/** DOM types whose values are what the catalogue calls by another name. */
const GLOBAL_TYPES: Readonly<Record<string, Identity>> = {
  Window: { origin: 'global', path: '' },
  Document: { origin: 'global', path: 'document' },
  Storage: { origin: 'instance:web-storage.instance', path: '' },
  IDBDatabase: { origin: 'global', path: 'indexedDB.open().result' },
  IDBTransaction: { origin: 'global', path: 'indexedDB.open().result.transaction()' },
  IDBObjectStore: { origin: 'global', path: 'indexedDB.open().result.transaction().objectStore()' },
};

/** Everything an expression may be; empty where it is nothing known. */
export function identitiesOf(expression: Node, run: Run): readonly Identity[] {
  const node = unwrap(expression);
  return run.once<readonly Identity[]>('identity', node, [], () => distinct(identify(node, run)));
}

function identify(node: Node, run: Run): Identity[] {
  switch (node.type) {
    case T.Identifier:
      return ofIdentifier(node, run);
    case T.JSXIdentifier:
      return ofDefinitions(definitionsOf(node), run);
    case T.MemberExpression:
      return ofMember(node, run);
    case T.CallExpression:
      return ofCall(node, run);
    case T.NewExpression:
      return ofNew(node, run);
    case T.ConditionalExpression:
      return [...identitiesOf(node.consequent, run), ...identitiesOf(node.alternate, run)];
    case T.LogicalExpression:
      return [...identitiesOf(node.left, run), ...identitiesOf(node.right, run)];
    case T.ImportExpression:
      return ofRequired(node, run);
    case T.Super:
      return ofSuper(node, run);
    case T.ThisExpression:
      return ofThis(node);
    default:
      return [];
  }
}

function ofIdentifier(node: TSESTree.Identifier, run: Run): Identity[] {
  const variable = variableOf(node);
  // A template's name that the script does not declare is a member of the component.
  if (variable === undefined && definitionsOf(node).length === 0) return injectedAs(node.name);
  if (variable === null) {
    return [{ origin: 'global', path: GLOBAL_OBJECTS.has(node.name) ? '' : node.name }];
  }
  return ofDefinitions(definitionsOf(node), run);
}

function ofDefinition(definition: Definition, run: Run): Identity[] {
  switch (definition.kind) {
    case 'import': {
      const followed = imported(definition, run);
      if (followed.length > 0) return followed.flatMap((each) => ofDefinition(each, run));
      const whole = packageIdentity(definition.source);
      return ['default', '*'].includes(definition.name) ? [whole] : append([whole], definition.name);
    }
    case 'value': {
      const ofWhole = [...identitiesOf(definition.node, run)];
      const { path } = definition;
      if (path.length === 0) return ofWhole;
      const found = [...path.reduce(append, ofWhole), ...ofDefinitions(takenApart(definition, run), run)];
      return found.length > 0 ? found : injectedAs(path[path.length - 1]!);
    }
    case 'parameter': {
      const handed = argumentsHandedTo(definition, run).flatMap((each) => identitiesOf(each, run));
      return handed.length > 0 ? handed : handedToCallback(definition, run);
    }
    case 'typed':
    case 'declared':
    case 'namespace':
      return [];
  }
}

function ofMember(node: TSESTree.MemberExpression, run: Run): Identity[] {
  const name = memberName(node, (key) => constantText(key, run)?.text);
  if (name === undefined) return [];
  const own = memberDefinitions(node, run);
  const ofOwn = ofDefinitions(own, run);
  // The object may also be something that is not in view: the keychain here, an adapter of our own there.
  const ofObject = append(identitiesOf(node.object, run), name);
  if (own.length > 0) return [...ofOwn, ...ofObject];
  const found = [...ofObject, ...append(superIdentities(node.object, run), name)];
  return found.length > 0 ? found : injectedAs(name);
}

/** What values say is exact; a declared type only speaks where there is no value. */
function ofDefinitions(definitions: readonly Definition[], run: Run): Identity[] {
  const valued = definitions.flatMap((each) => ofDefinition(each, run));
  if (valued.length > 0) return valued;
  return definitions.flatMap((each) => {
    if (each.kind === 'typed') return each.path.reduce(append, ofType(each.type, run));
    if (each.kind !== 'parameter') return [];
    return each.type ? ofType(each.type, run) : ofParameterName(each);
  });
}

/** A handler's parameter, where nothing but its name says what it is: `(req, res) => …`, `({ $cookies }) => …`. */
function ofParameterName({ fn, index, path }: Definition & { kind: 'parameter' }): Identity[] {
  if (path.length > 0) return injectedAs(path[path.length - 1]!);
  const parameter = fn.params[index];
  if (parameter?.type !== T.Identifier) return [];
  const type = PARAMETER_TYPES.get(parameter.name);
  return type === undefined ? injectedAs(parameter.name) : [{ origin: `instance:${type}`, path: '' }];
}

/** A member that an instance of a class in view does not define itself comes from what the class extends. */
function superIdentities(object: Node, run: Run): Identity[] {
  return ownersOf(object, run).flatMap((owner) => {
    if (owner.kind !== 'instance' && owner.kind !== 'class') return [];
    const parent = owner.node.superClass;
    if (!parent) return [];
    if (owner.kind === 'class') return [...identitiesOf(parent, run)];
    const made = superCall(owner.node) ?? owner.made;
    if (made) return constructed(parent, made, run);
    // `this`: one of the instances that are made of the class.
    const instances = constructionsOf(owner.node, run);
    return instances.length > 0
      ? instances.flatMap((each) => constructed(parent, each, run))
      : constructed(parent, undefined, run);
  });
}

/** `super(…)` in the constructor: it makes the part of the instance that the parent class is. */
function superCall(node: TSESTree.ClassDeclaration | TSESTree.ClassExpression): CallNode | undefined {
  for (const member of node.body.body) {
    if (member.type !== T.MethodDefinition || member.kind !== 'constructor') continue;
    for (const statement of member.value.body?.body ?? []) {
      const call = statement.type === T.ExpressionStatement ? statement.expression : undefined;
      if (call?.type === T.CallExpression && call.callee.type === T.Super) return call;
    }
  }
  return undefined;
}

function ofSuper(node: Node, run: Run): Identity[] {
  for (let at: Node | undefined = node; at; at = at.parent) {
    if (at.type === T.ClassDeclaration || at.type === T.ClassExpression) {
      return at.superClass ? constructed(at.superClass, superCall(at), run) : [];
    }
  }
  return [];
}

/** `this` in a method that is put on a global class's prototype. */
function ofThis(node: Node): Identity[] {
  for (let fn = enclosingFunction(node); fn; fn = enclosingFunction(fn)) {
    if (fn.type === T.ArrowFunctionExpression) continue;
    const type = extendedType(fn);
    const known = type === undefined ? undefined : GLOBAL_TYPES[type];
    return known ? [known] : [];
  }
  return [];
}

function ofCall(node: TSESTree.CallExpression, run: Run): Identity[] {
  // A file of the project may hand out what is nothing by itself, and still has members.
  if (requiredSource(node) !== undefined) return ofRequired(node, run);
  const injected =
    node.callee.type === T.Identifier && node.callee.name === 'inject' ? node.arguments[0] : undefined;
  if (injected?.type === T.Literal) return injectedAs(String(injected.value));
  if (injected) return constructed(injected, node, run);
  const called = identitiesOf(node.callee, run).flatMap((callee) =>
    afterCall({ origin: callee.origin, path: `${callee.path}()`, made: node }, run),
  );
  if (called.length > 0) return called;
  return functionsCalled(node.callee, run)
    .flatMap(returnedExpressions)
    .flatMap((returned) => identitiesOf(returned, run));
}

function ofNew(node: TSESTree.NewExpression, run: Run): Identity[] {
  return constructed(node.callee, node, run);
}

function constructed(callee: Node, made: CallNode | undefined, run: Run): Identity[] {
  return identitiesOf(callee, run).flatMap((identity) =>
    afterCall({ origin: identity.origin, path: `new ${identity.path}()`, ...(made && { made }) }, run),
  );
}

/** `import('x')` and `require('x')`: a package, or what a file of the project hands out. */
function ofRequired(node: Node, run: Run): Identity[] {
  const source = requiredSource(node);
  if (source === undefined) return [];
  const module = required(node, run);
  return module.length > 0 ? ofDefinitions(module, run) : [packageIdentity(source)];
}

/** A value declared as an instance of an imported class, or of a DOM type that is not shadowed. */
function ofType(type: TSESTree.TypeNode, run: Run): Identity[] {
  if (type.type === T.TSUnionType) return type.types.flatMap((each) => ofType(each, run));
  if (type.type !== T.TSTypeReference) return [];
  const [root, ...members] = namesOf(type.typeName);
  if (!root) return [];
  if (variableOf(root) === null) {
    const known = members.length === 0 ? GLOBAL_TYPES[root.name] : undefined;
    return known ? [known] : [];
  }
  return definitionsOf(root).flatMap((definition) => {
    if (definition.kind !== 'import') return [];
    const isWhole = definition.name === 'default' || definition.name === '*';
    const path = [...(isWhole ? [] : [definition.name]), ...members.map(({ name }) => name)].join('.');
    return afterCall({ origin: `package:${definition.source}`, path: `new ${path}()` }, run);
  });
}

/** `express.Response`: the names of a type, outermost first. */
function namesOf(name: TSESTree.EntityName): TSESTree.Identifier[] {
  if (name.type === T.Identifier) return [name];
  return name.type === T.TSQualifiedName ? [...namesOf(name.left), name.right] : [];
}
