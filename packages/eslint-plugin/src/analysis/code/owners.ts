import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { definitionsOf, type Definition } from './definitions.js';
import { calleeName, isFunction, returnedExpressions, unwrap, type Node } from './expression.js';
import { imported, required } from './exports.js';
import { functionsCalled } from './functions.js';
import { makingCalls } from './makers.js';
import { memberDefinitions, membersOf } from './members.js';
import { factsAround, type Module } from './module.js';
import type { Run } from './run.js';
import { isRootComponent, ownersOfStore, rootComponents, sections, withMixins } from './vue-components.js';

export type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

/** Something in view that has members: an object literal, a class, an instance of a class, an enum. */
export type Owner =
  | { readonly kind: 'object'; readonly node: TSESTree.ObjectExpression }
  | { readonly kind: 'class'; readonly node: ClassNode }
  | { readonly kind: 'instance'; readonly node: ClassNode; readonly made?: TSESTree.NewExpression }
  | { readonly kind: 'enum'; readonly node: TSESTree.TSEnumDeclaration }
  | { readonly kind: 'array'; readonly node: TSESTree.ArrayExpression }
  | { readonly kind: 'module'; readonly node: TSESTree.Program; readonly module: Module };

/** Calls that hand back the object they are given. */
const IDENTITY_CALLS = new Set(['freeze', 'seal', 'readonly', 'markRaw', 'defineExpose']);

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
        return withMixins(ownersOfThis(node), run);
      case T.Super:
        return ownersOfSuper(node, run);
      case T.Identifier:
        return definitionsOf(node).flatMap((definition) => ownersOfDefinition(definition, run));
      case T.MemberExpression:
        return isRootComponent(node)
          ? rootComponents(node, run)
          : memberDefinitions(node, run).flatMap((definition) => ownersOfDefinition(definition, run));
      case T.NewExpression:
        return instancesOf(ownersOf(node.callee, run), node);
      case T.ImportExpression:
        return required(node, run).flatMap((definition) => ownersOfDefinition(definition, run));
      case T.CallExpression: {
        const module = required(node, run);
        if (module.length > 0) return module.flatMap((definition) => ownersOfDefinition(definition, run));
        const [first] = node.arguments;
        if (first && IDENTITY_CALLS.has(calleeName(node) ?? '')) return ownersOf(first, run);
        if (first && node.callee.type === T.Identifier && node.callee.name === 'inject')
          return instancesOf(ownersOf(first, run));
        // A hook or a factory of the project: what it returns.
        return [
          ...functionsCalled(node.callee, run)
            .flatMap(returnedExpressions)
            .flatMap((each) => ownersOf(each, run)),
          ...makingCalls(node.callee, run).flatMap((call) => ownersOfStore(call, run)),
        ];
      }
      case T.LogicalExpression:
        return [...ownersOf(node.left, run), ...ownersOf(node.right, run)];
      case T.ConditionalExpression:
        return [...ownersOf(node.consequent, run), ...ownersOf(node.alternate, run)];
      default:
        return [];
    }
  });
}

function ownersOfDefinition(definition: Definition, run: Run): Owner[] {
  if (definition.kind === 'value') {
    return definition.path.length === 0
      ? ownersOf(definition.node, run)
      : takenApart(definition, run).flatMap((each) => ownersOfDefinition(each, run));
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

/** `const { storage: { plain } } = stores`: the members that the path of a name leads to, as far as they are in view. */
export function takenApart({ node, path }: Definition & { kind: 'value' }, run: Run): Definition[] {
  return path.reduce<Definition[]>(
    (found, step) =>
      found
        .flatMap((definition) => ownersOfDefinition(definition, run))
        .flatMap((owner) => membersOf(owner, step, run)),
    [{ kind: 'value', node, path: [] }],
  );
}

function instancesOf(owners: readonly Owner[], made?: TSESTree.NewExpression): Owner[] {
  return owners.flatMap((owner) =>
    owner.kind === 'class' ? [{ kind: 'instance' as const, node: owner.node, ...(made && { made }) }] : [],
  );
}

/** The places of a class's own file that make an instance of it. */
export function constructionsOf(node: ClassNode, run: Run): TSESTree.NewExpression[] {
  return run.once<TSESTree.NewExpression[]>('constructions', node, [], () =>
    (factsAround(node)?.nodes ?? []).filter(
      (each): each is TSESTree.NewExpression =>
        each.type === T.NewExpression && ownersOf(each.callee, run).some((owner) => owner.node === node),
    ),
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
export function ownersOfThis(node: Node): Owner[] {
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

/** `super`: what the class around it inherits from. */
function ownersOfSuper(node: Node, run: Run): Owner[] {
  return ownersOfThis(node).flatMap((owner) => {
    if (owner.kind !== 'class' && owner.kind !== 'instance') return [];
    const parents = owner.node.superClass ? ownersOf(owner.node.superClass, run) : [];
    return owner.kind === 'class' ? parents : instancesOf(parents);
  });
}
