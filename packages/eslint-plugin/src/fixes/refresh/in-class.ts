import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { memberName, propertyName, unwrap, type Node } from '../../analysis/code/expression.js';
import type { Module } from '../../analysis/code/module.js';
import { insertBefore, replace, type TextEdit } from '../edit.js';
import { styleOf } from '../style.js';
import { wayOut } from './bound.js';
import { begin, singleFlightIn, type Kind } from './flight.js';
import type { Level } from './level.js';
import { statementOf } from './segment.js';
import { indentAt, textOf } from './text.js';
import { annotatedPromise, returnsPromise } from './types.js';

/**
 * Makes the callers of a method of their own object share it, in a field beside it. Undefined where the method takes
 * arguments, where its type cannot be said, or where a file without types has no fields in its classes.
 */
export function shareMethod(level: Level, kind: Kind, module: Module): readonly TextEdit[] | undefined {
  const { call, called, fn } = level;
  const callee = unwrap(call.callee);
  if (!called || call.arguments.length > 0 || callee.type !== T.MemberExpression) return undefined;
  if (callee.object.type !== T.ThisExpression || !returnsPromise(called, module)) return undefined;
  const holder = wayOut(fn).find((node) => node.type === T.ClassBody);
  const [first] = holder?.body ?? [];
  const method = memberName(callee);
  if (!holder || !first || method === undefined || called.parent.parent !== holder || isStatic(called.parent))
    return undefined;
  const style = styleOf(module);
  const depth = indentAt(first.range[0], module.text);
  const field = (declaration: string): TextEdit =>
    insertBefore(first, `${declaration}${style.end}\n\n${depth}`);
  const mark = style.isTypeScript ? 'private ' : '';
  if (kind === 'flight') {
    const name = freeMember(holder, ['refreshOnce', 'sharedRefresh']);
    if (name === undefined || (!style.isTypeScript && !hasFields(holder))) return undefined;
    const { local, edits } = singleFlightIn(module);
    const value = `${local}(() => ${textOf(call, module)})`;
    const readonly = style.isTypeScript ? 'readonly ' : '';
    return [...edits, field(`${mark}${readonly}${name} = ${value}`), replace(call, `this.${name}()`)];
  }
  const type = annotatedPromise(called, module);
  const name = freeMember(holder, ['refreshing', 'refreshUnderWay']);
  if (name === undefined || (style.isTypeScript && type === undefined)) return undefined;
  const statement = statementOf(level);
  const isAwaited = call.parent.type === T.AwaitExpression;
  if (!statement || !isAwaited) return undefined;
  const at = indentAt(statement.range[0], module.text);
  const lead = `${begin(`this.${name}`, textOf(call, module), at, style)}\n${at}`;
  const declared = style.isTypeScript
    ? [field(`${mark}${name}: ${type!} | undefined`)]
    : hasFields(holder)
      ? [field(name)]
      : [];
  return [
    ...declared,
    { range: [statement.range[0], statement.range[0]], text: lead },
    replace(call, `this.${name}`),
  ];
}

function isStatic(member: Node): boolean {
  return 'static' in member && member.static;
}

function hasFields({ body }: TSESTree.ClassBody): boolean {
  return body.some(({ type }) => type === T.PropertyDefinition);
}

/** A name that neither the class nor what is assigned in it has; undefined where it inherits from another. */
function freeMember(holder: TSESTree.ClassBody, names: readonly string[]): string | undefined {
  if (holder.parent.superClass) return undefined;
  const taken = new Set(
    holder.body.flatMap((member) => ('key' in member ? [propertyName(member) ?? ''] : [])),
  );
  return names.find((name) => !taken.has(name));
}
