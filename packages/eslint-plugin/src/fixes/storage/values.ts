import { unwrap, type Node } from '../../analysis/code/expression.js';
import { imported } from '../../analysis/code/exports.js';
import type { Definition } from '../../analysis/code/definitions.js';
import type { Run } from '../../analysis/code/run.js';

/** What names stand for as a whole, also where another file defines it. */
export function valuesOf(definitions: readonly Definition[], run: Run): Node[] {
  return definitions.flatMap((each) => {
    if (each.kind === 'import') return valuesOf(imported(each, run), run);
    return each.kind === 'value' && each.path.length === 0 ? [unwrap(each.node)] : [];
  });
}
