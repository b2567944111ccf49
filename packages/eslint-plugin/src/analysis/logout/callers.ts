import { escaped } from '../../catalog/pattern-text.js';
import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import {
  calleeName,
  enclosingFunction,
  isFunction,
  isInside,
  type FunctionNode,
  type Node,
} from '../code/expression.js';
import { functionsCalled } from '../code/functions.js';
import { factsAround, factsOf, type Module } from '../code/module.js';
import type { Run } from '../code/run.js';
import { moduleAt } from '../code/surroundings.js';
import { isTestFile } from '../runtime/test-file.js';
import type { Logout } from './logouts.js';
import { packageAround } from './package-around.js';

/** Files that are looked at for callers; beyond it, who calls is unknown. */
const MAX_FILES = 40;

/**
 * The calls of a logout in its package, by its name and not only where they are known to lead to it: who gets a
 * logout from a store, a hook or an injector is not always in view. Undefined where there are too many files.
 */
export function callsOfLogout({ fn, name }: Logout, module: Module, run: Run): readonly Node[] | undefined {
  const index = packageAround(module, run);
  const files = index
    ? index.filesMatching(callPattern(name))?.filter((each) => each !== module.filename && !isTestFile(each))
    : [];
  if (!files || files.length > MAX_FILES) return undefined;
  const modules = [module, ...files.flatMap((each) => moduleAt(each) ?? [])];
  return modules.flatMap((each) =>
    factsOf(each).nodes.filter(
      (node) =>
        node.type === T.CallExpression &&
        (calleeName(node) === name || node.arguments.some((argument) => nameOf(argument) === name)) &&
        !isInside(node, fn) &&
        mayLeadTo(node.callee, fn, run),
    ),
  );
}

/** A call of that name which is known to lead somewhere else is no caller. */
function mayLeadTo(callee: Node, fn: FunctionNode, run: Run): boolean {
  const called = functionsCalled(callee, run);
  return (
    called.length === 0 ||
    called.includes(fn) ||
    called.every((each) => factsAround(each) !== factsAround(fn))
  );
}

function nameOf(node: Node): string | undefined {
  if (node.type === T.Identifier) return node.name;
  return node.type === T.MemberExpression && node.property.type === T.Identifier
    ? node.property.name
    : undefined;
}

/** The outermost function around a call; the call itself where it stands in none. */
export function scopeOf(call: Node): Node {
  let scope: Node = call;
  for (let at = enclosingFunction(call); at; at = enclosingFunction(at)) if (isFunction(at)) scope = at;
  return scope;
}

const patterns = new Map<string, RegExp>();

/** The same object each time, as the index keeps its verdicts by it. */
function callPattern(name: string): RegExp {
  let pattern = patterns.get(name);
  if (!pattern) {
    pattern = new RegExp(`(?<![\\w$])${escaped(name)}(?![\\w$])`);
    patterns.set(name, pattern);
  }
  return pattern;
}
