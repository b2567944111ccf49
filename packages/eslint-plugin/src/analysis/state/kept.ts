import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { nodesWithin } from '../code/module.js';
import { PROTECTING_WORDS } from '../../catalog/calls.js';
import type { PersistRow } from '../../catalog/types.js';
import { constantText } from '../code/constant.js';
import { calleeName, propertyName, unwrap, type CallNode, type Node } from '../code/expression.js';
import { functionsCalled } from '../code/functions.js';
import { identitiesOf } from '../code/identity.js';
import { optionsNamed, textsIn } from '../code/options.js';
import type { Run } from '../code/run.js';
import { wordsOf } from '../evidence/words.js';
import { isInTheCode } from '../storage/protection.js';
import type { HeldToken } from './held-token.js';
import { makersOf, optionsGiven } from './options-given.js';
import { only, selected, without } from './selection.js';

/**
 * What of a state its options let through to the store, as far as they can be read; nothing where they cannot.
 * `calls` are those of the project's own function that hands the options on.
 */
export function kept(
  held: readonly HeldToken[],
  row: PersistRow,
  options: Node | undefined,
  calls: readonly CallNode[],
  run: Run,
): readonly HeldToken[] {
  if (!options) return held;
  const makers = [...calls, ...makersOf(options)];
  const lists = (names: readonly string[] | undefined) =>
    named(names, options, run).flatMap((each) => optionsGiven(each, makers, run));
  let left: readonly HeldToken[] = held;
  for (const list of lists(row.only)) left = only(entriesIn(list, run) ?? [], left);
  for (const list of lists(row.except)) {
    const entries = entriesIn(list, run);
    left = entries ? without(entries, left) : [];
  }
  for (const select of named(row.select, options, run)) {
    const before = left;
    left = functionsCalled(select, run).flatMap((fn) => selected(fn, before, run));
  }
  for (const transform of named(row.through, options, run)) left = transformed(transform, left, run);
  return left;
}

function named(names: readonly string[] | undefined, options: Node, run: Run): Node[] {
  return (names ?? []).flatMap((name) => optionsNamed(options, name, run));
}

/** `['auth', 'user.token']`; ngrx also writes `{ auth: ['token'] }`. Undefined where a part is not known. */
export function entriesIn(list: Node, run: Run): string[] | undefined {
  const node = unwrap(list);
  if (node.type !== T.ArrayExpression) {
    const elsewhere = constantText(node, run)?.text;
    return elsewhere === undefined ? undefined : [elsewhere];
  }
  const entries: string[] = [];
  for (const each of node.elements) {
    const element = each && unwrap(each);
    const text = element ? constantText(element, run)?.text : undefined;
    if (text !== undefined) entries.push(text);
    else if (element?.type === T.ObjectExpression) entries.push(...nestedEntries(element, run));
    else return undefined;
  }
  return entries;
}

function nestedEntries(node: TSESTree.ObjectExpression, run: Run): string[] {
  return node.properties.flatMap((property) => {
    const name = property.type === T.Property ? propertyName(property) : undefined;
    if (property.type !== T.Property || name === undefined) return [];
    const inner = textsIn(property.value, (each) => constantText(each, run)?.text);
    return inner ? inner.map((each) => `${name}.${each}`) : [name];
  });
}

/** What a transform, a serializer, or a list of them, leaves readable. */
function transformed(expression: Node, held: readonly HeldToken[], run: Run): readonly HeldToken[] {
  const node = unwrap(expression);
  if (node.type === T.ArrayExpression)
    return node.elements.reduce<readonly HeldToken[]>(
      (left, each) => (each ? transformed(each, left, run) : left),
      held,
    );
  const calls = identitiesOf(node, run).flatMap(({ made }) => made ?? []);
  for (const call of node.type === T.CallExpression ? [node, ...calls] : calls) {
    const filtered = filteredBy(call, held, run);
    if (filtered) return filtered;
  }
  return [node, ...calls, ...functionsCalled(node, run)].some((each) => protects(each, run)) ? [] : held;
}

/** redux-persist-transform-filter: `createBlacklistFilter('auth', ['token'])`. */
function filteredBy(call: CallNode, held: readonly HeldToken[], run: Run): readonly HeldToken[] | undefined {
  const name = calleeName(call) ?? '';
  const isWithout = name === 'createBlacklistFilter';
  if (!isWithout && name !== 'createWhitelistFilter' && name !== 'createFilter') return undefined;
  const [slice, members] = call.arguments;
  const reducer = slice && constantText(slice, run)?.text;
  const names = members && entriesIn(members, run);
  if (reducer === undefined || !names) return held;
  const entries = names.map((each) => `${reducer}.${each}`);
  if (isWithout) return without(entries, held);
  return held.filter((each) => each.path[0] !== reducer || only(entries, [each]).length > 0);
}

/** Does something in it encrypt, with a key that is not in the code: `encryptTransform({ secretKey })`? */
function protects(scope: Node, run: Run): boolean {
  const nodes = nodesWithin(scope);
  const names = nodes.some(
    (node) => node.type === T.Identifier && wordsOf(node.name).some((word) => PROTECTING_WORDS.has(word)),
  );
  return names && !nodes.some((node) => isKeyInTheCode(node, run));
}

function isKeyInTheCode(node: Node, run: Run): boolean {
  return (
    node.type === T.Property &&
    ['secretKey', 'encryptionKey', 'secret'].includes(propertyName(node) ?? '') &&
    isInTheCode(node.value, run)
  );
}
