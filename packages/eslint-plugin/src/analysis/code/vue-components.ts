import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import {
  calleeName,
  isFunction,
  memberName,
  propertyName,
  returnedExpressions,
  unwrap,
  type CallNode,
  type Node,
} from './expression.js';
import { factsAround } from './module.js';
import { ownersOf, ownersOfThis, type Owner } from './owners.js';
import type { Run } from './run.js';

/** `defineStore('device', …)` of Pinia: its options, or what its function returns. */
export function ownersOfStore(call: CallNode, run: Run): Owner[] {
  const definition =
    calleeName(call) === 'defineStore' ? call.arguments[call.arguments.length - 1] : undefined;
  if (!definition) return [];
  if (definition.type === T.ObjectExpression) return sections(definition);
  return isFunction(definition) ? returnedExpressions(definition).flatMap((each) => ownersOf(each, run)) : [];
}

/** The sections of a component's options whose members `this` sees as its own. */
export function sections(node: TSESTree.ObjectExpression): Owner[] {
  return node.properties.flatMap((property) => {
    if (property.type !== T.Property || property.value.type !== T.ObjectExpression) return [];
    return ['methods', 'computed', 'actions', 'getters'].includes(propertyName(property) ?? '')
      ? [{ kind: 'object' as const, node: property.value }]
      : [];
  });
}

/** What `this` sees of a component, with the members of its `mixins`. */
export function withMixins(owners: readonly Owner[], run: Run): Owner[] {
  return [
    ...owners,
    ...owners.flatMap((owner) => (owner.kind === 'object' ? mixinsOf(owner.node, run) : [])),
  ];
}

/** The mixins of the component that `this` stands for. */
export function mixinsIn(node: TSESTree.ThisExpression): Node[] {
  return ownersOfThis(node).flatMap((owner) => (owner.kind === 'object' ? mixinsNamed(owner.node) : []));
}

function mixinsOf(options: TSESTree.ObjectExpression, run: Run): Owner[] {
  return mixinsNamed(options)
    .flatMap((mixin) => ownersOf(mixin, run))
    .flatMap((owner) => (owner.kind === 'object' ? [owner, ...sections(owner.node)] : [owner]));
}

function mixinsNamed(options: TSESTree.ObjectExpression): Node[] {
  return options.properties.flatMap((property) => {
    const isList = property.type === T.Property && propertyName(property) === 'mixins';
    const list = isList ? unwrap(property.value) : undefined;
    return list?.type === T.ArrayExpression ? list.elements.flatMap((each) => each ?? []) : [];
  });
}

/** `this.$root` */
export function isRootComponent(node: TSESTree.MemberExpression): boolean {
  return memberName(node) === '$root';
}

/** What makes the root component of an app: `createApp({ … })`, `new Vue({ … })`. */
const ROOT_MAKERS = /\bcreateApp\s*\(|\bnew\s+Vue\s*\(/;

/** The options of the root components of the package that a file belongs to. */
export function rootComponents(anywhere: Node, run: Run): Owner[] {
  const module = factsAround(anywhere)?.module;
  if (!module) return [];
  return run.once<Owner[]>('root components', module.ast, [], () =>
    (run.surroundings?.modulesMatching(ROOT_MAKERS, module) ?? [])
      .flatMap(({ ast }) => factsAround(ast)?.nodes ?? [])
      .filter((node) => node.type === T.CallExpression || node.type === T.NewExpression)
      .filter((call) => ['createApp', 'Vue'].includes(calleeName(call) ?? ''))
      .flatMap((call) => (call.arguments[0] ? ownersOf(call.arguments[0], run) : []))
      .flatMap((owner) =>
        owner.kind === 'object' ? [owner, ...sections(owner.node), ...mixinsOf(owner.node, run)] : [],
      ),
  );
}
