import { sameModule, type Module } from '../../analysis/code/module.js';
import type { Run } from '../../analysis/code/run.js';
import type { ServerFirst } from '../../analysis/logout/server-first.js';
import type { TextEdit } from '../edit.js';
import { deleteOnSettled } from './mutation.js';
import { deleteOnFinalize } from './observable.js';
import { deleteWhenSettled } from './promise-chain.js';
import { deleteInTap } from './tap.js';
import { deleteInFinally } from './try-finally.js';

/**
 * Lets a logout delete on the device whatever the server answers: what deletes, and what follows on it, runs once on
 * every way, and who called hears of the same errors as before. Undefined where that is not certain.
 */
export function deleteAnyway(found: ServerFirst, module: Module, run: Run): TextEdit[] | undefined {
  if (!sameModule(found.call, module.ast) || !found.deletions.every((each) => sameModule(each, module.ast)))
    return undefined;
  return (
    deleteInFinally(found, module, run) ??
    deleteOnSettled(found, module) ??
    deleteWhenSettled(found, module, run) ??
    deleteOnFinalize(found, module, run) ??
    deleteInTap(found, module)
  );
}
