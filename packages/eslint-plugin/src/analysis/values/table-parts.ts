import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import type { Definition } from '../code/definitions.js';
import { imported, exportedBy } from '../code/exports.js';
import { isFunction, memberName, propertyName, unwrap, type Node } from '../code/expression.js';
import { membersOf as membersOfOwner } from '../code/members.js';
import { factsAround } from '../code/module.js';
import type { Run } from '../code/run.js';
import { isOfObject, LISTS_OF_OBJECT, valuesOf } from './possible-values.js';
import { allReturned } from './returned.js';
import { isLeftAlone, isNeverWritten, isPartOfTable } from './unchanged.js';

type Found = readonly Node[] | undefined;

/** Is this possible value a list, as far as its elements go? */
export function isArray(value: Node): boolean {
  return value.type === T.ArrayExpression || value.type === T.CallExpression;
}

/** Everything that may be an element of what an expression comes to; undefined where that is not all in view. */
export function elementsOf(list: Node, run: Run): Found {
  return ofEach(list, run, (each) => ofArray(each, run));
}

/** Everything that may be a member of this name. A member that is nowhere is `undefined`, and no text. */
export function membersOf(object: Node, name: string, run: Run): Found {
  return ofEach(object, run, (each): Found => {
    switch (each.type) {
      case T.ObjectExpression:
        return ofObject(each, name, run);
      case T.ArrayExpression:
      case T.CallExpression:
        return /^\d+$/.test(name) ? ofArray(each, run) : undefined;
      case T.JSXOpeningElement:
        return ofElement(each, name);
      case T.Property:
        return ofEntry(each, name);
      case T.TSEnumDeclaration:
        return ofDefinitions(membersOfOwner({ kind: 'enum', node: each }, name, run), run);
      case T.ClassDeclaration:
      case T.ClassExpression:
        return isNeverWritten(each, name, run)
          ? ofDefinitions(membersOfOwner({ kind: 'class', node: each }, name, run), run)
          : undefined;
      case T.Program: {
        const { module } = factsAround(each) ?? {};
        return module && ofDefinitions(exportedBy(module, name, run), run);
      }
      default:
        return undefined;
    }
  });
}

/** Everything that a member may be whose name is only known at run time: `KEYS[kind]`. */
export function allMembersOf(object: Node, run: Run): Found {
  return ofEach(object, run, (each): Found => {
    if (each.type === T.ObjectExpression) return isLeftAlone(each, run) ? valuesIn(each) : undefined;
    if (each.type === T.TSEnumDeclaration) return membersOfEnum(each);
    return isArray(each) ? ofArray(each, run) : undefined;
  });
}

/** The properties that `for … in` and `Object.keys` go through: a property stands for its name. */
export function keysOf(object: Node, run: Run): Found {
  return ofEach(object, run, (each): Found => {
    if (each.type !== T.ObjectExpression || !isLeftAlone(each, run)) return undefined;
    return each.properties.every((property) => propertyNameIn(property) !== undefined)
      ? each.properties
      : undefined;
  });
}

/** Of each thing that an expression may come to. Nothing has no parts: it is not asked, or that fails. */
function ofEach(expression: Node, run: Run, ask: (value: Node) => Found): Found {
  return all(
    valuesOf(expression, run)?.filter((each) => !isNothing(each)),
    ask,
  );
}

function all(nodes: Found, ask: (node: Node) => Found): Found {
  const found = nodes?.map(ask);
  return found?.includes(undefined) ? undefined : found?.flatMap((each) => each ?? []);
}

function isNothing(value: Node): boolean {
  if (value.type === T.Literal) return value.raw === 'null';
  return value.type === T.Identifier || (value.type === T.UnaryExpression && value.operator === 'void');
}

function ofArray(value: Node, run: Run): Found {
  if (value.type === T.CallExpression) return ofListCall(value, run);
  if (value.type !== T.ArrayExpression || !isLeftAlone(value, run)) return undefined;
  return all(
    value.elements.filter((each) => each !== null),
    (each) => (each.type === T.SpreadElement ? elementsOf(each.argument, run) : [each]),
  );
}

/** `list.map(…)`, `Object.values(table)` */
function ofListCall({ callee, arguments: [first] }: TSESTree.CallExpression, run: Run): Found {
  const method = unwrap(callee);
  if (!first || method.type !== T.MemberExpression) return undefined;
  const name = memberName(method) ?? '';
  if (isOfObject(method) && LISTS_OF_OBJECT.has(name))
    return name === 'values' ? allMembersOf(first, run) : keysOf(first, run);
  return ofEach(first, run, (fn) => (isFunction(fn) && !fn.generator ? allReturned(fn) : undefined));
}

function ofObject(object: TSESTree.ObjectExpression, name: string, run: Run): Found {
  let found: Found = [];
  for (const property of object.properties) {
    if (property.type === T.SpreadElement) {
      const spread = membersOf(property.argument, name, run);
      // It may have no such member, and then what stands before it holds.
      found = found && spread && [...found, ...spread];
      continue;
    }
    const own = propertyName(property);
    if (own === undefined) found = undefined;
    if (own === name) found = property.kind === 'init' ? [property.value] : undefined;
  }
  if (!found || !isNeverWritten(object, name, run)) return undefined;
  return isPartOfTable(object) || isLeftAlone(object, run) ? found : undefined;
}

function valuesIn({ properties }: TSESTree.ObjectExpression): Found {
  return all(properties, (each) =>
    each.type === T.Property && each.kind === 'init' ? [each.value] : undefined,
  );
}

function ofElement({ attributes }: TSESTree.JSXOpeningElement, name: string): Found {
  // What stands between an element's tags.
  if (name === 'children') return undefined;
  let found: Found = [];
  for (const attribute of attributes) {
    if (attribute.type === T.JSXSpreadAttribute) found = undefined;
    else if (attribute.name.name === name) {
      const { value } = attribute;
      const given = value?.type === T.JSXExpressionContainer ? value.expression : value;
      found = given && given.type !== T.JSXEmptyExpression ? [given] : [];
    }
  }
  return found;
}

/** `([key, value]) => …` of `Object.entries` */
function ofEntry(property: TSESTree.Property, name: string): Found {
  if (name === '0') return [property];
  return name === '1' && property.kind === 'init' ? [property.value] : undefined;
}

function propertyNameIn(property: TSESTree.ObjectLiteralElement): string | undefined {
  return property.type === T.Property ? propertyName(property) : undefined;
}

/** `Keys[kind]` of texts: an enum of numbers gives its own names as well, and is not gone through. */
function membersOfEnum(node: TSESTree.TSEnumDeclaration): Found {
  const { body } = node as { body?: TSESTree.TSEnumBody };
  return all(body?.members, ({ ...each }) => {
    const { initializer } = each as TSESTree.TSEnumMember;
    return initializer?.type === T.Literal && typeof initializer.value === 'string'
      ? [initializer]
      : undefined;
  });
}

function ofDefinitions(definitions: readonly Definition[], run: Run): Found {
  if (definitions.length === 0) return undefined;
  const found = definitions.map((each): Found => {
    if (each.kind === 'typed') return [];
    if (each.kind === 'declared') return [each.node];
    if (each.kind === 'import') return ofDefinitions(imported(each, run), run);
    const isConstant =
      each.kind === 'value' &&
      each.path.length === 0 &&
      (each.node.parent?.type !== T.VariableDeclarator || each.node.parent.parent.kind === 'const');
    return isConstant ? [each.node] : undefined;
  });
  return found.includes(undefined) ? undefined : found.flatMap((each) => each ?? []);
}
