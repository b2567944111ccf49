import { parseModule } from '../../analysis/code/parse-module.js';
import { refreshesIn, type Refresh } from '../../analysis/refresh/refreshes.js';
import { refreshViewOf, type RefreshOptions, type RefreshView } from '../../analysis/refresh/view.js';
import { applyEdits, type TextEdit } from '../edit.js';
import { styleOf } from '../style.js';
import type { Kind } from './flight.js';
import { framesOf } from '../../analysis/refresh/sharing.js';
import { failureCode } from '../../analysis/refresh/failure.js';
import { comesToAnEnd, mayBeRepeated } from './doubts.js';
import { levelsOf } from './level.js';
import { withoutGuard } from './without-guard.js';
import { repairOf, type Repair } from './repair.js';
import { shareRefresh } from './sharing.js';

/** A way to make the callers of a refresh share it. */
export interface RefreshRemedy {
  readonly kind: Kind | Repair;
  /** One edit of the file in which the refresh was found. */
  readonly edit: TextEdit;
}

const KINDS: readonly Kind[] = ['flight', 'promise'];

/**
 * The ways to mend a refresh that is not shared, or not rightly. Each was tried: the file still parses, and the
 * refresh is no finding any more. None where it is in doubt whether every caller would be answered rightly.
 */
export function remediesOf(refresh: Refresh, view: RefreshView, options: RefreshOptions): RefreshRemedy[] {
  const { module } = view;
  if (/\.(?:vue|svelte)$/.test(module.filename) || refresh.isMount) return [];
  const { newline } = styleOf(module);
  return draftsOf(refresh, view, options).flatMap(({ kind, edits }) => {
    const text = applyEdits(module.text, edits).replace(/\r?\n/g, newline);
    return isMended(text, view, options) ? [{ kind, edit: difference(module.text, text) }] : [];
  });
}

interface Draft {
  readonly kind: Kind | Repair;
  readonly edits: readonly TextEdit[];
}

function draftsOf(refresh: Refresh, view: RefreshView, options: RefreshOptions): Draft[] {
  if (refresh.sharing.kind === 'broken') {
    const repair = repairOf(refresh, refresh.sharing, view);
    return repair ? [repair] : sharedInstead(refresh, view, options);
  }
  return KINDS.flatMap((kind) => {
    const edits = shareRefresh(refresh, view, kind);
    return edits ? [{ kind, edits }] : [];
  });
}

/** A flag, and maybe a list, that are taken away, so that what they were to guard can be shared. */
function sharedInstead(refresh: Refresh, view: RefreshView, options: RefreshOptions): Draft[] {
  const { module, run } = view;
  const [handler] = levelsOf(refresh, module);
  const frames = handler ? framesOf(handler.fn, refresh.work, run) : [];
  if (!handler || !failureCode(frames).every(mayBeRepeated) || !comesToAnEnd(handler.fn, frames, run))
    return [];
  const text = withoutGuard(frames, module);
  const bare = text === undefined ? undefined : parseModule(module.filename, text);
  if (!bare) return [];
  const bareView = refreshViewOf(bare, options);
  const found = refreshesIn(bareView).filter(({ sharing }) => sharing.kind === 'none');
  const [only] = found;
  if (!only || found.length > 1) return [];
  return KINDS.flatMap((kind) => {
    const edits = shareRefresh(only, bareView, kind);
    if (!edits) return [];
    return [{ kind, edits: [difference(module.text, applyEdits(bare.text, edits))] }];
  });
}

/** Is there one finding less in the file, and no other in its place? */
function isMended(text: string, view: RefreshView, options: RefreshOptions): boolean {
  const module = parseModule(view.module.filename, text);
  if (!module) return false;
  const isFound = ({ sharing }: Refresh): boolean => sharing.kind === 'none' || sharing.kind === 'broken';
  const count = (each: RefreshView): number => refreshesIn(each).filter(isFound).length;
  return count(refreshViewOf(module, options)) < count(view);
}

/** The one edit that leads from a text to another. */
function difference(before: string, after: string): TextEdit {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  while (end < before.length - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return { range: [start, before.length - end], text: after.slice(start, after.length - end) };
}
