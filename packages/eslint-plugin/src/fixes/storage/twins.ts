import { SHARED_PLACES, STORES } from '../../catalog/stores.js';
import { factsOf, type Module } from '../../analysis/code/module.js';
import type { Run } from '../../analysis/code/run.js';
import { isHandedOn } from '../../analysis/storage/handed-stores.js';
import { storeAt } from '../../analysis/storage/store-of.js';
import { usesIn, type Use } from '../../analysis/storage/uses.js';
import { textMatches } from '../../project/text-match.js';
import type { App } from './app.js';
import { filesOf, modulesUsing } from './candidates.js';
import type { Move } from './moves.js';
import { isOfOtherKeys } from './other-keys.js';
import type { RunOf } from './runs.js';

/**
 * Another package that keeps things in the same place of the device, and may be asked for what moves: its reads would
 * stay behind. A clause; undefined where there is none.
 */
export function twinOf(move: Move, { directory }: App, runOf: RunOf): string | undefined {
  const { origin } = move.from.store;
  const tenants = SHARED_PLACES.find((all) => all.some((each) => each.origin === origin)) ?? [];
  const files = filesOf(directory) ?? [];
  const twin = tenants.find(
    (each) =>
      each.origin !== origin &&
      files.some((file) => textMatches(file, each.text)) &&
      mayAsk(each.origin, move, directory, runOf),
  );
  return twin && `the app also uses the same store by ${twin.origin.slice('package:'.length)}`;
}

function mayAsk(origin: string, move: Move, directory: string, runOf: RunOf): boolean {
  const store = STORES.find((each) => each.origin === origin);
  const modules = store && modulesUsing(store, directory);
  if (!modules || move.keys.size === 0) return true;
  return modules.some((module) => {
    const run = runOf(module);
    return (
      usesIn(module, run).some(
        (use) => use.store.origin === origin && !isOfOthers(use, move) && !isOfOtherKeys(use, move, run),
      ) || isGivenAway(origin, module, run)
    );
  });
}

/** A call that is surely about other keys. */
function isOfOthers(use: Use, { keys }: Move): boolean {
  if (use.kind !== 'call') return false;
  return use.keys?.every((key) => key !== undefined && !keys.has(key)) ?? use.method.does === 'nothing';
}

/** A library that is handed the store asks for keys of its own, or for all. */
function isGivenAway(origin: string, module: Module, run: Run): boolean {
  return factsOf(module).nodes.some(
    (node) => isHandedOn(node) && storeAt(node, run)?.store.origin === origin,
  );
}
