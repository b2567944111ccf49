import type { Refresh } from '../../analysis/refresh/refreshes.js';
import { framesOf, type Flaw } from '../../analysis/refresh/sharing.js';
import type { RefreshView } from '../../analysis/refresh/view.js';
import type { TextEdit } from '../edit.js';
import { moveOutside } from './outside.js';
import { levelsOf } from './level.js';
import { passOver } from './pass-over.js';
import { requestOf } from './sharing.js';
import { takeBack } from './taken-back.js';

/** How a guard that does not hold is made to: kept outside, taken back whatever happens, or asked for the URL. */
export type Repair = 'outside' | 'taken-back' | 'passed-over';

/** The one change that makes a guard hold. Undefined where it takes more than that. */
export function repairOf(
  refresh: Refresh,
  { flaw, detail }: { readonly flaw: Flaw; readonly detail: string },
  { module, run }: RefreshView,
): { readonly kind: Repair; readonly edits: readonly TextEdit[] } | undefined {
  const [handler] = levelsOf(refresh, module);
  if (!handler) return undefined;
  const frames = framesOf(handler.fn, refresh.work, run);
  switch (flaw) {
    case 'own-client': {
      const request = requestOf(refresh, run);
      const edit = request && passOver(handler, request, module, run);
      return edit && { kind: 'passed-over', edits: [edit] };
    }
    case 'local':
    case 'instance':
    case 'per-request-lock': {
      const edits = moveOutside(detail, handler.fn, frames, module);
      return edits && { kind: 'outside', edits };
    }
    case 'stuck': {
      const edits = takeBack(detail, frames, module, run);
      return edits && { kind: 'taken-back', edits };
    }
    default:
      return undefined;
  }
}
