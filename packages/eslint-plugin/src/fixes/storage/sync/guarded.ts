import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { calleeName, enclosingFunction, unwrap, type Node } from '../../../analysis/code/expression.js';
import { nodesWithin } from '../../../analysis/code/module.js';
import type { CallOfStore } from '../../../analysis/storage/uses.js';
import { insertBefore } from '../../edit.js';
import { literal, styleOf } from '../../style.js';
import type { Move } from '../moves.js';
import type { Rewrite } from '../rewrites.js';

/** Around a statement of one of these another one may stand. */
const LISTS_OF_STATEMENTS: ReadonlySet<string> = new Set([T.BlockStatement, T.Program, T.SwitchCase]);

/**
 * A write or a removal whose key is only known at run time, and may be one that moves: what is done is decided there
 * then. A read cannot be, since whoever asks at once has its answer at once. Undefined where it cannot be decided.
 */
export function guarded(
  { node, method, keyNode, module, store }: CallOfStore,
  move: Move,
): Rewrite | undefined {
  const { does } = method;
  const statement = node.parent;
  if ((does !== 'write' && does !== 'remove') || !keyNode || !isAskedTwice(keyNode)) return undefined;
  if (statement.type !== T.ExpressionStatement || !LISTS_OF_STATEMENTS.has(statement.parent.type))
    return undefined;
  const isAsync = enclosingFunction(node)?.async ?? false;
  const value = does === 'write' ? node.arguments[1] : undefined;
  // What the value asks for itself would be asked for twice, or of the store that it has left.
  const textOf = (each: Node) => module.text.slice(...each.range);
  const isPlain = value && isReadOnly(value) && textOf(value).search(store.text) < 0;
  if ((!isAsync && move.mayEnd) || (does === 'write' && !isPlain)) return undefined;
  const style = styleOf(module);
  const key = textOf(keyNode);
  const moved = [...move.keys].map((each) => literal(each, style)).join(', ');
  const before = module.text.slice(module.text.lastIndexOf('\n', node.range[0] - 1) + 1, node.range[0]);
  const gap = /^[ \t]*$/.test(before) ? style.newline + before : ' ';
  // Other values than texts were kept as well.
  const asked = value ? `setItem(${key}, String(${textOf(value)}))` : `removeItem(${key})`;
  return {
    handle: 'tokenStore',
    edits: (local) => [
      insertBefore(
        statement,
        `if ([${moved}].includes(${key})) ${isAsync ? 'await' : 'void'} ${local}.${asked}${gap === ' ' ? ';' : style.end}${gap}else `,
      ),
    ],
  };
}

/** Can it be asked twice, and be the same? */
function isAskedTwice(key: Node): boolean {
  const node = unwrap(key);
  if (node.type === T.Identifier) return true;
  return node.type === T.MemberExpression && !node.computed && isAskedTwice(node.object);
}

/** Only names, literals and `JSON.stringify` of such. */
function isReadOnly(value: Node): boolean {
  return nodesWithin(value).every(
    (each) =>
      !DOES_MORE.has(each.type) && (each.type !== T.CallExpression || calleeName(each) === 'stringify'),
  );
}

const DOES_MORE: ReadonlySet<string> = new Set([
  T.SpreadElement,
  T.NewExpression,
  T.AwaitExpression,
  T.YieldExpression,
  T.AssignmentExpression,
  T.UpdateExpression,
  T.TaggedTemplateExpression,
  T.ArrowFunctionExpression,
  T.FunctionExpression,
]);
