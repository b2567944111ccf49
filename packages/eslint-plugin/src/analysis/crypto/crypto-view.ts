import type { RowLookup } from '../../catalog/lookup.js';
import { catalog as ownCatalog } from '../../catalog/lookup.js';
import { factsOf, type Module } from '../code/module.js';
import type { Node } from '../code/expression.js';
import { Run } from '../code/run.js';
import { surroundingsOf } from '../code/surroundings.js';
import type { RuntimeView } from '../runtime/runtime.js';
import { runtimeViewAround } from '../runtime/runtime-view.js';
import { isCompiled } from './compiled.js';
import { cryptoCallsOf, type CryptoCall } from './crypto-calls.js';

export interface CryptoOptions {
  /** Default: our own catalogue. */
  readonly catalog?: RowLookup;
  /** Default `true`. */
  readonly followImports?: boolean;
  /** What the user says of where files run. */
  readonly runtime?: RuntimeView['options'];
}

/** One look at a file: what it calls, and what can be asked of it. Shared by the rules about verification. */
export interface CryptoView {
  readonly module: Module;
  readonly calls: readonly CryptoCall[];
  readonly run: Run;
  readonly runtime: RuntimeView;
}

const views = new WeakMap<Node, CryptoView>();

export function cryptoViewOf(module: Module, options: CryptoOptions = {}): CryptoView {
  const known = views.get(module.ast);
  if (known) return known;
  factsOf(module);
  const catalog = options.catalog ?? ownCatalog;
  const follows = options.followImports !== false;
  const view = {
    module,
    calls: isCompiled(module) ? [] : cryptoCallsOf(module, catalog),
    run: new Run(follows ? surroundingsOf(module) : undefined, catalog),
    runtime: runtimeViewAround(module, options.runtime),
  };
  views.set(module.ast, view);
  return view;
}
