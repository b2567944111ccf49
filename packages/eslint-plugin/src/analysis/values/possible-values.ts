import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { definitionsOf, type Definition } from '../code/definitions.js';
import { isFunction, memberName, unwrap, type CallNode, type Node } from '../code/expression.js';
import { imported } from '../code/exports.js';
import { isGlobal, variableOf } from '../code/module.js';
import type { Run } from '../code/run.js';
import { handedTo } from './handed-values.js';
import { fieldOfThis } from './own-members.js';
import { allMembersOf, elementsOf, isArray, keysOf, membersOf } from './table-parts.js';
import { isTransparent } from './callers.js';
import { isFreezing, isNameOnlyRead } from './unchanged.js';
import { allReturned } from './returned.js';
import { hasOnlyWrites } from './writes.js';

/** More places than that are not gone through for one value. */
const MAX_STEPS = 400;

/**
 * All that an expression may come to: literals, templates, concatenations, objects, arrays, functions, and elements for
 * the props of their components. Names are followed through the repository: to the members of tables, to what functions
 * return, and from parameters to what all callers hand over. Undefined where something else may come there: from a
 * device, a network, a library, or by a way that is not followed.
 *
 * Sound but for what changes an element of a table where nothing shows that it is one: a write to a member of it whose
 * name is computed, or a library's function that changes what it is given.
 */
export function valuesOf(expression: Node, run: Run): readonly Node[] | undefined {
  const node = unwrap(expression);
  // A question that comes back to itself is unknown: its answer could be a part of itself.
  return run.once<readonly Node[] | undefined>('possible values', node, undefined, () => {
    const walk = new Walk(run);
    return walk.to(node) && walk.keepsLists() ? [...walk.found] : undefined;
  });
}

/** What members and elements lead to from these; undefined where one of the ways is not followed. */
export function along(
  nodes: readonly Node[],
  path: readonly string[],
  run: Run,
): readonly Node[] | undefined {
  let found: readonly Node[] = nodes;
  for (const step of path) {
    const next = found.map((each) => (step === '[]' ? elementsOf(each, run) : membersOf(each, step, run)));
    if (next.includes(undefined)) return undefined;
    found = next.flatMap((each) => each ?? []);
  }
  return found;
}

/** One question: everything that is reached from its expression, each place once. */
class Walk {
  readonly found = new Set<Node>();
  readonly #seen = new Set<Node>();
  readonly #names = new Set<Node>();

  constructor(readonly run: Run) {}

  /** A list may be added to by each name that it has on the way. */
  keepsLists(): boolean {
    return ![...this.found].some(isArray) || [...this.#names].every((each) => isNameOnlyRead(each, this.run));
  }

  to(expression: Node): boolean {
    const node = unwrap(expression);
    if (this.#seen.has(node)) return true;
    this.#seen.add(node);
    if (this.#seen.size > MAX_STEPS) return false;
    switch (node.type) {
      case T.ConditionalExpression:
        return this.to(node.consequent) && this.to(node.alternate);
      case T.LogicalExpression:
        // What is left of `&&` only comes through where it is nothing, or no text.
        return (node.operator === '&&' || this.to(node.left)) && this.to(node.right);
      case T.Identifier:
        return this.#toName(node);
      case T.MemberExpression:
        return this.#toMember(node);
      case T.CallExpression:
        return this.#toCall(node);
      default:
        return LEAVES.has(node.type) && this.#isFound(node);
    }
  }

  #isFound(node: Node): boolean {
    this.found.add(node);
    return true;
  }

  #toAll(nodes: readonly Node[] | undefined): boolean {
    return nodes?.every((each) => this.to(each)) ?? false;
  }

  #toName(node: Node & { type: T.Identifier }): boolean {
    const variable = variableOf(node);
    if (variable === null) return node.name === 'undefined' && this.#isFound(node);
    if (!variable || !hasOnlyWrites(variable)) return false;
    const [name] = variable.identifiers;
    if (name) this.#names.add(name);
    const loops = variable.defs.flatMap(({ node: declarator }) => {
      const loop = declarator.type === T.VariableDeclarator ? declarator.parent.parent : undefined;
      return loop?.type === T.ForInStatement ? [loop.right] : [];
    });
    return (
      loops.every((each) => this.#toAll(keysOf(each, this.run))) &&
      definitionsOf(node).every((each) => this.#toDefinition(each))
    );
  }

  #toDefinition(definition: Definition): boolean {
    switch (definition.kind) {
      case 'typed':
        return true;
      case 'value':
        return (
          hasFixedName(definition.node) && this.#toAll(along([definition.node], definition.path, this.run))
        );
      case 'parameter':
        return this.#toAll(handedTo(definition, this.run));
      case 'import': {
        const there = imported(definition, this.run);
        return there.length > 0 && there.every((each) => this.#toDefinition(each));
      }
      case 'namespace':
        return this.#isFound(definition.module.ast);
      case 'declared':
        return this.#isFound(definition.node);
    }
  }

  #toMember(node: Node & { type: T.MemberExpression }): boolean {
    const name = memberName(node);
    if (node.object.type === T.ThisExpression)
      return name !== undefined && this.#toAll(fieldOfThis(node.object, name, this.run));
    return this.#toAll(
      name === undefined ? allMembersOf(node.object, this.run) : membersOf(node.object, name, this.run),
    );
  }

  #toCall(node: Node & { type: T.CallExpression }): boolean {
    const callee = unwrap(node.callee);
    const [first] = node.arguments;
    if (callee.type === T.MemberExpression) {
      const name = memberName(callee) ?? '';
      if (first && isFreezing(node)) return this.to(first);
      if (isOfObject(callee) && LISTS_OF_OBJECT.has(name)) return this.#isFound(node);
      if (METHODS_OF_ARRAYS.has(name)) {
        const receiver = valuesOf(callee.object, this.run);
        if (receiver?.every(isArray)) {
          if (name === 'map') return this.#isFound(node);
          return SAME_ELEMENTS.has(name)
            ? this.#toAll(receiver)
            : this.#toAll(elementsOf(callee.object, this.run));
        }
      }
    }
    if (first && isGlobal(callee, 'String')) return this.to(first);
    if (first && isTransparent(node, this.run)) return this.to(first);
    return this.#toReturned(node);
  }

  #toReturned(call: CallNode): boolean {
    const functions = valuesOf(call.callee, this.run);
    return functions?.every((fn) => isFunction(fn) && !fn.generator && this.#toAll(allReturned(fn))) ?? false;
  }
}

const LEAVES: ReadonlySet<string> = new Set([
  T.Literal,
  T.TemplateLiteral,
  T.BinaryExpression,
  T.UnaryExpression,
  T.ObjectExpression,
  T.ArrayExpression,
  T.Property,
  T.JSXOpeningElement,
  T.ArrowFunctionExpression,
  T.FunctionExpression,
  T.FunctionDeclaration,
  T.TSEnumDeclaration,
  T.Program,
]);

const SAME_ELEMENTS: ReadonlySet<string> = new Set([
  'filter',
  'slice',
  'sort',
  'reverse',
  'toSorted',
  'toReversed',
]);
const METHODS_OF_ARRAYS: ReadonlySet<string> = new Set([
  ...SAME_ELEMENTS,
  'map',
  'find',
  'findLast',
  'at',
  'pop',
  'shift',
]);
export const LISTS_OF_OBJECT: ReadonlySet<string> = new Set(['keys', 'values', 'entries']);

export function isOfObject(callee: Node & { type: T.MemberExpression }): boolean {
  return isGlobal(unwrap(callee.object), 'Object');
}

/** A value of a name of another module: that has to be all that it ever is. */
function hasFixedName({ parent }: Node): boolean {
  if (parent?.type !== T.VariableDeclarator) return true;
  if (parent.parent.kind === 'const') return true;
  const variable = parent.id.type === T.Identifier ? variableOf(parent.id) : undefined;
  return variable != null && hasOnlyWrites(variable);
}
