import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { BEFORE_READY, ENDINGS } from '../../../catalog/awaited-callbacks.js';
import {
  calleeName,
  enclosingFunction,
  isFunction,
  isInside,
  type FunctionNode,
  type Node,
} from '../../../analysis/code/expression.js';
import { functionsCalled } from '../../../analysis/code/functions.js';
import { factsAround, factsOf, nodesWithin, type Module } from '../../../analysis/code/module.js';
import type { Run } from '../../../analysis/code/run.js';
import { moduleAt } from '../../../analysis/code/surroundings.js';
import { storeAt } from '../../../analysis/storage/store-of.js';
import { usesIn } from '../../../analysis/storage/uses.js';
import { textMatches } from '../../../project/text-match.js';
import type { App } from '../app.js';
import { filesOf, modulesAmong } from '../candidates.js';
import type { Move } from '../moves.js';
import type { RunOf } from '../runs.js';
import { mainSideOf, otherProcessReaching } from './main-side.js';
import { reasonInOptions } from './options.js';

/** Why tokens cannot leave electron-store: before any use is looked at. */
export function reasonInElectron({ from: { store, made }, keys }: Move, app: App): string | undefined {
  const { mainProcess, directory } = app;
  if (!mainProcess) return `${store.name} is for Electron, and the app's keychain is not Electron's`;
  if (mainProcess.folder === undefined) return "where Electron's main process lies cannot be told";
  if ([...keys].some((key) => !/^[\w-]+(?:\.[\w-]+)*$/.test(key))) return 'a key is no path of plain names';
  const options = made && reasonInOptions(made, keys);
  if (options !== undefined) return options;
  const using = (filesOf(directory) ?? []).filter((file) => textMatches(file, store.text));
  const other = otherProcessReaching(using, mainProcess);
  if (other !== undefined)
    return `${other} reaches ${store.name} in another process than the main one, and only that can decrypt`;
  return waitsTooEarly([...mainSideOf(mainProcess)]);
}

/**
 * What waits for a token waits until the app is ready. At the top level of a module that is for ever, since the app is
 * not ready before its main module is evaluated; and what may only be done before then comes too late.
 */
function waitsTooEarly(files: readonly string[]): string | undefined {
  for (const module of modulesAmong(files, [/\bawait\b/])) {
    const { nodes } = factsOf(module);
    const waits = nodes.filter(isWait);
    const atTop = waits.find((each) => !enclosingFunction(each));
    if (atTop)
      return `${module.filename}:${atTop.loc.start.line} waits at the top level, before the app can be ready`;
    const late = nodes.find((node) => {
      if (node.type !== T.CallExpression || !isBeforeReady(node)) return false;
      const fn = enclosingFunction(node);
      return waits.some((each) => enclosingFunction(each) === fn && each.range[0] < node.range[0]);
    });
    if (late)
      return `${module.filename}:${late.loc.start.line} has to be done before the app is ready, and something is waited for before it`;
  }
  return undefined;
}

function isWait(node: Node): boolean {
  if (node.type === T.AwaitExpression) return node.argument.type !== T.ImportExpression;
  return node.type === T.ForOfStatement && node.await;
}

function isBeforeReady(call: TSESTree.CallExpression): boolean {
  const name = calleeName(call) ?? '';
  if (BEFORE_READY.has(name)) return true;
  const [event] = call.arguments;
  return (name === 'on' || name === 'once') && event?.type === T.Literal && event.value === 'ready';
}

/** How far a handler's calls are followed. */
const MAX_CALLS = 3;

/** `global.store = store`: windows may have it by `remote`, and others by a name of which nothing is known. */
export function strayIn(move: Move, modules: readonly Module[], runOf: RunOf): string | undefined {
  for (const module of modules) {
    const stray = factsOf(module).nodes.find(
      (node) =>
        node.type === T.AssignmentExpression &&
        node.left.type === T.MemberExpression &&
        node.left.object.type === T.Identifier &&
        !['module', 'exports'].includes(node.left.object.name) &&
        storeAt(node.right, runOf(module))?.store.shape === move.from.store.shape,
    );
    if (stray)
      return `${module.filename}:${stray.loc.start.line} hands ${move.from.store.name} on by a name that others may know`;
  }
  return undefined;
}

/** A use in what is done when the app ends: nothing waits for it. A clause; undefined where there is none. */
export function endingIn(move: Move, app: App, runOf: RunOf): string | undefined {
  if (!app.mainProcess) return undefined;
  for (const file of mainSideOf(app.mainProcess)) {
    const module = textMatches(file, QUITTING) ? moduleAt(file) : undefined;
    const heard = module && endingsIn(module, runOf(module));
    const ending = heard?.find(({ handlers }) => handlers.some((each) => reachesStore(each, move, runOf)));
    if (ending)
      return `${file}:${ending.line} asks ${move.from.store.name} when the app ends, which waits for nothing`;
  }
  return undefined;
}

const QUITTING = new RegExp(`['"](?:${[...ENDINGS].join('|')})['"]`);

interface Ending {
  readonly line: number;
  readonly handlers: readonly FunctionNode[];
}

function endingsIn(module: Module, run: Run): Ending[] {
  return factsOf(module).nodes.flatMap((node): Ending[] => {
    if (node.type !== T.CallExpression) return [];
    const [event, handler] = node.arguments;
    if (event?.type !== T.Literal || typeof event.value !== 'string' || !ENDINGS.has(event.value)) return [];
    if (!handler) return [];
    const handlers = isFunction(handler) ? [handler] : functionsCalled(handler, run);
    return [{ line: node.loc.start.line, handlers }];
  });
}

function reachesStore(fn: FunctionNode, move: Move, runOf: RunOf, hops = 0): boolean {
  const module = factsAround(fn)?.module;
  if (!module) return false;
  const run = runOf(module);
  const isUsed = usesIn(module, run).some(
    ({ node, store }) => store.shape === move.from.store.shape && isInside(node, fn),
  );
  if (isUsed || hops >= MAX_CALLS) return isUsed;
  return nodesWithin(fn.body).some(
    (node) =>
      node.type === T.CallExpression &&
      functionsCalled(node.callee, run).some((each) => reachesStore(each, move, runOf, hops + 1)),
  );
}
