import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { EVIDENCE } from '../../catalog/triggers.js';
import type { PersistRow } from '../../catalog/types.js';
import { definitionsOf } from '../code/definitions.js';
import {
  isFunction,
  unwrap,
  type CallNode,
  type FunctionNode,
  type Node,
  isInside,
  argumentOf,
} from '../code/expression.js';
import { functionsCalled } from '../code/functions.js';
import { identitiesOf } from '../code/identity.js';
import { factsAround, sameModule, nodesWithin } from '../code/module.js';
import { areHidden, optionsAt, optionsNamed } from '../code/options.js';
import { ownersOf } from '../code/owners.js';
import type { Run } from '../code/run.js';
import { importMatters } from '../code/surroundings.js';
import { holdsHere } from '../code/versions.js';
import { quoted } from '../evidence/evidence.js';
import { meaningOfName } from '../evidence/words.js';
import { heldByTypeArguments } from '../state/creator.js';
import type { HeldToken } from '../state/held-token.js';
import { kept } from '../state/kept.js';
import { heldByCall, heldByHanded } from '../state/of-call.js';
import type { Landing } from './landings.js';
import { argumentAt, parameterBehind } from './slots.js';
import { defaultStore, eitherOf, storesBehind, type StoreBehind } from './store-behind.js';

/** A call that keeps a state, and one set of its options. */
interface Keeping {
  readonly call: CallNode;
  readonly row: PersistRow;
  readonly options?: Node;
}

/** What a call keeps of a state that holds a token; also a call of the project's own function around such a call. */
export function persistedBy(call: CallNode, near: Run, far: Run): Landing | undefined {
  const keepings = keepingsOf(call, near, far);
  for (const keeping of keepings) {
    const held = heldByCall(call, keeping.row, keeping.options, far);
    const found = landing(keeping, held, nodeOf(keeping, far), far);
    if (found) return found;
  }
  return keepings.length > 0 ? undefined : persistedThrough(call, near, far);
}

function keepingsOf(call: CallNode, near: Run, far: Run): Keeping[] {
  const row = rowOf(call, near);
  if (!row) return [];
  const options = [row.options ?? []]
    .flat()
    .flatMap((slot) => optionsAt(call, slot, far))
    .flatMap((each) => strategiesOf(each, row, far));
  if (options.length > 0) {
    return options
      .filter((each) => !isFlag(each, false))
      .map((each) => ({ call, row, ...(!isFlag(each, true) && { options: each }) }));
  }
  return row.needsOptions || isGiven(call, row) ? [] : [{ call, row }];
}

function rowOf(call: CallNode, run: Run): PersistRow | undefined {
  for (const { origin, path } of identitiesOf(call.callee, run)) {
    const way = call.type === T.NewExpression ? `new ${path}()` : `${path}()`;
    const row = run.catalog.persist(`${origin}|${way}`);
    if (row && holdsHere(row, call)) return row;
  }
  return undefined;
}

/** `persist: [{ … }, { … }]`, `persist: { strategies: [{ … }] }`: each set of options by itself. */
function strategiesOf(options: Node, { strategies }: PersistRow, run: Run): Node[] {
  const node = unwrap(options);
  if (node.type === T.ArrayExpression) return node.elements.flatMap((each) => each ?? []);
  const inner = strategies === undefined ? [] : optionsNamed(node, strategies, run);
  return inner.length > 0 ? inner.flatMap((each) => strategiesOf(each, {} as PersistRow, run)) : [node];
}

function isFlag(options: Node, value: boolean): boolean {
  return options.type === T.Literal && options.value === value;
}

/** Options that are handed over and not in view may leave the token out. */
function isGiven(call: CallNode, { options }: PersistRow): boolean {
  return [options ?? []]
    .flat()
    .some((slot) => typeof slot === 'number' && argumentOf(call, slot) !== undefined);
}

function landing(
  { call, row, options }: Keeping,
  held: readonly HeldToken[],
  node: Node,
  run: Run,
  calls: readonly CallNode[] = [],
): Landing | undefined {
  if (held.length === 0 || (options && areHidden(options, run))) return undefined;
  const [token] = kept(held, row, options, calls, run);
  const store = token && storeOf({ call, row, ...(options && { options }) }, run);
  if (!store) return undefined;
  const because = `${quoted(token.path.join('.'))} in the state that ${row.keeper} keeps`;
  const certainty =
    meaningOfName(token.path[token.path.length - 1] ?? '') === 'certain' ? 'certain' : 'likely';
  return {
    deposit: {
      node,
      row: { ...store.row, id: row.id },
      value: node,
      through: store.through,
      via: row.keeper.replace(/^.*`(.*)`.*$/, '$1'),
    },
    evidence: { certainty, because },
  };
}

function storeOf({ call, row, options }: Keeping, run: Run): StoreBehind | undefined {
  const named = [
    ...(options ? (row.storage ?? []).flatMap((name) => optionsNamed(options, name, run)) : []),
    ...(row.storageAt === undefined ? [] : [argumentOf(call, row.storageAt) ?? []].flat()),
  ];
  if (named.length > 0) return eitherOf(named.flatMap((each) => storesBehind(each, run)));
  return row.defaultStore && defaultStore(row.defaultStore, row.id);
}

/** Where to point at: the option that names the store, else what is called. */
function nodeOf({ call, row, options }: Keeping, run: Run): Node {
  if (row.state.kind === 'store' && options?.parent?.type === T.Property && isInside(options, call))
    return options.parent;
  const property = options && storageOption(options, row, run);
  if (property && (row.state.kind === 'project' || isInside(property, call))) return property;
  return row.state.kind === 'atom' ? call : call.callee;
}

/** The option that names the store, where it is written in the file of the call. */
function storageOption(options: Node, { storage = [] }: PersistRow, run: Run): Node | undefined {
  return ownersOf(options, run)
    .flatMap((owner) =>
      owner.kind === 'object' && sameModule(owner.node, options) ? owner.node.properties : [],
    )
    .find(
      (each) => each.type === T.Property && each.key.type === T.Identifier && storage.includes(each.key.name),
    );
}

/**
 * `createPersistentStore((set) => ({ token: null }))`: a function of the project that hands the state it is given
 * to a library to keep.
 */
function persistedThrough(call: CallNode, near: Run, run: Run): Landing | undefined {
  if (call.type !== T.CallExpression || !speaksOfToken(call) || !leadsToKeeper(call.callee, near))
    return undefined;
  for (const fn of functionsCalled(call.callee, run)) {
    for (const keeping of keepingsWithin(fn, run)) {
      const { state } = keeping.row;
      if (state.kind !== 'creator' && state.kind !== 'reducer' && state.kind !== 'value') continue;
      const handed = argumentOf(keeping.call, state.at);
      const slot = handed && parameterHanded(handed, fn);
      const given = slot && argumentAt(call.arguments, slot);
      if (!given) continue;
      const held = [...heldByHanded(given, state.kind, run), ...heldByTypeArguments(call, run)];
      const found = landing(keeping, held, call.callee, run, [call]);
      if (found) {
        const through = [keeping.call, ...found.deposit.through];
        return { ...found, deposit: { ...found.deposit, through } };
      }
    }
  }
  return undefined;
}

/** Does anything that is handed over speak of tokens? Answered from the text. */
function speaksOfToken({ arguments: given, range }: TSESTree.CallExpression): boolean {
  const [first] = given;
  const text = first && factsAround(first)?.module.text;
  return text !== undefined && EVIDENCE.test(text.slice(...range));
}

/** Is what is called of a file that names a library which keeps states? Answered from texts. */
function leadsToKeeper(callee: Node, run: Run): boolean {
  let root = unwrap(callee);
  while (root.type === T.MemberExpression || root.type === T.CallExpression)
    root = unwrap(root.type === T.MemberExpression ? root.object : root.callee);
  const module = factsAround(root)?.module;
  const { keepers } = run.catalog;
  if (!module || root.type !== T.Identifier) return false;
  return definitionsOf(root).some((each) =>
    each.kind === 'import' ? importMatters(each.source, module.filename, keepers) : keepers.test(module.text),
  );
}

function keepingsWithin(fn: FunctionNode, run: Run): readonly Keeping[] {
  const ast = factsAround(fn)?.module.ast;
  const all = ast ? keepingsIn(ast, run) : [];
  return all.filter(({ call }) => call.range[0] >= fn.range[0] && call.range[1] <= fn.range[1]);
}

function keepingsIn(ast: Node, run: Run): readonly Keeping[] {
  return run.once<readonly Keeping[]>('keepings', ast, [], () =>
    nodesWithin(ast).flatMap((node) => (node.type === T.CallExpression ? keepingsOf(node, run, run) : [])),
  );
}

/** The parameter that stands behind a state, also within middlewares: `immer(initializer)`. */
function parameterHanded(handed: Node, fn: FunctionNode): ReturnType<typeof parameterBehind> {
  const node = unwrap(handed);
  if (isFunction(node)) return undefined;
  const own = parameterBehind(node, fn);
  if (own || node.type !== T.CallExpression) return own;
  return node.arguments.map((each) => parameterHanded(each, fn)).find((each) => each !== undefined);
}
