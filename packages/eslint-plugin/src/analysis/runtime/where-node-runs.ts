import { exportsReaching } from './exports-reaching.js';
import type { Node } from '../code/expression.js';
import { factsAround } from '../code/module.js';
import { whereFileSays } from './runtime-by-file.js';
import { runtimeByImporters } from './runtime-by-importers.js';
import { runtimeBySettings } from './runtime-by-settings.js';
import { runtimeOfPlace } from './runtime-of-place.js';
import type { Runtime, RuntimeView } from './runtime.js';
import { whereCodeRuns } from './where-code-runs.js';

/**
 * Where one piece of code runs: as its file does, unless it stands in a function that runs elsewhere, or only
 * other files than the file's own use the export it belongs to.
 */
export function whereNodeRuns(node: Node, view: RuntimeView = {}): Runtime {
  const module = factsAround(node)?.module;
  if (!module) return { where: 'unknown', because: 'belongs to no file' };
  const said = runtimeBySettings(module.filename, view.options);
  if (said) return said;
  const own = whereFileSays(module, view);
  if (own?.where === 'test' || own?.where === 'tooling') return own;
  const place = runtimeOfPlace(node, module, view);
  if (place) return place;
  if (own && own.where !== 'shared') return own;
  const names = exportsReaching(node);
  const byImporters = names && runtimeByImporters({ path: module.filename, names }, view);
  return byImporters ?? whereCodeRuns(module, view);
}
