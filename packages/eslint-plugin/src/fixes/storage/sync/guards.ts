import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { ASKING_MEMBERS, CHANGING_METHODS, KEEPING_AWAY } from '../../../catalog/late-changes.js';
import { definitionsOf } from '../../../analysis/code/definitions.js';
import {
  calleeName,
  enclosingFunction,
  memberName,
  unwrap,
  type FunctionNode,
  type Node,
} from '../../../analysis/code/expression.js';
import { nodesWithin, variableOf } from '../../../analysis/code/module.js';
import { isLater } from './later.js';
import { isOwn, originOf, rootOf, textOf } from './origins.js';

type Call = TSESTree.CallExpression;

/**
 * What a function calls from a place on to change what it was kept away by before, or what keeps a second press away:
 * `if (running.has(id)) return; const token = …; running.add(id)`, `if (busy) return; const token = …; setBusy(true)`.
 */
export function lateCall(fn: FunctionNode, from: number, isHandedOver: boolean): Node | undefined {
  const within = nodesWithin(fn.body);
  const guards = within.filter((each) => isGuard(each, fn, from));
  return within.find((each) => {
    if (each.type !== T.CallExpression || each.range[1] <= from) return false;
    const asked = askedBefore(each, fn, from, isHandedOver);
    if (asked.some(({ range }) => !isLater(each, fn, range[1]))) return true;
    if (!isSetter(each, fn) || isCalledBefore(each, within, from)) return false;
    const isGuarded = guards.some(
      (guard) => isAbout(guard, each, fn, from) && !isLater(each, fn, guard.test.range[1]),
    );
    if (isGuarded) return true;
    return keepsAway(each, fn) && !isLater(each, fn, fn.body.range[0]);
  });
}

/** What a function asked of a list, a set or a map before it changes that. */
function askedBefore(call: Call, fn: FunctionNode, from: number, isHandedOver: boolean): readonly Node[] {
  const callee = unwrap(call.callee);
  if (callee.type !== T.MemberExpression || !CHANGING_METHODS.has(memberName(callee) ?? '')) return [];
  if (isWaitedFor(call) || isMadeHere(callee.object, fn)) return [];
  const origin = originOf(callee.object, fn, from);
  if (origin === 'made' || (origin === 'given' && isHandedOver)) return [];
  const text = textOf(callee.object);
  const within = nodesWithin(fn.body);
  // The store itself is asked once more, and not by itself.
  if (within.some((each) => each.range[1] === from && receiverOf(each) === text)) return [];
  return within.filter((each) => {
    if (each.type !== T.MemberExpression || each.range[1] > from) return false;
    if (!ASKING_MEMBERS.has(memberName(each) ?? '') || textOf(each.object) !== text) return false;
    const asking = each.parent.type === T.CallExpression && each.parent.callee === each ? each.parent : each;
    return asking.type !== T.CallExpression || (!isWaitedFor(asking) && mayBeSame(asking, call));
  });
}

function receiverOf(node: Node): string | undefined {
  const callee = node.type === T.CallExpression ? unwrap(node.callee) : undefined;
  return callee?.type === T.MemberExpression ? textOf(callee.object) : undefined;
}

/** `await client.delete(id)`: no list. */
function isWaitedFor({ parent }: Node): boolean {
  if (parent?.type === T.MemberExpression) return /^(?:then|catch|finally)$/.test(memberName(parent) ?? '');
  return parent?.type === T.AwaitExpression;
}

/** May both be about one entry? */
function mayBeSame({ arguments: [one] }: Call, { arguments: [other] }: Call): boolean {
  return one?.type !== T.Literal || other?.type !== T.Literal || one.value === other.value;
}

function isMadeHere(node: Node, fn: FunctionNode): boolean {
  const name = unwrap(node);
  if (name.type !== T.Identifier || !isOwn(name, fn)) return false;
  return definitionsOf(name).every((each) => each.kind === 'value' && each.node.type === T.NewExpression);
}

/** An `if` before the place that leaves the function, or that the place stands in, and asks for more than what was given. */
function isGuard(node: Node, fn: FunctionNode, from: number): node is TSESTree.IfStatement {
  if (node.type !== T.IfStatement || node.test.range[1] > from || enclosingFunction(node) !== fn)
    return false;
  const leaves = nodesWithin(node).some(
    (each) =>
      (each.type === T.ReturnStatement || each.type === T.ThrowStatement) && enclosingFunction(each) === fn,
  );
  if (!leaves && node.range[1] <= from) return false;
  return nodesWithin(node.test).some(
    (each) =>
      each.type === T.ThisExpression ||
      (each.type === T.Identifier &&
        variableOf(each)?.defs.some((def) => (def.type as string) !== 'Parameter' || def.node !== fn)),
  );
}

/**
 * May it be the state that is set that a guard keeps away by? In an effect, which nobody presses, and where it only goes
 * another way, as `if (editing) save(); else send(token)`, it is where it asks for that.
 */
function isAbout(guard: TSESTree.IfStatement, call: Call, fn: FunctionNode, from: number): boolean {
  const declared = stateOf(unwrap(call.callee));
  const [name] = declared?.id.type === T.ArrayPattern ? declared.id.elements : [];
  if (!declared || name?.type !== T.Identifier) return true;
  const component = enclosingFunction(declared);
  const isBySelf = guard.range[1] > from || (component !== undefined && isInEffect(fn, component));
  return !isBySelf || mentions(guard.test, new Set([name.name])).length > 0;
}

/** `setBusy(true)` of a component, or of another file; the second of what a hook gave. */
function isSetter(call: Call, fn: FunctionNode): boolean {
  const callee = unwrap(call.callee);
  if (callee.type === T.Identifier)
    return (
      !isOwn(callee, fn) &&
      variableOf(callee) !== null &&
      (isSet(callee.name) || stateOf(callee) !== undefined)
    );
  if (callee.type !== T.MemberExpression || !isSet(memberName(callee) ?? '')) return false;
  const root = rootOf(callee);
  return (
    root.type === T.ThisExpression ||
    (root.type === T.Identifier && definitionsOf(root).some(({ kind }) => kind === 'import'))
  );
}

function isSet(name: string): boolean {
  return /^set[A-Z]/.test(name);
}

/** The declaration of the state that a function of React sets. */
function stateOf(setter: Node): TSESTree.VariableDeclarator | undefined {
  const def = variableOf(setter)?.defs[0]?.node as Node | undefined;
  if (def?.type !== T.VariableDeclarator || def.id.type !== T.ArrayPattern) return undefined;
  const init = def.init && unwrap(def.init);
  return init?.type === T.CallExpression && /^use[A-Z]/.test(calleeName(init) ?? '') ? def : undefined;
}

/** What was set before as well is only given free afterwards. */
function isCalledBefore({ callee }: Call, within: readonly Node[], from: number): boolean {
  const text = textOf(callee);
  return within.some(
    (each) => each.type === T.CallExpression && each.range[1] <= from && textOf(each.callee) === text,
  );
}

/** Does an element take no press by the state that is set, as `disabled={!enabled}`? */
function keepsAway(call: Call, fn: FunctionNode): boolean {
  const declared = stateOf(unwrap(call.callee));
  const component = declared && enclosingFunction(declared);
  const [state] = declared?.id.type === T.ArrayPattern ? declared.id.elements : [];
  if (!component || state?.type !== T.Identifier || isInEffect(fn, component)) return false;
  const [given] = call.arguments;
  const value = given?.type === T.Literal ? given.value : undefined;
  const names = new Set([state.name]);
  const within = nodesWithin(component.body);
  for (const each of within) {
    const isOf =
      each.type === T.VariableDeclarator &&
      each.id.type === T.Identifier &&
      each.init != null &&
      each.init.type !== T.ArrowFunctionExpression &&
      mentions(each.init, new Set([state.name])).length > 0;
    if (isOf) names.add((each.id as TSESTree.Identifier).name);
  }
  return within.some((each) => {
    if (each.type !== T.JSXAttribute || each.name.type !== T.JSXIdentifier || !each.value) return false;
    if (!KEEPING_AWAY.test(each.name.name)) return false;
    const isOpposite = /enabled|editable/i.test(each.name.name);
    return mentions(each.value, names).some((name) => {
      if (typeof value !== 'boolean' || (name as TSESTree.Identifier).name !== state.name) return true;
      const isNot = name.parent?.type === T.UnaryExpression && name.parent.operator === '!';
      return value !== (isNot !== isOpposite);
    });
  });
}

function mentions(node: Node, names: ReadonlySet<string>): readonly Node[] {
  return nodesWithin(node).filter((each) => each.type === T.Identifier && names.has(each.name));
}

function isInEffect(fn: FunctionNode, component: Node): boolean {
  for (let at: Node = fn; at !== component && at.parent; at = at.parent)
    if (at.type === T.CallExpression && /^use\w*Effect$/.test(calleeName(at) ?? '')) return true;
  return false;
}
