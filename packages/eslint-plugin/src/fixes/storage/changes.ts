import { RUNTIME_PACKAGE } from '../../catalog/backends.js';
import { isInside, type Node } from '../../analysis/code/expression.js';
import { factsAround, type Module } from '../../analysis/code/module.js';
import type { Run } from '../../analysis/code/run.js';
import { usesIn } from '../../analysis/storage/uses.js';
import { insertAfter, insertBefore, replace, type TextEdit } from '../edit.js';
import type { Wanted } from '../imports.js';
import { hooksIn, isHooked } from './hooks.js';
import { keyedStore } from './keyed-stores.js';
import { isOnlySplit, type Move } from './moves.js';
import { isOfOtherKeys } from './other-keys.js';
import { literal, styleOf } from '../style.js';
import { inPlaceOf, rewriteOf, type Handle, type Rewrite } from './rewrites.js';
import { keyText } from './states/beginnings.js';
import { addedOption } from './states/options.js';
import { syncRewriteOf } from './sync/rewrites.js';
import { callsThrough, type Wrapper } from './sync/wrappers.js';

/** What becomes of one file, before the names are known that it calls things by. */
export interface Changes {
  readonly handles: ReadonlySet<Handle>;
  /** What else it imports. */
  readonly imports: readonly Wanted[];
  readonly edits: (local: (wanted: Handle | Wanted) => string) => readonly TextEdit[];
}

/**
 * The changes of a file, or why its uses of the store cannot be changed; undefined where it needs none.
 *
 * @param wrappers functions that only ask a store that answers at once: what they are asked for changes, not they
 */
export function changesIn(
  module: Module,
  run: Run,
  move: Move,
  wrappers: readonly Wrapper[] = [],
): Changes | undefined | { readonly reason: string } {
  const rewrites: Rewrite[] = [];
  for (const wrapper of wrappers) {
    const through = callsThrough(wrapper, module, run, move);
    if ('reason' in through) return through;
    rewrites.push(...through);
  }
  const kept = new Set([...move.handed, ...move.splits].map(({ node }) => node));
  for (const use of isOnlySplit(move) ? [] : usesIn(module, run)) {
    if (use.kind === 'handed' && (kept.has(use.node) || isHooked(use.node))) continue;
    if (use.store.shape !== move.from.store.shape) continue;
    const used = keyedStore(use.store, use.made, run);
    if (used && used.id !== move.from.id) continue;
    if (!used) return { reason: `which ${use.store.name} is used in ${placeOf(use.node)} cannot be told` };
    if (move.isSync && use.kind === 'call' && wrappers.some(({ fn }) => isInside(use.node, fn))) continue;
    if (isOfOtherKeys(use, move, run)) continue;
    const rewrite = move.isSync ? syncRewriteOf(use, move) : rewriteOf(use, move);
    if (rewrite && 'reason' in rewrite) return { reason: `${rewrite.reason} (${placeOf(use.node)})` };
    if (rewrite) rewrites.push(rewrite);
  }
  const hooks = isOnlySplit(move) ? [] : hooksIn(module, run, move);
  if (move.isSync && hooks.length > 0)
    return {
      reason: `a hook in ${module.filename} reads it while rendering, and the keychain is not read at once`,
    };
  rewrites.push(...hooks);
  const isHere = (node: Node) => factsAround(node)?.module.filename === module.filename;
  const handed = move.handed.filter(({ node }) => isHere(node));
  const adapters = move.adapters.filter(({ node, staysAsItIs }) => !staysAsItIs && isHere(node));
  const splits = move.splits.filter(({ node }) => isHere(node));
  const options = move.options.filter(({ option, kept }) => kept.adds && isHere(option));
  const changed = [rewrites, handed, adapters, splits, options];
  if (changed.every(({ length }) => length === 0)) return undefined;
  const waiting = new Map(
    [...handed, ...adapters].map(({ kept: { wrapper } }) => [
      wrapper,
      { name: wrapper, from: `${RUNTIME_PACKAGE}/storages` } satisfies Wanted,
    ]),
  );
  const splitter: Wanted = { name: 'splitState', from: `${RUNTIME_PACKAGE}/split` };
  const also = rewrites.flatMap((each) => each.imports ?? []);
  return {
    handles: new Set([
      ...rewrites.map(({ handle }) => handle),
      ...handed.map(({ isShared }) => (isShared ? 'storage' : 'tokenStore')),
      ...splits.map((): Handle => 'tokenStore'),
    ]),
    imports: [...waiting.values(), ...(splits.length > 0 ? [splitter] : []), ...new Set(also)],
    edits: (local) => [
      ...rewrites.flatMap((each) => each.edits(local(each.handle), local)),
      ...handed.flatMap(({ node, kept, isShared }) => {
        const within = local(isShared ? 'storage' : 'tokenStore');
        const store = `${local(waiting.get(kept.wrapper)!)}(${within})`;
        return [replace(node, inPlaceOf(node, store))];
      }),
      ...adapters.flatMap(({ node, kept }) => around(node, local(waiting.get(kept.wrapper)!))),
      ...splits.flatMap(({ node, paths, lost }) => {
        const style = styleOf(module);
        const listed = paths.map((each) => literal(each, style)).join(', ');
        const standIns = [...lost].map(([path, text]) => `${keyText(path, style)}: ${text}`).join(', ');
        const options = standIns === '' ? '' : `, { lost: { ${standIns} } }`;
        return around(node, local(splitter), `, ${local('tokenStore')}, [${listed}]${options}`);
      }),
      ...options.flatMap(({ option, kept }) => addedOption(option, kept.adds, module.text, run)),
    ],
  };
}

/** Changes, and edits that need no name. What is put before a statement comes before what changes that. */
export function withEdits(changes: Changes | undefined, edits: readonly TextEdit[]): Changes {
  return {
    handles: changes?.handles ?? new Set(),
    imports: changes?.imports ?? [],
    edits: (local) => [...(changes?.edits(local) ?? []), ...edits],
  };
}

/** What is rewritten within stays apart from that. */
function around(node: Node, wrapper: string, further = ''): TextEdit[] {
  return [insertBefore(node, inPlaceOf(node, `${wrapper}(`)), insertAfter(node, `${further})`)];
}

/** `src/session.ts:12`, by the absolute path. */
export function placeOf(node: Node): string {
  return `${factsAround(node)?.module.filename ?? ''}:${node.loc.start.line}`;
}
