import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { calleeName, isInside, type Node } from '../../analysis/code/expression.js';
import type { Module } from '../../analysis/code/module.js';
import type { ServerFirst } from '../../analysis/logout/server-first.js';
import { insertBefore, replace, type TextEdit } from '../edit.js';
import { freeName } from '../imports.js';
import { beginsLine, indentAt } from '../layout.js';
import { usesNamesOf } from '../names.js';
import { styleOf } from '../style.js';
import { splitCallback } from './callbacks.js';
import { chainOf } from './promise-chain.js';

/**
 * `http.post(…).pipe(tap(() => removeToken()))` becomes `tap({ next: …, error: … })`: before whoever subscribes hears of
 * the answer, as until now, and not after it, as `finalize`.
 */
export function deleteInTap(found: ServerFirst, module: Module): TextEdit[] | undefined {
  const { call, deletions } = found;
  const tap = chainOf(call)
    .filter((link) => calleeName(link) === 'pipe')
    .flatMap((link) => link.arguments)
    .find((each) => deletions.every((deed) => isInside(deed, each)));
  if (tap?.type !== T.CallExpression || calleeName(tap) !== 'tap' || tap.arguments.length > 1)
    return undefined;
  const [callback] = tap.arguments;
  if (callback?.type !== T.ArrowFunctionExpression || callback.async) return undefined;
  const style = styleOf(module);
  const statement = statementAround(call);
  const outer = indentAt(module, (statement ?? call).range[0]);
  const split = splitCallback(callback, { ...found, tellsFailure: false }, module, style, outer);
  if (!split || split.stays !== undefined) return undefined;
  if (callback.body.type !== T.BlockStatement)
    return [replace(callback, `{ next: ${split.always}, error: ${split.always} }`)];
  if (!statement || usesNamesOf([callback], namesIn(statement))) return undefined;
  const name = freeName(module, 'forgetSession');
  const separator = beginsLine(module, statement.range[0]) ? style.newline + outer : ' ';
  return [
    insertBefore(statement, `const ${name} = ${split.always}${style.end}${separator}`),
    replace(callback, `{ next: ${name}, error: ${name} }`),
  ];
}

/** The statement of a block that something stands in, within the same function. */
function statementAround(node: Node): TSESTree.Statement | undefined {
  for (let at: Node = node; at.parent; at = at.parent) {
    if (at.parent.type === T.BlockStatement) return at as TSESTree.Statement;
    if (at.type === T.ArrowFunctionExpression || at.type === T.FunctionExpression) return undefined;
  }
  return undefined;
}

function namesIn(statement: TSESTree.Statement): readonly Node[] {
  return statement.type === T.VariableDeclaration ? statement.declarations.map(({ id }) => id) : [];
}
