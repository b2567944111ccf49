import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import type { SessionRow } from '../../catalog/types.js';
import { constantText } from '../code/constant.js';
import { propertyName, type CallNode, type Node, isInside, argumentOf } from '../code/expression.js';
import { identitiesOf } from '../code/identity.js';
import { areHidden, optionsNamed } from '../code/options.js';
import type { Run } from '../code/run.js';
import { holdsHere } from '../code/versions.js';
import type { Landing } from './landings.js';
import { defaultStore, eitherOf, storesBehind, type StoreBehind } from './store-behind.js';

/** A call of an SDK, or a component of one. */
type Use = CallNode | TSESTree.JSXOpeningElement;

/** The session that an SDK keeps where one of its options says: Supabase's `auth.storage`, MSAL's `cacheLocation`. */
export function sessionKeptBy(use: Use, near: Run, far: Run): Landing | undefined {
  for (const row of rowsOf(use, near)) {
    const values = standsWithin(use, row) && !isOff(use, row, far) ? valuesOf(use, row, far) : undefined;
    const store = values && storeOf(use, values, row, far);
    if (!store) continue;
    const node = nodeOf(use, values);
    return {
      deposit: {
        node,
        row: { ...store.row, id: row.id },
        value: node,
        through: store.through,
        via: row.holds,
      },
      evidence: { certainty: 'certain', because: `in ${row.holds}` },
    };
  }
  return undefined;
}

function rowsOf(use: Use, run: Run): SessionRow[] {
  const called = use.type === T.JSXOpeningElement ? use.name : use.callee;
  return identitiesOf(called, run).flatMap(({ origin, path }) => {
    const way = {
      [T.JSXOpeningElement]: `<${path}>`,
      [T.NewExpression]: `new ${path}()`,
      [T.CallExpression]: `${path}()`,
    };
    const row = run.catalog.session(`${origin}|${way[use.type]}`);
    return row && holdsHere(row, use) ? [row] : [];
  });
}

/** Is it the value of the property that the row asks for? */
function standsWithin({ parent }: Use, { within }: SessionRow): boolean {
  return within === undefined || (parent.type === T.Property && propertyName(parent) === within);
}

/** `persistSession: false` */
function isOff(use: Use, { unlessFalse, option }: SessionRow, run: Run): boolean {
  if (unlessFalse === undefined || use.type === T.JSXOpeningElement || 'attribute' in option) return false;
  const argument = argumentOf(use, option.argument);
  const given = argument ? optionsNamed(argument, unlessFalse, run) : [];
  return given.some((each) => each.type === T.Literal && each.value === false);
}

function valuesOf(use: Use, { option }: SessionRow, run: Run): Node[] {
  if ('attribute' in option) return use.type === T.JSXOpeningElement ? attribute(use, option.attribute) : [];
  const argument = use.type === T.JSXOpeningElement ? undefined : argumentOf(use, option.argument);
  if (!argument) return [];
  return option.path === undefined ? [argument] : optionsNamed(argument, option.path, run);
}

function attribute({ attributes }: TSESTree.JSXOpeningElement, name: string): Node[] {
  return attributes.flatMap((each): Node[] => {
    if (each.type !== T.JSXAttribute || each.name.name !== name || !each.value) return [];
    return each.value.type === T.JSXExpressionContainer ? [each.value.expression] : [each.value];
  });
}

function storeOf(use: Use, values: readonly Node[], row: SessionRow, run: Run): StoreBehind | undefined {
  if (values.length > 0) {
    const named = values.flatMap((each) => namedStore(each, row, run));
    return eitherOf(named.length > 0 ? named : values.flatMap((each) => storesBehind(each, run)));
  }
  if (!row.defaultStore || use.type === T.JSXOpeningElement || 'attribute' in row.option) return undefined;
  const options = argumentOf(use, row.option.argument);
  return options && areHidden(options, run) ? undefined : defaultStore(row.defaultStore, row.id);
}

/** A store that is named by a text or by one of the SDK's constants. */
function namedStore(value: Node, { values, id }: SessionRow, run: Run): StoreBehind[] {
  const names = [constantText(value, run)?.text, ...identitiesOf(value, run).map(({ path }) => path)];
  return names.flatMap((name) => {
    const known = name === undefined ? undefined : values?.[name];
    return known ? [defaultStore(known, id)] : [];
  });
}

/** The option, where it is written in this use; else the whole use. */
function nodeOf(use: Use, [value]: readonly Node[]): Node {
  for (let at = value?.parent; at && at !== use; at = at.parent) {
    if (at.type !== T.Property && at.type !== T.JSXAttribute) continue;
    return isInside(at, use) ? at : use;
  }
  return use;
}
