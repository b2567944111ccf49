import type { CallNode, FunctionNode } from '../../analysis/code/expression.js';
import { factsAround, type Module } from '../../analysis/code/module.js';
import type { Refresh } from '../../analysis/refresh/refreshes.js';
import { outermostFunction } from '../../analysis/refresh/ways.js';

/** A function on the way of a refresh that stands in the file itself, and the call in it that leads on. */
export interface Level {
  readonly fn: FunctionNode;
  readonly call: CallNode;
  /** What that call runs, where it is in the file too, and handed to nothing before. */
  readonly called?: FunctionNode;
  /** Is the call the request itself? */
  readonly isTrade: boolean;
}

/** The way of a refresh as far as it is in the file where it was found, the handler first. */
export function levelsOf({ work }: Refresh, module: Module): Level[] {
  const levels: Level[] = [];
  let fn = outermostFunction(work.call);
  let { call } = work;
  for (let at = 0; fn && factsAround(fn)?.module.ast === module.ast; at++) {
    const step = work.steps[at];
    const isHere = step && step.wrappers.length === 0 && factsAround(step.fn)?.module.ast === module.ast;
    levels.push({ fn, call, isTrade: !step, ...(isHere && { called: step.fn }) });
    if (!step) break;
    fn = step.fn;
    call = step.node;
  }
  return levels;
}
