import { STORE_METHODS, STORES, type Store } from '../../catalog/stores.js';
import { hasAlternatives } from '../code/alternatives.js';
import type { CallNode, Node } from '../code/expression.js';
import { identitiesOf } from '../code/identity.js';
import type { Identity } from '../code/identity-path.js';
import type { Run } from '../code/run.js';

/** A store of the catalogue, and the call that made it where there may be several. */
export interface Found {
  readonly store: Store;
  readonly made?: CallNode;
}

/** The store that an expression is; undefined where it may be another one as well. */
export function storeAt(expression: Node, run: Run): Found | undefined {
  if (hasAlternatives(expression, run)) return undefined;
  const found = identitiesOf(expression, run).map((identity) => {
    const store = STORES.find(({ origin, path }) => origin === identity.origin && path === identity.path);
    return store && withMaker(store, identity);
  });
  const [first, ...others] = found;
  return first && others.every((each) => each?.store === first.store && each.made === first.made)
    ? first
    : undefined;
}

/** The store's method that an expression is, also where it may be another store's: then `isSure` is false. */
export function methodAt(
  expression: Node,
  run: Run,
): (Found & { readonly name: string; readonly isSure: boolean }) | undefined {
  const all = identitiesOf(expression, run).map((identity) => {
    const { origin, path } = identity;
    const dot = path.lastIndexOf('.');
    const owner = dot < 0 ? '' : path.slice(0, dot);
    const name = path.slice(dot + 1);
    if (!/^[\w$]+$/.test(name)) return undefined;
    const store = STORES.find(
      (each) => each.origin === origin && each.path === owner && isMember(each, name),
    );
    return store && { ...withMaker(store, identity), name };
  });
  const first = all.find((each) => each !== undefined);
  if (!first) return undefined;
  const isSure =
    all.every((each) => each?.store === first.store && each.made === first.made) &&
    !hasAlternatives(expression, run);
  return { ...first, isSure };
}

/** From a package itself also other things are taken: `useAsyncStorage` is no method of the store. */
function isMember({ origin, path, shape }: Store, name: string): boolean {
  if (path !== '' || !origin.startsWith('package:') || name in STORE_METHODS[shape]) return true;
  return /^(?:get|set|remove|merge|multi|clear|delete)[A-Z]/.test(name);
}

function withMaker(store: Store, { made }: Identity): Found {
  return { store, ...(made && store.origin.startsWith('instance:') && { made }) };
}
