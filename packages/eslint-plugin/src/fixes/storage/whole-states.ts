import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import type { PersistRow } from '../../catalog/types.js';
import { exactText } from '../../analysis/code/constant.js';
import { definitionsOf } from '../../analysis/code/definitions.js';
import {
  argumentOf,
  calleeName,
  isFunction,
  propertyName,
  returnedExpressions,
  unwrap,
  type CallNode,
  type Node,
} from '../../analysis/code/expression.js';
import { optionsNamed } from '../../analysis/code/options.js';
import { ownersOf } from '../../analysis/code/owners.js';
import type { Run } from '../../analysis/code/run.js';
import { COMBINING, heldByReducer } from '../../analysis/state/reducer.js';
import { valuesOf } from './values.js';

/** Why a state stays: lists and caches are megabytes, and a keychain is made for a few hundred bytes. */
export const TOO_MUCH =
  'the library keeps more of the state with the token than a keychain is made for: let it keep the slice with the token by itself (`whitelist`)';

/**
 * Does a library keep other slices of a state together with those that hold a token? Whoever asks the keychain waits
 * until all of it is written, with each change of any of it.
 *
 * @param call what hands the library the reducer: `persistReducer(options, reducer)`
 * @param options of the library, where they are in view
 */
export function keepsMore(call: CallNode, row: PersistRow, options: Node | undefined, run: Run): boolean {
  const reducer = row.state.kind === 'reducer' ? argumentOf(call, row.state.at) : undefined;
  const parts = combinedBy(call, row, run);
  // A slice by itself.
  if (!reducer || !parts) return false;
  const list = (names: readonly string[] = []) =>
    names.flatMap((name) => (options ? optionsNamed(options, name, run) : []));
  const only = list(row.only).map((each) => textsOf(each, run));
  const except = list(row.except).flatMap((each) => textsOf(each, run) ?? []);
  const kept = only.length > 0 ? only.flatMap((each) => each ?? [undefined]) : namesIn(parts);
  const withTokens = new Set(heldByReducer(reducer, run).map(({ path: [slice] }) => slice));
  return kept.some((name) => name === undefined || (!except.includes(name) && !withTokens.has(name)));
}

/** The slices of the state that a call hands to a library; undefined where it is one itself, or not in view. */
export function combinedBy(
  call: CallNode,
  { state }: PersistRow,
  run: Run,
): TSESTree.ObjectExpression | undefined {
  const reducer = state.kind === 'reducer' ? argumentOf(call, state.at) : undefined;
  if (!reducer) return undefined;
  const [map] = ownersOf(reducer, run);
  // `persistCombineReducers` combines them itself.
  return map?.kind === 'object' ? map.node : combinedIn(reducer, run);
}

/** A reducer that hands its state on to another, and that to another, is enough. */
const FURTHEST = 3;

/** The slices that a reducer combines; undefined where it is one itself. */
export function combinedIn(reducer: Node, run: Run, depth = 0): TSESTree.ObjectExpression | undefined {
  const node = unwrap(reducer);
  if (depth > FURTHEST) return undefined;
  const next = (each: Node) => combinedIn(each, run, depth + 1);
  if (node.type === T.Identifier) return first(valuesOf(definitionsOf(node), run), next);
  if (isFunction(node))
    return first(returnedExpressions(node), (each) => {
      const returned = unwrap(each);
      return returned.type === T.CallExpression ? next(returned.callee) : undefined;
    });
  if (node.type !== T.CallExpression || !COMBINING.has(calleeName(node) ?? '')) return undefined;
  const [parts] = node.arguments;
  const [owner] = parts ? ownersOf(parts, run) : [];
  return owner?.kind === 'object' ? owner.node : undefined;
}

function first<Each, Found>(
  all: readonly Each[],
  find: (each: Each) => Found | undefined,
): Found | undefined {
  for (const each of all) {
    const found = find(each);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The names of slices; undefined for one that is not in view. */
function namesIn({ properties }: TSESTree.ObjectExpression): (string | undefined)[] {
  return properties.map((each) => (each.type === T.Property ? propertyName(each) : undefined));
}

/** `['auth', SETTINGS]`; undefined where one of them is not in view. */
export function textsOf(list: Node, run: Run): string[] | undefined {
  const node = unwrap(list);
  if (node.type !== T.ArrayExpression) return undefined;
  const texts = node.elements.map((each) => (each ? exactText(each, run) : undefined));
  return texts.every((each) => each !== undefined) ? texts : undefined;
}
