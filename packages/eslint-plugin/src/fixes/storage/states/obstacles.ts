import { AST_NODE_TYPES as T } from '@typescript-eslint/utils';
import { escaped } from '../../../catalog/pattern-text.js';
import { isInside, type Node } from '../../../analysis/code/expression.js';
import { factsOf } from '../../../analysis/code/module.js';
import { usesIn } from '../../../analysis/storage/uses.js';
import type { App } from '../app.js';
import { filesOf, modulesAmong } from '../candidates.js';
import { placeOf } from '../changes.js';
import type { Move } from '../moves.js';
import type { RunOf } from '../runs.js';

/**
 * Why no part can leave the states that an app keeps: in a browser they have to stay whole, and an app that asks for
 * them by their keys, or by what these begin with, would find them without their tokens. A clause.
 *
 * @param isOneFile whether no file can be written for a browser
 */
export function objectionToSplit(
  { splits }: Move,
  { backend, webBuild, directory }: App,
  isOneFile: boolean,
  runOf: RunOf,
): string | undefined {
  if (splits.length === 0) return undefined;
  if (backend.onTheWeb !== 'file' || (isOneFile && webBuild !== undefined))
    return 'the library keeps more of the state with the token, and in a browser it has to stay whole';
  const names = new Set(splits.flatMap(({ key, kept: { prefix = '' } }) => [key, prefix]).filter(Boolean));
  const quoted = new RegExp(`['"\`](?:${[...names].map(escaped).join('|')})`);
  for (const module of modulesAmong(filesOf(directory) ?? [], [quoted])) {
    const uses = usesIn(module, runOf(module));
    for (const node of factsOf(module).nodes) {
      if (!names.has(textOf(node) ?? '')) continue;
      const use = uses.find((each) => isInside(node, each.node));
      // Without the rest there is no state.
      if (use?.kind === 'call' && use.method.does === 'remove') continue;
      return `the app asks for the state that the library keeps by its name (${placeOf(node)})`;
    }
  }
  return undefined;
}

function textOf(node: Node): string | undefined {
  if (node.type === T.Literal && typeof node.value === 'string') return node.value;
  return node.type === T.TemplateElement ? node.value.raw : undefined;
}
