import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { definitionsOf } from '../../analysis/code/definitions.js';
import { propertyName, type CallNode, type Node } from '../../analysis/code/expression.js';
import { nodesWithin, variableOf, type Module } from '../../analysis/code/module.js';
import type { Loss } from '../../analysis/refresh/losses.js';
import { outermostFunction } from '../../analysis/refresh/ways.js';
import { replace, type TextEdit } from '../edit.js';
import { isWithin } from '../names.js';

/** `fetch(url, init)` after a refresh becomes `fetch(url, { ...init, headers: { ...init.headers, Authorization: … } })`. */
export function newHeader({ node, call, detail }: Loss, module: Module): TextEdit[] | undefined {
  const options = (node as CallNode).arguments.at(-1);
  const top = outermostFunction(call);
  if (options?.type !== T.Identifier || !top) return undefined;
  const [made, ...others] = definitionsOf(options);
  if (others.length > 0 || made?.kind !== 'value' || made.node.type !== T.ObjectExpression) return undefined;
  const headers = optionNamed(made.node, 'headers');
  const header =
    headers?.value.type === T.ObjectExpression ? optionNamed(headers.value, 'Authorization') : undefined;
  if (!header || !isMadeAnew(header.value, top)) return undefined;
  const text = module.text.slice(...header.range);
  return [replace(options, `{ ...${detail}, headers: { ...${detail}.headers, ${text} } }`)];
}

/** Does an expression read the token where it is kept, and not a variable that was filled before the refresh? */
function isMadeAnew(value: Node, top: Node): boolean {
  const nodes = nodesWithin(value);
  const isLocal = nodes.some(
    (node) =>
      node.type === T.Identifier && (variableOf(node)?.defs ?? []).some(({ name }) => isWithin(name, top)),
  );
  return !isLocal && nodes.some(({ type }) => type === T.CallExpression || type === T.MemberExpression);
}

function optionNamed(object: TSESTree.ObjectExpression, name: string): TSESTree.Property | undefined {
  return object.properties.find(
    (each): each is TSESTree.Property =>
      each.type === T.Property && propertyName(each)?.toLowerCase() === name.toLowerCase(),
  );
}
