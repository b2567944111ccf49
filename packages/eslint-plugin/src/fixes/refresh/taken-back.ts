import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { calleeName, memberName, unwrap, type Node } from '../../analysis/code/expression.js';
import { functionsCalled } from '../../analysis/code/functions.js';
import { factsAround, factsOf, variableOf, type Module } from '../../analysis/code/module.js';
import type { Run } from '../../analysis/code/run.js';
import { cellOf, usesOf, writeOf } from '../../analysis/refresh/cells.js';
import type { Frame } from '../../analysis/refresh/sharing.js';
import { addImports, editsOf } from '../imports.js';
import { styleOf } from '../style.js';
import { insertAfter, insertBefore, type TextEdit } from '../edit.js';
import { initOf } from './bound.js';
import { removedLine } from './outside.js';
import { returnsPromise } from './types.js';

/**
 * Takes a promise that is kept for the others back however it ends, and not only when it is fulfilled. Undefined
 * where it is a flag, or something else than a promise may be kept there.
 *
 * @param name what the finding calls the guard
 */
export function takeBack(
  name: string,
  frames: readonly Frame[],
  module: Module,
  run: Run,
): readonly TextEdit[] | undefined {
  const use = usesOf(frames).find(({ cell }) => cell.name === name);
  const place = use?.writes.find(({ value }) => value && unwrap(value).type === T.CallExpression);
  if (!use || !place?.value || factsAround(place.node)?.module.ast !== module.ast) return undefined;
  const writes = factsOf(module).nodes.flatMap((node) => {
    if (node.type !== T.Identifier && node.type !== T.MemberExpression) return [];
    const write = cellOf(node, [])?.id === use.cell.id ? writeOf(node) : undefined;
    return write && write.node.type !== T.VariableDeclarator ? [write] : [];
  });
  const settings = writes.filter(({ value }) => value && unwrap(value).type === T.CallExpression);
  if (settings.length !== 1) return undefined;
  const clearing = writes.filter(({ node }) => node !== place.node && !isInConstructor(node));
  const lines = clearing.map(({ node }) => node.parent);
  if (lines.some((line) => line?.type !== T.ExpressionStatement)) return undefined;
  const empty = isNull(
    use.cell.variable ? initOf(use.cell.variable) : writes.find(({ node }) => isInConstructor(node))?.value,
  )
    ? 'null'
    : 'undefined';
  const taken = `{ ${name} = ${empty}${styleOf(module).end} }`;
  const kept = keptBy(place.value, taken, module, run);
  return kept && [...kept, ...lines.map((line) => removedLine(line!, module))];
}

function keptBy(value: Node, taken: string, module: Module, run: Run): readonly TextEdit[] | undefined {
  const call = unwrap(value);
  if (call.type !== T.CallExpression) return undefined;
  const last = call.arguments.at(-1);
  if (calleeName(call) === 'pipe') {
    if (last?.type !== T.CallExpression || calleeName(last) !== 'shareReplay') return undefined;
    const [def] = variableOf(last.callee)?.defs ?? [];
    const source =
      def && (def.type as string) === 'ImportBinding'
        ? (def.parent as { source?: { value: string } }).source?.value
        : undefined;
    if (source === undefined) return undefined;
    const wanted = { name: 'finalize', from: source };
    const added = addImports(module, [wanted]);
    return [...editsOf(added), insertBefore(last, `${added.get(wanted)!.local}(() => ${taken}), `)];
  }
  const [fn] = functionsCalled(call.callee, run);
  const home = fn && factsAround(fn)?.module;
  const isChain =
    call.callee.type === T.MemberExpression && ['then', 'catch'].includes(memberName(call.callee) ?? '');
  if (!isChain && !(fn && home && returnsPromise(fn, home))) return undefined;
  return [insertAfter(call, `.finally(() => ${taken})`)];
}

function isNull(value: Node | undefined): boolean {
  return value?.type === T.Literal && value.value === null;
}

function isInConstructor(node: Node): boolean {
  for (let at: Node | undefined = node; at.parent && at.type !== T.ClassBody; at = at.parent)
    if (at.type === T.MethodDefinition) return at.kind === 'constructor';
  return false;
}
