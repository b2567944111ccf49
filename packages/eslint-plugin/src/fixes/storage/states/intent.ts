import type { KeptKeys } from '../../../catalog/kept-keys.js';
import { STORES } from '../../../catalog/stores.js';
import type { PersistRow } from '../../../catalog/types.js';
import type { CallNode, Node } from '../../../analysis/code/expression.js';
import { factsAround } from '../../../analysis/code/module.js';
import type { Run } from '../../../analysis/code/run.js';
import { nearestPackage } from '../../../project/package-json.js';
import type { Intent, NoIntent } from '../intents.js';
import type { KeyedStore } from '../keyed-stores.js';
import { TOO_MUCH } from '../whole-states.js';
import { tokenPaths } from './split.js';

interface State {
  readonly kept: KeptKeys;
  readonly row: PersistRow;
  readonly key: string;
}

/**
 * What moves where a library keeps a token among much else: the parts of the state that hold it.
 *
 * @param call what hands the library the reducer
 * @param storage what it is handed for a storage
 */
export function splitOf(
  call: CallNode,
  storage: Node,
  { kept, row, key }: State,
  run: Run,
): Pick<Intent, 'from' | 'split'> | NoIntent {
  const [options] = call.arguments;
  if (!kept.isSplit) return { reason: TOO_MUCH };
  const found = tokenPaths(call, row, options, run);
  if ('reason' in found) return found;
  const from = besideFiles(call);
  if (!from)
    return { reason: 'the app has no AsyncStorage that could tell an installation from the one before it' };
  return { from, split: { node: storage, key, paths: found.paths, kept } };
}

/** Where the app's own things go with the app: by that a keychain's are known to be of this installation. */
function besideFiles(call: CallNode): KeyedStore | undefined {
  const file = factsAround(call)?.module.filename;
  const dependencies = file === undefined ? undefined : nearestPackage(file)?.dependencies;
  const store = STORES.find(
    ({ shape, origin, path }) =>
      shape === 'async-storage' && path === '' && dependencies?.has(origin.replace(/^package:/, '')),
  );
  return store && { store, id: store.origin };
}
