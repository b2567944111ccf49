import { nearestPackage } from '../../project/package-json.js';
import { projectIndexOf } from '../../project/project-index.js';
import { resolveImport } from '../../project/resolve.js';
import type { Module } from '../code/module.js';
import { moduleAt } from '../code/surroundings.js';
import type { RuntimeView } from './runtime.js';

/** The project on disk, as the question where code runs sees it; `moduleAt` parses, or knows the editor's text. */
export function runtimeViewOf(
  moduleAt: NonNullable<RuntimeView['moduleAt']>,
  options?: RuntimeView['options'],
): RuntimeView {
  return {
    moduleAt,
    importersOf: (path) => projectIndexOf(path).importersOf(path),
    resolve: resolveImport,
    packageOf: nearestPackage,
    ...(options && { options }),
  };
}

/** The same around one file, whose own tree is the one at hand and not another parse of it. */
export function runtimeViewAround(module: Module, options?: RuntimeView['options']): RuntimeView {
  return runtimeViewOf((path) => (path === module.filename ? module : moduleAt(path)), options);
}
