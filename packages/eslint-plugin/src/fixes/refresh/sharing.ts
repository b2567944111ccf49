import { calleeName, type CallNode } from '../../analysis/code/expression.js';
import type { Module } from '../../analysis/code/module.js';
import type { Run } from '../../analysis/code/run.js';
import type { Refresh } from '../../analysis/refresh/refreshes.js';
import { tradeShownBy } from '../../analysis/refresh/request.js';
import { framesOf } from '../../analysis/refresh/sharing.js';
import type { RefreshView } from '../../analysis/refresh/view.js';
import { UNSHARED_CALLS } from '../../catalog/refresh-managed.js';
import type { TextEdit } from '../edit.js';
import { isBound } from './bound.js';
import { shareFunction } from './called.js';
import { comesBack } from './comes-back.js';
import { isOnlyCall, isRepeated, remembers } from './doubts.js';
import { shareStatements } from './extracted.js';
import type { Kind } from './flight.js';
import { shareMethod } from './in-class.js';
import { shareCall } from './in-place.js';
import { clashesLater } from './later.js';
import { levelsOf, type Level } from './level.js';
import { passOver } from './pass-over.js';
import { placeFor } from './place.js';
import { segmentOf, sharedParts } from './segment.js';

/**
 * Makes those share a refresh who do not: at the function that does it, at its call, or at the statements that make
 * it up. Undefined where it is in doubt whether all of them would be answered rightly.
 */
export function shareRefresh(
  refresh: Refresh,
  view: RefreshView,
  kind: Kind,
): readonly TextEdit[] | undefined {
  const { module, run } = view;
  const request = requestOf(refresh, run);
  const levels = levelsOf(refresh, module);
  const [handler] = levels;
  if (!request || !handler) return undefined;
  const passing = comesBack(handler.fn, request, run)
    ? passOver(handler, request, module, run)
    : ('not needed' as const);
  if (!passing) return undefined;
  const frames = framesOf(handler.fn, refresh.work, run);
  if (isRepeated(handler.fn) || remembers(frames)) return undefined;
  for (const [at, level] of levels.entries()) {
    // What those before it do with the result, each does for itself.
    if (levels.slice(0, at).some((outer) => clashesLater(outer, []))) return undefined;
    const edits = ofLevel(level, kind, module, run);
    if (edits) return passing === 'not needed' ? edits : [passing, ...edits];
  }
  return undefined;
}

function ofLevel(level: Level, kind: Kind, module: Module, run: Run): readonly TextEdit[] | undefined {
  if (isBound(level.call, level.fn)) return undefined;
  const isComplete = !clashesLater(level, []);
  const whole = isComplete ? shareFunction(level, kind, module) : undefined;
  if (whole) return whole;
  if (!level.isTrade && !isOnlyCall(level, run)) return undefined;
  if (!level.isTrade && isComplete) {
    const ofObject = shareMethod(level, kind, module);
    if (ofObject) return ofObject;
    const place = placeFor(level, [level.call]);
    return place && shareCall(level, place, kind, module, run);
  }
  const segment = segmentOf(level);
  if (!segment || clashesLater(level, sharedParts(segment))) return undefined;
  const place = placeFor(level, sharedParts(segment));
  return place && shareStatements(segment, place, kind, module);
}

/** The request itself, where it is in view. */
export function requestOf({ work }: Refresh, run: Run): CallNode | undefined {
  const call = work.steps.at(-1)?.node ?? work.call;
  const isShown = tradeShownBy(call, run) !== undefined || UNSHARED_CALLS.has(calleeName(call) ?? '');
  return isShown ? call : undefined;
}
