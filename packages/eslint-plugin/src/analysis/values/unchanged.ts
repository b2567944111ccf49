import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { escaped } from '../../catalog/pattern-text.js';
import { projectIndexOf } from '../../project/project-index.js';
import { memberName, type Node } from '../code/expression.js';
import { factsAround, factsOf, isSameNode, variableOf, type Module } from '../code/module.js';
import { ownersOfThis } from '../code/owners.js';
import type { Run } from '../code/run.js';
import { moduleAt } from '../code/surroundings.js';
import { isTestFile } from '../runtime/test-file.js';
import { isDependencyList, sameValueAround } from './callers.js';
import { placesImporting, placesNaming, type Places } from './named-places.js';
import { valuesOf } from './possible-values.js';

export type Table = TSESTree.ObjectExpression | TSESTree.ArrayExpression;

/** More files that may write to a member of one name are not parsed. */
const MAX_FILES = 40;

/**
 * Does what a table lists stay as it is written there? Nobody adds to it, and it is not handed to who might: all that
 * is done with it is reading, wherever it has its name from.
 */
export function isLeftAlone(table: Table, run: Run): boolean {
  return run.once('left alone', table, false, () => {
    const { holder, isNested, isInList } = holderOf(table);
    // Whoever goes through the outer list has the inner one under a name of its own.
    if (isInList && table.type === T.ArrayExpression) return false;
    const module = factsAround(holder)?.module;
    const { parent } = holder;
    if (!module || !parent) return false;
    // Made anew each time, for whoever stands there.
    if (parent.type !== T.VariableDeclarator && parent.type !== T.ExportDefaultDeclaration) return true;
    return isOnlyRead(placesOfHolder(parent, module), isNested);
  });
}

/** Is a variable that holds a list only read by its name? */
export function isNameOnlyRead(name: Node, run: Run): boolean {
  return run.once('only read', name, false, () => {
    const variable = variableOf(name);
    const module = factsAround(name)?.module;
    return variable != null && module !== undefined && isOnlyRead(placesNaming(variable, module), false);
  });
}

/** Does no file of the repository write to a member of this name, but where that is surely another object's? */
export function isNeverWritten(object: Node, name: string, run: Run): boolean {
  return run.once(`never written ${name}`, object, false, () => {
    const written = `\\.\\s*${escaped(name)}\\s*(?:[-+*/%&|^?]*)=(?![=>])|\\[\\s*['"]${escaped(name)}['"]\\s*\\]\\s*=(?![=>])`;
    const pattern = new RegExp(`${written}|\\bObject\\s*\\.\\s*assign\\(\\s*(?!\\{|this\\b)`);
    const module = factsAround(object)?.module;
    const index = module && projectIndexOf(module.filename);
    const files = (index?.filesAroundMatching(pattern) ?? index?.filesMatching(pattern))?.filter(
      (file) => !isTestFile(file),
    );
    if (!files || files.length > MAX_FILES) return false;
    return files.every((file) => {
      const other = moduleAt(file);
      return other !== undefined && factsOf(other).nodes.every((node) => !mayWrite(node, name, object, run));
    });
  });
}

function mayWrite(node: Node, name: string, object: Node, run: Run): boolean {
  const target = writtenTo(node, name);
  if (!target) return false;
  // What a class writes to its instances is no member of a literal.
  if (target.type === T.ThisExpression)
    return ownersOfThis(target).some((each) => isSameNode(each.node, object));
  return valuesOf(target, run)?.some((each) => isSameNode(each, object)) ?? true;
}

function writtenTo(node: Node, name: string): Node | undefined {
  if (node.type === T.AssignmentExpression && node.left.type === T.MemberExpression)
    return memberName(node.left) === name ? node.left.object : undefined;
  const isAssign =
    node.type === T.CallExpression &&
    node.callee.type === T.MemberExpression &&
    memberName(node.callee) === 'assign' &&
    node.callee.object.type === T.Identifier &&
    node.callee.object.name === 'Object';
  return isAssign ? node.arguments[0] : undefined;
}

/** Is a table a part of another one? */
export function isPartOfTable(table: Table): boolean {
  return holderOf(table).isNested;
}

/** The outermost literal around a table, with what is written around it. */
function holderOf(table: Table): { holder: Node; isNested: boolean; isInList: boolean } {
  let at: Node = table;
  let isNested = false;
  let isInList = false;
  for (;;) {
    at = sameValueAround(at);
    const { parent } = at;
    if (parent?.type === T.CallExpression && isFreezing(parent) && parent.arguments[0] === at) at = parent;
    else if (parent?.type === T.Property && parent.value === at) at = parent.parent;
    else if (parent?.type === T.ArrayExpression) at = parent;
    else if (parent?.type === T.SpreadElement) at = parent.parent!;
    else return { holder: at, isNested, isInList };
    isNested ||= at.type !== T.CallExpression;
    isInList ||= at.type === T.ArrayExpression;
  }
}

export function isFreezing({ callee }: TSESTree.CallExpression): boolean {
  return (
    callee.type === T.MemberExpression &&
    callee.object.type === T.Identifier &&
    callee.object.name === 'Object' &&
    memberName(callee) === 'freeze'
  );
}

function placesOfHolder(
  parent: TSESTree.VariableDeclarator | TSESTree.ExportDefaultDeclaration,
  module: Module,
): Places | undefined {
  if (parent.type === T.ExportDefaultDeclaration) return placesImporting(module, 'default');
  const variable = parent.id.type === T.Identifier ? variableOf(parent.id) : undefined;
  return variable ? placesNaming(variable, module) : undefined;
}

function isOnlyRead(places: Places | undefined, isNested: boolean): boolean {
  return places?.nodes.every((each) => isReading(each, isNested)) ?? false;
}

/** Methods that change a list or an object, of its own or of `Object`. */
const CHANGING: ReadonlySet<string> = new Set([
  'push',
  'unshift',
  'splice',
  'fill',
  'set',
  'add',
  'assign',
  'defineProperty',
  'defineProperties',
  'setPrototypeOf',
]);

/** Does an expression only ask the table, or a part of it? What is taken out of a nested one may be changed there. */
function isReading(place: Node, isNested: boolean): boolean {
  let node = sameValueAround(place);
  let isPart = false;
  for (;;) {
    const { parent } = node;
    if (parent?.type !== T.MemberExpression || parent.object !== node) break;
    const outer = sameValueAround(parent);
    if (outer.parent?.type === T.CallExpression && outer.parent.callee === outer)
      return !CHANGING.has(memberName(parent) ?? 'push');
    node = outer;
    isPart = true;
  }
  const { parent } = node;
  switch (parent?.type) {
    case T.AssignmentExpression:
      return parent.left !== node && isPart && !isNested;
    case T.UpdateExpression:
    case T.UnaryExpression:
      return parent.operator === 'typeof' || parent.operator === '!';
    case T.ForOfStatement:
      return parent.right === node && (isPart || !isNested);
    case T.SpreadElement:
    case T.JSXSpreadAttribute:
      return isPart || !isNested;
    case T.ForInStatement:
    case T.BinaryExpression:
    case T.TSTypeQuery:
    case T.IfStatement:
      return true;
    // A component does not change what it is given.
    case T.JSXExpressionContainer:
      return true;
    case T.ArrayExpression:
      return isDependencyList(parent) || (isPart && !isNested);
    case T.CallExpression:
      return (isAskedByLanguage(parent, node) || isPart) && !isNested;
    default:
      return isPart && !isNested;
  }
}

/** `Object.keys(table)`, `Array.isArray(table)`, `JSON.stringify(table)` */
function isAskedByLanguage({ callee, arguments: given }: TSESTree.CallExpression, table: Node): boolean {
  return (
    given[0] === table &&
    callee.type === T.MemberExpression &&
    callee.object.type === T.Identifier &&
    ['Object', 'Array', 'JSON'].includes(callee.object.name) &&
    !CHANGING.has(memberName(callee) ?? 'assign')
  );
}
