import type { KeptKeys } from '../../../catalog/kept-keys.js';
import { STORES } from '../../../catalog/stores.js';
import type { PersistRow } from '../../../catalog/types.js';
import type { CallNode, Node } from '../../../analysis/code/expression.js';
import { factsAround } from '../../../analysis/code/module.js';
import type { Run } from '../../../analysis/code/run.js';
import { storesBehind } from '../../../analysis/storage/store-behind.js';
import { nearestPackage } from '../../../project/package-json.js';
import { projectIndexOf } from '../../../project/project-index.js';
import { adapterAt } from '../adapters.js';
import { appAt } from '../app.js';
import type { Intent, NoIntent } from '../intents.js';
import type { KeyedStore } from '../keyed-stores.js';
import { answersAtOnce } from '../obstacles.js';
import { TOO_MUCH } from '../whole-states.js';
import { standInsFor } from './restored.js';
import { tokenPaths } from './split.js';

interface State {
  readonly kept: KeptKeys;
  readonly row: PersistRow;
  readonly key: string;
}

const AT_ONCE = new Set(STORES.flatMap(({ shape, name }) => (shape === 'mmkv' ? [name] : [])));

/**
 * What moves where a library keeps a token among much else, or in a storage that no token store can take the place of:
 * the parts of the state that hold it.
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
  // Without options no path is found.
  const lost = options ? standInsFor(found.paths, call, row, options, run) : new Map<string, string>();
  if ('reason' in lost) return lost;
  const from = besideAdapter(storage, run) ?? besideFiles(call);
  if (!from)
    return { reason: 'the app has no AsyncStorage or MMKV that tells this installation from an earlier one' };
  const stores = storesBehind(storage, run).flatMap(({ row }) => (row.place === 'device' ? [row.store] : []));
  const liesElsewhere = stores.length === 0 || stores.some((each) => each !== from.store.name);
  const isAtOnce = stores.some((each) => AT_ONCE.has(each));
  return { from, split: { node: storage, key, paths: found.paths, lost, liesElsewhere, isAtOnce, kept } };
}

/** Does an app ask for something at once here, while its keychain is waited for? */
export function answersAtOnceIn({ store }: KeyedStore, call: CallNode): boolean {
  const file = factsAround(call)?.module.filename;
  const directory = file === undefined ? undefined : projectIndexOf(file).directory;
  const app = directory === undefined ? undefined : appAt(directory);
  return app !== undefined && answersAtOnce(store, app);
}

/** The instance of MMKV that an adapter is around. */
function besideAdapter(storage: Node, run: Run): KeyedStore | undefined {
  const adapter = adapterAt(storage, '', run);
  return 'reason' in adapter || adapter.from.store.shape !== 'mmkv' ? undefined : adapter.from;
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
