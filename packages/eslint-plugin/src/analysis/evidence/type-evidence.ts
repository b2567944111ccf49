import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { COIN_MEMBERS, SECRET_TEXTS } from '../../catalog/names.js';
import { definitionsOf, type Definition } from '../code/definitions.js';
import { imported } from '../code/exports.js';
import { propertyName, type Node, typeArgumentsOf } from '../code/expression.js';
import type { Run } from '../code/run.js';
import { meaningOfName, wordsOf } from './words.js';

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
  'Draft',
  'WritableDraft',
]);

/** Types of many values by a key: the second argument is what each of them is. */
const MAP_TYPES = new Set(['Record', 'Map', 'ReadonlyMap']);

/** How many types a member may be away: of a value that is looked at, and of a state. */
const MAX_DEPTH = { flat: 4, deep: 10 } as const;

/** How far a type is looked into. */
interface Look {
  readonly run: Run;
  /** Also into the declared types of members: a state is kept with all that it holds. */
  readonly isDeep: boolean;
}

type ClassField = TSESTree.PropertyDefinition | TSESTree.TSParameterProperty;

interface Member {
  readonly name: string;
  readonly isOptional: boolean;
  readonly type: TSESTree.TSTypeAnnotation | undefined;
}

/** The name of a token property of a declared type that is in view. */
export function tokenPropertyOfType(type: TSESTree.TypeNode, run: Run): string | undefined {
  const [path] = pathsOfType(type, { run, isDeep: false }, 0);
  return path?.[path.length - 1];
}

/** The ways to all token properties of a declared type, also through the declared types of its members. */
export function tokenPathsOfType(type: TSESTree.TypeNode, run: Run): string[][] {
  return pathsOfType(type, { run, isDeep: true }, 0);
}

function isTooFar(depth: number, { isDeep }: Look): boolean {
  return depth > MAX_DEPTH[isDeep ? 'deep' : 'flat'];
}

function pathsOfType(type: TSESTree.TypeNode, look: Look, depth: number): string[][] {
  if (isTooFar(depth, look)) return [];
  switch (type.type) {
    case T.TSTypeLiteral:
      return ofMembers(type.members, look, depth);
    case T.TSArrayType:
      return pathsOfType(type.elementType, look, depth + 1);
    case T.TSUnionType:
    case T.TSIntersectionType:
      return type.types.flatMap((each) => pathsOfType(each, look, depth + 1));
    case T.TSTypeReference: {
      const { typeName } = type;
      if (typeName.type !== T.Identifier) return [];
      const given = typeArgumentsOf(type);
      if (TRANSPARENT_TYPES.has(typeName.name))
        return given.flatMap((each) => pathsOfType(each, look, depth + 1));
      if (look.isDeep && MAP_TYPES.has(typeName.name))
        return given.slice(1).flatMap((each) => pathsOfType(each, look, depth + 1));
      const declared = () => definitionsOf(typeName).flatMap((each) => ofDefinition(each, look, depth + 1));
      // Types that refer to each other are looked at once.
      return look.isDeep ? look.run.once('token paths', type, [], declared) : declared();
    }
    default:
      return [];
  }
}

function ofDefinition(definition: Definition, look: Look, depth: number): string[][] {
  if (definition.kind === 'declared') return ofDeclaration(definition.node, look, depth);
  if (definition.kind !== 'import' || isTooFar(depth, look)) return [];
  const known = look.run.catalog.type(`package:${definition.source}|${definition.name}`)?.holds;
  if (known !== undefined) return [[known]];
  return imported(definition, look.run).flatMap((each) => ofDefinition(each, look, depth + 1));
}

function ofDeclaration(node: Node, look: Look, depth: number): string[][] {
  if (isTooFar(depth, look)) return [];
  if (node.type === T.TSTypeAliasDeclaration) return pathsOfType(node.typeAnnotation, look, depth);
  if (node.type === T.ClassDeclaration) return ofClass(node, look, depth);
  if (node.type !== T.TSInterfaceDeclaration) return [];
  return [
    ...ofMembers(node.body.body, look, depth),
    ...node.extends.flatMap(({ expression }) =>
      definitionsOf(expression).flatMap((each) => ofDefinition(each, look, depth + 1)),
    ),
  ];
}

/** `class User { token: string }`: what an instance of it holds for others to read. */
function ofClass(node: TSESTree.ClassDeclaration, look: Look, depth: number): string[][] {
  const { superClass } = node;
  const inherited = superClass ? definitionsOf(superClass) : [];
  return [
    ...node.body.body.flatMap((member) => {
      if (member.type === T.MethodDefinition && member.kind === 'constructor')
        return member.value.params.flatMap((each) =>
          each.type === T.TSParameterProperty && isPublic(each) ? ofParameter(each, look, depth) : [],
        );
      const isOpen = member.type === T.PropertyDefinition && member.key.type !== T.PrivateIdentifier;
      return isOpen && isPublic(member) ? ofMember(member, look, depth) : [];
    }),
    ...inherited.flatMap((each) => ofDefinition(each, look, depth + 1)),
  ];
}

/** `constructor(public token: string)` */
function ofParameter({ parameter }: TSESTree.TSParameterProperty, look: Look, depth: number): string[][] {
  const target = parameter.type === T.AssignmentPattern ? parameter.left : parameter;
  if (target.type !== T.Identifier) return [];
  return ofNamed(
    { name: target.name, isOptional: target.optional, type: target.typeAnnotation },
    look,
    depth,
  );
}

function isPublic({ accessibility = 'public', static: isStatic }: ClassField): boolean {
  return accessibility === 'public' && !isStatic;
}

function ofMembers(members: readonly TSESTree.TypeElement[], look: Look, depth: number): string[][] {
  return members.flatMap((member) =>
    member.type === T.TSPropertySignature ? ofMember(member, look, depth) : [],
  );
}

function ofMember(
  member: TSESTree.TSPropertySignature | TSESTree.PropertyDefinition,
  look: Look,
  depth: number,
): string[][] {
  const name = propertyName(member);
  const { optional: isOptional, typeAnnotation: type } = member;
  return name === undefined ? [] : ofNamed({ name, isOptional, type }, look, depth);
}

/** A member of a type by its name and its own type. */
function ofNamed({ name, isOptional, type: annotation }: Member, look: Look, depth: number): string[][] {
  const type = annotation?.typeAnnotation;
  const meaning = meaningOfName(name);
  // `token?: string` on a profile is usually left out; `jwt?: string` says what it is.
  const isToken = meaning === 'certain' || (meaning === 'likely' && !isOptional);
  if (isToken && mayBeText(type) && !isCoin(type, look)) return [[name]];
  if (look.isDeep && type?.type === T.TSStringKeyword && namesSecret(name)) return [[name]];
  const isPart =
    type?.type === T.TSTypeLiteral || type?.type === T.TSArrayType || (look.isDeep && type !== undefined);
  if (!isPart || meaning === 'innocent') return [];
  return pathsOfType(type, look, depth + 1).map((path) => [name, ...path]);
}

/** `credential: string`, `serverCredential: string` */
function namesSecret(name: string): boolean {
  const words = wordsOf(name);
  return SECRET_TEXTS.has(words[words.length - 1] ?? '');
}

/** A token that is a number, a flag, a function or a list is none. */
function mayBeText(type: TSESTree.TypeNode | undefined): boolean {
  return (
    type?.type !== T.TSNumberKeyword &&
    type?.type !== T.TSBooleanKeyword &&
    type?.type !== T.TSFunctionType &&
    type?.type !== T.TSArrayType
  );
}

/** `token: Token`, of which the declaration tells that it is a coin of a blockchain. */
function isCoin(type: TSESTree.TypeNode | undefined, { run }: Look): boolean {
  if (type?.type === T.TSUnionType) return type.types.some((each) => isCoin(each, { run, isDeep: false }));
  if (type?.type !== T.TSTypeReference || type.typeName.type !== T.Identifier) return false;
  return declarationsOf(definitionsOf(type.typeName), run).some((node) => {
    const names = membersOfDeclaration(node).flatMap((member) =>
      member.type === T.TSPropertySignature ? (propertyName(member) ?? []) : [],
    );
    return names.filter((name) => COIN_MEMBERS.has(name)).length > 1;
  });
}

function declarationsOf(definitions: readonly Definition[], run: Run): Node[] {
  return definitions.flatMap((definition) => {
    if (definition.kind === 'import') return declarationsOf(imported(definition, run), run);
    return definition.kind === 'declared' ? [definition.node] : [];
  });
}

function membersOfDeclaration(node: Node): readonly TSESTree.TypeElement[] {
  if (node.type === T.TSInterfaceDeclaration) return node.body.body;
  return node.type === T.TSTypeAliasDeclaration && node.typeAnnotation.type === T.TSTypeLiteral
    ? node.typeAnnotation.members
    : [];
}
