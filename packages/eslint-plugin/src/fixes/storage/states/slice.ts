import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { definitionsOf, type Definition } from '../../../analysis/code/definitions.js';
import { imported } from '../../../analysis/code/exports.js';
import {
  calleeName,
  isFunction,
  memberName,
  returnedExpressions,
  typeArgumentsOf,
  unwrap,
  type Node,
} from '../../../analysis/code/expression.js';
import { functionsCalled } from '../../../analysis/code/functions.js';
import { memberDefinitions } from '../../../analysis/code/members.js';
import { optionsNamed } from '../../../analysis/code/options.js';
import type { Run } from '../../../analysis/code/run.js';

/** What a slice is seen to be, by what it starts with and what it is declared as. */
export interface Slice {
  /** Anything of it is in view. */
  readonly isSeen: boolean;
  /** It starts as an object that is written out, and nothing says that it is a list or a map. */
  readonly isObject: boolean;
  /** It keeps lists, or what is not in view and may be one: more than a few hundred bytes. */
  readonly keepsLists: boolean;
}

/** One thing that is known of a value. */
type Seen = 'list' | 'unknown' | TSESTree.ObjectExpression | TSESTree.TypeElement[];

/** Further definitions are not followed. */
const FURTHEST = 6;
const LISTS = new Set(['Array', 'ReadonlyArray', 'Set', 'ReadonlySet', 'Map', 'ReadonlyMap', 'Record']);

/** The slice that a reducer keeps. */
export function sliceOf(reducer: Node, run: Run): Slice {
  const seen = ofReducer<Seen>(reducer, run, 0, { value: ofValue, type: ofType });
  const isList = seen.includes('list');
  const objects = seen.filter((each) => typeof each === 'object');
  return {
    isSeen: seen.length > 0,
    isObject: !isList && objects.some((each) => !Array.isArray(each)),
    keepsLists: isList || seen.includes('unknown') || objects.some((each) => hasLists(each, run, 0)),
  };
}

/** What the slice of a reducer starts with, as it is written. */
export function startsOf(reducer: Node, run: Run): Node[] {
  return ofReducer(reducer, run, 0, { value: (each) => [each], type: () => [] });
}

/** What is wanted of what a slice starts with, and of the type that it is declared as. */
interface Ways<Each> {
  value(node: Node, run: Run, depth: number): Each[];
  type(node: TSESTree.TypeNode, run: Run, depth: number): Each[];
}

function ofReducer<Each>(expression: Node, run: Run, depth: number, ways: Ways<Each>): Each[] {
  const node = unwrap(expression);
  if (depth > FURTHEST) return [];
  const next = (each: Node | undefined) => (each ? ofReducer(each, run, depth + 1, ways) : []);
  const value = (each: Node | undefined) => (each ? ways.value(each, run, depth + 1) : []);
  if (isFunction(node)) {
    const [state] = node.params;
    const target = state?.type === T.AssignmentPattern ? state.left : state;
    const type = target && 'typeAnnotation' in target ? target.typeAnnotation?.typeAnnotation : undefined;
    return [
      ...(state?.type === T.AssignmentPattern ? value(state.right) : []),
      ...(type ? ways.type(type, run, depth + 1) : []),
    ];
  }
  const defined = (each: Definition) => ofDefinedReducer(each, run, depth, ways);
  if (node.type === T.Identifier) return definitionsOf(node).flatMap(defined);
  if (node.type === T.MemberExpression)
    return memberName(node) === 'reducer' ? next(node.object) : memberDefinitions(node, run).flatMap(defined);
  if (node.type !== T.CallExpression) return [];
  const [first, second] = node.arguments;
  switch (calleeName(node)) {
    case 'createSlice':
      return first ? optionsNamed(first, 'initialState', run).flatMap(value) : [];
    case 'createReducer':
      return value(first);
    case 'handleActions':
      return value(second);
    case 'persistReducer':
      return next(second);
    default:
      return [];
  }
}

function ofDefinedReducer<Each>(definition: Definition, run: Run, depth: number, ways: Ways<Each>): Each[] {
  if (depth > FURTHEST) return [];
  if (definition.kind === 'import')
    return imported(definition, run).flatMap((each) => ofDefinedReducer(each, run, depth + 1, ways));
  if (definition.kind === 'declared') return ofReducer(definition.node, run, depth + 1, ways);
  if (definition.kind !== 'value') return [];
  const { node, path } = definition;
  // `const { actions, reducer } = createSlice(…)`
  const isWhole = path.length === 0 || (path.length === 1 && path[0] === 'reducer');
  return isWhole ? ofReducer(node, run, depth + 1, ways) : [];
}

/** What a state starts with, or a function that returns it. */
function ofValue(expression: Node, run: Run, depth: number): Seen[] {
  if (depth > FURTHEST) return ['unknown'];
  const next = (each: Node) => ofValue(each, run, depth + 1);
  if (expression.type === T.TSAsExpression || expression.type === T.TSTypeAssertion)
    return [...ofType(expression.typeAnnotation, run, depth + 1), ...next(expression.expression)];
  const node = unwrap(expression);
  if (isFunction(node)) return returnedExpressions(node).flatMap(next);
  switch (node.type) {
    case T.ObjectExpression:
      return [node];
    case T.ArrayExpression:
      return ['list'];
    case T.Literal:
    case T.TemplateLiteral:
    case T.UnaryExpression:
      return [];
    case T.Identifier:
      return node.name === 'undefined'
        ? []
        : definitionsOf(node).flatMap((each) => ofDefinedValue(each, run, depth));
    case T.ConditionalExpression:
      return [...next(node.consequent), ...next(node.alternate)];
    case T.LogicalExpression:
      return [...next(node.left), ...next(node.right)];
    case T.CallExpression: {
      const made = functionsCalled(node.callee, run).flatMap(returnedExpressions);
      const typed = typeArgumentsOf(node).flatMap((each) => ofType(each, run, depth + 1));
      return made.length > 0 ? [...typed, ...made.flatMap(next)] : ['unknown'];
    }
    default:
      return ['unknown'];
  }
}

function ofDefinedValue(definition: Definition, run: Run, depth: number): Seen[] {
  if (depth > FURTHEST) return ['unknown'];
  switch (definition.kind) {
    case 'import': {
      const found = imported(definition, run);
      return found.length > 0 ? found.flatMap((each) => ofDefinedValue(each, run, depth + 1)) : ['unknown'];
    }
    case 'value':
      return definition.path.length === 0 ? ofValue(definition.node, run, depth + 1) : ['unknown'];
    case 'typed':
      return definition.path.length === 0 ? ofType(definition.type, run, depth + 1) : [];
    case 'declared':
      return isFunction(definition.node) ? ofValue(definition.node, run, depth + 1) : ['unknown'];
    default:
      return ['unknown'];
  }
}

/** What a declared type says; nothing where it is not in view. */
function ofType(type: TSESTree.TypeNode, run: Run, depth: number): Seen[] {
  if (depth > FURTHEST) return [];
  switch (type.type) {
    case T.TSArrayType:
    case T.TSTupleType:
    case T.TSMappedType:
      return ['list'];
    case T.TSTypeLiteral:
      return ofMembers(type.members);
    case T.TSUnionType:
    case T.TSIntersectionType:
      return type.types.flatMap((each) => ofType(each, run, depth + 1));
    case T.TSTypeReference: {
      if (type.typeName.type !== T.Identifier) return [];
      if (LISTS.has(type.typeName.name)) return ['list'];
      return definitionsOf(type.typeName).flatMap((each) => ofDeclared(each, run, depth));
    }
    default:
      return [];
  }
}

function ofDeclared(definition: Definition, run: Run, depth: number): Seen[] {
  if (depth > FURTHEST) return [];
  if (definition.kind === 'import')
    return imported(definition, run).flatMap((each) => ofDeclared(each, run, depth + 1));
  const node = definition.kind === 'declared' ? definition.node : undefined;
  if (node?.type === T.TSTypeAliasDeclaration) return ofType(node.typeAnnotation, run, depth + 1);
  if (node?.type !== T.TSInterfaceDeclaration) return [];
  const wider = node.extends.flatMap(({ expression }) => definitionsOf(expression));
  return [...ofMembers(node.body.body), ...wider.flatMap((each) => ofDeclared(each, run, depth + 1))];
}

/** `{ [id: string]: Account }` is a map. */
function ofMembers(members: TSESTree.TypeElement[]): Seen[] {
  return members.some(({ type }) => type === T.TSIndexSignature) ? ['list'] : [members];
}

/** Lists among the members that are written there, and not within what a name stands for: a user has roles. */
function hasLists(
  object: TSESTree.ObjectExpression | TSESTree.TypeElement[],
  run: Run,
  depth: number,
): boolean {
  if (Array.isArray(object))
    return object.some(
      (each) =>
        each.type === T.TSPropertySignature &&
        each.typeAnnotation &&
        isListed(each.typeAnnotation.typeAnnotation),
    );
  return object.properties.some((each) => {
    const value = each.type === T.SpreadElement ? each.argument : each.value;
    return ofValue(value, run, depth + 1).some(
      (seen) => seen === 'list' || (typeof seen === 'object' && hasLists(seen, run, depth + 1)),
    );
  });
}

function isListed(type: TSESTree.TypeNode): boolean {
  switch (type.type) {
    case T.TSArrayType:
    case T.TSTupleType:
    case T.TSMappedType:
      return true;
    case T.TSTypeLiteral:
      return ofMembers(type.members).some(
        (each) =>
          each === 'list' ||
          (Array.isArray(each) &&
            each.some(
              (member) =>
                member.type === T.TSPropertySignature &&
                member.typeAnnotation !== undefined &&
                isListed(member.typeAnnotation.typeAnnotation),
            )),
      );
    case T.TSUnionType:
    case T.TSIntersectionType:
      return type.types.some(isListed);
    case T.TSTypeOperator:
      return type.typeAnnotation !== undefined && isListed(type.typeAnnotation);
    case T.TSTypeReference:
      return type.typeName.type === T.Identifier && LISTS.has(type.typeName.name);
    default:
      return false;
  }
}
