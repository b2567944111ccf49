import type { RowLookup } from '../../catalog/lookup.js';
import { Run } from '../../analysis/code/run.js';
import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { definitionsOf } from '../../analysis/code/definitions.js';
import { unwrap } from '../../analysis/code/expression.js';
import type { Module } from '../../analysis/code/module.js';
import { usesIn } from '../../analysis/storage/uses.js';
import { entriesOf } from '../../project/directories.js';
import { isScript } from '../../project/source-file.js';
import type { TextEdit } from '../edit.js';
import { freeName, type Wanted } from '../imports.js';
import { styleOf } from '../style.js';
import { tokenStorePath, type App } from './app.js';
import { isAskedAtLoad } from './at-load.js';
import type { Definitions } from './definitions/definition.js';
import { definitionsFor } from './definitions/definitions-for.js';
import { leftOutOfPackage } from './electron/packed.js';
import { formerStore } from './former-store.js';
import { keyedStore } from './keyed-stores.js';
import type { Move } from './moves.js';
import type { Handle } from './rewrites.js';
import type { RunOf } from './runs.js';
import { nodeSpecifier, relativeSpecifier, type Specifier } from './specifier.js';
import { tokenStoreModule, webModule } from './token-store-module.js';

/** Where an app's token store is, or will be. */
export interface TokenPlace {
  /** What a file imports for a handle. */
  readonly wanted: (handle: Handle, importer: Module) => Wanted;
  /** What has to be written there, where this file is the first of those that change. */
  readonly written: (needsSplit: boolean, first: Module) => Written | { readonly reason: string };
  /** What the file itself defines, instead of importing it. */
  readonly defines?: (needsSplit: boolean) => Definitions;
}

export interface Written {
  readonly creates: ReadonlyMap<string, string>;
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
}

/** A new module beside the app's others. */
export function newModule(
  move: Move,
  app: App,
  catalog: RowLookup,
  runOf: RunOf,
): TokenPlace | { readonly reason: string } {
  const onTheWeb = withWebFile(app);
  if (typeof onTheWeb === 'object') return onTheWeb;
  const path = tokenStorePath(app);
  const specifier: Specifier = app.mainProcess ? nodeSpecifier : relativeSpecifier;
  // Also a folder of that name, or one that a file system takes for the same, would be found instead.
  if ([...entriesOf(app.sources).keys()].some((name) => /^tokenstore(?:\.|$)/i.test(name)))
    return { reason: `${path} is there already, and is no token store` };
  const leftOut = app.mainProcess && leftOutOfPackage(app, path);
  if (leftOut !== undefined) return { reason: leftOut };
  return {
    wanted: (name, importer) => ({ name, from: specifier(importer.filename, path, importer) }),
    written(needsSplit, first) {
      const { store } = move.from;
      const own = styleOf(first);
      // A bundler takes either, Node what the main process is written in.
      const style = {
        ...own,
        isCommonJs: own.isCommonJs && app.mainProcess !== undefined && !app.isTypeScript,
      };
      const former = formerStore(move.from, path, app, new Run(undefined, catalog), {
        specifier,
        isAskedAtLoad: (module) => isAskedAtLoad(move, module, runOf(module)),
      });
      if (!former) return { reason: `no module hands out ${store.name}, so its old values cannot be moved` };
      const creates = new Map([[path, tokenStoreModule(app, move, former, needsSplit, style)]]);
      if (onTheWeb) creates.set(path.replace(/\.(\w+)$/, '.web.$1'), webModule(move, former, style));
      return { creates, edits: new Map() };
    },
  };
}

/** Does a browser get a module of its own? */
export function withWebFile({ backend, webBuild }: App): boolean | { readonly reason: string } {
  if (backend.onTheWeb !== 'file' || webBuild === undefined) return false;
  return webBuild === 'blind' ? { reason: BLIND } : true;
}

const BLIND =
  "this code is bundled for browsers as well, where the keychain's package cannot be loaded, and the bundler is not known to take a `.web` file instead";

/** The file that uses the store, where it is the only one: it holds the token store from now on. */
export function ownFile(
  module: Module,
  move: Move,
  app: App,
  runOf: RunOf,
): TokenPlace | { readonly reason: string } {
  if (!isScript(module.filename))
    return { reason: 'a component would make a token store each time that it is shown' };
  if (app.backend.onTheWeb === 'file' && app.webBuild !== undefined && app.webBuild !== 'metro')
    return { reason: 'in a browser another file has to take its place' };
  const former = nameInFile(module, move, runOf(module));
  if (former === undefined) return { reason: 'the store has no name in this file' };
  const names = { tokenStore: freeName(module, 'tokenStore'), storage: freeName(module, 'storage') };
  return {
    wanted: (handle) => ({ name: names[handle], from: '' }),
    written: () => ({ creates: new Map(), edits: new Map() }),
    defines: (needsSplit) =>
      definitionsFor(app, move, {
        former,
        needsSplit,
        names,
        isLazy: false,
        isExported: !styleOf(module).isCommonJs,
        isOnTheWebToo: app.backend.onTheWeb === 'capacitor' || app.webBuild !== undefined,
        style: styleOf(module),
      }),
  };
}

/** What a file imports the store as: that is there before anything else runs. */
function nameInFile(module: Module, { from }: Move, run: Run): string | undefined {
  for (const use of usesIn(module, run)) {
    const callee = use.kind === 'call' ? unwrap(use.node.callee) : undefined;
    if (callee?.type !== T.MemberExpression || callee.object.type !== T.Identifier) continue;
    if (keyedStore(use.store, use.made, run)?.id !== from.id) continue;
    if (definitionsOf(callee.object).every(({ kind }) => kind === 'import')) return callee.object.name;
  }
  return undefined;
}
