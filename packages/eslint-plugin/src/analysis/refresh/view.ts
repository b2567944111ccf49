import { isAbsolute } from 'node:path';
import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { catalog as ownCatalog, type RowLookup } from '../../catalog/lookup.js';
import { REFRESHES } from '../../catalog/triggers.js';
import type { CallNode, Node } from '../code/expression.js';
import { factsOf, type Module } from '../code/module.js';
import { Run } from '../code/run.js';
import { surroundingsOf } from '../code/surroundings.js';
import type { RuntimeView } from '../runtime/runtime.js';
import { runtimeViewAround } from '../runtime/runtime-view.js';
import { whereNodeRuns } from '../runtime/where-node-runs.js';

export interface RefreshOptions {
  /** Default: our own catalogue. */
  readonly catalog?: RowLookup;
  /** Default `true`. */
  readonly followImports?: boolean;
  /** What the user says of where files run. */
  readonly runtime?: RuntimeView['options'];
}

/** One look at a file, shared by the rules about refreshes. */
export interface RefreshView {
  readonly module: Module;
  /** The calls of the file in the order of its text; none where the text says nothing of a refresh. */
  readonly calls: readonly CallNode[];
  readonly run: Run;
  /** Does a place run where one user's requests run side by side: not on a server, in a test or a tool? */
  readonly runsOnClient: (node: Node) => boolean;
}

const views = new WeakMap<Node, RefreshView>();

export function refreshViewOf(module: Module, options: RefreshOptions = {}): RefreshView {
  const known = views.get(module.ast);
  if (known) return known;
  const catalog = options.catalog ?? ownCatalog;
  const isFollowed = options.followImports !== false && isAbsolute(module.filename);
  const runtime = runtimeViewAround(module, options.runtime);
  const view: RefreshView = {
    module,
    calls: REFRESHES.test(module.text) ? callsInOrder(module) : [],
    run: new Run(isFollowed ? surroundingsOf(module) : undefined, catalog),
    runsOnClient: (node) => {
      const { where } = whereNodeRuns(node, runtime);
      return where !== 'server' && where !== 'test' && where !== 'tooling';
    },
  };
  views.set(module.ast, view);
  return view;
}

function callsInOrder(module: Module): CallNode[] {
  return factsOf(module)
    .nodes.filter((node): node is CallNode => node.type === T.CallExpression)
    .sort((one, other) => one.range[0] - other.range[0] || other.range[1] - one.range[1]);
}
