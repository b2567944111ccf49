import { isAbsolute } from 'node:path';
import { calleeName } from '../code/expression.js';
import type { Module } from '../code/module.js';
import { Run } from '../code/run.js';
import { surroundingsOf } from '../code/surroundings.js';
import { runtimeViewAround } from '../runtime/runtime-view.js';
import { whereCodeRuns } from '../runtime/where-code-runs.js';
import type { LogoutOptions } from './defects.js';
import { logoutsOf } from './logouts.js';
import { serverFirst, type ServerFirst } from './server-first.js';

export interface OnlineOnly extends ServerFirst {
  /** What the code calls the request. */
  readonly name: string;
  /** What it was found with. */
  readonly run: Run;
}

/** The logouts of a file that delete only if the server answers. */
export function onlineOnlyLogouts(
  module: Module,
  { catalog, followImports, runtime }: LogoutOptions,
): OnlineOnly[] {
  const logouts = logoutsOf(module);
  if (logouts.length === 0) return [];
  const { where } = whereCodeRuns(module, runtimeViewAround(module, runtime));
  if (where === 'test' || where === 'tooling' || where === 'server') return [];
  const isFollowed = followImports && isAbsolute(module.filename);
  const run = new Run(isFollowed ? surroundingsOf(module) : undefined, catalog);
  const found = logouts.flatMap(({ fn }) => serverFirst(fn, run) ?? []);
  // A component and the function in it find the same request.
  return found
    .filter(({ call }, at) => found.findIndex((each) => each.call === call) === at)
    .map((each) => ({ ...each, name: calleeName(each.call) ?? 'the request', run }));
}
