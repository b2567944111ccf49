import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { definitionsOf } from '../../../analysis/code/definitions.js';
import {
  calleeName,
  enclosingFunction,
  isInside,
  memberName,
  propertyName,
  unwrap,
  lastName,
  type FunctionNode,
  type Node,
} from '../../../analysis/code/expression.js';
import { factsAround, factsOf, type Module } from '../../../analysis/code/module.js';
import type { Run } from '../../../analysis/code/run.js';
import { namesToken } from '../../../analysis/evidence/words.js';
import { valuesOf } from '../values.js';

/**
 * Where what changes a slice puts a token into a list of it, or the whole of what it takes a token from into another
 * member: that would stay where it is, in plain text, when the member with the token leaves.
 *
 * @param moving the names of members that leave
 */
export function copyOfToken(reducer: Node, moving: ReadonlySet<string>, run: Run): Node | undefined {
  for (const module of modulesOf(reducer, run)) {
    const found = factsOf(module).nodes.find((node) => isCopy(node, moving, module));
    if (found) return found;
  }
  return undefined;
}

/** The files that what keeps a slice is written in. */
function modulesOf(reducer: Node, run: Run): ReadonlySet<Module> {
  const node = unwrap(reducer);
  const named = node.type === T.MemberExpression ? unwrap(node.object) : node;
  const all = [named, ...(named.type === T.Identifier ? valuesBehind(named, run) : [])];
  return new Set(all.flatMap((each) => factsAround(each)?.module ?? []));
}

/** Also `const { reducer } = createSlice(…)`, of which all is in the same file. */
function valuesBehind(name: Node, run: Run): Node[] {
  const definitions = definitionsOf(name);
  const own = valuesOf(definitions, run);
  return own.length > 0 ? own : definitions.flatMap((each) => (each.kind === 'value' ? [each.node] : []));
}

function isCopy(node: Node, moving: ReadonlySet<string>, module: Module): boolean {
  if (node.type === T.CallExpression) {
    const callee = unwrap(node.callee);
    return (
      callee.type === T.MemberExpression &&
      LISTING.test(calleeName(node) ?? '') &&
      isOfState(callee.object, moving) &&
      node.arguments.some((each) => hasToken(each, module))
    );
  }
  // `[...state.accounts, { accessToken }]`
  if (node.type === T.ArrayExpression)
    return (
      node.elements.some((each) => each?.type === T.SpreadElement && isOfState(each.argument, moving)) &&
      node.elements.some((each) => each && each.type !== T.SpreadElement && hasToken(each, module))
    );
  return (
    node.type === T.AssignmentExpression && isOfState(node.left, moving) && isTakenApart(node.right, module)
  );
}

const LISTING = /^(?:push|unshift|splice|concat)$/;

/** A member that stays, of what a function is given first: `state.accounts`. */
function isOfState(expression: Node, moving: ReadonlySet<string>): boolean {
  let at = unwrap(expression);
  if (at.type !== T.MemberExpression) return false;
  while (at.type === T.MemberExpression) {
    const name = memberName(at);
    if (name !== undefined && moving.has(name)) return false;
    at = unwrap(at.object);
  }
  return (
    at.type === T.Identifier &&
    definitionsOf(at).some((each) => each.kind === 'parameter' && each.index === 0)
  );
}

/** `accessToken`, `{ id, accessToken }`, `{ ...action.payload }` beside `action.payload.accessToken` */
function hasToken(value: Node, module: Module): boolean {
  const node = unwrap(value);
  if (node.type !== T.ObjectExpression) return namesToken(lastName(node)) || isTakenApart(node, module);
  return node.properties.some((each) =>
    each.type === T.SpreadElement
      ? isTakenApart(each.argument, module)
      : namesToken(propertyName(each)) && each.value.type !== T.Literal,
  );
}

/** Does the same function take a token out of this? */
function isTakenApart(value: Node, module: Module): boolean {
  const node = unwrap(value);
  const fn = enclosingFunction(node);
  if (!fn || (node.type !== T.MemberExpression && node.type !== T.Identifier)) return false;
  const text = textOf(node, module);
  return tokensTaken(fn, module).some((each) => textOf(each, module) === text);
}

/** What a function takes tokens out of. */
function tokensTaken(fn: FunctionNode, module: Module): Node[] {
  return factsOf(module).nodes.flatMap((each) =>
    each.type === T.MemberExpression && isInside(each, fn) && namesToken(memberName(each))
      ? [unwrap(each.object)]
      : [],
  );
}

function textOf({ range }: Node, { text }: Module): string {
  return text.slice(...range);
}
