import { isAbsolute } from 'node:path';
import type { RowLookup } from '../../catalog/lookup.js';
import { isInside, nameOfFunction, propertyName, type FunctionNode } from '../code/expression.js';
import { factsAround, type Module } from '../code/module.js';
import { Run } from '../code/run.js';
import { surroundingsOf } from '../code/surroundings.js';
import { quoted } from '../evidence/evidence.js';
import type { RuntimeView } from '../runtime/runtime.js';
import { runtimeViewAround } from '../runtime/runtime-view.js';
import { whereCodeRuns } from '../runtime/where-code-runs.js';
import { placeOfNode, type LogoutDefect } from './defect.js';
import { deletionAt, type Deletion } from './deletions.js';
import { leftoversOf } from './leftovers.js';
import { logoutsOf, namesLogout, type Logout } from './logouts.js';
import { pressHandlersOf } from './press-handlers.js';
import { stepsOf, type Step } from './steps.js';
import { untold } from './untold.js';
import { wipesIn } from './wiped.js';
import { lastingKey } from './lasting-keys.js';

export interface LogoutOptions {
  readonly catalog: RowLookup;
  readonly followImports: boolean;
  /** What the user says of where files run. */
  readonly runtime: RuntimeView['options'];
}

/** What the logouts of a file leave undone. */
export function logoutDefectsOf(
  module: Module,
  { catalog, followImports, runtime }: LogoutOptions,
): LogoutDefect[] {
  const isFollowed = followImports && isAbsolute(module.filename);
  const run = new Run(isFollowed ? surroundingsOf(module) : undefined, catalog);
  const logouts = [...logoutsOf(module), ...pressHandlersOf(module, run)];
  if (logouts.length === 0) return [];
  const { where } = whereCodeRuns(module, runtimeViewAround(module, runtime));
  if (where === 'test' || where === 'tooling' || where === 'server') return [];
  const found = logouts.flatMap((logout) => {
    const deletions = deletionsOf(logout, run);
    return deletions.length > 0 ? [{ logout, deletions }] : [];
  });
  // A component named Logout, and the function in it: the function is the logout.
  const innermost = found.filter(
    ({ logout }) => !found.some((other) => other.logout !== logout && isInside(other.logout.fn, logout.fn)),
  );
  return once(
    innermost.flatMap(({ logout, deletions }) => {
      const leftovers = left(logout, module, run);
      return [
        // What is still there is to be deleted first.
        ...untold(logout, deletions, module, run).filter(
          ({ problem }) => problem !== 'refreshForgotten' || leftovers.length === 0,
        ),
        ...leftovers,
        ...wiped(logout, module, run),
      ];
    }),
  );
}

/** A call that several logouts run is one cause. */
function once(defects: readonly LogoutDefect[]): LogoutDefect[] {
  return defects.filter(
    ({ node, problem }, at) =>
      defects.findIndex((each) => each.node === node && each.problem === problem) === at,
  );
}

/** What a logout deletes; nothing where another logout does it, which it calls. */
function deletionsOf({ fn }: Logout, run: Run): Deletion[] {
  const inner: FunctionNode[] = [];
  const steps = stepsOf(fn, run, (called) => isLogout(called) && inner.push(called) > 0);
  const deletions = deletionsIn(steps, run);
  if (deletions.length === 0 || isMutation(fn, deletions)) return [];
  return inner.some((each) => deletionsIn(stepsOf(each, run), run).length > 0) ? [] : deletions;
}

function deletionsIn(steps: readonly Step[], run: Run): Deletion[] {
  return steps.flatMap(({ node }) => deletionAt(node, run) ?? []);
}

function isLogout(fn: FunctionNode): boolean {
  const name = nameOfFunction(fn);
  return name !== undefined && namesLogout(name);
}

/** `mutations: { logout(state) { … } }`: some action is the logout. */
function isMutation(fn: FunctionNode, deletions: readonly Deletion[]): boolean {
  const holder = fn.parent.parent?.parent;
  return (
    holder?.type === 'Property' &&
    propertyName(holder) === 'mutations' &&
    deletions.every((each) => each.of === 'state')
  );
}

/** Tokens that the app stores beside those that the logout deletes. */
function left(logout: Logout, module: Module, run: Run): LogoutDefect[] {
  const { fn, name, head } = logout;
  const leftovers = leftoversOf(stepsOf(fn, run), module, run);
  const [first] = leftovers;
  if (!first) return [];
  const keys = leftovers.map(({ key }) => quoted(key)).join(', ');
  const data = { name, keys, store: first.row.store };
  const at = placeOfNode(first.node);
  return [{ node: head, problem: 'leftBehind', data, at, logout, run, left: leftovers }];
}

/** Whole stores that are deleted in this file, with something in them that is no session's: mended where it stands. */
function wiped(logout: Logout, module: Module, run: Run): LogoutDefect[] {
  const { fn, name } = logout;
  const wipes = wipesIn(stepsOf(fn, run), run).filter(
    ({ node }) => factsAround(node)?.module.ast === module.ast,
  );
  const lasting = wipes.length > 0 ? lastingKey(module, run) : undefined;
  if (!lasting) return [];
  return wipes.map(({ node, row }) => ({
    node,
    problem: 'wiped',
    data: { name, store: row.store, key: quoted(lasting.what) },
    at: lasting,
    logout,
    run,
  }));
}
