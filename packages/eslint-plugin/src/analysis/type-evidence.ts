import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';
import { catalog } from '../catalog/lookup.js';
import { definitionsOf } from './definitions.js';
import { propertyName, type Node } from './expression.js';
import { meaningOfName } from './words.js';

/** Wrappers whose argument is what the value really is. */
const TRANSPARENT_TYPES = new Set([
  'Promise',
  'Partial',
  'Readonly',
  'Required',
  'Ref',
  'NonNullable',
  'Awaited',
  'AxiosResponse',
]);

/** The name of a token property of a declared type that is in view. */
export function tokenPropertyOfType(type: TSESTree.TypeNode, depth = 0): string | undefined {
  if (depth > 4) return undefined;
  switch (type.type) {
    case T.TSTypeLiteral:
      return tokenProperty(type.members);
    case T.TSUnionType:
    case T.TSIntersectionType:
      return first(type.types, (each) => tokenPropertyOfType(each, depth + 1));
    case T.TSTypeReference: {
      if (type.typeName.type !== T.Identifier) return undefined;
      if (TRANSPARENT_TYPES.has(type.typeName.name)) {
        return first(type.typeArguments?.params ?? [], (each) => tokenPropertyOfType(each, depth + 1));
      }
      return first(definitionsOf(type.typeName), (definition) => {
        if (definition.kind === 'declared') return tokenPropertyOfDeclaration(definition.node, depth + 1);
        return definition.kind === 'import'
          ? catalog.type(`package:${definition.source}|${definition.name}`)?.holds
          : undefined;
      });
    }
    default:
      return undefined;
  }
}

function tokenPropertyOfDeclaration(node: Node, depth: number): string | undefined {
  if (node.type === T.TSTypeAliasDeclaration) return tokenPropertyOfType(node.typeAnnotation, depth);
  if (node.type === T.TSInterfaceDeclaration) {
    const own = tokenProperty(node.body.body);
    if (own) return own;
    return first(node.extends, ({ expression }) =>
      first(definitionsOf(expression), (definition) =>
        definition.kind === 'declared' && depth < 4
          ? tokenPropertyOfDeclaration(definition.node, depth + 1)
          : undefined,
      ),
    );
  }
  return undefined;
}

function tokenProperty(members: readonly TSESTree.TypeElement[]): string | undefined {
  return first(members, (member) => {
    if (member.type !== T.TSPropertySignature) return undefined;
    // A token that is a number, a flag or a function is none.
    const type = member.typeAnnotation?.typeAnnotation.type;
    if (type === T.TSNumberKeyword || type === T.TSBooleanKeyword || type === T.TSFunctionType)
      return undefined;
    const name = propertyName(member);
    const meaning = name === undefined ? undefined : meaningOfName(name);
    return meaning === 'certain' || meaning === 'likely' ? name : undefined;
  });
}

function first<Item, Found>(
  items: readonly Item[],
  find: (item: Item) => Found | undefined,
): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
