import type { Store } from '../../catalog/stores.js';
import type { Node } from '../../analysis/code/expression.js';
import type { KeptKeys } from '../../catalog/kept-keys.js';
import type { Mended } from '../remedy.js';
import type { Adapter } from './adapters.js';
import type { Intent, Split } from './intents.js';
import type { KeyedStore } from './keyed-stores.js';
import { isMadeByHook } from './mmkv-instances.js';
import type { Waits } from './sync/waits.js';

/** All that leaves one store. */
export interface Move {
  readonly from: KeyedStore;
  readonly keys: ReadonlySet<string>;
  readonly patterns: ReadonlySet<string>;
  readonly handed: readonly { readonly node: Node; readonly kept: KeptKeys; readonly isShared: boolean }[];
  /** Objects of the app around the store that a library is handed. */
  readonly adapters: readonly (Adapter & { readonly kept: KeptKeys; readonly staysAsItIs: boolean })[];
  /** Storages of whole states, of which only parts leave. */
  readonly splits: readonly Split[];
  readonly mends: readonly Mended[];
  /** The store answers at once, and what takes its place does not. */
  readonly isSync: boolean;
  /** Something in the app leaves the page, or restarts it. */
  readonly mayEnd: boolean;
  /** Options that have to stand beside those that name the store. */
  readonly options: readonly { readonly option: Node; readonly kept: KeptKeys }[];
  /** What has to wait in other places, where the store answers at once; filled while the changes are worked out. */
  readonly waits?: Waits;
}

/** What one finding wants out of a store. */
export interface Want {
  readonly intent: Intent;
  readonly finding: Mended;
}

/** Findings that want something out of the same store are one move. */
export function movesOf(
  wanted: readonly Want[],
  isSync: (store: Store) => boolean,
  mayEnd: () => boolean,
): Move[] {
  const byStore = new Map<string, Want[]>();
  for (const each of wanted) {
    const { id } = each.intent.from;
    byStore.set(id, [...(byStore.get(id) ?? []), each]);
  }
  return [...byStore.values()].map((all) => {
    // An instance that a module may hand out, where hooks have it as well.
    const { from } = (
      all.find(
        ({
          intent: {
            from: { made },
          },
        }) => made && !isMadeByHook(made),
      ) ?? all[0]!
    ).intent;
    const isAtOnce = isSync(from.store);
    return {
      from,
      keys: new Set(all.flatMap(({ intent: { key } }) => (key === undefined ? [] : [key]))),
      patterns: new Set(all.flatMap(({ intent: { pattern } }) => (pattern === undefined ? [] : [pattern]))),
      handed: handedOnce(all.map(({ intent }) => intent)),
      adapters: adaptersOf(all.map(({ intent }) => intent)),
      splits: splitsOf(all.map(({ intent }) => intent)),
      mends: [...new Set(all.map(({ finding }) => finding))],
      isSync: isAtOnce,
      mayEnd: isAtOnce && mayEnd(),
      options: optionsOf(all.map(({ intent }) => intent)),
    };
  });
}

function handedOnce(intents: readonly Intent[]): Move['handed'] {
  const seen = new Map<Node, Move['handed'][number]>();
  for (const { handed } of intents) {
    for (const node of handed?.nodes ?? [])
      seen.set(node, { node, kept: handed!.kept, isShared: handed!.isShared });
  }
  return [...seen.values()];
}

function adaptersOf(intents: readonly Intent[]): Move['adapters'] {
  const seen = new Map(intents.flatMap(({ adapter }) => (adapter ? [[adapter.node, adapter] as const] : [])));
  return [...seen.values()];
}

function splitsOf(intents: readonly Intent[]): Move['splits'] {
  const seen = new Map(intents.flatMap(({ split }) => (split ? [[split.node, split] as const] : [])));
  return [...seen.values()];
}

/** Does nothing leave the store by a key of its own? Then who else asks it is asked nothing new. */
export function isOnlySplit({ keys, patterns, splits }: Move): boolean {
  return splits.length > 0 && keys.size === 0 && patterns.size === 0;
}

function optionsOf(intents: readonly Intent[]): Move['options'] {
  const seen = new Map<Node, Move['options'][number]>();
  for (const { naming } of intents) if (naming) seen.set(naming.option, naming);
  return [...seen.values()];
}
