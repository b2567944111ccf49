import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { definitionsOf } from '../../../analysis/code/definitions.js';
import {
  calleeName,
  memberName,
  propertyName,
  unwrap,
  type FunctionNode,
  type Node,
} from '../../../analysis/code/expression.js';
import { functionsCalled } from '../../../analysis/code/functions.js';
import { nodesWithin } from '../../../analysis/code/module.js';
import { optionsNamed } from '../../../analysis/code/options.js';
import { ownersOf } from '../../../analysis/code/owners.js';
import type { Run } from '../../../analysis/code/run.js';
import { valuesOf } from '../values.js';

/** The functions of an app that see a stored state before its reducers do. */
export interface OwnReading {
  readonly fns: readonly FunctionNode[];
  /** The option whose functions are not all in view. */
  readonly hidden: string | undefined;
  /** How many levels of a state what is stored is merged into what reducers begin with; undefined for a way of the app's own. */
  readonly levels: number | undefined;
}

/** How a library merges, by the name of its reconciler. */
const LEVELS: Readonly<Record<string, number>> = { hardSet: 0, autoMergeLevel1: 1, autoMergeLevel2: 2 };
/** How many calls deep functions are looked into. */
const FURTHEST = 3;

/**
 * What in an app reads a stored state by itself: its migrations, as far as they run up to the version that it has, and
 * how it merges that into what its reducers begin with.
 *
 * @param byDefault how many levels the library merges
 */
export function ownReadingOf(options: Node, byDefault: number, run: Run): OwnReading {
  const migrating = optionsNamed(options, 'migrate', run).map((each) => migrationsIn(each, options, run));
  const reconcilers = optionsNamed(options, 'stateReconciler', run).map(unwrap);
  const merged = reconcilers.map((each) => levelsOf(each));
  const own = reconcilers.filter((_, index) => merged[index] === undefined);
  const merging = own.map((each) => functionsCalled(each, run));
  return {
    fns: [...migrating, ...merging].flatMap((each) => each ?? []),
    hidden: migrating.includes(undefined)
      ? 'migrate'
      : merging.some((each) => each.length === 0)
        ? 'stateReconciler'
        : undefined,
    levels: merged.length === 0 ? byDefault : own.length > 0 ? undefined : Math.min(...(merged as number[])),
  };
}

function levelsOf(reconciler: Node): number | undefined {
  // It merges nothing at all.
  if (reconciler.type === T.Literal && reconciler.value === false) return Infinity;
  if (reconciler.type !== T.Identifier) return undefined;
  for (const each of definitionsOf(reconciler)) {
    if (each.kind !== 'import' || !each.source.startsWith('redux-persist')) continue;
    const found = LEVELS[each.source.split('/').at(-1) ?? ''] ?? LEVELS[each.name];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `createMigrate({ 1: (state) => … })`, or a function of the app's own; undefined where not all of it is in view. */
function migrationsIn(expression: Node, options: Node, run: Run): FunctionNode[] | undefined {
  const node = madeOf(expression, run);
  const whole = functionsCalled(node, run);
  if (node.type !== T.CallExpression || calleeName(node) !== 'createMigrate')
    return whole.length > 0 ? whole : undefined;
  const [map] = node.arguments;
  const owners = map ? ownersOf(map, run) : [];
  const version = versionOf(options, run);
  const fns: FunctionNode[] = [];
  if (owners.length === 0) return undefined;
  for (const owner of owners) {
    if (owner.kind !== 'object') return undefined;
    for (const each of owner.node.properties) {
      if (each.type !== T.Property) return undefined;
      // What is for a later version does not run.
      if (Number(propertyName(each)) > version) continue;
      const found = functionsCalled(each.value, run);
      if (found.length === 0) return undefined;
      fns.push(...found);
    }
  }
  return fns;
}

/** What stands behind a name, where that is one value. */
function madeOf(expression: Node, run: Run): Node {
  const node = unwrap(expression);
  const [value, ...others] = node.type === T.Identifier ? valuesOf(definitionsOf(node), run) : [];
  return value && others.length === 0 ? unwrap(value) : node;
}

function versionOf(options: Node, run: Run): number {
  const [version] = optionsNamed(options, 'version', run).map((each) => madeOf(each, run));
  if (!version) return -1;
  return version.type === T.Literal && typeof version.value === 'number' ? version.value : Infinity;
}

/**
 * Where one of these functions, or one that it calls, reads what may not be there.
 *
 * @param path of what may not be there
 * @param isFilledIn whether what is merged is filled in from what reducers begin with, so that less of it does no harm
 */
export function readingOf(
  fns: readonly FunctionNode[],
  path: string,
  isFilledIn: boolean,
  run: Run,
  depth = 0,
): Node | undefined {
  const name = path.split('.').at(-1)!;
  for (const fn of fns) {
    const within = [...fn.params, fn.body].flatMap((each) => nodesWithin(each));
    const isOfKeys = within.some(
      (each) =>
        each.type === T.ForInStatement ||
        (each.type === T.CallExpression && /^(?:keys|entries)$/.test(calleeName(each) ?? '')),
    );
    const found = within.find(
      (each) =>
        isReading(each, name, isFilledIn) ||
        isNamedInText(each, path) ||
        (!isOfKeys && isByAnyName(each, fn)),
    );
    if (found) return found;
    if (depth >= FURTHEST) continue;
    const called = within.flatMap((each) =>
      each.type === T.CallExpression ? functionsCalled(each.callee, run) : [],
    );
    const further = readingOf(
      called.filter((each) => each !== fn),
      path,
      isFilledIn,
      run,
      depth + 1,
    );
    if (further) return further;
  }
  return undefined;
}

function isReading(node: Node, name: string, isFilledIn: boolean): boolean {
  if (node.type === T.Property) return node.parent.type === T.ObjectPattern && propertyName(node) === name;
  if (node.type !== T.MemberExpression || memberName(node) !== name) return false;
  const { parent } = node;
  switch (parent.type) {
    case T.AssignmentExpression:
      return parent.left !== node || parent.operator !== '=';
    case T.UnaryExpression:
      return parent.operator !== 'delete';
    case T.MemberExpression:
      return !(parent.object === node && parent.optional);
    case T.SpreadElement:
      return !isFilledIn || parent.parent.type !== T.ObjectExpression;
    case T.Property:
      return !isFilledIn || parent.parent.type !== T.ObjectExpression || propertyName(parent) !== name;
    default:
      return true;
  }
}

/** `get(state, 'auth.token')` */
function isNamedInText(node: Node, path: string): boolean {
  if (node.type !== T.Literal || typeof node.value !== 'string') return false;
  const isKey = node.parent.type === T.Property && node.parent.key === node;
  const [slice = ''] = path.split('.');
  return !isKey && (node.value === path || node.value === slice || node.value.startsWith(`${path}.`));
}

/** `state[name]`, of what the function is given. */
function isByAnyName(node: Node, fn: FunctionNode): boolean {
  if (node.type !== T.MemberExpression || !node.computed || memberName(node) !== undefined) return false;
  const object: TSESTree.Node = unwrap(node.object);
  return (
    object.type === T.Identifier &&
    definitionsOf(object).some((each) => each.kind === 'parameter' && each.fn === fn)
  );
}
