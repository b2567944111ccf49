import type { RowLookup } from '../../catalog/lookup.js';
import type { Module } from '../../analysis/code/module.js';
import { Run } from '../../analysis/code/run.js';
import { surroundingsOf } from '../../analysis/code/surroundings.js';

/** One look at each file: what was found out of it once is not found out again while a plan is made. */
export type RunOf = (module: Module) => Run;

export function runsOver(catalog: RowLookup): RunOf {
  const runs = new Map<Module['ast'], Run>();
  return (module) => {
    const run = runs.get(module.ast) ?? new Run(surroundingsOf(module), catalog);
    runs.set(module.ast, run);
    return run;
  };
}
