import { parseModule } from '../../analysis/code/surroundings.js';
import { refreshesIn, type Refresh } from '../../analysis/refresh/refreshes.js';
import { refreshViewOf, type RefreshOptions, type RefreshView } from '../../analysis/refresh/view.js';
import { applyEdits, type TextEdit } from '../edit.js';
import { styleOf } from '../style.js';
import type { Kind } from './flight.js';
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
  return draftsOf(refresh, view).flatMap(({ kind, edits }) => {
    const text = applyEdits(module.text, edits).replace(/\r?\n/g, newline);
    return isMended(text, view, options) ? [{ kind, edit: difference(module.text, text) }] : [];
  });
}

interface Draft {
  readonly kind: Kind | Repair;
  readonly edits: readonly TextEdit[];
}

function draftsOf(refresh: Refresh, view: RefreshView): Draft[] {
  if (refresh.sharing.kind === 'broken') {
    const repair = repairOf(refresh, refresh.sharing, view);
    return repair ? [repair] : [];
  }
  return KINDS.flatMap((kind) => {
    const edits = shareRefresh(refresh, view, kind);
    return edits ? [{ kind, edits }] : [];
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
