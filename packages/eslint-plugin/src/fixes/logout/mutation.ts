import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { isFunction, isInside, propertyName, type Node } from '../../analysis/code/expression.js';
import { nodesWithin, type Module } from '../../analysis/code/module.js';
import type { ServerFirst } from '../../analysis/logout/server-first.js';
import type { TextEdit } from '../edit.js';
import { indentAt } from '../layout.js';
import { styleOf } from '../style.js';
import { splitCallback } from './callbacks.js';
import { handlerEdits } from './handlers.js';
import { isNotice } from './notices.js';

/** `useMutation({ mutationFn: logout, onSuccess: () => removeToken() })`: `onSettled` is called after failures as well. */
export function deleteOnSettled(found: ServerFirst, module: Module): TextEdit[] | undefined {
  const { call, deletions } = found;
  const options = optionsAround(call);
  const success = options && optionNamed(options, 'onSuccess');
  if (!success || optionNamed(options, 'onSettled')) return undefined;
  if (options.properties.some(({ type }) => type === T.SpreadElement)) return undefined;
  const callback = success.value;
  if (!isFunction(callback) || deletions.some((each) => !isInside(each, callback))) return undefined;
  const failure = optionNamed(options, 'onError')?.value;
  if (failure && !isFunction(failure)) return undefined;
  const bodies = failure && isFunction(failure) ? [failure.body] : [];
  const style = styleOf(module);
  const tellsFailure = bodies.some((each) => nodesWithin(each).some(isNotice));
  const split = splitCallback(callback, { ...found, tellsFailure }, module, style);
  const edits = split && handlerEdits(bodies, { always: split.statements }, module);
  if (!edits) return undefined;
  if (split.stays === undefined && callback.params.length === 0)
    return [...edits, { range: success.key.range, text: 'onSettled' }];
  if (success.method) return undefined;
  if (split.stays === undefined)
    return [...edits, { range: success.range, text: `onSettled: ${split.always}` }];
  const indent = indentAt(module, success.range[0]);
  return [
    ...edits,
    { range: callback.range, text: split.stays },
    {
      range: [success.range[1], success.range[1]],
      text: `,${style.newline}${indent}onSettled: ${split.always}`,
    },
  ];
}

/** The options of the mutation whose `mutationFn` a request stands in. */
function optionsAround(call: Node): TSESTree.ObjectExpression | undefined {
  for (let at: Node | undefined = call; at; at = at.parent)
    if (
      at.type === T.ObjectExpression &&
      at.parent.type === T.CallExpression &&
      optionNamed(at, 'mutationFn')
    )
      return at;
  return undefined;
}

function optionNamed(object: TSESTree.ObjectExpression, name: string): TSESTree.Property | undefined {
  return object.properties.find(
    (each): each is TSESTree.Property => each.type === T.Property && propertyName(each) === name,
  );
}
