import type { PersistRow } from '../../../catalog/types.js';
import { argumentOf, type CallNode, type Node } from '../../../analysis/code/expression.js';
import type { Run } from '../../../analysis/code/run.js';
import { placeOf } from '../changes.js';
import { combinedBy } from '../whole-states.js';
import { beginningOf } from './beginnings.js';
import { ownReadingOf, readingOf } from './own-reading.js';

type Reason = { readonly reason: string };

/**
 * What an app has to find in the place of parts that the keychain has lost, as behind a restored backup, by their paths,
 * as text: what its reducers begin with, wherever they would not put that there, or something reads it before. A reason
 * where that cannot be written down.
 */
export function standInsFor(
  paths: readonly string[],
  call: CallNode,
  row: PersistRow,
  options: Node,
  run: Run,
): ReadonlyMap<string, string> | Reason {
  const { fns, hidden, levels } = ownReadingOf(
    options,
    row.id.endsWith('persistCombineReducers') ? 2 : 1,
    run,
  );
  const parts = combinedBy(call, row, run);
  const state = row.state.kind === 'reducer' ? argumentOf(call, row.state.at) : undefined;
  const standIns = new Map<string, string>();
  for (const path of paths) {
    const depth = path.split('.').length;
    const isFilledIn = levels !== undefined && depth < levels;
    const reading = readingOf(fns, path, isFilledIn, run);
    // What merges in a way of its own is as good as what is filled in at the first level.
    const isLeftOut = depth > (levels ?? 1);
    if (!reading && !isLeftOut && hidden === undefined) continue;
    const text = beginningOf(path.split('.'), parts ?? state, run);
    if (text === undefined) return { reason: whyNot(path, hidden, reading) };
    if (text !== 'undefined') standIns.set(path, text);
  }
  return standIns;
}

function whyNot(path: string, hidden: string | undefined, reading: Node | undefined): string {
  const lost = `behind a restored backup the keychain no longer has \`${path}\``;
  if (hidden !== undefined) return `${lost}, and what the app's \`${hidden}\` does with that is not in view`;
  return reading
    ? `${lost}, and ${placeOf(reading)} reads it before the reducers do`
    : `${lost}, the library puts nothing in its place, and what the reducer begins with there is not written out`;
}
