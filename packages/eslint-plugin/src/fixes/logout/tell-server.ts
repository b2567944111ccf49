import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { enclosingFunction, isInside, type FunctionNode } from '../../analysis/code/expression.js';
import { factsAround, type Module } from '../../analysis/code/module.js';
import type { Run } from '../../analysis/code/run.js';
import { callsOfLogout } from '../../analysis/logout/callers.js';
import type { Place } from '../../analysis/logout/defect.js';
import { deletionAt } from '../../analysis/logout/deletions.js';
import { isOnFailurePath } from '../../analysis/logout/failure-paths.js';
import type { Logout } from '../../analysis/logout/logouts.js';
import { deedsIn } from '../../analysis/logout/steps.js';
import { insertBefore, type TextEdit } from '../edit.js';
import { beginsLine, indentAt } from '../layout.js';
import { styleOf } from '../style.js';
import { endingFunctionAt } from './ending-function.js';

/**
 * Lets a logout call the function of the project that ends the session on the server, before the token goes and whether
 * or not the server answers. Undefined where that function cannot be called as it is, or the call might come back here.
 */
export function tellServer(logout: Logout, at: Place, module: Module, run: Run): TextEdit[] | undefined {
  const { fn } = logout;
  if (!fn.async || fn.generator || fn.body.type !== T.BlockStatement) return undefined;
  const first = firstDeletion(fn, run);
  if (!first || mayComeBack(logout, module, run)) return undefined;
  const ending = endingFunctionAt(at, fn, module);
  if (!ending) return undefined;
  const { end, newline } = styleOf(module);
  const start = first.range[0];
  const between = beginsLine(module, start) ? newline + indentAt(module, start) : ' ';
  return [
    ...ending.imports,
    insertBefore(first, `await ${ending.code}().catch(() => undefined)${end}${between}`),
  ];
}

/** The first statement that deletes, where all of the function does so on every way. */
function firstDeletion(fn: FunctionNode, run: Run): TSESTree.Statement | undefined {
  if (fn.body.type !== T.BlockStatement) return undefined;
  const deletions = deedsIn(fn).filter((deed) => deletionAt(deed, run) && enclosingFunction(deed) === fn);
  const { body } = fn.body;
  const first = body.find((each) => deletions.some((deed) => isInside(deed, each)));
  // A way out before it, and what is only done under a condition, are for those who are not logged in.
  const isPlain = body.slice(0, body.indexOf(first!) + 1).every(({ type }) => PLAIN.has(type));
  return first && isPlain ? first : undefined;
}

const PLAIN: ReadonlySet<string> = new Set([T.ExpressionStatement, T.VariableDeclaration]);

/** A refused request that logs out, and a logout that sends a request, would go on for ever. */
function mayComeBack(logout: Logout, module: Module, run: Run): boolean {
  const calls = callsOfLogout(logout, module, run);
  if (!calls) return true;
  const textOf = (node: TSESTree.Node): string => factsAround(node)?.module.text.slice(...node.range) ?? '';
  return calls.some(
    (call) => isOnFailurePath(call, textOf) || INTERCEPTS.test(factsAround(call)?.module.text ?? ''),
  );
}

const INTERCEPTS = /\binterceptors?\b/i;
