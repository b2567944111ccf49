import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/utils';
import { definitionsOf, type Definition } from '../code/definitions.js';
import { imported } from '../code/exports.js';
import { propertyName, type Node } from '../code/expression.js';
import type { Run } from '../code/run.js';
import { meaningOfName } from './words.js';

/** Wrappers whose argument is what the value really is. */
const TRANSPARENT_TYPES = new Set([
  'Array',
  'ReadonlyArray',
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
export function tokenPropertyOfType(type: TSESTree.TypeNode, run: Run, depth = 0): string | undefined {
  if (depth > 4) return undefined;
  switch (type.type) {
    case T.TSTypeLiteral:
      return tokenProperty(type.members, run, depth);
    case T.TSArrayType:
      return tokenPropertyOfType(type.elementType, run, depth + 1);
    case T.TSUnionType:
    case T.TSIntersectionType:
      return first(type.types, (each) => tokenPropertyOfType(each, run, depth + 1));
    case T.TSTypeReference: {
      if (type.typeName.type !== T.Identifier) return undefined;
      if (TRANSPARENT_TYPES.has(type.typeName.name)) {
        return first(type.typeArguments?.params ?? [], (each) => tokenPropertyOfType(each, run, depth + 1));
      }
      return first(definitionsOf(type.typeName), (definition) => ofDefinition(definition, run, depth + 1));
    }
    default:
      return undefined;
  }
}

function ofDefinition(definition: Definition, run: Run, depth: number): string | undefined {
  if (definition.kind === 'declared') return ofDeclaration(definition.node, run, depth);
  if (definition.kind !== 'import' || depth > 4) return undefined;
  return (
    run.catalog.type(`package:${definition.source}|${definition.name}`)?.holds ??
    first(imported(definition, run), (each) => ofDefinition(each, run, depth + 1))
  );
}

function ofDeclaration(node: Node, run: Run, depth: number): string | undefined {
  if (depth > 4) return undefined;
  if (node.type === T.TSTypeAliasDeclaration) return tokenPropertyOfType(node.typeAnnotation, run, depth);
  if (node.type !== T.TSInterfaceDeclaration) return undefined;
  return (
    tokenProperty(node.body.body, run, depth) ??
    first(node.extends, ({ expression }) =>
      first(definitionsOf(expression), (definition) => ofDefinition(definition, run, depth + 1)),
    )
  );
}

function tokenProperty(
  members: readonly TSESTree.TypeElement[],
  run: Run,
  depth: number,
): string | undefined {
  return first(members, (member) => {
    if (member.type !== T.TSPropertySignature) return undefined;
    const type = member.typeAnnotation?.typeAnnotation;
    const name = propertyName(member);
    const meaning = name === undefined ? undefined : meaningOfName(name);
    // A token that is a number, a flag or a function is none.
    const isText =
      type?.type !== T.TSNumberKeyword &&
      type?.type !== T.TSBooleanKeyword &&
      type?.type !== T.TSFunctionType;
    // `token?: string` on a profile is usually left out; `jwt?: string` says what it is.
    if (isText && (meaning === 'certain' || (meaning === 'likely' && !member.optional))) return name;
    const isPart = type?.type === T.TSTypeLiteral || type?.type === T.TSArrayType;
    return isPart && meaning !== 'innocent' ? tokenPropertyOfType(type, run, depth + 1) : undefined;
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
