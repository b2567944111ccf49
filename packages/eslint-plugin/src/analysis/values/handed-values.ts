import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import type { Definition } from '../code/definitions.js';
import { argumentOf, memberName, unwrap, type FunctionNode, type Node } from '../code/expression.js';
import { identitiesOf } from '../code/identity.js';
import type { Run } from '../code/run.js';
import { callersOf } from './callers.js';
import { along } from './possible-values.js';
import { elementsOf } from './table-parts.js';

/** Methods of arrays that hand each element to a function: at which place. */
const EACH: Readonly<Record<string, number>> = {
  map: 0,
  forEach: 0,
  filter: 0,
  find: 0,
  findLast: 0,
  findIndex: 0,
  some: 0,
  every: 0,
  flatMap: 0,
  reduce: 1,
};
/** Components of packages that hand each element of `data` on as `item`. */
const LISTS: ReadonlySet<string> = new Set(['FlatList', 'FlashList', 'VirtualizedList', 'LegendList']);

/** All that a parameter may be: elements of a list, or what every caller hands over; undefined where not all are known. */
export function handedTo(
  { fn, index, path }: Definition & { kind: 'parameter' },
  run: Run,
): readonly Node[] | undefined {
  const list = listWalkedBy(fn);
  if (list && list.index === index) {
    const elements = elementsOf(list.list, run);
    return elements && along(elements, path, run);
  }
  const data = dataRenderedBy(fn, run);
  if (data && index === 0 && path[0] === 'item') {
    const elements = elementsOf(data, run);
    return elements && along(elements, path.slice(1), run);
  }
  // TypeScript's `this` is no argument, and moves the others on.
  const [before] = fn.params;
  if (before?.type === T.Identifier && before.name === 'this') return undefined;
  const callers = callersOf(fn, run);
  const given = callers?.map((caller): readonly Node[] | undefined => {
    if (caller.type === T.JSXOpeningElement) return index === 0 ? [caller] : undefined;
    const spread = caller.arguments.findIndex((each) => each.type === T.SpreadElement);
    if (spread >= 0 && spread <= index) return undefined;
    const argument = argumentOf(caller, index);
    return argument ? [argument] : [];
  });
  if (!given || given.includes(undefined)) return undefined;
  return along(
    given.flatMap((each) => each ?? []),
    path,
    run,
  );
}

function listWalkedBy(fn: FunctionNode): { list: Node; index: number } | undefined {
  const call = fn.parent;
  if (call.type !== T.CallExpression || call.arguments[0] !== fn) return undefined;
  const callee = unwrap(call.callee);
  const index = callee.type === T.MemberExpression ? EACH[memberName(callee) ?? ''] : undefined;
  return callee.type === T.MemberExpression && index !== undefined
    ? { list: callee.object, index }
    : undefined;
}

/** `<FlatList data={list} renderItem={({ item }) => …} />` */
function dataRenderedBy({ parent }: FunctionNode, run: Run): Node | undefined {
  const attribute = parent.type === T.JSXExpressionContainer ? parent.parent : undefined;
  if (attribute?.type !== T.JSXAttribute || attribute.name.name !== 'renderItem') return undefined;
  const { name, attributes } = attribute.parent;
  if (attributes.some((each) => each.type === T.JSXSpreadAttribute)) return undefined;
  const isList = identitiesOf(name, run).some(
    ({ origin, path }) => origin.startsWith('package:') && LISTS.has(path.split('.').at(-1) ?? ''),
  );
  if (!isList) return undefined;
  for (const each of attributes) {
    if (each.type !== T.JSXAttribute || each.name.name !== 'data') continue;
    return each.value?.type === T.JSXExpressionContainer ? each.value.expression : undefined;
  }
  return undefined;
}
