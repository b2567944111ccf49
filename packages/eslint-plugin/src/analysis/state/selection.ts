import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { constantText } from '../code/constant.js';
import { definitionsOf } from '../code/definitions.js';
import {
  calleeName,
  memberName,
  propertyName,
  returnedExpressions,
  unwrap,
  type FunctionNode,
  type Node,
} from '../code/expression.js';
import { variableOf, nodesWithin } from '../code/module.js';
import { textsIn } from '../code/options.js';
import type { Run } from '../code/run.js';
import { namesToken } from '../evidence/words.js';
import { under, type HeldToken } from './held-token.js';

/** The tokens that a list of members lets through: `['auth', 'user.token']`. */
export function only(entries: readonly string[], held: readonly HeldToken[]): HeldToken[] {
  return held.filter(({ path }) =>
    entries.some(
      (entry) => entry === '*' || leadsTo(entry, path) || leadsTo(path.join('.'), entry.split('.')),
    ),
  );
}

/** The tokens that are left where these members are taken out. */
export function without(entries: readonly string[], held: readonly HeldToken[]): HeldToken[] {
  return held.filter(({ path }) => !entries.some((entry) => leadsTo(entry, path)));
}

function leadsTo(entry: string, path: readonly string[]): boolean {
  const names = entry.split('.');
  return names.length <= path.length && names.every((name, at) => name === path[at]);
}

/**
 * The tokens in what a function makes of a state: `({ user }) => ({ user })`, `({ token, ...rest }) => rest`,
 * `(state) => omit(state, ['token'])`. Nothing where it cannot be read.
 */
export function selected(fn: FunctionNode, held: readonly HeldToken[], run: Run): HeldToken[] {
  return returnedExpressions(fn).flatMap((each) => new Selection(fn, held, run).of(each));
}

class Selection {
  constructor(
    readonly fn: FunctionNode,
    readonly held: readonly HeldToken[],
    readonly run: Run,
  ) {}

  of(expression: Node): readonly HeldToken[] {
    const node = unwrap(expression);
    const part = this.#part(node);
    if (part) return part;
    switch (node.type) {
      case T.ObjectExpression:
        return node.properties.reduce<readonly HeldToken[]>((found, each) => this.#with(found, each), []);
      case T.ConditionalExpression:
        return [...this.of(node.consequent), ...this.of(node.alternate)];
      case T.CallExpression:
        return this.#ofCall(node);
      default:
        return [];
    }
  }

  /** An object literal, property by property: a later one takes the place of an earlier one. */
  #with(
    found: readonly HeldToken[],
    property: TSESTree.Property | TSESTree.SpreadElement,
  ): readonly HeldToken[] {
    if (property.type === T.SpreadElement) return [...found, ...this.of(property.argument)];
    const name = propertyName(property);
    if (name === undefined) return found;
    const others = without([name], found);
    const value = unwrap(property.value);
    if (value.type === T.Literal || (value.type === T.Identifier && value.name === 'undefined'))
      return others;
    return [...others, ...(namesToken(name) ? [{ path: [name] }] : under(name, this.of(value)))];
  }

  /** The state itself, or a part of it. */
  #part(node: Node): readonly HeldToken[] | undefined {
    const path = this.#pathOf(node);
    if (!path) return undefined;
    const rest = path.indexOf('...');
    const names = rest < 0 ? path : path.slice(0, rest);
    const inside = this.held.flatMap((each) => {
      if (!names.every((name, at) => name === each.path[at])) return [];
      return [{ path: each.path.slice(names.length) }];
    });
    return rest < 0 ? inside : without(namesBesideRest(node), inside);
  }

  #pathOf(node: Node): readonly string[] | undefined {
    if (node.type === T.MemberExpression) {
      const owner = this.#pathOf(unwrap(node.object));
      const name = memberName(node);
      return owner && name !== undefined ? [...owner, name] : undefined;
    }
    for (const definition of node.type === T.Identifier ? definitionsOf(node) : []) {
      if (definition.kind === 'parameter' && definition.fn === this.fn && definition.index === 0)
        return definition.path;
      const owner = definition.kind === 'value' ? this.#pathOf(unwrap(definition.node)) : undefined;
      if (owner && definition.kind === 'value') return [...owner, ...definition.path];
    }
    return undefined;
  }

  /** `omit(state, ['token'])`, `pick(state, 'user')`, `Object.fromEntries(Object.entries(state).filter(…))` */
  #ofCall(call: TSESTree.CallExpression): readonly HeldToken[] {
    const [first, ...others] = call.arguments;
    const state = first && this.of(first);
    const name = calleeName(call);
    if (state && (name === 'omit' || name === 'pick')) {
      const names = others.map((each) => this.#names(each));
      if (names.some((each) => each === undefined)) return [];
      const entries = names.flatMap((each) => each ?? []);
      return name === 'omit' ? without(entries, state) : only(entries, state);
    }
    return name === 'fromEntries' ? this.#ofEntries(call) : [];
  }

  #names(node: Node): string[] | undefined {
    const text = constantText(node, this.run)?.text;
    return text === undefined ? textsIn(node, (each) => constantText(each, this.run)?.text) : [text];
  }

  /** The recipe of zustand's documentation: entries whose key a list includes, or does not. */
  #ofEntries(call: TSESTree.CallExpression): readonly HeldToken[] {
    for (const node of nodesWithin(call)) {
      if (node.type !== T.CallExpression || calleeName(node) !== 'includes') continue;
      const list = node.callee.type === T.MemberExpression ? this.#names(node.callee.object) : undefined;
      if (!list) continue;
      const isNegated = node.parent.type === T.UnaryExpression && node.parent.operator === '!';
      return isNegated ? without(list, this.held) : only(list, this.held);
    }
    return [];
  }
}

/** `{ token, ...rest }`: the names that the rest leaves out. */
function namesBesideRest(identifier: Node): string[] {
  return (variableOf(identifier)?.identifiers ?? []).flatMap((declared) => {
    const pattern = (declared as Node).parent?.parent;
    if (pattern?.type !== T.ObjectPattern) return [];
    return pattern.properties.flatMap((each) => (each.type === T.Property ? (propertyName(each) ?? []) : []));
  });
}
